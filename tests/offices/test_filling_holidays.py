"""A list fills what is missing in the tables. What people entered, corrected or left out stays."""

import datetime

import pytest
from auditlog.models import LogEntry

from offices.models import Holiday, HolidayYear
from offices.national_days.filling import fill, fill_shipped
from offices.national_days.package import from_package
from offices.national_days.shipped import shipped, shipped_years
from offices.national_days.standing import standing_of, wanted_years
from tests import make

pytestmark = pytest.mark.django_db

VICTORY = datetime.date(2026, 12, 16)


def all_rows():
    return list(Holiday.objects.values("pk", "date", "name_bn", "name_en", "kind", "source"))


def test_the_shipped_year_is_filled_and_counts_as_checked():
    filled = fill(shipped(2026))

    assert len(filled.added) == Holiday.objects.national().in_year(2026).count() == 27
    assert Holiday.objects.get(date=VICTORY).name_en == "Victory Day"
    assert HolidayYear.objects.get(year=2026).source == shipped(2026).compared_with
    assert (standing_of(2026).entered, standing_of(2026).is_checked) == (27, True)


def test_filling_again_changes_nothing():
    fill(shipped(2026))
    before = all_rows()

    again = fill(shipped(2026))

    assert (again.added, again.missing, again.differing, again.unlisted) == ((), (), (), ())
    assert all_rows() == before
    assert fill_shipped() == []


def test_what_the_package_knows_leaves_the_year_unchecked():
    filled = fill(from_package(2027))

    assert filled.checked is None
    assert not HolidayYear.objects.exists()
    assert Holiday.objects.filter(is_confirmed=False).exists()
    assert (standing_of(2027).entered, standing_of(2027).is_checked) == (18, False)


def test_a_day_that_people_entered_stays_as_they_wrote_it():
    row = make.make_holiday(date=VICTORY, name_bn="আমাদের বিজয়", name_en="Our victory")

    filled = fill(shipped(2026))

    row.refresh_from_db()
    assert row.name_en == "Our victory"
    assert [each for each, _day in filled.differing] == [row]
    assert len(filled.added) == 26
    assert filled.checked


@pytest.mark.parametrize("values", [{"kind": Holiday.Kind.WORKING}, {"is_confirmed": False}])
def test_a_year_in_which_people_count_a_day_otherwise_is_not_called_checked(values):
    make.make_holiday(date=VICTORY, **values)

    assert fill(shipped(2026)).checked is None


def test_a_year_with_a_day_that_the_list_does_not_know_is_not_called_checked():
    row = make.make_holiday(date=datetime.date(2026, 6, 7))

    filled = fill(shipped(2026))

    assert filled.unlisted == (row,)
    assert filled.checked is None


def test_nothing_is_added_to_a_year_that_people_have_checked():
    fill(shipped(2026))
    Holiday.objects.get(date=VICTORY).delete()

    filled = fill(shipped(2026))

    assert not Holiday.objects.filter(date=VICTORY).exists()
    assert [day.date for day in filled.missing] == [VICTORY]
    assert filled.added == ()


def test_an_offices_own_day_is_neither_in_the_way_nor_counted():
    own = make.make_holiday(make.make_office(), date=VICTORY)

    filled = fill(shipped(2026))

    assert len(filled.added) == 27
    assert (filled.differing, filled.unlisted) == ((), ())
    assert own.office.holidays.count() == 1


def test_shipped_years_are_filled_once():
    assert [filled.known.year for filled in fill_shipped()] == shipped_years()
    assert fill_shipped() == []


def test_each_day_that_was_filled_in_is_in_the_log():
    fill(shipped(2026))

    assert LogEntry.objects.get_for_model(Holiday).count() == 27


@pytest.mark.parametrize(
    ("day", "years"),
    [("2026-01-01", [2026]), ("2026-10-31", [2026]), ("2026-11-01", [2026, 2027])],
)
def test_next_year_is_wanted_from_november_on(day, years):
    assert wanted_years(datetime.date.fromisoformat(day)) == years
