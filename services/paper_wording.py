"""What the wording of a paper says (DOMAIN 2.7): whether it is one, how many copies, attested.

Read, never rewritten.
"""

import re
import unicodedata

from portal.bangla.dates import NUMBER_WORDS
from portal.bangla.text import clean, spelling_key, to_ascii_digits, words_alone

_SPELT = {spelling_key(word): count for word, count in NUMBER_WORDS.items()}
_COPIES = re.compile(
    rf"(?<![0-9+.,/])(?<![0-9][-–])(?<![+\u0980-\u09ff])([0-9]{{1,2}}|{'|'.join(_SPELT)})"
    r"\s*(?:\([^()]*\)\s*)?(?:টি\s*)?"
    + spelling_key(
        "(?:(?:(?:ফটো|সত্যায়িত)\\s*)*(?:কপি|প্রস্থ)|(?:(?:photo|attested)\\s*)*cop(?:y|ies))"
    )
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


_NO_PAPER = re.compile(
    spelling_key(
        # None is needed, or a dash.
        "|(?:কোনো? )?(?:(?:কাগজ|কাগজ ?পত্র|দলিল|দলিল ?পত্র|ডকুমেন্ট)(?:াদি)?(?:র|ের)? )?"
        "(?:প্রযোজ্য ন(?:য়|হে)|(?:প্রয়োজন|দরকার) (?:নেই|নাই|হয় না|হবে না|পড়ে না)|নেই|নাই|লাগে না|লাগবে না)"
        r"|none|nil|n/?a|nothing|not (?:applicable|needed|required|necessary)"
        "|no (?:papers?|documents?)(?: (?:is |are )?(?:needed|required|necessary))?"
        # What is told and not handed in: the Kawkhali charter's "প্রয়োজনীয় তথ্য".
        "|(?:(?:প্রয়োজনীয়|সংশ্লিষ্ট|প্রাসঙ্গিক|চাহিত) )?তথ্য(?:াদি|াবলী|সমূহ)?"
        "|(?:the )?(?:(?:necessary|needed|required|relevant) )?information"
        "|মৌখিক(?:ভাবে)?(?: (?:আবেদন|অনুরোধ|চাহিদা))?|oral(?:ly| application| request)?"
        # That there is no form to fill in.
        "|(?:নির্ধারিত )?কোনো? (?:নির্ধারিত )?ফর(?:ম|্ম) (?:নেই|নাই)|no (?:prescribed )?form"
    )
)


def names_a_paper(text: str) -> bool:
    """Whether a wording asks for something to bring along.

    Read as none only where the whole of it says so: a paper too many costs a question, a paper too
    few a second journey.
    """
    return not _NO_PAPER.fullmatch(spelling_key(text).strip(" ।.|:;,()[]-–—_*…\n\u0983"))


def _pattern(source):
    return re.compile(unicodedata.normalize("NFC", source), re.IGNORECASE)


_NUMBER = (
    rf"(?:[0-9০-৯]{{1,2}}|{'|'.join(map(clean, NUMBER_WORDS))})"
    r"\s*(?:\([^()]*\)\s*)?(?:টি\s*)?"
)
_UNIT = "(?:কপ[িী]|প্রস্থ)"
_COUNTED = _pattern(
    # The unit stays where it carries the name: "সনদের ২ কপি" is a copy of it, "ছবি ২ কপি" a photo.
    rf"(?<=র ){_NUMBER}(?={_UNIT}\W*$)"
    rf"|(?<![0-9০-৯\u0980-\u09ff]){_NUMBER}"
    rf"(?:(?:{_UNIT}|cop(?:y|ies)\b(?: of(?: an?\b| the\b)?)?)(?![\u0980-\u09ff])"
    rf"|(?=(?:(?:ফটো|সত্যায়[িী]ত)\s*)+{_UNIT}|(?:(?:photo|attested)\s*)+cop))"
)
# Not where it says by whom, or is part of a sentence: সত্যায়িত করে, সত্যায়িত হতে হবে.
_ATTESTED = _pattern(
    r"\(\s*(?:সত্যায়[িী]ত|attested)\s*\)"
    r"|(?<![\u0980-\u09ff])(?<!কর্তৃক )(?<!দ্বারা )সত্যায়[িী]ত(?![\u0980-\u09ff])(?! (?:কর|হ|ন))"
    r"|\battested\b(?! by\b)"
)
_EMPTY_BRACKETS = re.compile(r"\(\s*[,;]?\s*\)")


def bare_name(text: str) -> str:
    """A paper's name without its copies and without "attested", where both are certain.

    What two services ask for in different numbers has one bare name.
    """
    whole = clean(text)
    bare = whole
    if copies_of(bare) and len(_COUNTED.findall(bare)) == 1:
        bare = _COUNTED.sub(" ", bare)
    if len(_ATTESTED.findall(bare)) == 1:
        bare = _ATTESTED.sub(" ", bare)
    if bare == whole:
        return whole
    bare = clean(_EMPTY_BRACKETS.sub(" ", bare)).strip(" -–—:;,/\n")
    return f"{bare[:1].upper()}{bare[1:]}" or whole


def same_paper_key(text: str) -> str:
    """Equal for two names of which people would say that they are one paper, and for no others.

    Copies, attestation, spelling and punctuation aside, every word must be there: a photocopy is
    not the paper, and a passport-size photo is not any photo.
    """
    return words_alone(spelling_key(bare_name(text))) or clean(text)
