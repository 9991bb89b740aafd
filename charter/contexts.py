"""What each public page shows, made from the release in plain Python."""

import datetime
from dataclasses import dataclass

import msgspec
from django.utils.translation import gettext as _

from charter import document as doc
from charter import history as former
from charter import wording
from portal.bangla.dates import phone_href
from portal.bangla.text import has_bangla
from services.layouts import LAYOUTS
from services.models import Audience

NOTHING = doc.Text()


@dataclass(frozen=True)
class Officer:
    """Whom a service names and how to reach them.

    Where a post is vacant, or has no number or e-mail of its own, the office's desk answers.
    Former editions name the post alone: `name` and `charge` are then empty, and nothing is vacant.
    """

    post: doc.Post | None
    name: doc.Text = NOTHING
    charge: str = ""
    phone: str = ""
    email: str = ""
    is_vacant: bool = False

    @property
    def is_mobile(self):
        return phone_href(self.phone).startswith("tel:+8801")


@dataclass(frozen=True)
class Row:
    """A service with those who answer for it; `serial` counts within its table, from 1."""

    serial: int
    service: doc.Service
    officer: Officer
    superior: Officer | None


@dataclass(frozen=True)
class Column:
    """`heading` is the office's own, often long; `label` says the same in a word, for a phone."""

    name: str
    heading: doc.Text
    label: str


@dataclass(frozen=True)
class ServiceTable:
    number: str
    audience: Audience
    for_whom: str
    columns: list[Column]
    rows: list[Row]


@dataclass(frozen=True)
class Group:
    """Statements of one kind under their heading; several are numbered by position."""

    kind: str
    title: str
    statements: list[doc.Statement]


@dataclass(frozen=True)
class Section:
    number: int
    kind: str
    items: list


@dataclass(frozen=True)
class HistoryEntry:
    """An edition in the history: what its publisher wrote, and what it changed, in words."""

    line: object
    note: doc.Text
    changes: list[wording.ChangeLine]
    is_first: bool


# Pages


def plain(release, language):
    """A page whose words are all the interface's."""
    return {}


def services(release, language):
    """A page that leads on to the services."""
    return {"tables": service_tables(release.document)}


def home(release, language):
    document = release.document
    tables = service_tables(document)
    statements = statement_groups(
        [entry for entry in document.statements if entry.kind in ("vision", "mission")]
    )
    return {
        "tables": tables,
        "contact": first_officer(document),
        "groups": statements,
        "unofficial": is_unofficial(
            language,
            [row.service.name for table in tables for row in table.rows],
            [statement for group in statements for statement in group.statements],
        ),
    }


def charter(release, language):
    return _charter_of(release.document, language)


def _charter_of(document, language, people=True):
    tables = service_tables(document, people)
    return {
        "tables": tables,
        "groups": statement_groups(
            [entry for entry in document.statements if entry.kind in ("vision", "mission")]
        ),
        "sections": later_sections(document),
        "unofficial": is_unofficial(language, _shown_in_charter(document)),
    }


def _shown_in_charter(document):
    """The parts of a document that its charter prints; of the parent, the name alone."""
    parent = document.parent
    kinds = ("vision", "mission", "expectation")
    return [
        parent.name if parent else (),
        document.of_kind(*kinds),
        approved_steps(document),
        msgspec.structs.replace(document, parent=None, statements=(), grievance_steps=()),
    ]


def about(release, language):
    document = release.document
    parent = document.parent
    groups = statement_groups(document.statements)
    parent_groups = statement_groups(parent.statements if parent else ())
    own = is_unofficial(language, document.statements)
    of_parent = bool(parent) and is_unofficial(language, parent.statements)
    return {
        "groups": groups,
        "own_unofficial": own,
        "parent": parent,
        "parent_groups": parent_groups,
        "parent_unofficial": of_parent,
        "unofficial": own or of_parent,
    }


def contact(release, language):
    document = release.document
    posts = [(officer_of(document, post), document.post(post.superior)) for post in document.posts]
    return {
        "posts": posts,
        "unofficial": is_unofficial(language, document.posts, document.office),
    }


def complaints(release, language):
    document = release.document
    steps = approved_steps(document)
    officers = responsible_officers(document)
    return {
        "steps": steps,
        "officers": officers,
        "unofficial": is_unofficial(
            language, steps, [officer.post for officer in officers if officer.post]
        ),
    }


def service(release, language, slug):
    document = release.document
    table, row = next(
        (table, row)
        for table in service_tables(document)
        for row in table.rows
        if row.service.slug == slug
    )
    posts = [officer.post for officer in (row.officer, row.superior) if officer and officer.post]
    return {
        "table": table,
        "row": row,
        "service": row.service,
        "notices": release.notices_for(row.service.id),
        "unofficial": is_unofficial(language, row.service, posts),
    }


def history(release, language):
    return {"entries": [_history_entry(release, line) for line in release.editions]}


def edition(release, language, number):
    line = next(line for line in release.editions if line.number == number)
    past = former.without_people(release.documents[number])
    return _charter_of(past, language, people=False) | {
        "entry": _history_entry(release, line),
        "line": line,
        "past": past,
        "is_in_force": number == release.editions[0].number,
        "notices": (),
    }


def _history_entry(release, line):
    return HistoryEntry(
        line=line,
        note=one_language(line.note),
        changes=wording.lines(
            former.public_changes(release, line.number),
            *filter(None, map(release.documents.get, (line.number - 1, line.number))),
        ),
        is_first=line.number - 1 not in release.documents,
    )


