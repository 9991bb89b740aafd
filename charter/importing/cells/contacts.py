"""Telephone numbers, e-mail addresses and rooms in the run of an officer cell.

Digits may be Bangla, ASCII or both in one number (DOMAIN 2.6). A number stands as it is written.
"""

import re
from typing import NamedTuple

from charter.importing.cells.patterns import one_line, pattern
from portal.bangla.text import to_ascii_digits

_EMAIL = re.compile(r"[\w.%+-]*\w@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}", re.ASCII | re.IGNORECASE)
_GAP = r"[ –-]"
_MOBILE = rf"(?:(?:\+|00)?88{_GAP}?0?{_GAP}?|0)?1[3-9](?:{_GAP}?[0-9]){{8}}"
_FIXED = rf"(?:(?:\+|00)?88{_GAP}?\(?0\)?{_GAP}?|\(?0)[2-9][0-9]{{0,4}}\)?{_GAP}{{0,3}}[0-9]{{3,8}}"
_FEWEST_DIGITS = 7
_EXTENSION = r"(?:-[0-9]{1,4})?"
_PHONE = re.compile(rf"(?<![0-9.])(?:{_MOBILE}(?![0-9])|{_FIXED}{_EXTENSION}(?![0-9]))")
_AFTER_LABEL = re.compile(r"\+?[0-9]{3,}(?:[ ]?[–-][ ]?[0-9]{2,})*(?![0-9])")

_NUMBER_WORD = r"(?:নম্বর(?:সমূহ)?|নাম্বার|নং|no\b|number)"
_PHONE_WORD = (
    r"(?:মোবাইল|মুঠো\s?ফোন|টেলি\s?ফোন|ফোন|মোবা|টেলি|দূরালাপনী|হট\s?লাইন"
    r"|\b(?:mobile|telephone|phone|hotline|cell|mob|tel)\b)"
)
_MAIL_WORD = r"(?:ই\s?-?\s?মেইল|ইমেল|মেইল|\b(?:e-?\s?mail|mail)\b)"
_COLON = r"(?:\s*[:ঃ.।–—-])*"
_PHONE_LABEL = (
    rf"(?:(?:অফিসিয়াল|দাপ্তরিক|official)\s+)?{_PHONE_WORD}(?:\s*[/,ও]\s*{_PHONE_WORD})*"
    rf"\s*(?:\((?:অফিস|দাপ্তরিক|office)\))?\s*{_NUMBER_WORD}?{_COLON}\s*"
)
_MAIL_LABEL = (
    rf"(?:(?:অফিসিয়াল|দাপ্তরিক|official)\s+)?{_MAIL_WORD}(?:\s*(?:ঠিকানা|আইডি|address|id\b))?{_COLON}\s*"
)
_LONGEST_LABEL = 60
_LABELLED_PHONE = pattern(rf"{_PHONE_LABEL}$")
_FAX = pattern(r"(?:ফ্যাক্স|fax)[^0-9০-৯]{0,12}$")
_ROOM = pattern(
    rf"(?<![\u0980-\u09ff])(?:রুম|কক্ষ|\broom\b)\s*{_NUMBER_WORD}?{_COLON}\s*"
    r"([0-9০-৯]+(?:[-/][0-9০-৯]+)*(?:[-/]?(?:[ক-ঙ]|[a-d])(?![\w\u0980-\u09ff]))?)"
)

# Stand-ins that no cleaned text holds.
_IN_PLACE_OF_PHONE, _IN_PLACE_OF_MAIL, _IN_PLACE_OF_ROOM = "\x01", "\x02", "\x03"
_LINKS = r"(?:\s*(?:[,/;।]|ও|এবং|and)?\s*)"
_GROUPS = [
    pattern(rf"(?:{_PHONE_LABEL})?\x01(?:{_LINKS}(?:{_PHONE_LABEL})?\x01)*"),
    pattern(rf"(?:{_MAIL_LABEL})?\x02(?:{_LINKS}(?:{_MAIL_LABEL})?\x02)*"),
    pattern("\x03"),
    # A label that nothing follows: the cell was never filled in.
    pattern(rf"(?:{_PHONE_LABEL}|{_MAIL_LABEL})(?=$|\n|\x00)"),
]


class Contacts(NamedTuple):
    """`rest` is the text without them and without their labels."""

    phone: str
    email: str
    room: str
    rest: str


def take(text: str) -> Contacts:
    """What a cleaned text says of how to reach somebody. Several numbers are parted by commas."""
    emails, text = _taken(text, _EMAIL.finditer(text), _IN_PLACE_OF_MAIL)
    rooms = list(_ROOM.finditer(text))
    text = _ROOM.sub(_IN_PLACE_OF_ROOM, text)
    phones, text = _taken(text, _phones(text), _IN_PLACE_OF_PHONE)
    for group in _GROUPS:
        text = group.sub("\x00", text)
    return Contacts(
        phone=_joined(phones),
        email=_joined(emails),
        room=_joined(room[1] for room in rooms),
        rest=text.replace("\x00", "\n"),
    )


def _phones(text):
    """Numbers that look like telephone numbers, and those that a label calls so."""
    digits = to_ascii_digits(text)  # one for one: places stay the same
    found = [match for match in _PHONE.finditer(digits) if _count(match) >= _FEWEST_DIGITS]
    found += [
        match
        for match in _AFTER_LABEL.finditer(digits)
        if _LABELLED_PHONE.search(_before(text, match))
    ]
    end = 0
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end and not _FAX.search(_before(text, match)):
            yield match
            end = match.end()


def _count(match):
    return sum(map(str.isdigit, match.group()))


def _before(text, match):
    return text[max(0, match.start() - _LONGEST_LABEL) : match.start()]


def _taken(text, matches, stand_in):
    spans = [match.span() for match in matches]
    found = [text[start:end] for start, end in spans]
    for start, end in reversed(spans):
        text = text[:start] + stand_in + text[end:]
    return found, text


def _joined(found):
    return ", ".join(dict.fromkeys(map(one_line, found)))
