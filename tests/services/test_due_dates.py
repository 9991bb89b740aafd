"""By which date a promise falls due, for every kind of time limit."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offices.calendar import Calendar, OutOfCalendar
from services.deadlines import DeadlineMeaning
from services.due_dates import Rule, due
from tests.days import Day, at, on

HOLIDAYS = [Day(on(text)) for text in ("0319", "0320", "0321", "0322", "0323", "0326")]
CALENDAR = Calendar(HOLIDAYS, [2026])
FIVE = Rule(closes=at("17:00"))


def meaning(**fields):
    return DeadlineMeaning(**fields)


def working_days(count, **fields):
    return meaning(maximum=count, unit="working_day", **fields)


@pytest.mark.parametrize(
    ("limit", "asked", "by"),
    [
        pytest.param(working_days(3), "1119", "1124", id="working days"),
        pytest.param(working_days(3), "0318", "0329", id="working days over holidays"),
        pytest.param(working_days(7, minimum=3), "1122", "1201", id="a range: the longer"),
        pytest.param(working_days(3, immediate=True), "1119", "1124", id="at once, or in days"),
        pytest.param(working_days(7, open_ended=True), "1122", "1201", id="days, or longer"),
        pytest.param(meaning(maximum=7, unit="day"), "1117", "1124", id="days of the calendar"),
        pytest.param(meaning(maximum=3, unit="day"), "1117", "1122", id="days ending on Friday"),
        pytest.param(meaning(maximum=1, unit="month"), "0831", "0930", id="a shorter month"),
        pytest.param(meaning(maximum=30, unit="minute"), "1119", "1119", id="minutes"),
        pytest.param(meaning(maximum=2, unit="hour"), "1119", "1119", id="hours of a day"),
        pytest.param(meaning(maximum=48, unit="hour"), "1117", "1119", id="hours of two days"),
        pytest.param(
            meaning(maximum=25, unit="hour"), "1117", "1119", id="hours of a day and more"
        ),
        pytest.param(meaning(immediate=True), "1119", "1119", id="at once"),
        pytest.param(meaning(until=on("1231")), "1119", "1231", id="a date of the charter's own"),
    ],
)
def test_each_kind_of_limit_has_its_date(limit, asked, by):
    assert due(limit, on(asked), CALENDAR).by == on(by)


def test_a_date_of_the_charter_that_was_over_promises_nothing_to_who_asks_later():
    limit = meaning(until=on("1118"))

    assert due(limit, on("1118"), CALENDAR).by == on("1118")
    assert due(limit, on("1119"), CALENDAR).by is None


def test_months_go_over_the_end_of_a_year():
    assert due(meaning(maximum=14, unit="month"), on("1101"), CALENDAR).by == on("0102", 2028)


@pytest.mark.parametrize("limit", [meaning(), meaning(open_ended=True), meaning(minimum=3)])
def test_what_promises_no_end_has_no_date(limit):
    answer = due(limit, on("1119"), CALENDAR)

    assert (answer.by, answer.last, answer.is_provisional) == (None, None, False)


def test_a_second_stage_is_counted_from_the_end_of_the_first():
    limit = meaning(maximum=7, unit="day", then_maximum=5, then_unit="working_day")
    answer = due(limit, on("1115"), CALENDAR)

    assert (answer.by, answer.then_by) == (on("1122"), on("1129"))
    assert answer.last == on("1129")


def test_the_first_day_counts_where_the_office_says_so():
    counts = Rule(counts_receipt_day=True)

    assert due(working_days(1), on("1119"), CALENDAR, counts).by == on("1119")
    assert due(working_days(1), on("1119"), CALENDAR).by == on("1122")
    assert due(meaning(maximum=7, unit="day"), on("1117"), CALENDAR, counts).by == on("1123")


@pytest.mark.parametrize(
    ("time", "received", "by"),
    [("16:00", "1119", "1124"), ("17:30", "1122", "1125"), (None, "1119", "1124")],
)
def test_what_comes_after_closing_time_is_received_on_the_next_working_day(time, received, by):
    answer = due(working_days(3), on("1119"), CALENDAR, FIVE, time and at(time))

    assert (answer.received, answer.by) == (on(received), on(by))
    assert answer.is_put_off is (received != "1119")


@pytest.mark.parametrize(("time", "by"), [("14:00", "1118"), ("16:00", "1119"), ("18:00", "1119")])
def test_hours_that_the_day_has_no_longer_go_into_the_next(time, by):
    answer = due(meaning(maximum=2, unit="hour"), on("1118"), CALENDAR, FIVE, at(time))

    assert answer.by == on(by)


def test_the_days_that_did_not_count_are_told_with_their_reason():
    answer = due(working_days(3), on("0318"), CALENDAR)

    assert [skip.date.day for skip in answer.holidays] == [19, 20, 21, 22, 23, 26]
    assert [skip.date.day for skip in answer.weekly] == [27, 28]


def test_days_of_the_calendar_all_count_but_for_those_at_their_end():
    answer = due(meaning(maximum=4, unit="day"), on("0316"), CALENDAR)

    assert answer.by == on("0324")
    assert [skip.date.day for skip in answer.skipped] == [20, 21, 22, 23]


@pytest.mark.parametrize(
    ("asked", "is_provisional"), [("0318", True), ("0325", False), ("0405", False)]
)
def test_a_date_is_provisional_where_a_day_on_the_way_is_only_estimated(asked, is_provisional):
    days = [Day(on("0320"), is_confirmed=False), Day(on("0414"))]

    assert due(working_days(2), on(asked), Calendar(days, [2026])).is_provisional is is_provisional


def test_a_date_is_provisional_in_a_year_whose_list_nobody_checked():
    limit = working_days(5)

    assert due(limit, on("1229"), CALENDAR).unchecked == (2027,)
    assert not due(limit, on("1229"), Calendar([], [2026, 2027])).is_provisional


def test_a_date_that_the_charter_names_is_never_provisional():
    assert not due(meaning(until=on("1231")), on("1119"), Calendar()).is_provisional


@pytest.mark.parametrize("unit", ["working_day", "day", "month", "hour", "minute"])
def test_a_limit_that_leaves_the_calendar_says_so(unit):
    with pytest.raises(OutOfCalendar):
        due(meaning(maximum=2_000_000_000, unit=unit), on("1119"), CALENDAR)


LIMITS = st.builds(
    DeadlineMeaning,
    immediate=st.booleans(),
    maximum=st.integers(1, 400),
    unit=st.sampled_from(["minute", "hour", "working_day", "day", "month"]),
    then_maximum=st.none() | st.integers(1, 90),
    then_unit=st.sampled_from(["hour", "working_day", "day", "month"]),
)
DATES = st.dates(datetime.date(2026, 1, 1), datetime.date(2027, 12, 31))
DAYS = st.lists(st.builds(Day, DATES, st.booleans(), st.booleans(), st.booleans()), max_size=40)
TIMES = st.none() | st.times()


@given(LIMITS, DAYS, DATES, TIMES, st.booleans())
def test_what_is_due_is_due_on_a_working_day_and_not_before_it_is_received(
    limit, days, asked, time, counts
):
    calendar = Calendar(days)
    answer = due(limit, asked, calendar, Rule(at("17:00"), counts), time)

    assert asked <= answer.received <= answer.by <= answer.last
    assert calendar.is_working(answer.received)
    assert calendar.is_working(answer.by)
    assert calendar.is_working(answer.last)


@given(LIMITS, DAYS, DATES, DATES)
def test_who_asks_earlier_is_not_served_later(limit, days, one, other):
    calendar = Calendar(days)
    first, second = sorted([one, other])

    assert due(limit, first, calendar).last <= due(limit, second, calendar).last
