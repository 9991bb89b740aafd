"""A deadline cell: the wording as it stands, and the meaning that it certainly has."""

from typing import NamedTuple

from charter.importing.cells.patterns import one_line, pattern
from charter.importing.reading import Deadline
from portal.bangla.text import clean
from services import deadline_wording
from services.deadlines import DeadlineMeaning, has_a_place

_OPENING_HOURS = pattern(
    r"ঘটিকা|(?:সকাল|দুপুর|বিকাল|বিকেল|সন্ধ্যা)\s*[0-9০-৯]|দিন\s?-?\s?রাত|২৪\s*/\s*৭|24\s*/\s*7|অফিস\s+(?:চলাকালীন|সময়)"
    r"|[0-9]\s*(?:am|pm|a\.m|p\.m)\b|office\s+hours|round\s+the\s+clock"
)


class DeadlineRead(NamedTuple):
    """`doubt` is the code of what a person should look at."""

    deadline: Deadline = Deadline()
    doubt: str = ""


def read(text: str) -> DeadlineRead:
    wording = clean(text)
    if not wording:
        return DeadlineRead()
    meaning, condition = _parsed(wording)
    deadline = Deadline(wording, meaning, one_line(condition))
    if meaning != DeadlineMeaning():
        return DeadlineRead(deadline)
    hours = _OPENING_HOURS.search(wording)
    return DeadlineRead(deadline, "opening_hours" if hours else "deadline_not_understood")


def _parsed(wording):
    meaning, condition = deadline_wording.parse(wording)
    return meaning if has_a_place(meaning) else DeadlineMeaning(), condition
