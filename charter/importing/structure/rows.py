"""A table that is being filled: rows of cells come in, each with a cell for every column.

Short and long rows are put in their columns by what their cells look like, and marked.
"""

from collections import defaultdict

from charter.importing.outline import Column, Doubt, Row, Table
from charter.importing.source import Cell
from charter.importing.structure import numbering
from charter.importing.structure.alignment import aligned
from portal.bangla.text import words_alone

_MOST_CELLS_ALIGNED = 120
_EMPTY = Cell()


class OpenTable:
    """`explicit`: every row said itself where it ends."""

    def __init__(self, columns: tuple[Column, ...], kind="services", audience="citizen"):
        self.columns, self.kind, self.audience = tuple(columns), kind, audience
        self.rows, self.doubts = [], []
        self.is_by_guess = False
        self._known = defaultdict(set)

    @property
    def fields(self):
        return [column.field for column in self.columns]

    def is_header(self, texts) -> bool:
        """The same labels once more, as behind a page break."""
        labels = [words_alone(column.label) for column in self.columns if column.label]
        return [words_alone(text) for text in texts if text] == labels

    def column_of(self, field):
        return self.fields.index(field) if field in self.fields else None

    def add(self, cells):
        """A row of as many cells as the page shows."""
        cells = list(cells)
        while len(cells) > len(self.columns) and not cells[-1].text:
            cells.pop()
        if len(cells) == len(self.columns):
            self._remember(cells)
            self._append(cells)
            return
        code = "short_row" if len(cells) < len(self.columns) else "long_row"
        row = self._placed(cells)
        if self._append(row):
            self.doubts.append((code, len(self.rows) - 1))

    def add_aligned(self, cells):
        self._append(cells)

    def _placed(self, cells):
        if len(cells) > len(self.columns):
            cells = [cell for cell in cells if cell.text] or cells[:1]
        if len(cells) > _MOST_CELLS_ALIGNED:
            last = len(self.columns) - 1
            return [*cells[:last], joined(cells[last:])]
        texts = [cell.text for cell in cells]
        (row,) = aligned(self.fields, texts, one_row=True, known=self._known)
        return [joined([cells[place] for place in places]) for places in row]

    def _remember(self, cells):
        for place, cell in enumerate(cells):
            if cell.text:
                self._known[place].add(cell.text)

    def _append(self, cells):
        """Whether it is a row of its own: a number alone is not, nor the end of the row above."""
        cells = tuple(cells)
        filled = [place for place, cell in enumerate(cells) if cell.text]
        if not filled or (filled == [self.column_of("serial")] and _is_serial(cells[filled[0]])):
            return False
        if self._goes_on(filled):
            self.rows[-1] = Row(
                cells=tuple(
                    joined([above, below])
                    for above, below in zip(self.rows[-1].cells, cells, strict=True)
                )
            )
            return False
        self.rows.append(Row(cells=cells))
        return True

    def _goes_on(self, filled):
        """A row with neither number nor name goes on with the one above, as over a page break."""
        serial, service = self.column_of("serial"), self.column_of("service")
        if not self.rows or serial is None or service is None or {serial, service} & set(filled):
            return False
        return bool(self.rows[-1].cells[serial].text)

    def go_on(self, cell):
        """Another line of the last cell."""
        last = self.rows[-1].cells
        self.rows[-1] = Row(cells=(*last[:-1], joined([last[-1], cell])))

    def closed(self, number: int) -> tuple[Table, list[Doubt]]:
        """The table, and what is doubtful about it as table `number`."""
        self._drop_empty_columns()
        table = Table(
            kind=self.kind,
            audience=self.audience if self.kind == "services" else "citizen",
            columns=self.columns,
            rows=tuple(self.rows),
        )
        return table, [*self._column_doubts(number), *self._row_doubts(number)]

    def _drop_empty_columns(self):
        """Columns without a label and without a text: the rest of a wide sheet."""
        used = [
            place
            for place, column in enumerate(self.columns)
            if column.label
            or column.field != "?"
            or any(row.cells[place].text for row in self.rows)
        ]
        self.columns = tuple(self.columns[place] for place in used)
        self.rows = [Row(cells=tuple(row.cells[place] for place in used)) for row in self.rows]

    def _column_doubts(self, number):
        for column in self.columns:
            if column.field == "?" and column.label:
                yield Doubt("column_not_recognised", {"label": column.label}, table=number)

    def _row_doubts(self, number):
        if self.is_by_guess and self.rows:
            yield Doubt("rows_by_guess", table=number)
        if self._serials_are_wrong():
            yield Doubt("serials_wrong", table=number, field="serial")
        for code, row in self.doubts:
            yield Doubt(code, table=number, row=row)

    def _serials_are_wrong(self):
        place = self.column_of("serial")
        if place is None or self.kind != "services":
            return False
        cells = [row.cells[place] for row in self.rows if not row.cells[place].repeats]
        numbers = [numbering.serial(cell.text) for cell in cells if cell.text]
        return bool(cells) and numbers != list(range(1, len(cells) + 1))


def joined(cells) -> Cell:
    """Several cells as the paragraphs of one."""
    cells = [cell for cell in cells if cell.text]
    if len(cells) < 2:
        return cells[0] if cells else _EMPTY
    is_changed = any(cell.original for cell in cells)
    return Cell(
        text="\n".join(cell.text for cell in cells),
        original="\n".join(cell.original or cell.text for cell in cells) if is_changed else "",
    )


def _is_serial(cell):
    return numbering.serial(cell.text) is not None
