"""Texts that can be searched, and the ranking of what is found."""

import functools
import math
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from portal.bangla.bijoy import is_bijoy, to_unicode
from portal.bangla.text import clean
from services.search.answer import Answer, Hit
from services.search.compounds import halves, likeness_of_pair
from services.search.correction import corrected
from services.search.question_words import is_question_word
from services.search.vocabulary import Likeness, Vocabulary
from services.search.words import Word, joined, words_of

_MOST_WORDS = 16  # of a query; what comes after says nothing new
_MOST_JOINED = 3
_MOST_SIMILAR = 5
_JOINED_FROM_WEIGHT = 1.0  # the weight of texts whose neighbours are searched as one word, too
_LEAST_LIKE_JOINED = 0.86
_COVERED_BY_ANY = 0.4
_LEAST_COVERED = 0.4  # how much of what a query asks for makes a hit
_LEAST_OF_THE_BEST = 0.5  # what is worth half the best hit is a hit, too
_UNSURE = 0.3  # how much a word counts that is like, and not surely meant


@dataclass(frozen=True, order=True)
class Match:
    """A word of the index, `key`, taken for a typed one; `weight` is its text's."""

    points: float
    how: Likeness
    key: str
    weight: float

    @property
    def covers(self):
        """How much of the typed word it answers: the lesser texts nearly as much as a name."""
        return self.how.value * min(1.0, self.weight + _COVERED_BY_ANY)


