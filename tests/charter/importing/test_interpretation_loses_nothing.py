"""Whatever a table says, its reading says too."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from charter.importing.interpretation import interpret
from charter.importing.outline import FIELDS, Column, Outline, Row, Table
from charter.importing.source import Cell
from tests.charter.importing.words import words

PIECES = """
১। ২। ৩। ক) খ) (ক) • - ঐ ফরম ছবি ০২ কপি প্রাপ্তিস্থান: অফিস কাউন্টার ; , । / ওয়েবসাইট বিনামূল্যে ২০ টাকা
তাৎক্ষণিক ৩ কার্যদিবস সহকারী প্রোগ্রামার মোঃ নমুনা ফোন: ০১৭০০-০০০০০১ ই-মেইল: post1@example.gov.bd
রুম নং ২০৪ কার্যালয় প্রযোজ্য নয় Certificate ditto ২০১৮ রম্নম
"""
# Labels go where what they announce has a field of its own, and a ditto stands for other words.
DROPPED = words("প্রাপ্তিস্থান ফোন ই-মেইল ইমেইল রুম নং ঐ ditto", shortest=1)

texts = st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=8).map(" ".join)
cells = st.builds(Cell, texts, original=st.sampled_from(["", "mb`"]), repeats=st.booleans())
columns = st.builds(Column, texts, st.sampled_from(FIELDS), st.booleans())


def tables(kind):
    return st.lists(columns, max_size=9).flatmap(
        lambda some: st.builds(
            Table,
            kind=st.just(kind),
            audience=st.sampled_from(["citizen", "institution", "internal"]),
            columns=st.just(tuple(some)),
            rows=st.lists(
                st.builds(
                    Row,
                    st.tuples(*[cells] * len(some)),
                    is_left_out=st.booleans(),
                ),
                max_size=4,
            ).map(tuple),
        )
    )


def told(row, columns):
    """The words of a row that must come back; a merged cell is told where it begins."""
    places = zip(row.cells, columns, strict=True)
    return {
        word
        for cell, column in places
        if column.field != "serial" and not cell.repeats
        for word in words(cell.text)
    }


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from (key, *strings(each))
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from strings(each)


def all_said(reading):
    """Every text of a reading but its column labels, and but the wording of a whole officer."""
    parts = msgspec.to_builtins([reading.services, reading.statements, reading.steps])
    for service in parts[0]:
        service["officer"].pop("wording", None)
        service["superior"].pop("wording", None)
    return " ".join([*strings(parts), *(piece.text for piece in reading.unplaced)]).lower()


@given(st.one_of(tables("services"), tables("expectation")))
def test_no_word_of_a_table_is_lost(table):
    reading = interpret(Outline(tables=(table,)))
    said = all_said(reading)

    wanted = set().union(*(told(row, table.columns) for row in table.rows))
    assert not [word for word in wanted - DROPPED if word not in said]


@given(tables("grievance"))
def test_no_word_of_the_grievance_ladder_is_lost_but_its_days(table):
    reading = interpret(Outline(tables=(table,)))
    said = all_said(reading)

    wanted = set().union(
        *(
            {w for cell, c in zip(row.cells, table.columns, strict=True) for w in words(cell.text)
             if c.field not in ("serial", "time") and not cell.repeats}
            for row in table.rows
        )
    )  # fmt: skip
    assert not [word for word in wanted - DROPPED if word not in said]


@given(tables("services"))
def test_the_same_outline_is_always_read_the_same(table):
    outline = Outline(tables=(table,))

    assert interpret(outline) == interpret(outline)


@given(tables("services"))
def test_every_doubt_is_at_a_row_that_is_there(table):
    for doubt in interpret(Outline(tables=(table,))).doubts:
        assert 0 <= doubt.row < len(table.rows)
        assert not table.rows[doubt.row].is_left_out
        assert doubt.field in {"", *(column.field for column in table.columns)}
