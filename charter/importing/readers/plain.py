"""Plain text: its lines as they stand, but a cell that Excel copied in quotes is one cell."""

import contextlib
import csv
import io
import re

from charter.importing.readers.pieces import FoundCell, FoundTable, Run

_LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\u2028\u2029]")
# A cell that begins with a quote behind a tab or at the start of a line and goes over a line end.
_CELL_OVER_LINES = re.compile('(?:^|\t)"(?:[^"\n]|"")*\n', re.MULTILINE)


def found(text):
    text = _LINE_END.sub("\n", text)
    if "\t" in text and _CELL_OVER_LINES.search(text):
        with contextlib.suppress(csv.Error):  # a quote that never ends: lines after all
            return list(_copied_sheet(text))
    return [[Run(line)] for line in text.removesuffix("\n").split("\n")]


def _copied_sheet(text):
    """Rows of tab-separated cells become tables; other lines stay lines."""
    table = None
    for record in csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True):
        if len(record) < 2:
            table = None
            yield [Run("".join(record))]
            continue
        if table is None:
            table = FoundTable([])
            yield table
        table.rows.append([FoundCell([[Run(cell)]]) for cell in record])
