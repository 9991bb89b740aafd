"""Posts and their holders, rows in use, history, live rows."""

import datetime

import pytest
from django.urls import reverse

from charter.models import Notice
from charter.models.statement import TOO_FEW_DAYS
from offices.models import Post, Posting
from tests.desk.forms import errors_of, open_form
from tests.make import (
    make_notice,
    make_office,
    make_officer,
    make_paper,
    make_post,
    make_posting,
    make_service,
    make_step,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def officer(client, office):
    client.force_login(make_officer(office, first_name="রহিমা"))
    return client


@pytest.fixture
def post(office):
    return make_post(office, title_bn="আইসিটি অফিসার")


def change(row):
    name = row._meta.label_lower.replace(".", "_")
    return reverse(f"admin:{name}_change", args=[row.pk])


def text(response):
    return response.content.decode()


def test_a_successor_and_the_last_day_of_the_predecessor_are_entered_together(officer, post):
    make_posting(post, name_bn="আগের জন")

    response = open_form(officer, change(post)).submit(
        officer,
        **{
            "postings-0-released": "2026-05-31",
            "postings-1-name_bn": "পরের জন",
            "postings-1-joined": "2026-06-01",
        },
    )

    assert response.status_code == 302
    assert Posting.objects.get(released__isnull=True).joined == datetime.date(2026, 6, 1)


def test_two_holders_at_once_are_refused_in_words(officer, post):
    make_posting(post)

    response = open_form(officer, change(post)).submit(officer, **{"postings-1-name_bn": "পরের জন"})

    assert "postings" in errors_of(response)
    assert Posting.objects.count() == 1


def test_two_holders_change_places(officer, post):
    old = make_posting(post, joined="2020-01-01", released="2021-01-01")
    now = make_posting(post, joined="2022-01-01")
    form = open_form(officer, change(post))
    assert form.values["postings-0-id"] == str(now.pk)

    response = form.submit(
        officer, **{"postings-0-released": "2023-01-01", "postings-1-released": ""}
    )

    assert response.status_code == 302
    assert Posting.objects.get(released__isnull=True) == old


def test_a_last_day_before_the_first_is_refused_in_words(officer, post):
    make_posting(post)

    response = open_form(officer, change(post)).submit(
        officer, **{"postings-0-released": "2001-01-01"}
    )

    assert "postings-0-__all__" in errors_of(response)


def test_a_post_is_not_its_own_superior(officer, post):
    response = open_form(officer, change(post)).submit(officer, superior=post.pk)

    assert "superior" in errors_of(response)


def test_a_post_in_use_says_by_what_and_stays(officer, post, office):
    make_service(office, post=post, name_bn="নামজারি")
    url = reverse("admin:offices_post_delete", args=[post.pk])

    asked = officer.get(url, secure=True)
    pressed = officer.post(url, {"post": "yes"}, secure=True)

    assert 'id="protected"' in text(asked)
    assert "নামজারি".encode()[:9] in asked.content
    assert pressed.status_code == 200
    assert Post.objects.filter(pk=post.pk).exists()


def test_a_post_not_in_use_is_deleted_after_a_question(officer, post):
    url = reverse("admin:offices_post_delete", args=[post.pk])

    assert 'id="protected"' not in text(officer.get(url, secure=True))
    assert officer.post(url, {"post": "yes"}, secure=True).status_code == 302
    assert not Post.objects.exists()


def test_the_list_of_officers_shows_who_serves_today(officer, post, office):
    make_posting(post, name_bn="আগের জন", joined="2020-01-01", released="2021-01-01")
    make_posting(post, name_bn="এখনকার জন", joined="2022-01-01")

    html = text(officer.get(reverse("admin:offices_post_changelist"), secure=True))

    assert "এখনকার জন" in html
    assert "আগের জন" not in html


def history(client, row):
    name = row._meta.label_lower.replace(".", "_")
    return text(client.get(reverse(f"admin:{name}_history", args=[row.pk]), secure=True))


def test_history_tells_field_old_new_and_who(officer, post):
    open_form(officer, change(post)).submit(officer, phone="০১৭১১-১১১১১১")

    html = history(officer, post)

    assert html.index("01700-000000") < html.index("০১৭১১-১১১১১১")
    assert "রহিমা" in html
    assert "None" not in html


def test_history_names_choices_and_other_rows_instead_of_keys(officer, office, post):
    service = make_service(office)
    open_form(officer, f"/en{change(service)}").submit(
        officer, post=post.pk, deadline_unit="month", in_charter=None
    )

    name = "services_service"
    html = text(
        officer.get(f"/en{reverse(f'admin:{name}_history', args=[service.pk])}", secure=True)
    )

    assert post.title_en in html
    assert "months" in html
    assert "<td>yes</td><td>no</td>" in html.replace("\n", "")


def test_history_keeps_papers_that_are_gone(officer, office):
    service = make_service(office)
    other = make_paper(make_service(office), name_bn="অন্য সেবার কাগজ")
    make_paper(service, name_bn="মুছে ফেলা কাগজ")
    open_form(officer, change(service)).submit(officer, **{"papers-0-DELETE": "on"})

    html = history(officer, service)

    assert "মুছে ফেলা কাগজ" in html
    assert other.name_bn not in html


def test_a_step_of_no_days_is_refused_in_words(officer, office):
    response = open_form(officer, change(make_step(office))).submit(officer, working_days="0")

    assert errors_of(response)
    assert "charter_step" not in text(response)


def test_a_notice_that_ends_before_it_begins_is_refused(officer, office):
    response = open_form(officer, change(make_notice(office))).submit(officer, ends="2001-01-01")

    assert errors_of(response)
    assert Notice.objects.get().ends.year == 2099


def test_a_holiday_entered_twice_is_refused_in_words(officer, office):
    form = open_form(officer, reverse("admin:offices_holiday_add"))
    values = {"date": "2026-03-01", "name_bn": "স্থানীয় ছুটি"}

    first, second = form.submit(officer, **values), form.submit(officer, **values)

    assert first.status_code == 302
    assert second.status_code == 200
    assert errors_of(second)
    assert form.response.wsgi_request.path


@pytest.mark.parametrize("days", ["0", "-3"])
def test_a_step_of_less_than_a_working_day_is_refused_at_its_field(officer, office, days):
    step = make_step(office, working_days=30)

    response = open_form(officer, change(step)).submit(officer, working_days=days)

    assert errors_of(response) == {"working_days": [TOO_FEW_DAYS]}


@pytest.mark.parametrize(("typed", "kept"), [("১", 1), ("60", 60), ("", None)])
def test_a_step_has_the_working_days_of_the_order_or_none(officer, office, typed, kept):
    step = make_step(office, working_days=30)

    open_form(officer, change(step)).submit(officer, working_days=typed)

    step.refresh_from_db()
    assert step.working_days == kept
