"""The letter of complaint: what the charter promised, with what the citizen adds."""

import datetime
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from charter import document as doc
from charter.views.letter import letter
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
from tests.visitor import Visitor

pytestmark = pytest.mark.usefixtures("own_pages")

TODAY = datetime.date(2026, 11, 26)
STEP = make_step(1, officer=both("অভিযোগ নিষ্পত্তি কর্মকর্তা", "Redress Officer"), working_days=30)
ANSWERS = {
    "service": "service-1",
    "on": "2026-11-19",
    "matter": "late",
    "to": "step-1",
    "words": "দুইবার গিয়েছি।\nতবু পাইনি।",
    "name": "আব্দুল করিম",
    "address": "গ্রাম: রূপগঙ্গা",
    "phone": "01700-000009",
}


def put_on_air(steps=(STEP,), checked_years=(2026, 2027), office=None, parent=None, **service):
    document = make_document(
        parent=parent,
        office=make_office(**(office or {})),
        posts=(
            make_post(superior="chief"),
            make_post("chief", title=both("জেলা আইসিটি অফিসার", "District ICT Officer"), holder=None),
            make_post("alone", title=both("প্রহরী", "Guard")),
        ),
        tables=(make_table(make_service(1, **service), make_service(2, post="alone")),),
        grievance_steps=tuple(steps),
    )
    put_on_the_air(make_release(document, checked_years=checked_years))


def written(root="/en", today=TODAY, **answers):
    return ask(letter, f"{root}/complaints/letter/", today, "post", {**ANSWERS, **answers})


def opened(query="", root="/en"):
    return ask(letter, f"{root}/complaints/letter/{query}", TODAY)


def test_the_form_comes_filled_in_from_the_link_of_the_page_before():
    put_on_air()
    html = opened("?service=service-2&on=2026-10-19").html

    assert '<option value="service-2" selected>' in html
    assert 'value="2026-10-19"' in html
    assert '<option value="step-1" selected>' in html
    assert 'id="letter"' not in html


def test_the_hotlines_stand_by_the_letter_and_not_in_it():
    put_on_air()

    assert 'href="tel:333"' in opened().html
    letter_itself, beside = written().html.split("</article>")
    assert "tel:333" not in letter_itself
    assert 'href="tel:333"' in beside
    assert "grs.gov.bd" in beside


def test_the_bangla_letter_is_an_official_one():
    put_on_air()
    told = written(root="").words

    order = [
        "তারিখ: ২৬ নভেম্বর ২০২৬",
        "বরাবর",
        "অভিযোগ নিষ্পত্তি কর্মকর্তা",
        "বিষয়: “ডিজিটাল সনদ প্রদান 1” সেবা নির্ধারিত সময়ে না পাওয়ার অভিযোগ",
        "মহোদয়/মহোদয়া,",
        "আমি ১৯ নভেম্বর ২০২৬ তারিখে উপজেলা আইসিটি কার্যালয়, রূপগঙ্গা বরাবর",
        "সময়সীমা: ৩ কার্যদিবস।",
        "সে হিসাবে শেষ দিন ছিল ২৪ নভেম্বর ২০২৬।",
        "কিন্তু আজ পর্যন্ত আমি সেবাটি পাইনি।",
        "দুইবার গিয়েছি।",
        "তবু পাইনি।",
        "অতএব,",
        "৩০ কার্যদিবসের মধ্যে, অর্থাৎ ৭ জানুয়ারি ২০২৭ তারিখের মধ্যে",
        "নিবেদক",
        "আব্দুল করিম",
        "গ্রাম: রূপগঙ্গা",
        "01700-000009",
    ]
    places = [told.index(part) for part in order]
    assert places == sorted(places)


def test_the_english_letter_says_the_same():
    put_on_air()
    told = written().words

    assert "Dear Sir or Madam," in told
    assert "on 19 November 2026 I asked for the service “Digital certificate 1”" in told
    assert "at this office: Upazila ICT Office, Rupganga." in told
    assert "By this count the last day was 24 November 2026." in told
    assert "within 30 working days, that is by 7 January 2027" in told
    assert "Yours faithfully," in told


