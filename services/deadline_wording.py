"""What the approved wording of a deadline means: read, never rewritten.

The ways of writing it are those counted in DOMAIN 2.4. What is not certain is not proposed: limits
for several cases, opening hours, half a month.
"""

import datetime
import re
from typing import NamedTuple

from portal.bangla.dates import MONTHS, NUMBER_WORDS
from portal.bangla.text import clean, spelling_key
from services.deadlines import DeadlineMeaning

_NOT_UNDERSTOOD = DeadlineMeaning()
_LONGEST = 2000  # letters; a time limit is a line, and reading takes longer than length tells


class _Span(NamedTuple):
    minimum: int | None
    maximum: int | None
    unit: str
    start: int
    end: int


_NO_SPAN = _Span(None, None, "", 0, 0)


def _pattern(source):
    """Written in ordinary spelling and lower case: patterns meet wordings by their spelling key."""
    return re.compile(spelling_key(source))


_BANGLA = "[\u0980-\u09ff]"
_WORKING_DAY = r"কা(?:র্য|য্য|র্য্য|যার্)\s*দিবস|কর্ম\s*দিবস|কার্য\s*দিন|কর্ম\s*দিন"
_UNITS = [
    (_pattern(f"{bangla}|(?<![a-z])(?:{english})(?![a-z])"), unit, times)
    for bangla, english, unit, times in (
        (_WORKING_DAY, "(?:working|business|office) days?|workdays?", "working_day", 1),
        (r"মিনিট|মিঃ|মি\.", "minutes?|mins?", "minute", 1),
        ("ঘণ্টা", "hours?|hrs?", "hour", 1),
        ("সপ্তাহ", "weeks?", "day", 7),
        ("মাস(?!িক)", "months?", "month", 1),
        ("বছর|বৎসর", "years?", "month", 12),
        ("দিন|দিবস", "days?", "day", 1),
    )
]
_UNIT = f"(?:{'|'.join(pattern.pattern for pattern, _, _ in _UNITS)})"
_WORD = f"(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
_SMALL = "one two three four five six seven eight nine ten eleven twelve"
_ENGLISH_WORDS = {word: value for value, word in enumerate(_SMALL.split(), 1)}
_ENGLISH_WORDS |= {"fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60}
_SPELT = {spelling_key(word): value for word, value in NUMBER_WORDS.items()} | _ENGLISH_WORDS
_EITHER_WORD = f"(?:{_WORD}|{'|'.join(_ENGLISH_WORDS)})"
_MONTH_NAMES = [spelling_key(name) for names in MONTHS.values() for name in names]

_ANY_UNIT = _pattern(_UNIT)
_TWICE = _pattern(
    rf"([0-9]{{1,4}})\s*\(\s*({_EITHER_WORD})\s*\)|({_EITHER_WORD})\s*\(\s*([0-9]{{1,4}})\s*\)"
)
_SPELT_NUMBER = _pattern(
    rf"(?<!{_BANGLA})({_WORD})(?=\s*-?\s*(?:{_UNIT}|থেকে|হতে|{_WORD}(?!{_BANGLA})))"
)
_DURATION = _pattern(
    r"(?<![0-9.,])(?<![0-9][ –-])([0-9]{1,4})"
    rf"(?:\s*({_UNIT})?(?:ের|র)?\s*(?:-|–|থেকে|হতে|to)\s*([0-9]{{1,4}}))?\s*({_UNIT})"
)
_DATE = _pattern(
    rf"(until|by)?\s*(?:([0-9]{{1,2}})\s*({'|'.join(_MONTH_NAMES)})\s*,?\s*([0-9]{{4}})"
    r"|([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}))"
    rf"(?:\s*(?:খ্রি{_BANGLA}*|সাল|সন|তারিখ)\.?)*(?:ের| ?এর)?\s*(পর্যন্ত|মধ্যে)?"
)
_AT_ONCE = _pattern(
    "তা?(?:ৎ|ত্|ত)ক্ষণ(?:িক|াৎ|াত)|সঙ্গে সঙ্গে|সাথে সাথে|at once|immediate|instant|on the spot"
)
_AT_LEAST = _pattern("(?:কমপক্ষে|অন্তত|ন্যূনতম|নূন্যতম|ন্যুনতম|সর্বনিম্ন|at least|minimum)(?: of)? ?$")
_AT_MOST = _pattern("মধ্যে|সর্বোচ্চ|within|maximum|up to")
_OPEN = _pattern(
    "(?:অ|া)নুযায়ী|(?:অ|া)নুসারে|মোতাবেক|মাফিক|নির্ধারিত সময়|নির্ধারিত (?:নয়|নেই|নাই)"
    "|অনির্ধারিত|যথা ?(?:শীঘ্র|সম্ভব|সময়)|দ্রুত|সময়োপযোগী|সারা ?(?:বছর|বৎসর)"
    rf"|প্রয়োজনীয় (?:{_UNIT}|সময়)|যত ?(?:দিন|সময়)|নির্দিষ্ট সময়(?:সীমা)? (?:নেই|নাই)"
    "|as (?:required|needed|per|long as|soon as)|according to|no (?:fixed )?limit|not fixed"
)
_SUBJECT_TO = _pattern("সাপেক্ষে|subject to")
_NEXT_STAGE = _pattern(
    f"(?<!{_BANGLA})(?:এর|তার)?পর(?:ে|বর্তী{_BANGLA}*)?(?!{_BANGLA})|অতঃপর|\\bthen\\b|thereafter"
)
_NOT_A_LIMIT = _pattern(
    # Round the clock, every so often, how long a thing lasts …
    r"দিন ?-?রাত|দিবা ?-?রাত্র|সার্বক্ষণিক|24/7|ব্যাপী|অন্তর(?!্)|পর পর|দৈনিক|মেয়াদ"
    "|every|daily|per (?:day|week|month|year)|after [0-9]"
    rf"|{_UNIT} (?:before|prior to)\b"
    rf"|প্রতি ?(?:[0-9]|{_UNIT})|(?:সপ্তাহে|মাসে|বছরে) ?[0-9]"
    # … and so long before or after something.
    rf"|{_UNIT}(?:ের|র)? ?(?:পর|পরে|আগে|পূর্বে|before)(?!{_BANGLA})(?!.*[0-9])"
)
_LIST_MARK = _pattern(r"(?:^|[\s(])(?:[0-9]{1,2}[।)]|[0-9]{1,2}\.(?![0-9])|[ক-ঙ][.)])")
_SEGMENT = _pattern(r"[/|;,()।\n]| বা | or |অথবা|কিংবা")

# Conditions are quoted, so these read the wording itself.
_CASE = re.compile(r"[^\s/(),;|।0-9০-৯]+\s?ক্ষেত্রে|(?:where|if|as) applicable")
_SUBJECT = re.compile("[^/(),;|।0-9০-৯\n]*সাপেক্ষে|subject to [^/(),;|\n]+")
_BEFORE_SUBJECT = re.compile(f"^.*(?:(?:দিবস|দিন|মাস|ঘ[ণন]্টা|মিনিট){_BANGLA}*|মধ্যে)")


def parse(wording: str) -> tuple[DeadlineMeaning, str]:
    """The meaning a wording certainly has, and the condition it states, word for word."""
    text = clean(wording)
    if len(text) > _LONGEST:
        return _NOT_UNDERSTOOD, ""
    return _meaning(_with_digits(spelling_key(text))), _condition(text)


def _condition(text):
    if case := _CASE.search(text):
        return case[0]
    subject = _SUBJECT.search(text)
    return _BEFORE_SUBJECT.sub("", subject[0]).strip() if subject else ""


def _with_digits(key):
    """Spelt numbers as digits: "০৭ (সাত)" is 7, and no number where the two differ."""

    def agreed(match):
        digits, word = match[1] or match[4], match[2] or match[3]
        return digits if int(digits) == _SPELT[word] else "?"

    return _SPELT_NUMBER.sub(lambda match: str(_SPELT[match[1]]), _TWICE.sub(agreed, key))


def _meaning(key):
    until, key = _take_date(key)
    spans = _spans(key)
    stages = _stages(key, spans)
    segments = _SEGMENT.split(_blanked(key, spans))
    opening = [segment for segment in segments if "~" not in segment and _OPEN.search(segment)]
    if stages is None or _has_strays(segments, opening, spans):
        return _NOT_UNDERSTOOD
    immediate = bool(_AT_ONCE.search(key))
    open_ended = bool(opening)
    if not (stages or immediate or open_ended or until):
        open_ended = bool(_SUBJECT_TO.search(key)) and not spans
    if not (immediate or open_ended) and _is_open_all_day(key, stages):
        return _NOT_UNDERSTOOD
    first, second = (*stages, _NO_SPAN, _NO_SPAN)[:2]
    return DeadlineMeaning(
        immediate, *first[:3], until, open_ended, then_maximum=second.maximum, then_unit=second.unit
    )


def _take_date(key):
    """The one date that is a limit, and the wording without its dates."""
    limits = [match for match in _DATE.finditer(key) if match[1] or match[8]]
    rest = _DATE.sub(" ", key)
    if len(limits) != 1:
        return None, rest
    _, day, month, year, *figures, _ = limits[0].groups()
    if month:
        figures = day, _MONTH_NAMES.index(month) % 12 + 1, year
    day, month, year = map(int, figures)
    try:
        return datetime.date(year, month, day), rest
    except ValueError:
        return None, rest


def _spans(key):
    spans = []
    for match in _DURATION.finditer(key):
        span = _span(match)
        joined = spans and _joined(spans[-1], span, key)
        spans = [*spans[:-1], joined] if joined else [*spans, span]
    return spans


def _span(match):
    """Neither minimum nor maximum: nonsense such as "৭-৩ দিন"."""
    low, low_unit, high, high_unit = match.groups()
    unit, times = _unit(high_unit)
    minimum, maximum = int(low) * times, int(high or 0) * times
    if not high:
        at_least = _AT_LEAST.search(match.string[: match.start()])
        minimum, maximum = (minimum, None) if at_least else (None, minimum)
    elif low_unit and _unit(low_unit) != (unit, times):
        minimum = None  # "৩ দিন থেকে ১ মাস": only the month is certain
    elif minimum >= maximum:
        minimum = maximum = None
    return _Span(minimum or None, maximum or None, unit, *match.span())


def _unit(text):
    return next((unit, times) for pattern, unit, times in _UNITS if pattern.fullmatch(text))


def _joined(one, two, key):
    """One span out of "১ ঘণ্টা ৩৫ মিনিট", or of "সর্বনিম্ন ৩ দিন, সর্বোচ্চ ৭ দিন"."""
    between = key[one.end : two.start]
    if two.minimum or not two.maximum or _NEXT_STAGE.search(between):
        return None
    if one.maximum and (one.unit, two.unit) == ("hour", "minute") and between.strip() in ("", "ও"):
        return two._replace(maximum=one.maximum * 60 + two.maximum, start=one.start)
    if not one.maximum and one.unit == two.unit and 0 < (one.minimum or 0) < two.maximum:
        return two._replace(minimum=one.minimum, start=one.start)
    return None


def _stages(key, spans):
    """One or two spans that follow each other; none; or None where it cannot be told."""
    if _NOT_A_LIMIT.search(key):
        return []
    nonsense = any(not span.minimum and not span.maximum for span in spans)
    if nonsense or len(spans) > 2 or len(_LIST_MARK.findall(key)) > 1:
        return None
    if len(spans) == 2:
        between = key[spans[0].end : spans[1].start]
        return spans if spans[1].maximum and _NEXT_STAGE.search(between) else None
    return spans


def _blanked(key, spans):
    for span in reversed(spans):
        key = f"{key[: span.start]}~{key[span.end :]}"
    return key


def _has_strays(segments, opening, spans):
    """A unit, or a number in a wording without a span, that was not read: "দেড় মাস", "৭"."""
    if any(_ANY_UNIT.search(_OPEN.sub("", segment)) for segment in segments):
        return True
    return not spans and any(re.search("[0-9?]", s) for s in segments if s not in opening)


def _is_open_all_day(key, stages):
    """A bare "২৪ ঘণ্টা" may be opening hours; "২৪ ঘণ্টার মধ্যে" is a limit."""
    return [span[:3] for span in stages] == [(None, 24, "hour")] and not _AT_MOST.search(key)


def disagrees(wording: str, meaning: DeadlineMeaning) -> bool:
    """Whether the wording was understood and says something else than the confirmed meaning.

    The meaning may leave a minimum out. It may also be open-ended or have a second stage where
    the wording was not understood to: there are more ways of saying so than the parser knows.
    """
    stated, _ = parse(wording)
    if _NOT_UNDERSTOOD in (stated, meaning):
        return False
    return (
        (stated.immediate, stated.until) != (meaning.immediate, meaning.until)
        or _bound(stated.maximum, stated.unit) != _bound(meaning.maximum, meaning.unit)
        or (stated.open_ended and not meaning.open_ended)
        or (stated.then_maximum is not None and _then(stated) != _then(meaning))
        or _minimum_differs(stated, meaning)
    )


def _bound(count, unit):
    if not count:
        return None
    return (count * 60, "minute") if unit == "hour" else (count, unit)


def _then(meaning):
    return _bound(meaning.then_maximum, meaning.then_unit)


def _minimum_differs(stated, meaning):
    if stated.maximum and not (stated.minimum and meaning.minimum):
        return False
    return _bound(stated.minimum, stated.unit) != _bound(meaning.minimum, meaning.unit)
