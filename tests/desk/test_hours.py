"""Opening and closing times of an office, entered at the desk."""

import datetime

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from offices.desk.fields import HourField
from offices.models import Office
from portal.bangla.dates import clock_words
from tests.desk.forms import errors_of, open_form, reopened
from tests.desk.visits import browser, words_of
from tests.make import make_office, make_officer

pytestmark = pytest.mark.django_db

NINE, FIVE = datetime.time(9), datetime.time(17)


@pytest.fixture
def office():
    return make_office(opens=NINE, closes=FIVE)


@pytest.fixture
def officer(client, office):
    client.force_login(make_officer(office))
    return client


def url(office):
    return reverse("admin:offices_office_change", args=[office.pk])


def hours(office):
    office.refresh_from_db()
    return office.opens, office.closes


def test_the_form_has_a_plain_input_for_each_without_script(officer, office):
    form = open_form(officer, url(office))
    html = form.response.content.decode()

    assert (form.values["opens"], form.values["closes"]) == ("09:00", "17:00")
    assert html.count('type="time"') == 2
    assert "<script" not in html
    assert "vTimeField" not in html


def test_saving_without_a_change_keeps_them(officer, office):
    response = open_form(officer, url(office)).submit(officer)

    assert response.status_code == 302
    assert hours(office) == (NINE, FIVE)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10:30", "10:30"),
        ("১০:৩০", "10:30"),
        ("১০টা", "10:00"),
        ("সকাল ৮টা", "08:00"),
        ("8 am", "08:00"),
        ("10:30:00", "10:30"),
    ],
)
def test_what_people_type_is_understood(officer, office, typed, meant):
    open_form(officer, url(office)).submit(officer, opens=typed)

    assert hours(office) == (datetime.time.fromisoformat(meant), FIVE)


@pytest.mark.parametrize("typed", ["সকালে", "25:00", "9:75", "9-5", "<b>9</b>", "\x00", "9" * 5000])
def test_what_is_no_time_is_refused_in_words_at_its_field(officer, office, typed):
    form = open_form(officer, url(office))

    response = form.submit(officer, opens=typed)

    assert set(errors_of(response)) == {"opens"}
    assert hours(office) == (NINE, FIVE)
    assert reopened(form, response).values["closes"] == "17:00"


def test_an_hour_that_is_refused_says_how_it_is_written(office):
    client = browser(make_officer(office))
    form = open_form(client, f"/en{url(office)}")

    assert "Write the time as 09:00 or 17:30." in words_of(form.submit(client, opens="nine"))


@pytest.mark.parametrize(
    ("values", "field"),
    [
        pytest.param({"opens": ""}, "opens", id="closing alone"),
        pytest.param({"closes": ""}, "closes", id="opening alone"),
        pytest.param({"closes": "08:00"}, "closes", id="closed before it opens"),
        pytest.param({"closes": "09:00"}, "closes", id="closed as it opens"),
    ],
)
def test_hours_that_no_office_has_are_refused_once_and_at_their_field(
    officer, office, values, field
):
    response = open_form(officer, url(office)).submit(officer, **values)

    assert {name: len(errors) for name, errors in errors_of(response).items()} == {field: 1}
    assert hours(office) == (NINE, FIVE)


def test_both_may_be_emptied(officer, office):
    open_form(officer, url(office)).submit(officer, opens="", closes="")

    assert hours(office) == (None, None)


def test_whoever_saves_second_reads_theirs_and_yours_as_a_clock_tells_them(officer, office):
    form = open_form(officer, f"/en{url(office)}")
    Office.objects.filter(pk=office.pk).update(opens=datetime.time(8))

    response = form.submit(officer, closes="16:00")

    [line] = response.context["clash"].lines
    assert (line.then, line.theirs, line.yours) == ("9:00 am", "8:00 am", "8:00 am")
    assert reopened(form, response).values["opens"] == "08:00"
    assert reopened(form, response).values["closes"] == "16:00"


def test_the_history_tells_them_as_a_clock_does(officer, office):
    open_form(officer, url(office)).submit(officer, closes="16:00")

    history = officer.get(reverse("admin:offices_office_history", args=[office.pk]), secure=True)

    assert clock_words(FIVE, "bn") in words_of(history)
    assert clock_words(datetime.time(16), "bn") in words_of(history)


@given(st.times())
def test_the_field_takes_every_time_as_the_desk_writes_it(time):
    to_the_minute = time.replace(second=0, microsecond=0)

    assert HourField().clean(f"{time:%H:%M}") == to_the_minute
    assert HourField().clean(clock_words(time, "bn")) == to_the_minute


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(opens=st.text(max_size=12), closes=st.text(max_size=12))
def test_whatever_is_typed_is_saved_or_refused_and_never_breaks(officer, office, opens, closes):
    response = open_form(officer, url(office)).submit(officer, opens=opens, closes=closes)

    assert response.status_code in (200, 302)
    assert bool(errors_of(response)) if response.status_code == 200 else True
