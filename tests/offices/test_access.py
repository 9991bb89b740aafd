"""Membership decides who may touch which office."""

import pytest
from django.contrib.auth.models import AnonymousUser

from offices.access import may_edit, may_publish, offices_of
from offices.models import Membership
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make.make_office()


def test_an_officer_enters_the_desk_of_the_own_office_and_no_other(office):
    other = make.make_office()
    officer = make.make_officer(office)

    assert list(offices_of(officer)) == [office]
    assert (may_edit(officer, office), may_edit(officer, other)) == (True, False)


def test_a_publisher_publishes_and_an_editor_does_not(office):
    publisher = make.make_officer(office)
    editor = make.make_officer(office, role=Membership.Role.EDITOR)

    assert (may_publish(publisher, office), may_publish(editor, office)) == (True, False)
    assert may_edit(editor, office)
    assert not may_publish(publisher, make.make_office())


def test_a_superuser_enters_every_desk(office):
    superuser = make.make_superuser()

    assert list(offices_of(superuser)) == [office]
    assert may_publish(superuser, office)


def test_who_left_enters_none(office):
    officer = make.make_officer(office)
    officer.is_active = False
    officer.save()

    assert not offices_of(officer).exists()
    assert not may_publish(officer, office)


def test_visitors_enter_none(office):
    assert not offices_of(AnonymousUser()).exists()
