"""My office: where it is and when it is open."""

import datetime

import pytest
from django.urls import reverse

from tests.desk.forms import errors_of, open_form
from tests.make import make_office, make_officer

pytestmark = pytest.mark.django_db

LONG_LINK = "https://www.google.com/maps/place/" + "%E0%A6%95" * 80  # a name of eighty letters


@pytest.fixture
def office():
    return make_office(opens=datetime.time(9), closes=datetime.time(17))


@pytest.fixture
def officer(client, office):
    client.force_login(make_officer(office))
    return client


@pytest.fixture
def form(officer, office):
    return open_form(officer, reverse("admin:offices_office_change", args=[office.pk]))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://maps.app.goo.gl/AbC1", "https://maps.app.goo.gl/AbC1"),
        (LONG_LINK, LONG_LINK),
        ("maps.app.goo.gl/AbC1", "https://maps.app.goo.gl/AbC1"),
        ("", ""),
    ],
)
def test_a_link_copied_from_a_map_is_kept(officer, office, form, typed, kept):
    form.submit(officer, map_url=typed)

    office.refresh_from_db()
    assert office.map_url == kept


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "ftp://maps.example.com/x",
        "geo:22.6,89.9",
        "Upazila Parishad https://maps.app.goo.gl/AbC1",
        '<iframe src="https://www.google.com/maps/embed?pb=x"></iframe>',
        "https://maps.example.com/" + "x" * 1500,
    ],
)
def test_what_is_no_link_is_refused_in_words_and_kept_in_the_form(officer, office, form, typed):
    response = form.submit(officer, map_url=typed)

    [words] = errors_of(response)["map_url"]
    assert "https://" in words or "1000" in words or "১০০০" in words
    assert response.context["adminform"].form["map_url"].value() == typed
    office.refresh_from_db()
    assert office.map_url == ""


def test_the_hours_are_chosen_from_the_browsers_clock(officer, office, form):
    assert (form.values["opens"], form.values["closes"]) == ("09:00", "17:00")
    assert form.response.content.count(b'type="time"') == 2

    form.submit(officer, closes="15:30")

    office.refresh_from_db()
    assert (office.opens, office.closes) == (datetime.time(9), datetime.time(15, 30))


@pytest.mark.parametrize("wrong", [{"closes": ""}, {"closes": "08:00"}, {"opens": "25:00"}])
def test_hours_that_cannot_be_are_refused_in_words(officer, office, form, wrong):
    response = form.submit(officer, **wrong)

    assert errors_of(response)
    office.refresh_from_db()
    assert office.closes == datetime.time(17)
