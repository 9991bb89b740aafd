"""By which date a service of a charter is due, and the ladder for who did not get it."""

import datetime

import pytest
from msgspec.structs import replace

from charter import document as doc
from charter.keeping import complaining_day, counted_from, due_of, has_due_date, is_late, ladder
from charter.release import HolidayLine
from services.deadlines import DeadlineMeaning
from tests.days import on
from tests.documents import both, make_document, make_office, make_release, make_service, make_step


def promising(trigger="", **meaning):
    deadline = doc.Deadline(
        both("যেমন লেখা", "As worded"), DeadlineMeaning(**meaning), then_trigger=both(trigger)
    )
    return make_service(deadline=deadline)


def released(steps=(), holidays=(), **office):
    document = make_document(office=make_office(**office), grievance_steps=tuple(steps))
    return make_release(document, holidays=tuple(holidays), checked_years=(2026, 2027))


THREE_DAYS = {"maximum": 3, "unit": "working_day"}


def test_a_holiday_of_the_release_is_not_counted():
    closed = HolidayLine(on("1122"), both("বন্ধ"))

    assert due_of(released(), promising(**THREE_DAYS), on("1119")).by == on("1124")
    assert due_of(released(holidays=[closed]), promising(**THREE_DAYS), on("1119")).by == on("1125")


def test_an_office_counts_as_it_has_settled():
    office = {"counts_receipt_day": True, "opens": datetime.time(9), "closes": datetime.time(17)}
    release, evening = released(**office), datetime.time(18)

    assert due_of(release, promising(**THREE_DAYS), on("1119")).by == on("1123")
    assert due_of(release, promising(**THREE_DAYS), on("1119"), evening).by == on("1124")


def test_a_second_stage_that_waits_for_something_else_has_no_date():
    stages = {**THREE_DAYS, "then_maximum": 5, "then_unit": "working_day"}

    assert due_of(released(), promising(**stages), on("1119")).then_by == on("1201")
    assert due_of(released(), promising("ছাড়পত্র", **stages), on("1119")).then_by is None


@pytest.mark.parametrize(
    ("stated", "wording", "expected"),
    [
        ("", "৩ কার্যদিবস", ""),
        ("বরাদ্দ প্রাপ্তি", "৩ কার্যদিবস", "বরাদ্দ প্রাপ্তি"),
        ("", "বরাদ্দ প্রাপ্তির ৩ কার্যদিবসের মধ্যে", "বরাদ্দ প্রাপ্তি"),
        ("আবেদন প্রাপ্তি", "৩ কার্যদিবস", ""),
    ],
)
def test_a_promise_is_counted_from_what_is_stated_or_else_from_what_its_wording_names(
    stated, wording, expected
):
    deadline = doc.Deadline(wording=both(wording), trigger=both(stated))

    assert counted_from(deadline).bn == expected


def test_a_second_stage_that_the_wording_lets_wait_has_no_date():
    stages = DeadlineMeaning(maximum=7, unit="day", then_maximum=20, then_unit="day")
    waits, follows = (
        make_service(deadline=doc.Deadline(both(wording), stages))
        for wording in ("৭ দিন, ছাড়পত্র প্রাপ্তির পর ২০ দিন", "৭ দিন, এরপর ২০ দিন")
    )

    assert due_of(released(), waits, on("1119")).then_by is None
    assert due_of(released(), follows, on("1119")).then_by == on("1216")


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (THREE_DAYS, True),
        ({"immediate": True}, True),
        ({"until": on("1231")}, True),
        ({"open_ended": True}, False),
        ({}, False),
    ],
)
def test_a_date_is_offered_where_the_promise_has_one(meaning, expected):
    assert has_due_date(promising(**meaning)) is expected


def test_a_promise_is_broken_the_day_after_its_last():
    due = due_of(released(), promising(**THREE_DAYS), on("1119"))

    assert not is_late(due, on("1124"))
    assert is_late(due, on("1125"))
    assert complaining_day(due, on("1119")) == on("1125")
    assert complaining_day(due, on("1210")) == on("1210")


def test_where_nothing_is_promised_nothing_is_late_and_one_can_complain_today():
    due = due_of(released(), promising(open_ended=True), on("1119"))

    assert not is_late(due, on("1231"))
    assert complaining_day(due, on("1210")) == on("1210")


def test_each_step_of_the_ladder_is_dated_from_the_silence_of_the_one_before():
    steps = [make_step(1), make_step(2, working_days=20)]
    first, second = ladder(released(steps), on("1125"))

    assert (first.turn_on, first.by) == (on("1125"), on("0106", 2027))
    assert (second.turn_on, second.by) == (on("0107", 2027), on("0204", 2027))


def test_the_ladder_begins_on_a_working_day():
    [rung] = ladder(released([make_step(working_days=1)]), on("1120"))

    assert (rung.turn_on, rung.by) == (on("1122"), on("1123"))


def test_a_step_without_days_has_no_date_and_those_behind_it_have_none():
    steps = [make_step(1, working_days=None), make_step(2)]
    first, second = ladder(released(steps), on("1125"))

    assert (first.turn_on, first.by) == (on("1125"), None)
    assert (second.turn_on, second.by) == (None, None)


def test_an_office_without_approved_steps_has_no_ladder():
    steps = [make_step(1, is_approved=False)]

    assert ladder(released(steps), on("1125")) == []
    assert len(ladder(released([make_step(1)]), on("1125"))) == 1


def test_a_date_behind_a_provisional_one_is_provisional_too():
    steps = [make_step(1, working_days=3), make_step(2, working_days=3)]
    estimated = HolidayLine(on("1126"), both("চাঁদ"), is_confirmed=False)

    assert [rung.is_provisional for rung in ladder(released(steps), on("1123"))] == [False] * 2
    doubtful = ladder(released(steps, [estimated]), on("1123"))
    assert [rung.is_provisional for rung in doubtful] == [True, True]


def test_a_ladder_from_a_provisional_day_is_provisional():
    steps = [make_step(1, working_days=3)]

    assert not ladder(released(steps), on("1123"))[0].is_provisional
    assert ladder(released(steps), on("1123"), is_provisional=True)[0].is_provisional


def test_a_ladder_that_leaves_the_calendar_has_no_dates_there():
    steps = [make_step(1, working_days=32_000), make_step(2)]
    first, second = ladder(released(steps), on("1123"))

    assert first.by is None
    assert second.turn_on is None


def test_a_release_counts_with_the_checked_years_it_was_made_with():
    release = released()

    assert due_of(release, promising(**THREE_DAYS), on("1229")).unchecked == ()
    late = replace(release, checked_years=(2026,))
    assert due_of(late, promising(**THREE_DAYS), on("1229")).unchecked == (2027,)
