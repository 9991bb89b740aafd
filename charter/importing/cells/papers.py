"""Which papers a service needs, and where they are to be had.

Both often share a column. They are parted only where the cell says so: by a label, by a semicolon
before a place, or because it names nothing but a place. How charters write it: DOMAIN 2.7.
"""

import re
from typing import NamedTuple

from charter.importing.cells import lists
from charter.importing.cells.patterns import pattern
from portal.bangla.text import clean

_WHERE = pattern(
    # "ফরমের প্রাপ্তিস্থান" says of what it is the place, and is kept; a bare label goes.
    r"(?P<of_what>\S{1,40}ের\s+)?"
    r"(?P<label>(?:প্রাপ্তি(?:র)?\s*স্থান|প্রাপ্তি\s*স্থল|পাওয়ার\s+স্থান|যেখানে\s+পাওয়া\s+যাবে"
    r"|where\s+to\s+get(?:\s+(?:it|them))?|available\s+(?:at|from))"
    r"\s*(?P<colon>[:ঃ]?[ ]?[-–—:]?))[ ]*"
)
_PAPERS_LABEL = pattern(r"(?:প্রয়োজনীয়\s+)?কাগজ\s?পত্র(?:াদি|সমূহ)?\s*[:ঃ]\s*[-–—]?\s*(?=\S)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PLACE = pattern(
    r"(?:.*(?:ওয়েব\s?(?:সাইট|পোর্টাল)|পোর্টাল|কাউন্টার|অফিস|কার্যালয়|শাখা|দপ্তর|ডেস্ক|কেন্দ্র|পরিষদ|ব্যাংক"
    r"|লিংক|সেন্টার|website|portal|counter|office|branch|desk)(?:সমূহ)?(?:ের|র|ে|য়|তে|এ)?"
    rf"|(?:.*\s)?{_ADDRESS.pattern})"
    r"(?:\s+(?:থেকে|হতে|হইতে|এ|ভবন|ডাউনলোড|সংগ্রহ|করুন|করা\s+যাবে|করতে\s+হবে|পাওয়া\s+যা(?:বে|য়)))*"
    r"|(?:.*\s)?ডাউনলোড"
)
_PAPER = pattern(
    "ফর[মর]|আবেদন|কপি|ছবি|সনদ|পত্র(?!িকা)|কাগজ|র[শস]ি[দধ]|চালান|প্রত্যয়ন|বিবরণ|দলিল|খতিয়ান|নকশা|পর্চা|প্রমাণ"
    "|সার্টিফিকেট|form|application|cop(?:y|ies)|photo|certificate"
)
_LONGEST_PLACE = 12  # words


class Papers(NamedTuple):
    documents: tuple[str, ...] = ()
    documents_from: str = ""
    is_broken: bool = False


def read(text: str) -> Papers:
    """The papers of a cell, and from where, where the cell says so."""
    text = clean(text)
    papers = _listed(_at_label(text) or _at_place(text))
    if all(map(is_place, papers.documents)):
        places = [*papers.documents, papers.documents_from]
        return Papers((), "\n".join(filter(None, places)), papers.is_broken)
    return papers


def read_alone(text: str) -> Papers:
    """The papers of a column that has another for the places beside it."""
    text = clean(text)
    return _listed(_at_label(text) or (text, ""))


def _listed(parts):
    papers, where = parts
    found = lists.entries(_PAPERS_LABEL.sub("", papers, count=1))
    return Papers(found.lines, "\n".join(lists.entries(where).lines), found.is_broken)


def is_place(text: str) -> bool:
    """A text that names a place and no paper: "দাপ্তরিক ওয়েবসাইট"."""
    text = clean(text).rstrip("।. )").lstrip("(")
    if "\n" in text or len(text.split()) > _LONGEST_PLACE:
        return False
    if _PAPER.search(_ADDRESS.sub("", text)):
        return False
    return bool(_PLACE.fullmatch(text))


def _at_label(text):
    """Parted at the one label for the place; None where there is none, or more than one."""
    labels = [match for match in _WHERE.finditer(text) if _is_label(match, text)]
    if len(labels) != 1:
        return None
    (label,) = labels
    before, after = text[: label.start()], text[label.end() :]
    if label["of_what"]:
        after = label.group() + after
    if before.rstrip().endswith("("):
        inside, closed, rest = after.partition(")")
        if not closed or rest.strip(" ।."):
            return None
        before, after = before.rstrip().removesuffix("("), inside
    if not before.strip() and not after.startswith("\n"):
        after, _, before = after.partition("\n")
    return before, after


def _is_label(match, text):
    """With a colon, at the start of a line, or in brackets: not within a sentence."""
    before = text[: match.start()].rstrip(" ")
    return bool(match["colon"]) or before == "" or before[-1] in "\n("


def _at_place(text):
    """Parted before a place that ends the cell, after a semicolon or on a line of its own."""
    for separator in (";", "\n"):
        before, _, last = text.rpartition(separator)
        if before and is_place(last) and not lists.is_marked(last.strip()):
            return before, last
    return text, ""
