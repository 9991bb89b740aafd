"""Which text is the office's own word, and whether its translation still fits."""

import pytest
from django.urls import reverse

from charter.models import Statement
from tests.desk.forms import open_form
from tests.make import make_office, make_officer, make_paper, make_service, make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def officer(client, office):
    client.force_login(make_officer(office))
    return client


def form_of(client, row):
    return open_form(client, reverse("admin:charter_statement_change", args=[row.pk]))


def saved(form, client, **changes):
    response = form.submit(client, **changes)
    assert response.status_code == 302
    return Statement.objects.get()


def test_a_new_english_text_is_our_translation_unless_told_otherwise(officer):
    form = open_form(officer, reverse("admin:charter_statement_add"))

    row = saved(form, officer, text_bn="দর্শন", text_en="Vision")

    assert row.unofficial("text") == "en"
    assert not row.is_outdated("text")


def test_both_can_be_said_to_be_official(officer):
    form = open_form(officer, reverse("admin:charter_statement_add"))

    row = saved(form, officer, text_bn="দর্শন", text_en="Vision", text_translation="")

    assert row.unofficial("text") == ""


def test_bangla_added_to_an_english_text_is_our_translation(officer, office):
    row = make_statement(office, text_bn="–", text_en="Vision")
    Statement.objects.filter(pk=row.pk).update(states={"text": {"unofficial": "bn", "of": ""}})

    row = saved(form_of(officer, row), officer, text_bn="দর্শন")

    assert row.unofficial("text") == "bn"
    assert not row.is_outdated("text")


def test_a_translation_grows_old_when_only_its_source_changes(officer, office):
    row = make_statement(office, text_bn="দর্শন", text_en="Vision")

    row = saved(form_of(officer, row), officer, text_bn="নতুন দর্শন")

    assert row.is_outdated("text")


def test_an_old_translation_is_pointed_out_and_can_be_said_to_fit(officer, office):
    row = make_statement(office, text_bn="দর্শন", text_en="Vision")
    fresh = form_of(officer, row)
    row = saved(fresh, officer, text_bn="নতুন দর্শন")

    old = form_of(officer, row)
    row = saved(old, officer, text_fits="on")

    assert 'name="text_fits"' not in fresh.response.content.decode()
    assert 'name="text_fits"' in old.response.content.decode()
    assert not row.is_outdated("text")


def test_an_old_translation_stays_old_until_somebody_looks(officer, office):
    row = make_statement(office, text_bn="দর্শন", text_en="Vision")
    row = saved(form_of(officer, row), officer, text_bn="নতুন দর্শন")

    row = saved(form_of(officer, row), officer, kind="mission")

    assert row.is_outdated("text")


def test_a_changed_translation_is_a_new_one(officer, office):
    row = make_statement(office, text_bn="দর্শন", text_en="Vision")
    row = saved(form_of(officer, row), officer, text_bn="নতুন দর্শন")

    row = saved(form_of(officer, row), officer, text_en="New vision")

    assert not row.is_outdated("text")


def test_with_one_text_there_is_nothing_to_say_about_translation(officer, office):
    row = make_statement(office, text_bn="দর্শন", text_en="Vision")

    row = saved(form_of(officer, row), officer, text_en="")

    assert "text" not in row.states


def test_papers_have_languages_too(officer, office):
    service = make_service(office)
    paper = make_paper(service, name_bn="আবেদন", name_en="Application")
    url = reverse("admin:services_service_change", args=[service.pk])

    open_form(officer, url).submit(officer, **{"papers-0-name_bn": "আবেদনপত্র"})
    old = open_form(officer, url)
    old.submit(officer, **{"papers-0-name_fits": "on"})

    assert 'name="papers-0-name_fits"' in old.response.content.decode()
    paper.refresh_from_db()
    assert paper.states["name"]["of"] is not None
    assert not paper.is_outdated("name")
