"""What a page tells its script, for that to say whether the office is open now.

A page must not say it itself: it would be untrue an hour later. All of this stays true. Days before
the edition in force are left out, since nobody can read the page on one of them.
"""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from offices.calendar import WEEKLY_HOLIDAYS
from portal.bangla.dates import MONTHS, WEEKDAYS, clock_words, number

SUNDAY = 6  # with which a script's week begins


def facts(release, language):
    """Facts and words by name, as data attributes carry them; none where hours are not known.

    Nor where a notice to everybody is in force: it may be about the hours, as in Ramadan.
    """
    office = release.office
    if not office.opens or any(not notice.service for notice in release.notices):
        return {}
    return _when(release) | _words(office, language)


def _when(release):
    """`days`: dates, with + where they are worked and ? where they are not certain."""
    office, calendar = release.office, release.calendar
    since = timezone.localdate(release.updated_at) if release.updated_at else datetime.date.min
    return {
        "opens": f"{office.opens:%H:%M}",
        "closes": f"{office.closes:%H:%M}",
        "since": since.isoformat(),
        "weekend": " ".join(str((day + 1) % 7) for day in WEEKLY_HOLIDAYS),
        "days": " ".join(map(_day, calendar.not_as_the_week(since))),
        "years": " ".join(map(str, calendar.checked_years)),
    }


def _day(day):
    return f"{day.date}{'+' if day.is_working else ''}{'' if day.is_confirmed else '?'}"


def _words(office, language):
    opens, closes = clock_words(office.opens, language), clock_words(office.closes, language)
    names = WEEKDAYS[language]
    return {
        "open": _("Open now, until %(closes)s") % {"closes": closes},
        # The script puts one of the following in the place of [day].
        "shut": _("Closed now, opens %(day)s at %(opens)s") % {"day": "[day]", "opens": opens},
        "today": _("today"),
        "tomorrow": _("tomorrow"),
        "names": " ".join([names[SUNDAY], *names[:SUNDAY]]),
        "months": " ".join(MONTHS[language]),
        "digits": number("0123456789", language),
        "doubt": _("(the list of holidays is not certain yet)"),
    }
