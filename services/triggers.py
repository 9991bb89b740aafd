"""What a time limit is counted from, where its wording names it.

"তদন্ত প্রতিবেদন প্রাপ্তির পর ৭ দিন" is not counted from the request. Receipt of the request itself
is what every limit is counted from, and is no trigger; the ways of writing are of DOMAIN 2.4.
"""

import re

from portal.bangla.dates import NUMBER_WORDS
from portal.bangla.text import clean

_LONGEST = 2000  # letters, as services.deadline_wording reads


def _pattern(source):
    return re.compile(clean(source), re.IGNORECASE)


_NUMBER = rf"(?:[0-9০-৯]{{1,4}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
_COUNT = rf"{_NUMBER}\s?(?:\([^()]*\))?"
_UNIT = (
    "(?:কা[রয]্য্?য? ?দি|কর্ম ?দি|দিন|দিবস|মাস|সপ্তাহ|বছর|বৎসর|ঘ[ণন]্?টা|মিনিট|মিঃ"
    "|(?:(?:working|business|office) )?days?|weeks?|months?|years?|hours?|minutes?)"
)
_SPAN = _pattern(
    rf"(?<![^\W_]){_COUNT}\s?(?:(?:-|–|থেকে|হতে|to)\s?{_COUNT}\s?)?{_UNIT}[^\s,;|/()।]*"
)
_SEGMENT = _pattern(r"[/|;,()।\n]")

# Words for what happens to a paper; "প্রদান" or "তদন্ত" may be the very work that has the limit.
_NOUN = (
    "(?:প্রাপ্তি|পাওয়া|গ্রহণ|গ্রহন|দাখিল|জমা|জমাদান|জমা দেওয়া|জমা দেয়া|অনুমোদন|পরিশোধ|সম্পন্ন"
    "|সমাপ্তি|হওয়া|শেষ|প্রকাশ|স্বাক্ষর|মঞ্জুরি)"
)
_DAY = "(?: (?:তারিখ|দিন)(?: ?ের)?)?"
_LATER = "(?: (?:পর|পরে|হতে|থেকে|পরবর্তী)){1,2}(?: (?:সর্বোচ্চ|মধ্যে))?"
_AFTER_NOUN = _pattern(rf"([^0-9০-৯]*{_NOUN})(?:ের|র){_DAY}(?:{_LATER})?|([^0-9০-৯]+ শেষ)ে")
_AFTER_ANYTHING = _pattern(rf"([^0-9০-৯]+?)(?:ের)?{_DAY}{_LATER}")
_ENGLISH = _pattern(r"\s*(?:from|after|of|following)\s+(?:the\s+)?([^,;|/()।\n0-9]+)")
_THAT = {"এ", "তা", "এর", "তার", "এরপর", "তারপর"}  # the stage before, and no event

_RECEIPT = "(?:receipt|submission|receiving|submitting|filing)"
_REQUEST = _pattern(
    "(?:[^ ]+ )?(?:আবেদন|দরখাস্ত|অনুরোধ|চাহিদা)(?: ?পত্র)?"
    "(?: (?:প্রাপ্তি|পাওয়া|গ্রহণ|গ্রহন|দাখিল|জমা|জমাদান|জমা দেওয়া|জমা দেয়া|করা))?"
    "|প্রাপ্তি|পাওয়া|গ্রহণ|গ্রহন|দাখিল|জমা|জমাদান|জমা দেওয়া"
    rf"|(?:the )?(?:date of )?{_RECEIPT}"
    rf"|(?:the )?(?:date of )?(?:(?:the )?{_RECEIPT} (?:of )?)?"
    "(?:the |an? |your )?(?:[a-z]+ )?(?:application|request)"
)


def named_triggers(wording: str) -> tuple[str, str]:
    """What the first and the second stage of a limit are counted from, in the wording's own words.

    "" where the wording names nothing, or only the request.
    """
    text = clean(wording)
    spans = list(_SPAN.finditer(text)) if len(text) <= _LONGEST else []
    if len(spans) not in (1, 2):
        return "", ""
    starts = [0, *(span.end() for span in spans)]
    found = [
        _before(text[start : span.start()]) for start, span in zip(starts, spans, strict=False)
    ]
    found[-1] = found[-1] or _behind(text[spans[-1].end() :])
    first, second = (*found, "")[:2]
    return first, second


def is_the_request(trigger: str) -> bool:
    """Whether it only says of the request that it was received: "আবেদন প্রাপ্তির তারিখ হতে"."""
    text = clean(trigger).strip(" .।")
    return bool(_REQUEST.fullmatch(_named(text) or text))


def _before(text):
    """An event that stands before the number: "বরাদ্দ প্রাপ্তির ১৫ দিন"."""
    segments = [segment for segment in _SEGMENT.split(text) if segment.strip()]
    return _event(segments[-1]) if segments else ""


def _behind(text):
    """An event that stands behind the span: "৩০ দিন (অনুমোদনের পর)", "7 days after approval"."""
    if english := _ENGLISH.match(text):
        return _unless_the_request(english[1])
    segments = _SEGMENT.split(text.strip().removeprefix("মধ্যে"))
    return next(filter(None, map(_event, segments)), "")


def _event(segment):
    return _unless_the_request(_named(segment.strip()))


def _named(text):
    """The event itself in "… প্রাপ্তির তারিখ হতে", or ""."""
    found = _AFTER_NOUN.fullmatch(text) or _AFTER_ANYTHING.fullmatch(text)
    return next(filter(None, found.groups()), "") if found else ""


def _unless_the_request(event):
    event = event.strip(" .:-–")
    return "" if event in _THAT or _REQUEST.fullmatch(event) else event
