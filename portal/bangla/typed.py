"""Dates and hours as people type them, in the digits and words of either language."""

import datetime
import re

from portal.bangla.dates import MONTHS, UNTIL_HOUR
from portal.bangla.text import clean, spelling_key, to_ascii_digits

_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_MONTH_NAMED = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|লা|রা|ঠা|ই|শে)? ([^0-9 ,]+),? ([0-9]{4})")
_AFTER_NOON = {"দুপুর", "বিকাল", "বিকেল", "সন্ধ্যা", "p"}
_CLOCK = re.compile(
    "(?:(?P<part>রাত|ভোর|সকাল|দুপুর|বিকাল|বিকেল|সন্ধ্যা) ?)?"
    "(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2})(?::[0-9]{2})?)?"
    r"(?: ?টা| ?(?P<half>[ap])\.?m\.?)?"
)
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
    """৯:০০, 17:30, ৯টা, বিকাল ৫টা, 5 pm; None for all else. Without a part of the day to 23."""
    found = _CLOCK.fullmatch(to_ascii_digits(clean(text)).casefold())
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > 23 or minute > 59:
        return None
    part = found["part"] or found["half"]
    if part and hour <= 12:
        hour = _hour_in(part, hour % 12)
    return datetime.time(hour, minute)


def _hour_in(part, hour):
    """Of an hour and the one 12 hours later: which of them a part of the day means."""
    exact = [
        each
        for each in (hour, hour + 12)
        if part == next(name for until, name in UNTIL_HOUR if each < until)
    ]
    return exact[0] if exact else hour + 12 * (part in _AFTER_NOON)


def _plain(text):
    return spelling_key(clean(text)) if len(text) <= LONGEST else ""
