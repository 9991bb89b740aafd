"""A charter that is a list: "১. নমুনা বিল পরিশোধ: ৩ কার্যদিবস" (a quarter of them, DOMAIN 2.1)."""

import re

from charter.importing.outline import Column
from charter.importing.source import Cell
from charter.importing.structure import numbering
from charter.importing.structure.fit import traits

COLUMNS = (Column(label="", field="service"), Column(label="", field="time"))
_DIVIDERS = re.compile(r"\s*(?::-?|ঃ-?|\s[–—-]|[–—])\s+")
_SHARE = 0.6


def row(cell: Cell) -> list[Cell] | None:
    """Service and deadline, where the line is one of a list of services."""
    text = numbering.without_marker(cell.text)
    for found in _DIVIDERS.finditer(text):
        name, deadline = text[: found.start()], text[found.end() :]
        if name and deadline and traits(deadline) & {"deadline", "time"} and len(deadline) < 120:
            return [Cell(text=name, original=cell.original), Cell(text=deadline)]
    return None


def is_list(cells: list[Cell]) -> bool:
    """Most of these lines are services with their deadlines."""
    matching = sum(row(cell) is not None for cell in cells)
    marked = sum(numbering.marker(cell.text) is not None for cell in cells)
    return matching >= 2 and matching >= _SHARE * max(marked, 1) and matching * 2 >= len(cells)
