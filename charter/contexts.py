"""What each public page shows, made from the release in plain Python."""

import datetime
from dataclasses import dataclass

import msgspec

from charter import document as doc
from charter import history as former
from charter import narrowing, wording
from charter.keeping import has_due_date
from charter.reading import (
    approved_steps,
    first_officer,
    is_unofficial,
    later_sections,
    officer_of,
    one_language,
    responsible_officers,
    row_of,
    service_tables,
    statement_groups,
    superior_officers,
)
from charter.visit.needs import is_offered, needs_preparing


@dataclass(frozen=True)
class HistoryEntry:
    """An edition in the history: what its publisher wrote, and what it changed, in words."""

    line: object
    note: doc.Text
    changes: list[wording.ChangeLine]
    is_first: bool


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
        "narrowed": [
            link
            for link in narrowing.links(document, [service.id for service in document.services])
            if link.group != "for"  # the page has the audiences one below the other
        ],
        "contact": first_officer(document),
        "visit_offered": is_offered(document),
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
        "superiors": superior_officers(document),
        "unofficial": is_unofficial(
            language, steps, [officer.post for officer in officers if officer.post]
        ),
    }


def service(release, language, slug):
    document = release.document
    table, row = row_of(document, slug)
    posts = [officer.post for officer in (row.officer, row.superior) if officer and officer.post]
    return {
        "table": table,
        "row": row,
        "service": row.service,
        "has_due_date": has_due_date(row.service),
        "visit_offered": needs_preparing(row.service) and is_offered(document),
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


def moved(release, language, slug):
    """A former address of a service that has another now."""
    return {"service": release.document.service(release.moved[slug])}


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
