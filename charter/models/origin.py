"""What an office's charter was made from."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.models import Office


class Origin(models.Model):
    """The bundle that an office was started from, as it was then.

    What identifies the office of that bundle may not stand in this one's charter (the identity
    gate), and where the bundle changes later, the differences are offered. What of them was
    settled is then in `document` as well.
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
