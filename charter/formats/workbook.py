"""An office's charter as a workbook that it can edit and bring in again.

A sheet for each service table, with the Bangla and the English of a column side by side. The last
column holds the id by which a row is known again; a row without one is a new service. Officers,
and the steps of the grievance ladder, are there in Bangla: their English stays at the desk.
"""

import datetime
import io
import re
import zipfile

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from charter.formats.sheets import grievance_sheet, service_sheets, statement_sheet

# Of no meaning: equal documents have equal bytes.
WRITTEN = datetime.datetime(2000, 1, 1)
_GREY = "808080"
_HEAD = PatternFill("solid", fgColor="E8F0EC")
_PROPERTIES = "docProps/core.xml"
_SAVED_AT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_TEXT = "@"  # what is typed stays as it is: 01700 keeps its zero, and =A1 is no formula


def workbook(document):
    """The bytes of an .xlsx file."""
    book = Workbook()
    book.remove(book.active)
    sheets = [*service_sheets(document), statement_sheet(document), grievance_sheet(document)]
    for sheet in sheets:
        if sheet:
            _write(book.create_sheet(sheet.name), sheet)
    book.properties.creator = document.office.name.bn
    book.properties.created = book.properties.modified = WRITTEN
    return _bytes(book)


def _write(page, sheet):
    rows = [sheet.headings, *sheet.rows] if sheet.headings else sheet.rows
    for number, row in enumerate(rows, 1):
        for place, text in enumerate(row, 1):
            _write_cell(page.cell(number, place), text)
    for place, width in enumerate(sheet.widths, 1):
        page.column_dimensions[get_column_letter(place)].width = width
    if sheet.headings:
        _dress_head(page, sheet)


def _write_cell(cell, text):
    cell.number_format = _TEXT
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if text:
        cell.value = text
        cell.data_type = "s"  # also where it begins with "="


def _dress_head(page, sheet):
    page.freeze_panes = "C2"
    for cell in page[1]:
        cell.font = Font(bold=True)
        cell.fill = _HEAD
    if sheet.id_note:
        for row in page.iter_rows(min_col=len(sheet.widths)):
            row[0].font = Font(color=_GREY, size=8)
        page.cell(1, len(sheet.widths)).comment = Comment(sheet.id_note, "")


def _bytes(book):
    written = io.BytesIO()
    book.save(written)
    return _without_time(written)


def _without_time(written):
    """The same archive with the same date on each of its parts, and in its properties."""
    steady = io.BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(steady, "w") as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, date_time=WRITTEN.timetuple()[:6])
            part.compress_type = zipfile.ZIP_DEFLATED
            content = old.read(name)
            if name == _PROPERTIES:
                content = _SAVED_AT.sub(f"{WRITTEN.isoformat()}Z".encode(), content)
            new.writestr(part, content)
    return steady.getvalue()
