"""Excel files: each sheet one table, as people see it."""

import datetime

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from charter.importing.readers import notes, read
from charter.importing.source import Cell, Grid
from tests.charter.importing.files import Typed, part_of, saved, with_parts, xlsx_of


def texts(source):
    return [[[cell.text for cell in row] for row in grid.rows] for grid in source.blocks]


def shown(value, form="General"):
    """What a cell with a value and a number format reads as."""
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = value
    workbook.active["A1"].number_format = form
    return texts(read(saved(workbook), "a.xlsx"))[0][0][0]


def test_each_sheet_is_a_table_with_its_name():
    source = read(xlsx_of({"নাগরিক সেবা": [["ক", "খ"]], "অভিযোগ": [["গ", "ঘ"]]}), "a.xlsx")

    assert source.blocks == (
        Grid(((Cell("ক"), Cell("খ")),), name="নাগরিক সেবা"),
        Grid(((Cell("গ"), Cell("ঘ")),), name="অভিযোগ"),
    )


def test_a_hidden_sheet_is_left_out_and_noted():
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "সেবা"
    hidden = workbook.create_sheet("পুরনো")
    hidden["A1"] = "বাদ"
    hidden.sheet_state = "hidden"

    source = read(saved(workbook), "a.xlsx")

    assert texts(source) == [[["সেবা"]]]
    assert source.notes == (notes.HIDDEN_SHEETS,)


def test_empty_rows_and_columns_around_a_table_fall_away_and_those_within_stay():
    workbook = openpyxl.Workbook()
    workbook.active["B3"] = "ক"
    workbook.active["D3"] = "খ"
    workbook.active["B5"] = "গ"
    workbook.active["H90"] = "  "

    assert texts(read(saved(workbook), "a.xlsx")) == [[["ক", "", "খ"], ["", "", ""], ["গ", "", ""]]]


@pytest.mark.parametrize(
    ("value", "form", "seen"),
    [
        (1.0, "General", "1"),
        (2.5, "General", "2.5"),
        (0.1 + 0.2, "General", "0.3"),
        (1712000001, "00000000000", "01712000001"),
        (245, "0.00", "245.00"),
        (12500, "#,##0", "12,500"),
        (0.15, "0%", "15%"),
        (20, '0 "টাকা"', "20 টাকা"),
        (20, "[$৳-845]\\ #,##0", "20"),
        (12, "[$-5000845]0", "১২"),
        (-5, "0;(0)", "-5"),
        (0.5, "# ?/?", "0.5"),
        (True, "General", "TRUE"),
        ("#N/A", "General", "#N/A"),
        (datetime.date(2026, 3, 9), "dd/mm/yyyy", "09-03-2026"),
        (datetime.datetime(2026, 3, 9, 14, 30), "yyyy-mm-dd hh:mm", "09-03-2026 14:30"),
        (datetime.time(9, 5), "h:mm", "09:05"),
    ],
)
def test_a_number_reads_as_people_see_it(value, form, seen):
    assert shown(value, form) == seen


def test_a_formula_reads_as_its_last_result():
    data = xlsx_of({"ক": [["মোট", 0]]})
    name = "xl/worksheets/sheet1.xml"
    content = part_of(data, name).replace("<v>0</v>", "<f>2+3</f><v>5</v>")

    assert texts(read(with_parts(data, {name: content}), "a.xlsx")) == [[["মোট", "5"]]]


def test_dates_of_a_workbook_made_on_a_mac_are_right():
    workbook = openpyxl.Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    workbook.active["A1"] = datetime.date(2026, 3, 9)

    assert texts(read(saved(workbook), "a.xlsx")) == [[["09-03-2026"]]]


def test_bijoy_is_known_by_the_font_of_the_cell():
    rows = [[Typed("ab", "SutonnyMJ"), Typed("ab", "Arial"), Typed(5, "SutonnyMJ")]]

    assert read(xlsx_of({"ক": rows}), "a.xlsx").blocks[0].rows[0] == (
        Cell("ধন", original="ab"),
        Cell("ab"),
        Cell("৫", original="5"),
    )


def test_a_text_in_two_fonts_is_converted_font_by_font():
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = CellRichText(
        TextBlock(InlineFont(rFont="SutonnyMJ"), "ab"),
        TextBlock(InlineFont(rFont="Arial"), " (mobile)"),
    )

    (cell,) = read(saved(workbook), "a.xlsx").blocks[0].rows[0]

    assert cell == Cell("ধন (mobile)", original="ab (mobile)")


def test_a_line_end_within_a_cell_stays():
    assert shown("১। ক\n২। খ\r\n৩। গ") == "১। ক\n২। খ\n৩। গ"


def test_what_lies_over_the_sheet_is_noted():
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "সেবা"
    workbook.active["A1"].comment = Comment("দেখুন", "ক")

    assert notes.COMMENTS in read(saved(workbook), "a.xlsx").notes


def test_a_merged_range_wider_than_the_table_ends_with_it():
    workbook = openpyxl.Workbook()
    workbook.active.append(["২.১) নাগরিক সেবা"])
    workbook.active.append(["ক", "খ"])
    workbook.active.merge_cells("A1:Z1")

    assert read(saved(workbook), "a.xlsx").blocks[0].rows == (
        (Cell("২.১) নাগরিক সেবা"), Cell(repeats=True)),
        (Cell("ক"), Cell("খ")),
    )
