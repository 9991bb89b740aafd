"""A whole table on one line, in words alone: the labels one after another, then the rows.

Best effort: the rows begin at their serials, and each word goes to the column it suits.
"""

import re
from typing import NamedTuple

from charter.importing.outline import Column
from charter.importing.source import Cell
from charter.importing.structure import headers, labels, numbering, sections
from charter.importing.structure.alignment import aligned, running_serials

_LEAST_WORDS = 12
_MOST_WORDS = 20_000
_MOST_WORDS_OF_A_ROW = 600
_MOST_WORDS_OF_A_HEADER = 110
_MOST_TRIES = 12
_MOST_WORDS_OF_A_HEADING = 8
_RUN_ON = ("head", "title")  # known by how they begin, wherever they end
_NUMBER = re.compile("[0-9০-৯]+")
# What cannot be parted: a number and what it counts, a list mark and its item's first word.
_PHRASE = re.compile(
    r"[0-9০-৯,.]+(?: ?\([^() ]+\))? "
    r"(?=কা|কর্ম|দি|মা|ঘ|মি|সপ্তাহ|বছর|টাকা|কপি|day|hour|month|taka)\S+(?: মধ্যে)?"
    r"|(?<!\S)\(?(?:[0-9০-৯]{1,2}|[ক-ঙ])[)।.] ?\S+"
)


class OneLine(NamedTuple):
    """`before`: headings and texts before the table; `after`: the rest, with another table."""

    before: list[str]
    columns: tuple[Column, ...]
    rows: list[list[Cell]]
    after: str


def table(cell: Cell, section: str) -> OneLine | None:
    words = cell.text.split()
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS:
        return None
    starts = _starts(words, section)
    if not starts:
        return None
    start, found = starts[0]
    begin = start + found.length
    end = _before_headings(words, starts[1][0]) if len(starts) > 1 else len(words)
    end = _next_section(words, begin, end)
    rest, after = words[begin:end], " ".join(words[end:])
    fields = [column.field for column in found.columns]
    rows = [_row(fields, row) for row in _rows(rest, len(fields))]
    return OneLine(_parted(words[:start]), found.columns, rows, after)


def _starts(words, section):
    """The first two places where a header begins, each with its serial's label."""
    starts, tries, place = [], 0, 0
    while place < len(words) and len(starts) < 2 and tries < _MOST_TRIES:
        found = None
        if _is_label_of_serials(words, place):
            tries += 1
            found = headers.of_words(words[place : place + _MOST_WORDS_OF_A_HEADER], section)
        if found:
            starts.append((place, found))
        place += found.length if found else 1
    return starts


def _is_label_of_serials(words, place):
    two = words[place : place + 2]
    return "serial" in (labels.recognise(two[0]), labels.recognise(" ".join(two)))


def _before_headings(words, place):
    """Before the headings that stand right before this place."""
    while cut := _heading_before(words, place):
        place = cut
    return place


def _heading_before(words, place):
    for length in range(_MOST_WORDS_OF_A_HEADING, 0, -1):
        if length <= place and _kind(words[place - length : place]) not in ("", *_RUN_ON):
            return place - length
    return None


def _next_section(words, begin, end):
    for place in range(begin, end):
        if _NUMBER.match(words[place].lstrip("(.")):
            length = _length_of_heading(words, place)
            if length and _kind(words[place : place + length]) in sections.END_A_TABLE:
                return place
    return end


def _kind(words):
    found = sections.heading(" ".join(words))
    return found.kind if found and not found.rest else ""


def _parted(words):
    """The words before a table, cut at the headings among them."""
    texts, place = [], 0
    while place < len(words):
        length = _length_of_heading(words, place)
        if length:
            texts.append(words[place : place + length])
        elif texts and not _kind(texts[-1]):
            texts[-1] = [*texts[-1], words[place]]
        else:
            texts.append([words[place]])
        place += length or 1
    return [" ".join(text) for text in texts]


def _length_of_heading(words, place):
    """A heading among running words has a number before it or a colon behind it."""
    lengths = range(1, min(_MOST_WORDS_OF_A_HEADING, len(words) - place) + 1)
    kinds = {length: _kind(words[place : place + length]) for length in lengths}
    if short := [length for length in lengths if kinds[length] in _RUN_ON]:
        return short[0]
    is_numbered = bool(_NUMBER.match(words[place].lstrip("(")))
    known = [
        length
        for length in lengths
        if kinds[length] and (is_numbered or words[place + length - 1][-1] in ":ঃ")
    ]
    return known[-1] if known else 0


def _rows(words, width):
    """The words of each row; the numbers of the columns come first where they are there."""
    count = 0
    while count < len(words) and numbering.serial(words[count]) == count + 1:
        count += 1
    if count == width or count > 2:
        words = words[count:]
    shape = _NUMBER.sub("1", words[0]) if words else ""
    alike = [word if _NUMBER.sub("1", word) == shape else "" for word in words]
    starts = sorted(running_serials(alike))
    if not starts or starts[0] != 0:
        starts = [0, *starts]
    ends = [*starts[1:], len(words)]
    return [words[start:end] for start, end in zip(starts, ends, strict=True) if start < end]


def _row(fields, words):
    words = _PHRASE.sub(lambda found: found[0].replace(" ", "\xa0"), " ".join(words)).split(" ")
    words = [word.replace("\xa0", " ") for word in words]
    if len(words) > _MOST_WORDS_OF_A_ROW:
        return [Cell(text=" ".join(words)), *[Cell()] * (len(fields) - 1)]
    (row,) = aligned(fields, words, one_row=True, words=True)
    return [Cell(text=" ".join(words[place] for place in places)) for places in row]
