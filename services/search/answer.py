"""What the search says to a query."""

from collections.abc import Hashable
from dataclasses import dataclass


@dataclass(frozen=True)
class Hit:
    """`words`: the folded words of the index that the query meant, for `marked`."""

    id: Hashable
    score: float
    words: frozenset[str]


@dataclass(frozen=True)
class Answer:
    """Hits best first, or none; then `similar` are those that have something of the query.

    `query` is what was understood: what was typed, or that read as Bijoy. `correction` is a query
    in words that the index has, or "". `missing` are typed words that none of the hits has
    anything like, or where there is none, nothing in the index.
    """

    query: str
    is_bijoy: bool = False
    hits: tuple[Hit, ...] = ()
    similar: tuple[Hit, ...] = ()
    correction: str = ""
    missing: tuple[str, ...] = ()
