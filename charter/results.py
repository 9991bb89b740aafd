"""What a search found, as its page shows it: rows of the charter with what was matched marked."""

import re
from dataclasses import dataclass

from charter.narrowing import FilterLink, asked_for, links, traits
from charter.reading import Row, service_tables
from charter.searching import fields, labels
from services.filters import passes
from services.search import Answer, Hit, marked

MOST_SUGGESTED = 6
_BREAKS = {"keywords": "[,;\n]"}  # of these, one is shown; of other texts, a line
_LONGEST_GAP = 80  # characters of a snippet that are not marked, in one go


@dataclass(frozen=True)
class Snippet:
    """Where a service says what was asked for, if not in its name; `pieces` as of `marked`."""

    label: str
    language: str
    pieces: list[tuple[str, bool]]


@dataclass(frozen=True)
class Found:
    """A row of the charter; `words` are what was matched, for the tag that prints its name."""

    row: Row
    words: frozenset[str] = frozenset()
    snippet: Snippet | None = None


@dataclass(frozen=True)
class Results:
    """The answer to a query and a choice of filters, ready for the page.

    `found` of `total` hits are left by the filters. `narrowed` are links to more and fewer;
    `corrected` and `unnarrowed` are what to ask for the mended query, or without the filters.
    """

    answer: Answer
    found: list[Found]
    total: int
    similar: list[Found]
    narrowed: list[FilterLink]
    corrected: str
    unnarrowed: str


def results(document, index, query, choice, language) -> Results:
    """Without a query, every service that the filters leave; without filters too, none."""
    answer = index.search(query)
    known = traits(document)
    hits = answer.hits if query else [Hit(entry, 0.0, frozenset()) for entry in known]
    left = [hit for hit in hits if passes(known[hit.id], choice)]
    return Results(
        answer=answer,
        found=_found(document, left, language) if query or choice else [],
        total=len(hits),
        similar=_found(document, answer.similar, language),
        narrowed=links(document, [hit.id for hit in hits], choice, query),
        corrected=asked_for(answer.correction, choice),
        unnarrowed=asked_for(query, {}),
    )


def suggestions(document, index, query, language) -> list[Found]:
    """A few services for a query that is still being typed."""
    hits = index.search(query, is_begun=True).hits
    return _found(document, hits[:MOST_SUGGESTED], language)


def _found(document, hits, language):
    """The rows of these hits, in their order."""
    rows = {row.service.id: row for table in service_tables(document) for row in table.rows}
    return [
        Found(rows[hit.id], hit.words, snippet(document, rows[hit.id].service, hit.words, language))
        for hit in hits
    ]


def snippet(document, service, words, language):
    """The most telling place that has a matched word; None where the name as shown has one.

    In the language of the page, if it stands there; of long texts the line around it.
    """
    if _marks(service.name.shown(language), words):
        return None
    other = "en" if language == "bn" else "bn"
    for shown in (language, other):
        for field in fields(document, service):
            for text in field.texts:
                if pieces := _around(getattr(text, shown), words, _BREAKS.get(field.name, "\n")):
                    return Snippet(labels()[field.name], shown, pieces)
    return None


def _marks(text, words):
    return any(is_meant for _piece, is_meant in marked(text, words))


def _around(text, words, breaks):
    """The line with the first match, shortened; [] where there is none."""
    for line in re.split(breaks, text):
        pieces = marked(line.strip(), words)
        if any(is_meant for _piece, is_meant in pieces):
            return _shortened(pieces)
    return []


def _shortened(pieces):
    """Long pieces that are not marked lose what is far from a mark, between words."""
    last = len(pieces) - 1
    return [
        (piece if is_meant else _near(piece, is_first=not number, is_last=number == last), is_meant)
        for number, (piece, is_meant) in enumerate(pieces)
    ]


def _near(piece, is_first, is_last):
    if len(piece) <= _LONGEST_GAP:
        return piece
    if is_first:
        return f"… {piece[-_LONGEST_GAP:].partition(' ')[2]}"
    if is_last:
        return f"{piece[:_LONGEST_GAP].rpartition(' ')[0]} …"
    half = _LONGEST_GAP // 2
    return f"{piece[:half].rpartition(' ')[0]} … {piece[-half:].partition(' ')[2]}"
