"""The headings of a charter, whatever became of their numbers.

"২.১) নাগরিক সেবা", ".১) নাগরিক সেবা:", "২৩) অভ্যন্তরীণ সেবা" and "Citizen services" are headings
of a kind (see outline.Section); "ভিশন: জনগণের …" is one that carries its content along.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from charter.importing.structure.label_words import one_spelling, pattern, squeezed
from portal.bangla.text import clean, has_bangla

_LONGEST = 140
_NUMBER = re.compile(
    r"^[\s(\[]*(?:(?:[0-9০-৯]{1,3}|[ivx]{1,4}|[ক-ঙa-e])?(?:\s*[.)\]।/|]+\s*[0-9০-৯]{0,2}){1,4}"
    r"|[0-9০-৯]{1,2}(?:\.[0-9০-৯]{1,2})?\s)[\s:–-]*",
    re.IGNORECASE,
)
_END = re.compile(r"[\s:ঃ।.–—=-]+$")
_HEADING_THEN_TEXT = re.compile(r"^(.{3,60}?)\s*(?::-?|ঃ-?|–|—|\s-\s|=)\s*(\S.*)$", re.DOTALL)
# Latin words in brackets behind the Bangla: "রূপকল্প (Vision)".
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?\s*$")
_NOISE = (
    r"^(?:well?come to national portal|main co[mn]tent skiped|main content"
    r"|মেনু নির্বাচন(?: করুন)?|share with.*|print|পাতা শেয়ার করুন"
    r"|সাইটটি শেষ হাল-?নাগাদ.*|last updated.*"
    r"|(?:পেজ|পাতাটি|পৃষ্ঠা)? ?(?:সর্বশেষ|শেষ) হাল-?নাগাদ.*|পরিকল্পনা ও বাস্তবায়নে.*"
    r"|কারিগরি সহায়তায়.*"
    r"|(?:পাতা|পৃষ্ঠা|page) ?(?:নং)? ?[-–:]? ?[0-9০-৯]+(?: ?(?:of|/|এর) ?[0-9০-৯]+)?|https?://\S+)$"
)
_NOISE = re.compile(clean(_NOISE), re.IGNORECASE)

_OFFICE = "(?:আমাদের|অফিসের|কার্যালয়ের|দপ্তরের|অধিদপ্তরের|প্রতিষ্ঠানের)?"
_MANY = "(?:সমূহ|গুলি|গুলো)?"
_BANGLA = tuple(
    (kind, pattern(source))
    for kind, source in (
        (
            "statements",
            f"{_OFFICE}(?:ভিশন|রূপকল্প)/?(?:vision)?/?(?:এবং|ও)?/?(?:মিশন|অভিলক্ষ্য)/?(?:mission)?",
        ),
        ("vision", f"{_OFFICE}(?:ভিশন|রূপকল্প|দূরদৃষ্টি)"),
        ("mission", f"{_OFFICE}(?:মিশন|অভিলক্ষ্য)"),
        ("strategic_objective", f"{_OFFICE}কৌশলগত(?:উদ্দেশ্য|লক্ষ্য){_MANY}"),
        ("objective", f"{_OFFICE}(?:লক্ষ্য(?:এবং|ও))?(?:মূল|প্রধান)?উদ্দেশ্য{_MANY}|{_OFFICE}লক্ষ্য{_MANY}"),
        (
            "function",
            f"{_OFFICE}(?:প্রধান|মূল|সাধারণ|(?:দায়িত্ব|কর্তব্য)(?:এবং|ও))?(?:কার্যাবলী|কার্যাবলি|কাজ{_MANY}|কর্মপরিধি)",
        ),
        (
            "subordinate",
            "আওতাধীন.{0,60}(?:সেবা|প্রতিশ্রুতি|চার্টার|লিংক).{0,30}",
        ),
        (
            "citizen",
            f"(?:নাগরিক|জন|ব্যক্তিগত)সেবা{_MANY}(?:/.{{0,60}})?|নাগরিক(?:দের|গণের)?(?:জন্য|প্রদত্ত)সেবা{_MANY}",
        ),
        ("institution", f"(?:প্রা?তিষ্ঠানিক|দাপ্তরিক)(?:/দাপ্তরিক)?সেবা{_MANY}(?:/.{{0,60}})?"),
        ("internal", f"[অআ]ভ্যন্তরী[ণন]সেবা{_MANY}(?:/.{{0,60}})?"),
        (
            "expectation",
            "(?:.{0,40}(?:কাছে|নিকট|প্রতি))?(?:আমাদের|অফিসের|দপ্তরের|কার্যালয়ের)?প্রত্যাশা(?:সমূহ)?",
        ),
        (
            "grievance",
            "অভিযোগ(?:(?:এবং|ও|/|গ্রহণ|নিষ্পত্তি|সংক্রান্ত)*"
            "(?:প্রতিকার|ব্যবস্থাপনা|ব্যবস্থা|পদ্ধতি|জিআরএস|grs)(?:পদ্ধতি|ব্যবস্থা|/|grs|জিআরএস)*)*"
            "|সেবানাপেলে(?:বাদেরিহলে|করণীয়)?",
        ),
        ("services", f"(?:আমাদের)?(?:প্রতিশ্রুত|প্রদত্ত|প্রদেয়)সেবা(?:সমূহ)?|সেবাপ্রদান(?:ের)?প্রতিশ্রুতি{_MANY}"),
    )
)
_BANGLA_TITLE = pattern(
    "(?:সিটিজেন[^/]{0,8}|নাগরিক|সেবা)(?:চার্টার|চাটার|চার্টা|চার্টটার)|নাগরিক(?:অধিকার)?সনদ$|সি/?চা$"
)
_PROMISE_TITLE = pattern("সেবাপ্রদানপ্রতিশ্রুতি/?(?:সি|নাগরিক|citizen).*|.*এরসেবাপ্রদানপ্রতিশ্রুতি")
_LETTERHEAD = pattern("গণপ্রজাতন্ত্রীবাংলাদেশ(?:সরকার)?")
_ENGLISH = tuple(
    (kind, re.compile(source))
    for kind, source in (
        ("statements", r"vision (?:and|&) mission"),
        ("vision", r"(?:our )?vision"),
        ("mission", r"(?:our )?mission"),
        ("strategic_objective", r"strategic (?:objectives?|goals?)"),
        ("objective", r"(?:our )?(?:main |aims? and |goals? and )?(?:objectives?|aims?|goals?)"),
        ("function", r"(?:our )?(?:main |major )?functions?|responsibilities|activities"),
        ("subordinate", r"(?:services|charters?) of (?:the )?subordinate .{2,40}"),
        ("citizen", r"(?:citizens?[’']?s?|public) services?"),
        ("institution", r"(?:institutional|official|organi[sz]ational) services?"),
        ("internal", r"internal services?"),
        (
            "expectation",
            r"(?:what we expect (?:of|from) you|our expectations?.{0,30}|expectations?)",
        ),
        (
            "grievance",
            r"(?:grievances?|complaints?)(?: (?:redress\w*|management|handling|system|\(?grs\)?))*",
        ),
        ("services", r"(?:our |promised |list of )?services(?: promised)?|promised services"),
        ("title", r".{0,60}\bcitizens?\W{0,2}s?\W? charter.{0,60}"),
        ("head", r"(?:the )?(?:government|govt\.?) of (?:the )?people.?s.? republic of bangladesh"),
    )
)
# A line of these kinds between the lines of a table is a heading; others may be a cell.
END_A_TABLE = {"statements", "citizen", "institution", "internal", "expectation", "grievance"}
END_A_TABLE |= {"subordinate", "vision", "mission", "strategic_objective"}
# A heading of these may have its content on its own line.
_CARRY_TEXT = {"vision", "mission", "objective", "strategic_objective"}


class Heading(NamedTuple):
    """`title` as it stood; `rest`: what stood behind it on the same line."""

    kind: str
    title: str
    rest: str = ""


def recognise(line: str) -> str:
    """The kind of section this line heads; "" for any other line."""
    found = heading(line)
    return found.kind if found else ""


def is_noise(line: str) -> bool:
    """What the national portal prints around every page."""
    return bool(_NOISE.match(clean(line)))


@lru_cache(maxsize=10_000)
def heading(line: str) -> Heading | None:
    text = clean(line)
    if not text:
        return None
    parts = _HEADING_THEN_TEXT.match(text)
    is_empty_form = parts and not re.search(r"\w", parts[2])
    if not is_empty_form and len(text) <= _LONGEST and (kind := _kind(text)):
        return Heading(kind, text)
    if parts and (kind := _kind(parts[1])) in _CARRY_TEXT:
        return Heading(kind, parts[1], parts[2])
    return None


def _kind(text):
    bare = _END.sub("", _NUMBER.sub("", text))
    return _kind_of_words(bare) or _kind_of_words(_IN_BRACKETS.sub("", bare))


def _kind_of_words(text):
    if not has_bangla(text):
        key = " ".join(text.casefold().split())
        return next((kind for kind, words in _ENGLISH if words.fullmatch(key)), "")
    folded = squeezed(one_spelling(text))
    for kind, words in _BANGLA:
        if words.fullmatch(folded):
            return kind
    if _LETTERHEAD.match(folded):
        return "head"
    is_title = _BANGLA_TITLE.search(folded) or _PROMISE_TITLE.fullmatch(folded)
    return "title" if is_title and len(folded) < 90 else ""
