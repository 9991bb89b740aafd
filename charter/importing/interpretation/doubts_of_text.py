"""What is doubtful about the letters of a text: it was Bijoy, or a bad conversion spoilt it."""

import re

from charter.importing.outline import Doubt
from portal.bangla import bijoy
from portal.bangla.text import clean

_LATIN_WORD = re.compile("[A-Za-z]+")
_BANGLA_LETTER = re.compile("[\u0985-\u09b9]")


def was_converted(cell):
    """Letters that looked Latin became Bangla. A cell that was mended has an original, too."""
    original, text = cell.original, cell.text
    latin_gone = set(_LATIN_WORD.findall(original)) - set(_LATIN_WORD.findall(text))
    if not latin_gone or _bangla_letters(text) <= _bangla_letters(original):
        return False
    return bijoy.to_unicode(original) != original or _is_its_font(original, text)


def _is_its_font(original, text):
    """Too short to tell by its letters: the font said so."""
    return clean(bijoy.to_unicode(original, certain=True)) == clean(text)


def _bangla_letters(text):
    return len(_BANGLA_LETTER.findall(text))


def of_cell(cell):
    """The doubts of a text that stands outside the tables."""
    if was_converted(cell):
        yield Doubt("bijoy_converted", original=cell.original)
    text = clean(cell.text)
    if bijoy.residue(text):
        yield Doubt("residue", original=text, proposal=bijoy.without_residue(text))


def of_row(row):
    """One doubt for all cells that were Bijoy, and one for each that may be misspelt."""
    originals = [value.cell.original for value in row.values if was_converted(value.cell)]
    if originals:
        yield row.doubt("bijoy_converted", original="\n".join(originals))
    for value in row.values:
        if value.is_ditto:
            yield row.doubt("ditto", value, original=clean(value.cell.text))
        elif bijoy.residue(value.text) and not value.is_told:
            proposal = bijoy.without_residue(value.text)
            yield row.doubt("residue", value, original=value.text, proposal=proposal)
