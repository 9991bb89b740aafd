"""Laying what was read over a text that an office has already."""

from difflib import SequenceMatcher
from functools import lru_cache

from charter import document as doc
from portal.bangla.text import clean, spelling_key, words_alone


def line(text):
    """As a field of one line keeps it."""
    return " ".join(clean(text).split())


_SUB = "উপ"


@lru_cache(maxsize=8192)
def key(text):
    """What two texts have in common that say the same in the spellings that offices mix."""
    return words_alone(spelling_key(text))


def say_the_same(one, other):
    """Whether two texts differ in their line ends and spaces at most.

    The same cell is broken into lines differently by Word, by a spreadsheet and by a web page.
    """
    return line(one) == line(other)


def laid(present, bn=None, en=None, tidy=clean):
    """A Text with other words in one language or both; None leaves that language alone.

    Where the source of a translation changes and the translation does not, it is outdated. A pair
    that comes to be here is taken for a translation of ours, as the desk takes it.
    """
    bn = present.bn if bn is None or say_the_same(bn, present.bn) else tidy(bn)
    en = present.en if en is None or say_the_same(en, present.en) else tidy(en)
    if (bn, en) == (present.bn, present.en):
        return present
    if not (bn and en):
        return doc.Text(bn=bn, en=en)
    if not (present.bn and present.en):
        return doc.Text(bn=bn, en=en, unofficial="bn" if present.en else "en")
    translation, was = (bn, present.bn) if present.unofficial == "bn" else (en, present.en)
    return doc.Text(bn=bn, en=en, unofficial=present.unofficial, outdated=translation == was)


def are_close(one, other):
    """Whether two names are spellings of one, not names of two things.

    Nearly all letters agree, the numbers in them are equal, and no word of one stands where the
    other has quite another: "birth certificate" is not "death certificate".
    """
    one, other = key(one), key(other)
    if not one or not other or _numbers(one) != _numbers(other):
        return False
    if SequenceMatcher(None, one, other, autojunk=False).ratio() < 0.85:
        return False
    return not (_strange(one, other) and _strange(other, one))


def _numbers(text):
    return [word for word in text.split() if word.isdigit()]


def _strange(text, other):
    """The words of a text that are like none of the other's."""
    words = other.split()
    return [word for word in text.split() if not any(_alike(word, known) for known in words)]


def _alike(one, other):
    """A slip of the pen; a district is no sub-district, nor a director a deputy one."""
    if one == other:
        return True
    if _SUB + one == other or _SUB + other == one:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > 0.8
