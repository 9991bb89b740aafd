"""A table whose rows are not marked: its cells follow each other on lines of their own, or all
stand on one line (DOMAIN 2.9).

Where the cells can be counted off, they are. Otherwise `alignment` finds the likeliest rows.
"""

from itertools import pairwise

from charter.importing.outline import Column
from charter.importing.source import Cell
from charter.importing.structure import numbering
from charter.importing.structure.alignment import aligned, running_serials
from charter.importing.structure.rows import joined

_MOST_UNITS_ALIGNED = 3_000
_LONGEST_LABEL = 60
_BLANK = Cell()


def units(pieces) -> list[Cell]:
    """The cells or paragraphs of these lines; a blank Cell where the page shows an empty one.

    Where most lines stand apart, those that stand together are one cell. Where all stand together,
    a blank line is an empty cell. A pipe ends a cell.
    """
    if any(piece.ends_cell for piece in pieces):
        return _up_to_pipes(pieces)
    lines = [place for place, piece in enumerate(pieces) if piece.kind == "text"]
    together = sum(two == one + 1 for one, two in pairwise(lines))
    if together * 2 >= len(lines):
        return _strip([piece.whole if piece.kind == "text" else _BLANK for piece in pieces])
    found, is_apart = [], True
    for piece in pieces:
        if piece.kind == "text":
            if is_apart or _is_serial(piece.whole) or _is_serial(found[-1]):
                found.append(piece.whole)
            else:
                found[-1] = joined([found[-1], piece.whole])
            is_apart = False
        else:
            is_apart = True
            if piece.kind == "blank":
                found.append(_BLANK)
    return found


def _strip(cells):
    while cells and not cells[-1].text:
        cells.pop()
    return cells


def _up_to_pipes(pieces):
    found, parts = [], []
    for piece in pieces:
        if piece.kind != "text":
            continue
        parts.append(piece.whole)
        if piece.ends_cell:
            found.append(joined(parts))
            parts = []
    return found + ([joined(parts)] if parts else [])


def _is_serial(cell):
    return numbering.serial(cell.text) is not None


def rest_of_header(columns, cells) -> tuple[tuple[Column, ...], list[Cell]]:
    """The header with the labels behind it that nobody knows, and the cells without its numbers."""
    after_blank = [cell.text for cell in cells[1 : len(columns) + 1]]
    if cells and not cells[0].text and numbering.numbers_columns(after_blank):
        cells = cells[1:]
    for more in range(4):
        end = more + len(columns) + more
        numbers = [cell.text for cell in cells[more:end]]
        if len(numbers) == len(columns) + more and numbering.numbers_columns(numbers):
            return _with(columns, cells[:more]), cells[end:]
    if columns[0].field == "serial" and len(cells) > 1 and _is_a_label(cells):
        return _with(columns, cells[:1]), cells[1:]
    return columns, _without_numbers(cells)


def _is_a_label(cells):
    text = cells[0].text
    return (
        0 < len(text) <= _LONGEST_LABEL
        and not _is_serial(cells[0])
        and numbering.serial(cells[1].text) == 1
        and 1 in running_serials([cell.text for cell in cells])
    )


def _with(columns, cells):
    return (*columns, *(Column(label=cell.text) for cell in cells))


def _without_numbers(cells):
    """Without the numbers of columns, also where some of them are lost."""
    count = 0
    while count < len(cells) and numbering.serial(cells[count].text) == count + 1:
        count += 1
    return cells[count:] if count > 2 else cells


def rows(columns, cells: list[Cell]) -> tuple[list[list[Cell]], bool]:
    """Rows of a cell per column, and whether they had to be guessed."""
    fields = [column.field for column in columns]
    counted = _counted(fields, cells)
    if counted is not None:
        return counted, False
    if len(cells) > _MOST_UNITS_ALIGNED:
        return _divided(fields, cells), True
    texts = [cell.text for cell in cells]
    return [
        [joined([cells[place] for place in places]) for places in row]
        for row in aligned(fields, texts)
    ], True


def _counted(fields, cells):
    """The rows, where the cells come out even and each row begins with its serial."""
    if "serial" not in fields:
        return None
    if cells and not cells[0].text:
        return _counted_off(fields, cells) or _counted_off(fields, cells[1:])
    return _counted_off(fields, cells)


def _counted_off(fields, cells):
    serial, width = fields.index("serial"), len(fields)
    for stride in (width, width + 1):  # "| a | b | | c | d |" has a blank between the rows
        rows = [cells[start : start + stride] for start in range(0, len(cells), stride)]
        if not rows or len(rows[-1]) not in (width, stride):
            continue
        if any(cell.text for row in rows for cell in row[width:]):
            continue
        if _begin_with_serials([row[serial] for row in rows]):
            return [row[:width] for row in rows]
    return None


def _begin_with_serials(cells):
    numbers = [numbering.serial(cell.text) for cell in cells if cell.text]
    if len(numbers) < len(cells):
        return not numbers and len(cells) > 0
    return numbers == list(range(1, len(cells) + 1))


def _divided(fields, cells):
    """By plain counting: far too much text for anything better."""
    width = len(fields)
    rows = [cells[start : start + width] for start in range(0, len(cells), width)]
    return [[*row, *[_BLANK] * (width - len(row))] for row in rows]
