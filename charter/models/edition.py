"""What the charter said, for good."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.fields import LineField
from offices.models import Office


class EditionIsImmutable(Exception):
    """Somebody tried to change or delete what was published."""


class EditionQuerySet(models.QuerySet):
    def latest_of(self, office):
        """The edition in force, or None before the first."""
        return self.filter(office=office).order_by("-number").first()

    def update(self, **kwargs):
        raise EditionIsImmutable("An edition is never changed; publish a new one.")

    def delete(self):
        raise EditionIsImmutable("An edition is never deleted.")


class Edition(models.Model):
    """The charter as it was published: the exact bytes of the document, who, when and why."""

    office = models.ForeignKey(
        Office, models.PROTECT, verbose_name=_("office"), related_name="editions"
    )
    number = models.PositiveIntegerField(_("number"))
    # Text, not a JSON column: those reorder keys, and the digest is of these very bytes.
    document = models.TextField(_("document"))
    sha256 = models.CharField("SHA-256", max_length=64)
    published_at = models.DateTimeField(_("published at"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("published by"),
        related_name="+",
        null=True,
    )
    note = LineField(
        _("change note"),
        max_length=300,
        blank=True,
        default="",
        help_text=_("What changed and why, in a sentence. The public reads it in the history."),
    )

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("former editions")
        ordering = ["office", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "number"], name="charter_edition_one_per_number"
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="charter_edition_numbers_start_at_one"
            ),
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"),
                name="charter_edition_has_a_digest",
            ),
        ]

    def __str__(self):
        return f"{self.office.slug} {self.number}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise EditionIsImmutable("An edition is never changed; publish a new one.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise EditionIsImmutable("An edition is never deleted.")
