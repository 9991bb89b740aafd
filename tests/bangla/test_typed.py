"""Dates and hours are read as people type them, or not at all."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla.dates import clock_words, date_words
from portal.bangla.text import to_bangla_digits
from portal.bangla.typed import LONGEST, read_date, read_time

NOVEMBER_19 = datetime.date(2026, 11, 19)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-19", "২০২৬-১১-১৯", "19/11/2026", "১৯/১১/২০২৬", "১৯-১১-২০২৬", "19.11.2026",
        "19 November 2026", "19 nov 2026", "19th November, 2026", "১৯ নভেম্বর ২০২৬",
        "১৯ই নভেম্বর, ২০২৬", "1৯ নভেম্বর ২০২6", "  ১৯   নভেম্বর ২০২৬ ",
    ],
)  # fmt: skip
def test_a_date_is_read_however_it_is_typed(text):
    assert read_date(text) == NOVEMBER_19


def test_of_two_numbers_that_could_be_the_month_the_second_is():
    assert read_date("03/04/2026") == datetime.date(2026, 4, 3)


@pytest.mark.parametrize(
    "text",
    ["", "কাল", "32/13/2026", "30-02-2026", "2026", "19/11/26", "19 Foo 2026", "0/0/0000", "১৯",
     "19/11/2026 or so", "\x00", "-1/-1/2026", "19 November 2026" + " " * LONGEST],
)  # fmt: skip
def test_what_is_no_certain_date_is_not_read(text):
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("৯টা", "09:00"),
        ("০৯:০০", "09:00"),
        ("৯.৩০", "09:30"),
        ("17:30", "17:30"),
        ("17:30:59", "17:30"),
        ("সকাল ৯টা", "09:00"),
        ("দুপুর ১২টা", "12:00"),
        ("দুপুর ১টা", "13:00"),
        ("বিকাল ৫:০০ টা", "17:00"),
        ("বিকেল ৫টা", "17:00"),
        ("বিকাল ২টা", "14:00"),
        ("বিকাল ১৭:০০", "17:00"),
        ("রাত ১২টা", "00:00"),
        ("রাত ৯টা", "21:00"),
        ("রাত ৩টা", "03:00"),
        ("5 pm", "17:00"),
        ("5 P.M.", "17:00"),
        ("12 am", "00:00"),
        ("12 pm", "12:00"),
    ],
)
def test_an_hour_is_read_as_people_type_it(typed, hour):
    assert read_time(typed) == datetime.time.fromisoformat(hour)


@pytest.mark.parametrize(
    "typed", ["", "সকাল", "৯-৫", "24:00", "9:60", "9:5", "-9", "০৯০০", "5 pm pm", "noon", "٩"]
)
def test_what_is_no_hour_is_not_guessed_at(typed):
    assert read_time(typed) is None


@given(st.times(), st.sampled_from(["bn", "en"]))
def test_an_hour_in_words_is_read_back(time, language):
    to_the_minute = time.replace(second=0, microsecond=0)

    assert read_time(clock_words(time, language)) == to_the_minute


DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))


@given(DATES, st.sampled_from(["bn", "en"]))
def test_dates_are_read_back_as_pages_write_them(date, language):
    assert read_date(date_words(date, language)) == date
    assert read_date(to_bangla_digits(date.isoformat())) == date


@given(st.text(max_size=60))
def test_nothing_that_is_typed_breaks_the_reader(text):
    assert read_date(text) is None or isinstance(read_date(text), datetime.date)
    assert read_time(text) is None or isinstance(read_time(text), datetime.time)
