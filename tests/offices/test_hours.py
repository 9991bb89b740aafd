"""Opening hours that an office gave as numbers alone."""

import datetime

import pytest

from offices.calendar import WEEKLY_HOLIDAYS, WORKING_WEEK
from offices.hours import in_words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("bn", "রবিবার–বৃহস্পতিবার, সকাল ৯:০০ – বিকাল ৩:৩০"),
        ("en", "Sunday–Thursday, 9:00 am – 3:30 pm"),
    ],
)
def test_hours_are_told_with_the_days_they_hold_on(language, words):
    assert in_words(datetime.time(9), datetime.time(15, 30), language) == words


def test_the_week_has_seven_days_each_worked_or_free():
    assert sorted(WORKING_WEEK + WEEKLY_HOLIDAYS) == list(range(7))
    assert WORKING_WEEK[0] == datetime.date(2026, 11, 22).weekday()  # a Sunday
