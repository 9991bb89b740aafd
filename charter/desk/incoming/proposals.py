"""Doubts as the preview tells them, and what is proposed: an officer takes it or not."""

import itertools
from collections import defaultdict
from dataclasses import dataclass

from msgspec.structs import replace

from charter.importing import doubts
from charter.importing.corrections import cell_at, statement_at
from charter.importing.outline import Doubt


@dataclass(frozen=True)
class DoubtLine:
    """A doubt in words; `place` is the cell or statement that its proposal is for."""

    doubt: Doubt
    words: str
    place: str = ""

    @property
    def mends(self):
        """What would be changed to what: the words that differ, each once."""
        old, new = self.doubt.original.split(), self.doubt.proposal.split()
        if len(old) != len(new):
            return [(self.doubt.original, self.doubt.proposal)]
        return list(dict.fromkeys(pair for pair in zip(old, new, strict=True) if len({*pair}) > 1))


def line_of(doubt, incoming):
    return DoubtLine(doubt, doubts.in_words(doubt), place_of(doubt, incoming))


def statement_texts(incoming):
    """The statements of the input with the officer's own wording: (number, text)."""
    own = incoming.corrections.statements
    return [
        (number, own.get(str(number), statement.cell.text))
        for number, statement in enumerate(incoming.found.statements)
    ]


def place_of(doubt, incoming):
    """The cell or the statement that a proposal is for; "" where nothing is proposed."""
    return next(iter(_texts_about(doubt, incoming)), "")


def taken(incoming, places):
    """The corrections, with what is proposed for these places taken; of "all", for each."""
    wanted = defaultdict(list)
    for doubt in incoming.reading.doubts:
        for place, text in _texts_about(doubt, incoming).items():
            if place in places or "all" in places:
                wanted[place, text].append(doubt)
    cells, statements = dict(incoming.corrections.cells), dict(incoming.corrections.statements)
    for (place, text), found in wanted.items():
        for doubt in found:
            text = text.replace(doubt.original, doubt.proposal)
        if place.startswith("s."):
            statements[place.removeprefix("s.")] = text
        else:
            cells[place] = text
    return replace(incoming.corrections, cells=cells, statements=statements)


def _texts_about(doubt, incoming):
    """{place: its present text} of the first text that a proposal would change."""
    if not doubt.proposal or not doubt.original:
        return {}
    if doubt.table is None:
        texts = ((statement_at(number), text) for number, text in statement_texts(incoming))
    elif doubt.row is None:
        return {}
    else:
        table = incoming.outline.tables[doubt.table]
        cells = zip(table.columns, table.rows[doubt.row].cells, strict=True)
        texts = (
            (cell_at(doubt.table, doubt.row, place), cell.text)
            for place, (column, cell) in enumerate(cells)
            if doubt.field in ("", column.field)
        )
    hits = ((place, text) for place, text in texts if doubt.original in text)
    return dict(itertools.islice(hits, 1))
