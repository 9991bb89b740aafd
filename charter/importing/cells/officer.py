"""An officer cell taken apart: who, in which post, at which office, in which room, how to reach.

Everything usually stands in one run (DOMAIN 2.6). What cannot be told apart stays together in the
title, and nothing but labels and punctuation is left out.
"""

import re
from typing import NamedTuple

from charter.importing.cells import contacts, lists, posts
from charter.importing.cells.patterns import LONGEST_READ, one_line, pattern
from charter.importing.reading import Officer
from portal.bangla.text import clean

_SEPARATOR = re.compile("[,;।\n]")
_HAS_WORD = re.compile(r"[^\W_]")
_DIGIT = re.compile("[0-9০-৯]")
_LONGEST_NAME = 5  # words

# Labels within the cell; the stand-ins are in no cleaned text.
_IS_NAME, _IS_TITLE = "\x04", "\x05"
_LABELS = [
    (pattern(r"(?<![\u0980-\u09ff])নাম\s*(?:,|/|ও|এবং)\s*পদব[িী]\s*[:ঃ]"), "\n"),
    (pattern(r"(?<![\u0980-\u09ff])(?:নাম|\bname)\s*[:ঃ][-–]?"), f"\n{_IS_NAME}"),
    (pattern(r"(?<![\u0980-\u09ff])(?:পদব[িী]|\bdesignation)\s*[:ঃ][-–]?"), f"\n{_IS_TITLE}"),
    (pattern(r"(?<![\u0980-\u09ff])(?:ঠিকানা|\baddress)\s*[:ঃ][-–]?"), "\n"),
]


class OfficerRead(NamedTuple):
    """`doubt` is the code of what a person should look at, "" where all was understood."""

    officer: Officer = Officer()
    doubt: str = ""


class _Parts(NamedTuple):
    """`unknown`: pieces that stand where a name might, but need not be one."""

    names: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    def __add__(self, other):
        return _Parts(*(ours + theirs for ours, theirs in zip(self, other, strict=True)))


def read(text: str) -> OfficerRead:
    text = clean(text)
    if not _HAS_WORD.search(text):
        return OfficerRead()
    if len(text) > LONGEST_READ:
        return OfficerRead(Officer(title=one_line(text), wording=text), "officer_not_understood")
    found = contacts.take(text)
    rest = found.rest
    for label, stand_in in _LABELS:
        rest = label.sub(stand_in, rest)
    several = _is_of_several(rest)
    name, title, office, doubt = _of_several(rest) if several else _of_one(rest)
    officer = Officer(name, title, office, found.room, found.phone, found.email, wording=text)
    return OfficerRead(officer, doubt)


def _is_of_several(rest):
    entries = lists.entries(rest).lines
    first = next(iter(rest.strip().split("\n")))
    return (
        len(posts.designations(rest)) > 1
        or len(posts.where_names_begin(rest)) > 1
        or rest.count(_IS_NAME) > 1
        or (len(entries) > 1 and lists.is_marked(first) and not lists.is_marked(entries[0]))
    )


def _of_several(rest):
    """Name, title, office and doubt, as of the functions below."""
    return "", _whole(rest), "", "several_officers"


def _of_one(rest):
    spans = posts.designations(rest)
    if not spans:
        return _without_designation(rest)
    (span,) = spans
    before, title, after = rest[: span.start], rest[span.start : span.end], rest[span.end :]
    parts = _before(before) + _after(after)
    if len(parts.names) > 1:
        return _of_several(rest)
    name = "".join(parts.names)
    title = one_line(" ".join([*parts.unknown, title]))
    doubt = "officer_not_understood" if parts.unknown else ""
    return name, title, ", ".join(parts.offices), "several_officers" if "/" in title else doubt


def _without_designation(rest):
    """No known post. A labelled title is one all the same; a name is no title."""
    pieces = _pieces(rest)
    titles = [_bare(piece) for piece in pieces if piece.startswith(_IS_TITLE)]
    names = [_bare(piece) for piece in pieces if _is_surely_name(piece)]
    others = [
        _bare(piece)
        for piece in pieces
        if not piece.startswith(_IS_TITLE) and not _is_surely_name(piece)
    ]
    if len(titles) == 1 and len(names) < 2:
        return "".join(names), titles[0], ", ".join(filter(None, others)), ""
    if len(names) == 1 and not titles:
        return names[0], "", ", ".join(filter(None, others)), "officer_not_understood"
    return "", _whole(rest), "", "officer_not_understood"


def _before(text):
    """What stands before the designation: whose post it is, or at which office."""
    pieces = _pieces(text)
    is_apart = not text.strip() or text.rstrip(" ")[-1] in ",;।\n(" or text.endswith(_IS_TITLE)
    parts = _Parts()
    for place, piece in enumerate(pieces):
        stands_apart = is_apart or place < len(pieces) - 1
        parts += _piece_before(piece, stands_apart and not parts.names)
    return parts


def _piece_before(piece, may_be_name):
    bare = _bare(piece)
    if not bare:
        return _Parts()
    if _is_surely_name(piece):
        return _Parts(names=(bare,))
    if posts.names_office(bare):
        return _Parts(offices=(bare,))
    is_short = len(bare.split()) <= _LONGEST_NAME and not _DIGIT.search(bare)
    if is_short and (may_be_name or posts.looks_like_name(bare)):
        return _Parts(names=(bare,))
    return _Parts(unknown=(bare,))


def _after(text):
    """What stands after it: the office, or the name where the post comes first."""
    parts = _Parts()
    for piece in _pieces(text):
        if _is_surely_name(piece):
            end = posts.where_a_name_ends(piece)
            name, office = _bare(piece[:end]), _bare(piece[end:])
            parts += _Parts(names=(name,) if name else (), offices=(office,) if office else ())
        elif bare := _bare(piece):
            parts += _Parts(offices=(bare,))
    return parts


def _is_surely_name(piece):
    return piece.startswith(_IS_NAME) or posts.begins_as_name(piece)


def _pieces(text):
    """A text parted at commas and line ends, and before each name."""
    for begin in reversed(posts.where_names_begin(text)):
        text = f"{text[:begin]}\n{text[begin:]}"
    text = text.replace(f"{_IS_NAME}\n", f"\n{_IS_NAME}")
    return [piece.strip() for piece in _SEPARATOR.split(text) if piece.strip()]


def _bare(piece):
    """Without the punctuation at its ends, and brackets that nothing closes or opens."""
    piece = one_line(piece.replace(_IS_NAME, "").replace(_IS_TITLE, "")).strip(" :-–—")
    if piece.count("(") != piece.count(")"):
        piece = piece.strip(" ()")
    return piece if _HAS_WORD.search(piece) else ""


def _whole(rest):
    return _bare(", ".join(filter(None, map(_bare, rest.split("\n")))))
