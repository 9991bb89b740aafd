"""A row of no table: a heading with its text beside it, or pieces of the head set side by side."""

from charter.importing.structure import sections


def take(cursor) -> bool:
    piece, gathered = cursor.piece, cursor.gathered
    first, *others = piece.filled
    if found := sections.heading(first.text):
        gathered.open_section(found, first)
        for cell in others:
            gathered.keep(cell, True)
    elif found := sections.heading(piece.whole.text):
        gathered.open_section(found, piece.whole)
    else:
        gathered.keep(piece.whole, cursor.is_apart or bool(piece.grid))
    cursor.place += 1
    return True
