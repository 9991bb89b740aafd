"""A charter that was brought in and waits to be accepted."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.models import Office


class IncomingCharter(models.Model):
    """What was read from a file or a pasted text, with the officer's corrections so far.

    `source` is a `charter.importing.source.Source` as JSON, `corrections` a
    `charter.importing.corrections.Corrections`. Nothing of it is in the charter before somebody
    accepts it; it is then deleted.
    """

    office = models.OneToOneField(
        Office, models.CASCADE, verbose_name=_("office"), related_name="incoming"
    )
    brought_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("brought by"),
        related_name="+",
        null=True,
    )
    brought_at = models.DateTimeField(_("brought at"), default=timezone.now)
    source = models.TextField(_("source"))
    corrections = models.TextField(_("corrections"), blank=True, default="")

    class Meta:
        verbose_name = _("incoming charter")
        verbose_name_plural = _("incoming charters")

    def __str__(self):
        return f"{self.office} {self.brought_at:%Y-%m-%d}"
