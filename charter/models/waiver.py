"""What of the office that a charter was made from may stay in it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.fields import LineField, ProseField
from offices.models import Office


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
