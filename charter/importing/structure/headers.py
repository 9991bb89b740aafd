"""The header of a table: the labels over its columns, found by what they say.

A header is one row, two rows, or a run of lines in which a label may itself be broken over two or
three (DOMAIN 2.9).
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from charter.importing.outline import Column
from charter.importing.structure import labels, numbering
from portal.bangla.text import clean

_MOST_COLUMNS = 24
_LONGEST_RUN = 60
_BEAM = 12
_HOPELESS = -3.0
_NOTHING_NEW = 6
_MOST_PARTS = 3
_MOST_WORDS_OF_A_LABEL = 18
# How the second part of a broken label begins, and how the first part ends.
_OPENS = re.compile(
    clean(
        r"^\s*(?:[(\[/,]|(?:ও|এবং|বা|and|or|&|of)\s|প্রদানে|প্রদানকারীর|পদ্ধতি|প্রাপ্তির |পরিশোধ"
        r"|নম্বর|নং(?:$|[\s.:ঃ-]))"
    )
)
_OPEN_END = re.compile(
    clean(
        r"(?:[,/(]|\s(?:ও|এবং|বা|and|or|of|for)|ের|ার|ীর|সহ|\S\s+(?:আবেদন|প্রদান|পরিশোধ|কাগজ)"
        r"|প্রয়োজনীয়|দায়িত্বপ্রাপ্ত|দায়িত্ব প্রাপ্ত|সর্বোচ্চ|প্রাপ্তির|নির্ধারিত|র্ধ্বতন|র্দ্ধতন)\s*$"
    )
)
_NAMES_SERVICES = re.compile(clean(r"(?:প্রদেয়|প্রদত্ত|প্রতিশ্রুত|/)\s*সেবা$"))
_TOGETHER = 1.5
_TORN = -1.0
_TWO_IN_ONE = -2.0
_TORN_WORDS = -2.5
_SAYS_IT_TWICE = -0.5
# Two columns of these are common in one table.
_OFTEN_TWICE = {"fee": -1.0, "?": 0.0, "officer": -1.8, "remedy": -1.5, "time": -1.8}
_TWICE = -2.5
_NOT_KNOWN = -1.5


class Found(NamedTuple):
    """`length`: how many of the texts are the header's."""

    columns: tuple[Column, ...]
    length: int


def column(label: str, section: str = "") -> Column:
    field = labels.recognise(label)
    if section == "grievance" and "ঠিকানা" in label:
        field = "place"
    return Column(label=label, field=field, is_english=labels.is_english(label))


def known(columns) -> int:
    return sum(column.field != "?" for column in columns)


def distinct(columns) -> int:
    return len({column.field for column in columns} - {"?"})


def of_row(texts: list[str], section: str = "") -> tuple[Column, ...] | None:
    """The columns, where the cells of this row are labels."""
    filled = [text for text in texts if text]
    if len(filled) < 2 or len(texts) > 4 * _MOST_COLUMNS:
        return None
    if any(numbering.serial(text) is not None for text in filled):
        return None
    columns = tuple(column(text, section) for text in texts)
    if known(columns) * 2 < len(filled) or not _is_header(columns, section):
        return None
    return for_grievances(columns)


def of_run(texts: list[str], section: str = "") -> Found | None:
    """The header that these texts begin with; labels may be broken over two or three of them."""
    return _of_run(tuple(texts[:_LONGEST_RUN]), section)


@lru_cache(maxsize=500)
def _of_run(texts, section):
    # Worth, columns, length of the best ways to read the beginning.
    beam = {0: [(0.0, (), 0)]}
    best = (0.0, (), 0)
    for place in range(len(texts)):
        for worth, columns, _ in sorted(beam.pop(place, []), key=_worth)[-_BEAM:]:
            for candidate in _continued(texts, place, worth, columns, section):
                beam.setdefault(candidate[2], []).append(candidate)
                if candidate[0] > best[0] and candidate[1][-1].field != "?":
                    best = candidate
        if not beam or place >= best[2] + _NOTHING_NEW:
            break
    _, columns, length = best
    if known(columns) < 3 and not (known(columns) == 2 and section in ("expectation", "grievance")):
        return None
    return Found(for_grievances(columns), length) if _is_header(columns, section) else None


