"""What was found in an incoming charter, as the preview shows it: table by table, row by row."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter.desk.incoming.forms import heading
from charter.desk.incoming.parts import Read, read_from
from charter.desk.incoming.proposals import DoubtLine, line_of
from charter.importing import doubts
from charter.importing.corrections import column_at, row_at
from charter.importing.outline import FIELDS, Column
from services.models import Audience

# Where a row cannot be taken for it, its problem says the same.
TOLD_AS_PROBLEMS = ("no_name", "english_only")
FEW = 12  # rows that are all unfolded; of more, those with something to look at


@dataclass(frozen=True)
class CellShown:
    """A cell: what the file has, and what was read from it. `column` is its column."""

    column: Column
    label: str
    text: str
    original: str
    read: Read | None
    doubts: list[DoubtLine]

    @property
    def differs(self):
        return self.read is not None and self.read.words != self.text.split()


@dataclass(frozen=True)
class RowShown:
    """`at` names the row in forms; `problems` keep it from being taken.

    `is_out`: it is not taken, for its own sake (`is_ticked`) or because its table is left out.
    """

    at: str
    table: int
    number: int
    title: str
    is_out: bool
    is_ticked: bool
    is_service: bool
    cells: list[CellShown]
    doubts: list[DoubtLine]
    problems: list[str]
    is_open: bool = True

    @property
    def all_doubts(self):
        return [*self.doubts, *(line for cell in self.cells for line in cell.doubts)]

    @property
    def is_doubtful(self):
        return bool(self.all_doubts)


@dataclass(frozen=True)
class ColumnShown:
    at: str
    label: str
    column: Column
    examples: list[str]

    @property
    def is_unknown(self):
        return self.column.field == "?"


@dataclass(frozen=True)
class TableShown:
    number: int
    title: str
    kind: str
    audience: str
    columns: list[ColumnShown]
    rows: list[RowShown]
    doubts: list[DoubtLine]

    @property
    def has_unknown(self):
        return any(column.is_unknown for column in self.columns)


def field_choices():
    """What a column can mean, in words; what is not recognised is the last."""
    return [(each, doubts.label_of(each)) for each in FIELDS if each != "id"]


def audience_choices():
    return [*Audience.choices, ("", _("Leave this table out"))]


def tables_shown(incoming):
    outline, reading = incoming.outline, incoming.reading
    services = {(service.table, service.row): service for service in reading.services}
    by_row, by_table = _doubts_by_place(reading)
    problems = _problems_by_row(incoming.problems)
    unfold = sum(len(table.rows) for table in outline.tables) <= FEW
    return [
        TableShown(
            number=number,
            title=_title(table),
            kind=table.kind,
            audience=incoming.corrections.audiences.get(str(number), table.audience),
            columns=_columns(number, table),
            rows=[
                _row(
                    incoming,
                    (number, place),
                    services.get((number, place)),
                    by_row[number, place],
                    problems[number, place],
                    unfold,
                )
                for place in range(len(table.rows))
            ],
            doubts=[line_of(doubt, incoming) for doubt in by_table[number]],
        )
        for number, table in enumerate(outline.tables)
    ]


def _title(table):
    kinds = {
        "expectation": _("What we expect of you"),
        "grievance": _("Grievance steps"),
    }
    audiences = {
        "citizen": _("Citizen services"),
        "institution": _("Institutional services"),
        "internal": _("Internal services"),
    }
    return kinds.get(table.kind) or audiences[table.audience]


def _columns(number, table):
    return [
        ColumnShown(
            at=column_at(number, place),
            label=column.label.replace("\n", " "),
            column=column,
            examples=_examples(table, place),
        )
        for place, column in enumerate(table.columns)
    ]


def _examples(table, place):
    """The first texts of a column, for telling what it is about."""
    texts = (row.cells[place].text for row in table.rows)
    return list(dict.fromkeys(text for text in texts if text))[:1]


def _row(incoming, key, service, found, problems, unfold):
    table = incoming.outline.tables[key[0]]
    row = table.rows[key[1]]
    lines = [
        line_of(doubt, incoming)
        for doubt in found
        if not (problems and doubt.code in TOLD_AS_PROBLEMS)
    ]
    fields = {column.field for column in table.columns}
    cells = [
        _cell(column, cell, service, [line for line in lines if line.doubt.field == column.field])
        for column, cell in zip(table.columns, row.cells, strict=True)
    ]
    return RowShown(
        at=row_at(*key),
        table=key[0],
        number=key[1],
        title=(service and service.name) or next((c.text for c in row.cells if c.text), ""),
        is_out=row.is_left_out,
        is_ticked=row_at(*key) in incoming.corrections.left_out,
        is_service=service is not None,
        cells=[cell for cell in cells if not _is_mute(cell)],
        doubts=[line for line in lines if line.doubt.field not in fields],
        problems=problems,
        is_open=unfold or bool(lines or problems),
    )


def _is_mute(cell):
    """Empty, or a serial number: rows are numbered anew."""
    if cell.read or cell.doubts:
        return False
    is_number = not any(letter.isalpha() for letter in cell.text)
    return not cell.text or (cell.column.field == "serial" and is_number)


def _cell(column, cell, service, lines):
    read = read_from(column, cell, service, get_language()) if service else None
    return CellShown(
        column=column,
        label=doubts.label_of(column.field) if read and read.is_field else heading(column),
        text=cell.text,
        original=cell.original if cell.original != cell.text else "",
        read=read,
        doubts=lines,
    )


def _doubts_by_place(reading):
    rows, tables = defaultdict(list), defaultdict(list)
    for doubt in reading.doubts:
        if doubt.table is not None and doubt.row is not None:
            rows[doubt.table, doubt.row].append(doubt)
        elif doubt.table is not None:
            tables[doubt.table].append(doubt)
    return rows, tables


def _problems_by_row(problems):
    rows = defaultdict(list)
    for problem in problems:
        if problem.row is not None:
            rows[problem.table, problem.row].append(problem.words)
    return rows
