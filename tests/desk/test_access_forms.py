"""An officer walks the addresses of another office. Each refusal has a twin that is let in."""

import pytest
from django.contrib import admin
from django.urls import NoReverseMatch, reverse

from charter.models import GrievanceStep, Notice, Statement
from offices.models import Holiday, Office, Post
from services.models import Service, ServiceTable
from tests.desk.forms import open_form
from tests.make import (
    make_holiday,
    make_notice,
    make_office,
    make_officer,
    make_paper,
    make_post,
    make_posting,
    make_service,
    make_statement,
    make_step,
    make_superuser,
)

pytestmark = pytest.mark.django_db

OWN, FOREIGN = "নিজেদের", "পরেরটা"
MODELS = [Office, Post, Holiday, Service, ServiceTable, Statement, GrievanceStep, Notice]


class World:
    """An office with one row of each kind, all of whose names begin with the same word."""

    def __init__(self, word):
        self.office = make_office(name_bn=f"{word} কার্যালয়", name_en=f"{word} office")
        named = {"name_bn": f"{word} ১", "name_en": f"{word} 1"}
        self.post = make_post(self.office, title_bn=f"{word} পদ", title_en=f"{word} post")
        make_posting(self.post, **named)
        self.service = make_service(self.office, post=self.post, **named)
        make_paper(self.service, **named)
        text = {"text_bn": f"{word} ২", "text_en": f"{word} 2"}
        rows = [
            self.office,
            self.post,
            make_holiday(self.office, **named),
            self.service,
            ServiceTable.objects.create(office=self.office, audience="citizen", name_bn=word),
            make_statement(self.office, **text),
            make_step(self.office, officer_bn=f"{word} ৩", officer_en=f"{word} 3"),
            make_notice(self.office, service=self.service, **text),
        ]
        self.rows = {type(row): row for row in rows}


@pytest.fixture
def own():
    return World(OWN)


@pytest.fixture
def foreign():
    return World(FOREIGN)


@pytest.fixture
def officer(client, own, foreign):
    client.force_login(make_officer(own.office))
    return client


def url(model, page, *args):
    return reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_{page}", args=args)


def test_every_table_of_the_desk_is_walked():
    of_offices = {
        model
        for model, each in admin.site._registry.items()
        if model._meta.app_label in ("offices", "services", "charter")
    }

    # Memberships and checked years are the keepers' and have their own tests.
    assert {model.__name__ for model in of_offices} - {"Membership", "HolidayYear"} == {
        model.__name__ for model in MODELS
    }


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("page", ["change", "history", "delete"])
def test_pages_of_a_row(officer, own, foreign, model, page):
    mine = officer.get(url(model, page, own.rows[model].pk), secure=True)
    theirs = officer.get(url(model, page, foreign.rows[model].pk), secure=True)
    after = (
        officer.get(theirs.url, secure=True, follow=True) if theirs.status_code == 302 else theirs
    )

    if (model, page) == (Office, "delete"):
        assert mine.status_code == 403
    else:
        assert mine.status_code == 200
        assert OWN in mine.content.decode()
    assert theirs.status_code in (302, 403, 404)
    assert FOREIGN not in after.content.decode()


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    "query", ["", "?q=%E0%A6%AA", "?office__id__exact={}", "?_popup=1", "?all="]
)
def test_lists(officer, own, foreign, model, query):
    if model is Office:
        query = query.replace("office__id__exact", "id__exact")

    mine = officer.get(url(model, "changelist"), secure=True).content.decode()
    theirs = officer.get(
        url(model, "changelist") + query.format(foreign.office.pk), secure=True, follow=True
    ).content.decode()

    assert own.rows[model]._meta.verbose_name_plural
    assert url(model, "change", own.rows[model].pk) in mine
    assert url(model, "change", foreign.rows[model].pk) not in theirs
    assert FOREIGN not in theirs


@pytest.mark.parametrize("model", MODELS)
def test_posting_to_a_foreign_row_changes_nothing(officer, own, foreign, model):
    row, before = foreign.rows[model], model.objects.values().get(pk=foreign.rows[model].pk)
    form = open_form(officer, url(model, "change", own.rows[model].pk))

    form.url = url(model, "change", row.pk)
    response = form.submit(officer)

    assert response.status_code in (302, 403, 404)
    assert model.objects.values().get(pk=row.pk) == before


@pytest.mark.parametrize("model", MODELS[1:])
def test_deleting(officer, own, foreign, model):
    mine, theirs = own.rows[model], foreign.rows[model]
    Service.objects.update(post=None)  # a post in use is another story

    for row in (mine, theirs):
        officer.post(url(model, "delete", row.pk), {"post": "yes"}, secure=True)

    assert not model.objects.filter(pk=mine.pk).exists()
    assert model.objects.filter(pk=theirs.pk).exists()


@pytest.mark.parametrize("model", [Post, Service, Statement, GrievanceStep])
def test_moving(officer, own, foreign, model):
    values = {"kind": "function"} if model is Statement else {}
    for world in (own, foreign):
        make = {Post: make_post, Service: make_service, Statement: make_statement}
        make.get(model, make_step)(world.office, **values)

    def move(world):
        row = world.rows[model]
        return officer.post(url(model, "move"), {"move": f"{row.pk}:down"}, secure=True)

    assert move(own).status_code == 302
    assert move(foreign).status_code == 404


