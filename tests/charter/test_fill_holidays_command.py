"""`manage.py fill_holidays` says in words what it did, what it left, and what comes next."""

import datetime
import io

import pytest
from django.core.management import CommandError, call_command

from charter import publishing
from offices.models import Holiday, HolidayYear
from offices.national_days.package import VERSION
from portal.bangla.dates import number
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path / "pages"


def said(*arguments):
    output = io.StringIO()
    call_command("fill_holidays", *arguments, stdout=output)
    return output.getvalue()


def test_the_shipped_year_is_told_day_by_day_and_is_checked():
    words = said("2026")

    assert "2026: 27 national holidays added from the list that comes with this version." in words
    assert "20 October 2026  Durga Puja" in words
    assert "2026 is checked, with: " in words


def test_another_year_comes_from_the_package_and_waits_for_people():
    words = said("2027")

    assert f"18 national holidays added from the package holidays {VERSION}" in words
    assert "Ashura (estimated)" in words
    assert "Victory Day\n" in words
    assert "no holidays by executive order" in words
    assert "enter 2027 as a checked year" in words
    assert not HolidayYear.objects.exists()


def test_a_year_may_be_typed_in_bangla_digits():
    said(number("2027", "bn"))

    assert Holiday.objects.in_year(2027).count() == 18


def test_run_again_it_has_nothing_to_add():
    said("2026")

    assert "2026: nothing to add" in said("2026")
    assert "nothing to fill in" in said()


def test_what_people_entered_is_told_and_left():
    make.make_holiday(date=datetime.date(2026, 12, 16), name_en="Our victory")
    make.make_holiday(date=datetime.date(2026, 6, 7), name_en="A day of ours", kind="working")

    words = said("2026")

    assert "Left as it is: 16 December 2026  Our victory. The list: 16 December 2026" in words
    assert "not in the list: 7 June 2026  A day of ours (specially working)" in words
    assert "enter 2026 as a checked year" in words
    assert "no holidays by executive order" not in words


def test_what_people_left_out_of_a_checked_year_is_told_and_not_added():
    said("2026")
    Holiday.objects.get(date=datetime.date(2026, 12, 25)).delete()

    assert "Not added, as people have checked the year: 25 December 2026" in said("2026")


def test_without_a_year_the_years_that_come_along_are_filled():
    words = said()

    assert "2026: 27 national holidays added" in words
    assert "Durga Puja" not in words
    assert {row.year for row in HolidayYear.objects.all()} == {2026}


def test_the_public_pages_follow(settings):
    office = make.make_office()
    make.make_statement(office)
    publishing.publish(office)

    words = said("2026")

    assert f"{office.slug}: rendered" in words
    newest = max(settings.PAGES_DIR.rglob("release.json"), key=lambda file: file.stat().st_mtime_ns)
    assert "2026-10-20" in newest.read_text()
    assert "rendered" not in said("2026")


@pytest.mark.parametrize(
    "year", ["", "1999", "2101", "next", "20 27", "-2027", "২০২৭ সাল", "9" * 5000, "²⁰²⁷"]
)
def test_what_is_no_year_is_refused_in_words(year):
    with pytest.raises(CommandError, match="is no year from 2000 to 2100, such as 2027"):
        said(year)

    assert not Holiday.objects.exists()
