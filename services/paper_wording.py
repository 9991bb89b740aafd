"""What the wording of a paper says of its copies (DOMAIN 2.7): read, never rewritten."""

import re

from portal.bangla.dates import NUMBER_WORDS
from portal.bangla.text import spelling_key, to_ascii_digits

_SPELT = {spelling_key(word): count for word, count in NUMBER_WORDS.items()}
_COPIES = re.compile(
    rf"(?<![0-9+.,/])(?<![0-9][-–])(?<![+\u0980-\u09ff])([0-9]{{1,2}}|{'|'.join(_SPELT)})"
    r"\s*(?:\([^()]*\)\s*)?(?:টি\s*)?"
    + spelling_key("(?:(?:(?:ফটো|সত্যায়িত)\\s*)*(?:কপি|প্রস্থ)|cop(?:y|ies))")
)


def copies_of(text: str) -> int | None:
    """How many copies a paper's wording certainly asks for: "ছবি ০২ কপি"."""
    counts = {_count(found) for found in _COPIES.findall(spelling_key(text))}
    return (counts.pop() or None) if len(counts) == 1 else None


def is_attested(text: str) -> bool:
    key = spelling_key(text)
    return spelling_key("সত্যায়িত") in key or bool(re.search(r"\battested\b", key))


def _count(found):
    return int(to_ascii_digits(found)) if found[0].isdigit() else _SPELT[found]
