"""The grievance ladder, what the office expects, and what it says of itself."""

import pytest

from charter.importing.interpretation import interpret
from charter.importing.outline import Column, Doubt, Outline, Statement, Unplaced
from charter.importing.reading import Step
from charter.importing.source import Cell
from portal.bangla.text import clean
from tests.charter.importing.outlines import codes, read, row

LADDER = ["serial", "when", "officer", "place", "time"]


def ladder(*cells, fields=LADDER):
    return read(fields, tuple(map(clean, cells)), kind="grievance")


def test_a_step_says_when_whom_where_and_within_how_many_days():
    reading = ladder(
        "১",
        "দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারলে",
        "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)",
        "জেলা নমুনা কার্যালয়\nফোন: ০২-৫৫০০৬৮৪৭\nই-মেইল: post1@example.gov.bd",
        "৩০ কার্যদিবস",
    )

    assert not reading.doubts
    assert reading.steps == (
        Step(
            when=clean("দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারলে"),
            officer=clean("অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)"),
            address=clean("জেলা নমুনা কার্যালয়"),
            phone="০২-৫৫০০৬৮৪৭",
            email="post1@example.gov.bd",
            working_days=30,
        ),
    )


@pytest.mark.parametrize("wording", ["২০ (বিশ) কর্মদিবসের মধ্যে", "২০ কার্যদিবস"])
def test_working_days_are_understood_as_offices_write_them(wording):
    (step,) = ladder("২", "", "আপিল কর্মকর্তা", "", wording).steps

    assert (step.working_days, step.address) == (20, "")


@pytest.mark.parametrize("wording", ["তিন মাস", "২(দুই) মাস", "যথাশীঘ্র"])
def test_a_limit_in_other_units_is_kept_with_the_address(wording):
    reading = ladder("৩", "", "আপিল কর্মকর্তা", "ঢাকা", wording)

    assert reading.steps[0].working_days is None
    assert reading.steps[0].address == clean(f"ঢাকা\ntime: {wording}").replace("time", "সময়সীমা")
    assert codes(reading) == ["not_working_days"]


def test_more_than_a_number_of_days_is_kept_beside_it():
    wording = "আপিল দাখিলের তারিখ হতে ২০ কার্যদিবসের মধ্যে"
    (step,) = ladder("২", "", "আপিল কর্মকর্তা", "", wording).steps

    assert step.working_days == 20
    assert clean(wording) in step.address


def test_what_else_a_step_says_is_kept_with_its_address():
    fields = [*LADDER, Column("মন্তব্য", "remarks")]
    (step,) = ladder("১", "", "কর্মকর্তা, কক্ষ নং ৫", "ঢাকা", "", "ছুটির দিন বাদে", fields=fields).steps

    assert step.officer == "কর্মকর্তা"
    assert step.address == clean("ঢাকা\nরুম নম্বর ৫\nমন্তব্য: ছুটির দিন বাদে")


def test_a_step_that_names_nobody_is_not_placed():
    reading = ladder("১", "সমাধান না হলে", "", "ঢাকা", "")

    assert not reading.steps
    assert reading.unplaced == (
        Unplaced("সমাধান না হলে", "no officer"),
        Unplaced("ঢাকা", "no officer"),
    )


def test_english_for_which_a_step_has_no_place_is_told():
    fields = [*LADDER, Column("Address (English)", "place", True)]
    reading = ladder("১", "", "আপিল কর্মকর্তা", "ঢাকা", "", "Dhaka", fields=fields)

    assert reading.unplaced == (Unplaced("Dhaka", "english"),)


def test_each_row_under_our_expectations_is_a_statement():
    rows = [
        ("১", "স্বয়ংসম্পূর্ণ আবেদন জমা প্রদান"),
        ("২", "২। যথাসময়ে উপস্থিত থাকা"),
        row("৩", "তদবির", is_left_out=True),
        ("৪", ""),
    ]
    reading = read(["serial", "client-todo"], *rows, kind="expectation")

    assert [(each.kind, each.text) for each in reading.statements] == [
        ("expectation", "স্বয়ংসম্পূর্ণ আবেদন জমা প্রদান"),
        ("expectation", clean("যথাসময়ে উপস্থিত থাকা")),
    ]
    assert [each.text for each in reading.unplaced] == ["৩", "তদবির"]


def statements(kind, *texts):
    return interpret(
        Outline(statements=tuple(Statement(kind, Cell(clean(text))) for text in texts))
    )


def test_a_vision_stays_as_it_is():
    (found,) = statements("vision", "১। জনগণের দোরগোড়ায় সেবা।").statements

    assert found.text == clean("১। জনগণের দোরগোড়ায় সেবা।")


@pytest.mark.parametrize("kind", ["objective", "strategic_objective", "function", "expectation"])
def test_numbers_before_listed_statements_go_whatever_they_are(kind):
    found = statements(kind, "6) Ensuring demand", "8) Coordination", "১। এক\n২। দুই").statements

    assert [each.text for each in found] == ["Ensuring demand", "Coordination", "এক", "দুই"]


def test_a_statement_nobody_filled_in_is_not_placed():
    reading = statements("vision", "…………………")

    assert not reading.statements
    assert reading.unplaced == (Unplaced("…………………", "empty template"),)


def test_the_letters_of_a_statement_are_doubted_too():
    cell = Cell("সংক্রামত্ম", "msµvgÍ")
    reading = interpret(Outline(statements=(Statement("mission", cell),)))

    assert reading.doubts == (
        Doubt("bijoy_converted", original="msµvgÍ"),
        Doubt("residue", original="সংক্রামত্ম", proposal="সংক্রান্ত"),
    )
