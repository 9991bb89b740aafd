"""What comes in at one office is nobody else's: each refusal has a twin that is let in."""

import pytest

from charter.models import IncomingCharter
from offices.models import Membership
from services.models import Service
from tests import make
from tests.desk.incoming import Preview, bring, charter_text, row
from tests.desk.visits import browser, url, words_of

pytestmark = pytest.mark.django_db

SECRET = "গোপন প্রশিক্ষণ"
PAGES = [
    ("desk_incoming", ()),
    ("desk_incoming_preview", ()),
    ("desk_incoming_row", (0, 0)),
    ("desk_incoming_statement", (0,)),
    ("desk_workbook", ()),
]


@pytest.fixture
def office():
    office = make.make_office()
    make.make_service(office)
    bring(browser(make.make_officer(office)), office, charter_text(row(SECRET)))
    return office


@pytest.fixture
def stranger():
    """An officer of another office."""
    return browser(make.make_officer())


@pytest.mark.parametrize(("name", "place"), PAGES)
@pytest.mark.parametrize("role", Membership.Role.values)
def test_an_officer_of_the_office_is_let_in_and_one_of_another_is_not(
    office, stranger, name, place, role
):
    address = url(name, office.slug, *place)

    assert browser(make.make_officer(office, role)).get(address).status_code == 200
    refused = stranger.get(address)
    assert refused.status_code == 403
    assert SECRET not in words_of(refused)


@pytest.mark.parametrize(("name", "place"), [*PAGES[:4], ("desk_incoming_throw_away", ())])
def test_an_officer_of_another_office_changes_nothing(office, stranger, name, place):
    before = IncomingCharter.objects.values().get()

    refused = stranger.post(
        url(name, office.slug, *place),
        {"text": charter_text(row("অন্য")), "replace": "on", "do": "accept", "cell-1": "অন্য"},
    )

    assert refused.status_code == 403
    assert IncomingCharter.objects.values().get() == before
    assert Service.objects.count() == 1


@pytest.mark.parametrize(("name", "place"), PAGES)
def test_a_visitor_is_asked_to_sign_in(office, name, place):
    answer = browser().get(url(name, office.slug, *place))

    assert answer.status_code == 302
    assert answer["Location"].startswith(url("login"))


def test_what_waits_at_one_office_waits_at_no_other(office, stranger):
    own = Membership.objects.exclude(office=office).get().office

    answer = stranger.get(url("desk_incoming", own.slug))

    assert "A charter waits" not in words_of(answer)


def test_an_editor_accepts_into_the_draft(office):
    editor = browser(make.make_officer(office, Membership.Role.EDITOR))

    Preview(editor, office).accept()

    assert Service.objects.filter(office=office, name_bn=SECRET).exists()


def test_without_its_token_a_form_is_refused(office):
    client = browser(make.make_officer(office), enforce_csrf_checks=True)

    for name in ("desk_incoming", "desk_incoming_preview", "desk_incoming_throw_away"):
        assert client.post(url(name, office.slug), {"do": "accept"}).status_code == 403
    assert IncomingCharter.objects.exists()
