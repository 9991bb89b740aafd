"""A row that belongs to a table: its header, its column numbers, a title inside it, a service."""

from charter.importing.structure import headers, line_tables, numbering, sections
from charter.importing.structure.rows import joined

_LEAST_CELLS_OF_ONE_LINE = 6


def take(cursor) -> bool:
    ways = (_title, _column_numbers, _header, _all_on_one_row, _row)
    return any(way(cursor) for way in ways)


def _title(cursor):
    """A row with a single cell: a heading, or the title of a group of rows."""
    piece, gathered = cursor.piece, cursor.gathered
    if len(piece.filled) != 1:
        return False
    (cell,) = piece.filled
    if found := sections.heading(cell.text):
        gathered.open_section(found, cell)
    elif not gathered.is_open or piece.cells.index(cell) not in (
        0,
        gathered.table.column_of("serial"),
    ):
        return False
    elif numbering.serial(cell.text) is None:
        gathered.leave(cell, "row")
    cursor.place += 1
    return True


def _column_numbers(cursor):
    table, count = cursor.gathered.table, len(cursor.piece.filled)
    if not numbering.numbers_columns(cursor.piece.texts):
        return False
    if count < 3 and not (table and not table.rows and count == len(table.columns)):
        return False
    cursor.place += 1
    return True


def _header(cursor):
    gathered, texts = cursor.gathered, cursor.piece.texts
    table = gathered.table
    if table and table.is_header(texts):
        cursor.place += 1
        return True
    if table and not table.rows and _is_second_row(table, cursor.piece):
        table.columns = headers.merged(table.columns, texts, gathered.section)
        cursor.place += 1
        return True
    columns, length = headers.of_row(texts, gathered.section), 1
    below = cursor.at(cursor.place + 1)
    if below.kind == "row" and len(below.texts) == len(texts):
        both = headers.of_two_rows(texts, below.texts, gathered.section)
        if both and headers.distinct(both) > headers.distinct(columns or ()):
            columns, length = both, 2
    if not columns:
        return False
    gathered.open_table(columns)
    cursor.place += length
    return True


def _is_second_row(table, piece):
    """Labels under labels: what is merged downwards repeats, the rest says more."""
    columns = table.columns
    if len(piece.cells) != len(columns):
        return False
    pairs = list(zip(piece.cells, columns, strict=True))
    repeats = [cell.repeats and cell.text == column.label for cell, column in pairs]
    own = [
        cell.text for cell, same in zip(piece.cells, repeats, strict=True) if cell.text and not same
    ]
    if not own or any(numbering.serial(text) is not None for text in own):
        return False
    return any(repeats) or _is_under_merged(pairs)


def _is_under_merged(pairs):
    """All its texts stand under labels that are merged sideways."""
    has_blank_beside = [
        not column.label or (place + 1 < len(pairs) and not pairs[place + 1][1].label)
        for place, (_, column) in enumerate(pairs)
    ]
    return any(not column.label for _, column in pairs) and all(
        not cell.text or blank for (cell, _), blank in zip(pairs, has_blank_beside, strict=True)
    )


def _all_on_one_row(cursor):
    """Header and rows in one line, parted by tabs or pipes."""
    piece, gathered = cursor.piece, cursor.gathered
    texts = piece.texts
    if piece.grid or len(texts) < _LEAST_CELLS_OF_ONE_LINE:
        return False
    start = _first_label(texts, gathered.section)
    found = headers.of_run(texts[start:], gathered.section) if start is not None else None
    if not found or found.length + start >= len(texts) or not cursor.may_part_a_line():
        return False
    for cell in piece.cells[:start]:
        if heading := sections.heading(cell.text):
            gathered.open_section(heading, cell)
        else:
            gathered.keep(cell, True)
    cells = piece.cells[start + found.length :]
    end = _next_table([cell.text for cell in cells], gathered.section)
    line_tables.fill(cursor, found.columns, list(cells[:end]))
    if end < len(cells):
        cursor.pieces[cursor.place] = piece._replace(cells=cells[end:])
    else:
        cursor.place += 1
    return True


def _first_label(texts, section):
    """The first cell that may begin a header; headings and lines may stand before it."""
    for place, text in enumerate(texts):
        if text and headers.column(text, section).field != "?" and not sections.recognise(text):
            return place
    return None


def _next_table(texts, section):
    """Where another heading or header begins among the cells behind a header."""
    for place, text in enumerate(texts):
        if sections.recognise(text) in sections.END_A_TABLE:
            return place
        if headers.column(text, section).field == "serial" and headers.of_run(
            texts[place:], section
        ):
            return place
    return len(texts)


def _row(cursor):
    gathered = cursor.gathered
    if not gathered.is_open:
        gathered.reopen(cursor.piece)
    if not gathered.is_open:
        return False
    gathered.table.add(_joined_rows(cursor))
    return True


def _joined_rows(cursor):
    """The cells of a row, with the lines behind it that are the rest of a broken one."""
    piece, width = cursor.piece, len(cursor.gathered.table.columns)
    cells = list(piece.cells)
    cursor.place += 1
    place = cursor.place
    longer = [] if piece.grid else cells
    while 0 < len(longer) < width:
        below = cursor.at(place)
        if below.kind not in ("row", "text") or below.grid or cursor.begins_a_row(place):
            break
        longer = [*longer[:-1], joined([longer[-1], below.cells[0]]), *below.cells[1:]]
        place += 1
    if len(longer) != width or place == cursor.place:
        return cells
    cursor.place = place
    return longer