def of_two_rows(above, below, section="") -> tuple[Column, ...] | None:
    """The columns of a header whose labels are broken over two rows."""
    if any(numbering.serial(text) is not None for text in below) or not all(
        one or two for one, two in zip(above, below, strict=True)
    ):
        return None
    texts = [clean(f"{one} {two}") for one, two in zip(above, below, strict=True)]
    columns = of_row(texts, section)
    return columns if columns and known(columns) == len(columns) else None


def of_words(words: list[str], section: str = "") -> Found | None:
    """The header that a line of words begins with."""
    ways = {0: (0.0, ())}
    best = (0.0, (), 0)
    for place in range(len(words)):
        if place not in ways:
            continue
        worth, columns = ways[place]
        fields = {column.field for column in columns}
        for end in range(place + 1, min(place + _MOST_WORDS_OF_A_LABEL, len(words)) + 1):
            if numbering.serial(words[end - 1]) is not None:
                break
            label = column(" ".join(words[place:end]), section)
            if label.field == "?":
                continue
            value = worth + 2.0 + (_TWICE if label.field in fields else 0)
            if len(set(words[place:end])) < end - place:
                value += _SAYS_IT_TWICE
            behind = " ".join(words[end : end + 2])
            if numbering.serial(behind.split(" ")[0]) is None and _belong_together(
                label.label, behind
            ):
                value += _TORN_WORDS
            if value >= ways.get(end, (float("-inf"),))[0]:
                ways[end] = value, (*columns, label)
            if value >= best[0]:
                best = (value, (*columns, label), end)
    worth, columns, length = best
    if known(columns) < 3 or not _is_header(columns, section):
        return None
    return Found(for_grievances(columns), length)


def _worth(candidate):
    return candidate[0]


def _continued(texts, place, worth, columns, section):
    """The ways to read the next label."""
    if len(columns) >= _MOST_COLUMNS:
        return
    fields = [column.field for column in columns]
    for parts in range(1, min(_MOST_PARTS, len(texts) - place) + 1):
        pieces = texts[place : place + parts]
        label = column(" ".join(pieces), section)
        if any(numbering.serial(piece) is not None for piece in pieces[1:]):
            break
        if label.field == "?" and (parts > 1 or not columns):
            continue
        value = _NOT_KNOWN if label.field == "?" else 2.0 - 0.3 * (parts - 1)
        if label.field in fields:
            value += -4.0 if label.field == "serial" else _OFTEN_TWICE.get(label.field, _TWICE)
        if parts > 1 and _is_whole(pieces[0], label.field, section):
            value += _TWO_IN_ONE
        value += sum(_TOGETHER for one, two in pairwise(pieces) if _belong_together(one, two))
        if place and _belong_together(texts[place - 1], texts[place]):
            value += _TORN
        if worth + value > _HOPELESS:
            yield worth + value, (*columns, label), place + parts


def _is_whole(piece, field, section):
    """Whether the first part of a broken label would be a label of another column by itself."""
    return " " in piece and column(piece, section).field not in ("?", field)


def _belong_together(one, two):
    if one.count("(") > one.count(")") and two.count(")") > two.count("("):
        return True
    if one.endswith(" সেবা") and not _NAMES_SERVICES.search(one):
        return True
    return bool(_OPENS.search(two) or _OPEN_END.search(one))


def _is_header(columns, section):
    fields = {column.field for column in columns} - {"?"}
    if section in ("expectation", "grievance"):
        return len(fields) > 1
    return len(fields) > 1 and (len(fields) > 3 or bool(fields & {"service", "serial", "when"}))


def for_grievances(columns):
    """The columns of a grievance ladder, where its first one says "when"."""
    if not any(column.field == "when" for column in columns):
        return columns
    return tuple(column_of_ladder(column) for column in columns)


def column_of_ladder(found):
    return column(found.label, "grievance")


def merged(above: tuple[Column, ...], texts: list[str], section: str) -> tuple[Column, ...]:
    """Two rows of labels as one; what is merged sideways above stands over several below."""
    columns, over = [], ""
    for place, below in enumerate(texts):
        label = above[place].label if place < len(above) else ""
        over = label or over
        if not below or below == label:
            columns.append(column(label, section))
        else:
            columns.append(_under(over, below, section))
    return for_grievances((*columns, *above[len(texts) :]))


def _under(over, below, section):
    label = clean(f"{over} {below}")
    found = column(label, section)
    if found.field != "?":
        return found
    own = column(below, section)
    field = own.field if own.field != "?" else column(over, section).field
    return Column(label=label, field=field)
