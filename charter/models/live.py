"""What stands beside an edition without a new one: notices and confirmations."""

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from offices.fields import ProseField
from offices.models import Office
from offices.rows import BilingualRow
from services.models import Service

from .edition import Edition

# A word for some days, read on a phone above what people came for.
LONGEST_NOTICE = 400
TOO_LONG = _("A notice has 400 letters at most, so that people read it. Please shorten it.")


class NoticeQuerySet(models.QuerySet):
    def in_force(self, today=None):
        """Notices that the public sees on a day."""
        today = today or timezone.localdate()
        return self.filter(starts__lte=today, ends__gte=today)


class Notice(BilingualRow):
    """A dated word to the public, on every page or on one service's."""

    office = models.ForeignKey(
        Office, models.CASCADE, verbose_name=_("office"), related_name="notices"
    )
    service = models.ForeignKey(
        Service,
        models.CASCADE,
        verbose_name=_("service"),
        related_name="notices",
        null=True,
        blank=True,
        help_text=_("Empty: the notice stands on every page."),
    )
    text = ProseField(
        _("text"),
        # Not `max_length`: a browser then cuts off what is pasted, and says nothing.
        validators=[MaxLengthValidator(LONGEST_NOTICE, TOO_LONG)],
        help_text=_("Short and plain: 400 letters at most. The last day is printed with it."),
    )
    starts = models.DateField(_("first day"), default=timezone.localdate)
    ends = models.DateField(_("last day"), help_text=_("After this day the notice goes away."))

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["office", "-starts", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(text_bn__isnull=False) & ~Q(text_bn=""),
                name="charter_notice_has_a_bangla_text",
            ),
            models.CheckConstraint(
                condition=Q(
                    LessThanOrEqual(Length("text_bn"), LONGEST_NOTICE),
                    LessThanOrEqual(Length("text_en"), LONGEST_NOTICE),
                ),
                name="charter_notice_is_short",
                violation_error_message=TOO_LONG,
            ),
            models.CheckConstraint(
                condition=Q(ends__gte=F("starts")),
                name="charter_notice_ends_after_it_begins",
                violation_error_message=_("The last day is before the first."),
            ),
        ]

    def __str__(self):
        return Truncator(self.in_words("text")).chars(80)

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.office_id}


class Confirmation(models.Model):
    """Somebody read an edition again and found it still true."""

    office = models.ForeignKey(
        Office, models.CASCADE, verbose_name=_("office"), related_name="confirmations"
    )
    edition = models.ForeignKey(
        Edition, models.PROTECT, verbose_name=_("edition"), related_name="confirmations"
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("confirmed by"),
        related_name="+",
        null=True,
    )
    confirmed_at = models.DateTimeField(_("confirmed at"), default=timezone.now)

    class Meta:
        verbose_name = _("confirmation")
        verbose_name_plural = _("confirmations")
        ordering = ["office", "-confirmed_at"]
        get_latest_by = "confirmed_at"

    def __str__(self):
        return f"{self.edition} {self.confirmed_at:%Y-%m-%d}"

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.office_id}
