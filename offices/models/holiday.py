"""Days that are not as the week would have them."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from offices.fields import LineField
from offices.rows import LANGUAGES, BilingualRow
from portal.bangla.dates import date_words, number

from .office import Office


class HolidayQuerySet(models.QuerySet):
    def of(self, office):
        """Days that count for an office: its own and the nation's."""
        return self.filter(Q(office=office) | Q(office__isnull=True))

    def national(self):
        return self.filter(office__isnull=True)

    def in_year(self, year):
        return self.filter(date__year=year)


class Holiday(BilingualRow):
    """A closed, or specially working, day of the nation or of one office."""

    class Kind(models.TextChoices):
        CLOSED = "closed", _("Closed")
        WORKING = "working", _("Specially working")

    office = models.ForeignKey(
        Office,
        models.CASCADE,
        verbose_name=_("office"),
        related_name="holidays",
        null=True,
        blank=True,
        help_text=_("Empty: a national day, for every office."),
    )
    date = models.DateField(_("date"))
    name = LineField(_("occasion"), max_length=120)
    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=Kind,
        default=Kind.CLOSED,
        help_text=_("A specially working day is one that the week would close."),
    )
    is_confirmed = models.BooleanField(
        _("confirmed"),
        default=True,
        help_text=_("Untick while the day is only estimated, as for days that follow the moon."),
    )
    source = LineField(
        _("source"), max_length=200, blank=True, default="", help_text=_("The order or gazette.")
    )

    objects = HolidayQuerySet.as_manager()

    class Meta:
        verbose_name = _("holiday")
        verbose_name_plural = _("holidays")
        ordering = ["date", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(name_bn__isnull=False) & ~Q(name_bn=""),
                name="offices_holiday_has_a_bangla_name",
            ),
            models.UniqueConstraint(
                fields=["office", "date"],
                name="offices_holiday_one_per_day",
                violation_error_message=_("This day is entered already."),
            ),
            models.UniqueConstraint(
                fields=["date"],
                condition=Q(office__isnull=True),
                name="offices_holiday_one_national_per_day",
                violation_error_message=_("This national day is entered already."),
            ),
        ]

    def __str__(self):
        return f"{date_words(self.date, get_language() or LANGUAGES[0])}: {self.in_words('name')}"

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.office_id}


class HolidayYear(models.Model):
    """A year whose national days somebody has compared with the government's order.

    Until then a date that is counted through the year is provisional, however many of its days
    are entered: no list but the order has them all (DOMAIN 5).
    """

    year = models.PositiveSmallIntegerField(
        _("year"), unique=True, validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    source = LineField(
        _("source"), max_length=200, help_text=_("The order or gazette it was compared with.")
    )

    class Meta:
        verbose_name = _("checked year")
        verbose_name_plural = _("checked years")
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(
                condition=Q(year__gte=2000, year__lte=2100),
                name="offices_holidayyear_is_of_this_century",
            ),
            models.CheckConstraint(
                condition=~Q(source=""), name="offices_holidayyear_has_a_source"
            ),
        ]

    def __str__(self):
        return number(str(self.year), get_language() or LANGUAGES[0])
