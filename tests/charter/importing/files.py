"""Real files of a charter, made by the programs' own libraries: Word, Excel, a web page, CSV.

A *block* is a line (a string) or a grid (a list of rows, each a list of cells). A cell is a string,
its paragraphs separated by line ends; or `Typed` in a font; or `ABOVE` or `LEFT`, which merge a
place with its neighbour. Lines may be `Typed` too.

    docx_of(["১. ভিশন", [["ক্রমিক", "সেবা"], ["১", "সনদ"]]]) → bytes of a .docx
    html_of(the same) → bytes of a .html
    xlsx_of({"নাগরিক সেবা": [["ক্রমিক", "সেবা"], ["১", "সনদ"]]}) → bytes of a .xlsx
    csv_of([["ক্রমিক", "সেবা"], ["১", "সনদ"]], delimiter=";") → bytes of a .csv

`with_parts` puts other XML into a .docx or .xlsx, for what the libraries cannot write.
"""

import csv
import html
import io
import zipfile
from typing import NamedTuple

import docx
import openpyxl
from docx.oxml.ns import nsdecls, qn
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter


class Typed(NamedTuple):
    """Text in a font, as SutonnyMJ for Bijoy."""

    text: str
    font: str


class _Merged(NamedTuple):
    down: int
    across: int


ABOVE = _Merged(1, 0)
LEFT = _Merged(0, 1)


def docx_of(blocks):
    document = docx.Document()
    for block in blocks:
        if isinstance(block, list):
            _word_table(document, block)
        else:
            _word_run(document.add_paragraph(), block)
    return saved(document)


def xlsx_of(sheets):
    """`sheets`: name → rows. A value that is no text (a number, a date) goes in as it is."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        _fill(workbook.create_sheet(name), rows)
    return saved(workbook)


def html_of(blocks):
    body = "\n".join(
        _html_table(block) if isinstance(block, list) else f"<p>{_html(block)}</p>"
        for block in blocks
    )
    return f'<!DOCTYPE html><meta charset="utf-8"><body>{body}</body>'.encode()


def csv_of(rows, delimiter=","):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


def saved(document):
    """The bytes of anything that has `save`."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_parts(data, parts):
    """An Office file with some parts of its archive replaced or added: name → text or bytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def word_body(xml, **parts):
    """A .docx whose body is given as XML, in the prefixes that Word uses."""
    names = " ".join(f'xmlns:{prefix}="{prefix}"' for prefix in ("mc", "v", "m"))
    body = f"<w:document {nsdecls('w')} {names}><w:body>{xml}</w:body></w:document>"
    return with_parts(docx_of(["x"]), {"word/document.xml": body, **parts})


def sheet_of(rows, after=""):
    """An .xlsx whose only sheet is given as XML: its rows, and what follows them."""
    names = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = f"<worksheet {names}><sheetData>{rows}</sheetData>{after}</worksheet>"
    return with_parts(xlsx_of({"sheet": [["x"]]}), {"xl/worksheets/sheet1.xml": sheet})


def part_of(data, name):
    """The text of one part of an Office file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def merges(rows):
    """The merged areas of a grid: (top, left, bottom, right), all counted from 0."""
    areas = {}
    for row, cells in enumerate(rows):
        for column, _cell in enumerate(cells):
            areas.setdefault(_origin(rows, row, column), []).append((row, column))
    return [(*min(places), *max(places)) for places in areas.values() if len(places) > 1]


def _origin(rows, row, column):
    while isinstance(merged := rows[row][column], _Merged):
        row, column = row - merged.down, column - merged.across
    return row, column


def _word_table(document, rows):
    table = document.add_table(len(rows), max(map(len, rows)))
    table.style = "Table Grid"
    for top, left, bottom, right in merges(rows):
        table.cell(top, left).merge(table.cell(bottom, right))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if not isinstance(cell, _Merged):
                _word_cell(table.cell(row, column), cell)


def _word_cell(place, cell):
    text, font = cell if isinstance(cell, Typed) else (cell, "")
    for number, line in enumerate(text.split("\n")):
        paragraph = place.add_paragraph() if number else place.paragraphs[0]
        _word_run(paragraph, Typed(line, font))


def _word_run(paragraph, text):
    text, font = text if isinstance(text, Typed) else (text, "")
    run = paragraph.add_run(text)
    if font:
        run.font.name = font
        run._element.rPr.rFonts.set(qn("w:hAnsi"), font)


def _fill(sheet, rows):
    for row, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells, start=1):
            if isinstance(cell, _Merged):
                continue
            place = sheet.cell(row, column)
            if isinstance(cell, Typed):
                place.font = Font(name=cell.font)
                cell = cell.text
            place.value = cell
            if isinstance(cell, str):
                place.data_type = "s"  # a text that begins with = is no formula here
    for top, left, bottom, right in merges(rows):
        first, last = get_column_letter(left + 1), get_column_letter(right + 1)
        sheet.merge_cells(f"{first}{top + 1}:{last}{bottom + 1}")


def _html_table(rows):
    spans = {
        (top, left): (bottom - top + 1, right - left + 1)
        for top, left, bottom, right in merges(rows)
    }
    out = ["<table>"]
    for row, cells in enumerate(rows):
        out.append("<tr>")
        for column, cell in enumerate(cells):
            if isinstance(cell, _Merged):
                continue
            down, across = spans.get((row, column), (1, 1))
            out.append(f'<td rowspan="{down}" colspan="{across}">{_html(cell)}</td>')
        out.append("</tr>")
    return "".join([*out, "</table>"])


def _html(text):
    text, font = text if isinstance(text, Typed) else (text, "")
    text = html.escape(text).replace("\n", "<br>")
    return f'<span style="font-family:{font}">{text}</span>' if font else text
