"""A charter as its readers meet it: tables with their rows, officers, sections, in plain Python."""

from dataclasses import dataclass

import msgspec
from django.utils.html import format_html
from django.utils.translation import gettext as _

from charter import document as doc
from portal.bangla.dates import phone_href
from portal.bangla.text import has_bangla
from services.layouts import LAYOUTS
from services.models import Audience

NOTHING = doc.Text()


@dataclass(frozen=True)
class Officer:
    """Whom a service names and how to reach them.

    Where a post is vacant, or has no number or e-mail of its own, the office's desk answers.
    Many charters name the post alone, and former editions do: `name` and `charge` are then empty.
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


def row_of(document, slug):
    """The table and the row of the service at that address; (None, None) where there is none."""
    return next(
        (
            (table, row)
            for table in service_tables(document)
            for row in table.rows
            if row.service.slug == slug
        ),
        (None, None),
    )


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
    if post.is_vacant:
        return Officer(post, phone=office.phone, email=office.email, is_vacant=True)
    holder = post.holder or doc.Holder(name=NOTHING)
    return Officer(
        post,
        name=holder.name,
        charge={"additional": _("additional charge"), "current": _("current charge")}.get(
            holder.charge, ""
        ),
        phone=post.phone or office.phone,
        email=post.email or office.email,
    )


def responsible_officers(document):
    """Who answers for the services, each once, in the order of the charter."""
    ids = dict.fromkeys(entry.post for entry in document.services if entry.post)
    return [officer_of(document, post) for post in map(document.post, ids) if post]


def superior_officers(document):
    """Who stands above them and answers for no service, each once."""
    above = dict.fromkeys(
        row.superior.post
        for table in service_tables(document)
        for row in table.rows
        if row.superior and row.superior.post
    )
    answering = [officer.post for officer in responsible_officers(document)]
    return [officer_of(document, post) for post in above if post not in answering]


def first_officer(document):
    """Whom to call about the office as such: who answers for its first service, or its desk."""
    officers = responsible_officers(document)
    officers += [officer_of(document, post) for post in document.posts]
    return next(iter(officers), None) or officer_of(document, None)


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


def in_a_sentence(text, language):
    """A text inside a sentence of ours: its language for screen readers, and no full stop."""
    words = " ".join(text.shown(language).split()).rstrip("।.")
    return in_its_language(words, text.language_shown(language), language)


def in_its_language(words, shown, language):
    """Words with their language for screen readers, where it is not that of the page."""
    return words if shown == language else format_html('<span lang="{}">{}</span>', shown, words)


def one_language(words):
    """What somebody wrote once, as a text of the language it is in."""
    return doc.Text(bn=words) if has_bangla(words) else doc.Text(en=words)
