"""What the label over a column says the column holds.

Recognised by ordered keywords in the folded label, never by a list of whole labels: 67 complete
headers found were 42 different ones (DOMAIN 2.1). A sentence, a cell or the name of a service is
"?", for the labels decide which row of a table is its header.
"""

import re
from functools import lru_cache

from charter.importing.structure import label_words
from charter.importing.structure.english_labels import recognise_english
from charter.importing.structure.label_words import (
    any_of,
    covered,
    fold,
    mended,
    one_spelling,
    pattern,
    squeezed,
)

_LONGEST = 260
_LANGUAGE_OF_COLUMN = re.compile(r"\s*\(\s*(?:english|ইংরেজি|ইংরেজী|বাংলা|bangla)\s*\)\s*$", re.I)
_ENGLISH_COLUMN = re.compile(r"\(\s*(?:english|ইংরেজি|ইংরেজী)\s*\)\s*$", re.I)


def is_english(label: str) -> bool:
    """The column holds the English of another, as in our own workbooks."""
    return bool(_ENGLISH_COLUMN.search(label))


@lru_cache(maxsize=20_000)
def recognise(label: str) -> str:
    """A field of outline.FIELDS; "?" where the label says nothing known."""
    if len(label) > _LONGEST:
        return "?"
    label = _LANGUAGE_OF_COLUMN.sub("", label)
    if not label_words.is_bangla(label):
        return recognise_english(label)
    key = one_spelling(label)
    if _is_of_a_cell(key):
        return "?"
    field = _field(squeezed(key))
    return field if field != "?" else _field(squeezed(mended(key)))


# Digits, addresses, sentences.
_CELL_KEY = re.compile(
    r"[0-9@]|https?:|www\.|[।.!?]\s+\S+(?:\s+\S+){3}|[:;]-?\s*\S+\s+\S+\s+\S+"
    r"|(?:\S+\s+){6,}\S+[।.!?]\s*$"
)
# Words of cells and of services' names.
_CELL_FOLD = re.compile(
    any_of(
        "মোতাবেক অনুযায়ী অনুসারে সাপেক্ষে বরাবর বিষয়ক চলাকালীন করুন করে করার করিতে কপি ফটোকপি "
        "সত্যায়িত প্রশিক্ষণ পরামর্শ বিতরণ বাস্তবায়ন যাচাই সরাসরি নমুনা নিশ্চিত উন্নয়ন অনুমোদন "
        "অনলাইনে ডাকযোগে মাধ্যমে সনদ_প্রদান ভাতা ঋণ তদন্ত চিকিৎসা টিকা লাইসেন্স নামজারি"
    )
    + pattern("|(?<!বিনা)মূল্যে(?:/|$)|আইনে|আদায়$|নির্দেশক্রমে").pattern
)
_WHOLE_CELL = pattern(
    "বিনামূল্যে?|ফ্রি|প্রয়োজনীয়তথ্য|সংশ্লিষ্ট(?:কার্যালয়|দপ্তর|অফিস)|অফিসসময়|তাৎক্ষণিক|প্রযোজ্য"
    "|(?:অভিযোগ|আপিল|আপীল)(?:গ্রহণ|নিষ্পত্তি|তদন্ত|প্রদান|দাখিল|ও|এবং|/)+|জনগণ|জনসাধারণ|নাগরিক"
    "|(?:মোবাইল|টেলি|ফোন|ইমেইল|ব্যক্তি|ব্যক্তিগত)*(?:যোগাযোগ|ফোনে|মোবাইলে|ইমেইলে)|মোবাইল|ফোন|টেলিফোন"
    "|.*(?:সময়ে|মধ্যে|করা)|.*(?:করা|দেয়া|দেওয়া)হয়|.*সেবাপ্রদান"
    "|(?!.*(?:প্রদেয়|প্রদত্ত|প্রতিশ্রুত|কাঙ্ক্ষিত|প্রদানকৃত|প্রধান|/)সেবা$).+সেবা"
)
# What only a label ends with: "বাস্তবায়নের সময়সীমা", "ভাতার নাম".
_NAMES_A_COLUMN = pattern("(?:সময়সীমা|ের/?সময়|(?:ে|া)রনাম|শর্তাবলী|শর্ত|(?<!বিনা)(?<!অ)ফিস?)$")
_ASKING = re.compile(
    any_of(
        "যার যে_সেবা যেখানে যেভাবে কিভাবে কীভাবে কতজন যাদের কোথায় কাকে যাকে কারা কখন যেসব যে_সকল "
        "কার_সঙ্গে কার_সাথে কার_কাছে কার_নিকট"
    )
)


def _is_of_a_cell(key):
    folded = squeezed(key)
    if not folded or _CELL_KEY.search(key):
        return True
    is_whole = folded != "যোগাযোগ" and _WHOLE_CELL.fullmatch(folded)
    if is_whole and not _ASKING.search(folded):
        return True
    if _ASKING.search(folded) or _NAMES_A_COLUMN.search(folded):
        return False
    return bool(_CELL_FOLD.search(folded))


