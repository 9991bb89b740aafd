"""“Save and publish” on the form of one row."""

import pytest
from django.urls import reverse

from charter.models import Edition, Statement
from charter.publishing import publish
from offices.models import Membership
from tests.desk.forms import open_form
from tests.desk.visits import words_of
from tests.make import (
    make_notice,
    make_office,
    make_officer,
    make_post,
    make_service,
    make_statement,
)

pytestmark = pytest.mark.django_db

WAITS = "সঙ্গে আরও পরিবর্তন অপেক্ষায় আছে"


@pytest.fixture
def office():
    office = make_office(slug="nodipur", phone="333")
    make_statement(office, text_bn="দর্শন", text_en="Vision")
    return office


@pytest.fixture
def officer(client, office):
    client.force_login(make_officer(office))
    return client


def form_of(client, row):
    name = row._meta.label_lower.replace(".", "_")
    return open_form(client, reverse(f"admin:{name}_change", args=[row.pk]))


def test_the_only_change_is_published_at_once(officer, office):
    row = Statement.objects.get()
    publish(office)

    form_of(officer, row).submit(officer, button="_publish", text_bn="নতুন দর্শন")

    assert Edition.objects.count() == 2
    assert "নতুন দর্শন" in Edition.objects.latest_of(office).document
    assert WAITS not in words_of(officer.get("/admin/", secure=True))


def test_with_other_changes_the_list_of_them_comes_first(officer, office):
    row, other = Statement.objects.get(), make_statement(office)
    publish(office)
    form_of(officer, other).submit(officer, text_bn="অন্য খসড়া")

    response = form_of(officer, row).submit(officer, button="_publish", text_bn="নতুন দর্শন")

    assert response.url == reverse("admin:desk_publish", args=[office.slug])
    assert Edition.objects.count() == 1
    row.refresh_from_db()
    assert row.text_bn == "নতুন দর্শন"
    assert WAITS in words_of(officer.get(response.url, secure=True))


def test_the_first_edition_is_never_published_from_a_form(officer, office):
    form_of(officer, Statement.objects.get()).submit(officer, button="_publish")

    assert not Edition.objects.exists()


@pytest.mark.parametrize("make", [make_service, make_post])
def test_services_and_posts_are_published_alone_too(officer, office, make):
    row = make(office)
    publish(office)
    field = "name_en" if make is make_service else "title_en"

    form_of(officer, row).submit(officer, button="_publish", **{field: "Something new"})

    assert Edition.objects.count() == 2


def test_a_new_row_is_published_alone_too(officer, office):
    publish(office)
    form = open_form(officer, reverse("admin:charter_statement_add"))

    form.submit(officer, button="_publish", text_bn="নতুন", kind="mission")

    assert Edition.objects.count() == 2


def test_my_office_is_published_alone_too(officer, office):
    publish(office)

    form_of(officer, office).submit(officer, button="_publish", phone="16123")

    assert Edition.objects.count() == 2


def test_an_editor_has_no_such_button_and_cannot_press_it(client, office):
    row = Statement.objects.get()
    publish(office)
    client.force_login(make_officer(office, Membership.Role.EDITOR))

    form = form_of(client, row)
    form.submit(client, button="_publish", text_bn="নতুন দর্শন")

    assert "_publish" not in dict(form.buttons)
    assert Edition.objects.count() == 1


def test_a_publisher_has_the_button_where_editions_hold_the_row(officer, office):
    assert "_publish" in dict(form_of(officer, Statement.objects.get()).buttons)
    assert "_publish" not in dict(form_of(officer, make_notice(office)).buttons)


def test_a_faulty_form_publishes_nothing(officer, office):
    row = Statement.objects.get()
    publish(office)

    response = form_of(officer, row).submit(officer, button="_publish", text_bn="")

    assert response.status_code == 200
    assert Edition.objects.count() == 1


def test_a_saved_notice_is_public_at_once(officer, office, settings, tmp_path):
    settings.PAGES_DIR = tmp_path
    publish(office)
    form = open_form(officer, reverse("admin:charter_notice_add"))

    form.submit(officer, text_bn="কাল কার্যালয় বন্ধ", starts="2020-01-01", ends="2099-01-01")

    pages = [path.read_text() for path in tmp_path.rglob("release.json")]
    assert any("কাল কার" in page for page in pages)
    assert Edition.objects.count() == 1


def test_a_deleted_notice_is_gone_at_once(officer, office, settings, tmp_path):
    settings.PAGES_DIR = tmp_path
    notice = make_notice(office, text_bn="কাল কার্যালয় বন্ধ")
    publish(office)
    url = reverse("admin:charter_notice_delete", args=[notice.pk])

    officer.post(url, {"post": "yes"}, secure=True)

    newest = max(tmp_path.rglob("release.json"), key=lambda path: path.stat().st_mtime_ns)
    assert "কাল কার" not in newest.read_text()
