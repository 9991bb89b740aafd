"""The page that says by which date, and what to do when it has passed."""

import datetime

import pytest
from django.http import Http404
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from charter import document as doc
from charter.release import HolidayLine
from charter.views.due_date import due_date
from services.deadlines import DeadlineMeaning
from tests.charter.asking import HOST, ask, put_on_the_air
from tests.documents import (
    both,
    make_document,
    make_office,
    make_post,
    make_release,
    make_service,
    make_step,
    make_table,
)

pytestmark = pytest.mark.usefixtures("own_pages")

TODAY = datetime.date(2026, 11, 20)
DURGA = both("দুর্গাপূজা", "Durga Puja")


def put_on_air(meaning=None, steps=(), fields=None, estimated=(), **office):
    deadline = doc.Deadline(
        **{
            "wording": both("৩ কার্যদিবস", "3 working days"),
            "meaning": meaning or DeadlineMeaning(maximum=3, unit="working_day"),
        }
        | (fields or {})
    )
    document = make_document(
        office=make_office(**office),
        posts=(
            make_post(superior="chief"),
            make_post("chief", title=both("জেলা আইসিটি অফিসার", "District ICT Officer"), holder=None),
        ),
        tables=(make_table(make_service(deadline=deadline)),),
        grievance_steps=tuple(steps),
    )
    days = [HolidayLine(datetime.date(2026, 10, day), DURGA) for day in (20, 21)]
    days += [HolidayLine(day, both("চাঁদ", "Moon"), is_confirmed=False) for day in estimated]
    return put_on_the_air(make_release(document, holidays=tuple(days), checked_years=(2026,)))


def asked(query="", root="/en", today=TODAY):
    return ask(due_date, f"{root}/services/service-1/date/{query}", today, slug="service-1")


@pytest.mark.parametrize(
    ("root", "answer"),
    [
        ("/en", "You should have it by Tuesday, 24 November 2026"),
        ("", "মঙ্গলবার, ২৪ নভেম্বর ২০২৬ তারিখের মধ্যে পাওয়ার কথা"),
    ],
)
def test_the_date_is_told_with_its_weekday_in_the_language_of_the_page(root, answer):
    put_on_air()

    assert answer in asked("?on=2026-11-19", root).words


def test_without_a_question_it_answers_for_today():
    put_on_air()
    response = asked(today=datetime.date(2026, 11, 19))

    assert response.status_code == 200
    assert "Tuesday, 24 November 2026" in response.words
    assert 'value="2026-11-19"' in response.html


@pytest.mark.parametrize("typed", ["19/11/2026", "১৯-১১-২০২৬", "১৯ নভেম্বর ২০২৬"])
def test_a_date_in_bangla_digits_or_words_is_understood(typed):
    put_on_air()
    response = asked(f"?on={typed}")

    assert "24 November 2026" in response.words
    assert 'value="2026-11-19"' in response.html


def test_it_names_the_holidays_and_counts_the_weekly_ones():
    put_on_air()
    told = asked("?on=2026-10-19").words

    assert "Monday, 26 October 2026" in told
    assert "Tuesday, 20 October 2026 – Durga Puja" in told
    assert "weekly holidays: 2 days" in told
    assert "The day of receipt, 19 October 2026, is not counted." in told


def test_a_closed_day_is_told_to_count_as_the_next_working_day():
    put_on_air()
    told = asked("?on=2026-11-20").words

    assert "closed at that time (Friday, 20 November 2026)" in told
    assert "received on Sunday, 22 November 2026" in told
    assert "closed at that time" not in asked("?on=2026-11-19").words


def test_an_hour_is_asked_for_where_the_office_has_told_when_it_closes():
    put_on_air()
    assert 'name="at"' not in asked().html

    put_on_air(opens=datetime.time(9), closes=datetime.time(17))
    assert 'name="at"' in asked().html
    assert "Wednesday, 25 November 2026" in asked("?on=2026-11-19&at=17:30").words


def test_hours_that_the_office_closes_on_are_told_to_go_on_the_next_working_day():
    put_on_air(
        DeadlineMeaning(maximum=2, unit="hour"),
        opens=datetime.time(9),
        closes=datetime.time(17),
    )
    told = "The office closes before the time is over on Wednesday, 18 November 2026"

    late = asked("?on=2026-11-18&at=16:00").words
    assert "Thursday, 19 November 2026" in late
    assert told in late
    assert told not in asked("?on=2026-11-18&at=11:00").words


def test_a_date_in_a_year_that_nobody_checked_is_provisional():
    put_on_air()

    assert "provisional" not in asked("?on=2026-11-19").words
    told = asked("?on=2026-12-30").words
    assert "This date is provisional." in told
    assert "The holidays of 2027 have not been compared" in told


