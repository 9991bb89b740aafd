"""Two words that people write as one, though no text has them side by side: জন্মসনদ, landtax."""

from collections.abc import Iterator

from portal.bangla.fold import skeleton_of
from services.search.words import Word

_LEAST_LIKE = 0.9  # of each half: what begins alike is easily found in a long word
_LEAST_CONSONANTS = 2
_LONGEST = 40  # letters
_HASANTA = "\u09cd"


def halves(word: Word) -> Iterator[tuple[Word, Word]]:
    """The two words at each place where this one might be parted; eid is not e-ID."""
    if len(word.written) > _LONGEST:
        return
    for place in range(1, len(word.written)):
        start, end = Word(word.written[:place]), Word(word.written[place:])
        if _is_between_letters(start, end) and all(map(_is_long_enough, (start, end))):
            yield start, end


def likeness_of_pair(start, end, weights) -> float:
    """How alike two words are to the likest two that one entry has; 0 where none has both.

    `start`, `end`: the words of the index that each may mean: key → likeness. `weights`: of each
    key, the entries that have it.
    """
    return max(
        (
            one.value + other.value
            for key, one in start.items()
            for other_key, other in end.items()
            if min(one.value, other.value) >= _LEAST_LIKE
            and not weights[key].keys().isdisjoint(weights[other_key])
        ),
        default=0.0,
    )


def _is_between_letters(start, end):
    """A sign stays with the letter before it, a joined letter with both."""
    return end.written[0].isalpha() and not start.written.endswith(_HASANTA)


def _is_long_enough(word):
    return len(skeleton_of(word.heard)) >= _LEAST_CONSONANTS
