"""Lists inside a cell: the numbers or bullets of its entries, where they really are a list.

A number makes an entry only together with its neighbours: ১ ২ ৩ or ক খ গ from the first on. So
"২০১৮ সালের আইন ২। ধারা", decimals and dates stay whole. How charters mark lists: DOMAIN 2.7.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from charter.importing.cells.patterns import one_line, pattern
from portal.bangla.text import clean, to_ascii_digits

_LETTERS = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ"
_SELDOM_COUNTED = "ঙঞ"  # lists often go from ঘ to চ and from ঝ to ট
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

_LABEL = f"[0-9০-৯]{{1,2}}|[{_LETTERS}]|[a-z]|[ivx]{{2,4}}"
_CLOSE = r"(?:[।|)]|\.(?![0-9০-৯]))"
_MARK = pattern(rf"(?<![^\s।;])(\(?)({_LABEL})\s?({_CLOSE})")
# Where no blank stands before the number: "১।ফোনে২।ই-মেইলে".
_GLUED_MARK = pattern(r"(?<![^\s\u0980-\u09e5।);,])(\(?)([0-9০-৯]{1,2})([।)])")
_BULLET = re.compile(r"(?:[·•*◊➢►▪●○✓]|Ø(?!\w)|Ø(?=[\u0980-\u09ff])|[-–—](?=\s))\s*")
_INLINE_BULLET = re.compile(r"\s*[·•◊➢►▪●○✓]\s*")
_DASH = re.compile(r"[-–—]\s*")
_SAYS_SOMETHING = re.compile(r"[^\W_]")
_JOINS = {"ও", "এবং", "বা", "অথবা", "কিংবা", "থেকে", "হতে", "নং", "এর", "and", "or", "to", "of"}
_LEADING = pattern(rf"\(?(?:[0-9০-৯]{{1,2}})\s?{_CLOSE}\s*(?=\S)")


class Entries(NamedTuple):
    """`is_broken`: they are numbered, but the numbers do not run; the numbers then stay."""

    lines: tuple[str, ...] = ()
    is_broken: bool = False


class _Mark(NamedTuple):
    """The number or letter before an entry. `value` counts from 1 within its `kind`."""

    kind: str
    value: int
    shape: str
    start: int
    end: int
    opens_line: bool


def entries(text: str) -> Entries:
    """The entries of a cell, without their numbers and bullets.

    Those of a cell without a list are its lines. Text before the first number is an entry too.
    """
    text = clean(text)
    marks = list(_marks(text, _MARK))
    if chosen := _list(text, marks):
        return Entries(_said(_pieces(text, chosen)))
    if _is_list_of_one(marks):
        return Entries(_said(_lines(without_number(text))))
    return Entries(_said(_lines(text)), is_broken=_is_broken(marks))


def without_number(text: str) -> str:
    """A line without the number in front of it, whatever the number is."""
    return _LEADING.sub("", text, count=1) if _LEADING.match(text) else text


def is_marked(line: str) -> bool:
    """A line that a number, a letter or a bullet opens."""
    return bool(_MARK.match(line) or _BULLET.match(line))


def _marks(text, marker):
    for match in marker.finditer(text):
        opening, label, close = match.groups()
        shape = opening + close.replace("|", "।")
        opens_line = text[: match.start()].rpartition("\n")[2].strip() == ""
        for kind, value in _counted(label):
            yield _Mark(kind, value, shape, match.start(), match.end(), opens_line)


def _counted(label):
    label = label.lower()
    if label in _ROMAN:
        yield "roman", _ROMAN.index(label) + 1
    if label[0] in _LETTERS:
        yield "letter", _LETTERS.index(label) + 1
    elif label.isdigit():
        yield "number", int(to_ascii_digits(label))
    elif len(label) == 1:
        yield "latin", ord(label) - ord("a") + 1


def _list(text, marks):
    """The marks of the outermost list of a text, or nothing."""
    opening = [mark for mark in marks if mark.opens_line]
    glued = list(_marks(text, _GLUED_MARK)) if text[:1].isdigit() or text[:1] == "(" else []
    for some, of_one_shape in (
        *((marks, True), (opening, True)),
        *((marks, False), (opening, False), (glued, True)),
    ):
        lists = [family for family in _families(some, of_one_shape) if _is_list(text, family)]
        if lists:
            return min(lists, key=lambda family: family[0].start)
    return []


def _families(marks, of_one_shape):
    """Marks that could belong to one list: of one kind, and as a rule of one shape."""
    families = {}
    for mark in marks:
        families.setdefault((mark.kind, mark.shape if of_one_shape else ""), []).append(mark)
    return families.values()


def _is_list(text, family):
    if len(family) < 2 or not _runs(family):
        return False
    if all(mark.opens_line for mark in family):
        return True
    ends = [mark.start for mark in family[1:]] + [len(text)]
    pieces = (text[mark.end : end].split() for mark, end in zip(family, ends, strict=True))
    return all(set(piece) - _JOINS for piece in pieces)


def _runs(family):
    if family[0].value != 1:
        return False
    return all(_follows(one, two) for one, two in pairwise(family))


def _follows(one, two):
    passed_over = _LETTERS[one.value : two.value - 1] if one.kind == "letter" else ""
    return two.value == one.value + 1 or (
        two.value == one.value + 2 and passed_over != "" and passed_over in _SELDOM_COUNTED
    )


def _is_list_of_one(marks):
    """Such as "১। সরাসরি আবেদন"."""
    numbers = [(mark.value, mark.start) for mark in marks if mark.kind == "number"]
    return numbers == [(1, 0)]


def _pieces(text, marks):
    yield from _lines(text[: marks[0].start])
    ends = [mark.start for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=True):
        yield one_line(text[mark.end : end])


def _lines(text):
    """Paragraphs, without the bullets in front of them."""
    text = text.strip()
    bullets = _INLINE_BULLET.findall(text)
    if _INLINE_BULLET.match(text) and len(bullets) > 1 and len(set(map(str.strip, bullets))) == 1:
        return map(one_line, _INLINE_BULLET.split(text))
    lines = text.split("\n")
    if len(lines) > 1 and all(_DASH.match(line) for line in lines if line):
        return [_DASH.sub("", line, count=1) for line in lines]
    return [_BULLET.sub("", line, count=1) if _BULLET.match(line) else line for line in lines]


def _said(lines):
    """Lines that hold a letter or a digit; the comma that led to the next one goes."""
    stripped = (line.strip().rstrip(" ,;") for line in lines)
    return tuple(line for line in stripped if _SAYS_SOMETHING.search(line))


def _is_broken(marks):
    """Numbers that do not run, where two lines or the cell itself begin with one of them."""
    for family in _families(marks, of_one_shape=True):
        opening = [mark for mark in family if mark.opens_line]
        is_list = len(opening) > 1 or (family[0].start == 0 and len(family) > 1)
        if is_list and family[0].kind in ("number", "letter") and not _runs(family):
            return True
    return False
