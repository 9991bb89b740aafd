"""Who may do what at which office's desk."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .office import Office


class Membership(models.Model):
    """A user's role at one office. `offices.access` reads it; there are no groups."""

    class Role(models.TextChoices):
        EDITOR = "editor", _("Editor")
        PUBLISHER = "publisher", _("Publisher")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        verbose_name=_("user"),
        related_name="memberships",
    )
    office = models.ForeignKey(
        Office, models.CASCADE, verbose_name=_("office"), related_name="memberships"
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.EDITOR)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "office"], name="offices_membership_one_role_per_office"
            ),
        ]

    def __str__(self):
        return f"{self.user} – {self.get_role_display()}"

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.office_id}
