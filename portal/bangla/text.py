"""Text as the portal keeps it, compares it and reads it.

What turns up in charters is listed in DOMAIN 3; that everything is kept in NFC is DESIGN 6.
NFC takes ড় ঢ় য় apart (base + U+09BC), so compare only with constants that were cleaned too.
"""

import re
import unicodedata

_BANGLA_DIGITS = "০১২৩৪৫৬৭৮৯"
_ASCII_DIGITS = "0123456789"
_TO_BANGLA = str.maketrans(_ASCII_DIGITS, _BANGLA_DIGITS)
_TO_ASCII = str.maketrans(_BANGLA_DIGITS, _ASCII_DIGITS)

# Beside control characters: soft hyphen, zero-width space, word joiner, BOM, the marks that turn
# the reading direction, and lone surrogates, which no database stores.
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e"
    "\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")  # Word breaks a line with \x0b
_SPACES = re.compile("[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")

_JOINERS = re.compile("[\u200c\u200d]")
_NUMBER = re.compile(r"[0-9০-৯]+(?:[.,:/–-][0-9০-৯]+)*")
_VISARGA_AS_COLON = re.compile("\u0983(?![\u0985-\u09b9\u09ce])")
# Nukta goes; ণ→ন, ী→ি, ূ→ু; ÿ is ক্ষ left behind by bad Bijoy converters (DOMAIN 3).
_ONE_SPELLING = str.maketrans(
    {"\u09bc": "", "ণ": "ন", "\u09c0": "\u09bf", "\u09c2": "\u09c1", "ÿ": "ক্ষ"}
)


def clean(text: str) -> str:
    """NFC, LF, plain single spaces, at most one blank line, nothing invisible.

    ZWJ and ZWNJ stay: র‌্য cannot be written without them. Cleaning twice changes nothing.
    """
    text = _LINE_END.sub("\n", _UNWANTED.sub("", text))
    text = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
    lines = "\n".join(line.strip(" ") for line in text.split("\n"))
    return re.sub("\n{3,}", "\n\n", lines).strip("\n")


def to_bangla_digits(text: str) -> str:
    return text.translate(_TO_BANGLA)


def to_ascii_digits(text: str) -> str:
    return text.translate(_TO_ASCII)


def has_bangla(text: str) -> bool:
    """Letters, signs or digits; the dari (।), which scripts share, is not enough."""
    return re.search("[\u0980-\u09ff]", text) is not None


def has_mixed_digits(text: str) -> bool:
    """Both kinds of digit in one number, as in ০২1 or ০২-55006847.

    A Bangla number beside an ASCII one is no fault: "৩ কপি, form 12".
    """
    return any(
        re.search("[0-9]", number) and re.search("[০-৯]", number)
        for number in _NUMBER.findall(text)
    )


def words_alone(text: str) -> str:
    """The words of a text for comparing it: case, digits, punctuation and joiners do not count.

    Spelling does; what people type is compared by `portal.bangla.fold`.

    A visarga counts as a colon (নংঃ) unless a letter follows it (দুঃস্থ).
    """
    text = _JOINERS.sub("", to_ascii_digits(clean(text).casefold()))
    text = _VISARGA_AS_COLON.sub(" ", text)
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in text)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def spelling_key(text: str) -> str:
    """One spelling for the pairs offices mix (DOMAIN 3), punctuation kept: what parsers read."""
    text = _JOINERS.sub("", to_ascii_digits(clean(text).lower()))
    return text.translate(_ONE_SPELLING)