def test_what_was_left_empty_has_a_line_to_fill_in_by_hand():
    put_on_air()
    response = written(name="", address="", phone="", words="")

    assert response.status_code == 200
    assert response.words.count("……") >= 3
    assert "……" not in written().words


@pytest.mark.parametrize(
    ("to", "title"),
    [
        ("officer", "Upazila ICT Officer"),
        ("superior", "District ICT Officer"),
        ("step-1", "Redress Officer"),
    ],
)
def test_it_is_addressed_to_whom_was_chosen(to, title):
    put_on_air()
    told = written(to=to).words

    assert f"To {title}" in told
    assert ("within 30 working days" in told) is (to == "step-1")


@pytest.mark.parametrize(
    ("english", "lines"),
    [
        ("District Office\nRupganga", "<br>District Office<br>Rupganga</p>"),
        ("", '<br><span lang="bn">জেলা কার্যালয়<br>রূপগঙ্গা</span></p>'),
    ],
)
def test_an_address_keeps_its_lines(english, lines):
    put_on_air(steps=[replace(STEP, address=doc.Text("জেলা কার্যালয়\nরূপগঙ্গা", english))])

    assert lines in written().html


def test_without_approved_steps_it_goes_to_the_redress_officer_and_cites_no_date():
    put_on_air(steps=[make_step(1, is_approved=False)])
    told = written(to="gro").words

    assert "To Grievance Redress Officer (GRO) Upazila ICT Office, Rupganga" in told
    assert "a complaint is answered within" not in told
    assert written(to="step-1").status_code == 400


def test_a_provisional_date_is_told_as_one():
    put_on_air(checked_years=())

    assert "the last day was about 24 November 2026" in written().words


def test_a_provisional_date_of_the_answer_is_not_cited_but_its_days_are():
    put_on_air(checked_years=(2026,))
    told = written().words

    assert "a complaint is answered within 30 working days." in told
    assert "January 2027" not in told


def test_where_no_date_was_promised_none_is_told():
    put_on_air(deadline=doc.Deadline(both("যথাসময়ে", "in due time"), DeadlineMeaning()))
    told = written().words

    assert "The charter of the office promises it within this time: in due time." in told
    assert "the last day" not in told


def promising(wording="৩ কার্যদিবস", trigger="", then_trigger="", **meaning):
    return doc.Deadline(
        both(wording, "3 working days"),
        DeadlineMeaning(**{"maximum": 3, "unit": "working_day"} | meaning),
        trigger=both(trigger),
        then_trigger=both(then_trigger),
    )


@pytest.mark.parametrize(
    "may_take_longer",
    [
        {"open_ended": True},
        {"then_maximum": 5, "then_unit": "day", "then_trigger": "ছাড়পত্র প্রাপ্তি"},
    ],
)
def test_a_charter_that_may_take_longer_has_no_last_day_to_cite(may_take_longer):
    put_on_air(deadline=promising(**may_take_longer))

    assert "the last day" not in written().words
    assert written(on="2026-11-25").status_code == 400
    put_on_air(deadline=promising())
    assert "the last day" in written().words


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"wording": "বরাদ্দ প্রাপ্তির ৩ কার্যদিবসের মধ্যে"}, False),
        ({"trigger": "বরাদ্দ প্রাপ্তি"}, True),
    ],
)
def test_no_last_day_is_counted_from_the_request_if_the_promise_is_not(fields, said):
    put_on_air(deadline=promising(**fields))
    told = written(root="").words

    assert "আমি ১৯ নভেম্বর ২০২৬ তারিখে" in told
    assert "সে হিসাবে শেষ দিন" not in told
    assert ("উক্ত সময় “বরাদ্দ প্রাপ্তি” থেকে গণনা করা হয়।" in told) is said


def test_the_office_is_named_with_the_department_whose_it_is():
    department = doc.Parent(slug="ict", name=both("আইসিটি অধিদপ্তর", "ICT Department"))
    put_on_air(parent=department)
    told = written(to="officer").words

    assert "To Upazila ICT Officer ICT Department Upazila ICT Office, Rupganga" in told
    assert "at this office: ICT Department, Upazila ICT Office, Rupganga." in told


