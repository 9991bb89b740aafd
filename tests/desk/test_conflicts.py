"""Two people edit the same service, or its papers, at the same time."""

import pytest
from django.test import Client
from django.urls import reverse

from offices.models import Post
from services.models import Paper, Service
from tests.desk.forms import open_form, reopened
from tests.make import make_office, make_officer, make_paper, make_post, make_service

pytestmark = pytest.mark.django_db

THEIRS, MINE = "তাঁর নাম", "আমার নাম"


def officer(office):
    client = Client()
    client.force_login(make_officer(office))
    return client


@pytest.fixture
def service():
    return make_service(make_office(), name_bn="পুরোনো নাম", name_en="Old name")


@pytest.fixture
def me(service):
    return officer(service.office)


@pytest.fixture
def they(service):
    return officer(service.office)


def url(service):
    return reverse("admin:services_service_change", args=[service.pk])


def edit(client, service, **changes):
    """Somebody opens the form, types and saves, undisturbed."""
    response = open_form(client, url(service)).submit(client, **changes)
    assert response.status_code == 302


def lines(response):
    return {line.what: line for line in response.context["clash"].lines}


def test_whoever_saves_second_overwrites_nothing_and_loses_nothing(me, they, service):
    mine = open_form(me, url(service))
    edit(they, service, name_bn=THEIRS)

    response = mine.submit(me, name_bn=MINE)

    assert response.status_code == 409
    assert Service.objects.get().name_bn == THEIRS
    assert reopened(mine, response).values["name_bn"] == MINE


def test_the_table_says_what_stood_what_stands_and_what_i_typed(me, they, service):
    mine = open_form(me, url(service))
    edit(they, service, name_bn=THEIRS)

    response = mine.submit(me, name_bn=MINE)

    [line] = response.context["clash"].lines
    assert (line.then, line.theirs, line.yours) == ("পুরোনো নাম", THEIRS, MINE)
    page = response.content.decode().partition('id="clash"')[2]
    assert page.index(line.then) < page.index(THEIRS) < page.index(MINE)


def test_saving_the_form_that_came_back_is_deliberate(me, they, service):
    mine = open_form(me, url(service))
    edit(they, service, name_bn=THEIRS)

    again = reopened(mine, mine.submit(me, name_bn=MINE)).submit(me)

    assert again.status_code == 302
    assert Service.objects.get().name_bn == MINE


def test_a_field_i_left_alone_takes_what_they_saved(me, they, service):
    mine = open_form(me, url(service))
    edit(they, service, name_en="Their name", methods_bn="ডাকে\r\nহাতে হাতে")

    again = reopened(mine, mine.submit(me, name_bn=MINE))
    again.submit(me)

    saved = Service.objects.get()
    assert (saved.name_bn, saved.name_en) == (MINE, "Their name")
    assert saved.methods_bn == "ডাকে\nহাতে হাতে"


def test_ticks_dates_numbers_and_choices_are_compared_and_taken_over(me, they, service):
    post = make_post(service.office, title_bn="প্রোগ্রামার")
    mine = open_form(me, url(service))
    edit(
        they,
        service,
        in_charter=None,
        deadline_maximum="৯",
        deadline_unit="day",
        deadline_until="2026-12-31",
        post=post.pk,
    )

    response = mine.submit(me, name_bn=MINE)
    reopened(mine, response).submit(me)

    assert {line.theirs for line in lines(response).values()} >= {"৯", "প্রোগ্রামার"}
    saved = Service.objects.get()
    assert (saved.name_bn, saved.in_charter, saved.deadline_maximum) == (MINE, False, 9)
    assert (saved.deadline_unit, str(saved.deadline_until)) == ("day", "2026-12-31")
    assert saved.post == post


def test_a_paper_changed_by_both(me, they, service):
    make_paper(service, name_bn="আবেদন")
    mine = open_form(me, url(service))
    edit(they, service, **{"papers-0-name_bn": THEIRS, "papers-0-copies": "৩"})

    response = mine.submit(me, **{"papers-0-name_bn": MINE})

    assert response.status_code == 409
    assert Paper.objects.get().name_bn == THEIRS
    assert any(line.yours == MINE for line in lines(response).values())
    assert reopened(mine, response).submit(me).status_code == 302
    saved = Paper.objects.get()
    assert (saved.name_bn, saved.copies) == (MINE, 3)


def test_a_paper_added_by_them_is_in_my_form_when_it_comes_back(me, they, service):
    mine = open_form(me, url(service))
    edit(they, service, **{"papers-0-name_bn": THEIRS})

    response = mine.submit(me, **{"papers-0-name_bn": MINE})

    assert response.status_code == 409
    assert reopened(mine, response).submit(me).status_code == 302
    assert {paper.name_bn for paper in Paper.objects.all()} == {THEIRS, MINE}


