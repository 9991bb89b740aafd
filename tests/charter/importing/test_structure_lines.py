"""What stands outside tables: the head, statements, expectations, lists, lines of no place."""

import pytest

from charter.importing import structure
from charter.importing.source import Line, Source
from tests.charter.importing import lines
from tests.charter.importing.lines import codes, fields, outline, outline_of, rows
from tests.charter.importing.tables import LABELS, ROWS


def statements(found):
    return [(each.kind, each.cell.text) for each in found.statements]


def unplaced(found):
    return [(piece.text, piece.why) for piece in found.unplaced]


def test_the_letterhead_is_set_aside_as_the_head():
    found = outline(
        "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nনমুনা অধিদপ্তর\nwww.example.gov.bd\n\nসিটিজেন চার্টার\n\nভিশনঃ\nসবার সেবা"
    )
    assert [section.kind for section in found.sections] == ["head", "title", "vision"]
    assert [why for _, why in unplaced(found)] == ["head"] * 3


def test_what_the_portal_prints_is_set_aside_even_in_a_table():
    text = f"{lines.cell_per_line([LABELS, *ROWS])}\n\nShare with :\n\nপরিকল্পনা ও বাস্তবায়নে: নমুনা বিভাগ"
    found = outline(text)
    assert len(found.tables[0].rows) == 4
    assert [why for _, why in unplaced(found)] == ["portal", "portal"]


def test_statements_lose_their_numbers_and_nothing_else():
    found = outline("কার্যাবলি:\n১) প্রথম কাজ\n২) দ্বিতীয় কাজ\n২) তৃতীয় কাজ ২০৩০ সালের মধ্যে\n. চতুর্থ কাজ")
    assert statements(found) == [
        ("function", "প্রথম কাজ"),
        ("function", "দ্বিতীয় কাজ"),
        ("function", "তৃতীয় কাজ ২০৩০ সালের মধ্যে"),
        ("function", "চতুর্থ কাজ"),
    ]


def test_lines_that_stand_together_are_one_statement():
    found = outline("মিশন\n\nএকটি বাক্য যা\nদুই লাইনে লেখা\n\nআরেকটি বাক্য")
    assert statements(found) == [
        ("mission", "একটি বাক্য যা\nদুই লাইনে লেখা"),
        ("mission", "আরেকটি বাক্য"),
    ]


def test_a_heading_and_its_content_on_one_line_are_parted():
    found = outline("ভিশন: সবার জন্য সেবা\nমিশনঃ দ্রুত সেবা")
    assert statements(found) == [("vision", "সবার জন্য সেবা"), ("mission", "দ্রুত সেবা")]


@pytest.mark.parametrize("dots", ["…………………", "...........", "________", "-"])
def test_the_dots_of_an_empty_template_are_no_statement(dots):
    found = outline(f"Vision: {dots}\nMission:\n{dots}")
    assert statements(found) == []
    assert unplaced(found) == [(dots, "empty template")] * 2


def test_expectations_in_a_list_are_statements():
    found = outline("৩. আপনার কাছে আমাদের প্রত্যাশা\n\n১) সম্পূর্ণ আবেদন জমা দেওয়া\n২) ফি পরিশোধ করা")
    assert statements(found) == [
        ("expectation", "সম্পূর্ণ আবেদন জমা দেওয়া"),
        ("expectation", "ফি পরিশোধ করা"),
    ]


def test_expectations_with_a_cell_on_each_line_are_a_table():
    cells = ["ক্রমিক নং", "প্রতিশ্রুত/কাঙ্ক্ষিত সেবা প্রাপ্তির লক্ষ্যে করণীয়", "১", "আবেদন জমা", "২", "ফি পরিশোধ"]
    (table,) = outline("৩. আপনার কাছে আমাদের প্রত্যাশা\n\n" + "\n\n".join(cells)).tables
    assert table.kind == "expectation"
    assert rows(table) == [["১", "আবেদন জমা"], ["২", "ফি পরিশোধ"]]


