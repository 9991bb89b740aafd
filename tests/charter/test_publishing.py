"""Nothing is public until somebody publishes; what was published stays as it was."""

import datetime
import hashlib

import pytest
from auditlog.context import set_actor
from django.db import IntegrityError, transaction
from django.utils import timezone

from charter import document as doc
from charter import publishing
from charter.assembly import assemble
from charter.models import Edition
from charter.models.edition import EditionIsImmutable
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    office = make.make_office()
    make.make_service(office, slug="first")
    return office


def stored(office, path="charter/index.html"):
    folder = publishing.page_store().current(office.slug)
    return (folder.site / path).read_text(encoding="utf-8") if folder else None


def test_an_edition_is_the_exact_bytes_of_the_draft_with_their_digest(office):
    edition = publishing.freeze(office, note="প্রথম")

    assert hashlib.sha256(edition.document.encode()).hexdigest() == edition.sha256
    assert doc.decode(edition.document.encode()).services == assemble(office).services
    assert (edition.number, edition.note) == (1, "প্রথম")


def test_what_is_saved_is_not_public_and_what_is_published_is(office):
    publishing.publish(office)
    service = office.services.get()
    service.name_bn = "নতুন নামের সেবা"
    service.save()
    assert "নতুন নামের সেবা" not in stored(office)

    publishing.publish(office)

    assert "নতুন নামের সেবা" in stored(office)


def test_a_draft_that_moved_since_it_was_shown_is_not_published(office):
    shown = doc.digest(assemble(office))
    make.make_service(office)

    with pytest.raises(publishing.DraftHasMoved):
        publishing.freeze(office, shown=shown)

    assert not office.editions.exists()
    assert publishing.freeze(office, shown=doc.digest(assemble(office))).number == 1


def test_publishing_again_without_a_change_makes_no_edition(office):
    publishing.freeze(office)

    with pytest.raises(publishing.NothingToPublish):
        publishing.freeze(office)

    assert office.editions.count() == 1


def test_an_error_stops_publishing_and_says_what_it_is():
    office = make.make_office()

    with pytest.raises(publishing.HasErrors) as stopped:
        publishing.freeze(office)

    assert [finding.code for finding in stopped.value.findings] == ["nothing_to_show"]
    assert not office.editions.exists()


def test_with_four_eyes_whoever_edited_cannot_publish_and_another_can(office):
    office.four_eyes = True
    office.save()
    editor, other = make.make_officer(office), make.make_officer(office)
    with set_actor(editor):
        office.services.get().delete()
        make.make_service(office)

    with pytest.raises(publishing.NeedsOtherEyes):
        publishing.freeze(office, user=editor)

    assert publishing.freeze(office, user=other).published_by == other


def test_without_four_eyes_whoever_edited_publishes_too(office):
    editor = make.make_officer(office)
    with set_actor(editor):
        make.make_service(office)

    assert publishing.freeze(office, user=editor).published_by == editor


def test_four_eyes_forget_edits_that_an_edition_holds_already(office):
    office.four_eyes = True
    office.save()
    editor, other = make.make_officer(office), make.make_officer(office)
    with set_actor(editor):
        make.make_service(office)
    publishing.freeze(office, user=other)
    with set_actor(other):
        make.make_service(office)

    assert publishing.freeze(office, user=editor).number == 2


def test_an_edition_is_never_changed_or_deleted(office):
    edition = publishing.freeze(office)
    edition.note = "other"

    for forbidden in (
        edition.save,
        edition.delete,
        Edition.objects.all().delete,
        lambda: Edition.objects.update(note="other"),
    ):
        with pytest.raises(EditionIsImmutable):
            forbidden()

    assert Edition.objects.get().note == ""


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        pytest.param({"number": 1}, "charter_edition_one_per_number", id="the same number twice"),
        pytest.param({"number": 0}, "charter_edition_numbers_start_at_one", id="number nought"),
        pytest.param({"sha256": "x" * 64}, "charter_edition_has_a_digest", id="no digest"),
    ],
)
def test_the_database_refuses_what_is_no_edition(office, values, constraint):
    publishing.freeze(office)
    fields = {
        "office": office,
        "number": 2,
        "document": "{}",
        "sha256": "0" * 64,
        "published_at": timezone.now(),
    }
    Edition(**fields).validate_constraints()

    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(**fields | values)
    assert constraint in {each.name for each in Edition._meta.constraints}


def test_pages_that_say_what_the_database_says_are_left_alone(office):
    publishing.publish(office)
    before = publishing.page_store().current(office.slug).id

    assert publishing.refresh(office) is False
    assert publishing.page_store().current(office.slug).id == before


def test_a_lost_page_store_comes_back(office):
    publishing.publish(office)
    publishing.page_store().remove(office.slug)
    assert stored(office) is None

    assert publishing.refresh(office) is True

    assert stored(office) is not None


def test_a_notice_goes_up_and_comes_down_without_a_new_edition(office):
    publishing.publish(office)
    notice = make.make_notice(office, text_bn="সার্ভার বন্ধ থাকবে")
    publishing.refresh(office)
    assert "সার্ভার বন্ধ থাকবে" in stored(office)

    notice.ends = timezone.localdate() - datetime.timedelta(days=1)
    notice.save()
    publishing.refresh(office)

    assert "সার্ভার বন্ধ থাকবে" not in stored(office)
    assert office.editions.count() == 1


def test_an_office_without_a_host_name_publishes_and_has_no_pages(office):
    office.hostname = ""
    office.save()

    publishing.publish(office)

    assert office.editions.count() == 1
    assert publishing.page_store().current(office.slug) is None


def test_an_office_that_moves_to_another_host_leaves_the_old_one(office):
    publishing.publish(office)
    old = office.hostname
    assert publishing.page_store().hosts()[old] == office.slug
    office.hostname = "moved.example.gov.bd"
    office.save()

    publishing.publish(office)

    hosts = publishing.page_store().hosts()
    assert hosts["moved.example.gov.bd"] == office.slug
    assert old not in hosts
