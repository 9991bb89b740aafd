"""CSV and its relatives: one table, the delimiter found by trying."""

import collections
import csv
import io
import re

from charter.importing.readers import plain
from charter.importing.readers.pieces import FoundCell, FoundTable, Run

DELIMITERS = "\t,;|"  # of those that fit equally well the first
_SAMPLE = 50_000
_SAID = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)  # Excel's own first line


def found(text):
    said = _SAID.match(text)
    text = text[said.end() :] if said else text
    delimiters = said[1] if said else DELIMITERS
    best = max(delimiters, key=lambda delimiter: _evenness(_records(text[:_SAMPLE], delimiter)))
    records = _records(text, best)
    if not _evenness(records):
        return plain.found(text)
    return [FoundTable([[FoundCell([[Run(cell)]]) for cell in record] for record in records])]


def _records(text, delimiter):
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        records = list(reader)
    except csv.Error:  # a field longer than any cell: this is not its delimiter
        return []
    while records and not any(records[-1]):
        records.pop()
    return records


def _evenness(records):
    """The share of rows that have the commonest number of cells; a row of one cell has none."""
    rows = [record for record in records if record]
    widths = collections.Counter(len(record) for record in rows if len(record) > 1)
    return max(widths.values(), default=0) / len(rows) if rows else 0