WRONG = [
    pytest.param(
        {"on": "2026-11-25"}, "The date has not passed yet: it is 30 November 2026", id="early"
    ),
    pytest.param({"on": "2026-12-25"}, "This day is still to come", id="to come"),
    pytest.param({"on": ""}, "Enter the date", id="no date"),
    pytest.param({"on": "31/02/2026"}, "This is no date we can read", id="no such date"),
    pytest.param({"service": "nothing"}, "Choose a service from the list", id="no such service"),
    pytest.param({"matter": "other", "words": " "}, "Write what happened", id="no words"),
    pytest.param(
        {"service": "service-2", "to": "superior"},
        "names no superior officer here",
        id="no superior",
    ),
    pytest.param({"words": "ক" * 3001}, "3000", id="too many words"),
]


@pytest.mark.parametrize(("answers", "said"), WRONG)
def test_a_wrong_answer_gets_words_and_nothing_that_was_written_is_lost(answers, said):
    put_on_air()
    response = written(**answers)

    assert response.status_code == 400
    assert said in response.words
    assert 'id="letter"' not in response.html
    assert "আব্দুল করিম" in response.html
    if "words" not in answers:
        assert "দুইবার গিয়েছি।" in response.html


@pytest.mark.parametrize("unofficial", ["en", ""])
def test_a_translation_of_ours_is_not_passed_off_as_official(unofficial):
    put_on_air(name=both("সনদ", "Certificate", unofficial=unofficial))

    assert ("Not an official translation" in written().words) is bool(unofficial)


def test_what_came_after_closing_time_is_late_a_day_later_in_the_letter_too():
    put_on_air(office={"opens": datetime.time(9), "closes": datetime.time(17)})
    evening, day = {"at": "17:30"}, datetime.date(2026, 11, 25)

    assert "the last day was 24 November 2026" in written(today=day).words
    assert written(today=day, **evening).status_code == 400
    assert "the last day was 25 November 2026" in written(**evening).words


def test_refusal_needs_no_date_to_have_passed():
    put_on_air()
    response = written(matter="refused", on="2026-11-25")

    assert response.status_code == 200
    assert "I was refused the service." in response.words
    assert "the last day is 30 November 2026" in response.words


def test_what_a_citizen_writes_is_text_and_not_markup():
    put_on_air()
    response = written(words="<script>alert(1)</script>", name="<b>করিম</b>")

    assert "<script>alert" not in response.html
    assert "<b>করিম" not in response.html
    assert "<script>alert(1)</script>" in response.words


def test_it_is_never_cached_sets_no_cookie_and_leaves_no_trace(
    caplog, django_assert_num_queries, db
):
    put_on_air()
    with caplog.at_level(logging.DEBUG), django_assert_num_queries(0):
        response = written()

    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert not [record for record in caplog.records if "করিম" in record.getMessage()]


def test_it_can_be_sent_without_a_cookie_through_the_whole_site():
    put_on_air()
    body = "service=service-1&on=2026-10-19&matter=late&to=officer&name=Karim"
    visitor = Visitor(HOST)
    reply = visitor.ask("POST", "/en/complaints/letter/", body.encode())

    assert reply.status == 200
    assert "Karim" in reply.text
    assert "set-cookie" not in reply.headers
    assert visitor.ask("PUT", "/en/complaints/letter/", b"").status == 405


@pytest.mark.parametrize("body", [b"on=%ff%fe", b"service=%00", b"\x00\x01\x02", b"&&&=&=", b""])
def test_a_body_that_is_no_form_gets_words(body):
    put_on_air()

    reply = Visitor(HOST).ask("POST", "/en/complaints/letter/", body)
    assert reply.status == 400
    assert "The letter is not ready yet." in reply.text


def test_a_body_of_megabytes_is_refused_in_words():
    put_on_air()
    reply = Visitor(HOST).ask("POST", "/en/complaints/letter/", b"words=" + b"x" * 3_000_000)

    assert reply.status == 413
    assert "more than we can take" in reply.text


def test_anything_that_is_typed_gets_a_letter_or_words():
    put_on_air()

    @given(st.dictionaries(st.sampled_from(list(ANSWERS)), st.text(max_size=60)))
    def write_anything(answers):
        assert written(**answers).status_code in (200, 400)

    write_anything()
