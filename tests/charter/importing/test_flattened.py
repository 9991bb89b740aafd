"""One table in all the ways pages flatten it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.bangla.text import clean
from tests.charter.importing import lines, placed
from tests.charter.importing.lines import codes, fields, outline, rows
from tests.charter.importing.tables import (
    FIELDS,
    FIELDS_OF_EIGHT,
    LABELS,
    LABELS_OF_EIGHT,
    LONG_ROWS,
    NUMBERS,
    ROWS,
)

named = pytest.mark.parametrize("flattened", lines.ALL, ids=lambda each: each.__name__)
exact = pytest.mark.parametrize("flattened", lines.EXACT, ids=lambda each: each.__name__)
likely = pytest.mark.parametrize("flattened", lines.LIKELY, ids=lambda each: each.__name__)


@exact
@pytest.mark.parametrize("head", [[LABELS], [LABELS, NUMBERS]])
def test_what_marks_its_cells_comes_back_exactly_and_without_doubt(flattened, head):
    found = outline(flattened([*head, *ROWS]))
    assert [fields(table) for table in found.tables] == [FIELDS]
    assert rows(found.tables[0]) == ROWS
    assert not found.doubts
    assert not found.unplaced


@likely
def test_what_does_not_mark_its_rows_comes_back_all_the_same(flattened):
    found = outline(flattened([LABELS, *ROWS]))
    assert [fields(table) for table in found.tables] == [FIELDS]
    assert rows(found.tables[0]) == ROWS


def test_cells_that_can_be_counted_off_are_beyond_doubt():
    assert codes(outline(lines.cell_per_line([LABELS, *ROWS]))) == []


def test_rows_made_by_guess_are_marked_once():
    assert codes(outline(_paragraph_per_line([LABELS, *LONG_ROWS]))) == ["rows_by_guess"]


@named
def test_the_eight_columns_of_field_offices_are_known_too(flattened):
    row = [
        *("১", "জন্ম নিবন্ধন", "৭ কার্যদিবস", "আবেদনপত্র", "অফিস কাউন্টার", "২০ টাকা"),
        *("উপজেলা নমুনা কর্মকর্তা, রুম নম্বর-১", "জেলা নমুনা কর্মকর্তা, রুম নম্বর-২"),
    ]
    (table,) = outline(flattened([LABELS_OF_EIGHT, row, ["২", *row[1:]]])).tables
    assert fields(table) == FIELDS_OF_EIGHT
    assert len(table.rows) == 2


def _paragraph_per_line(table, empty="\xa0"):
    """A line for each paragraph of a cell, all apart."""
    return "\n\n".join(
        part for row in table for cell in row for part in (cell or empty).split("\n")
    )


def test_paragraphs_of_a_cell_on_lines_of_their_own_stay_together():
    (table,) = outline(_paragraph_per_line([LABELS, *LONG_ROWS])).tables
    assert rows(table) == LONG_ROWS


def test_paragraphs_that_stand_together_between_blank_lines_are_one_cell():
    text = "\n\n".join(cell for row in [LABELS, *LONG_ROWS] for cell in row)
    (table,) = outline(text).tables
    assert rows(table) == LONG_ROWS


@pytest.mark.parametrize("flattened", [lines.in_tabs, lines.in_open_pipes])
def test_a_row_broken_by_the_line_ends_of_its_cells_is_joined(flattened):
    (table,) = outline(flattened([LABELS, *LONG_ROWS])).tables
    assert rows(table) == LONG_ROWS


@pytest.mark.parametrize("empty", ["\xa0", " ", ""])
def test_lost_serials_do_not_shift_the_cells(empty):
    lost = [[row[0] and "", *row[1:]] for row in ROWS]
    text = "\n\n".join(cell or empty for row in [LABELS, *lost] for cell in row)
    found = outline(text)
    assert rows(found.tables[0]) == lost
    assert "serials_wrong" in codes(found)


def test_empty_cells_that_left_no_trace_do_not_shift_the_others():
    sparse = [[*ROWS[0][:4], "", *ROWS[0][5:]], ROWS[1], [*ROWS[2][:2], "", *ROWS[2][3:]], ROWS[3]]
    text = "\n\n".join(cell for row in [LABELS, *sparse] for cell in row if cell)
    assert rows(outline(text).tables[0]) == sparse


def test_numbers_of_columns_above_the_header_are_dropped_on_lines_too():
    found = outline(lines.cell_per_line([NUMBERS, LABELS, *ROWS]))
    assert rows(found.tables[0]) == ROWS
    assert not found.unplaced


def test_a_label_nobody_knows_is_a_column_where_the_numbers_count_it():
    labels, numbers = [*LABELS, "গোপন চিহ্ন"], [*NUMBERS, "(৮)"]
    found = outline(lines.cell_per_line([labels, numbers, *([*row, "ক"] for row in ROWS)]))
    assert fields(found.tables[0]) == [*FIELDS, "?"]
    assert len(found.tables[0].rows) == 4


def test_a_heading_between_the_lines_begins_the_next_table():
    text = "\n\n".join(
        [
            "২.১) নাগরিক সেবা",
            lines.cell_per_line([LABELS, *ROWS]),
            ".২) প্রাতিষ্ঠানিক সেবা",
            lines.cell_per_line([LABELS, NUMBERS, *ROWS[:2]]),
        ]
    )
    found = outline(text)
    assert [(table.audience, len(table.rows)) for table in found.tables] == [
        ("citizen", 4),
        ("institution", 2),
    ]


def test_a_charter_on_one_line_of_words_is_put_in_rows_and_marked():
    found = outline("সিটিজেন চার্টার " + lines.words_alone([LABELS, NUMBERS, *ROWS]))
    (table,) = found.tables
    assert fields(table) == FIELDS
    assert [row[0] for row in rows(table)] == ["১", "২", "৩", "৪"]
    assert [row[5] for row in rows(table)] == ["৭ কার্যদিবস", "তাৎক্ষণিক", "৩০ দিন", "১ দিন"]
    assert "rows_by_guess" in codes(found)


def test_a_whole_charter_on_one_line_is_parted_at_its_headings():
    text = " ".join(
        [
            "সিটিজেন চার্টার ১. ভিশন ও মিশন ভিশন: সবার জন্য সেবা। মিশন: দ্রুত সেবা।",
            "২.১) নাগরিক সেবা",
            lines.words_alone([LABELS, NUMBERS, *ROWS]),
            "২.২) প্রাতিষ্ঠানিক সেবা",
            lines.words_alone([LABELS, *ROWS[:2]]),
            "৩. আপনার কাছে আমাদের প্রত্যাশা",
        ]
    )
    found = outline(text)
    assert [section.kind for section in found.sections] == [
        *("title", "statements", "vision", "mission", "citizen", "institution", "expectation")
    ]
    assert [(table.audience, len(table.rows)) for table in found.tables] == [
        ("citizen", 4),
        ("institution", 2),
    ]
    assert [each.cell.text for each in found.statements] == ["সবার জন্য সেবা।", "দ্রুত সেবা।"]


@pytest.mark.parametrize("flattened", [lines.on_one_line, lines.on_one_line_of_tabs])
def test_several_tables_on_one_line_are_parted_at_their_headings(flattened):
    mark = " | " if flattened is lines.on_one_line else "\t"
    text = mark.join(
        [
            "২.১) নাগরিক সেবা",
            flattened([LABELS, *ROWS]),
            "২.২) প্রাতিষ্ঠানিক সেবা",
            flattened([LABELS, NUMBERS, *ROWS]),
        ]
    )
    found = outline(text)
    assert [table.audience for table in found.tables] == ["citizen", "institution"]
    assert [rows(table) for table in found.tables] == [ROWS, ROWS]
    assert codes(found) == []


def test_a_dari_typed_as_a_pipe_makes_no_table():
    found = outline("১| আবেদন করুন |\n২| ফি দিন |")
    assert not found.tables
    assert not placed.lost(["আবেদন করুন", "ফি দিন"], found)


def test_five_hundred_lines_take_less_than_a_second():
    many = [[str(number), *ROWS[number % 3][1:6], f"কর্মকর্তা {number}"] for number in range(1, 80)]
    many[40][0] = "৪ক"  # so that the cells cannot be counted off
    text = lines.cell_per_line([LABELS, *many])
    begin = time.process_time()
    found = outline(text)
    assert time.process_time() - begin < 1
    assert len(found.tables[0].rows) == 79


@pytest.mark.parametrize(
    "text",
    [
        "|" * 50_000,
        "\t" * 50_000,
        "ক্রমিক নং\n" * 3_000,
        "সেবার নাম | " * 3_000,
        "ক্রমিক নং সেবার নাম " * 3_000,
        lines.cell_per_line([LABELS]) + "\n\nক" * 6_000,
        "(ক) ক\n" * 5_000,
        "১. ক: ৩ দিন\n" * 5_000,
        "  ক  " * 5_000,
        "(" * 20_000,
        "২." * 20_000,
        "সেবার নাম\n\nসেবা প্রদান পদ্ধতি\n\n" * 1_500,
        "ক্রমিক নং\nসেবার নাম\nসময়সীমা\n" * 1_000,
        "ক্রমিক নং সেবার নাম সময়সীমা " * 3_000,
        "ক্রমিক নং\tসেবার নাম\tসময়সীমা\t" * 3_000,
        "ক্রমিক নং সেবার নাম সময়সীমা\n" * 3_000,
        "১ সেবা ২ " * 5_000,
    ],
    ids=lambda text: text[:9],
)
def test_hostile_text_is_read_in_seconds(text):
    begin = time.process_time()
    outline(text)
    assert time.process_time() - begin < 5


# Letters, signs, digits and punctuation as cells have them; what parts cells is not among them.
words = st.text("কখগরলমনা্িেঁ০১৭৯12abZ.,()/-:;@ঐ৳।ঃ*'", min_size=1, max_size=8)
cells = st.lists(words, max_size=5).map(lambda parts: clean(" ".join(parts)))
some_rows = st.lists(st.lists(cells, min_size=6, max_size=6), min_size=1, max_size=6)


def _numbered(found):
    return [[str(number), *row] for number, row in enumerate(found, start=1)]


@pytest.mark.parametrize("flattened", [lines.in_tabs, lines.in_pipes], ids=["tabs", "pipes"])
@given(some_rows)
def test_any_cells_come_back_exactly_from_tabs_and_pipes(flattened, found):
    table = _numbered(found)
    kept = [row for row in table if any(row[1:])]
    assert [rows(each) for each in outline(flattened([LABELS, *table])).tables] == [kept]


@named
@given(some_rows)
@settings(max_examples=60)
def test_no_word_of_any_table_is_lost_in_any_layout(flattened, found):
    table = [LABELS, *_numbered(found)]
    read = outline(flattened(table))
    assert not placed.lost([cell for row in table for cell in row], read)
    for each in read.tables:
        assert {len(row.cells) for row in each.rows} <= {len(each.columns)}


@given(st.lists(st.lists(cells, max_size=12), max_size=8), st.sampled_from(lines.ALL))
def test_rows_of_any_length_lose_nothing(found, flattened):
    table = [LABELS, *found]
    read = outline(flattened(table))
    assert not placed.lost([cell for row in table for cell in row], read)


@given(st.text("কসেবার নাম|\t\n ক্রমিক১২০(ক)।:ভিশন-", max_size=400))
def test_no_text_raises_and_none_loses_a_word(text):
    parts = text.replace("|", "\n").replace("\t", "\n").split("\n")
    assert not placed.lost(parts, outline(text))
