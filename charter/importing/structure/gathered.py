"""What the walk through a charter has gathered so far, and where it stands."""

from charter.importing.outline import Column, Doubt, Outline, Section, Unplaced
from charter.importing.source import Cell
from charter.importing.structure import statements
from charter.importing.structure.rows import OpenTable

_AUDIENCES = {"citizen", "institution", "internal"}
_STATEMENTS = {"vision", "mission", "objective", "strategic_objective", "function", "expectation"}


class Gathered:
    def __init__(self):
        self.section = ""
        self.table = None
        self._audience = "citizen"
        self._audience_is_used = True
        self._columns = ()
        self._sections, self._statements, self._unplaced = [], [], []
        self._tables, self._doubts = [], []
        self._lines = []

    @property
    def is_open(self):
        return self.table is not None

    @property
    def takes_statements(self):
        return self.section in _STATEMENTS or self.section in ("statements", "grievance")

    # Headings

    def open_section(self, heading, cell=None):
        self.close_table()
        self._close_statements()
        kind = heading.kind
        self._sections.append(Section(kind, heading.title))
        if kind == "head":
            if cell is not None:
                self.leave(cell, "head")
            return
        if kind == "title":
            return
        self.section = kind
        if kind in _AUDIENCES:
            # Headings one upon another say nothing about the table below them.
            self._audience = kind if self._audience_is_used else "citizen"
            self._audience_is_used = False
        if heading.rest:
            rest = Cell(text=heading.rest, original=cell.original if cell else "")
            self.keep(rest, True)

    # Tables

    def open_table(self, columns: tuple[Column, ...], *, is_header=True):
        self.close_table()
        self._close_statements()
        kind = "services"
        if any(column.field == "when" for column in columns) or self.section == "grievance":
            kind = "grievance"
        elif self.section == "expectation":
            kind = "expectation"
        self.table = OpenTable(columns, kind, self._audience)
        if kind == "services" and is_header:
            self._columns = tuple(columns)
        self._audience_is_used = True

    def reopen(self, piece):
        """A table without a header that has the shape of the one before."""
        if len(piece.cells) != len(self._columns) or len(piece.filled) < 2 or self.takes_statements:
            return
        last = self._tables[-1] if self._tables else None
        if last and last[0].columns == self._columns and last[0].audience == self._audience:
            self.table = self._tables.pop()[1]
            self._audience_is_used = True
        else:
            self.open_table(self._columns)

    def close_table(self):
        if self.table is not None:
            table, _ = self.table.closed(len(self._tables))
            self._tables.append((table, self.table))
            self.table = None

    # Lines

    def keep(self, cell, is_apart):
        """A line that is no heading: a statement, or not placed."""
        self.close_table()
        if not cell.text:
            return
        if self.section in _STATEMENTS:
            if statements.is_empty(cell.text):
                self.leave(cell, "empty template")
            else:
                self._lines.append((cell, is_apart))
        else:
            self.leave(cell, self._why())

    def leave(self, cell, why):
        self._unplaced.append(Unplaced(cell.text, why))

    def _why(self):
        if self.section == "grievance":
            return "lead"
        if self.section == "statements":
            return "statements"
        if self._tables:
            return "after the table"
        return "before the table" if self.section else "head"

    def _close_statements(self):
        if self._lines:
            self._statements += statements.of_lines(self.section, self._lines)
            self._lines = []

    def outline(self) -> Outline:
        self.close_table()
        self._close_statements()
        doubts, tables = [], []
        for number, (_, opened) in enumerate(self._tables):
            table, found = opened.closed(number)
            tables.append(table)
            doubts += found
        if not any(table.kind == "services" for table in tables):
            doubts.append(Doubt("no_table"))
        return Outline(
            sections=tuple(self._sections),
            statements=tuple(self._statements),
            tables=tuple(tables),
            unplaced=tuple(self._unplaced),
            doubts=tuple(doubts),
        )