def gone(release, language, slug):
    number = release.gone[slug]
    withdrawn = release.documents[number].service(slug)
    return {
        "service": withdrawn,
        "line": next(line for line in release.editions if line.number == number),
        "tables": service_tables(release.document),
        "unofficial": is_unofficial(language, withdrawn.name),
    }


def sitemap(release, language):
    from charter.pages import LANGUAGES, address, pages

    listed = [page for page in pages(release) if page.in_sitemap]
    return {
        "entries": [
            {code: f"{release.origin}{address(code, page.path)}" for code in LANGUAGES}
            for page in listed
        ]
    }


def security(release, language):
    """RFC 9116 wants an end date: a year after the edition, by when there should be a newer one."""
    updated = release.updated_at or datetime.datetime.now(datetime.UTC)
    expires = (updated + datetime.timedelta(days=365)).astimezone(datetime.UTC)
    return {"expires": f"{expires:%Y-%m-%dT%H:%M:%SZ}"}


# Services and officers


def service_tables(document, people=True):
    """The tables of a charter in official order, numbered 2.1, 2.2 … as they are present."""
    columns = LAYOUTS[document.office.layout]
    labels = column_labels()
    for_whom = {
        Audience.CITIZEN: _("for individuals"),
        Audience.INSTITUTION: _("for organisations"),
        Audience.INTERNAL: _("for our own staff"),
    }
    present = [table for table in document.tables if table.services]
    return [
        ServiceTable(
            number=f"2.{number}",
            audience=Audience(table.audience),
            for_whom=for_whom[table.audience],
            columns=[Column(name, getattr(table.headings, name), labels[name]) for name in columns],
            rows=[
                _row(document, serial, entry, people)
                for serial, entry in enumerate(table.services, 1)
            ],
        )
        for number, table in enumerate(present, 1)
    ]


def column_labels():
    """A word for each column, for the cards that a phone shows and for the page of a service."""
    return {
        "serial": _("Serial"),
        "name": _("Service"),
        "methods": _("How it is given"),
        "papers": _("Papers"),
        "papers_from": _("Where to get them"),
        "fee": _("Fee"),
        "deadline": _("Time limit"),
        "officer": _("Responsible officer"),
        "superior": _("Superior officer"),
    }


def _row(document, serial, entry, people):
    post = document.post(entry.post)
    above = document.post(entry.superior) or (document.post(post.superior) if post else None)
    return Row(
        serial,
        entry,
        officer_of(document, post, people),
        officer_of(document, above, people) if above else None,
    )


def officer_of(document, post, people=True):
    """How a post, or the office where no post is named, appears to the public."""
    if not people:
        return Officer(post)
    office = document.office
    if post is None:
        return Officer(None, phone=office.phone, email=office.email)
    if post.holder is None:
        return Officer(post, phone=office.phone, email=office.email, is_vacant=True)
    return Officer(
        post,
        name=post.holder.name,
        charge={"additional": _("additional charge"), "current": _("current charge")}.get(
            post.holder.charge, ""
        ),
        phone=post.phone or office.phone,
        email=post.email or office.email,
    )


def responsible_officers(document):
    """Who answers for the services, each once, in the order of the charter."""
    ids = dict.fromkeys(entry.post for entry in document.services if entry.post)
    return [officer_of(document, post) for post in map(document.post, ids) if post]


def first_officer(document):
    """Whom to call about the office as such: who answers for its first service, or its desk."""
    officers = responsible_officers(document)
    officers += [officer_of(document, post) for post in document.posts]
    return next(iter(officers), None) or officer_of(document, None)


# The other parts of a charter


def statement_groups(statements, without=("expectation",)):
    titles = {
        "vision": _("Vision"),
        "mission": _("Mission"),
        "objective": _("Objectives"),
        "strategic_objective": _("Strategic objectives"),
        "function": _("Functions"),
        "expectation": _("What we expect of you"),
    }
    groups = []
    for kind, title in titles.items():
        rows = [statement for statement in statements if statement.kind == kind]
        if rows and kind not in without:
            groups.append(Group(kind, title, rows))
    return groups


def approved_steps(document):
    return [step for step in document.grievance_steps if step.is_approved]


def later_sections(document):
    """Sections 3 and 4 in the office's order; an empty one is not there and takes no number."""
    sections = [
        ("expectations", document.of_kind("expectation")),
        ("grievance", approved_steps(document)),
    ]
    if document.office.grievance_first:
        sections.reverse()
    present = [(kind, items) for kind, items in sections if items]
    return [Section(number, kind, items) for number, (kind, items) in enumerate(present, 3)]


# Languages


def is_unofficial(language, *parts):
    """Whether a page in `language` shows a text of these parts that is only our translation."""
    return any(text.unofficial == language and getattr(text, language) for text in _texts(parts))


def _texts(part):
    """Every text that people read in a part of a document, at any depth."""
    if isinstance(part, doc.Text):
        yield part
    elif isinstance(part, msgspec.Struct):
        for field in part.__struct_fields__:
            if field != "keywords":  # for the search alone
                yield from _texts(getattr(part, field))
    elif isinstance(part, tuple | list):
        for entry in part:
            yield from _texts(entry)


def one_language(words):
    """What somebody wrote once, as a text of the language it is in."""
    return doc.Text(bn=words) if has_bangla(words) else doc.Text(en=words)
