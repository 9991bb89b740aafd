"""Where the walk through the pieces of an input stands."""

from charter.importing.structure import numbering, sections
from charter.importing.structure.gathered import Gathered
from charter.importing.structure.pieces import GAP, Piece


class Cursor:
    """`is_apart`: a blank line stands before this place. No input has more `tables_on_a_line`."""

    MOST_TABLES_ON_A_LINE = 40

    def __init__(self, pieces: list[Piece]):
        self.pieces = pieces
        self.place = 0
        self.is_apart = True
        self.gathered = Gathered()
        self.tables_on_a_line = 0

    @property
    def piece(self):
        return self.at(self.place)

    def at(self, place) -> Piece:
        return self.pieces[place] if 0 <= place < len(self.pieces) else GAP

    def may_part_a_line(self) -> bool:
        self.tables_on_a_line += 1
        return self.tables_on_a_line <= self.MOST_TABLES_ON_A_LINE

    def is_at_end(self, place) -> bool:
        return place >= len(self.pieces)

    def begins_a_row(self, place) -> bool:
        """The piece there has a serial or a heading at its head."""
        text = self.at(place).texts[0]
        return numbering.serial(text) is not None or bool(sections.recognise(text))
