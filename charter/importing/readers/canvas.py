"""Cells put into rows and columns, where some stretch over several."""

from charter.importing.readers import refusals
from charter.importing.readers.pieces import FoundCell, FoundTable

MAX_CELLS = 60_000
MAX_COLUMNS = 1_000


class Canvas:
    """Places count from 0. What a stretched cell covers is marked as its repetition."""

    def __init__(self):
        self._cells = {}
        self._height = 0

    def __contains__(self, place):
        return place in self._cells

    def first_free(self, row, column=0):
        while (row, column) in self._cells:
            column += 1
        return column

    def place(self, row, column, cell, width=1, height=1):
        self._height = max(self._height, row + 1)
        width = min(width, MAX_COLUMNS - column)
        if len(self._cells) + max(width, 0) * height > MAX_CELLS:
            raise refusals.too_many_cells()
        for down in range(height):
            for across in range(width):
                if (row + down, column + across) not in self._cells:
                    self._cells[row + down, column + across] = _seen_at(cell, down, across)

    def repeat_above(self, row, column, width=1):
        """A cell that goes on from the row above, as far as that one is wide."""
        above = self._cells[row - 1, column]
        self.place(row, column, FoundCell(above.parts, repeats=True), width)

    def table(self, name=""):
        """Rows as long as they are; columns that no cell begins in fall away at the right."""
        begun = [column for (_row, column), cell in self._cells.items() if not cell.repeats]
        width = max(begun, default=-1) + 1
        rows = [[] for _ in range(self._height)]
        for (row, column), cell in sorted(self._cells.items(), key=lambda item: item[0]):
            if row < self._height and column < width:
                rows[row] += [FoundCell() for _ in range(column - len(rows[row]))]
                rows[row].append(cell)
        return FoundTable(rows, name)


def _seen_at(cell, down, across):
    if across:
        return FoundCell(repeats=True)
    return FoundCell(cell.parts, repeats=True) if down else cell
