"""From the working tables to the public: freeze an edition, then render what follows from it."""

import msgspec
from auditlog.models import LogEntry
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from charter import document as doc
from charter import pages
from charter.assembly import assemble
from charter.diff import diff
from charter.models import Edition
from charter.quality import Severity, check
from charter.release import current_release
from charter.release import digest as release_digest
from offices.models import Office
from portal.pagestore.store import Answer, PageStore


class CannotPublish(Exception):
    """Nothing was published. Its kinds say why."""


class DraftHasMoved(CannotPublish):
    """The draft is no longer what the publisher was shown."""


class NothingToPublish(CannotPublish):
    """The draft says what the edition in force says."""


class HasErrors(CannotPublish):
    def __init__(self, findings):
        self.findings = findings
        super().__init__("; ".join(finding.words for finding in findings))


class NeedsOtherEyes(CannotPublish):
    """Four eyes: this publisher has edited since the last edition."""


def page_store():
    return PageStore(settings.PAGES_DIR)


def edition_document(edition):
    """The document an edition froze."""
    return doc.decode(edition.document.encode())


def unpublished_changes(office, document):
    """What publishing the document would change; None before the first edition."""
    edition = Edition.objects.latest_of(office)
    if edition is None:
        return None
    return diff(_unnumbered(edition_document(edition)), document)


def publish(office, user=None, note="", shown=None, now=None):
    """Freeze the draft as the office's next edition, render it and flip to it.

    `shown` is the digest of the draft that the publisher saw. Raises a CannotPublish and leaves
    everything as it was.
    """
    edition = freeze(office, user, note, shown, now)
    refresh(office)
    return edition


@transaction.atomic
def freeze(office, user=None, note="", shown=None, now=None):
    """The database's half of publishing: one short transaction."""
    now = now or timezone.now()
    # One publisher at a time: the number of an edition is given once.
    office = Office.objects.select_for_update().get(pk=office.pk)
    document = assemble(office, timezone.localdate(now))
    last = Edition.objects.latest_of(office)
    if shown is not None and shown != doc.digest(document):
        raise DraftHasMoved
    if last and doc.digest(_unnumbered(edition_document(last))) == doc.digest(document):
        raise NothingToPublish
    errors = [
        finding
        for finding in check(office, document, timezone.localdate(now))
        if finding.severity is Severity.ERROR
    ]
    if errors:
        raise HasErrors(errors)
    if user is not None and needs_other_eyes(office, user, last):
        raise NeedsOtherEyes
    return _create(office, document, (last.number if last else 0) + 1, user, note, now)


def _create(office, document, number, user, note, now):
    frozen = msgspec.structs.replace(document, edition=number)
    return Edition.objects.create(
        office=office,
        number=number,
        document=doc.encode(frozen).decode(),
        sha256=doc.digest(frozen),
        published_at=now,
        published_by=user,
        note=note,
    )


def _unnumbered(document):
    return msgspec.structs.replace(document, edition=None)


def needs_other_eyes(office, user, last=None):
    """Whether the four-eyes rule keeps this user from publishing the office's draft."""
    return office.four_eyes and user.pk in editors_since(office, last)


def editors_since(office, last):
    """Ids of the users who changed the office's rows since an edition, or ever."""
    entries = LogEntry.objects.filter(additional_data__office=office.pk)
    if last is not None:
        entries = entries.filter(timestamp__gt=last.published_at)
    return set(entries.values_list("actor_id", flat=True)) - {None}


def refresh(office, today=None):
    """Make the page store say what the database says of a day; True when something was rendered.

    Everything is read inside the office's lock, so a slower process never puts an older release
    over a newer one.
    """
    store = page_store()
    if not has_pages(office):
        store.remove(office.slug)
        return False
    with store.lock(office.slug):
        release = current_release(office, today)
        wanted = {"release": release_digest(release)}
        folder = store.current(office.slug)
        stale = folder is None or folder.manifest.inputs != wanted
        if stale:
            write(store, office.slug, release, wanted)
        store.set_hosts(office.slug, {release.office.hostname})
        return stale


def has_pages(office):
    """Whether the edition in force has an address to stand at."""
    edition = Edition.objects.latest_of(office)
    return edition is not None and bool(edition_document(edition).office.hostname)


def write(store, slug, release, inputs):
    """Render every page of a release into a new folder and flip to it."""
    store.flip(
        slug,
        inputs=inputs,
        site=_site(release),
        data=_data(release),
        answers=_answers(release),
    )


def _site(release):
    # The page store keeps what answers 410 apart from what answers 200.
    for page in [*pages.pages(release), *pages.gone_pages(release)]:
        yield from _in_every_language(release, page)


def _data(release):
    yield "release.json", msgspec.json.encode(release)
    yield from _in_every_language(release, pages.NOT_FOUND)


def _in_every_language(release, page):
    for language in page.languages:
        yield pages.file_name(language, page.path), pages.render_page(release, language, page)


def _answers(release):
    answers = {}
    for language in pages.LANGUAGES:
        for slug, now in release.moved.items():
            path = pages.address(language, f"/services/{slug}/")
            to = pages.address(language, f"/services/{now}/")
            answers[path] = Answer(status=301, location=to)
        for slug in release.gone:
            path = f"/services/{slug}/"
            answers[pages.address(language, path)] = Answer(
                status=410, page=pages.file_name(language, path)
            )
    return answers


def forget_former_offices():
    """Remove the pages of offices that the database no longer has, and name them."""
    store = page_store()
    former = set(store.slugs()) - set(Office.objects.values_list("slug", flat=True))
    for slug in sorted(former):
        store.remove(slug)
    return sorted(former)
