"""Dates and hours as people type them, in the digits and words of either language."""

import datetime
import re

from portal.bangla.dates import MONTHS
from portal.bangla.text import clean, spelling_key

_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_MONTH_NAMED = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|লা|রা|ঠা|ই|শে)? ([^0-9 ,]+),? ([0-9]{4})")
_HOUR = re.compile(
    spelling_key(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?::00)? ?(টায়|টা)? ?(am|pm|a\.m\.|p\.m\.)?")
)
_PARTS_OF_DAY = {  # from which hour of the morning on the words mean the second half of the day
    **dict.fromkeys(("ভোর", "সকাল"), 13),
    "দুপুর": 1,
    **dict.fromkeys(("বিকাল", "বিকেল", "সন্ধ্যা", "রাত"), 1),
}
LONGEST = 40  # letters; a date is a line


def _month_names():
    names = {}
    for spelled in MONTHS.values():
        for number, name in enumerate(spelled, 1):
            names[spelling_key(name)] = number
            if name.isascii():
                names[spelling_key(name[:3])] = number
    return names


_MONTH_NUMBERS = _month_names()


def read_date(text: str) -> datetime.date | None:
    """2026-11-19, 19/11/2026, ১৯-১১-২০২৬, 19 November 2026, ১৯ নভেম্বর ২০২৬; None for all else.

    Where both could be the month, the day comes first, as Bangladesh writes it.
    """
    text = _plain(text)
    try:
        if found := _YEAR_FIRST.fullmatch(text):
            return datetime.date(*map(int, found.groups()))
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year = map(int, found.groups())
            return datetime.date(year, month, day)
        if found := _MONTH_NAMED.fullmatch(text):
            month = _MONTH_NUMBERS.get(found[2])
            return datetime.date(int(found[3]), month, int(found[1])) if month else None
    except ValueError:
        pass
    return None


def read_time(text: str) -> datetime.time | None:
    """16:30, ১৬:৩০, 4:30 pm, বিকাল ৪:৩০, সকাল ৯টা; None for all else."""
    words, afternoon_from = _plain(text), None
    for part, hour in _PARTS_OF_DAY.items():
        if words.startswith(spelling_key(part)):
            words, afternoon_from = words[len(spelling_key(part)) :].strip(" ,"), hour
            break
    found = _HOUR.fullmatch(words)
    # ৫টা alone may be of the morning or of the evening.
    if not found or (found[4] and afternoon_from) or (found[3] and not afternoon_from):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4].startswith("p") else 0)
    elif afternoon_from and afternoon_from <= hour < 12:
        hour += 12
    try:
        return datetime.time(hour, minute)
    except ValueError:
        return None


def _plain(text):
    return spelling_key(clean(text)) if len(text) <= LONGEST else ""
