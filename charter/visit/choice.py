"""The services that an address asks for: `?s=<slug>&s=<slug>`, as somebody kept or sent it."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from charter.document import Service
from charter.reading import Row, service_tables
from charter.release import Release

PARAMETER = "s"
# A list that is longer helps nobody at a counter, and is no first view on a slow line.
MOST_SERVICES = 12


@dataclass(frozen=True)
class Choice:
    """`rows` are the services found, in the order of the charter. `withdrawn` were offered once.

    `has_unknown`: something was asked for that this office never offered. `is_damaged`: some of the
    address cannot be read at all.
    """

    rows: tuple[Row, ...] = ()
    withdrawn: tuple[Service, ...] = ()
    has_unknown: bool = False
    is_damaged: bool = False

    @property
    def slugs(self):
        return [row.service.slug for row in self.rows]

    @property
    def query(self):
        """The address's own query, by which the same list is found again; "" without a choice."""
        query = urlencode([(PARAMETER, slug) for slug in self.slugs])
        return f"?{query}" if query else ""

    @property
    def is_too_long(self):
        return len(self.rows) > MOST_SERVICES

    @property
    def is_empty(self):
        """Whether nothing was asked for, not even in vain."""
        return not (self.rows or self.withdrawn or self.has_unknown or self.is_damaged)


def read_choice(asked: Iterable[str], release: Release) -> Choice:
    """What is asked for, whatever it says. Former addresses lead to the service of today."""
    rows = {
        row.service.slug: row for table in service_tables(release.document) for row in table.rows
    }
    wanted = dict.fromkeys(slug.strip() for slug in asked)
    wanted.pop("", None)
    damaged = {slug for slug in wanted if "\ufffd" in slug or "\x00" in slug}
    present = {release.moved.get(slug, slug) for slug in wanted}
    gone = [slug for slug in wanted if slug in release.gone]
    return Choice(
        rows=tuple(row for slug, row in rows.items() if slug in present),
        withdrawn=tuple(release.documents[release.gone[slug]].service(slug) for slug in gone),
        has_unknown=bool(present - rows.keys() - set(gone) - damaged),
        is_damaged=bool(damaged),
    )
