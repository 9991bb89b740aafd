"""A line outside any table: a heading, a statement, one of a list of services, or no place."""

from charter.importing.structure import listed, sections
from charter.importing.structure.fit import fit


def take(cursor) -> bool:
    gathered, cell = cursor.gathered, cursor.piece.whole
    if sections.is_noise(cell.text):
        gathered.leave(cell, "portal")
    elif found := sections.heading(cell.text):
        gathered.open_section(found, cell)
    elif gathered.is_open and _goes_on_with_row(cursor):
        gathered.table.go_on(cell)
    elif _list(cursor):
        return True
    else:
        gathered.keep(cell, cursor.is_apart)
    cursor.place += 1
    return True


def _goes_on_with_row(cursor):
    """This line stands right behind a row of a text and goes on with its last cell."""
    table, before = cursor.gathered.table, cursor.at(cursor.place - 1)
    if not table.rows or before.kind not in ("row", "text") or before.grid:
        return False
    end = cursor.place
    while cursor.at(end).kind == "text":
        end += 1
    if cursor.at(end).kind == "row" and not cursor.at(end).grid:
        return True
    last = table.fields[-1]
    return last in ("officer", "superior") and fit(last, cursor.piece.whole.text) > 1


def _list(cursor):
    """A list of services with their deadlines, from here to the next heading."""
    gathered = cursor.gathered
    if gathered.takes_statements or listed.row(cursor.piece.whole) is None:
        return False
    end = cursor.place
    while cursor.at(end).kind in ("text", "gap", "blank") and not cursor.is_at_end(end):
        text = cursor.at(end).whole.text if cursor.at(end).cells else ""
        if sections.heading(text) or sections.is_noise(text):
            break
        end += 1
    cells = [piece.whole for piece in cursor.pieces[cursor.place : end] if piece.cells]
    if not listed.is_list(cells):
        return False
    gathered.open_table(listed.COLUMNS, is_header=False)
    for cell in cells:
        if row := listed.row(cell):
            gathered.table.add_aligned(row)
        else:
            gathered.leave(cell, "between the tables")
    gathered.close_table()
    cursor.place = end
    return True
