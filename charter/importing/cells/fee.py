"""A fee cell: the wording as it stands, its certain meaning, and how to pay where it says so."""

from typing import NamedTuple

from charter.importing.cells.patterns import LONGEST_READ, one_line, pattern
from charter.importing.reading import Fee
from portal.bangla.text import clean
from services import fees
from services.fees import FeeMeaning

_LARGEST_AMOUNT = 10**8  # the tables hold less

_LABELLED = pattern(
    r"(?:পরিশোধ(?:ের)?\s+(?:পদ্ধতি|মাধ্যম)|payment(?:\s+method)?|how\s+to\s+pay)\s*[:ঃ]\s*[-–]?\s*(.*?)\s*\)?\s*\Z"
)
_INSTRUMENT = (
    r"(?:(?:ট্রেজার[িী]|ব্যাংক|সোনালী|অটোমেটেড|অনলাইন|মোবাইল|পোস্টাল|এ)[\s-]*)*"
    r"(?:চালান|পে[\s-]?অর্ডার|ড্রাফট|ব্যাংকিং|ব্যাংক|অর্ডার|বিকাশ|নগদ|রকেট|অনলাইন|কোর্ট\s?ফি|ডিসিআর)"
)
_BY_INSTRUMENT = pattern(
    rf"(?<![^\s,;(।/])({_INSTRUMENT}(?:ে|ের|এর|র|\s)*\s*(?:মাধ্যমে|মারফত|দ্বারা)"
    r"(?:\s+(?:পরিশোধ|জমা|প্রদান)(?:যোগ্য)?)?)"
)


class FeeRead(NamedTuple):
    """`doubt` is the code of what a person should look at."""

    fee: Fee = Fee()
    doubt: str = ""


def read(text: str) -> FeeRead:
    wording = clean(text)
    if not wording:
        return FeeRead()
    if len(wording) > LONGEST_READ:
        return FeeRead(Fee(wording), "fee_not_understood")
    meaning = fees.parse(wording)
    if (meaning.amount or 0) >= _LARGEST_AMOUNT:
        meaning = FeeMeaning()
    fee = Fee(wording, meaning, _payment(wording))
    return FeeRead(fee, "" if meaning.kind else "fee_not_understood")


def _payment(wording):
    """How to pay, word for word, where that is certain. The wording keeps it too."""
    if label := _LABELLED.search(wording):
        return label[1]
    ways = [one_line(found) for found in _BY_INSTRUMENT.findall(wording)]
    return ways[0] if len(ways) == 1 else ""