def _any(words):
    return re.compile(any_of(words))


_SERIAL = pattern("(?:সেবার)?/?(?:ক্রমিক|ক্রম|ক্র|সিরিয়াল|সি)?/?(?:নং|নম্বর|নাম্বার|নাম্বর|সংখ্যা|না|ন)?")
_SERIAL_HEAD = pattern("(?:সেবার)?(?:ক্রমিক|ক্রম(?!স)|ক্র(?=/?ন)|ক্র$|সিরিয়াল|নং$|নম্বর$)")
_WHERE = _any("প্রাপ্তিস্থান প্রাপ্তির_স্থান পাওয়ার_স্থান উৎস যেখানে কোথায় স্থানসহ স্থান_সহ সংগ্রহের_স্থান")
_PAPERS = _any("কাগজ দলিল ডকুমেন্ট সংযুক্তি")
_FORM = _any("ফরম ফর্ম আবেদনপত্র আবেদন_পত্র")
_PAPERS_AND_WHERE = pattern(
    "(?:এবং|ও|আর|/|বা)/?(?:সেবা)?/?(?:তা|তার|উহার|উহা)?(?:প্রাপ্তি|পাওয়ার|যেখানে|কোথায়|উৎস|সংগ্রহ)"
    "|স্থান/?সহ|স্থানের(?:নাম|ঠিকানা)সহ"
)
_MONEY = pattern(
    "মূল্য(?!সীমা|ায়ন)|(?<!অ)ফি(?![লকটডংন]|রত|র্)|চার্জ|খরচ|ব্যয়|মাশুল|ট্যাক্স|শুল্ক|আর্?থিকসুবিধা"
    "|টাকা|অর্থ(?:$|/|ের)|servicecharge|fee"
)
_TIME = pattern("সময়(?!োপ|মত)|কার্যদিবস|কর্মদিবস|কতদিন|মেয়াদ|দিনেরমধ্যে")
_TODO = pattern("করণীয়|কর্তব্য|গ্রহীতারদায়িত্ব")
_PROVIDER = pattern("(?:প্রদান|দান|সরবরাহ|দাতা)/?কারী|সেবাদাতা")
_OF_SERVICE = "^(?:সংশ্লিষ্ট|সেবার|দায়িত্বপ্রাপ্ত)?"
_UNITS = "(?:ইউনিট|একক|শাখা|অধিশাখা)(?:রনাম|েরনাম|সমূহ)?"
_OFFICES = "(?:বিভাগ|দপ্তর|কার্যালয়|মন্ত্রণালয়|সংস্থা|প্রতিষ্ঠান|অফিস)(?:েরনাম|রনাম|সমূহ)?"
_BOTH = "(?:এবং|ও|/|আর)"

