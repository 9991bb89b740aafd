"""What a search compares: words without what people spell, type or encode differently.

`fold` makes one spelling of many and is nothing to be read; `skeleton` goes further and keeps the
consonants alone, the same for Bangla and for Bangla in Latin letters.
"""

import re
import unicodedata

from portal.bangla.sounds import sounds
from portal.bangla.text import clean, to_ascii_digits

# A letter or digit with the signs that stand at it; Python takes those of Bangla for no letters.
_LETTER = "(?:[^\\W_]|[\u0300-\u036f\u0981-\u0983\u09bc-\u09cd\u09d7\u09e2\u09e3\u200c\u200d])"
_LETTERS = re.compile(f"{_LETTER}+")
WORD = re.compile(f"{_LETTER}+(?:['’]{_LETTER}+)*")  # citizen's is one

_DROPPED = re.compile("[\u200c\u200dঁঃ'’]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_ONE_SPELLING = [
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        ("[ডঢ]\u09bc", "র"),
        ("\u09bc", ""),
        ("ক্ষ", "খ"),
        ("ঙ্গ|ঙ্ঘ", "ঙ"),
        ("(?<!র)্য|(?<![মর])্ব", ""),
        ("ঋ|্?ৃ", "রি"),
        ("\u09cd", ""),
        ("[অএ](?=া)", ""),  # অ্যা, এ্যা
    )
]
_ONE_LETTER = str.maketrans("শষণঙযৎৰৱঈঊীূ", "সসনংজতরবইউিু")
# A letter and the same with breath, as in চ্ছ.
_ROUGH = [
    (re.compile(f"{plain}+{rough}"), rough)
    for plain, rough in zip("কগচজটতদপব", "খঘছঝঠথধফভ", strict=True)
]
_TWICE = re.compile(r"([ক-হ])\1+")


def fold(text: str) -> str:
    """The words of a text as one key, with single spaces between them; '' where it has none."""
    return " ".join(filter(None, map(fold_word, WORD.findall(clean(text)))))


def fold_word(word: str) -> str:
    """The key of one word, as `WORD` finds it."""
    word = _DROPPED.sub("", to_ascii_digits(clean(word)).casefold())
    word = word.replace("ÿ", "ক্ষ")  # left behind by bad Bijoy converters (DOMAIN 3)
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", word))
    word = unicodedata.normalize("NFC", "".join(_LETTERS.findall(plain)).casefold())
    for pattern, spelling in _ONE_SPELLING:
        word = pattern.sub(spelling, word)
    word = word.translate(_ONE_LETTER)
    for doubled, rough in _ROUGH:
        word = doubled.sub(rough, word)
    return _TWICE.sub(r"\1", word)


_LESS = str.maketrans("KGNcCJTDPBçğχ", "kgnssjtdpbsgk", "aæāeɛəioōuūyYwWM")


def skeleton(word: str) -> str:
    """The consonants of one word, as it sounds in either script."""
    return skeleton_of(sounds(word))


def skeleton_of(heard: str) -> str:
    """The consonants of a word that is given as its sounds."""
    return heard.translate(_LESS)