class Index:
    """Entries: an id and its texts, each with a weight: 1 for a name, less for lesser texts."""

    def __init__(self, entries: Iterable[tuple[Hashable, Iterable[tuple[str, float]]]]):
        self._ids = []
        self._weights = defaultdict(dict)  # key of a word → id → weight of the best text with it
        words = []
        for entry_id, texts in entries:
            self._ids.append(entry_id)
            for text, weight in texts:
                for word in _searchable(text, weight):
                    words.append(word)
                    known = self._weights[word.key].get(entry_id, 0.0)
                    self._weights[word.key][entry_id] = max(known, weight)
        self._vocabulary = Vocabulary(words)

    def search(self, query: str, is_begun: bool = False) -> Answer:
        """`is_begun`: the last word is still being typed."""
        is_begun = is_begun and not query[-1:].isspace()
        answer = self._answer(clean(query), is_begun)
        if (answer.hits and query.isascii()) or not is_bijoy(query):
            return answer
        # Some short English words might be Bijoy, too: then only what is found decides.
        decoded = self._answer(to_unicode(query), is_begun)
        return replace(decoded, is_bijoy=True) if decoded.hits else answer

    def _answer(self, query, is_begun):
        typed = words_of(query)[:_MOST_WORDS]
        asked = [word for word in typed if not is_question_word(word.written)] or typed
        # For this query alone: none is kept. It remembers by how it is asked: always by two values.
        like = functools.cache(self._vocabulary.like)
        asked = list(self._parted(asked, like, is_begun))
        matches, meant = self._matches(asked, like, is_begun)
        hits, others = self._ranked(matches, meant)
        return Answer(
            query=query,
            hits=tuple(hits),
            similar=() if hits else tuple(others[:_MOST_SIMILAR]),
            correction=self._correction(typed, asked, like, hits),
            missing=_missing(asked, matches, [hit.id for hit in hits] or self._ids),
        )

    def _parted(self, asked, like, is_begun):
        """The words; instead of one that the index does not know, the two that it may join."""
        for place, word in enumerate(asked, 1):
            begun = is_begun and place == len(asked)
            if any(how.is_sure for how in like(word, begun).values()):
                yield word
            else:
                yield from self._halves(word, like) or [word]

    def _halves(self, word, like):
        """The two words of one entry that this one most likely joins, or None."""
        pairs = (
            (likeness_of_pair(*(like(half, False) for half in pair), self._weights), pair)
            for pair in halves(word)
            if all(map(self._vocabulary.has_consonants_of, pair))
        )
        likeness, pair = max(pairs, key=lambda found: found[0], default=(0.0, None))
        return pair if likeness else None

    def _matches(self, asked, like, is_begun):
        """For each word that is asked for: id → its best match. And id → all that is meant."""
        matches, meant = [{} for _word in asked], defaultdict(set)
        for places, word in _units(asked):
            begun = is_begun and places[-1] == len(asked) - 1
            for key, how in like(word, begun).items():
                if not self._is_fit(key, how, len(places)):
                    continue
                for entry_id, weight in self._weights[key].items():
                    points = how.value * weight * (1 if how.is_sure else _UNSURE)
                    match = Match(points, how, key, weight)
                    if how.is_sure and not self._vocabulary.words[key].parts:
                        meant[entry_id].add(key)
                    for place in places:
                        known = matches[place].get(entry_id)
                        if known is None or match > known:
                            matches[place][entry_id] = match
        return matches, meant

    def _is_fit(self, key, how, size):
        """Joined words must be very like, and only one side joins what the other has in one."""
        is_joined = bool(self._vocabulary.words[key].parts)
        if size == 1 and not is_joined:
            return True
        return how.value >= _LEAST_LIKE_JOINED and not (size > 1 and is_joined)

    def _ranked(self, matches, meant):
        """Hits, and what is only similar, each best first; equals in the order of the entries."""
        worth = [self._worth(by_id) for by_id in matches]
        hits, others = [], []
        for entry_id in self._ids:
            found = [
                (by_id[entry_id], told)
                for by_id, told in zip(matches, worth, strict=True)
                if entry_id in by_id
            ]
            if not found:
                continue
            score = sum(match.points * told for match, told in found)
            keys = meant[entry_id] | {match.key for match, _told in found}
            hit = Hit(entry_id, score, self._words(keys))
            is_hit = _covered(found) >= _LEAST_COVERED * sum(worth)
            (hits if is_hit else others).append(hit)
        hits.sort(key=lambda hit: -hit.score)
        others.sort(key=lambda hit: -hit.score)
        if hits:
            hits = [hit for hit in hits if hit.score >= _LEAST_OF_THE_BEST * hits[0].score]
        return hits, others

    def _worth(self, by_id):
        """What a word tells: the rarer, the more."""
        sure = sum(match.how.is_sure for match in by_id.values())
        return math.log(1 + len(self._ids) / (sure or 1))

    def _words(self, keys):
        words = (self._vocabulary.words[key] for key in keys)
        return frozenset(key for word in words for key in word.parts or (word.key,))

    def _correction(self, typed, asked, like, hits):
        """Of words that the best hit has; without a hit, of any that are very like."""
        options = {
            word: {
                key: how
                for key, how in like(word, False).items()
                if not hits or hits[0].id in self._weights[key]
            }
            for word in asked
        }
        return corrected(typed, options, self._vocabulary.words, is_found=bool(hits))


def _missing(asked, matches, ids):
    """The words that none of these entries has anything like."""
    return tuple(
        word.written
        for word, by_id in zip(asked, matches, strict=True)
        if by_id.keys().isdisjoint(ids)
    )


def _covered(found):
    """How much of a query is found: what a neighbour surely means makes an unsure word likelier."""
    sure = sum(match.covers * told for match, told in found if match.how.is_sure)
    unsure = sum(match.covers * told for match, told in found if not match.how.is_sure)
    return sure + _UNSURE * unsure if sure else 0.0


def _searchable(text, weight):
    """The words of a text but for question words, then its neighbours as one word."""
    for part in re.split("[\n,;]", clean(text)):
        words = [word for word in words_of(part) if not is_question_word(word.written)]
        yield from words
        if weight >= _JOINED_FROM_WEIGHT:
            for size in range(2, _MOST_JOINED + 1):
                yield from (word for _place, word in joined(words, size))


def _units(asked):
    """What was typed, word by word and with its neighbours: places → word."""
    yield from (((place,), word) for place, word in enumerate(asked))
    for size in range(2, _MOST_JOINED + 1):
        for place, word in joined(asked, size):
            yield tuple(range(place, place + size)), Word(word.written)
