"""Tables out of lines that mark no cells: one cell on each line, cells apart by spaces, or all
words of a table on one line. They begin where a header is recognised.
"""

from charter.importing.source import Cell
from charter.importing.structure import flattened, headers, numbering, one_line, pieces, sections

_MAY_BE_LABELS = {"", "services", "function"}
_MOST_LINES_OF_A_HEADER = 60


def take(cursor) -> bool:
    return _cell_per_line(cursor) or _spaced(cursor) or _one_line(cursor)


def fill(cursor, columns, cells):
    """The rows of a table whose cells follow each other unmarked."""
    columns, cells = flattened.rest_of_header(columns, cells)
    cursor.gathered.open_table(columns)
    table = cursor.gathered.table
    rows, table.is_by_guess = flattened.rows(columns, cells)
    for row in rows:
        table.add_aligned(row)
    cursor.gathered.close_table()


def _cell_per_line(cursor):
    start = _behind_numbers(cursor)
    header = _header(cursor, start)
    if not header:
        return False
    columns, place = header
    end = _end(cursor, place)
    fill(cursor, columns, flattened.units(cursor.pieces[place:end]))
    cursor.place = end
    return True


def _behind_numbers(cursor):
    """Behind the numbers of columns, where they stand above the header."""
    expected, place = 1, cursor.place
    while cursor.at(place).kind in ("text", "gap", "blank") and not cursor.is_at_end(place):
        piece = cursor.at(place)
        if piece.kind == "text":
            if numbering.serial(piece.whole.text) != expected:
                break
            expected += 1
        place += 1
    return place if expected > 3 else cursor.place


def _header(cursor, start):
    """The columns, and the place of the first line behind the header."""
    if not _may_begin_header(cursor, start):
        return None
    texts, places = [], []
    for place in range(start, len(cursor.pieces)):
        piece = cursor.at(place)
        if piece.kind in ("row", "sheet") or len(texts) == _MOST_LINES_OF_A_HEADER:
            break
        if piece.kind == "text":
            if texts and _ends_table(piece.whole.text):
                break
            texts.append(piece.whole.text)
            places.append(place)
    found = headers.of_run(texts, cursor.gathered.section)
    if not found:
        return None
    is_heading = sections.recognise(texts[0]) and found.columns[1].field in ("serial", "service")
    return None if is_heading else (found.columns, places[found.length - 1] + 1)


def _may_begin_header(cursor, place):
    ahead = cursor.pieces[place : place + 8]
    texts = [piece.whole.text for piece in ahead if piece.cells][:2]
    if not texts or sections.recognise(texts[0]) not in _MAY_BE_LABELS:
        return False
    section = cursor.gathered.section
    return any(headers.column(label, section).field != "?" for label in (texts[0], " ".join(texts)))


def _ends_table(text):
    return sections.recognise(text) in sections.END_A_TABLE or sections.is_noise(text)


def _end(cursor, start):
    """Where a table of lines ends: at a heading, a row, another header."""
    for place in range(start, len(cursor.pieces)):
        piece = cursor.at(place)
        if piece.kind in ("row", "sheet"):
            return place
        if piece.kind == "text" and (
            _ends_table(piece.whole.text) or (place > start and _header(cursor, place))
        ):
            return place
    return len(cursor.pieces)


def _spaced(cursor):
    """Lines whose cells stand apart by spaces."""
    texts = pieces.spaced(cursor.piece)
    if len(texts) < 3 or sections.recognise(cursor.piece.whole.text):
        return False
    found = headers.of_run(texts, cursor.gathered.section)
    if not found or found.length < len(texts):
        return False
    cursor.gathered.open_table(found.columns)
    table = cursor.gathered.table
    table.is_by_guess = True
    cursor.place += 1
    while not cursor.is_at_end(cursor.place) and cursor.piece.kind not in ("row", "sheet"):
        texts = pieces.spaced(cursor.piece)
        if cursor.piece.kind == "text" and len(texts) < 2:
            break
        if texts and not numbering.numbers_columns(texts) and not table.is_header(texts):
            table.add([Cell(text=text) for text in texts])
        cursor.place += 1
    cursor.gathered.close_table()
    return True


def _one_line(cursor):
    """Table after table on one line, in words alone."""
    gathered = cursor.gathered
    found = one_line.table(cursor.piece.whole, gathered.section)
    if not found or not cursor.may_part_a_line():
        return False
    for text in found.before:
        if heading := sections.heading(text):
            gathered.open_section(heading, Cell(text=text))
        else:
            gathered.keep(Cell(text=text), True)
    gathered.open_table(found.columns)
    gathered.table.is_by_guess = True
    for row in found.rows:
        gathered.table.add_aligned(row)
    gathered.close_table()
    cursor.place += 1
    if found.after:
        cursor.pieces.insert(cursor.place, pieces.of_text(found.after))
    return True
