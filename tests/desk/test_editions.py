"""Former editions: read, and taken up again as a draft; never straight to the public."""

import datetime

import pytest
from msgspec.structs import replace

from charter import document as doc
from charter import publishing
from charter.assembly import assemble
from charter.desk.rollback import restored
from charter.models import Edition
from offices.models import Posting
from services.models import Service
from tests import make
from tests.desk.visits import browser, url, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


@pytest.fixture
def office():
    return make.make_office()


@pytest.fixture
def post(office):
    return make.make_post(office, phone="01700-111111")


@pytest.fixture
def service(office, post):
    return make.make_service(office, post=post, name_en="Training")


@pytest.fixture
def former(office, service, post):
    """Edition 1, by now followed by another holder, number, name and service."""
    posting = make.make_posting(post, name_en="Former Holder", name_bn="আগের কর্মকর্তা")
    edition = publishing.publish(office, note="First")
    posting.delete()
    make.make_posting(post, name_en="Present Holder")
    post.phone = "01700-222222"
    post.save()
    service.name_en = "Training for all"
    service.save()
    make.make_service(office, post=post, name_en="Newer service")
    publishing.publish(office, note="Second")
    return edition


@pytest.fixture
def officer(office, former):
    return make.make_officer(office)


def restore(officer, office, number=1):
    return browser(officer).post(url("desk_restore", office.slug, number), follow=True)


def test_each_edition_is_listed_with_its_note_and_what_it_changed(office, officer):
    words = words_of(browser(officer).get(url("desk_editions", office.slug)))

    assert "First" in words
    assert "Second" in words
    assert "Newer service" in words


def test_former_people_and_numbers_are_not_told(office, officer):
    words = words_of(browser(officer).get(url("desk_editions", office.slug)))

    assert "01700-222222" in words  # in force
    assert "01700-111111" not in words
    assert "Former Holder" not in words


def test_the_confirming_page_tells_what_would_change_and_changes_nothing(office, officer, service):
    page = browser(officer).get(url("desk_restore", office.slug, 1))

    assert "Training for all" in words_of(page)
    service.refresh_from_db()
    assert service.name_en == "Training for all"


def test_the_draft_says_what_the_edition_said_and_the_public_sees_nothing(office, officer, service):
    restore(officer, office)

    service.refresh_from_db()
    assert service.name_en == "Training"
    assert Edition.objects.filter(office=office).count() == 2


def test_holders_and_numbers_stay_as_they_are_today(office, officer, post):
    restore(officer, office)

    post.refresh_from_db()
    assert post.phone == "01700-222222"
    assert Posting.objects.get(post=post).name_en == "Present Holder"


def test_where_the_office_is_and_when_it_is_open_stays_as_it_is_today(office, officer):
    office.opens, office.closes = datetime.time(9), datetime.time(15, 30)
    office.map_url = "https://maps.example.com/new-building"
    office.save()

    restore(officer, office)

    office.refresh_from_db()
    assert (office.opens, office.closes) == (datetime.time(9), datetime.time(15, 30))
    assert office.map_url == "https://maps.example.com/new-building"


def test_a_newer_service_is_held_back_and_not_deleted(office, officer):
    restore(officer, office)

    assert Service.objects.get(name_en="Newer service").in_charter is False


def test_publishing_it_again_gives_a_new_edition_that_says_the_same(office, officer):
    restore(officer, office)

    edition = publishing.publish(office)

    names = [each.name.en for each in publishing.edition_document(edition).services]
    assert edition.number == 3
    assert names == ["Training"]


def test_headings_borrowed_from_the_official_form_do_not_become_the_offices_own(office, officer):
    restore(officer, office)

    [table] = assemble(office, complete=True).tables
    assert table.headings == doc.Headings()


def test_the_confirming_page_does_not_tell_of_headings_that_stay(office, officer):
    page = browser(officer).get(url("desk_restore", office.slug, 1))

    assert "Headings" not in words_of(page)


def test_an_address_taken_by_a_newer_service_gives_way(office, service):
    now = assemble(office, complete=True)
    [table] = now.tables
    [entry] = table.services
    newer = replace(entry, id="newer")
    target = restored(now, replace(now, tables=(replace(table, services=(newer,)),)))

    slugs = [each.slug for each in target.services]
    assert slugs == [entry.slug, f"{entry.slug}-2"]


def test_another_offices_edition_is_out_of_reach(office, officer):
    stranger = make.make_officer()

    assert restore(stranger, office).status_code == 403


def test_a_number_that_was_never_published_is_not_found(office, officer):
    assert restore(officer, office, number=9).status_code == 404
