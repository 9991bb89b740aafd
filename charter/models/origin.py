"""What an office's charter was made from, and what of that may stay."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.fields import LineField, ProseField
from offices.models import Office


class Origin(models.Model):
    """The bundle that an office was started from, as it was then.

    What identifies the office of that bundle may not stand in this one's charter (the identity
    gate), and where the bundle changes later, the differences are offered.
    """

    office = models.OneToOneField(
        Office, models.CASCADE, verbose_name=_("office"), related_name="origin"
    )
    model = models.SlugField(
        _("model"),
        blank=True,
        default="",
        help_text=_("The name of a model that comes with this software; empty for another bundle."),
    )
    document = models.TextField(_("document"))
    taken_at = models.DateTimeField(_("taken at"), default=timezone.now)

    class Meta:
        verbose_name = _("origin")
        verbose_name_plural = _("origins")

    def __str__(self):
        return f"{self.office} ← {self.model or '…'}"


class Waiver(models.Model):
    """Something of the source office that truly belongs to this one too, with the reason.

    Such as an officer who holds both posts, and his mobile number.
    """

    office = models.ForeignKey(
        Office, models.CASCADE, verbose_name=_("office"), related_name="waivers"
    )
    term = LineField(_("what may stay"), max_length=300)
    reason = ProseField(
        _("reason"),
        help_text=_("Such as: holds both posts, by which order. It is kept in the log."),
    )
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("given by"),
        related_name="+",
        null=True,
    )
    given_at = models.DateTimeField(_("given at"), default=timezone.now)

    class Meta:
        verbose_name = _("waiver")
        verbose_name_plural = _("waivers")
        ordering = ["office", "given_at"]
        constraints = [
            models.UniqueConstraint(fields=["office", "term"], name="charter_waiver_one_per_term"),
            models.CheckConstraint(condition=~Q(term=""), name="charter_waiver_names_a_term"),
            models.CheckConstraint(condition=~Q(reason=""), name="charter_waiver_has_a_reason"),
        ]

    def __str__(self):
        return self.term

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.office_id}
