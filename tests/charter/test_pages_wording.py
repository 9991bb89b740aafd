"""A change is told in words: no field names, no codes."""

import datetime

import pytest
from django.utils import translation
from msgspec.structs import replace

from charter import document as doc
from charter.diff import Change, diff
from charter.wording import change_in_words, lines
from services.deadlines import DeadlineMeaning
from tests.documents import (
    both,
    make_document,
    make_office,
    make_post,
    make_service,
    make_step,
    make_table,
)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def told(old, new):
    return [tuple(change_in_words(change, old, new))[:3] for change in diff(old, new)]


def test_a_phone_number():
    old, new = make_document(), make_document(posts=(make_post(phone="০১৮০০০০০০০২"),))
    assert told(old, new) == [("Post: Upazila ICT Officer – Phone", "01700000001", "01800000002")]


def test_a_text_in_each_language():
    office = make_office(hours=both("৯টা–৫টা", "9 to 5"))
    assert told(make_document(), make_document(office=office)) == [
        ("Office – Opening hours", "", "৯টা–৫টা"),
        ("Office – Opening hours (in English)", "", "9 to 5"),
    ]


def test_what_came_and_went():
    old = make_document(tables=(make_table(make_service(1)),))
    new = make_document(tables=(make_table(make_service(2)),))
    assert told(old, new) == [
        ("Service: Digital certificate 1 – taken out", "", ""),
        ("Service: Digital certificate 2 – added", "", ""),
    ]


def test_a_paper_and_its_copies():
    papers = (doc.Paper(both("জাতীয় পরিচয়পত্র", "National identity card"), copies=2),)
    new = make_document(tables=(make_table(make_service(papers=papers)),))
    [(what, before, after)] = told(make_document(), new)
    assert what == "Service: Digital certificate 1 – Required paper 1: copies"
    assert (before, after) == ("", "2")


def test_a_post_is_called_by_its_title():
    boss = make_post("boss", title=both("জেলা অফিসার", "District Officer"))
    old = make_document(posts=(make_post(), boss))
    new = replace(old, tables=(make_table(make_service(post="boss")),))
    [(what, before, after)] = told(old, new)
    assert what == "Service: Digital certificate 1 – Responsible officer"
    assert (before, after) == ("Upazila ICT Officer", "District Officer")


def test_dates_codes_and_yes_and_no():
    office = make_office(approved_on=datetime.date(2026, 1, 15), layout="eight")
    new = make_document(office=replace(office, is_demonstration=True))
    assert told(make_document(), new) == [
        ("Office – Layout of the service table", "7 columns", "8 columns"),
        ("Office – Approved on", "", "15 January 2026"),
        ("Office – Demonstration", "no", "yes"),
    ]


def test_the_history_tells_an_event_once_where_it_tells_no_values():
    changes = [
        Change("post", "changed", "officer", both("পদ", "Post"), ("holder", "name", language))
        for language in ("bn", "en")
    ]
    assert [(line.field, line.old, line.new) for line in lines(changes)] == [("Officer", "", "")]


def test_the_history_leaves_out_the_state_of_a_translation():
    before = make_document(office=make_office(address=both("ক", "A")))
    after = make_document(office=make_office(address=both("ক", "A", unofficial="en")))
    assert len(diff(before, after)) == 1
    assert lines(diff(before, after)) == []


def test_every_field_of_a_document_has_words():
    """A name of a field, recognised by its underscore, shows that words are missing."""
    other = make_document(
        office=doc.Office(tier="district", grievance_first=True),
        parent=doc.Parent("other", both("ক", "B"), "https://b.example/", 2),
        posts=(doc.Post("officer", both("ক", "B"), both("ক"), superior="x"),),
        tables=(
            replace(
                make_table(
                    doc.Service(
                        "service-1",
                        "else",
                        both("ক", "B"),
                        deadline=doc.Deadline(
                            meaning=DeadlineMeaning(
                                True, 1, 2, "day", then_maximum=3, then_unit="day"
                            ),
                            trigger=both("ক"),
                            then_trigger=both("ক"),
                        ),
                        remedy=both("ক"),
                        papers_from=both("ক"),
                        keywords=both("ক"),
                        held_back=True,
                    )
                ),
                headings=doc.Headings(papers_from=both("ক")),
            ),
        ),
        grievance_steps=(doc.GrievanceStep("step-1", both("ক"), both("ক")),),
    )
    said = told(make_document(grievance_steps=(make_step(),)), other)
    assert len(said) > 60
    assert [what for what, _old, _new in said if "_" in what] == []


def test_a_text_is_told_with_its_language_and_a_number_without():
    office = replace(make_document().office, hours=doc.Text(bn="৯টা–৫টা", en="9 to 5"))
    texts = diff(make_document(), make_document(office=office))
    numbers = diff(make_document(), make_document(posts=(make_post(phone="০১৮০০০০০০০২"),)))

    assert {change_in_words(change).language for change in texts} == {"bn", "en"}
    assert {change_in_words(change).language for change in numbers} == {""}
