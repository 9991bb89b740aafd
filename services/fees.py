"""What a fee's approved wording means, and that meaning in plain words.

As with deadlines: the wording stays, the meaning stands beside it and is only proposed here. The
ways of writing it are those counted in DOMAIN 2.5. A wording that names two kinds ("ফ্রি/সরকার
নির্ধারিত মূল্যে"), several amounts, a rate or a tax on top is left to a person.
"""

import re
from decimal import Decimal
from typing import Literal

import msgspec

from portal.bangla.dates import number
from portal.bangla.text import clean, spelling_key


class FeeMeaning(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`rule`: as a law or the government fixes it. `schedule`: by a price list. Amounts in taka."""

    kind: Literal["", "free", "amount", "rule", "schedule"] = ""
    amount: Decimal | None = None


_NOT_UNDERSTOOD = FeeMeaning()


def _pattern(source):
    return re.compile(spelling_key(source))


_FREE = _pattern(
    "বিনা ?(?:মূল্য|খরচ|ফি)|ফ্রি(?!জ)|(?:ফি|মূল্য|খরচ) (?:নেই|নাই|লাগে না|প্রযোজ্য ন(?:য়|হে))"
    r"|\bfree\b|\bno (?:fee|charge|cost)"
)
# The whole cell: DOMAIN 2.5 reads a dash as "none".
_NONE = _pattern("[-–—]+|প্রযোজ্য ন(?:য়|হে)|নেই|নাই|শূন্য|nil|none|n/?a|not applicable")
_SCHEDULE = _pattern("তালিকা|তফ[সশ]িল|[সশ]িডিউল|রেট চার্ট|price list|schedule|rate chart")
_RULE = _pattern(
    "মোতাবেক|(?:অ|া)নুযায়ী|(?:অ|া)নুসারে|বিধি|নীতিমাল|সরকারি (?:মূল্য|ফি|হার)"
    "|নির্ধারিত (?:মূল্য|ফি|হার)|সরকার(?:ি|ের)?(?: কর্তৃক)? নির্ধারিত"
    "|as per|according to|fixed by|prescribed|government rate"
)
_TAKA = r"(?:৳|টাকা|tk\.?|bdt|taka)"
_SUM = r"((?:[0-9]{1,3}(?:,[0-9]{2,3}){1,4}|[0-9]{1,9})(?:\.[0-9]{1,2})?)"
_AMOUNT = _pattern(  # ২০ টাকা, ২০ (বিশ) টাকা, ২০/-, ২০/=; ৳২০, Tk. 20
    rf"(?<![0-9.,]){_SUM}\s*(?:/\s*[-=]|(?:\([^)0-9]*\)\s*)?{_TAKA})|{_TAKA}\s*{_SUM}(?![0-9])"
)
_BARE_AMOUNT = re.compile("([0-9,]+[.][0-9]{2})")
_TOTAL = _pattern("মোট|total|= ?[0-9]")
_INEXACT = _pattern(
    r"প্রতি(?!বন্ধ|বেদন|ষ্ঠান|নিধি)|হারে|%|শতাংশ|ভ্যাট(?! ?সহ)|\bvat\b|হাজার|লক্ষ|লাখ"
    r"|সর্বোচ্চ|সর্বনিম্ন|ন্যূনতম|কমপক্ষে|\bper\b|\beach\b|up to|at least|maximum|minimum"
    rf"|[0-9] ?(?:-|–|থেকে|হতে|to) ?{_SUM} ?(?:/|{_TAKA})"
)
# "ten-taka accounts" are a way to pay, not a price.
_TEN_TAKA_ACCOUNT = _pattern(r"[0-9]+ ?টাকার (?:ব্যাংক|ব্যাঙ্ক)? ?(?:হিসাব|একাউন্ট|অ্যাকাউন্ট)")
_SEGMENT = _pattern(r"/(?! ?[-=])|[;\n]|, | বা |অথবা|কিংবা")


def parse(wording: str) -> FeeMeaning:
    """The meaning a wording certainly has."""
    key = _TEN_TAKA_ACCOUNT.sub("", spelling_key(wording)).strip()
    if _NONE.fullmatch(key):
        return FeeMeaning("free")
    kinds = set().union(*map(_kinds, _SEGMENT.split(key)))
    if kinds == {"amount"} or _BARE_AMOUNT.fullmatch(key):
        return _priced(key)
    return FeeMeaning(kinds.pop()) if len(kinds) == 1 else _NOT_UNDERSTOOD


def _kinds(segment):
    kinds = {"free"} if _FREE.search(segment) else set()
    # "সরকার নির্ধারিত ২০ টাকা" is an amount; "মূল্য তালিকা মোতাবেক" a schedule.
    for kind, pattern in (("amount", _AMOUNT), ("schedule", _SCHEDULE), ("rule", _RULE)):
        if pattern.search(segment):
            return kinds | {kind}
    return kinds


def _priced(key):
    found = _AMOUNT.findall(key) or [(key, "")]
    amounts = [Decimal((before or after).replace(",", "")) for before, after in found]
    total = amounts[-1]
    if len(amounts) > 1 and not (_TOTAL.search(key) and total == sum(amounts[:-1])):
        return _NOT_UNDERSTOOD
    if _INEXACT.search(key) or ("+" in key and not _TOTAL.search(key)):
        return _NOT_UNDERSTOOD
    return FeeMeaning("amount", total) if total else FeeMeaning("free")


def in_words(meaning: FeeMeaning, language: str) -> str:
    """A sentence fragment for the public page; '' for a meaning nobody has stated."""
    bangla = language == "bn"
    if meaning.kind == "amount":
        return _amount_in_words(meaning.amount, language)
    words = {
        "free": ("বিনামূল্যে", "Free"),
        "rule": ("সরকারি বিধি অনুযায়ী", "As fixed by government rules"),
        "schedule": ("মূল্য তালিকা অনুযায়ী", "According to the price list"),
    }.get(meaning.kind, ("", ""))
    return clean(words[0] if bangla else words[1])


def _amount_in_words(amount, language):
    if amount is None:
        return ""
    whole = amount == amount.to_integral_value()
    figure = number(int(amount) if whole else amount.quantize(Decimal("0.01")), language)
    return f"{figure} টাকা" if language == "bn" else f"{figure} taka"


def disagrees(wording: str, meaning: FeeMeaning) -> bool:
    """Whether the wording was understood and says something else than the confirmed meaning.

    A person may know the sum behind "বিধি মোতাবেক", and whether the rule is a price list.
    """
    stated = parse(wording)
    if not stated.kind or not meaning.kind:
        return False
    if stated.kind in ("rule", "schedule"):
        return meaning.kind == "free"
    return _taka(stated) != _taka(meaning)


def is_free(wording: str, meaning: FeeMeaning) -> bool:
    """Whether nothing is to be paid: as somebody has stated or, before, as the wording says."""
    return costs_nothing(meaning) if meaning.kind else parse(wording).kind == "free"


def costs_nothing(meaning: FeeMeaning) -> bool:
    """Whether a person has stated that nothing is to be paid."""
    return _taka(meaning) == 0


def _taka(meaning):
    return Decimal(0) if meaning.kind == "free" else meaning.amount