@pytest.mark.parametrize("model", MODELS[1:])
def test_a_new_row_cannot_be_put_into_another_office(officer, own, foreign, model):
    mine = officer.get(f"{url(model, 'add')}?office={own.office.pk}", secure=True)
    theirs = officer.get(f"{url(model, 'add')}?office={foreign.office.pk}", secure=True)
    filtered = officer.get(
        f"{url(model, 'add')}?_changelist_filters=office__id__exact%3D{foreign.office.pk}",
        secure=True,
    )

    assert (mine.status_code, theirs.status_code, filtered.status_code) == (200, 404, 404)


def test_an_office_in_the_form_is_not_believed(officer, own, foreign):
    form = open_form(officer, url(Statement, "add"))

    form.submit(officer, text_bn="নতুন", office=foreign.office.pk, office_id=foreign.office.pk)

    assert Statement.objects.get(text_bn="নতুন").office == own.office


@pytest.mark.parametrize(
    ("model", "field"),
    [(Service, "post"), (Service, "superior"), (Post, "superior"), (Notice, "service")],
)
def test_choices_are_the_offices_own(officer, own, foreign, model, field):
    make_post(own.office, title_bn=f"{OWN} অন্য পদ")
    target = foreign.service if field == "service" else foreign.post
    form = open_form(officer, url(model, "change", own.rows[model].pk))

    response = form.submit(officer, **{field: target.pk})

    assert OWN in form.response.content.decode()
    assert FOREIGN not in form.response.content.decode()
    assert field in response.context["adminform"].form.errors
    assert FOREIGN not in response.content.decode()


def test_a_paper_of_another_office_cannot_be_drawn_in(officer, own, foreign):
    paper = foreign.service.papers.get()
    form = open_form(officer, url(Service, "change", own.service.pk))

    form.submit(officer, **{"papers-0-id": paper.pk, "papers-0-name_bn": "কেড়ে নেওয়া"})

    paper.refresh_from_db()
    assert paper.name_bn.startswith(FOREIGN)
    assert paper.service == foreign.service


def test_autocomplete(officer, own, foreign):
    def found(model, field, word):
        query = {"app_label": model._meta.app_label, "model_name": model._meta.model_name}
        address = reverse("admin:autocomplete")
        return officer.get(address, query | {"field_name": field, "term": word}, secure=True)

    assert OWN in found(Service, "post", OWN).json()["results"][0]["text"]
    assert found(Service, "post", FOREIGN).json()["results"] == []


def test_an_officer_neither_adds_nor_deletes_offices(officer, own):
    assert officer.get(url(Office, "add"), secure=True).status_code == 403
    assert (
        officer.post(url(Office, "delete", own.office.pk), {"post": "yes"}, secure=True).status_code
        == 403
    )
    assert Office.objects.filter(pk=own.office.pk).exists()


def test_an_officer_does_not_set_what_the_keepers_keep(officer, own, client):
    form = open_form(officer, url(Office, "change", own.office.pk))

    form.submit(officer, hostname="evil.example.gov.bd", slug="evil", four_eyes="on")

    own.office.refresh_from_db()
    assert "hostname" not in form.values
    assert (own.office.slug == "evil", own.office.four_eyes) == (False, False)
    assert own.office.hostname != "evil.example.gov.bd"
    client.force_login(make_superuser())
    assert "hostname" in open_form(client, url(Office, "change", own.office.pk)).values


def test_national_days_are_read_and_not_changed(officer):
    day = make_holiday(None, name_bn="বিজয় দিবস")

    page = officer.get(url(Holiday, "change", day.pk), secure=True)
    posted = officer.post(url(Holiday, "change", day.pk), {"name_bn": "আমাদের দিন"}, secure=True)
    officer.post(url(Holiday, "delete", day.pk), {"post": "yes"}, secure=True)

    assert day.name_bn in page.content.decode()
    assert 'name="_save"' not in page.content.decode()
    assert posted.status_code == 403
    day.refresh_from_db()
    assert day.name_bn.startswith("বিজ")


def test_only_keepers_enter_national_days(client, officer):
    address = f"{url(Holiday, 'add')}?office=nation"
    assert officer.get(address, secure=True).status_code == 404

    client.force_login(make_superuser())
    response = open_form(client, address).submit(client, date="2026-12-16", name_bn="বিজয় দিবস")

    assert response.status_code == 302
    assert Holiday.objects.get(date="2026-12-16").office is None


def test_with_two_offices_one_is_asked_whose_row_it_will_be(client, own, foreign):
    from offices.models import Membership

    user = make_officer(own.office)
    Membership.objects.create(user=user, office=foreign.office)
    client.force_login(user)
    third = make_office(name_bn="তৃতীয়")

    page = client.get(url(Statement, "add"), secure=True).content.decode()
    form = open_form(client, f"{url(Statement, 'add')}?office={foreign.office.pk}")
    form.submit(client, text_bn="নতুন")

    assert f"?office={own.office.pk}" in page
    assert f"?office={third.pk}" not in page
    assert Statement.objects.get(text_bn="নতুন").office == foreign.office


def test_somebody_without_an_office_is_let_in_nowhere(client, own):
    client.force_login(make_officer(own.office))
    assert client.get(url(Service, "changelist"), secure=True).status_code == 200

    from tests.make import make_user

    client.force_login(make_user())
    for model in MODELS:
        for page in ("changelist", "add"):
            assert client.get(url(model, page), secure=True).status_code == 403


def test_a_password_cannot_be_guessed_through_a_filter(officer, own):
    address = url(Office, "changelist")
    query = "?memberships__user__password__startswith=p"

    response = officer.get(address + query, secure=True)

    assert response.status_code == 400
    with pytest.raises(NoReverseMatch):
        reverse("admin:offices_posting_changelist")
