"""The outline of a charter: its sections, statements and tables, whatever the page did to them.

The pieces of the input are walked once, in order. Each is a heading, a header, a row, a statement
or a line that belongs nowhere; those are kept as "not placed", so nothing is lost.
"""

from charter.importing.outline import Outline
from charter.importing.source import Source
from charter.importing.structure import line_tables, lines, loose_rows, pieces, sections, table_rows
from charter.importing.structure.cursor import Cursor


def outline(source: Source) -> Outline:
    cursor = Cursor(pieces.of(source))
    while not cursor.is_at_end(cursor.place):
        piece = cursor.piece
        _take(cursor)
        cursor.is_apart = piece.kind in ("gap", "blank")
    return cursor.gathered.outline()


def _take(cursor):
    kind = cursor.piece.kind
    if kind == "sheet":
        _sheet(cursor)
    elif kind == "row":
        _first_that_takes(cursor, table_rows.take, loose_rows.take)
    elif kind == "text":
        _first_that_takes(cursor, line_tables.take, lines.take)
    else:
        cursor.place += 1


def _first_that_takes(cursor, *ways):
    next(way for way in ways if way(cursor))


def _sheet(cursor):
    cursor.gathered.close_table()
    if found := sections.heading(cursor.piece.sheet):
        cursor.gathered.open_section(found)
    cursor.place += 1
