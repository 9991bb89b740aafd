"""The input as a stream of lines and rows, in the order of the page.

A line with tabs or pipes is a row of cells as much as the row of a grid is; what it belongs to is
decided later.
"""

import re
from typing import NamedTuple

from charter.importing.source import Cell, Grid, Line, Source
from portal.bangla.text import clean

_MARKDOWN_RULE = re.compile(r"[\s|:+=_-]*-{3,}[\s|:+=_-]*")
_WIDE_SPACE = re.compile(r"[ \xa0\u2000-\u200a\u3000]{2,}|\s*\t\s*")
_LONE_SPACE = re.compile(r"[ \xa0]{1,3}")


class Piece(NamedTuple):
    """`kind`: text, row, gap (a blank line) or blank (a line that holds but a space).

    `grid`: number of the grid that a row is from, 0 for lines. `separator`: what parts the cells
    of a line. `ends_cell`: the line is one cell, closed by a pipe. `raw`: the line as it stood.
    """

    kind: str
    cells: tuple[Cell, ...] = ()
    grid: int = 0
    separator: str = ""
    ends_cell: bool = False
    sheet: str = ""
    raw: str = ""

    @property
    def texts(self):
        return [cell.text for cell in self.cells]

    @property
    def filled(self):
        return [cell for cell in self.cells if cell.text]

    @property
    def whole(self):
        """All of it as one cell."""
        if len(self.cells) == 1:
            return self.cells[0]
        originals = [cell.original or cell.text for cell in self.filled]
        is_changed = any(cell.original for cell in self.cells)
        return Cell(
            text=" ".join(cell.text for cell in self.filled),
            original=" ".join(originals) if is_changed else "",
        )


GAP = Piece("gap")


def of(source: Source) -> list[Piece]:
    pieces = []
    for number, block in enumerate(source.blocks, start=1):
        if isinstance(block, Grid):
            pieces += _grid(block, number)
        else:
            pieces.append(_line(block))
    return pieces


def _grid(grid, number):
    sheet = Piece("sheet", sheet=grid.name) if grid.name else GAP
    rows = [Piece("row", tuple(row), grid=number) for row in grid.rows]
    return [sheet, *(row for row in rows if row.filled), GAP]


def _line(line):
    text = line.text
    if not clean(text):
        return Piece("blank") if _LONE_SPACE.fullmatch(text) else GAP
    stripped = text.strip(" \n\xa0")
    if "\t" in stripped:
        return _row(line, "\t", stripped.split("\t"))
    if "|" not in stripped:
        return Piece("text", (_cell(stripped, line.original),), raw=text)
    if _MARKDOWN_RULE.fullmatch(stripped):
        return GAP
    cells = stripped.removeprefix("|").removesuffix("|").split("|")
    if len(cells) == 1:
        ends = stripped.endswith("|")
        return Piece("text", (_cell(cells[0], line.original),), ends_cell=ends, raw=text)
    return _row(line, "|", cells)


def of_text(text: str) -> Piece:
    return _line(Line(text=text))


def _row(line, separator, texts):
    originals = line.original.strip(" \n\xa0").split(separator)
    if len(originals) != len(texts):
        originals = [line.original] * len(texts)
    cells = tuple(map(_cell, texts, originals))
    if not any(cell.text for cell in cells):
        return GAP
    return Piece("row", cells, separator=separator, raw=line.text)


def _cell(text, original):
    text = clean(text)
    return Cell(text=text, original=clean(original) if text else "")


def spaced(piece: Piece) -> list[str]:
    """The cells of a line that stand apart by two spaces or more."""
    return [text for part in _WIDE_SPACE.split(piece.raw) if (text := clean(part))]
