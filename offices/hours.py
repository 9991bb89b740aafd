"""When an office is open on its working days: what is usual, what cannot be, and in words."""

import datetime

from django.utils.translation import gettext as _

from offices.calendar import WORKING_WEEK
from portal.bangla.dates import WEEKDAYS, clock_words

# The government's since 19 June 2024 (DOMAIN 5): Sunday to Thursday, 9 to 5.
OPENS, CLOSES = datetime.time(9), datetime.time(17)


def hours_refused(opens, closes):
    """Why an office cannot open and close then: words by the field, "opens" or "closes"."""
    if (opens is None) != (closes is None):
        words = _("Give both hours, of opening and of closing, or none.")
        return {"opens" if opens is None else "closes": words}
    if opens is not None and closes <= opens:
        return {"closes": _("The office closes before it opens.")}
    return {}


def in_words(opens: datetime.time, closes: datetime.time, language: str) -> str:
    """From numbers alone: রবিবার–বৃহস্পতিবার, সকাল ৯:০০ – বিকাল ৫:০০."""
    names = WEEKDAYS[language]
    days = f"{names[WORKING_WEEK[0]]}–{names[WORKING_WEEK[-1]]}"
    return f"{days}, {clock_words(opens, language)} – {clock_words(closes, language)}"
