"""One list of the papers of several services: what several want stands there once.

Nothing is folded away: each service keeps its own line with its copies, attestation, source and
form, so that whoever ticks off the lines has it all.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from charter import document as doc
from charter.reading import NOTHING, Row
from charter.visit.needs import approved, papers_to_bring
from services.paper_wording import bare_name, copies_of, is_attested, same_paper_key


@dataclass(frozen=True)
class Part:
    """What one service wants of a paper.

    `paper` says it under the name that all have in common. `wording` is how this service names
    it, where the common name and the numbers do not say the same.
    """

    row: Row
    entry: doc.Paper
    paper: doc.Paper
    wording: doc.Text = NOTHING


@dataclass(frozen=True)
class Wanted:
    """A paper to bring, with a part for each time that a service lists it."""

    name: doc.Text
    parts: tuple[Part, ...]

    @property
    def copies(self) -> int:
        """How many copies in all, of those parts that name a number."""
        return sum(part.paper.copies or 0 for part in self.parts)

    @property
    def uncounted(self) -> int:
        """How many parts name no number of copies."""
        return sum(not part.paper.copies for part in self.parts)


def papers_of(rows: Iterable[Row]) -> list[Wanted]:
    """The papers of these services in the order of the charter, each once."""
    groups = {}
    for row in rows:
        for entry in papers_to_bring(row.service):
            groups.setdefault(same_paper_key(approved(entry.name)), []).append((row, entry))
    return [_wanted(entries) for entries in groups.values()]


def _wanted(entries):
    names = [_bare(entry.name) for _row, entry in entries]
    name = next((name for name in names if name.bn and name.en), names[0])
    return Wanted(name, tuple(_part(row, entry, name) for row, entry in entries))


def _part(row, entry, name):
    words = approved(entry.name)
    copies = entry.copies or copies_of(words)
    paper = replace(
        entry, name=name, copies=copies, is_attested=entry.is_attested or is_attested(words)
    )
    return Part(row, entry, paper, NOTHING if _says_all(name, copies, entry.name) else entry.name)


def _says_all(name, copies, own):
    """Whether a name and a number tell what a service's own wording does, in both languages."""
    bare = _bare(own)
    return all(
        said in ("", common) and copies_of(wording) in (None, copies)
        for said, common, wording in ((bare.bn, name.bn, own.bn), (bare.en, name.en, own.en))
    )


def _bare(name):
    return replace(name, bn=bare_name(name.bn), en=bare_name(name.en))
