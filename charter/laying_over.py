"""Rows and cells of a document: reading one, and laying one over another document. Pure.

A cell is what people change at once: a deadline with its meaning, a list of papers.
"""

from msgspec.structs import replace

from charter import document as doc
from services.layouts import COLUMNS
from services.models import Audience

# What of a row is the charter's content. The rest is the office's own: who holds a post and how to
# reach them, the address of a service's page, whether a service or a step is shown.
CELLS = {
    "post": ("title", "superior"),
    "statement": ("kind", "text"),
    "table": COLUMNS,
    "service": (
        "name",
        "methods",
        "papers",
        "papers_from",
        "fee",
        "deadline",
        "post",
        "superior",
        "remedy",
        "remarks",
        "keywords",
        "audience",
    ),
    "step": ("when", "officer", "address", "phone", "email", "working_days"),
}
LISTS = {"post": "posts", "statement": "statements", "step": "grievance_steps"}
_AUDIENCES = [audience.value for audience in Audience]


class Rows:
    """The rows of a document by section and id."""

    def __init__(self, document):
        self.document = document
        self.of = {
            section: {entry.id: entry for entry in getattr(document, name)}
            for section, name in LISTS.items()
        }
        self.of["table"] = {table.audience: table.headings for table in document.tables}
        self.of["service"] = {service.id: service for service in document.services}
        self._audiences = {
            service.id: table.audience for table in document.tables for service in table.services
        }

    def audience(self, row):
        return self._audiences.get(row, "")

    def cell(self, section, row, name):
        if name == "audience":
            return self.audience(row)
        return getattr(self.of[section][row], name)

    def alone(self, section, row, entry=None):
        """A document with nothing in it but that row, or another entry in its place."""
        entry = entry or self.of[section][row]
        if section == "table":
            return doc.Document(tables=(doc.Table(row, entry),))
        if section == "service":
            audience = self.audience(row) or _AUDIENCES[0]
            return doc.Document(tables=(doc.Table(audience, services=(entry,)),))
        return doc.Document(**{LISTS[section]: (entry,)})


def blank(value):
    """What a cell of that kind says where it says nothing."""
    if isinstance(value, doc.Text | doc.Fee | doc.Deadline):
        return type(value)()
    return type(value)() if isinstance(value, str | tuple) else None


def blanked(section, entry):
    """The row with nothing in its cells."""
    names = set(CELLS[section]) - {"audience", "kind"}
    return replace(entry, **{name: blank(getattr(entry, name)) for name in names})


def with_cell(document, section, row, name, value):
    """The document with another value in one cell."""
    if name == "audience":
        entry = Rows(document).of["service"][row]
        return with_row(without_row(document, section, row), section, entry, value)
    if section == "table":
        return _with_tables(
            document,
            lambda table: (
                replace(table, headings=replace(table.headings, **{name: value}))
                if table.audience == row
                else table
            ),
        )

    def changed(entries):
        return tuple(
            replace(entry, **{name: value}) if entry.id == row else entry for entry in entries
        )

    return _with_entries(document, section, changed)


def without_row(document, section, row):
    return _with_entries(
        document, section, lambda entries: tuple(entry for entry in entries if entry.id != row)
    )


def with_row(document, section, entry, audience="", order=()):
    """The document with one row more: after the one that it follows in `order`, or last."""
    if section != "service":
        return _with_entries(document, section, lambda entries: _inserted(entries, entry, order))
    return _with_tables(
        with_table(document, audience),
        lambda table: (
            replace(table, services=_inserted(table.services, entry, order))
            if table.audience == audience
            else table
        ),
    )


def with_table(document, audience):
    """The document with a service table for that audience, empty where it had none."""
    if audience in {table.audience for table in document.tables}:
        return document
    tables = sorted(
        (*document.tables, doc.Table(audience)),
        key=lambda table: _AUDIENCES.index(table.audience),
    )
    return replace(document, tables=tuple(tables))


def _inserted(entries, entry, order):
    before = list(order)[: list(order).index(entry.id)] if entry.id in order else []
    places = [number for number, each in enumerate(entries, 1) if each.id in before]
    place = places[-1] if places else len(entries)
    return (*entries[:place], entry, *entries[place:])


def _with_entries(document, section, change):
    if section == "service":
        return _with_tables(document, lambda table: replace(table, services=change(table.services)))
    return replace(document, **{LISTS[section]: change(getattr(document, LISTS[section]))})


def _with_tables(document, change):
    return replace(document, tables=tuple(change(table) for table in document.tables))
