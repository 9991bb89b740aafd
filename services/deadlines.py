"""What a deadline means, and that meaning in plain words.

The wording is the office's and stays as approved; the meaning stands beside it, proposed by
`services.deadline_wording` and confirmed by a person (DESIGN 4).
"""

import datetime
from typing import Literal

import msgspec

from portal.bangla.dates import date_words, number
from portal.bangla.text import clean

Unit = Literal["", "minute", "hour", "working_day", "day", "month"]


class DeadlineMeaning(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`immediate` with a maximum: at once, and where that fails, by the maximum.

    `open_ended` with a maximum: the charter itself says that it may take longer. `then_…` is a
    second stage, counted from the end of the first. All at their defaults: not understood.
    """

    immediate: bool = False
    minimum: int | None = None
    maximum: int | None = None
    unit: Unit = ""
    until: datetime.date | None = None
    open_ended: bool = False
    then_maximum: int | None = None
    then_unit: Unit = ""


def has_a_place(meaning: DeadlineMeaning) -> bool:
    """Whether the tables can keep it: a lower bound alone is no promise, and has no place there."""
    return bool(meaning.maximum) == bool(meaning.unit) and (
        bool(meaning.then_maximum) == bool(meaning.then_unit)
    )


_UNIT_WORDS = {  # Bangla, Bangla before "মধ্যে", English
    "minute": ("মিনিট", "মিনিটের", "minute"),
    "hour": ("ঘণ্টা", "ঘণ্টার", "hour"),
    "working_day": ("কার্যদিবস", "কার্যদিবসের", "working day"),
    "day": ("দিন", "দিনের", "day"),
    "month": ("মাস", "মাসের", "month"),
}
_PHRASES = {
    "at once": {"bn": "তাৎক্ষণিক", "en": "at once"},
    "otherwise": {"bn": "না হলে {}", "en": "otherwise {}"},
    "range": {"bn": "{} থেকে {}", "en": "{} to {}"},
    "within": {"bn": "{} মধ্যে", "en": "within {}"},
    "at least": {"bn": "কমপক্ষে {}", "en": "at least {}"},
    "then": {"bn": "এরপর আরও {}", "en": "then a further {}"},
    "until": {"bn": "{} পর্যন্ত", "en": "until {}"},
    "no limit": {"bn": "নির্দিষ্ট সময়সীমা নেই", "en": "no fixed limit"},
    "or longer": {
        "bn": "অথবা পরিস্থিতি অনুযায়ী যত {} লাগে",
        "en": "or as long as the case needs",
    },
}


def in_words(meaning: DeadlineMeaning, language: str) -> str:
    """A sentence fragment for the public page; '' for a meaning nobody has stated."""
    least, most, open_ended = meaning.minimum, meaning.maximum, meaning.open_ended
    parts = [_say("at once", language)] if meaning.immediate else []
    if first := _span_in_words(least, most, meaning.unit, language, firm=not open_ended):
        parts.append(_say("otherwise", language, first) if parts else first)
    if second := _span_in_words(None, meaning.then_maximum, meaning.then_unit, language):
        parts.append(_say("then", language, second))
    if meaning.until:
        parts.append(_say("until", language, date_words(meaning.until, language)))
    if open_ended:
        phrase = "or longer" if meaning.immediate or most else "no limit"
        parts.append(_say(phrase, language, "সময়" if meaning.unit in ("minute", "hour") else "দিন"))
    sentence = ", ".join(parts)
    return clean(sentence[:1].upper() + sentence[1:])


def _say(phrase, language, *values):
    return _PHRASES[phrase][language].format(*values)


def _span_in_words(least, most, unit, language, firm=False):
    if not unit or not (least or most):
        return ""
    count = number(most or least, language)
    if least and most and least != most:
        count = _say("range", language, number(least, language), count)
    bangla, bangla_within, english = _UNIT_WORDS[unit]
    if language == "en":
        span = f"{count} {english}" + ("" if (most or least) == 1 else "s")
    else:
        span = f"{count} {bangla_within if firm and most else bangla}"
    if not most:
        return _say("at least", language, span)
    return _say("within", language, span) if firm else span