PLAIN_WORDS = [
    pytest.param(DeadlineMeaning(immediate=True), {}, "At once, while you wait", id="at once"),
    pytest.param(
        DeadlineMeaning(immediate=True, maximum=3, unit="working_day"),
        {},
        "At once; and if not, you should have it by",
        id="at once or in days",
    ),
    pytest.param(DeadlineMeaning(open_ended=True), {}, "fixes no time limit", id="open"),
    pytest.param(DeadlineMeaning(), {}, "No date can be counted", id="not understood"),
    pytest.param(
        DeadlineMeaning(maximum=3, unit="working_day", open_ended=True),
        {},
        "may take longer",
        id="or longer",
    ),
    pytest.param(
        DeadlineMeaning(immediate=True, open_ended=True),
        {},
        "may take longer",
        id="at once or longer",
    ),
    pytest.param(
        DeadlineMeaning(immediate=True, until=datetime.date(2026, 12, 31)),
        {},
        "At once; and if not, you should have it by Thursday, 31 December 2026",
        id="at once until a date",
    ),
    pytest.param(
        DeadlineMeaning(until=datetime.date(2026, 6, 30)),
        {},
        "The day that the charter names was over already: 30 June 2026",
        id="a date that is over",
    ),
    pytest.param(
        DeadlineMeaning(immediate=True, then_maximum=5, then_unit="working_day"),
        {},
        "The second stage should be done by Thursday, 26 November 2026",
        id="at once, then a stage",
    ),
    pytest.param(
        DeadlineMeaning(minimum=3, maximum=7, unit="working_day"),
        {},
        "that of the longer time: Within 3 to 7 working days",
        id="a range",
    ),
    pytest.param(
        DeadlineMeaning(maximum=3, unit="working_day"),
        {"condition": both("বরাদ্দ সাপেক্ষে", "if funds are there"), "wording": both("")},
        "It holds on a condition: if funds are there",
        id="a condition",
    ),
    pytest.param(
        DeadlineMeaning(maximum=3, unit="working_day", then_maximum=5, then_unit="working_day"),
        {},
        "The second stage should be done by Tuesday, 1 December 2026",
        id="two stages",
    ),
    pytest.param(
        DeadlineMeaning(maximum=3, unit="working_day", then_maximum=5, then_unit="working_day"),
        {"then_trigger": both("ছাড়পত্র প্রাপ্তি", "clearance")},
        "The first stage should be done by Tuesday, 24 November 2026 . "
        "What the charter promises: wording (Within 3 working days, then a further 5 working days) "
        "The second stage is counted from: clearance",
        id="a stage that waits",
    ),
]


@pytest.mark.parametrize(("meaning", "fields", "said"), PLAIN_WORDS)
def test_every_kind_of_promise_has_its_plain_words(meaning, fields, said):
    put_on_air(meaning, fields={"wording": both("লেখা", "wording")} | fields)
    response = asked("?on=2026-11-19")

    assert response.status_code == 200
    assert said in response.words


def test_a_limit_counted_from_something_else_asks_for_the_date_of_that():
    put_on_air(fields={"trigger": both("বরাদ্দ প্রাপ্তি", "receipt of the allotment")})

    assert "Date of: receipt of the allotment" in asked().words


def test_the_event_is_asked_for_in_its_own_language_where_the_other_is_missing():
    put_on_air(fields={"trigger": both("বরাদ্দ প্রাপ্তি")})

    assert 'Date of: <span lang="bn">বরাদ্দ প্রাপ্তি</span>' in asked().html


def test_an_event_that_the_wording_names_is_asked_for_too_and_no_letter_takes_its_date():
    put_on_air(fields={"wording": both("বরাদ্দ প্রাপ্তির ৩ কার্যদিবসের মধ্যে")})
    response = asked("?on=2026-10-19", root="")

    assert "যে দিন থেকে গোনা হয় (বরাদ্দ প্রাপ্তি), তার তারিখ" in response.words
    assert 'href="/complaints/letter/?service=service-1"' in response.html


def test_a_receipt_of_the_application_is_asked_for_as_the_date_of_it():
    put_on_air(fields={"trigger": both("আবেদন প্রাপ্তি", "receipt of the application")})

    assert "Date of the application or request" in asked().words


def test_before_the_date_the_steps_are_for_later_and_after_it_for_now():
    put_on_air()
    in_time, late = asked("?on=2026-11-19"), asked("?on=2026-10-19")

    assert "If you do not have it by then" in in_time.words
    assert "This date has passed" not in in_time.words
    assert "This date has passed: 26 October 2026" in late.words
    assert "What you can do now, in this order" in late.words


