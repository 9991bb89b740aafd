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
    ("text", "time"),
    [
        ("16:30", (16, 30)), ("১৬:৩০", (16, 30)), ("4:30 pm", (16, 30)), ("4.30 p.m.", (16, 30)),
        ("বিকাল ৪:৩০", (16, 30)), ("বিকেল ৪টা", (16, 0)), ("সকাল ৯টা", (9, 0)), ("9", (9, 0)),
        ("দুপুর ১২টা", (12, 0)), ("দুপুর ১:৩০", (13, 30)), ("রাত ৯টায়", (21, 0)), ("12 am", (0, 0)),
        ("12:05 pm", (12, 5)), ("09:00:00", (9, 0)),
    ],
)  # fmt: skip
def test_an_hour_is_read_however_it_is_typed(text, time):
    assert read_time(text) == datetime.time(*time)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "সকাল",
        "25:00",
        "9:60",
        "13 pm",
        "0 am",
        "বিকাল 4 pm",
        "soon",
        "৫টা",
        "৯টা থেকে ৫টা",
        "-1",
    ],
)
def test_what_is_no_certain_hour_is_not_read(text):
    assert read_time(text) is None


DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))


@given(DATES, st.sampled_from(["bn", "en"]))
def test_dates_are_read_back_as_pages_write_them(date, language):
    assert read_date(date_words(date, language)) == date
    assert read_date(to_bangla_digits(date.isoformat())) == date


@given(st.integers(6, 23), st.integers(0, 59), st.sampled_from(["bn", "en"]))
def test_hours_of_the_day_are_read_back_as_pages_write_them(hour, minute, language):
    time = datetime.time(hour, minute)

    assert read_time(clock_words(time, language)) == time


@given(st.text(max_size=60))
def test_nothing_that_is_typed_breaks_the_reader(text):
    assert read_date(text) is None or isinstance(read_date(text), datetime.date)
    assert read_time(text) is None or isinstance(read_time(text), datetime.time)
