"""How a word sounds, written alike for Bangla and for Bangla in Latin letters.

One character for each sound. Capitals are aspirated (K is খ, B ভ); what spelling keeps apart and
the ear does not is one: ট and ত, শ ষ and স, ণ and ন, জ and য. Some sounds are of their own kind:

    ə  the vowel that is not written: কর is kər          ɛ  e at the end of Latin letters: trade
    æ  the vowel of ল্যাব                                  ā ō ū  of লাইন or মেইল, নৌকা, টিউব
    Y W M  ্য, ্ব and ্ম that double a letter or are silent  N  ং, ঙ, ng
    ç  c in Latin letters before a, o, u: চ or ক           ğ  g before e or i: গ or জ
    χ  x in Latin letters, for ক্ষ or ক্স; and ক্স
"""

import re
import unicodedata

from portal.bangla.text import clean, has_bangla, to_ascii_digits

VOWELS = "aæāeɛəioōuū"
CONSONANTS = "kKgGNcCjJtTdDnpPbBmrlshçğχ"

_JOINERS = re.compile("[\u200c\u200d]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_RAB = re.compile("র[\u200c\u200d]+্যা")  # র‌্যাব, whose ্য is no য under a reph
# ড় ঢ় য় are one letter each in here; in clean text they are two.
_ONE_LETTER = (("ড\u09bc", "র"), ("ঢ\u09bc", "র"), ("য\u09bc", "\u09df"), ("\u09bc", ""))
_LETTERS = (
    "ক=k খ=K গ=g ঘ=G ঙ=N চ=c ছ=C জ=j ঝ=J ঞ=n ট=t ঠ=T ড=d ঢ=D ণ=n ত=t থ=T দ=d ধ=D ন=n প=p ফ=P ব=b "
    "ভ=B ম=m য=j র=r ল=l শ=s ষ=s স=s হ=h \u09df=y ৰ=r ৱ=w ৎ=t ং=N "
    "অ=o আ=a ই=i ঈ=i উ=u ঊ=u ঋ=ri এ=e ঐ=oi ও=o ঔ=ō "
    "া=a ি=i ী=i ু=u ূ=u ৃ=ri ে=e ৈ=oi ো=o ৌ=ō ৗ=u "
    "æ=æ ā=ā ū=ū w=w χ=χ Y=Y W=W M=M ə=ə"  # respelt already
)
_SOUND_OF = dict(pair.split("=") for pair in _LETTERS.split())
_SIGN = "[\u09be-\u09c4\u09c7\u09c8\u09cb\u09cc\u09d7]"
_RESPELLED = [
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        ("ÿ", "ক্ষ"),  # left behind by bad converters from Bijoy (DOMAIN 3)
        ("[অএআ]্যা?", "æ"),
        ("(?<!র)্যা|(?<=^.)্য(?=[ক-হ])", "æ"),  # ল্যাব, ব্যক্তি; but নির্যাতন
        ("[আাএে]ই", "ā"),
        ("[ইি]উ", "ū"),
        ("ক্ষ(?:্[মণন])?", "খ"),
        ("জ্ঞ", "গ্য"),
        ("ক্স", "χ"),
        ("ঙ্(?=[কখগঘ])", "ং"),
        ("ং[গঘ]", "ং"),
        (f"(?:[ওো]|^অ)\u09df(?={_SIGN})", "w"),  # ওয়ারিশ, and spelt অয়ারিশ
        ("ত্ত্ব", "ত্ব"),
        ("(?<=[কখগজটডতথধনপফভশষসহ])্ব", "W"),
        ("(?<=.[দ])্ব(?![ো])|(?<=^দ)্ব", "W"),
        ("(?<=[কতদশষসহ])্ম", "M"),
        ("(?<!র)্য", "Y"),
    )
]
_INHERENT = re.compile(
    "(?<=[ক-হ\u09dfৰৱχ])(?=[ক-হ\u09dfৰৱχংৎঁঃ])"  # a vowel is spoken between two letters …
    "|(?<=[ক-হ\u09dfৰৱχ])$|(?<=[YWM])(?=[ক-হ\u09dfং]|$)"  # … and often after the last one
)

# Read from left to right; the first that fits counts.
_LATIN = (
    ("(?<=.)[ts]ion", "sən"),
    ("k?ksh(?=[aeiouy])|kkh|kh", "K"),
    ("[ct]?ch+", "c"),
    ("kks|ks|cks|cc(?=[ei])|x", "χ"),
    ("ck|qu?", "k"),
    ("gh", "G"),
    ("jh", "J"),
    ("th", "T"),
    ("dh", "D"),
    ("ph|f", "P"),
    ("bh|v", "B"),
    ("rh", "r"),
    ("wh", "w"),
    ("sh", "s"),
    ("ngg?", "N"),
    ("g(?=[eiy])", "ğ"),
    ("c(?=[eiy])", "s"),
    ("c(?=[aou])", "ç"),
    ("c", "k"),
    ("z", "j"),
    ("^(?:oy|uy|oi|o|u|ow)(?=a)|(?<=[aeo])o?w(?=a)", "w"),  # oarish, warish
    ("[ae][iy](?![aeiou])|igh", "ā"),
    ("[oa]u|ow(?![aeiou])", "ō"),
    ("iu|ew(?![aeiou])", "ū"),
    ("aa+", "a"),
    ("ee+|ea|ii+", "i"),
    ("oo+|uu+", "u"),
    ("(?<=[aeiou])y", "y"),
    ("y(?=[aeiou])", "Y"),
    ("y", "i"),
    ("(?<=[^aeiou])e$", "ɛ"),
)
_OF_LATIN = re.compile("|".join(f"({pattern})" for pattern, _sound in _LATIN))
_DOUBLED = [
    (re.compile(f"{plain}{rough}"), rough)
    for plain, rough in zip("kgcjtdpb", "KGCJTDPB", strict=True)
]
_TWICE = re.compile(r"([^aeiou])\1+")


def sounds(word: str) -> str:
    """The sounds of one word, then its digits. Other signs and scripts have none."""
    word = to_ascii_digits(clean(word).lower())
    digits = "".join(re.findall("[0-9]", word))
    if has_bangla(word):
        heard = _of_bangla(_JOINERS.sub("", _RAB.sub("রæ", word)))
    else:
        heard = _of_latin(_ACCENTS.sub("", unicodedata.normalize("NFKD", word)))
    return heard + digits


_NAMES = "e bi si di i eP ji ec ā je ke el em en o pi kū ar es ti ū Bi Dablū eχ wā jed"
_NAME_OF = dict(zip("abcdefghijklmnopqrstuvwxyz", _NAMES.split(), strict=True))


def letter_names(word: str) -> str:
    """The sounds of a word of Latin letters read out one by one: NID is এনআইডি."""
    return "".join(_NAME_OF.get(letter, "") for letter in word.lower())


def _of_bangla(word):
    for apart, letter in _ONE_LETTER:
        word = word.replace(apart, letter)
    for pattern, spelling in _RESPELLED:
        word = pattern.sub(spelling, word)
    word = _INHERENT.sub("ə", word)
    return _once("".join(_SOUND_OF.get(letter, "") for letter in word))


def _of_latin(word):
    word = re.sub("[^a-z]", "", word)
    return _once(_OF_LATIN.sub(lambda match: _LATIN[match.lastindex - 1][1], word))


def _once(heard):
    """A doubled letter is one: চ্ছ and cch are C, ত্ত is t."""
    for doubled, rough in _DOUBLED:
        heard = doubled.sub(rough, heard)
    return _TWICE.sub(r"\1", heard)
