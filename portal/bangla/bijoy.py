"""Bijoy: Bangla typed for the SutonnyMJ fonts, where Latin letters and signs look like Bangla.

Signs stand in the order of handwriting: ি ে ৈ before their consonants, a reph after its syllable.
Only what is Bijoy is converted: Latin words, e-mail and web addresses stay. What each code looks
like is a fact of the fonts (DOMAIN 3); how it is recognised and put in order is ours.
"""

import re
import unicodedata

from portal.bangla.bijoy_codes import (
    AFTER,
    BASES,
    BEFORE,
    BELOW,
    CHANDRABINDU,
    HALVES,
    OTHERS,
    REPH,
)
from portal.bangla.text import has_bangla, to_bangla_digits


def _any(codes):
    return "[" + re.escape("".join(codes)) + "]"


_SYLLABLE = re.compile(
    f"(?P<before>{_any(BEFORE)}?)"
    f"(?P<body>{_any(HALVES)}*{_any(BASES)}|{_any(HALVES)}+(?={_any(BELOW)}))"
    f"(?P<tail>(?:{_any(BELOW)}|{REPH})*)"
    f"(?P<after>(?:{_any(AFTER)}|{REPH}|{CHANDRABINDU}|¨)*)"
)
# Where a Windows text was read as Latin-1, the signs of 0x80–0x9f come as control characters.
_CONTROLS = {
    number: bytes([number]).decode("cp1252")
    for number in range(0x80, 0xA0)
    if number not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}

_ADDRESS = re.compile(
    r"(?:https?:)?//\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
    r"|(?<![\w.-])(?:[a-zA-Z0-9-]{1,63}\.){1,6}(?:bd|com|org|net|gov|edu|info)\b(?:/\S*)?",
    re.ASCII,
)
# How much more often a letter stands in Bijoy than in English: logarithms, counted on charters.
_WEIGHTS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        (
            *(0.6, 2.0, -2.0, 0.1, -1.2, -1.6, 1.7, -0.7, 0.7, -0.7, 4.0, 1.4, 1.3),
            *(-0.9, -0.8, 0.8, 2.1, 1.7, -2.0, -2.0, 1.8, 0.6, 0.1, 0.0, 2.5, 3.8),
            *(-2.4, 1.7, 0.1, -1.9, -1.2, -1.7, 0.5, -1.1, 0.2, 1.8, 0.5, -2.2, 0.4),
            *(-1.9, -3.3, -3.0, 2.6, -3.9, -2.4, -4.3, -2.7, 2.3, 1.6, 0.8, 0.2, 1.1),
        ),
        strict=True,
    )
)
# Signs that no English text has next to a letter.
_STRONG = set("†‡ˆ‰Š©¨ª«¬¡¢¤¥¦¯²³µ¶¸¹º»¼½¾¿ŸŒœƒ„‚‹›š×÷ÿþðøæß") | set(map(chr, range(0xC0, 0xDF)))
# French and German words have these.
_ACCENTED = set("àáâãäåçèéêëìíîïñòóôõöùúûüý")
_WITHIN = re.compile(
    r"[A-Za-z][`~^&|][A-Za-z]?|`[A-Za-z]|[A-Za-z][‘“—…”•˜™®](?=\w)|[A-Za-z][‘…”•˜®]$"
)
_IMPOSSIBLE = re.compile(
    "v(?![aeiouyAEIOUY])|q(?!u)|[a-z][A-Z]|x[bdfgjkmnqrvwxz]|w[bcgmvz]|^[wx][^aehiory]"
)
# Latin words that Bangla charters mix in; most look like Bijoy as much as like English.
_LATIN = (
    " ac apa app bin bkash brta btcl by card cd copy csv d-nothi dc dpp dvd e-mail e-nothi "
    "email excel fax fee file form gmail gov govt gpms gps gro grs home hsc ict id imei isp "
    "it kyc lab lan link mail mfs mobile mygov nagad net nid nis nothi office online otp page "
    "pc pdf photo pin prl qr rti sim site sms ssc tin tv udc uno url usb vat view vpn wan web "
    "website wifi word www xl zip zoom "
)
_CERTAIN = 2.0  # logarithm of the odds above which a word decides by itself
_CERTAIN_IN_ASCII = (5.5, 4.0)  # … of plain letters; where no English word has them so
_COMPANY = 5.0  # what a Bijoy neighbourhood adds to the odds of a word

