"""Statements, steps and headings of a charter that comes in."""

from itertools import count

import pytest
from msgspec.structs import replace

from charter.document import Document, GrievanceStep, Headings, Statement, Text
from charter.importing.proposal import problems, propose
from charter.importing.reading import Reading, Step
from charter.importing.reading import Statement as Read
from tests import documents
from tests.charter.importing.readings import columns, made, row

OFFICIAL = "সেবা প্রদানের সময়সীমা"


def statements(*read, present=()):
    ids = count(1)
    reading = Reading(statements=tuple(Read(*each) for each in read))
    document = propose(
        reading, Document(statements=tuple(present)), new_id=lambda: f"new-{next(ids)}"
    )
    return {each.id: each.text for each in document.statements}


def function(number, bn, en=""):
    return Statement(f"function-{number}", "function", Text(bn, en))


def test_another_vision_takes_the_place_of_the_one():
    vision = Statement("vision", "vision", Text("ডিজিটাল বাংলাদেশ", "Digital Bangladesh"))

    assert statements(("vision", "স্মার্ট উপজেলা"), present=[vision]) == {
        "vision": Text("স্মার্ট উপজেলা", "Digital Bangladesh", outdated=True)
    }


def test_functions_are_known_by_their_words_and_new_ones_come_after():
    present = [function(1, "প্রশিক্ষণ"), function(2, "পরামর্শ")]

    found = statements(
        ("function", "পরামর্শ।"), ("function", "প্রশিক্ষণ"), ("function", "তদারকি"), present=present
    )

    assert [(key, text.bn) for key, text in found.items()] == [
        ("function-1", "প্রশিক্ষণ"),
        ("function-2", "পরামর্শ।"),
        ("new-1", "তদারকি"),
    ]


def test_statements_that_the_charter_does_not_have_stay():
    assert list(statements(present=[function(1, "প্রশিক্ষণ")])) == ["function-1"]


def test_a_new_statement_stands_with_its_kind():
    vision = Statement("vision", "vision", Text("দৃষ্টি"))

    found = statements(("mission", "লক্ষ্য"), present=[vision, function(1, "প্রশিক্ষণ")])

    assert list(found) == ["vision", "new-1", "function-1"]


def test_english_statements_are_the_english_of_those_at_their_place():
    found = statements(
        ("function", "প্রশিক্ষণ"),
        ("function", "পরামর্শ"),
        ("function", "Training"),
        ("function", "Advice"),
    )

    assert list(found.values()) == [
        Text("প্রশিক্ষণ", "Training", unofficial="en"),
        Text("পরামর্শ", "Advice", unofficial="en"),
    ]


def test_an_english_statement_without_bangla_is_told_and_left_out():
    reading = Reading(statements=(Read("vision", "A digital country"),))

    (problem,) = problems(reading)

    assert "A digital country" in problem.words
    assert propose(reading, Document()).statements == ()


STEP = Step("সমাধান না পেলে", "জেলা আইসিটি অফিসার", "নদীপুর", "০১৭০০০০০০০২", "", 30)


def test_a_new_step_is_not_approved():
    (step,) = propose(Reading(steps=(STEP,)), Document()).grievance_steps

    assert (step.officer.bn, step.phone, step.working_days) == (STEP.officer, STEP.phone, 30)
    assert not step.is_approved


def test_a_step_is_known_by_whom_it_names():
    first = documents.make_step(1, officer=Text("অভিযোগ নিষ্পত্তি কর্মকর্তা"))
    present = Document(grievance_steps=(first, documents.make_step(2)))
    changed = replace(STEP, working_days=20)

    found = propose(Reading(steps=(changed,)), present).grievance_steps

    assert [(step.id, step.working_days) for step in found] == [("step-1", 30), ("step-2", 20)]
    assert found[1].is_approved


@pytest.mark.parametrize("changed", [{"officer": ""}, {"officer": "GRO"}, {"when": "কখন " * 80}])
def test_a_step_that_names_nobody_or_cannot_be_held_is_told_and_left_out(changed):
    reading = Reading(steps=(replace(STEP, **changed),))

    assert len(problems(reading)) == 1
    assert propose(reading, Document()).grievance_steps == ()


def test_what_is_no_number_or_address_stays_with_the_place():
    odd = replace(STEP, phone="০১৭০০০০০০০২, " * 6, email="grs dot gov")

    (step,) = propose(Reading(steps=(odd,)), Document()).grievance_steps

    assert isinstance(step, GrievanceStep)
    assert (step.phone, step.email) == ("", "")
    assert step.address.bn.split("\n")[::2] == ["নদীপুর", "grs dot gov"]


def headings(label, layout="seven", present=None, name="deadline", **others):
    table = documents.make_table(documents.make_service())
    table = replace(table, headings=present or Headings())
    charter = documents.make_document(office=documents.make_office(layout=layout), tables=(table,))
    reading = made(row(), columns=columns("name", name, *others, **{name: label, **others}))
    return propose(reading, charter).tables[0].headings


def test_a_label_that_is_the_official_one_is_no_heading_of_the_offices_own():
    assert headings(OFFICIAL) == Headings()
    assert headings("সেবা প্রদানের\nসময় সীমা :") == Headings()


def test_another_label_is_the_offices_own_heading():
    assert headings("কত দিনে").deadline == Text("কত দিনে", "Time limit", unofficial="en")
    assert headings("Time limit") == Headings()
    assert headings("কত দিনে " * 50) == Headings()


def test_a_heading_of_a_column_that_the_layout_does_not_print_is_not_taken():
    assert headings("কোথায় পাবেন", name="papers_from") == Headings()
    assert headings("কোথায় পাবেন", name="papers_from", layout="eight").papers_from


def test_a_heading_for_papers_alone_does_not_head_papers_and_places():
    assert headings("কী লাগবে", name="papers", papers_from="কোথায় পাবেন") == Headings()
    assert headings("কী লাগবে", name="papers").papers.bn == "কী লাগবে"


def test_the_headings_that_the_office_has_stay_where_the_label_is_the_same():
    own = Headings(deadline=Text("কত দিনে", "How long"))

    assert headings("কত  দিনে।", present=own) == own
