"""Tables that the file itself marks as tables: Word, Excel, HTML."""

import pytest

from charter.importing.source import Cell
from tests.charter.importing import placed
from tests.charter.importing.lines import codes, fields, grid, outline_of, rows
from tests.charter.importing.tables import FIELDS, LABELS, NUMBERS, ROWS

ABOVE = "repeats what stands above"


def merged(rows):
    """Rows in which ABOVE stands for a cell merged with the one over it."""
    made = []
    for row in rows:
        made.append(
            [
                Cell(made[-1][place].text, repeats=True) if text == ABOVE else Cell(text)
                for place, text in enumerate(row)
            ]
        )
    return made


def full_width(text, width=7):
    return [text] + [""] * (width - 1)


def test_a_table_comes_back_cell_by_cell():
    (table,) = outline_of([LABELS, *ROWS]).tables
    assert fields(table) == FIELDS
    assert rows(table) == ROWS
    assert (table.kind, table.audience) == ("services", "citizen")


@pytest.mark.parametrize(
    "head",
    [
        [LABELS, NUMBERS],
        [NUMBERS, LABELS],
        [["১", "২", "৩", "৪", "৫", "৬", "৭"], LABELS],
        [LABELS, ["০১", "০২", "০৩", "০৪", "০৫", "০৬", "০৭"]],
        [[""] * 7, LABELS],
    ],
)
def test_numbers_of_columns_are_no_service_above_or_below_the_header(head):
    (table,) = outline_of([*head, *ROWS]).tables
    assert rows(table) == ROWS


def test_the_header_need_not_be_the_first_row():
    found = outline_of([full_width("উপজেলা কার্যালয়, নমুনা"), LABELS, *ROWS])
    assert rows(found.tables[0]) == ROWS
    assert [piece.text for piece in found.unplaced] == ["উপজেলা কার্যালয়, নমুনা"]


def test_a_header_repeated_behind_a_page_break_is_no_row():
    (table,) = outline_of([LABELS, *ROWS[:2], LABELS, NUMBERS, *ROWS[2:]]).tables
    assert rows(table) == ROWS


def test_labels_may_be_broken_over_the_lines_of_a_cell():
    broken = [label.replace(" ", "\n") for label in LABELS]
    (table,) = outline_of([broken, *ROWS]).tables
    assert fields(table) == FIELDS


def test_labels_may_be_broken_over_two_rows():
    above = ["ক্রমিক", "সেবার", "সেবা প্রদান", "প্রয়োজনীয় কাগজপত্র", "সেবার মূল্য", "সেবা প্রদানের", "দায়িত্বপ্রাপ্ত"]
    below = ["নং", "নাম", "পদ্ধতি", "ও প্রাপ্তিস্থান", "ও পরিশোধ পদ্ধতি", "সময়সীমা", "কর্মকর্তা"]
    (table,) = outline_of([above, below, *ROWS]).tables
    assert fields(table) == FIELDS
    assert rows(table) == ROWS


def test_a_header_of_two_rows_has_what_is_merged_over_its_parts():
    above = ["ক্রমিক", "সেবার নাম", "সময়সীমা", "দায়িত্বপ্রাপ্ত কর্মকর্তা", ""]
    below = [ABOVE, ABOVE, ABOVE, "নাম ও পদবি", "ফোন"]
    row = ["১", "জন্ম নিবন্ধন", "৭ দিন", "নীলুফা ইয়াসমিন", "০১৭০০০০০০০১"]
    (table,) = outline_of(merged([above, below, row])).tables
    assert fields(table) == ["serial", "service", "time", "officer", "officer"]
    assert [column.label for column in table.columns][3:] == [
        "দায়িত্বপ্রাপ্ত কর্মকর্তা নাম ও পদবি",
        "দায়িত্বপ্রাপ্ত কর্মকর্তা ফোন",
    ]
    assert rows(table) == [row]


def test_a_title_row_inside_the_table_opens_the_next_audience():
    found = outline_of(
        [
            full_width("২.১) নাগরিক সেবা"),
            LABELS,
            NUMBERS,
            *ROWS[:2],
            full_width("২.২) প্রাতিষ্ঠানিক সেবা"),
            *ROWS[2:],
            full_width("২.৩) অভ্যন্তরীণ সেবা"),
            *ROWS[:1],
        ]
    )
    assert [(table.audience, len(table.rows)) for table in found.tables] == [
        ("citizen", 2),
        ("institution", 2),
        ("internal", 1),
    ]
    assert {tuple(fields(table)) for table in found.tables} == {tuple(FIELDS)}
    assert not found.unplaced