def test_the_steps_come_in_the_order_of_a_person():
    put_on_air(steps=[make_step(1, officer=both("অনিক", "Redress officer"))])
    told = asked("?on=2026-10-19").words
    order = [
        "Nilufa Yasmin",
        "District ICT Officer",
        "Redress officer",
        "Write the complaint",
        "333",
    ]

    places = [told.index(name) for name in order]
    assert places == sorted(places)
    assert "If you complain on 22 November 2026, the answer is due by" in told


def test_who_may_complain_only_after_a_provisional_date_reads_provisional_dates():
    put_on_air(steps=[make_step(1, working_days=1)], estimated=[datetime.date(2026, 11, 22)])
    answer = "If you complain on 26 November 2026, the answer is due by Sunday, 29 November 2026"

    assert f"{answer} . (provisional)" in asked("?on=2026-11-19").words
    late = asked("?on=2026-11-19", today=datetime.date(2026, 11, 26)).words
    assert answer in late
    assert "(provisional)" not in late


def test_an_office_without_approved_steps_prints_no_date_for_a_complaint():
    put_on_air(steps=[make_step(1, is_approved=False)])
    told = asked("?on=2026-10-19").words

    assert "the answer is due by" not in told
    assert "This is the general way" in told


def test_a_habit_is_not_called_a_rule():
    put_on_air()
    told = asked("?on=2026-10-19", root="").words

    assert "সাধারণত এভাবে অভিযোগ করা হয়" in told
    assert "নিয়ম" not in told


def test_the_letter_is_offered_with_the_service_and_the_date():
    put_on_air()

    link = 'href="/en/complaints/letter/?service=service-1&amp;on=2026-10-19"'
    assert link in asked("?on=2026-10-19").html

    put_on_air(opens=datetime.time(9), closes=datetime.time(17))
    assert "&amp;on=2026-10-19&amp;at=17:30" in asked("?on=2026-10-19&at=17:30").html


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?on=32/13/2026", "This is no date we can read"),
        ("?on=", "Enter the date"),
        ("?on=1999-12-31", "between the years 2000 and 2100"),
        ("?on=\x00", "This is no date we can read"),
        ("?on=<script>", "This is no date we can read"),
        (f"?on={'9' * 900}", "This is no date we can read"),
    ],
)
def test_a_wrong_date_gets_words_and_is_still_there(query, said):
    put_on_air()
    response = asked(query)

    assert response.status_code == 400
    assert said in response.words
    assert "<title>Please correct: By which date?" in response.html
    assert "You should have it" not in response.words
    assert "<script>" not in response.html


def test_what_was_typed_wrong_is_shown_again():
    put_on_air(opens=datetime.time(9), closes=datetime.time(17))
    response = asked("?on=31/02/2026&at=sometime")

    assert "<title>Please correct:" not in asked("?on=2026-11-19").html
    assert 'type="text" name="on" value="31/02/2026"' in response.html
    assert 'type="text" name="at" value="sometime"' in response.html


def test_a_date_beyond_the_calendar_gets_words():
    put_on_air()

    assert "beyond the years that we know" in asked("?on=2100-12-31").words


def test_the_answer_is_kept_nowhere_and_the_other_language_gets_the_question():
    put_on_air()
    response = asked("?on=2026-11-19")

    assert response["Cache-Control"] == "no-store"
    assert 'href="/services/service-1/date/?on=2026-11-19"' in response.html


@pytest.mark.parametrize(("unofficial", "root"), [("en", "/en"), ("", "/en"), ("en", "")])
def test_a_translation_of_ours_is_not_passed_off_as_official(unofficial, root):
    put_on_air(fields={"wording": both("৩ কার্যদিবস", "3 working days", unofficial=unofficial)})
    note = "Not an official translation"

    assert (note in asked(root=root).words) is (unofficial == "en" and root == "/en")


def test_a_renamed_service_is_followed_and_a_withdrawn_one_is_gone():
    new = make_document(tables=(make_table(make_service(1, slug="new")),))
    old = make_document(tables=(make_table(make_service(1), make_service(2)),))
    put_on_the_air(make_release(old, new))

    def where(slug):
        path = f"/en/services/{slug}/date/?on=2026-11-19"
        request = RequestFactory().get(path, headers={"host": HOST})
        response = due_date(request, slug)
        return response.status_code, response["Location"]

    assert where("service-1") == (301, "/en/services/new/date/?on=2026-11-19")
    assert where("service-2") == (302, "/en/services/service-2/")
    with pytest.raises(Http404):
        where("never")


def test_nothing_that_is_typed_is_more_than_a_wrong_date():
    put_on_air(opens=datetime.time(9), closes=datetime.time(17))

    @given(st.text(max_size=50), st.text(max_size=20))
    def ask_anything(on, at):
        data = {"on": on, "at": at}
        response = ask(due_date, "/en/services/s/date/", TODAY, data=data, slug="service-1")
        assert response.status_code in (200, 400)

    ask_anything()
