"""A table of a page while its tags come in."""

from charter.importing.readers.canvas import Canvas
from charter.importing.readers.pieces import FoundCell


class OpenTable:
    """Cells stretch over rows only as far as the table goes: rowspan="99999999" is no harm."""

    def __init__(self):
        self._rows = []
        self._cell = None
        self._outside = []  # its caption, and text that stands between cells

    @property
    def sink(self):
        return self._outside if self._cell is None else self._cell.parts

    def begin_row(self):
        self.end_cell()
        self._rows.append([])

    def begin_cell(self, width, height):
        if not self._rows:
            self._rows.append([])
        self._cell = FoundCell()
        self._rows[-1].append((self._cell, width, height))

    def end_cell(self):
        self._cell = None

    def finished(self):
        """What stood outside the cells, then the table."""
        canvas = Canvas()
        for row, cells in enumerate(self._rows):
            column = 0
            for cell, width, height in cells:
                column = canvas.first_free(row, column)
                canvas.place(row, column, cell, width, min(height, len(self._rows) - row))
        table = canvas.table()
        return [*self._outside, *([table] if any(table.rows) else [])]