def test_a_title_row_of_another_kind_is_kept_and_is_no_service():
    found = outline_of([LABELS, full_width("নমুনা শাখা"), *ROWS])
    assert rows(found.tables[0]) == ROWS
    assert [(piece.text, piece.why) for piece in found.unplaced] == [("নমুনা শাখা", "row")]


def test_headings_between_grids_give_each_its_audience():
    found = outline_of("২.১) নাগরিক সেবা", [LABELS, *ROWS], "২.২) প্রাতিষ্ঠানিক সেবা", [LABELS, *ROWS])
    assert [table.audience for table in found.tables] == ["citizen", "institution"]


def test_sheets_named_after_a_section_have_its_audience():
    found = outline_of(
        grid([LABELS, *ROWS], name="নাগরিক সেবা"), grid([LABELS, *ROWS], name="অভ্যন্তরীণ সেবা")
    )
    assert [table.audience for table in found.tables] == ["citizen", "internal"]


def test_a_grid_without_a_header_has_the_columns_of_the_one_before():
    found = outline_of("২.১ নাগরিক সেবা", [LABELS, *ROWS], "২.২ প্রাতিষ্ঠানিক সেবা", ROWS)
    assert [table.audience for table in found.tables] == ["citizen", "institution"]
    assert rows(found.tables[1]) == ROWS


def test_a_grid_cut_in_two_by_a_page_is_one_table():
    (table,) = outline_of([LABELS, *ROWS[:2]], "", ROWS[2:]).tables
    assert rows(table) == ROWS


def test_three_headings_upon_one_table_do_not_make_it_internal():
    (table,) = outline_of(
        "২.১ নাগরিক সেবা", "২.২ প্রাতিষ্ঠানিক সেবা", "২.৩ অভ্যন্তরীণ সেবা", [LABELS, *ROWS]
    ).tables
    assert table.audience == "citizen"


def test_a_merged_cell_speaks_for_every_row():
    table = merged([LABELS, ROWS[0], [*ROWS[1][:6], ABOVE]])
    (found,) = outline_of(table).tables
    assert [row.cells[6].text for row in found.rows] == [ROWS[0][6]] * 2
    assert [row.cells[6].repeats for row in found.rows] == [False, True]


def test_the_rest_of_a_row_on_the_next_page_joins_it():
    rest = ["", "", "", "জন্ম সনদ", "", "", ""]
    (table,) = outline_of([LABELS, ROWS[0], rest, ROWS[1]]).tables
    assert len(table.rows) == 2
    assert rows(table)[0][3] == f"{ROWS[0][3]}\nজন্ম সনদ"


def test_rows_that_hold_a_number_alone_are_no_services():
    (table,) = outline_of([LABELS, *ROWS, ["৫", *[""] * 6]]).tables
    assert rows(table) == ROWS


def test_a_row_without_a_serial_and_with_a_name_is_a_service():
    part = ["", "(খ) বিশেষ", "ঐ", "", "৫০০/=", "২ দিন", ""]
    found = outline_of([LABELS, ROWS[0], part])
    assert rows(found.tables[0])[1] == part
    assert codes(found) == ["serials_wrong"]


def test_a_short_row_is_put_in_place_and_marked():
    short = ROWS[1][:3] + ROWS[1][4:]
    found = outline_of([LABELS, ROWS[0], short])
    assert rows(found.tables[0])[1] == [*ROWS[1][:3], "", *ROWS[1][4:]]
    assert [(doubt.code, doubt.table, doubt.row) for doubt in found.doubts] == [("short_row", 0, 1)]


def test_a_long_row_loses_no_cell_and_is_marked():
    long = [*ROWS[1][:4], "ওয়ারিশ সনদের কপি", *ROWS[1][4:]]
    found = outline_of([LABELS, ROWS[0], long])
    expected = [*ROWS[1][:3], f"{ROWS[1][3]}\nওয়ারিশ সনদের কপি", *ROWS[1][4:]]
    assert rows(found.tables[0])[1] == expected
    assert codes(found) == ["long_row"]


