"""What the PyPI package `holidays` knows of a year: a beginning, which people then correct.

It has no day by executive order, and neither Buddha Purnima, Janmashtami nor Durga Puja: of 2026
it misses 8 working weekdays. Days that follow the moon are estimated from 2027 on (DOMAIN 5).
"""

import holidays

from offices.national_days.shipped import DaysOfYear, NationalDay

VERSION = holidays.__version__
SOURCE = f"PyPI-এর holidays {VERSION} প্যাকেজ; সরকারি আদেশের সঙ্গে মেলানো হয়নি"


def from_package(year):
    labelled, bn, en = _days(year, "bn"), _days(year, "bn", False), _days(year, "en_BD", False)
    days = (
        NationalDay(
            date=date,
            bn=bn[date],
            en=en[date],
            source=SOURCE,
            # The package says "estimated" in the name alone.
            is_confirmed=labelled[date] == bn[date],
        )
        for date in sorted(bn)
    )
    return DaysOfYear(year, tuple(days))


def _days(year, language, shows_estimated=True):
    return holidays.Bangladesh(
        years=year, language=language, islamic_show_estimated=shows_estimated
    )
