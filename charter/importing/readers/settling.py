"""From what a reader found to a Source: Bijoy becomes Unicode, cells are cleaned, lines numbered.

Whether a word is Bijoy often shows only in its company ("1|" alone tells nothing), so this is done
once for the whole input, after reading.
"""

import itertools
import re
import unicodedata

from msgspec.structs import replace

from charter.importing.readers import refusals
from charter.importing.readers.fonts import is_bijoy_font, is_symbol_font
from charter.importing.readers.pieces import FoundCell, FoundTable, Run
from charter.importing.source import Cell, Grid, Line, Source
from portal.bangla import bijoy
from portal.bangla.text import clean

# Two hundred services with eight full cells each have a third of this.
MAX_CHARACTERS = 400_000
MAX_LINES = 20_000
MAX_CELLS = 60_000

_NEVER_STORED = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
_CONTROLS = re.compile("[\x80-\x9f]")  # stay until Bijoy is converted: there they are letters
_LETTERS = re.compile("[A-Za-z\x80-\xff\u2013-\u203a]")
_LONGEST_WORD = 200
_ENDLESS = re.compile(rf"(\S{{{_LONGEST_WORD + 1},}})")
_WORDS_TO_TELL = 5_000
_ENOUGH_TO_TELL = 20  # letters
_LATIN_WORD = re.compile("[A-Za-z]{2,}")
_BANGLA = re.compile("[\u0980-\u09ff]")


def source(found, name, notes=()):
    """`found`: paragraphs (lists of runs) and FoundTables, in the order of the page."""
    blocks = list(_without_layout(found))
    _hold_in_bounds(blocks)
    is_bijoy = _is_mostly_bijoy(blocks)
    settled = tuple(_numbered(_settled(blocks, is_bijoy)))
    if not any(_has_text(block) for block in settled):
        raise refusals.no_text()
    name = _NEVER_STORED.sub("", name)
    return Source(name=name, blocks=settled, notes=tuple(dict.fromkeys(notes)))


def _without_layout(parts):
    for part in parts:
        if isinstance(part, FoundTable) and part.is_layout:
            yield from _without_layout(part.laid_out())
        else:
            yield part


def _paragraphs(block):
    if isinstance(block, FoundTable):
        for row in block.rows:
            for cell in row:
                yield from cell.paragraphs
    else:
        yield block


def _hold_in_bounds(blocks):
    cells = characters = 0
    for block in blocks:
        if isinstance(block, FoundTable):
            cells += sum(map(len, block.rows))
        if cells > MAX_CELLS:
            raise refusals.too_many_cells()
        for paragraph in _paragraphs(block):
            characters += sum(len(run.text) for run in paragraph) + 1
            if characters > MAX_CHARACTERS:
                raise refusals.too_long()


def _is_mostly_bijoy(blocks):
    """Among what no font decides, Bijoy outweighs Bangla and Latin."""
    runs = (run for block in blocks for paragraph in _paragraphs(block) for run in paragraph)
    words = (word for run in runs if not _kind(run) for word in run.text.split())
    words = (word for word in words if len(word) <= _LONGEST_WORD)
    text = " ".join(itertools.islice(words, _WORDS_TO_TELL))
    letters = len(_LETTERS.findall(text))
    return letters > max(len(_BANGLA.findall(text)), _ENOUGH_TO_TELL) and bijoy.is_bijoy(text)


def _settled(blocks, is_bijoy):
    for block in blocks:
        if isinstance(block, FoundTable):
            rows = tuple(tuple(_cell(cell, is_bijoy) for cell in row) for row in block.rows)
            yield Grid(rows=rows, name=clean(block.name))
        else:
            yield from _lines(block, is_bijoy)


def _numbered(blocks):
    number = 0
    for block in blocks:
        if isinstance(block, Line):
            number += 1
            block = replace(block, number=number)
        if number > MAX_LINES:
            raise refusals.too_long()
        yield block


def _has_text(block):
    if isinstance(block, Line):
        return bool(block.text.strip())
    return any(cell.text for row in block.rows for cell in row)


def _lines(paragraph, is_bijoy):
    """A line of the page for each line of a paragraph, as it stood."""
    line = []
    for run in [*paragraph, Run("\n")]:
        first, *others = run.text.split("\n")
        line.append(Run(first, run.font))
        for text in others:
            converted, original = _converted(line, is_bijoy)
            yield Line(text=unicodedata.normalize("NFC", converted), original=original)
            line = [Run(text, run.font)]


def _cell(found: FoundCell, is_bijoy):
    runs = [run for part in found.paragraphs for run in [*part, Run("\n", _font(part))]][:-1]
    text, original = _converted(runs, is_bijoy)
    return Cell(text=clean(text), original=original, repeats=found.repeats)


def _font(paragraph):
    return paragraph[-1].font if paragraph else ""


def _kind(run):
    """How a run is converted: "bijoy", "symbols" or "" (by its looks)."""
    if is_bijoy_font(run.font):
        return "bijoy"
    return "symbols" if is_symbol_font(run.font) else ""


def _converted(runs, is_bijoy):
    """The text of adjoining runs, those of a kind taken together, and what it was if it changed."""
    before = "".join(run.text for run in runs)
    after = "".join(
        _as_unicode("".join(run.text for run in group), kind, is_bijoy)
        for kind, group in itertools.groupby(runs, _kind)
    )
    original = _NEVER_STORED.sub("", before) if after != before else ""
    return _CONTROLS.sub("", _NEVER_STORED.sub("", after)), original


def _as_unicode(text, kind, is_bijoy):
    if kind == "symbols":
        return re.sub(r"\S+", "•", text)
    if any(len(word) > _LONGEST_WORD for word in text.split()):
        # The address of a form, or nothing that anybody wrote; to look into it may take minutes.
        pieces = enumerate(_ENDLESS.split(text))
        return "".join(
            piece if number % 2 else _as_unicode(piece, kind, is_bijoy) for number, piece in pieces
        )
    # A line of several words shows by itself what it is: English stays in a page of Bijoy.
    nearby = is_bijoy and (len(_LATIN_WORD.findall(text)) < 3 or bijoy.is_bijoy(text))
    return bijoy.to_unicode(text, certain=kind == "bijoy", nearby=nearby)