def test_a_paper_deleted_by_them_that_i_left_alone_is_gone(me, they, service):
    make_paper(service, name_bn="আবেদন")
    mine = open_form(me, url(service))
    edit(they, service, **{"papers-0-DELETE": "on"})

    response = mine.submit(me, name_bn=MINE)

    assert response.status_code == 409
    assert reopened(mine, response).submit(me).status_code == 302
    assert not Paper.objects.exists()


def test_a_paper_deleted_by_them_that_i_changed_comes_back_as_mine(me, they, service):
    make_paper(service, name_bn="আবেদন")
    mine = open_form(me, url(service))
    edit(they, service, **{"papers-0-DELETE": "on"})

    response = mine.submit(me, **{"papers-0-name_bn": MINE})

    assert reopened(mine, response).submit(me).status_code == 302
    assert [paper.name_bn for paper in Paper.objects.all()] == [MINE]


def test_a_paper_i_delete_and_they_change_is_first_shown_to_me(me, they, service):
    make_paper(service, name_bn="আবেদন")
    mine = open_form(me, url(service))
    edit(they, service, **{"papers-0-name_bn": THEIRS})

    response = mine.submit(me, **{"papers-0-DELETE": "on"})

    assert response.status_code == 409
    assert Paper.objects.get().name_bn == THEIRS
    reopened(mine, response).submit(me)
    assert not Paper.objects.exists()


def test_moving_rows_is_no_conflict(me, they, service):
    other = make_service(service.office)
    mine = open_form(me, url(service))
    they.post(reverse("admin:services_service_move"), {"move": f"{other.pk}:up"}, secure=True)

    response = mine.submit(me, name_bn=MINE)

    assert response.status_code == 302
    saved = Service.objects.get(pk=service.pk)
    assert (saved.name_bn, saved.position) == (MINE, 2)


def test_two_people_at_different_rows_do_not_meet(me, they, service):
    other = make_service(service.office)
    mine = open_form(me, url(service))
    edit(they, other, name_bn=THEIRS)

    assert mine.submit(me, name_bn=MINE).status_code == 302


def test_saving_the_same_text_twice_is_a_conflict_only_once(me, they, service):
    mine = open_form(me, url(service))
    edit(they, service, name_bn=MINE)

    response = mine.submit(me, name_bn=MINE)

    [line] = response.context["clash"].lines
    assert not line.kept
    assert reopened(mine, response).submit(me).status_code == 302


def test_a_form_that_hides_what_it_opened_with_saves_nothing(me, service):
    form = open_form(me, url(service))

    for opened in (
        None,
        "forged",
        open_form(me, url(make_service(service.office))).values["_opened"],
    ):
        response = form.submit(me, name_bn=MINE, _opened=opened)
        assert response.status_code == 409
    assert Service.objects.get(pk=service.pk).name_bn == "পুরোনো নাম"
    assert reopened(form, response).values["name_bn"] == MINE


def test_a_faulty_form_still_knows_what_it_opened_with(me, they, service):
    mine = open_form(me, url(service))
    faulty = mine.submit(me, name_bn="")
    edit(they, service, name_en="Their name")

    assert reopened(mine, faulty).submit(me, name_bn=MINE).status_code == 409


def test_deleted_meanwhile_shows_what_was_typed(me, they, service):
    mine = open_form(me, url(service))
    they.post(
        reverse("admin:services_service_delete", args=[service.pk]), {"post": "yes"}, secure=True
    )

    response = mine.submit(me, name_bn=MINE, fee_wording_bn="২০ টাকা")

    assert response.status_code == 410
    page = response.content.decode()
    assert MINE in page
    assert "২০ টাকা" in page
    assert not Service.objects.exists()


def test_the_form_of_a_post_knows_its_holders(service):
    me, they = officer(service.office), officer(service.office)
    post = make_post(service.office)
    address = reverse("admin:offices_post_change", args=[post.pk])
    mine = open_form(me, address)
    open_form(they, address).submit(they, **{"postings-0-name_bn": THEIRS})

    response = mine.submit(me, phone="333")

    assert response.status_code == 409
    assert Post.objects.get(pk=post.pk).phone == post.phone


def test_a_rule_that_only_the_database_could_see_gets_words(me, service, monkeypatch):
    """As when two people save the same address in the same moment."""
    other = make_service(service.office)
    form = open_form(me, url(service))
    monkeypatch.setattr("services.forms.ServiceForm._taken", lambda form: set())
    monkeypatch.setattr(Service, "validate_constraints", lambda row, exclude=None: None)

    response = form.submit(me, name_bn=MINE, slug=other.slug)

    assert response.status_code == 200
    assert response.context["refused"]
    assert reopened(form, response).values["name_bn"] == MINE
    assert Service.objects.get(pk=service.pk).name_bn == "পুরোনো নাম"
