"""How often the service that is meant comes first. The figures are about words, not about speed.

What was typed for "common" and "offices" was thought up in three lots, each before the search had
seen it. At first sight 437 of 443 came first, then 192 of 193, then 98 of 100; between the lots
faults of the rules were mended, never single words. Of 56 queries for what no office serves, asked
of four charters, two answers at first sight were for a word that only sounded alike.

A fourth lot, by another hand, came after: 191 of 198 at first sight. It showed that two words
written as one were not found; of 45 such queries, written once that was seen, 22 came first before
such words were parted and 41 since. Of 40 more queries for what no office serves, three found what
only sounds alike; two are mended, and tren is still taken for ত্রাণ.
"""

import pytest

from tests.services import catalogues

needs_shared = pytest.mark.skipif(
    not catalogues.SHARED.is_dir(), reason="the common services are not in ../shared/data"
)


@needs_shared
def test_the_development_queries_find_their_service():
    asked = [
        (row["query"], row["expected_id"])
        for row in catalogues.rows(catalogues.SHARED / "search_queries.tsv")
    ]
    missed = catalogues.missed(catalogues.common(), asked)

    assert len(asked) == 82
    assert len(missed) <= 2, missed


@needs_shared
def test_what_people_might_type_for_the_common_services_finds_them():
    asked = catalogues.queries("common")
    missed = catalogues.missed(catalogues.common(), asked)

    assert len(asked) > 350
    assert len(missed) <= 0.02 * len(asked), missed


def test_what_people_might_type_at_other_offices_finds_their_services():
    asked = catalogues.queries("offices")
    missed = catalogues.missed(catalogues.offices(), asked)

    assert len(asked) > 200
    assert len(missed) <= 0.02 * len(asked), missed


def test_what_no_office_serves_finds_nothing():
    asked = catalogues.unrelated()
    found = {query: catalogues.offices().search(query).hits for query in asked}

    assert len(asked) > 100
    assert not {query: hits for query, hits in found.items() if hits}


@needs_shared
def test_what_no_office_serves_finds_nothing_among_the_common_services_either():
    found = {query: catalogues.common().search(query).hits for query in catalogues.unrelated()}

    assert not {query: hits for query, hits in found.items() if hits}
