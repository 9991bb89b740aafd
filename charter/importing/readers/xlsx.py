"""Excel files: each sheet that is seen becomes one table, merged cells marked.

A sheet names places far outside what it holds (a merged range over all its columns, a cell in the
last row), so nothing is laid out before it is known which rows and columns hold anything.
"""

from bisect import bisect_left, bisect_right

from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import CellCoordinatesException

from charter.importing.readers import notes, refusals
from charter.importing.readers.canvas import MAX_CELLS
from charter.importing.readers.office_xml import attribute, child, named
from charter.importing.readers.pieces import FoundCell, FoundTable
from charter.importing.readers.xlsx_cells import Cells

_MAX_MERGES = 20_000


def found(package):
    """A table for each sheet, and the notes of what was left aside."""
    book = package.xml(package.main)
    if book is None:
        raise refusals.damaged()
    cells = Cells(package, book)
    sheets = package.related(package.main, "worksheet")
    tables, left_aside = [], []
    for entry in named(child(book, "sheets"), "sheet"):
        name = sheets.get(attribute(entry, "id"))
        sheet = package.xml(name) if name else None
        if attribute(entry, "state", "visible") != "visible":
            left_aside.append(notes.HIDDEN_SHEETS)
        elif sheet is not None:
            left_aside += _left_aside(package, name)
            table = _table(sheet, cells, attribute(entry, "name"))
            tables += [table] if table.rows else []
    return tables, left_aside


def _left_aside(package, sheet):
    if package.related(sheet, "drawing"):
        yield notes.DRAWINGS
    if package.related(sheet, "comments"):
        yield notes.COMMENTS


def _table(sheet, cells, name):
    values = dict(_values(sheet, cells))
    rows = _span({row for row, _column in values})
    columns = _span({column for _row, column in values})
    if len(rows) * len(columns) > MAX_CELLS:
        rows = sorted({row for row, _column in values})
        columns = sorted({column for _row, column in values})
    if len(rows) * len(columns) > MAX_CELLS:
        raise refusals.too_many_cells()
    places = {place: FoundCell([value]) for place, value in values.items()}
    _merge(places, list(_merges(sheet)), rows, columns)
    nothing = FoundCell()
    return FoundTable([[places.get((r, c), nothing) for c in columns] for r in rows], name)


def _span(numbers):
    return range(min(numbers), max(numbers) + 1) if numbers else range(0)


def _values(sheet, cells):
    """((row, column), runs) of each cell that holds something; rows and columns count from 1."""
    row = 0
    for entry in named(child(sheet, "sheetData"), "row"):
        row = _number(attribute(entry, "r")) or row + 1
        column = 0
        for cell in named(entry, "c"):
            reference = cell.get("r")
            if reference and not len(cell):
                continue  # only its format is there
            place = _bounds(reference or "")
            column, row = place[:2] if place else (column + 1, row)
            runs = cells.runs(cell)
            if any(run.text.strip() for run in runs):
                yield (row, column), runs


def _merges(sheet):
    """(left, top, right, bottom) of each merged range."""
    entries = named(child(sheet, "mergeCells"), "mergeCell")
    for number, entry in enumerate(entries):
        if number > _MAX_MERGES:
            raise refusals.too_many_cells()
        if bounds := _bounds(attribute(entry, "ref")):
            yield bounds


def _merge(places, merges, rows, columns):
    covered = 0
    for left, top, right, bottom in merges:
        within = rows[bisect_left(rows, top) : bisect_right(rows, bottom)]
        across = columns[bisect_left(columns, left) : bisect_right(columns, right)]
        covered += len(within) * len(across)
        if covered > MAX_CELLS:
            raise refusals.too_many_cells()
        first = places.get((top, left), FoundCell())
        for row in within:
            for column in across:
                if (row, column) != (top, left):
                    parts = first.parts if column == left else []
                    places[row, column] = FoundCell(parts, repeats=True)


def _number(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 0


def _bounds(reference):
    """(left, top, right, bottom) of "B3" or "B3:D5"; nothing for what is no such place."""
    try:
        bounds = range_boundaries(reference.upper()[:40])
    except (ValueError, TypeError, CellCoordinatesException):
        return None
    return bounds if all(bounds) else None
