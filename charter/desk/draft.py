"""The draft of an office beside what the public sees, as the desk tells it."""

from dataclasses import dataclass

from charter import document as doc
from charter import publishing
from charter.assembly import assemble
from charter.desk.places import Places
from charter.models import Edition
from charter.quality import Finding, Severity, check, identity
from charter.wording import change_in_words


@dataclass(frozen=True)
class ChangeLine:
    """`language` is that of old and new, where they are texts of one language."""

    what: str
    old: str
    new: str
    language: str
    href: str


@dataclass(frozen=True)
class FindingLine:
    finding: Finding
    href: str


@dataclass(frozen=True)
class Draft:
    """What publishing would do; `changes` is None before the first edition."""

    document: doc.Document
    last: Edition | None
    changes: list[ChangeLine] | None
    errors: list[FindingLine]
    warnings: list[FindingLine]

    @property
    def digest(self):
        """Publishing asks for it back, to be sure of publishing what was shown."""
        return doc.digest(self.document)

    @property
    def names_another_office(self):
        """Whether something is left in it of the office that it was made from."""
        return any(line.finding.code == identity.CODE for line in self.errors)

    @property
    def is_published(self):
        """Whether the public sees all of it already."""
        return self.changes == []


def draft_of(office):
    document = assemble(office)
    places = Places(office)
    findings = [FindingLine(each, places.of_finding(each)) for each in check(office, document)]
    last = Edition.objects.select_related("published_by").latest_of(office)
    changes = None
    if last is not None:
        published = publishing.edition_document(last)
        changes = publishing.unpublished_changes(office, document)
        changes = change_lines(places, changes, published, document)
    return Draft(
        document=document,
        last=last,
        changes=changes,
        errors=[line for line in findings if line.finding.severity is Severity.ERROR],
        warnings=[line for line in findings if line.finding.severity is Severity.WARNING],
    )


def change_lines(places, changes, *documents):
    """Changes in words, each with a link to its field."""
    return [
        ChangeLine(*change_in_words(change, *documents), places.of_change(change))
        for change in changes
    ]
