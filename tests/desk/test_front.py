"""The front page of the admin is the desk of one's office."""

import pytest
from auditlog.context import set_actor
from django.db import connection
from django.test.utils import CaptureQueriesContext

from charter import publishing
from charter.models import Confirmation
from offices.models import Membership
from tests import make
from tests.desk.visits import browser, url, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


@pytest.fixture
def office():
    return make.make_office(name_en="ICT office, Nodipur")


@pytest.fixture
def officer(office):
    return make.make_officer(office, first_name="Rashida")


def front(user):
    return browser(user).get(url("index"))


def test_with_one_office_the_front_page_is_its_desk(officer):
    page = front(officer)

    assert page.status_code == 200
    assert page.context["office"].name_en == "ICT office, Nodipur"
    assert "<h1>ICT office, Nodipur</h1>" in page.content.decode()


def test_with_two_offices_one_chooses_first(office, officer):
    second = make.make_office(name_en="ICT office, Charpur")
    Membership.objects.create(user=officer, office=second)

    page = front(officer)

    assert url("desk_office", office.slug) in page.content.decode()
    assert url("desk_office", second.slug) in page.content.decode()
    assert "Choose your office" in words_of(page)


def test_somebody_without_an_office_reads_whom_to_ask():
    assert "Your account belongs to no office yet" in words_of(front(make.make_user()))


@pytest.mark.parametrize("name", ["desk_office", "desk_publish", "desk_preview", "desk_editions"])
def test_another_offices_desk_is_closed(officer, name):
    own, other = Membership.objects.get(user=officer).office, make.make_office()

    assert browser(officer).get(url(name, own.slug)).status_code == 200
    assert browser(officer).get(url(name, other.slug)).status_code == 403


def test_a_stranger_is_asked_to_sign_in(office):
    response = browser().get(url("desk_office", office.slug))

    assert response.status_code == 302
    assert response["Location"].startswith(url("login"))


def test_what_is_unpublished_is_told_from_what_to_what_with_a_link_to_its_field(office, officer):
    post = make.make_post(office, phone="01700-000000")
    make.make_service(office, post=post)
    publishing.publish(office)
    post.phone = "01700-999999"
    post.save()

    page = front(officer)

    assert "01700-000000" in words_of(page)
    assert "01700-999999" in words_of(page)
    assert f'href="{url("offices_post_change", post.pk)}#id_phone"' in page.content.decode()


def test_nothing_unpublished_is_said_too(office, officer):
    make.make_service(office)
    publishing.publish(office)

    assert "The public sees everything that is here." in words_of(front(officer))


def test_errors_and_warnings_stand_apart_each_with_a_link_to_the_field(office, officer):
    post = make.make_post(office, phone="see the board")
    service = make.make_service(
        office, post=post, fee_wording_bn="", fee_wording_en="", fee_kind=""
    )

    page = front(officer)
    [wrong, doubtful] = page.content.decode().split('id="errors"')[1].split('id="warnings"')

    assert "To be mended" in wrong
    assert f'href="{url("offices_post_change", post.pk)}#id_phone"' in wrong
    fee = f'href="{url("services_service_change", service.pk)}#id_fee_wording_bn"'
    assert fee in doubtful
    assert fee not in wrong


def test_it_says_who_did_what_lately(office, officer):
    with set_actor(officer):
        make.make_service(office, name_en="Computer training", name_bn="কম্পিউটার প্রশিক্ষণ")

    words = words_of(front(officer))

    assert "Rashida added: service “" in words


def test_what_happened_at_another_office_is_not_told(officer):
    other = make.make_office()
    with set_actor(make.make_officer(other, first_name="Stranger")):
        make.make_service(other)

    events = front(officer).context["events"]

    assert [event for event in events if event.who == "Stranger"] == []


def test_held_back_services_are_named(office, officer):
    make.make_service(office, name_en="Free wifi", in_charter=False)

    assert "Held back" in words_of(front(officer))
    assert "Free wifi" in words_of(front(officer))


def test_checked_still_true_is_recorded_of_the_edition_in_force(office, officer):
    make.make_service(office)
    edition = publishing.publish(office)

    response = browser(officer).post(url("desk_confirm", office.slug), follow=True)

    [confirmation] = Confirmation.objects.all()
    assert (confirmation.edition, confirmation.confirmed_by) == (edition, officer)
    assert "Last checked on" in words_of(response)


def test_an_editor_may_not_confirm(office):
    make.make_service(office)
    publishing.publish(office)
    editor = make.make_officer(office, role=Membership.Role.EDITOR)

    assert browser(editor).post(url("desk_confirm", office.slug)).status_code == 403
    assert not Confirmation.objects.exists()


def test_the_menu_has_at_most_seven_places_for_an_officer_and_keepers_have_more(officer):
    menu = front(officer).context["menu"]
    keeper = front(make.make_superuser()).context["menu"]

    assert len(menu.items) == 7
    assert menu.keepers == []
    assert "Users" in [item.words for item in keeper.keepers]


def test_the_language_switch_keeps_the_page(officer):
    office = Membership.objects.get(user=officer).office
    english = browser(officer).get(url("desk_publish", office.slug) + "?a=b")
    bangla = browser(officer).get(url("desk_publish", office.slug, language="bn"))

    there = url("desk_publish", office.slug, language="bn")
    assert f'href="{there}?a=b" lang="bn"' in english.content.decode()
    assert f'href="{url("desk_publish", office.slug)}" lang="en"' in bangla.content.decode()


@pytest.mark.parametrize("name", ["desk_office", "desk_publish", "desk_editions"])
def test_sixty_services_cost_as_many_queries_as_five(office, officer, name):
    def queries():
        client = browser(officer)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url(name, office.slug)).status_code == 200
        return len(queries)

    def services(count):
        post = make.make_post(office)
        for _ in range(count):
            make.make_paper(make.make_service(office, post=post))
        publishing.publish(office)
        # Each changed since, so that each is told and linked.
        for service in office.services.all():
            service.name_bn += " নতুন"
            service.save()

    services(5)
    few = queries()
    services(55)

    assert queries() == few
