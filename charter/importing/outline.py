"""The shape of a charter: its sections, statements and tables with aligned rows.

Every cell still holds its whole text; what it means is read later.
"""

import msgspec

from charter.importing.source import Cell

# What a column of a charter's table can hold: the fields of DOMAIN 2.2. "?" is not recognised.
FIELDS = (
    *("serial", "service", "method", "docs", "docs-where", "docs+where", "fee", "time"),
    *("officer", "superior", "remedy", "client", "client-todo", "provider", "provider-todo"),
    *("place", "law", "freq", "remarks", "condition", "unit", "dept", "time+cost"),
    *("time+allotment", "info", "id", "?"),
    "when",  # of a step of the grievance ladder
)


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class Doubt(_Part):
    """Something that a person should look at, at its place.

    `code` says what kind; `values` fill its words (see `doubts.in_words`). `table` and `row` count
    from 0 and are None where the doubt is about something wider; `field` is a field of FIELDS.
    `original` is what stood there, `proposal` what it might be instead.
    """

    code: str
    values: dict[str, str] = {}
    table: int | None = None
    row: int | None = None
    field: str = ""
    original: str = ""
    proposal: str = ""


class Unplaced(_Part):
    """A piece of the input that is in no field. `why` is a code: "head", "before the table" …"""

    text: str
    why: str = ""


class Section(_Part):
    """A heading that was recognised: its `kind`, and the title as it stood.

    Kinds: title, head, statements, vision, mission, objective, strategic_objective, function,
    services, citizen, institution, internal, expectation, grievance, subordinate.
    """

    kind: str
    title: str


class Column(_Part):
    """`is_english`: it holds the English of the column of the same field."""

    label: str
    field: str = "?"
    is_english: bool = False


class Row(_Part):
    """One row, a cell per column of its table. `is_left_out`: the officer does not want it."""

    cells: tuple[Cell, ...]
    is_left_out: bool = False


class Table(_Part):
    """`kind`: services, expectation or grievance. `audience` is of services alone."""

    kind: str = "services"
    audience: str = "citizen"
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()


class Statement(_Part):
    kind: str
    cell: Cell


class Outline(_Part):
    sections: tuple[Section, ...] = ()
    statements: tuple[Statement, ...] = ()
    tables: tuple[Table, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    doubts: tuple[Doubt, ...] = ()