# The first that fits: a label of several parts is known by the rarest of them.
_ORDERED = (
    ("remarks", pattern("মন্তব|মতামত|দ্রষ্টব্য|^বিদ্র$")),
    (
        "condition",
        pattern("^(?!.*সময়).*(?:মূল্যসীমা|মূল্যেরসীমা|শর্ত|যোগ্যতা(?!র?সনদ)|সর্বোচ্চসীমা|পরিমাণেরসীমা)"),
    ),
    ("superior", pattern("^(?!.*প্রতিকার).*(?:উর্ধতন|উচ্চতরকর্|উচ্চপদস্থ|নিয়ন্ত্রণকারীকর্)")),
    (
        "remedy",
        _any("প্রতিকার প্রতিবিধান আপিল আপীল অভিযোগ ব্যর্থ বিলম্ব হয়রানি জানাবেন না_পাওয়া না_পেলে ক্ষতিপূরণ"),
    ),
    ("when", pattern("^কখন")),
    (
        "freq",
        _any(
            "কতজন freq ফ্রিকোয়েন্সি গ্রহীতার_সংখ্যা গ্রহণকারীর_সংখ্যা সেবার_সংখ্যা মাসে_গড় মাসিক_গড় "
            "প্রতিমাসে দৈনিক_গড় পৌনঃপুনিকতা সেবা_প্রদানের_হার সেবা_গ্রহীতার_হার"
        ),
    ),
    ("law", pattern("আইন|বিধিবিধান|বিধিমালা|নীতিমালা|বিধি(?:$|/)|^বিধি")),
    ("time+allotment", pattern("(?=.*সময়).*বরাদ্দ")),
    ("docs", pattern(f"{_PAPERS.pattern}|(?=.*{_FORM.pattern}).*{_WHERE.pattern}")),
    ("time+cost", pattern(f"(?:{_TIME.pattern}).*{_BOTH}.*(?:{_MONEY.pattern})")),
    ("time+cost", pattern(f"(?:{_MONEY.pattern}).*{_BOTH}.*(?:{_TIME.pattern})")),
    ("fee", pattern(f"{_MONEY.pattern}|পরিশোধ")),
    (
        "provider-todo",
        pattern(f"(?:{_PROVIDER.pattern}|কার্যালয়|দপ্তর|অফিস|কর্তৃপক্ষ|কর্মকর্তা|বিভাগ).*(?:{_TODO.pattern})"),
    ),
    ("client-todo", _TODO),
    ("time", _TIME),
    (
        "client-todo",
        pattern(
            "(?:নাগরিক|জনগণ|গ্রহীতা|গ্রহণকারী|জনসাধারণ).*(?:যেভাবে|কিভাবে|কীভাবে)"
            "|(?:যেভাবে|কিভাবে|কীভাবে)(?:সেবা|নাগরিক).*(?:পাবেন|পাওয়া|পাইবেন|নিবেন|নেবেন)"
        ),
    ),
    (
        "officer",
        pattern(
            "কর্মকর্তা|কর্মচারী|পদবি|পদনাম|যোগাযোগ|ফোকাল|যারসাথে|যারসঙ্গে|কারকাছে|কারনিকট|দায়িত্ব|ফোন|মোবাইল"
            "|(?:সম্পাদন|নিষ্পত্তি|অনুমোদন)কারী"
        ),
    ),
    ("docs-where", pattern("^(?:প্রাপ্তিস্থান|প্রাপ্তিরস্থান|প্রাপ্তিরউৎস)$")),
    ("place", pattern("স্থান|ঠিকানা|কক্ষ|যেখানে|কোথায়|কোথাহতে|কোথাথেকে|সেবাকেন্দ্র")),
    ("method", pattern("পদ্ধতি|মাধ্যম|প্রক্রিয়া|উপায়|ধাপ|কিভাবে|কীভাবে|যেভাবে|নিয়ম|কৌশল")),
    ("provider", _PROVIDER),
    (
        "client",
        _any(
            "গ্রহীতা গ্রহনকারী সেবাপ্রার্থী প্রত্যাশী উপকারভোগী সুবিধাভোগী নাগরিকগণ নাগরিকের কারা_পাবেন "
            "কারা_সেবা যারা_সেবা যাদের_জন্য কাদের_জন্য ভোক্তা জনসাধারণ আবেদনকারী পাওয়ার_যোগ্য "
            "যারা_পাবেন কে_পাবেন জনগণ"
        ),
    ),
    ("info", pattern("মৌলিকতথ্য|তথ্যাবলী|তথ্যাদি|বিস্তারিত|সম্পর্কিততথ্য|সংক্রান্ততথ্য")),
    ("unit", pattern(f"{_OF_SERVICE}{_UNITS}(?:/(?:{_UNITS}|{_OFFICES}))*$")),
    ("dept", pattern(f"{_OF_SERVICE}{_OFFICES}(?:/(?:{_UNITS}|{_OFFICES}))*$")),
    (
        "service",
        pattern(
            "সেবা|সুবিধা|কর্মসূচি|কাজের|কার্যক্রম|কার্যাবলী|^কার্য(?!ালয়)|প্রকল্পের|^বিষয়|^কাজ|^বিবরণ|(?:ে|া)রনাম$|^নাম$|কর্মকাণ্ড|কর্মকান্ড"
        ),
    ),
)
# How much of a label must be words of labels. These names stand in cells and sentences too.
_STRICT = {"officer": 0.8, "place": 0.8, "dept": 0.95, "unit": 0.95, "law": 0.8, "provider": 0.8}
_STRICT |= {"service": 0.9, "client": 0.8, "method": 0.8, "info": 0.9, "remedy": 0.7}
_STRICT |= {
    "superior": 0.75,
    "docs": 0.75,
    "client-todo": 0.7,
    "provider-todo": 0.7,
    "remarks": 0.6,
}
_ENOUGH = 0.55
_AT_ITS_END = 0.3
_SHORT = 18


def _field(folded):
    if _SERIAL.fullmatch(folded) and _SERIAL_HEAD.match(folded):
        return "serial"
    if folded == fold("আইডি"):
        return "id"
    for field, keywords in _ORDERED:
        if found := list(keywords.finditer(folded)):
            if not _is_label(field, folded, found[-1]):
                return "?"
            return _papers(folded) if field == "docs" else field
    return "?"


def _is_label(field, folded, found):
    """Made of the words of labels; or ending in its keyword, as Bangla names a thing last."""
    share = covered(folded)
    if share >= _STRICT.get(field, _ENOUGH):
        return True
    if _NAMES_A_COLUMN.search(folded) and len(folded) <= _SHORT:
        return True
    if found.end() < len(folded) - 8 or field in _STRICT:
        return False
    return share >= _AT_ITS_END or (field == "fee" and len(folded) <= _SHORT)


def _papers(folded):
    if not _WHERE.search(folded):
        return "docs"
    return "docs+where" if _PAPERS_AND_WHERE.search(folded) else "docs-where"
