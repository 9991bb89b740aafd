"""An officer edits a service."""

import pytest
from django.urls import reverse
from django.utils.html import escape

from services.models import Service
from tests.desk.forms import errors_of, open_form, reopened
from tests.make import make_office, make_officer, make_paper, make_post, make_service

pytestmark = pytest.mark.django_db

ADD = "admin:services_service_add"
CHANGE = "admin:services_service_change"


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def officer(client, office):
    user = make_officer(office)
    client.force_login(user)
    return client


@pytest.fixture
def service(office):
    return make_service(office, name_bn="জমির পর্চা", name_en="Land record")


def change(service):
    return reverse(CHANGE, args=[service.pk])


def saved(response):
    assert response.status_code == 302, errors_of(response)
    return response


def test_a_form_saved_as_it_opened_changes_nothing(officer, service):
    before = Service.objects.values().get(pk=service.pk) | {"states": None}

    saved(open_form(officer, change(service)).submit(officer))

    assert Service.objects.values().get(pk=service.pk) | {"states": None} == before


def test_a_new_service_belongs_to_the_office_and_goes_last(officer, office, service):
    form = open_form(officer, reverse(ADD))

    saved(form.submit(officer, name_bn="নামজারি"))

    new = Service.objects.exclude(pk=service.pk).get()
    assert (new.office, new.position) == (office, service.position + 1)


def test_an_empty_address_is_made_from_the_english_name(officer):
    saved(open_form(officer, reverse(ADD)).submit(officer, name_bn="নামজারি", name_en="Mutation"))

    assert Service.objects.get().slug == "mutation"


def test_an_empty_address_is_made_from_the_bangla_name_where_there_is_no_english(officer):
    saved(open_form(officer, reverse(ADD)).submit(officer, name_bn="নামজারি"))

    assert Service.objects.get().slug not in ("", "service")


def test_a_second_service_of_the_same_name_gets_another_address(officer, office):
    make_service(office, slug="mutation")

    saved(open_form(officer, reverse(ADD)).submit(officer, name_bn="নামজারি", name_en="Mutation"))

    assert Service.objects.filter(slug="mutation-2").exists()


def test_an_address_in_use_is_refused_at_its_field_with_a_free_one(officer, office, service):
    other = make_service(office, slug="mutation")

    response = open_form(officer, change(service)).submit(officer, slug=other.slug)

    assert response.status_code == 200
    assert "mutation-2" in errors_of(response)["slug"][0]


def test_languages_stand_in_one_line_and_are_marked(officer, service):
    html = open_form(officer, change(service)).response.content.decode()
    line = html[html.index("field-name_bn") :]

    assert 'lang="bn"' in line[: line.index("field-name_en")]
    assert "form-row" not in line[: line.index("field-name_en")]
    assert 'name="name_en"' in line
    assert 'lang="en"' in line[: line.index("</div>", line.index('name="name_en"'))]


def test_a_form_without_a_bangla_name_comes_back_with_what_was_typed(officer, service):
    response = open_form(officer, change(service)).submit(
        officer, name_bn="", methods_bn="ডাকে\r\nঅনলাইনে"
    )

    assert list(errors_of(response)) == ["name_bn"]
    assert reopened(open_form(officer, change(service)), response).values["methods_bn"] == (
        "ডাকে\r\nঅনলাইনে"
    )
    service.refresh_from_db()
    assert service.name_bn == "জমির পর্চা"


def test_a_name_of_invisible_characters_is_no_name(officer, service):
    response = open_form(officer, change(service)).submit(officer, name_bn="\u200b\u200b")

    assert list(errors_of(response)) == ["name_bn"]


def test_bangla_digits_are_numbers(officer, service):
    saved(open_form(officer, change(service)).submit(officer, deadline_maximum="১৫"))

    service.refresh_from_db()
    assert service.deadline_maximum == 15


def test_numbers_are_shown_in_the_digits_of_the_page(officer, service):
    url = change(service)

    assert open_form(officer, url).values["deadline_maximum"] == "৩"
    assert open_form(officer, f"/en{url}").values["deadline_maximum"] == "3"


