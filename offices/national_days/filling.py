"""A year's list of national holidays, into the tables. What people entered there stays."""

from dataclasses import dataclass

from django.db import transaction

from offices.models import Holiday, HolidayYear
from offices.national_days.shipped import DaysOfYear, NationalDay, shipped, shipped_years


@dataclass(frozen=True)
class Filled:
    """What came of a list: the days that were added, and how the tables still differ from it.

    `missing` were not added, as people had checked the year without them. `differing` are rows
    that say something else of a day, `unlisted` those of which the list knows nothing.
    """

    known: DaysOfYear
    added: tuple[NationalDay, ...]
    missing: tuple[NationalDay, ...]
    differing: tuple[tuple[Holiday, NationalDay], ...]
    unlisted: tuple[Holiday, ...]
    checked: HolidayYear | None


@transaction.atomic
def fill(known):
    """Add the days that the tables lack; to a year that people have checked, nothing.

    The year counts as checked afterwards if the list was compared with the government's order and
    the tables close and open the same days.
    """
    checked = HolidayYear.objects.filter(year=known.year).first()
    rows = {row.date: row for row in Holiday.objects.national().in_year(known.year)}
    lacking = tuple(day for day in known.days if day.date not in rows)
    pairs = [(rows[day.date], day) for day in known.days if day.date in rows]
    unlisted = tuple(rows[date] for date in rows.keys() - {day.date for day in known.days})
    was_checked = checked is not None
    if not was_checked:
        for day in lacking:
            _add(day)
        if known.compared_with and not unlisted and all(_counts_alike(*pair) for pair in pairs):
            checked = HolidayYear.objects.create(year=known.year, source=known.compared_with)
    return Filled(
        known=known,
        added=() if was_checked else lacking,
        missing=lacking if was_checked else (),
        differing=tuple(pair for pair in pairs if not _says_alike(*pair)),
        unlisted=tuple(sorted(unlisted, key=lambda row: row.date)),
        checked=checked,
    )


def fill_shipped():
    """Every year whose list comes with this software and that nobody has checked yet."""
    checked = set(HolidayYear.objects.values_list("year", flat=True))
    return [fill(shipped(year)) for year in shipped_years() if year not in checked]


def _add(day):
    Holiday.objects.create(
        date=day.date,
        name_bn=day.bn,
        name_en=day.en,
        kind=_kind(day),
        is_confirmed=day.is_confirmed,
        source=day.source,
    )


def _kind(day):
    return Holiday.Kind.WORKING if day.is_working else Holiday.Kind.CLOSED


def _counts_alike(row, day):
    return (row.kind, row.is_confirmed) == (_kind(day), day.is_confirmed)


def _says_alike(row, day):
    return _counts_alike(row, day) and (row.name_bn, row.name_en) == (day.bn, day.en)
