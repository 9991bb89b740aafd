"""How well a text suits a column: what is used where the input does not say which cell it is.

Each text has traits (it is a deadline, names a form, has a telephone number …), and each field
likes some of them and is surprised by others. Only differences matter; the figures were set by
reading the 19 sample layouts.
"""

import re
from functools import lru_cache

from charter.importing.structure import numbering
from portal.bangla.text import clean, spelling_key
from services import deadline_wording, fees
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning

_LONGEST_PARSED = 160


def _words(source):
    return re.compile(spelling_key(source))


_TIME = _words(
    "দিন|দিবস|মাস|ঘণ্টা|মিনিট|সপ্তাহ|বছর|তাৎক্ষ|তাৎক্ষনিক|সময়|তারিখ|ঘটিকা|সকাল|চলাকালীন"
    r"|\b(?:days?|hours?|minutes?|months?|weeks?|within|immediate\w*|at once)\b"
)
_MONEY = _words(
    "টাকা|/=|/-|(?<!অ)ফি(?:স|$|[ /,-])|মূল্য|বিনা ?খরচ|ফ্রি|চালান|চার্জ|খরচ|৳"
    r"|\b(?:free|taka|tk|fees?|charges?|cost)\b"
)
_TRAITS = {
    "dash": _words(r"^[-–—]+$"),
    "ditto": _words('^(?:ঐ|এ|"|”|do|ditto)[.-]*$'),
    "none": _words("প্রযোজ্য ?(?:নয়|নহে|না)|^(?:নাই|নেই|none|n/?a|not applicable)$"),
    "phone": _words(r"(?:[0-9][ -]?){9,}|ফোন ?(?:নং|নম্বর)?ঃ?:|মোবাইল ?(?:নং|নম্বর)?ঃ?:"),
    "email": re.compile("@"),
    "amount": re.compile(r"^[0-9]{1,3}(?:,[0-9]{2,3})*(?:\.[0-9]{2}|\s?/[-=]|/[-=])[-=]*$"),
    "officer": _words(
        "কর্মকর্তা|কর্মচারী|অফিসার|সহকারী|প্রকৌশলী|পরিচালক|কমিশনার|প্রোগ্রামার|পরিদর্শক|সার্জন"
        "|চিকিৎসক|ডাক্তার|নির্বাহী|সচিব|চেয়ারম্যান|মেয়র|প্রশাসক|কানুনগো|নাজির|রুম ?(?:নং|নম্বর)"
        r"|\b(?:officer|assistant|director|engineer|commissioner|secretary|inspector)\b"
    ),
    "senior": _words("উর্ধ্বতন|ঊর্ধ্বতন|উর্দ্ধতন|জেলা|বিভাগীয়|মহাপরিচালক|উপপরিচালক|উপ-পরিচালক"),
    "papers": _words(
        "পত্র|ফটোকপি|কপি|ছবি|সনদ|ফরম|ফর্ম|কাগজ|দলিল|খতিয়ান|প্রত্যয়ন|প্রয়োজনীয় তথ্য"
        r"|নকশা|রশিদ|\b(?:certificate|cop(?:y|ies)|forms?|photo\w*)\b"
    ),
    "place": _words(
        "কার্যালয়|অফিস|কাউন্টার|ওয়েবসাইট|শাখা|দপ্তর|কেন্দ্র|ইউনিয়ন|পরিষদ|কক্ষ|ব্যাংক"
        r"|\b(?:offices?|website|counter|centre|center)\b"
    ),
    "method": _words(
        "সরাসরি|অনলাইন|মাধ্যমে|ডাক|ই-মেইলে|ফোনে|উপস্থিত|আবেদন|যোগাযোগ|ব্যক্তিগত|নোটিশ|বাছাই|প্রক্রিয়া"
        r"|\b(?:online|in person|application|by post|through)\b"
    ),
    "law": _words(r"আইন|বিধি|নীতিমালা|অধ্যাদেশ|ধারা|\b(?:act|rules?|ordinance)\b"),
    "people": _words("নাগরিক|জনগণ|ব্যক্তি|কৃষক|শিক্ষার্থী|গ্রহীতা|খামারী|প্রার্থী|জনসাধারণ|সকলে"),
    "often": _words(r"প্রতিদিন|দৈনিক|মাসে|গড়ে|জন$|টি$|\bdaily\b"),
    "action": _words("(?:প্রদান|করণ|নিষ্পত্তি|বিতরণ|অনুমোদন|নিবন্ধন|সংক্রান্ত|পরামর্শ|প্রশিক্ষণ)[।. ]*$"),
}


