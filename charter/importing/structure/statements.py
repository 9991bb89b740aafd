"""Vision, mission, objectives, functions and expectations: the lines under their headings."""

import re

from charter.importing.outline import Statement
from charter.importing.source import Cell
from charter.importing.structure import numbering
from charter.importing.structure.rows import joined

# The dots of a template that nobody filled in.
_NOTHING_IN_IT = re.compile(r"[\W_]*")


def is_empty(text: str) -> bool:
    return bool(_NOTHING_IN_IT.fullmatch(text))


def of_lines(kind: str, lines: list[tuple[Cell, bool]]) -> list[Statement]:
    """Statements out of lines, each with whether a blank line stood before it.

    Numbers and bullets begin a statement and are not part of it; a line without one goes on with
    the statement above, unless it stands apart.
    """
    paragraphs = []
    for cell, is_apart in lines:
        is_item = numbering.is_item(cell.text)
        if paragraphs and not is_item and not is_apart:
            paragraphs[-1].append(cell)
        else:
            paragraphs.append([_without_marker(cell)])
    return [Statement(kind, joined(cells)) for cells in paragraphs]


def _without_marker(cell):
    text = numbering.without_marker(cell.text)
    return cell if text == cell.text else Cell(text=text, original=cell.original or cell.text)
