"""Everything the public pages of an office are made from, in one value.

The edition in force, the live records beside it, former addresses and the list of editions. A
page is a pure function of this. It is written into the release folder too, so that the views
which answer a visitor's input read it from there and need no database.
"""

import datetime
import hashlib

import msgspec
from django.conf import settings
from django.utils import timezone

from charter import document as doc
from charter.assembly import assemble, text
from charter.models import Confirmation, Edition, Notice
from charter.version import code_version
from offices.calendar import Calendar
from offices.models import Holiday, HolidayYear


class EditionLine(msgspec.Struct, frozen=True):
    """An edition as the history lists it."""

    number: int
    published_at: datetime.datetime
    note: str
    sha256: str


class NoticeLine(msgspec.Struct, frozen=True):
    """A notice in force: on every page, or on the page of the service whose id it names."""

    text: doc.Text
    ends: datetime.date
    service: str = ""


class HolidayLine(msgspec.Struct, frozen=True):
    """A day that is not as the week would have it: of the nation, or of the office alone."""

    date: datetime.date
    name: doc.Text
    is_working: bool = False
    is_confirmed: bool = True
    is_own: bool = False


class Release(msgspec.Struct, frozen=True):
    """`checked_years`: those whose national days were compared with the government's order.

    `moved` and `gone` are former slugs of services: the slug now, or the last edition of it.

    `root` stands before every link of a preview at the desk and is empty on the public site.
    """

    document: doc.Document
    editions: tuple[EditionLine, ...]
    documents: dict[int, doc.Document]
    origin: str
    notices: tuple[NoticeLine, ...] = ()
    holidays: tuple[HolidayLine, ...] = ()
    checked_years: tuple[int, ...] = ()
    confirmed_at: datetime.datetime | None = None
    moved: dict[str, str] = {}
    gone: dict[str, int] = {}
    root: str = ""

    @property
    def office(self):
        return self.document.office

    @property
    def updated_at(self):
        """When the edition in force was published; None in the preview of a first draft."""
        return self.editions[0].published_at if self.editions else None

    @property
    def is_preview(self):
        return bool(self.root)

    @property
    def calendar(self):
        """The working days of the office."""
        return Calendar(self.holidays, self.checked_years)

    def notices_for(self, service_id=""):
        """What stands on a page: the notices for all pages and those of this service."""
        return [line for line in self.notices if line.service in ("", service_id)]


def current_release(office, today=None):
    """The release that the database asks for, or None for an office without an edition."""
    editions = list(Edition.objects.filter(office=office).order_by("-number"))
    if not editions:
        return None
    documents = {edition.number: doc.decode(edition.document.encode()) for edition in editions}
    return _release(office, documents[editions[0].number], editions, documents, today)


def draft_release(office, root, today=None):
    """The release as it would be if the working tables were published now, for the preview."""
    editions = list(Edition.objects.filter(office=office).order_by("-number"))
    documents = {edition.number: doc.decode(edition.document.encode()) for edition in editions}
    draft = assemble(office, today)
    return msgspec.structs.replace(_release(office, draft, editions, documents, today), root=root)


def digest(release):
    """What tells two releases apart, the code that renders them included."""
    content = msgspec.json.encode(release)
    return hashlib.sha256(content + code_version().encode()).hexdigest()


def _release(office, document, editions, documents, today):
    moved, gone = former_addresses(document, documents)
    confirmation = (
        Confirmation.objects.filter(office=office, edition=editions[0]).first()
        if (editions)
        else None
    )
    return Release(
        document=document,
        editions=tuple(
            EditionLine(edition.number, edition.published_at, edition.note, edition.sha256)
            for edition in editions
        ),
        documents=documents,
        origin=f"{settings.PUBLIC_SCHEME}://{document.office.hostname}",
        notices=tuple(_notice(row) for row in _notices(office, today)),
        holidays=tuple(_holiday(row) for row in Holiday.objects.of(office)),
        checked_years=tuple(HolidayYear.objects.values_list("year", flat=True)),
        confirmed_at=confirmation.confirmed_at if confirmation else None,
        moved=moved,
        gone=gone,
    )


def _notices(office, today):
    today = today or timezone.localdate()
    return Notice.objects.filter(office=office).in_force(today).select_related("service")


def _notice(row):
    return NoticeLine(
        text=text(row, "text"),
        ends=row.ends,
        service=row.service.public_id if row.service else "",
    )


def _holiday(row):
    return HolidayLine(
        date=row.date,
        name=text(row, "name"),
        is_working=row.kind == Holiday.Kind.WORKING,
        is_confirmed=row.is_confirmed,
        is_own=row.office_id is not None,
    )


def former_addresses(document, documents):
    """Slugs that former editions used and the present one does not: where each leads.

    Pure: two dicts, slug → slug now (the service was renamed) and slug → number of the last
    edition that held it (the service was withdrawn). An address in use again leads nowhere else.
    """
    now = {service.id: service.slug for service in document.services}
    moved, gone = {}, {}
    for number in sorted(documents):
        for service in documents[number].services:
            if service.slug in now.values():
                continue
            moved.pop(service.slug, None)
            gone.pop(service.slug, None)
            if service.id in now:
                moved[service.slug] = now[service.id]
            else:
                gone[service.slug] = number
    return moved, gone
