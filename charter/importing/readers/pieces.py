"""What a reader finds, before it becomes a Source: runs of text in a font, cells and tables."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of text in one font; `font` is its name, or "" where the input does not say."""

    text: str
    font: str = ""


# One paragraph: its runs. A "\n" in a run is a line end within the paragraph.
Paragraph = list[Run]


@dataclass
class FoundCell:
    """A cell: paragraphs and, in a layout or a nested table, tables in their order."""

    parts: list = field(default_factory=list)
    repeats: bool = False

    @property
    def tables(self):
        return [part for part in self.parts if isinstance(part, FoundTable)]

    @property
    def has_own_text(self):
        return any(
            run.text.strip() for part in self.parts if isinstance(part, list) for run in part
        )

    @property
    def paragraphs(self):
        """All its text; a row of a table within is one paragraph."""
        for part in self.parts:
            yield from part.as_paragraphs() if isinstance(part, FoundTable) else [part]


@dataclass
class FoundTable:
    rows: list[list[FoundCell]]
    name: str = ""

    def as_paragraphs(self):
        for row in self.rows:
            paragraph = []
            for cell in row:
                runs = [run for part in cell.paragraphs for run in [*part, Run(" ")]][:-1]
                if any(run.text.strip() for run in runs):
                    paragraph += [Run(" | "), *runs] if paragraph else runs
            yield paragraph

    @property
    def is_layout(self):
        """It only arranges the page: a frame of one cell, or tables within with little beside."""
        cells = [cell for row in self.rows for cell in row]
        if self.name or not cells:  # a sheet is what it is
            return False
        if len(cells) == 1:
            return True
        if not any(cell.tables for cell in cells):
            return False
        full = [row for row in self.rows if sum(cell.has_own_text for cell in row) >= 3]
        return len(full) < 2

    def laid_out(self):
        """What stands in a layout table, in order."""
        for row in self.rows:
            for cell in row:
                if not cell.repeats:
                    yield from cell.parts