def test_a_range_that_falls_is_refused_in_words(officer, service):
    response = open_form(officer, change(service)).submit(officer, deadline_minimum="9")

    assert response.status_code == 200
    assert escape(errors_of(response)["__all__"][0]) in response.content.decode()


EMPTY_MEANING = {"deadline_maximum": "", "deadline_unit": "", "fee_kind": ""}


def test_meanings_left_empty_are_read_from_the_wordings_and_said(officer):
    form = open_form(officer, reverse(ADD))

    response = form.submit(
        officer, name_bn="নামজারি", deadline_wording_bn="৭ কার্যদিবস", fee_wording_bn="২০ টাকা"
    )

    service = Service.objects.get()
    assert (service.deadline_maximum, service.deadline_unit) == (7, "working_day")
    assert (service.fee_kind, service.fee_amount) == ("amount", 20)
    page = officer.get(response.url, secure=True).content.decode()
    assert "৭ কার্যদিবস" in page
    assert "২০ টাকা" in page


def test_a_meaning_that_somebody_gave_is_not_overwritten(officer, service):
    saved(open_form(officer, change(service)).submit(officer, deadline_wording_bn="৭ কার্যদিবস"))

    service.refresh_from_db()
    assert service.deadline_maximum == 3


def test_a_meaning_that_somebody_takes_away_stays_away(officer, service):
    saved(open_form(officer, change(service)).submit(officer, **EMPTY_MEANING))

    service.refresh_from_db()
    assert (service.deadline_maximum, service.fee_kind) == (None, "")


def test_a_wording_that_is_not_certain_proposes_nothing(officer):
    saved(
        open_form(officer, reverse(ADD)).submit(
            officer, name_bn="নামজারি", deadline_wording_bn="কমপক্ষে ৩ দিন"
        )
    )

    assert Service.objects.get().deadline_unit == ""


def test_a_paper_is_added_last_without_a_script(officer, service):
    make_paper(service, position=4, name_bn="আবেদন")
    form = open_form(officer, change(service))

    saved(form.submit(officer, **{"papers-1-name_bn": "জাতীয় পরিচয়পত্র", "papers-1-copies": "২"}))

    paper = service.papers.last()
    assert (paper.position, paper.copies) == (5, 2)
    assert paper.name_bn.endswith("পত্র")


def test_one_more_paper_keeps_what_was_typed_and_saves_nothing(officer, service):
    form = open_form(officer, change(service))

    response = form.submit(
        officer,
        button="_more",
        value="papers",
        **{"name_bn": "নতুন নাম", "papers-0-name_bn": "প্রথম"},
    )

    again = reopened(form, response).values
    assert (again["name_bn"], again["papers-0-name_bn"]) == ("নতুন নাম", "প্রথম")
    assert "papers-1-name_bn" in again
    service.refresh_from_db()
    assert service.name_bn == "জমির পর্চা"
    assert not service.papers.exists()


def test_a_paper_without_a_name_says_so_at_the_paper(officer, service):
    response = open_form(officer, change(service)).submit(officer, **{"papers-0-copies": "2"})

    assert "papers-0-name_bn" in errors_of(response)


def test_a_paper_is_deleted_by_its_tick(officer, service):
    make_paper(service)

    saved(open_form(officer, change(service)).submit(officer, **{"papers-0-DELETE": "on"}))

    assert not service.papers.exists()


def test_responsible_officers_are_those_of_the_office(officer, service):
    own, foreign = (
        make_post(service.office, title_bn="আমাদের কর্মকর্তা"),
        make_post(title_bn="পরের কর্মকর্তা"),
    )

    page = open_form(officer, change(service)).response
    forged = open_form(officer, change(service)).submit(officer, post=foreign.pk)

    assert own.title_bn in page.content.decode()
    assert foreign.title_bn not in page.content.decode()
    assert "post" in errors_of(forged)
    assert foreign.title_bn not in forged.content.decode()


def test_our_forms_bring_no_script(officer, service):
    assert b"<script" not in open_form(officer, change(service)).response.content
