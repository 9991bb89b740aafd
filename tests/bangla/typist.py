"""Types Unicode Bangla in Bijoy, as somebody with the SutonnyMJ fonts did."""

import re
import unicodedata

from portal.bangla import bijoy_codes as codes

_VOWEL = "\u09be-\u09c4\u09c7\u09c8\u09cb\u09cc"
_SYLLABLE = re.compile(f"(র্(?=[ক-হ]))?([ক-হ]\u09bc?(?:্[ক-হ]\u09bc?)*)([{_VOWEL}])?(ঁ)?|([অ-ঔ])")


def _first(table):
    """Letter → code; where two codes look alike, the first."""
    back = {}
    for code, letter in table.items():
        back.setdefault(unicodedata.normalize("NFC", letter), code)
    return back


_BASES, _BELOW, _HALVES = _first(codes.BASES), _first(codes.BELOW), _first(codes.HALVES)
_BEFORE, _AFTER = _first(codes.BEFORE), _first(codes.AFTER)
_SINGLE = _BASES | {"ঁ": "u"} | dict(zip("০১২৩৪৫৬৭৮৯", "0123456789", strict=True))


class CannotType(ValueError):
    """The fonts have no code for this conjunct."""


def typed(text):
    """The text in Bijoy; what is no Bangla stays."""
    text = unicodedata.normalize("NFC", text).replace("অ্যা", "A¨v")
    text = _SYLLABLE.sub(_type, text)
    return "".join(_SINGLE.get(letter, letter) for letter in text)


def _type(match):
    reph, cluster, vowel, nasal, letter = match.groups("")
    if letter:
        return "Av" if letter == "আ" else _BASES[letter]
    before, after = _around(vowel)
    return before + _cluster(cluster) + after + ("©" if reph else "") + ("u" if nasal else "")


def _around(vowel):
    if vowel in ("ো", "ৌ"):
        return _BEFORE["ে"], _AFTER["া" if vowel == "ো" else "ৗ"]
    return (_BEFORE[vowel], "") if vowel in _BEFORE else ("", _AFTER.get(vowel, ""))


def _cluster(cluster):
    """A conjunct of one code, or a base with the rest below it, or a half form before the rest."""
    if cluster in _BASES:
        return _BASES[cluster]
    for end in range(len(cluster) - 1, 0, -1):
        head, rest = cluster[:end], cluster[end:]
        if head in _BASES and (below := _below(rest)):
            return _BASES[head] + below
    for half, code in _HALVES.items():
        if cluster.startswith(half):
            rest = cluster[len(half) :]
            return code + (_below(f"্{rest}") or _cluster(rest))
    raise CannotType(cluster)


def _below(rest):
    for end in range(len(rest), 1, -1):
        if rest[:end] in _BELOW:
            more = _below(rest[end:]) if rest[end:] else ""
            if more is not None:
                return _BELOW[rest[:end]] + more
    return None