_ABBREVIATION = re.compile("[a-z]?[A-Z]{2,}s?")  # URL, eKYC, UDCs
_QUOTED = re.compile(r"[^\w`]*`[^`]*`[^\w`]*")  # `so`, in English
_LETTER = re.compile("[A-Za-zÀ-ÖØ-öø-ÿ†‡µ]")  # not ×3, 5², ½
_CODE = re.compile(f"[A-Za-z{re.escape(''.join(sorted(_STRONG)))}]")
_PUNCTUATION = ".,;:()[]|/-"
_NUMBER = re.compile("[0-9|]")
_PIECE = re.compile(r"(\s+)")


def is_bijoy(text: str) -> bool:
    """Whether most of the words of a text are Bijoy. A lone "1|" is not enough to tell."""
    words = _words(text)
    return any(map(_is_certain, words)) and sum(map(_odds, words)) > _CERTAIN


def to_unicode(text: str, certain: bool = False, nearby: bool = False) -> str:
    """The text with its Bijoy runs in Unicode (NFC); everything else as it stands.

    `certain`: its font says that it is Bijoy; all of it is converted. `nearby`: the text around it
    is Bijoy; numbers and words that might be either are converted too, what looks Latin is not.
    Addresses, and words with a Bangla letter, stay in any case.
    """
    text = text.translate(_CONTROLS) if not has_bangla(text) else text
    everywhere = certain or nearby or is_bijoy(text)
    pieces = _PIECE.split(text)
    company = [everywhere or beside for beside in _beside_bijoy(pieces)]
    return "".join(
        _outside_addresses(piece) if _is_bijoy_piece(piece, near, certain) else piece
        for piece, near in zip(pieces, company, strict=True)
    )


def _beside_bijoy(pieces):
    """For each piece, whether the word before or after it is certainly Bijoy."""
    sure = [_is_bijoy_piece(piece, near=False, certain=False) for piece in pieces]
    for place in range(len(pieces)):
        yield any(sure[max(place - 2, 0) : place + 3])


def decoded(text: str) -> str:
    """Every code of the text as the fonts draw it, without asking whether it is Bijoy."""
    text = _SYLLABLE.sub(_syllable, text)
    text = "".join(OTHERS.get(c) or BELOW.get(c) or _loose(c) for c in text)
    text = to_bangla_digits(text.replace("অা", "আ"))
    return unicodedata.normalize("NFC", re.sub("্{2,}", "্", text))


def _loose(code):
    """A sign without a consonant to stand at."""
    sign = BEFORE.get(code) or AFTER.get(code) or HALVES.get(code)
    return sign or {REPH: "র্"}.get(code, code)


def _syllable(match):
    before, body, tail, after = match.group("before", "body", "tail", "after")
    signs = tail + after
    cluster = "".join(HALVES.get(c) or BASES[c] for c in body)
    cluster += "".join(BELOW[c] for c in signs if c in BELOW)
    vowels = BEFORE.get(before, "") + "".join(AFTER[c] for c in signs if c in AFTER)
    reph = "র্" if REPH in signs else ""
    nasal = "ঁ" if CHANDRABINDU in signs else ""
    return reph + cluster + vowels + nasal


def _outside_addresses(piece):
    end, parts = 0, []
    for address in _ADDRESS.finditer(piece):
        parts += [decoded(piece[end : address.start()]), address.group()]
        end = address.end()
    return "".join([*parts, decoded(piece[end:])])


