"""Numbers before things: the serial of a row, the marker of a list item, the number of a column.

They are never keyed on (DOMAIN 2.3: lost, doubled and out of order); they only help to see where
a row or an item begins.
"""

import re
from typing import NamedTuple

from portal.bangla.text import clean, to_ascii_digits

_LETTERS = "কখগঘঙচছজঝঞটঠডঢণতথদধন"
_LATIN = "abcdefghijklmnop"
_BULLETS = "•·●○◊*Ø➢➤▪■□✓"
_SERIAL = re.compile(
    rf"[(\[]?\s*(?:([0-9]{{1,3}})|([{_LETTERS}])|([a-pA-P]))(?:\s*[)\]।|.:/\u0983-])*"
)
_BARE_LETTER = re.compile(rf"[{_LETTERS}a-pA-P]")
_MARKER = re.compile(
    rf"\s*(?:(\()?\s*(?:([0-9]{{1,3}})|([{_LETTERS}])|([a-pA-P]))\s*(\)|।|\||\.(?![0-9]))"
    rf"|([{_BULLETS}]))[)।|.]*\s*"
)
_LOST_NUMBER = re.compile(r"^\s*[.)।]\s+(?=\S)")


class Marker(NamedTuple):
    """`style` tells lists apart: digits or letters and what closes them; "•" for bullets."""

    style: str
    number: int
    end: int


def serial(text: str) -> int | None:
    """The number that is all of this text: ১, ০১., (১), 1|, ক). None for anything else."""
    text = to_ascii_digits(text).strip()
    if len(text) > 8 or not (match := _SERIAL.fullmatch(text)):
        return 0 if text and len(text) == 1 and text in _BULLETS else None
    if _BARE_LETTER.fullmatch(text):
        return None
    return _number(*match.groups())


def marker(text: str) -> Marker | None:
    """The marker that a list item begins with."""
    match = _MARKER.match(to_ascii_digits(text))
    if not match or match.end() >= len(text.rstrip()):
        return None
    bracket, digits, letter, latin, closing, bullet = match.groups()
    if bullet:
        return Marker("•", 0, match.end())
    kind = "1" if digits else "ক" if letter else "a"
    style = f"({kind})" if bracket else f"{kind}{closing}"
    return Marker(style, _number(digits, letter, latin), match.end())


def _number(digits, letter, latin):
    if digits:
        return int(digits)
    return _LETTERS.index(letter) + 1 if letter else _LATIN.index(latin.lower()) + 1


def is_item(text: str) -> bool:
    """It begins with the marker of a list, or with what is left of one."""
    return marker(text) is not None or bool(_LOST_NUMBER.match(text))


def without_marker(text: str) -> str:
    """The item itself; also where only the dot of a lost number is left (". …")."""
    if found := marker(text):
        return text[found.end :].strip()
    return _LOST_NUMBER.sub("", text, count=1).strip()


def numbers_columns(texts: list[str]) -> bool:
    """A row that only numbers the columns: (১) (২) (৩) …"""
    numbers = [serial(text) for text in texts if clean(text)]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
