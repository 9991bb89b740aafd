"""The words that an index has, and which of them somebody may have meant by another."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from portal.bangla.fold import skeleton_of
from portal.bangla.likeness import (
    ACROSS_SCRIPTS,
    IN_BANGLA,
    IN_ENGLISH,
    likeness,
    likeness_of_start,
    weight,
)
from portal.bangla.sounds import CONSONANTS
from services.search.words import Word

# The least likeness that counts as the same word, by consonants: short words are easily alike.
_LEAST_LIKE = {0: 0.97, 1: 0.95, 2: 0.93, 3: 0.88, 4: 0.87}
_LEAST_LIKE_OF_LONG = 0.84
_LEAST_LIKE_AT_ALL = 0.7
_LEAST_LIKE_SPELT_OUT = 0.92
_LEAST_LIKE_ACROSS = 0.9  # jonma for জন্ম is no mistake
_LEAST_LIKE_START = 0.93
_LEAST_LIKE_BEGUN = 0.88  # who is still typing chooses from what is suggested
_PER_ENDING = 0.02  # an ending that one of the two lacks
_SAME_BY_SOUND = 0.98
_START = 0.88  # প্রত্যয়ন for প্রত্যয়নপত্র; less, the more is missing
_START_BY_SOUND = 0.85


@dataclass(frozen=True, order=True)
class Likeness:
    """`is_sure`: the word of the index is meant. `is_respelt`: it is spelt another way."""

    value: float
    is_sure: bool = True
    is_respelt: bool = False


_SAME = Likeness(1.0)


class Vocabulary:
    """`words`: by key; of two with one key the first, but rather one that stands in one piece."""

    def __init__(self, words: Iterable[Word]):
        self.words = {}
        for word in words:
            known = self.words.setdefault(word.key, word)
            if known.parts and not word.parts:
                self.words[word.key] = word
        self._by_skeleton = defaultdict(set)
        self._whole_skeletons = set()
        for word in self.words.values():
            forms = [*word.shown_forms, *([word.spelt_out] if word.written.isupper() else [])]
            for number, form in enumerate(forms):
                self._whole_skeletons.add(skeleton_of(form))
                for skeleton in _nearby(skeleton_of(form)):
                    self._by_skeleton[skeleton].add((word.key, form, number > 0))
        skeletons = ((skeleton_of(word.heard), word.key) for word in self.words.values())
        self._in_order = sorted(pair for pair in skeletons if pair[0])

    def like(self, word: Word, is_begun: bool = False) -> dict[str, Likeness]:
        """The words that may be meant, by key. `is_begun`: the word is still being typed."""
        if word.has_digits:
            return {word.key: _SAME} if word.key in self.words else {}
        found = {}
        for key, how in self.candidates(word, is_begun):
            if how.value > _LEAST_LIKE_AT_ALL and (key not in found or how > found[key]):
                found[key] = how
        return found

    def has_consonants_of(self, word: Word) -> bool:
        """Whether a word has just the same, but for endings; far cheaper than `like`."""
        return any(skeleton_of(form) in self._whole_skeletons for form in word.typed_forms)

    def candidates(self, word, is_begun=False):
        """Keys worth comparing, each with how like it is; some more than once."""
        if word.key in self.words:
            yield word.key, _SAME
        if len(word.heard) > 1 or is_begun:
            yield from self._alike(word)
            yield from self._longer(word, is_begun)

    def _alike(self, word):
        met = set()
        forms = [*word.typed_forms, *([word.spelt_out] if word.spelt_out else [])]
        for number, form in enumerate(forms):
            for skeleton in _nearby(skeleton_of(form)):
                for key, other_form, is_shorter in self._by_skeleton.get(skeleton, ()):
                    if (form, key, other_form) not in met:
                        met.add((form, key, other_form))
                        endings = (number > 0) + is_shorter
                        yield key, self._how(word, form, self.words[key], other_form, endings)

    def _how(self, word, form, other, other_form, endings):
        if word.is_latin and other.is_latin:
            alike = likeness(word.letters, other.letters, IN_ENGLISH)
        else:
            alike = likeness(form, other_form, _costs(word, other))
        if form == word.spelt_out or other_form == other.spelt_out:
            return Likeness(alike, alike >= _LEAST_LIKE_SPELT_OUT)
        consonants = min(map(_consonants, (form, other_form)))
        is_sure = alike >= _LEAST_LIKE.get(consonants, _LEAST_LIKE_OF_LONG)
        if word.is_latin != other.is_latin:
            is_respelt = alike < _LEAST_LIKE_ACROSS
        elif word.is_latin:
            is_respelt = word.key.removesuffix("s") != other.key.removesuffix("s")
        else:
            is_respelt = _written(form) != _written(other_form)
        return Likeness(alike * _SAME_BY_SOUND - endings * _PER_ENDING, is_sure, is_respelt)

    def _longer(self, word, is_begun):
        """Words that begin with this one."""
        skeleton = skeleton_of(word.heard)
        if len(skeleton) < (1 if is_begun else 2):
            return
        start = word.heard.removesuffix("ə")
        for key in self._beginning_with(skeleton):
            other = self.words[key]
            share = weight(word.heard) / max(weight(word.heard), weight(other.heard))
            missing = 0.9 + 0.1 * share
            if key.startswith(word.key):
                is_sure = is_begun or (len(word.key) > 3 if word.is_latin else share > 0.5)
                yield key, Likeness(_START * missing, is_sure)
            elif not (word.is_latin and other.is_latin):
                alike = likeness_of_start(start, other.heard, _costs(word, other))
                if alike >= (_LEAST_LIKE_BEGUN if is_begun else _LEAST_LIKE_START):
                    is_sure = is_begun or (len(skeleton) > 3 and share > 0.55)
                    yield key, Likeness(alike * _START_BY_SOUND * missing, is_sure)

    def _beginning_with(self, skeleton):
        for place in range(bisect_left(self._in_order, (skeleton,)), len(self._in_order)):
            other, key = self._in_order[place]
            if not other.startswith(skeleton):
                return
            yield key


def _written(heard):
    return heard.replace("ə", "")


def _nearby(skeleton):
    """The skeleton and, where it is long enough, what is left of it without one consonant."""
    if not skeleton:
        return set()
    shorter = {skeleton[:i] + skeleton[i + 1 :] for i in range(len(skeleton))}
    return {skeleton, *shorter} if len(skeleton) > 2 else {skeleton}


def _consonants(heard):
    return sum(sound in CONSONANTS for sound in heard)


def _costs(word, other):
    return IN_BANGLA if not word.is_latin and not other.is_latin else ACROSS_SCRIPTS
