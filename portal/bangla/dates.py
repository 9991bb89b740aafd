"""Dates, times, numbers and telephone numbers as a Bangla or an English page writes them.

`language` is "bn" or "en": the page's, since digits follow the page (DESIGN 6).
"""

import datetime
import re
from decimal import Decimal
from zoneinfo import ZoneInfo

from portal.bangla.text import clean, to_ascii_digits, to_bangla_digits

_MONTHS_BN = "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর"
_MONTHS_EN = "January February March April May June July August September October November December"
_DAYS_BN = "সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার"  # Python counts from Monday
_DAYS_EN = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
MONTHS = {"bn": clean(_MONTHS_BN).split(), "en": _MONTHS_EN.split()}
WEEKDAYS = {"bn": clean(_DAYS_BN).split(), "en": _DAYS_EN.split()}
# Spelt as charters spell them, variants included.
NUMBER_WORDS = {
    word: value
    for value, words in enumerate(
        clean(
            "এক দু/দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো/এগার বারো/বার তেরো/তের চৌদ্দ পনেরো/পনের "
            "ষোলো/ষোল সতেরো/সতের আঠারো/আঠার উনিশ বিশ/কুড়ি একুশ বাইশ তেইশ চব্বিশ পঁচিশ ছাব্বিশ "
            "সাতাশ আটাশ ঊনত্রিশ/উনত্রিশ ত্রিশ/তিরিশ"
        ).split(),
        start=1,
    )
    for word in words.split("/")
} | {
    "পঁয়তাল্লিশ": 45,
    "ষাট": 60,
    "নব্বই": 90,
    "একশ বিশ": 120,
    "একশত বিশ": 120,
}
UNTIL_HOUR = (  # what Bangla calls an hour of the day, where English says am and pm
    (4, "রাত"),
    (6, "ভোর"),
    (12, "সকাল"),
    (15, "দুপুর"),
    (18, "বিকাল"),
    (20, "সন্ধ্যা"),
    (24, "রাত"),
)

_DHAKA = ZoneInfo("Asia/Dhaka")

# Three digits (106, 333, 999), or up to five from 1 (1098, 16123): DOMAIN 1.6.
_SHORT_CODE = re.compile("[1-9][0-9]{2}|1[0-9]{3,4}")
# A mobile number, found without its 0 where a spreadsheet ate it; or an area code and number
# (02-55006847, 0461-62345), and 096… over the internet, which are nothing without theirs.
_AT_HOME = re.compile("(?:880)?0?(1[3-9][0-9]{8})|(?:8800?|0)([2-9][0-9]{6,9})")


def number(value: int | Decimal | str, language: str) -> str:
    """Grouped as the country counts, 12,34,567. A string (a year, a code) is not grouped."""
    if isinstance(value, str):
        return _in_digits(value, language)
    # Format "f": a Decimal may call itself 1E+3.
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return _in_digits(re.sub("[0-9]+", _grouped, text, count=1), language)


def date_words(date: datetime.date, language: str) -> str:
    month = MONTHS[language][date.month - 1]
    return _in_digits(f"{date.day} {month} {date.year}", language)


def weekday_words(date: datetime.date, language: str) -> str:
    return WEEKDAYS[language][date.weekday()]


def time_words(moment: datetime.datetime, language: str) -> str:
    """Date and time of day at the office; a moment without a time zone is taken as the office's."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(_DHAKA)
    return f"{date_words(moment, language)}, {clock_words(moment.time(), language)}"


def clock_words(time: datetime.time, language: str) -> str:
    """An hour of the day: বিকাল ৫:০০, 5:00 pm."""
    clock = _in_digits(f"{time.hour % 12 or 12}:{time.minute:02}", language)
    if language == "bn":
        part_of_day = next(name for hour, name in UNTIL_HOUR if time.hour < hour)
        return f"{part_of_day} {clock}"
    return f"{clock} {'am' if time.hour < 12 else 'pm'}"


def phone_href(text: str) -> str:
    """The `tel:` target of one telephone number, or '' where it is not certainly one.

    Two numbers, a range (৬২৩৪৫-৪৬), an extension or a number without its area code give ''.
    """
    text = to_ascii_digits(clean(text))
    if not re.fullmatch(r"\+?[0-9][0-9 ().–-]*", text.lstrip("(")):
        return ""
    if re.search("[0-9]{3}[-–][0-9]{1,2}$", text):
        return ""
    digits = re.sub("[^0-9]", "", text)
    if _SHORT_CODE.fullmatch(text):
        return f"tel:{digits}"
    if text.startswith("+") or digits.startswith("00"):
        digits = digits.removeprefix("00")
        if not digits.startswith("880"):
            return f"tel:+{digits}" if 7 <= len(digits) <= 15 else ""
    at_home = _AT_HOME.fullmatch(digits)
    return f"tel:+880{at_home[1] or at_home[2]}" if at_home else ""


def _in_digits(text, language):
    return to_bangla_digits(text) if language == "bn" else to_ascii_digits(text)


def _grouped(match):
    """Lakhs and crores: the last three digits, then twos."""
    return re.sub(r"(?<=[0-9])(?=(?:[0-9]{2})*[0-9]{3}$)", ",", match[0])
