"""The nation's holidays of 2026 come along, whole; of other years a package knows a part."""

import datetime

import pytest

from charter.release import HolidayLine
from offices.calendar import WEEKLY_HOLIDAYS, Calendar
from offices.models import Holiday
from offices.national_days.package import SOURCE, VERSION, from_package
from offices.national_days.shipped import shipped, shipped_years
from portal.bangla.text import clean

LISTS = [
    *(pytest.param(shipped(year), id=f"{year} as shipped") for year in shipped_years()),
    *(pytest.param(from_package(year), id=f"{year} of the package") for year in (2000, 2027, 2100)),
]
# DOMAIN 5: the days of 2026 on which offices would have worked by the package's calendar.
MISSED = {"0211", "0212", "0319", "0526", "0527", "0531", "1020", "1021"}


def on(text):
    """A day of 2026 from "0319"."""
    return datetime.date(2026, int(text[:2]), int(text[2:]))


def calendar_of(known):
    return Calendar(
        HolidayLine(day.date, day.bn, day.is_working, day.is_confirmed) for day in known.days
    )


def closed_weekdays(known):
    return {f"{day.date:%m%d}" for day in known.days if day.date.weekday() not in WEEKLY_HOLIDAYS}


@pytest.mark.parametrize(
    ("received", "due"),
    [
        pytest.param("1119", "1124", id="over a week's end"),
        pytest.param("0318", "0329", id="over Eid-ul-Fitr and Independence Day"),
        pytest.param("1019", "1026", id="over Durga Puja"),
        pytest.param("0210", "0217", id="over the election"),
        pytest.param("0525", "0603", id="over Eid-ul-Azha"),
    ],
)
def test_three_working_days_are_counted_over_the_shipped_days(received, due):
    assert calendar_of(shipped(2026)).add_working_days(on(received), 3) == on(due)


def test_the_package_alone_counts_a_citizen_too_early():
    assert calendar_of(from_package(2026)).add_working_days(on("0318"), 3) == on("0325")
    assert calendar_of(from_package(2026)).add_working_days(on("1019"), 3) == on("1022")


def test_the_package_misses_eight_working_weekdays_and_lists_nothing_wrong():
    ours, theirs = shipped(2026), from_package(2026)

    assert closed_weekdays(ours) - closed_weekdays(theirs) == MISSED
    assert {day.date for day in theirs.days} < {day.date for day in ours.days}


def test_2026_is_whole():
    known = shipped(2026)

    # 28 days of the order less two that share a date and one of three districts; two of election.
    assert len(known.days) == 28 - 2 - 1 + 2
    assert sum(day.date.weekday() in WEEKLY_HOLIDAYS for day in known.days) == 9
    assert all(day.is_confirmed and not day.is_working for day in known.days)
    assert known.compared_with


@pytest.mark.parametrize("known", LISTS)
def test_a_list_fits_into_the_tables(known):
    dates = [day.date for day in known.days]

    assert dates == sorted(set(dates))
    assert {date.year for date in dates} == {known.year}
    for day in known.days:
        for column, text in (("name_bn", day.bn), ("name_en", day.en), ("source", day.source)):
            assert text == clean(text)
            assert 0 < len(text) <= Holiday._meta.get_field(column).max_length
    assert len(known.compared_with) <= 200


def test_days_that_follow_the_moon_are_estimated_in_years_to_come_and_say_so_apart():
    days = {day.en: day for day in from_package(2027).days}

    assert not days["Ashura"].is_confirmed
    assert days["Victory Day"].is_confirmed
    assert not any("estimated" in day.en or "আনুমানিক" in day.bn for day in days.values())


def test_what_comes_from_the_package_names_it_with_its_version():
    assert VERSION in SOURCE
    assert all(day.source == SOURCE for day in from_package(2027).days)
    assert not from_package(2027).compared_with


def test_a_year_without_a_list_of_ours_has_none():
    assert shipped(2026).year == 2026
    assert shipped(1999) is None
