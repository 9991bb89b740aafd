"""Patterns that meet Bangla as the portal keeps it."""

import re
import unicodedata

# A cell that is longer is prose, and no meaning is looked for in it (nor a day spent on it).
LONGEST_READ = 2000  # characters


def pattern(source: str) -> re.Pattern:
    """Compiled in NFC, which takes ড় ঢ় য় apart as the cells have them."""
    return re.compile(unicodedata.normalize("NFC", source), re.IGNORECASE)


def one_line(text: str) -> str:
    return " ".join(text.split())