@lru_cache(maxsize=20_000)
def traits(text: str) -> frozenset:
    """What can be seen of a text by itself."""
    text = clean(text)
    key = spelling_key(text)
    found = {name for name, words in _TRAITS.items() if words.search(key)}
    if numbering.serial(text) is not None:
        found.add("serial")
    if _TIME.search(key):
        found.add("time")
        if len(text) <= _LONGEST_PARSED and deadline_wording.parse(text)[0] != DeadlineMeaning():
            found.add("deadline")
    if _MONEY.search(key) or "amount" in found:
        found.add("money")
        if len(text) <= _LONGEST_PARSED and fees.parse(text) != FeeMeaning():
            found.add("fee")
    return frozenset(found)


_NOT_MONEY = {"phone": -4, "email": -4, "deadline": -2.5, "serial": -5}
_NOT_TIME = {"phone": -4, "email": -4, "fee": -3, "amount": -3, "serial": -5}
_NEITHER = {"fee": -3, "amount": -3, "deadline": -3, "serial": -5}
_ANYTHING = {"serial": -3}
# "": what any text gets there.
_LIKES = {
    "serial": {"": -6, "serial": 11},
    "service": {"": 1, "action": 0.5, "dash": -4, "ditto": -2, "none": -3, "phone": -4, "email": -4}
    | {"officer": -1, "method": -0.3, "place": -0.3}
    | _NEITHER,
    "time": {"": -1, "time": 2, "deadline": 2, "dash": 0.5, "ditto": 1, "none": 0.5, "officer": -1}
    | _NOT_TIME,
    "fee": {"": -1, "money": 1.5, "fee": 2.5, "amount": 2, "dash": 1.5, "ditto": 1, "none": 1}
    | {"officer": -1.5}
    | _NOT_MONEY,
    "officer": {"": -0.5, "officer": 2.5, "phone": 2.5, "email": 1, "dash": 0.2, "ditto": 0.7}
    | _NEITHER,
    "superior": {"": -0.7, "officer": 2.5, "phone": 2, "email": 1, "senior": 0.6, "ditto": 0.7}
    | _NEITHER,
    "remedy": {"officer": 1.5, "phone": 0.5, "senior": 1, "method": 0.3} | _NEITHER,
    "provider": {"officer": 2, "place": 1, "phone": 0.5} | _NEITHER,
    "docs": {"papers": 2, "dash": 0.5, "none": 1, "phone": -4, "email": -3, "officer": -1}
    | _NEITHER,
    "docs-where": {"place": 2, "dash": 1, "none": 0.5, "phone": -3, "papers": -0.5} | _NEITHER,
    "docs+where": {"papers": 2, "place": 1, "dash": 0.5, "none": 1, "phone": -4, "email": -3}
    | {"officer": -1}
    | _NEITHER,
    "method": {"method": 2, "ditto": 0.7, "phone": -2, "email": -3, "papers": -0.5, "none": -0.5}
    | _NEITHER,
    "place": {"place": 2, "ditto": 0.5, "phone": -3, "email": -3} | _NEITHER,
    "client": {"people": 2, "phone": -3} | _NEITHER,
    "client-todo": {"method": 1, "papers": 0.5} | _NEITHER,
    "provider-todo": {"action": 0.5} | _NEITHER,
    "law": {"": -0.5, "law": 3} | _NEITHER,
    "freq": {"": -0.5, "often": 2, "phone": -4},
    "time+cost": {"": -0.5, "time": 1, "deadline": 1, "money": 1, "fee": 1, "phone": -4},
    "condition": {"": -0.2, "amount": -0.5, "phone": -4, "serial": -4},
}
# The price of leaving a column empty.
_MISSED = {"service": -6, "serial": -3, "remarks": -0.7, "condition": -1.2, "superior": -1.7}
_MISSED |= {"?": -1, "law": -1.2, "freq": -1.2, "info": -1}
_MISSED_BY_DEFAULT = -2.0


def fit(field: str, text: str) -> float:
    """Higher is likelier; about 0 where nothing speaks for or against it."""
    likes = _LIKES.get(field, _ANYTHING)
    return likes.get("", 0) + sum(likes.get(trait, 0) for trait in traits(text))


def missing(field: str) -> float:
    return _MISSED.get(field, _MISSED_BY_DEFAULT)
