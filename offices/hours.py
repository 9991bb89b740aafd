"""The hours of an office as a Bangla or an English page tells them. Pure."""

import datetime

from offices.calendar import WORKING_WEEK
from portal.bangla.dates import WEEKDAYS, clock_words


def in_words(opens: datetime.time, closes: datetime.time, language: str) -> str:
    """From numbers alone: রবিবার–বৃহস্পতিবার, সকাল ৯:০০ – বিকাল ৫:০০."""
    names = WEEKDAYS[language]
    days = f"{names[WORKING_WEEK[0]]}–{names[WORKING_WEEK[-1]]}"
    return f"{days}, {clock_words(opens, language)} – {clock_words(closes, language)}"
