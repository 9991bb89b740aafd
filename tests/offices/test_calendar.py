"""Working days are Sunday to Thursday, but for what people entered."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offices.calendar import FIRST, LAST, Calendar, OutOfCalendar
from tests.days import Day, at, on

# What DOMAIN 5 lists of 2026, where the known answers lie.
CLOSED_2026 = ("0317", "0319", "0320", "0321", "0322", "0323", "0326", "1020", "1021")
ONE_DAY = datetime.timedelta(days=1)
YEAR_2026 = Calendar([Day(on(text)) for text in CLOSED_2026], [2026])
FIVE = at("17:00")


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        pytest.param("1119", 3, "1124", id="over a week's end"),
        pytest.param("0318", 3, "0329", id="over Eid-ul-Fitr and Independence Day"),
        pytest.param("1019", 3, "1026", id="over Durga Puja"),
        pytest.param("1123", 1, "1124", id="the next day"),
    ],
)
def test_known_dates(received, days, due):
    assert YEAR_2026.add_working_days(on(received), days) == on(due)


def test_the_day_of_receipt_counts_where_the_office_says_so():
    assert YEAR_2026.add_working_days(on("1123"), 1, counts_receipt_day=True) == on("1123")
    assert YEAR_2026.add_working_days(on("1119"), 3, counts_receipt_day=True) == on("1123")


@pytest.mark.parametrize(
    ("date", "time", "received"),
    [
        pytest.param("1119", None, "1119", id="a working day"),
        pytest.param("1119", "16:59", "1119", id="before it closes"),
        pytest.param("1119", "17:00", "1119", id="on the stroke"),
        pytest.param("1119", "17:01", "1122", id="Thursday evening, for Sunday"),
        pytest.param("1118", "23:59", "1119", id="Wednesday night, for Thursday"),
        pytest.param("1120", "10:00", "1122", id="Friday, for Sunday"),
        pytest.param("1120", "18:00", "1122", id="Friday evening, for Sunday too"),
        pytest.param("0319", None, "0324", id="a holiday, for the day after all of them"),
    ],
)
def test_what_comes_to_a_closed_office_is_received_on_its_next_working_day(date, time, received):
    assert YEAR_2026.received_on(on(date), time and at(time), FIVE) == on(received)


def test_an_office_whose_hours_are_unknown_receives_at_any_hour_of_a_working_day():
    assert YEAR_2026.received_on(on("1119"), at("23:00"), None) == on("1119")


def test_a_specially_working_saturday_counts():
    saturday = on("1121")

    assert Calendar([Day(saturday, is_working=True)]).add_working_days(on("1119"), 1) == saturday
    assert Calendar().add_working_days(on("1119"), 1) == on("1122")


@pytest.mark.parametrize("turned", [False, True])
def test_an_offices_own_day_outweighs_the_nations_in_whatever_order_they_come(turned):
    days = [Day(on("1122")), Day(on("1122"), is_working=True, is_own=True)]
    calendar = Calendar(reversed(days) if turned else days)

    assert calendar.is_working(on("1122"))


def test_a_span_names_each_day_that_did_not_count_and_why():
    span = YEAR_2026.span(on("0318"), on("0329"))

    assert [(skip.date, skip.day is not None) for skip in span.skipped] == [
        (on("0319"), True), (on("0320"), True), (on("0321"), True), (on("0322"), True),
        (on("0323"), True), (on("0326"), True), (on("0327"), False), (on("0328"), False),
    ]  # fmt: skip
    assert span.is_certain


@pytest.mark.parametrize(
    ("estimated", "is_certain"),
    [("0316", True), ("0317", False), ("0320", False), ("0326", False), ("0327", True)],
)
def test_a_span_is_doubtful_with_an_estimated_day_in_it_or_next_to_it(estimated, is_certain):
    calendar = Calendar([Day(on(estimated), is_confirmed=False)], [2026])

    assert calendar.span(on("0318"), on("0325")).is_certain is is_certain


def test_a_span_is_doubtful_in_a_year_that_nobody_has_checked():
    span = Calendar([], [2026]).span(on("1230"), on("0105", 2027))

    assert span.unchecked == (2027,)
    assert not span.is_certain
    assert Calendar([], [2026, 2027]).span(on("1230"), on("0105", 2027)).is_certain


def test_what_the_week_does_not_tell_is_listed_from_a_day_on():
    told = {
        "1119": Day(on("1119")),  # a Thursday, closed, but past
        "1120": Day(on("1120")),  # a Friday, closed as any
        "1121": Day(on("1121"), is_working=True),  # a Saturday that is worked
        "1122": Day(on("1122"), is_working=True),  # a Sunday, worked as any
        "1123": Day(on("1123")),
        "1127": Day(on("1127"), is_confirmed=False),  # a Friday, but who knows
    }

    listed = Calendar(reversed(told.values())).not_as_the_week(on("1120"))

    assert listed == [told["1121"], told["1123"], told["1127"]]


def test_an_offices_own_day_that_is_as_the_week_is_not_listed():
    calendar = Calendar([Day(on("1123")), Day(on("1123"), is_working=True, is_own=True)])

    assert calendar.not_as_the_week(FIRST) == []


@pytest.mark.parametrize("date", [FIRST - ONE_DAY, LAST + ONE_DAY])
def test_no_date_is_counted_beyond_the_calendar(date):
    with pytest.raises(OutOfCalendar):
        Calendar().add_working_days(date, 1)


def test_a_count_that_leaves_the_calendar_says_so():
    with pytest.raises(OutOfCalendar):
        Calendar().add_working_days(LAST, 3)


DATES = st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
DAYS = st.lists(st.builds(Day, DATES, st.booleans(), st.booleans(), st.booleans()), max_size=60)


@given(DAYS, DATES, st.integers(1, 90))
def test_a_count_ends_on_a_working_day_with_as_many_between(days, received, count):
    calendar = Calendar(days)
    due = calendar.add_working_days(received, count)
    between = [received + ONE_DAY * n for n in range(1, (due - received).days + 1)]

    assert calendar.is_working(due)
    assert sum(map(calendar.is_working, between)) == count


@given(DAYS, DATES, st.times(), DATES, st.times(), st.integers(1, 30))
def test_who_asks_later_is_not_served_sooner(days, one, hour, other, other_hour, count):
    calendar = Calendar(days)
    (first, at_first), (second, at_second) = sorted([(one, hour), (other, other_hour)])

    def due(date, time):
        return calendar.add_working_days(calendar.received_on(date, time, FIVE), count)

    assert due(first, at_first) <= due(second, at_second)


@given(DAYS, DATES, DATES)
def test_every_day_of_a_span_is_worked_or_skipped(days, one, other):
    calendar = Calendar(days)
    first, last = sorted([one, other])
    dates = {first + ONE_DAY * n for n in range((last - first).days + 1)}
    skipped = {skip.date for skip in calendar.span(first, last).skipped}

    assert skipped == {date for date in dates if not calendar.is_working(date)}
