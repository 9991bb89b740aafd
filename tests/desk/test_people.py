"""A publisher invites editors to the own office, and lets them go; no more than that."""

import pytest
from django.contrib.auth import get_user_model

from offices.models import Membership
from tests import make
from tests.desk.visits import browser, link_in, set_password, sign_in, url, words_of

pytestmark = pytest.mark.django_db

NEW_PASSWORD = "Surma-Kushiyara-1971"


@pytest.fixture
def office():
    return make.make_office()


@pytest.fixture
def publisher(office):
    return make.make_officer(office)


@pytest.fixture
def editor(office):
    return make.make_officer(office, role=Membership.Role.EDITOR, username="sumon")


def invite(user, office, **data):
    fields = {"name": "Mitu Akter", "email": "", "username": ""} | data
    return browser(user).post(url("desk_people", office.slug), fields)


def post_about(user, name, office, member):
    membership = Membership.objects.get(user=member, office=office)
    return browser(user).post(url(name, office.slug, membership.pk))


def test_an_invited_editor_sets_a_password_and_enters_this_office_alone(office, publisher):
    make.make_office()

    set_password(link_in(invite(publisher, office)), NEW_PASSWORD)

    desk, is_in = sign_in("mitu.akter", NEW_PASSWORD)
    assert is_in
    assert desk.get(url("index")).context["office"] == office
    assert Membership.objects.get(user__username="mitu.akter").role == "editor"


def test_a_user_name_that_is_taken_is_refused_in_words(office, publisher, editor):
    page = invite(publisher, office, username="Sumon")

    assert "Somebody has this user name already" in words_of(page)
    assert "Mitu Akter" in page.content.decode()


def test_two_people_of_one_name_get_two_user_names(office, publisher):
    invite(publisher, office)
    invite(publisher, office)

    names = get_user_model().objects.filter(username__startswith="mitu")
    assert sorted(names.values_list("username", flat=True)) == ["mitu.akter", "mitu.akter2"]


def test_an_editor_invites_nobody(office, editor):
    assert invite(editor, office).status_code == 403
    assert Membership.objects.count() == 1


def test_a_publisher_invites_nobody_to_another_office(publisher):
    other = make.make_office()

    assert invite(publisher, other).status_code == 403
    assert not other.memberships.exists()


def test_an_editor_who_leaves_is_out_at_once(office, publisher, editor):
    desk, _is_in = sign_in("sumon")
    assert desk.get(url("index")).status_code == 200

    post_about(publisher, "desk_end_membership", office, editor)

    assert desk.get(url("index")).status_code == 302
    assert sign_in("sumon")[1] is False


def test_an_editor_of_two_offices_leaves_one_and_keeps_the_other(office, publisher, editor):
    other = make.make_office()
    Membership.objects.create(user=editor, office=other)

    post_about(publisher, "desk_end_membership", office, editor)

    desk, is_in = sign_in("sumon")
    assert is_in
    assert desk.get(url("index")).context["office"] == other


def test_a_publisher_lets_no_other_publisher_go(office, publisher):
    colleague = make.make_officer(office)

    response = post_about(publisher, "desk_end_membership", office, colleague)

    assert response.status_code == 404
    assert Membership.objects.filter(user=colleague).exists()


def test_an_editor_who_lost_the_password_gets_a_new_link(office, publisher, editor):
    page = post_about(publisher, "desk_new_link", office, editor)

    assert sign_in("sumon")[1] is False
    set_password(link_in(page), NEW_PASSWORD)
    assert sign_in("sumon", NEW_PASSWORD)[1]


def test_no_link_is_given_to_an_account_that_opens_another_office_too(office, publisher, editor):
    Membership.objects.create(
        user=editor, office=make.make_office(), role=Membership.Role.PUBLISHER
    )

    response = post_about(publisher, "desk_new_link", office, editor)

    assert response.status_code == 403
    assert sign_in("sumon")[1]


@pytest.mark.parametrize("name", ["auth_user_changelist", "auth_user_add"])
def test_users_are_edited_by_superusers_alone(publisher, name):
    assert browser(make.make_superuser()).get(url(name)).status_code == 200
    assert browser(publisher).get(url(name)).status_code == 403
