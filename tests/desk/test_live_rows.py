"""What is public as soon as it is saved is a publisher's to write; an editor reads it."""

import datetime

import pytest

from charter.models import Notice
from offices.models import Holiday, Membership
from tests import make
from tests.desk.visits import browser, url, words_of

pytestmark = pytest.mark.django_db

DAY = datetime.date(2026, 11, 30)
READ_ONLY = "Only a publisher of your office can add or change it"
ROWS = {
    "notice": (
        "charter_notice",
        lambda office: make.make_notice(office, text_en="Closed tomorrow", ends=DAY),
        {"text_bn": "নতুন কথা", "starts": "2026-11-29", "ends": "2026-11-30"},
    ),
    "holiday": (
        "offices_holiday",
        lambda office: make.make_holiday(office, date=DAY, name_en="Closed tomorrow"),
        {"date": "2026-12-03", "kind": "closed", "name_bn": "নতুন ছুটি", "is_confirmed": "on"},
    ),
}


@pytest.fixture(autouse=True)
def _own_pages(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


@pytest.fixture
def office():
    return make.make_office()


@pytest.fixture(params=ROWS)
def live(request, office):
    """The name of a table, a row of the office in it, and what one might type for another."""
    name, build, typed = ROWS[request.param]
    return name, build(office), typed


def count():
    return Notice.objects.count() + Holiday.objects.count()


def add(client, office, live):
    name, _row, typed = live
    return client.post(f"{url(f'{name}_add')}?office={office.pk}", typed)


def test_a_publisher_writes_them(office, live):
    name, row, _typed = live
    publisher = browser(make.make_officer(office))

    page = publisher.get(url(f"{name}_changelist"))
    assert READ_ONLY not in words_of(page)
    assert url(f"{name}_add") in page.content.decode()
    assert 'name="_save"' in publisher.get(url(f"{name}_change", row.pk)).content.decode()
    assert add(publisher, office, live).status_code == 302
    assert count() == 2
    publisher.post(url(f"{name}_delete", row.pk), {"post": "yes"})
    assert count() == 1


def test_an_editor_reads_them_and_is_told_who_writes_them(office, live):
    name, row, _typed = live
    editor = browser(make.make_officer(office, role=Membership.Role.EDITOR))

    page = editor.get(url(f"{name}_changelist"))
    assert READ_ONLY in words_of(page)
    assert url(f"{name}_add") not in page.content.decode()
    page = editor.get(url(f"{name}_change", row.pk))
    assert "Closed tomorrow" in words_of(page)
    assert 'name="_save"' not in page.content.decode()


@pytest.mark.parametrize("name", [name for name, _build, _typed in ROWS.values()])
def test_an_empty_list_asks_those_alone_to_add_something_who_can(office, name):
    told = {
        role: words_of(browser(make.make_officer(office, role=role)).get(url(f"{name}_changelist")))
        for role in Membership.Role
    }

    assert "Nothing is entered yet." in told[Membership.Role.EDITOR]
    assert " Add " not in told[Membership.Role.EDITOR]
    assert " Add " in told[Membership.Role.PUBLISHER]


def test_an_editor_can_neither_add_nor_change_nor_delete_one(office, live):
    name, row, typed = live
    editor = browser(make.make_officer(office, role=Membership.Role.EDITOR))

    assert add(editor, office, live).status_code == 403
    assert editor.post(url(f"{name}_change", row.pk), typed).status_code == 403
    assert editor.post(url(f"{name}_delete", row.pk), {"post": "yes"}).status_code == 403
    assert count() == 1
    row.refresh_from_db()
    assert "নতুন" not in str(row)


def test_who_publishes_for_one_office_and_edits_another_writes_for_the_first_alone(office, live):
    other = make.make_office(name_en="The one that is published for")
    officer = make.make_officer(other)
    Membership.objects.create(user=officer, office=office, role=Membership.Role.EDITOR)
    client = browser(officer)

    choice = words_of(client.get(url(f"{live[0]}_add")))
    assert add(client, office, live).status_code == 403
    assert add(client, other, live).status_code == 302
    assert other.name_en in choice
    assert office.name_en not in choice
