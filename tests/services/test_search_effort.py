"""A query is compared with few of an index's words, so that it takes milliseconds.

Counted, not timed; `python -m tests.bench.search` tells the time.
"""

from services.search.vocabulary import Vocabulary
from services.search.words import words_of
from tests.services import catalogues

SERVICES = catalogues.TYPED / "services.tsv"


def test_a_query_is_compared_with_few_of_the_words():
    texts = [text for row in catalogues.rows(SERVICES) for text in row.values() if text]
    words = [word for text in texts for word in words_of(text)]
    vocabulary = Vocabulary(words)
    typed = [word for query, _meant in catalogues.queries("offices") for word in words_of(query)]
    compared = [len({key for key, _how in vocabulary.candidates(word)}) for word in typed]

    assert len(vocabulary.words) > 400
    assert sum(compared) / len(compared) < 0.05 * len(vocabulary.words)
    assert max(compared) < 0.25 * len(vocabulary.words)
