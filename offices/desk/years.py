"""Years of national holidays at the desk: how far each is known, and calling one checked."""

from dataclasses import dataclass

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices import access
from offices.calendar import FIRST, LAST
from offices.desk import words
from offices.desk.rows import RowAdmin
from offices.forms import HolidayYearForm
from offices.models import HolidayYear
from offices.national_days.standing import Standing, standing_of, wanted_years


@admin.register(HolidayYear)
class HolidayYearAdmin(RowAdmin, admin.ModelAdmin):
    """Whoever keeps the site enters a year here once its days are those of the order."""

    form = HolidayYearForm
    is_live = True
    list_display = ["in_digits", "source"]
    none_yet = gettext_lazy("No year is checked yet. Dates that are counted are provisional.")
    fieldsets = [
        (
            None,
            {
                "description": gettext_lazy(
                    "Enter a year when you have compared its national holidays, day by day, with "
                    "the government’s order. Dates that are counted through it are then no longer "
                    "called provisional."
                ),
                "fields": ["year", "source"],
            },
        )
    ]

    def office_of(self, row):
        return None

    def changelist_view(self, request, extra_context=None):
        ctx = {"title": _("Checked holiday lists")}
        return super().changelist_view(request, ctx | (extra_context or {}))

    def tools(self, request):
        return [(_("Holidays"), reverse("admin:offices_holiday_changelist"))]

    @admin.display(description=gettext_lazy("year"), ordering="year")
    def in_digits(self, row):
        return words.value(row.year)


class YearFilter(admin.FieldListFilter):
    """The days of one year. Years that are wanted are offered before a day of them is entered."""

    def __init__(self, field, request, params, model, model_admin, field_path):
        self.parameter = parameter_of(field_path)
        self.entered = model_admin.get_queryset(request).dates(field_path, "year")
        super().__init__(field, request, params, model, model_admin, field_path)
        self.chosen = self.used_parameters.get(self.parameter, [""])[-1]
        self.title = gettext_lazy("year")

    def expected_parameters(self):
        return [self.parameter]

    def queryset(self, request, queryset):
        if not self.chosen:
            return queryset
        year = year_or_none(self.chosen)
        if year is None:
            raise IncorrectLookupParameters(self.chosen)
        return queryset.in_year(year)

    def choices(self, changelist):
        yield {
            "selected": not self.chosen,
            "query_string": changelist.get_query_string(remove=[self.parameter]),
            "display": _("Every year"),
        }
        chosen = year_or_none(self.chosen)
        offered = {chosen, *wanted_years(timezone.localdate()), *(day.year for day in self.entered)}
        for year in sorted(offered - {None}, reverse=True):
            yield {
                "selected": year == chosen,
                "query_string": changelist.get_query_string({self.parameter: year}),
                "display": words.value(year),
            }


def parameter_of(field):
    return f"{field}__year"


def year_or_none(text):
    """A year that the calendar counts, or None."""
    try:
        year = int(text)
    except ValueError:
        return None
    return year if FIRST.year <= year <= LAST.year else None


@dataclass(frozen=True)
class YearLine:
    """A year in the digits of the page; `query` lists its days, `command` fills them in."""

    standing: Standing
    year: str
    entered: str
    query: str
    command: str


def lines(asked, today=None):
    """The years that are wanted, and the one that was asked for, oldest first."""
    years = {*wanted_years(today or timezone.localdate())}
    if year := year_or_none(asked):
        years.add(year)
    return [_line(standing_of(year)) for year in sorted(years)]


def _line(standing):
    return YearLine(
        standing=standing,
        year=words.value(standing.year),
        entered=words.value(standing.entered),
        query=f"?{parameter_of('date')}={standing.year}",
        command=f"manage.py fill_holidays {standing.year}",
    )


def keepers_in_words():
    """Whom to ask, as colleagues would call them."""
    users = access.keepers()
    return ", ".join(user.get_full_name() or user.get_username() for user in users)
