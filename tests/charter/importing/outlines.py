"""Outlines for tests, made by hand: a table from its fields and the texts of its rows."""

from charter.importing.interpretation import interpret
from charter.importing.outline import Column, Outline, Row, Table
from charter.importing.source import Cell

LABELS = {
    "serial": "ক্রমিক নং",
    "service": "সেবার নাম",
    "method": "সেবা প্রদান পদ্ধতি",
    "docs": "প্রয়োজনীয় কাগজপত্র",
    "docs-where": "প্রাপ্তিস্থান",
    "docs+where": "প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান",
    "fee": "সেবার মূল্য",
    "time": "সময়সীমা",
    "officer": "দায়িত্বপ্রাপ্ত কর্মকর্তা",
    "superior": "ঊর্ধ্বতন কর্মকর্তা",
    "remarks": "মন্তব্য",
}


def column(field):
    return field if isinstance(field, Column) else Column(LABELS.get(field, field), field)


def row(*cells, is_left_out=False):
    cells = tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in cells)
    return Row(cells, is_left_out)


def table(fields, *rows, **values):
    """`fields` are names or columns, `rows` are rows or tuples of texts and cells."""
    return Table(
        columns=tuple(map(column, fields)),
        rows=tuple(each if isinstance(each, Row) else row(*each) for each in rows),
        **values,
    )


def read(fields, *rows, **values):
    """What one table says."""
    return interpret(Outline(tables=(table(fields, *rows, **values),)))


def read_cell(field, text):
    """The service that a named row with one more cell makes."""
    return read(["service", field], ("সনদ প্রদান", text)).services[0]


def codes(reading):
    return [doubt.code for doubt in reading.doubts]
