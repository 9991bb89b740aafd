"""What an officer changed in the preview of an incoming charter, and the outline with it."""

import msgspec
from msgspec.structs import replace

from charter.importing.outline import Outline, Unplaced
from charter.importing.source import Cell

LEFT_OUT = "left out"  # why a statement that was left out stands under "not placed"


class Corrections(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Places count from 0, joined by dots: "table.column", "table.row.column", "table.row".

    `columns` gives a column another field, `audiences` a table another audience (an empty one
    leaves the whole table out), `cells` a cell and `statements` a statement another text;
    `left_out` names rows that are not to be taken, and statements as "s.number".
    """

    columns: dict[str, str] = {}
    audiences: dict[str, str] = {}
    cells: dict[str, str] = {}
    statements: dict[str, str] = {}
    left_out: frozenset[str] = frozenset()


def column_at(table, column):
    return f"{table}.{column}"


def row_at(table, row):
    return f"{table}.{row}"


def cell_at(table, row, column):
    return f"{table}.{row}.{column}"


def statement_at(number):
    return f"s.{number}"


def corrected(outline: Outline, corrections: Corrections) -> Outline:
    """The outline as the officer has it; rows left out stay in their place."""
    tables = tuple(
        _table(number, table, corrections) for number, table in enumerate(outline.tables)
    )
    statements = [
        (statement_at(number) in corrections.left_out, _statement(number, statement, corrections))
        for number, statement in enumerate(outline.statements)
    ]
    unwanted = tuple(
        Unplaced(statement.cell.text, LEFT_OUT) for is_out, statement in statements if is_out
    )
    return replace(
        outline,
        tables=tables,
        statements=tuple(statement for is_out, statement in statements if not is_out),
        unplaced=outline.unplaced + unwanted,
        doubts=tuple(
            doubt for doubt in outline.doubts if not is_answered(doubt, outline, corrections)
        ),
    )


def _table(number, table, corrections):
    audience = corrections.audiences.get(str(number), table.audience)
    columns = tuple(
        replace(column, field=corrections.columns.get(column_at(number, place), column.field))
        for place, column in enumerate(table.columns)
    )
    rows = tuple(
        replace(
            row,
            is_left_out=not audience or row_at(number, place) in corrections.left_out,
            cells=tuple(
                _cell(cell, corrections.cells.get(cell_at(number, place, column)))
                for column, cell in enumerate(row.cells)
            ),
        )
        for place, row in enumerate(table.rows)
    )
    return replace(table, audience=audience or table.audience, columns=columns, rows=rows)


def _statement(number, statement, corrections):
    return replace(statement, cell=_cell(statement.cell, corrections.statements.get(str(number))))


def _cell(cell, text):
    return cell if text is None else Cell(text=text, original=cell.original or cell.text)


def is_answered(doubt, outline, corrections):
    """Whether the officer has dealt with what the structure left doubtful at this place."""
    if doubt.table is None or doubt.table >= len(outline.tables):
        return False
    if doubt.row is not None:
        start = f"{row_at(doubt.table, doubt.row)}."
        return any(place.startswith(start) for place in corrections.cells)
    label = doubt.values.get("label")
    return label is not None and any(
        column.label == label and column_at(doubt.table, place) in corrections.columns
        for place, column in enumerate(outline.tables[doubt.table].columns)
    )


# Two officers at one preview: each page carries the corrections that it was opened with.

_NAMED = ("columns", "audiences", "cells", "statements")


def merged(stored: Corrections, opened: Corrections, mine: Corrections) -> Corrections:
    """What is stored, with what `mine` changed since it was opened; the rest stays as it is."""
    named = {}
    for part in _NAMED:
        values = dict(getattr(stored, part))
        for place in _changed(getattr(opened, part), getattr(mine, part)):
            values.pop(place, None)
            if place in getattr(mine, part):
                values[place] = getattr(mine, part)[place]
        named[part] = values
    taken_out = mine.left_out - opened.left_out
    put_back = opened.left_out - mine.left_out
    return Corrections(**named, left_out=(stored.left_out | taken_out) - put_back)


def clashes(stored: Corrections, opened: Corrections, mine: Corrections) -> set[str]:
    """The places that `mine` changed and somebody else meanwhile changed otherwise."""
    places = set()
    for part in _NAMED:
        theirs, before, ours = (getattr(each, part) for each in (stored, opened, mine))
        for place in _changed(before, ours) & _changed(before, theirs):
            if theirs.get(place) != ours.get(place):
                places.add(place)
    return places


def _changed(before, after):
    places = before.keys() | after.keys()
    return {place for place in places if before.get(place) != after.get(place)}
