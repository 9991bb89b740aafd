"""Days and hours for tests of calendars: "1119" is 19 November, of 2026 unless told otherwise."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Day:
    """A listed day of a calendar; closed, certain and the nation's unless told otherwise."""

    date: datetime.date
    is_working: bool = False
    is_confirmed: bool = True
    is_own: bool = False


def on(text, year=2026):
    return datetime.date(year, int(text[:2]), int(text[2:]))


def at(text):
    return datetime.time.fromisoformat(text)