@pytest.mark.parametrize("serials", [["১", "২", "২", "৪"], ["", "", "", ""], ["৩", "৪", "৭", "৫"]])
def test_wrong_and_lost_serials_are_one_doubt(serials):
    wrong = [[serial, *row[1:]] for serial, row in zip(serials, ROWS, strict=True)]
    found = outline_of([LABELS, *wrong])
    assert rows(found.tables[0]) == wrong
    assert codes(found) == ["serials_wrong"]


def test_a_column_that_nobody_knows_is_kept_and_marked():
    found = outline_of([[*LABELS, "গোপন চিহ্ন"], *([*row, "ক"] for row in ROWS)])
    assert fields(found.tables[0]) == [*FIELDS, "?"]
    assert [doubt.values for doubt in found.doubts] == [{"label": "গোপন চিহ্ন"}]


def test_a_grid_of_one_column_is_its_lines():
    found = outline_of([["ভিশন"], ["সবার জন্য সেবা"], ["মিশন"], ["দ্রুত সেবা"]])
    assert [(each.kind, each.cell.text) for each in found.statements] == [
        ("vision", "সবার জন্য সেবা"),
        ("mission", "দ্রুত সেবা"),
    ]


def test_a_grid_that_lays_out_the_vision_is_read_by_its_first_column():
    found = outline_of([["ভিশন", "সবার জন্য সেবা"], ["মিশন", "দ্রুত সেবা"]])
    assert [(each.kind, each.cell.text) for each in found.statements] == [
        ("vision", "সবার জন্য সেবা"),
        ("mission", "দ্রুত সেবা"),
    ]


def test_a_letterhead_in_a_grid_is_the_head():
    found = outline_of([["", "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"], ["লোগো", "নমুনা দপ্তর"]], [LABELS, *ROWS])
    assert [piece.why for piece in found.unplaced] == ["head", "head"]
    assert rows(found.tables[0]) == ROWS


def test_our_own_workbook_brings_the_english_of_a_column_and_the_id():
    labels = ["আইডি", "সেবার নাম", "সেবার নাম (English)", "সময়সীমা", "সময়সীমা (English)"]
    (table,) = outline_of([labels, ["a-1", "জন্ম নিবন্ধন", "Birth", "৭ দিন", "7 days"]]).tables
    assert [(column.field, column.is_english) for column in table.columns] == [
        ("id", False),
        ("service", False),
        ("service", True),
        ("time", False),
        ("time", True),
    ]


def test_a_ladder_of_complaints_has_columns_of_its_own():
    labels = [
        *("ক্রমিক নং", "কখন যোগাযোগ করবেন", "কার সঙ্গে যোগাযোগ করবেন"),
        *("যোগাযোগের ঠিকানা", "নিষ্পত্তির সময়সীমা"),
    ]
    step = ["১", "দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে ব্যর্থ হলে", "অনিক", "নমুনা ভবন", "৩০ কার্যদিবস"]
    lead = "সেবা প্রাপ্তিতে অসন্তুষ্ট হলে নিম্নোক্ত পদ্ধতিতে যোগাযোগ করুন।"
    found = outline_of([LABELS, *ROWS], "৪. অভিযোগ প্রতিকার ব্যবস্থাপনা (GRS)", lead, [labels, step])
    ladder = found.tables[1]
    assert ladder.kind == "grievance"
    assert fields(ladder) == ["serial", "when", "officer", "place", "time"]
    assert rows(ladder) == [step]
    assert [(piece.text, piece.why) for piece in found.unplaced] == [(lead, "lead")]


def test_expectations_in_a_table_are_no_services():
    labels = ["ক্রমিক নং", "প্রতিশ্রুত/কাঙ্ক্ষিত সেবা প্রাপ্তির লক্ষ্যে করণীয়"]
    found = outline_of(
        "৩. আপনার কাছে আমাদের প্রত্যাশা", [labels, ["১", "স্বয়ংসম্পূর্ণ আবেদন জমা প্রদান"], ["২", "ফি পরিশোধ"]]
    )
    (table,) = found.tables
    assert (table.kind, fields(table)) == ("expectation", ["serial", "client-todo"])
    assert len(table.rows) == 2


def test_no_word_of_a_grid_is_lost_whatever_stands_in_it():
    table = [["ক", "", "খ"], LABELS, ["একা"], *ROWS, ["", "", "কথা", ""], ["x"] * 9]
    found = outline_of(table)
    texts = [cell for row in table for cell in row]
    assert not placed.lost(texts, found)
