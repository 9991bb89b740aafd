"""Addresses in Latin letters for services named in Bangla.

Our own romanisation, close to how Bangladeshis write Bangla in Latin letters: by sound where
spelling tells it, the same letters every time. It is for reading an address, not for turning back.
"""

import re
import unicodedata

from portal.bangla.text import clean, to_ascii_digits

_HASANTA = "\u09cd"
_SIGN = "[\u09be-\u09c3\u09c7\u09c8\u09cb\u09cc]"
# ড় ঢ় য় are one letter each in here, unlike in clean text.
_ONE_LETTER = {"ড\u09bc": "\u09dc", "ঢ\u09bc": "\u09dd", "য\u09bc": "\u09df"}
_CONSONANT = "[\u0995-\u09b9\u09dc\u09dd\u09df\u09f0\u09f1]"

_LETTERS = (
    "ক=k খ=kh গ=g ঘ=gh ঙ=ng চ=ch ছ=chh জ=j ঝ=jh ঞ=n ট=t ঠ=th ড=d ঢ=dh ণ=n ত=t থ=th দ=d "
    "ধ=dh ন=n প=p ফ=f ব=b ভ=bh ম=m য=j র=r ল=l শ=sh ষ=sh স=s হ=h ৎ=t ং=ng "
    "\u09dc=r \u09dd=rh \u09df=y \u09f0=r \u09f1=w "
    "অ=o আ=a ই=i ঈ=i উ=u ঊ=u ঋ=ri এ=e ঐ=oi ও=o ঔ=ou া=a ি=i ী=i ু=u ূ=u ৃ=ri ে=e ৈ=oi ো=o ৌ=ou"
)
_LATIN = dict(pair.split("=") for pair in _LETTERS.split())

_BORROWED = {"ফাইল": "file", "ফাইলিং": "filing"}  # by rule: fail, failing

_RESPELLED = [
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        ("র[\u200c\u200d]্যা", "রা"),  # র‌্যাব
        ("র[\u200c\u200d]্য", "র্\u09df"),
        ("[অএ]্যা", "আ"),  # অ্যাপ
        ("^([কগজটডপফমরলসহ])্যা|^(ব)্যা(?=ং)", r"\1\2া"),  # ল্যাব, ব্যাংক, but ন্যায়, ব্যাপার
        (f"ও\u09df(?={_SIGN})", "\u09f1"),  # ওয়েব
        ("ো\u09df(?=া)", "ো\u09f1"),  # পরোয়ানা
        ("([ুূ])\u09dfা", r"\1আ"),  # জানুয়ারি
        ("^উদ্ব", "উদ্\u200cব"),  # উদ্বোধন
        ("ঁ(?=[কখগঘচছজঝটঠডতথদধস])", "ন্\u200c"),  # চাঁদ, but তাঁর
        ("জ্ঞ", "গ্য"),
        ("^ক্ষ", "খ"),
        ("ক্ষ", "ক্খ"),
        ("([সদ])রকার", r"\1র্কার"),  # spoken sorkar, dorkar
        ("দরখাস্ত", "দর্খাস্ত"),
        ("মুরগি", "মুর্গি"),
        ("পাসপো", "পাস্পো"),
        # আবেদন + পত্র is abedonpotro, though one word: before an ending the vowel is silent too.
        (f"(?<=..)(?<!্)({_CONSONANT})(?=পত্র|কার[িী]|সম[ুূ]হ|গুল|ম[ুূ]লক)", "\\1্\u200c"),
    )
]
_MENDS = (("ngg", "ng"), ("ngk", "nk"), ("chchh", "cch"), ("chch", "cch"))

_SYLLABLE = re.compile(
    f"({_CONSONANT}(?:{_HASANTA}{_CONSONANT})*)({_SIGN}|{_HASANTA})?(ং)?|([অ-ঔৎ])(ং)?"
)
# An "o" that is spoken at a word's end: জন্ম, বিবাহ, জাতীয়, নির্ধারিত, মৃত, অংশ, দুঃখ.
_OPEN_END = re.compile(
    f"(?:{_HASANTA}{_CONSONANT}|হ|[\u09bf\u09c0\u09c7]\u09df|[\u09bf\u09c3]ত|ং[ঘশস]|(?:^|ঃ){_CONSONANT})$"
)
# Clusters only borrowed words end in: লাইসেন্স, কার্ড, পোস্ট. (Our own have ষ্ট, ণ্ট, ণ্ড.)
_BORROWED_END = re.compile("(?:[রনস]্ট|[রনল]্ড|[কনর]্স|[কফল]্ট)$")


def slugify(text: str, limit: int = 60) -> str:
    """Lower-case words and hyphens, at most `limit` characters, cut between words; may be ''."""
    text = to_ascii_digits(clean(text)).lower().replace("&", " and ")
    text = re.sub("['\u2019]", "", text)  # citizen's → citizens
    words = re.findall("[a-z0-9]+|[\u0980-\u09ff\u200c\u200d]+", _without_accents(text))
    slug = "-".join(filter(None, map(_romanise, words)))
    if len(slug) <= limit:
        return slug
    return slug[: limit + 1].rpartition("-")[0] or slug[:limit]


def _without_accents(text):
    text = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", text)


def _romanise(word):
    return word if word.isascii() else _BORROWED.get(word) or _by_rule(word)


def _by_rule(word):
    for apart, letter in _ONE_LETTER.items():
        word = word.replace(apart, letter)
    for pattern, spelling in _RESPELLED:
        word = pattern.sub(spelling, word)
    syllables = list(_SYLLABLE.finditer(word))
    ends_open = _OPEN_END.search(word) and not _BORROWED_END.search(word)
    latin = "".join(
        _syllable(syllable, first=syllable is syllables[0], closed=_closed(syllable, ends_open))
        for syllable in syllables
    )
    for clumsy, plain in _MENDS:
        latin = latin.replace(clumsy, plain)
    return latin


def _closed(syllable, ends_open):
    """Whether the vowel that is not written is not spoken either: সনদ is sonod."""
    return syllable.end() == len(syllable.string) and not ends_open


def _syllable(match, first, closed):
    cluster, sign, nasal, letter, nasal_of_letter = match.groups("")
    if letter:
        return _LATIN[letter] + ("ng" if nasal_of_letter else "")
    return (
        _cluster(cluster)
        + _vowel(cluster, sign, first, closed and not nasal)
        + _LATIN.get(nasal, "")
    )


def _vowel(cluster, sign, first, closed):
    if sign:
        return _LATIN.get(sign, "")
    if closed:
        return ""
    # A word's first ্য without a vowel sign is spoken near "a": ব্যক্তি.
    return "a" if first and cluster.endswith("্য") and cluster != "র্য" else "o"


def _cluster(cluster):
    """য is y and ব is w below another letter, but not below a ref: কার্য, সর্ব, সম্বল."""
    latin = before = ""
    for letter in cluster.split(_HASANTA):
        if letter == "য" and before not in ("", "র"):
            latin += "y"
        elif letter == "ব" and before and before not in "বমর":
            latin += "w"
        else:
            latin += _LATIN[letter]
        before = letter
    return latin
