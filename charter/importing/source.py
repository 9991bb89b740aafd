"""What a reader found in a file: lines and grids of cells, in the order of the page.

Readers know formats, not charters. All text is Unicode here; what was typed in Bijoy has been
converted run by run, and keeps what it was in `original`.
"""

import msgspec


class NotACharter(Exception):
    """Nothing can be read from this input; the message says why, in words, and what to do."""


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class Cell(_Part):
    """One cell. `repeats`: it belongs to a merged cell whose text stands above or before it.

    A cell merged downwards repeats its text in every row; one merged sideways is empty after the
    first. Paragraphs of a cell are separated by line ends.
    """

    text: str = ""
    original: str = ""
    repeats: bool = False


class Line(_Part, tag="line"):
    """One paragraph or line outside any table, as it stood: tabs, pipes and blank lines stay.

    `number` counts the lines of the input from 1, for people to find the place.
    """

    text: str = ""
    original: str = ""
    number: int = 0


class Grid(_Part, tag="grid"):
    """A table that the format itself marks as one. `name`: the sheet's name, where it has one."""

    rows: tuple[tuple[Cell, ...], ...] = ()
    name: str = ""


class Source(_Part):
    """`name`: the file's name. `notes`: codes of what a reader left aside ("pictures", …)."""

    name: str = ""
    blocks: tuple[Line | Grid, ...] = ()
    notes: tuple[str, ...] = ()
