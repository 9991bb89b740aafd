"""A query is compared with few of an index's words, so that it takes milliseconds.

Counted, not timed; `python -m tests.bench.search` tells the time.
"""

from services.search.compounds import halves
from services.search.vocabulary import Vocabulary
from services.search.words import Word, words_of
from tests.services import catalogues

SERVICES = catalogues.TYPED / "services.tsv"


def test_no_word_of_a_query_is_looked_up_twice(monkeypatch):
    looked_up = []
    like = Vocabulary.like

    def counted(vocabulary, word, is_begun=False):
        looked_up.append(word.written)
        return like(vocabulary, word, is_begun)

    monkeypatch.setattr(Vocabulary, "like", counted)

    assert catalogues.offices().search("পেনশন pension").hits
    assert sorted(looked_up) == ["pension", "পেনশন"]


def test_a_word_of_more_letters_than_two_words_have_is_not_parted():
    assert list(halves(Word("সনদ" * 13)))
    assert not list(halves(Word("সনদ" * 14)))


def test_a_query_is_compared_with_few_of_the_words():
    texts = [text for row in catalogues.rows(SERVICES) for text in row.values() if text]
    words = [word for text in texts for word in words_of(text)]
    vocabulary = Vocabulary(words)
    typed = [word for query, _meant in catalogues.queries("offices") for word in words_of(query)]
    compared = [len({key for key, _how in vocabulary.candidates(word)}) for word in typed]

    assert len(vocabulary.words) > 400
    assert sum(compared) / len(compared) < 0.05 * len(vocabulary.words)
    assert max(compared) < 0.25 * len(vocabulary.words)
