"""The rows of a table as they are to be read: what a ditto stands for has been filled in."""

import re
from typing import NamedTuple

from charter.importing.cells.ditto import is_ditto
from charter.importing.corrections import LEFT_OUT
from charter.importing.outline import Column, Doubt, Unplaced
from charter.importing.source import Cell
from portal.bangla.text import clean

_WORD = re.compile(r"[^\W_]")
# "১২", "(ক)", "০১/ক", "2.1": numbers stand apart, so that a long number is read in one go.
_SERIAL = re.compile(
    r"[\W_]*(?:[^\W\d_]{1,4}[\W_]*)?(?:[0-9০-৯]{1,3}(?:[\W_]+[0-9০-৯]{1,3})*[\W_]*)?"
)
_LONGEST_SERIAL = 24


class Value(NamedTuple):
    """`is_told`: the row above has said it already, for a merged cell or a ditto."""

    column: Column
    cell: Cell
    text: str
    is_told: bool

    @property
    def is_ditto(self):
        return self.text != clean(self.cell.text)

    @property
    def is_told_by_position(self):
        """A serial number: rows are numbered anew."""
        if self.column.field != "serial" or len(self.text) > _LONGEST_SERIAL:
            return False
        return bool(_SERIAL.fullmatch(self.text))

    @property
    def is_blank(self):
        return self.is_told_by_position or not says_something(self.text)


class FilledRow(NamedTuple):
    """`table` and `number` count from 0 and say where it stands."""

    table: int
    number: int
    values: tuple[Value, ...]

    @property
    def is_empty(self):
        """Nothing but a serial number, and what a merged cell brings along."""
        return all(value.is_blank or value.cell.repeats for value in self.values)

    def doubt(self, code, value=None, **details):
        field = value.column.field if value else ""
        return Doubt(code, table=self.table, row=self.number, field=field, **details)


def says_something(text):
    """It holds a letter or a digit."""
    return bool(_WORD.search(text))


def rows(table, number):
    """The rows that are taken and not empty, in order."""
    above = [""] * len(table.columns)
    told = list(above)
    for place, row in enumerate(table.rows):
        texts = [_text(cell, over) for cell, over in zip(row.cells, above, strict=True)]
        if _id(table.columns, row.cells):
            texts = [clean(cell.text) for cell in row.cells]
        above = texts
        if row.is_left_out:
            continue
        filled = FilledRow(number, place, tuple(_values(table.columns, row.cells, texts, told)))
        if not filled.is_empty:
            yield filled
            told = texts


def is_own(row):
    """A row of the office's own workbook, in which signs stand for themselves."""
    return bool(_id([value.column for value in row.values], [value.cell for value in row.values]))


def _id(columns, cells):
    pairs = zip(columns, cells, strict=True)
    return next((clean(cell.text) for column, cell in pairs if column.field == "id"), "")


def left_out(table):
    """The cells of the rows that the officer does not want."""
    for row in table.rows:
        if row.is_left_out:
            for cell in row.cells:
                if cell.text.strip():
                    yield Unplaced(cell.text, LEFT_OUT)


def in_bangla(row):
    """What a row says in the columns that are not for the English."""
    return [value for value in row.values if not (value.is_blank or value.column.is_english)]


def in_english(row):
    """What the English columns of a row say, where nothing takes it."""
    return [
        Unplaced(value.text, "english")
        for value in row.values
        if value.column.is_english and not value.is_blank
    ]


def _values(columns, cells, texts, told):
    for column, cell, text, over in zip(columns, cells, texts, told, strict=True):
        yield Value(column, cell, text, is_told=_repeats(cell, text) and text == over)


def _text(cell, above):
    text = clean(cell.text)
    return above if above and is_ditto(text) else text


def _repeats(cell, text):
    return cell.repeats or text != clean(cell.text)
