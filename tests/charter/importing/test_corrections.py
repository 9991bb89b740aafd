"""What an officer changes in the preview, and two officers at the same preview."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.importing.corrections import (
    LEFT_OUT,
    Corrections,
    clashes,
    corrected,
    merged,
)
from charter.importing.outline import Column, Doubt, Outline, Row, Statement, Table
from charter.importing.source import Cell


def row(*texts):
    return Row(cells=tuple(Cell(text=text) for text in texts))


FOUND = Outline(
    statements=(Statement("vision", Cell("দেখা")), Statement("mission", Cell("করা"))),
    tables=(
        Table(
            columns=(Column("সেবার নাম", "service"), Column("কত", "?")),
            rows=(row("প্রশিক্ষণ", "২০ টাকা"), row("পরামর্শ", "বিনামূল্যে")),
        ),
        Table(audience="internal", columns=(Column("সেবা", "service"),), rows=(row("ছুটি"),)),
    ),
    doubts=(
        Doubt("column_not_recognised", {"label": "কত"}, table=0),
        Doubt("short_row", table=0, row=1),
        Doubt("rows_by_guess", table=0),
        Doubt("no_table"),
    ),
)


def codes(outline):
    return [doubt.code for doubt in outline.doubts]


def test_without_corrections_everything_is_as_it_was_found():
    assert corrected(FOUND, Corrections()) == FOUND


def test_a_column_gets_another_meaning_and_is_no_longer_doubtful():
    outline = corrected(FOUND, Corrections(columns={"0.1": "fee"}))

    assert [column.field for column in outline.tables[0].columns] == ["service", "fee"]
    assert outline.tables[1] == FOUND.tables[1]
    assert codes(outline) == ["short_row", "rows_by_guess", "no_table"]


def test_a_table_gets_another_audience():
    outline = corrected(FOUND, Corrections(audiences={"1": "institution"}))

    assert [table.audience for table in outline.tables] == ["citizen", "institution"]


def test_a_whole_table_is_left_out_by_an_empty_audience():
    outline = corrected(FOUND, Corrections(audiences={"0": ""}))

    assert [[each.is_left_out for each in table.rows] for table in outline.tables] == [
        [True, True],
        [False],
    ]
    assert outline.tables[0].audience == "citizen"


def test_a_cell_gets_another_text_and_keeps_what_stood_there():
    outline = corrected(FOUND, Corrections(cells={"0.1.1": "ফ্রি"}))

    assert outline.tables[0].rows[1].cells[1] == Cell("ফ্রি", original="বিনামূল্যে")
    assert "short_row" not in codes(outline)


def test_a_cell_that_was_converted_keeps_what_was_typed_first():
    table = Table(columns=(Column("a"),), rows=(Row(cells=(Cell("সেবা", original="‡mev"),)),))

    outline = corrected(Outline(tables=(table,)), Corrections(cells={"0.0.0": "সেবাসমূহ"}))

    assert outline.tables[0].rows[0].cells[0].original == "‡mev"


def test_a_cell_can_be_emptied():
    outline = corrected(FOUND, Corrections(cells={"0.1.1": ""}))

    assert outline.tables[0].rows[1].cells[1].text == ""


def test_a_row_that_is_left_out_stays_in_its_place():
    outline = corrected(FOUND, Corrections(left_out=frozenset({"0.0"})))

    assert [each.is_left_out for each in outline.tables[0].rows] == [True, False]
    assert outline.tables[0].rows[0].cells == FOUND.tables[0].rows[0].cells


def test_a_statement_gets_another_text():
    outline = corrected(FOUND, Corrections(statements={"1": "কাজ করা"}))

    assert outline.statements[1] == Statement("mission", Cell("কাজ করা", original="করা"))


def test_a_statement_that_is_left_out_is_told_under_not_placed():
    outline = corrected(FOUND, Corrections(left_out=frozenset({"s.0"})))

    assert [each.kind for each in outline.statements] == ["mission"]
    assert [(each.text, each.why) for each in outline.unplaced] == [("দেখা", LEFT_OUT)]


def test_a_correction_of_what_is_not_there_changes_nothing():
    nowhere = Corrections(
        columns={"9.9": "fee"},
        audiences={"9": "internal"},
        cells={"9.9.9": "x"},
        statements={"9": "x"},
        left_out=frozenset({"9.9", "s.9"}),
    )

    assert corrected(FOUND, nowhere) == FOUND


def test_corrections_are_kept_as_json_and_read_again():
    mine = Corrections(columns={"0.1": "fee"}, left_out=frozenset({"0.0", "s.1"}))

    assert msgspec.json.decode(msgspec.json.encode(mine), type=Corrections) == mine


# Two officers

STORED = Corrections(columns={"0.1": "fee"}, left_out=frozenset({"0.0"}))


def test_what_one_officer_changed_stays_when_the_other_changes_something_else():
    mine = Corrections(audiences={"1": "citizen"}, left_out=frozenset({"0.1"}))

    together = merged(STORED, opened=Corrections(), mine=mine)

    assert together == Corrections(
        columns={"0.1": "fee"}, audiences={"1": "citizen"}, left_out=frozenset({"0.0", "0.1"})
    )
    assert not clashes(STORED, Corrections(), mine)


def test_what_is_taken_back_is_gone():
    together = merged(STORED, opened=STORED, mine=Corrections())

    assert together == Corrections()


def test_the_same_place_changed_otherwise_is_a_clash_and_the_last_one_stands():
    mine = Corrections(columns={"0.1": "time"})

    assert clashes(STORED, Corrections(), mine) == {"0.1"}
    assert merged(STORED, Corrections(), mine).columns == {"0.1": "time"}


def test_the_same_place_changed_alike_is_no_clash():
    assert not clashes(STORED, Corrections(), STORED)


PLACES = st.sampled_from(["0.0", "0.1", "1.0"])
CORRECTIONS = st.builds(
    Corrections,
    columns=st.dictionaries(PLACES, st.sampled_from(["fee", "time"])),
    cells=st.dictionaries(PLACES.map(lambda at: f"{at}.0"), st.sampled_from(["", "ক", "খ"])),
    left_out=st.frozensets(PLACES),
)


@given(opened=CORRECTIONS, mine=CORRECTIONS)
def test_alone_at_the_preview_what_i_send_is_what_is_kept(opened, mine):
    assert merged(opened, opened, mine) == mine
    assert not clashes(opened, opened, mine)


@given(stored=CORRECTIONS, opened=CORRECTIONS)
def test_sending_what_was_opened_changes_nothing(stored, opened):
    assert merged(stored, opened, opened) == stored
    assert not clashes(stored, opened, opened)


@given(stored=CORRECTIONS, mine=CORRECTIONS)
@pytest.mark.parametrize("number", [0, 1, 9])
def test_no_corrections_break_an_outline(stored, mine, number):
    outline = Outline(tables=FOUND.tables[:number])

    corrected(outline, merged(stored, Corrections(), mine))