def _words(text):
    """The words that could be Bijoy or Latin."""
    return [
        word
        for word in text.split()
        if not has_bangla(word) and not _ADDRESS.search(word) and _CODE.search(word)
    ]


def _is_bijoy_piece(piece, near, certain):
    """Whether a word is to be converted; `near`: its neighbours are Bijoy."""
    if has_bangla(piece) or _ADDRESS.fullmatch(piece):
        return False
    if not _CODE.search(piece):
        return near and bool(_NUMBER.search(piece))
    if certain:
        return True
    if _ADDRESS.search(piece) or f" {piece.strip(_PUNCTUATION).lower()} " in _LATIN:
        return False
    return _odds(piece) + _COMPANY > 0 if near else _is_certain(piece)


def _is_certain(word):
    """Whether a word is Bijoy whatever stands around it. Many short Latin words look like it."""
    bare = word.strip(_PUNCTUATION)
    if f" {bare.lower()} " in _LATIN or _ABBREVIATION.fullmatch(bare):
        return False
    if _QUOTED.fullmatch(word) or not _LETTER.search(word):
        return False
    if word.isascii() and not _WITHIN.search(word):
        odds = _odds(word)
        return odds > _CERTAIN_IN_ASCII[bool(_IMPOSSIBLE.search(bare))]
    return _odds(word) > _CERTAIN


def _odds(word):
    """Logarithm of the odds that a word is Bijoy rather than Latin."""
    odds = sum(_WEIGHTS.get(c, 0) for c in word)
    odds += sum(12.0 if c in _STRONG else 2.0 for c in word if c in _STRONG | _ACCENTED)
    odds += 4.0 * len(_WITHIN.findall(word))
    odds += 2.5 * len(_IMPOSSIBLE.findall(word.strip(_PUNCTUATION)))
    return odds


# What bad converters left behind (DOMAIN 3): the left sides are no natural Bangla.
_RESIDUE = [
    (re.compile(unicodedata.normalize("NFC", found)), meant)
    for found, meant in (
        ("ÿ+", "ক্ষ"),
        ("মত্ম", "ন্ত"),
        ("রম্ন", "রু"),
        ("¤œ", "ম্ন"),
        ("¤(?=[ক-হ])", "ম্"),
        ("¤", "ম"),
        (r"স\(র্বা", "সর্বো"),
        ("শিস্ন", "শ্লি"),
        ("লেস্ন", "ল্লে"),
        # No word ends in a reph: it belongs to the syllable before.
        ("([ক-হ])([া-ৌ]?)র্(?![ক-হ\u09cd])", r"র্\1\2"),
        ("সবোর্", "সর্বো"),
        ("কাযার্(?=[লদ])", "কার্যা"),
        ("কার্যাদিবস", "কার্যদিবস"),
        ("নিধার্র", "নির্ধার"),
        ("তাদেও(?![ক-হ])", "তাদের"),
        ("কওে", "করে"),
    )
]
_LIST_LETTER = re.compile(r"\(([KLMN])\)")  # (K) (L): list letters that stayed behind
_WORD = re.compile(r"\S+")


def without_residue(text: str) -> str:
    """The text as it was probably meant, where an earlier conversion from Bijoy was a bad one.

    A proposal for a person: what looks broken may be right.
    """
    return _mended(text) if has_bangla(text) else text


def residue(text: str) -> list[tuple[str, str]]:
    """The words of a text that look badly converted, each with what was probably meant."""
    if not has_bangla(text):
        return []
    pairs = {word: _mended(word) for word in _WORD.findall(text)}
    return [(word, meant) for word, meant in pairs.items() if word != meant]


def _mended(text):
    for found, meant in _RESIDUE:
        text = found.sub(meant, text)
    text = _LIST_LETTER.sub(lambda match: f"({BASES[match.group(1)]})", text)
    return unicodedata.normalize("NFC", text)
