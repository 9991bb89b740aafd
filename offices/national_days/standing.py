"""How far the national holidays of a year are known here, and which years must be."""

from dataclasses import dataclass

from offices.models import Holiday, HolidayYear

# By then the government has published next year's list (DOMAIN 5).
NEXT_YEAR_FROM_MONTH = 11


@dataclass(frozen=True)
class Standing:
    """`entered` national days; `compared_with` which order they were, or "" where they were not.

    Until they were, dates that are counted through the year are provisional.
    """

    year: int
    entered: int
    compared_with: str = ""

    @property
    def is_checked(self):
        return bool(self.compared_with)


def wanted_years(today):
    """Years through which promises of today run: this one, and from November the next."""
    years = [today.year]
    return [*years, today.year + 1] if today.month >= NEXT_YEAR_FROM_MONTH else years


def standing_of(year):
    checked = HolidayYear.objects.filter(year=year).first()
    return Standing(
        year=year,
        entered=Holiday.objects.national().in_year(year).count(),
        compared_with=checked.source if checked else "",
    )
