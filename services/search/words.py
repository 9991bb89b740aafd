"""A word as the search meets it, in a text or in a query."""

import re
from dataclasses import dataclass
from functools import cached_property

from portal.bangla.endings import stems
from portal.bangla.fold import WORD, fold_word
from portal.bangla.sounds import letter_names, sounds
from portal.bangla.text import has_bangla

_LONGEST_ABBREVIATION = 6
_DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True)
class Word:
    """`written` as it stands; `parts` are the keys of words that it joins, which stand apart."""

    written: str
    parts: tuple[str, ...] = ()

    @cached_property
    def key(self):
        return fold_word(self.written)

    @cached_property
    def is_latin(self):
        return not has_bangla(self.written)

    @cached_property
    def has_digits(self):
        return any(c.isdigit() for c in self.key)

    @cached_property
    def heard(self):
        return sounds(self.written)

    @cached_property
    def letters(self):
        """An English word for comparing: without the s of more than one, nothing doubled."""
        return _DOUBLED.sub(r"\1", self.key.removesuffix("s"))

    @cached_property
    def shown_forms(self):
        """The sounds of a word of the index: its own first, then those without an ending."""
        if self.is_latin:
            return [self.heard, *self._singular]
        return [self.heard, *stems(self.heard, is_bangla=True, with_articles=False)]

    @cached_property
    def typed_forms(self):
        """The sounds of a word of a query: Latin letters may be Bangla, with its endings."""
        plural = self._singular if self.is_latin else []
        return [self.heard, *plural, *stems(self.heard, is_bangla=not self.is_latin)]

    @property
    def _singular(self):
        is_plural = len(self.key) > 3 and self.key.endswith("s") and not self.key.endswith("ss")
        return [sounds(self.key[:-1])] if is_plural else []

    @cached_property
    def spelt_out(self):
        """NID as it sounds in এনআইডি; "" for what is no abbreviation."""
        is_short = self.is_latin and len(self.key) <= _LONGEST_ABBREVIATION
        return letter_names(self.key) if is_short and not self.has_digits else ""


def words_of(text: str) -> list[Word]:
    """The words of a text, in order."""
    return [word for word in map(Word, WORD.findall(text)) if word.key]


def joined(words: list[Word], size: int):
    """Each `size` neighbours as one word, with the place of the first: web site, নাম জারি."""
    for place in range(len(words) - size + 1):
        group = words[place : place + size]
        if len({word.is_latin for word in group}) == 1:
            parts = tuple(word.key for word in group)
            yield place, Word("".join(word.written for word in group), parts)
