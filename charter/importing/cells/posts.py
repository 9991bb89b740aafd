"""Where in a run of words a designation stands, and which words are somebody's name.

A designation ends in the word for an office-bearer (কর্মকর্তা, প্রোগ্রামার …) and begins with what
says which one (উপজেলা, সহকারী, মৎস্য …).
"""

import re
from typing import NamedTuple

from charter.importing.cells import post_words

_WORD = re.compile("[^\\s,;:।/()\x04\x05]+")
_WITHIN = re.compile(r"[ /–-]*")
_OVER_A_LINE = re.compile(r"[ /–-]*\n *")
_BRACKETS = re.compile(r" ?\([^()\n]*\)")
_LONGEST_INITIALS = 4


class _Word(NamedTuple):
    start: int
    end: int
    key: str


class Span(NamedTuple):
    """Where a designation begins and ends in its text."""

    start: int
    end: int


def designations(text: str) -> list[Span]:
    """Every designation in a text, in its order."""
    words, spans, place = _words(text), [], 0
    is_glued = " " not in text.strip()
    while place < len(words):
        if _bears(text, words, place, is_glued):
            first, last = _first(text, words, place), _last(text, words, place, is_glued)
            if not _is_honorific_here(text, words, last):
                spans.append(Span(words[first].start, _with_brackets(text, words[last].end)))
            place = last
        place += 1
    return spans


def begins_as_name(text: str) -> bool:
    """With মোঃ, জনাব, ড. …"""
    return where_names_begin(text)[:1] == [word.start for word in _words(text)[:1]] != []


def looks_like_name(text: str) -> bool:
    return begins_as_name(text) or any(w.key in post_words.NAMES for w in _words(text))


def names_office(text: str) -> bool:
    """A word for an office is in it: "আইসিটি শাখা", "জেলা প্রশাসকের কার্যালয়"."""
    return any(_is_office(word.key) for word in _words(text))


def where_names_begin(text: str) -> list[int]:
    """The places where names begin, one per name: at "আলহাজ্ব মোঃ …", at "প্রকৌশলী মোঃ …"."""
    words, begins, is_within = _words(text), [], False
    for place, word in enumerate(words):
        is_honorific = word.key in post_words.HONORIFICS
        if is_honorific and not is_within:
            is_titled = (
                place and _is_bearer(words[place - 1].key) and _goes_on(text, words, place - 1)
            )
            begins.append(words[place - 1].start if is_titled else word.start)
        is_within = is_honorific
    return begins


def where_a_name_ends(text: str) -> int:
    """Before the first word of a post or an office; a name begins the text."""
    for place, word in enumerate(_words(text)):
        if place > 1 and (word.key in post_words.KINDS or _is_office(word.key)):
            return word.start
    return len(text)


def _words(text):
    found = (
        _Word(*match.span(), post_words.folded(match.group())) for match in _WORD.finditer(text)
    )
    words = [word for word in found if word.key]
    return _with_initials_joined(text, words)


def _with_initials_joined(text, words):
    """ "ইউ এল ও" is one word, ইউএলও."""
    joined, place = [], 0
    while place < len(words):
        for count in range(_LONGEST_INITIALS, 1, -1):
            some = words[place : place + count]
            key = "".join(word.key for word in some)
            run = text[some[0].start : some[-1].end]
            if len(some) == count and key in post_words.BEARERS and "\n" not in run:
                joined.append(_Word(some[0].start, some[-1].end, key))
                place += count
                break
        else:
            joined.append(words[place])
            place += 1
    return joined


def _bears(text, words, place, is_glued):
    """The word for an office-bearer, and not the start of an office's name (সার্জন অফিস)."""
    if not _is_bearer(words[place].key, is_glued):
        return False
    return not (_goes_on(text, words, place) and _is_office(words[place + 1].key))


def _is_bearer(key, is_glued=False):
    last = re.split("[–-]", key)[-1]
    last = next((last.removesuffix(s) for s in post_words.AFTER_BEARER if last.endswith(s)), last)
    if last in post_words.BEARERS or (is_glued and last.endswith(tuple(post_words.BEARERS))):
        return True
    return any(last.removeprefix(p) in post_words.BEARERS for p in post_words.BEFORE_BEARER)


def _is_office(key):
    return key in post_words.OFFICES


def _first(text, words, place):
    while place and _continues(text, words[place - 1], words[place]):
        place -= 1
    while words[place].key in post_words.JOINING:
        place += 1
    return place


def _continues(text, before, word):
    """Whether the word before belongs to the same designation, perhaps on the line above."""
    if before.key not in post_words.KINDS and not _is_bearer(before.key):
        return False
    between = text[before.end : word.start]
    return bool(_WITHIN.fullmatch(between)) or (
        bool(_OVER_A_LINE.fullmatch(between))
        and before.key in post_words.KINDS - post_words.OFFICES
    )


def _last(text, words, place, is_glued):
    """The last office-bearer that is reached over nothing but words of posts."""
    last = place
    while _goes_on(text, words, place):
        place += 1
        if _bears(text, words, place, is_glued):
            last = place
        elif words[place].key not in post_words.KINDS:
            break
    return last


def _goes_on(text, words, place):
    """Another word follows in the same run."""
    if place + 1 >= len(words):
        return False
    return bool(_WITHIN.fullmatch(text[words[place].end : words[place + 1].start]))


def _is_honorific_here(text, words, place):
    """ "প্রকৌশলী মোঃ …, উপজেলা প্রকৌশলী": the first one is part of the name."""
    if not (_goes_on(text, words, place) and words[place + 1].key in post_words.HONORIFICS):
        return False
    return any(_bears(text, words, later, False) for later in range(place + 1, len(words)))


def _with_brackets(text, end):
    brackets = _BRACKETS.match(text, end)
    return brackets.end() if brackets and not begins_as_name(brackets.group()) else end