def test_lines_around_a_table_are_kept_with_their_place():
    found = outline(
        f"২.১ নাগরিক সেবা\nনিচের সেবা দেওয়া হয়\n{lines.in_tabs([LABELS, *ROWS])}\n\nধন্যবাদ সবাইকে"
    )
    assert unplaced(found) == [
        ("নিচের সেবা দেওয়া হয়", "before the table"),
        ("ধন্যবাদ সবাইকে", "after the table"),
    ]
    assert rows(found.tables[0]) == ROWS


def test_a_broken_label_does_not_swallow_the_whole_one_before_it():
    header = ["ক্রমিক", "সেবার ধরণ", "দায়িত্বপ্রাপ্ত", "কর্মকর্তা/কর্মচারী", "সেবা প্রদানের পদ্ধতি", "সেবা"]
    header += ["প্রাপ্তির", "প্রয়োজনীয় সময় ও খরচ"]
    cells = ["১.", "জন্ম নিবন্ধন", "ইউনিয়ন সচিব", "আবেদন যাচাই করে সনদ প্রদান", "৩ দিন, ৫০ টাকা"]

    (table,) = outline("\n\n".join([*header, *cells])).tables

    assert fields(table) == ["serial", "service", "officer", "method", "time+cost"]


def test_a_list_with_deadlines_is_a_table_of_services():
    found = outline(
        "সিটিজেন চার্টার\n১. বিল পরিশোধ: ৭ কার্যদিবস\n২. কেইস নিষ্পত্তিঃ ১০ দিনের মধ্যে\n"
        "৩. পরামর্শ – তাৎক্ষণিক\nধন্যবাদ"
    )
    (table,) = found.tables
    assert lines.fields(table) == ["service", "time"]
    assert rows(table) == [
        ["বিল পরিশোধ", "৭ কার্যদিবস"],
        ["কেইস নিষ্পত্তি", "১০ দিনের মধ্যে"],
        ["পরামর্শ", "তাৎক্ষণিক"],
    ]
    assert [text for text, _ in unplaced(found)] == ["ধন্যবাদ"]


@pytest.mark.parametrize(
    "text",
    [
        "১. অফিস খোলা: রবিবার\n২. ফোন করুন: ৩৩৩",
        "এই অফিসে নাগরিকের সমান অধিকার।\nআগে এলে আগে সেবা।",
        "মোবাইল: ০১৭০০০০০০০১",
        "শুধু একটি লাইন: ৭ দিন",
    ],
)
def test_an_essay_is_no_table_and_is_not_lost(text):
    found = outline(text)
    assert not found.tables
    assert codes(found) == ["no_table"]
    assert [line for line, _ in unplaced(found)] == text.split("\n")


def test_an_english_charter_is_read_as_a_bangla_one_is():
    table = [
        ["Sr. No.", "Name of service", "Service delivery deadline", "Place of service"],
        ["01", "Sample certificate", "Within 3 (three) days", "Sample office"],
    ]
    found = outline(f"Vision:\nService for all\n\nCitizen services\n\n{lines.cell_per_line(table)}")
    assert statements(found) == [("vision", "Service for all")]
    assert lines.fields(found.tables[0]) == ["serial", "service", "time", "place"]
    assert rows(found.tables[0]) == table[1:]


def test_lines_beside_grids_keep_their_order():
    found = outline_of("ভিশন", "সবার সেবা", [LABELS, *ROWS], "মিশন", "দ্রুত সেবা")
    assert statements(found) == [("vision", "সবার সেবা"), ("mission", "দ্রুত সেবা")]


@pytest.mark.parametrize("text", ["", "\n\n\n", "\xa0", "|", "\t\t", "১", "| |", "---|---"])
def test_next_to_nothing_is_an_empty_outline(text):
    found = outline(text)
    assert [*found.sections, *found.tables, *found.statements] == []


def test_what_was_typed_in_bijoy_stays_beside_each_piece():
    line = Line(text="ভিশন: সেবা", original="wfkb: †mev")
    found = structure.outline(Source(blocks=(line,)))
    assert found.statements[0].cell.original == "wfkb: †mev"
