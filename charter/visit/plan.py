"""All that a visit needs to be prepared with, made from a release and a choice."""

from dataclasses import dataclass

from charter import document as doc
from charter.reading import Officer, Row, ServiceTable
from charter.release import NoticeLine, Release
from charter.visit.fees import Reckoning, reckon
from charter.visit.needs import approved, needs_preparing, papers_to_bring
from charter.visit.papers import Wanted, papers_of
from services.paper_wording import names_a_paper


@dataclass(frozen=True)
class Remark:
    """What a service says of papers that is no paper to bring, such as "প্রয়োজনীয় তথ্য"."""

    row: Row
    wordings: tuple[doc.Text, ...] = ()


@dataclass(frozen=True)
class Counter:
    """Somebody to see, and the services they answer for."""

    officer: Officer
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Source:
    """Where the papers of some services are to be had."""

    place: doc.Text
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Plan:
    """`without_papers` are the services that name no paper; `beside_papers`, what others say."""

    rows: tuple[Row, ...]
    papers: list[Wanted]
    without_papers: list[Remark]
    beside_papers: list[Remark]
    sources: list[Source]
    fees: Reckoning
    counters: list[Counter]


@dataclass(frozen=True)
class Group:
    """A table of the charter as the form lists it: what needs preparing for, then the others.

    The others are folded away unless one of them is ticked.
    """

    table: ServiceTable
    needing: list[Row]
    others: list[Row]
    is_open: bool


def plan(rows: tuple[Row, ...]) -> Plan:
    return Plan(
        rows=rows,
        papers=papers_of(rows),
        without_papers=[_remark(row) for row in rows if not papers_to_bring(row.service)],
        beside_papers=[
            remark
            for remark in (_remark(row) for row in rows if papers_to_bring(row.service))
            if remark.wordings
        ],
        sources=[
            Source(place, found)
            for place, found in _by(rows, _place)
            if names_a_paper(approved(place))  # and not "-"
        ],
        fees=reckon(rows),
        counters=[Counter(found[0].officer, found) for _post, found in _by(rows, _post)],
    )


def groups(tables, chosen) -> list[Group]:
    return [_group(table, chosen) for table in tables]


def _group(table, chosen):
    needing = [row for row in table.rows if needs_preparing(row.service)]
    others = [row for row in table.rows if row not in needing]
    return Group(table, needing, others, is_open=any(row in chosen for row in others))


def notices_of(release: Release, rows) -> list[NoticeLine]:
    """What stands on every page, and what stands on the pages of these services."""
    services = {"", *(row.service.id for row in rows)}
    return [line for line in release.notices if line.service in services]


def _remark(row):
    names = (paper.name for paper in row.service.papers)
    return Remark(row, tuple(name for name in names if not names_a_paper(approved(name))))


def _by(rows, key):
    """The rows in groups with one key, in order: (key, rows)."""
    found = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return [(each, tuple(together)) for each, together in found.items()]


def _place(row):
    return row.service.papers_from


def _post(row):
    return row.officer.post.id if row.officer.post else ""
