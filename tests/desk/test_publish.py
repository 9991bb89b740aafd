"""Putting the draft before the public, from the desk."""

import pytest
from auditlog.context import set_actor

from charter import publishing
from charter.models import Edition
from offices.models import Membership
from tests import make
from tests.desk.visits import browser, url, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


@pytest.fixture
def office():
    return make.make_office(slug="nodipur", hostname="nodipur.example.gov.bd")


@pytest.fixture
def service(office):
    return make.make_service(office, name_en="Training", name_bn="প্রশিক্ষণ")


@pytest.fixture
def officer(office):
    return make.make_officer(office)


@pytest.fixture
def page(office, service, officer):
    return url("desk_publish", office.slug)


def digest_on(response):
    return response.context["draft"].digest


def publish(client, page, note="", shown=None):
    shown = digest_on(client.get(page)) if shown is None else shown
    return client.post(page, {"note": note, "shown": shown}, follow=True)


def public_page(office):
    return publishing.page_store().current(office.slug).path / "site" / "index.html"


def test_a_publisher_puts_the_draft_before_the_public_with_a_note(office, officer, page):
    response = publish(browser(officer), page, note="New service")

    [edition] = Edition.objects.all()
    assert (edition.number, edition.note, edition.published_by) == (1, "New service", officer)
    assert "প্রশিক্ষণ" in public_page(office).read_text(encoding="utf-8")
    assert "Edition 1 is published." in words_of(response)
    assert 'href="/en/history/"' in response.content.decode()


def test_a_draft_that_has_moved_since_it_was_shown_is_not_published(service, officer, page):
    client = browser(officer)
    shown = digest_on(client.get(page))
    service.name_en = "Training for all"
    service.save()

    response = publish(client, page, note="My note", shown=shown)

    assert response.status_code == 409
    assert "somebody changed the draft" in words_of(response)
    assert "My note" in response.content.decode()
    assert not Edition.objects.exists()


def test_the_new_difference_is_shown_and_can_then_be_published(office, service, officer, page):
    publishing.publish(office)
    client = browser(officer)
    service.name_en = "Training, first"
    service.save()
    shown = digest_on(client.get(page))
    service.name_en = "Training, second"
    service.save()

    refused = publish(client, page, shown=shown)
    publish(client, page, shown=digest_on(refused))

    assert "Training, second" in words_of(refused)
    assert "Training, second" in Edition.objects.get(number=2).document


def test_a_post_that_does_not_say_what_was_shown_publishes_nothing(officer, page):
    response = browser(officer).post(page, {"note": ""})

    assert response.status_code == 409
    assert not Edition.objects.exists()


def test_errors_stop_it_and_take_the_button_away(office, officer, page):
    make.make_post(office, phone="see the board")
    client = browser(officer)

    response = publish(client, page)

    assert response.status_code == 409
    assert "is no phone number" in words_of(response)
    assert 'name="shown"' not in client.get(page).content.decode()
    assert not Edition.objects.exists()


def test_pressing_twice_publishes_once_and_says_so(officer, page):
    client = browser(officer)
    shown = digest_on(client.get(page))

    publish(client, page, shown=shown)
    second = publish(client, page, shown=shown)

    assert "the first time has done it" in words_of(second)
    assert Edition.objects.count() == 1


def test_four_eyes_names_the_rule(office, service, officer, page):
    office.four_eyes = True
    office.save()
    with set_actor(officer):
        service.name_en = "Training for all"
        service.save()
    client = browser(officer)

    shown = client.get(page)
    response = publish(client, page, shown=digest_on(shown))

    assert "four-eyes rule" in words_of(shown)
    assert "four-eyes rule" in words_of(response)
    assert not Edition.objects.exists()
    publish(browser(make.make_officer(office)), page)
    assert Edition.objects.count() == 1


def test_an_editor_sees_the_list_without_the_button_and_why(office, page):
    editor = make.make_officer(office, role=Membership.Role.EDITOR)

    shown = browser(editor).get(page)
    refused = browser(editor).post(page, {"shown": digest_on(shown)})

    assert "Your role at this office is editor" in words_of(shown)
    assert 'name="shown"' not in shown.content.decode()
    assert refused.status_code == 403
    assert not Edition.objects.exists()


def test_pages_that_cannot_be_made_leave_the_edition_recorded(office, officer, page, monkeypatch):
    def no_space_left(*args, **kwargs):
        raise OSError("no space left on device")

    monkeypatch.setattr(publishing, "write", no_space_left)
    response = publish(browser(officer), page)

    assert response.status_code == 200
    assert "It is recorded, but the public pages could not be made" in words_of(response)
    monkeypatch.undo()
    assert publishing.refresh(office)
    assert "প্রশিক্ষণ" in public_page(office).read_text(encoding="utf-8")


def test_a_note_that_is_too_long_comes_back_with_words(officer, page):
    client = browser(officer)

    response = publish(client, page, note="n" * 301)

    assert response.status_code == 200
    assert "n" * 301 in response.content.decode()
    assert response.context["form"].errors
    assert not Edition.objects.exists()


class TestSaveAndPublish:
    """The button of the forms, which asks the desk where to go."""

    @pytest.fixture
    def ask(self, officer, rf):
        from django.contrib import admin
        from django.contrib.messages.storage.fallback import FallbackStorage

        def ask(row, user=officer):
            request = rf.post("/en/admin/", secure=True)
            request.user, request.session = user, {}
            request._messages = FallbackStorage(request)
            return admin.site.save_and_publish(request, row.office, "service", row.public_id)

        return ask

    def test_the_only_unpublished_row_is_published_at_once(self, office, service, ask):
        publishing.publish(office)
        service.name_en = "Training for all"
        service.save()

        ask(service)

        assert "Training for all" in Edition.objects.get(number=2).document

    def test_with_another_change_beside_it_the_list_is_shown_first(self, office, service, ask):
        publishing.publish(office)
        make.make_service(office)
        service.name_en = "Training for all"
        service.save()

        assert "/publish/" in ask(service)
        assert Edition.objects.count() == 1

    def test_before_the_first_edition_the_list_is_shown(self, service, ask):
        assert "/publish/" in ask(service)
        assert not Edition.objects.exists()

    def test_an_editor_is_led_to_the_list(self, office, service, ask):
        publishing.publish(office)
        service.name_en = "Training for all"
        service.save()
        editor = make.make_officer(office, role=Membership.Role.EDITOR)

        assert "/publish/" in ask(service, editor)
        assert Edition.objects.count() == 1
