"""Lists at the desk: what they show, how rows are moved, what they cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from charter.models import Statement
from services.models import Service
from tests.make import (
    make_notice,
    make_office,
    make_officer,
    make_post,
    make_posting,
    make_service,
    make_statement,
    make_step,
)

pytestmark = pytest.mark.django_db

SERVICES = "admin:services_service_changelist"
MOVE = "admin:services_service_move"


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def officer(client, office):
    client.force_login(make_officer(office))
    return client


def fill(office, count):
    for _ in range(count):
        post = make_post(office)
        make_posting(post)
        service = make_service(office, post=post)
        make_statement(office)
        make_step(office)
        make_notice(office, service=service)


def page(client, name, query=""):
    response = client.get(reverse(name) + query, secure=True)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    "name",
    [
        "offices_post",
        "services_service",
        "charter_statement",
        "charter_grievancestep",
        "charter_notice",
    ],
)
def test_a_list_asks_as_often_for_sixty_rows_as_for_five(officer, office, name):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            page(officer, f"admin:{name}_changelist")
        return len(captured)

    fill(office, 5)
    queries()  # content types and the like are asked once per process
    few = queries()
    fill(office, 55)

    assert queries() == few


@pytest.mark.parametrize("name", ["services_service", "offices_post", "charter_statement"])
def test_an_empty_list_says_how_to_begin(officer, office, name):
    empty = page(officer, f"admin:{name}_changelist")
    fill(office, 1)

    assert 'class="empty-list"' in empty
    assert reverse(f"admin:{name}_add") in empty
    assert 'class="empty-list"' not in page(officer, f"admin:{name}_changelist")


def test_a_search_without_a_result_leads_back(officer, office):
    fill(office, 1)

    assert 'href="?"' in page(officer, SERVICES, "?q=zzz")


def test_search_finds_however_the_letters_were_composed(officer, office):
    make_service(office, name_bn="দ\u09c3ঢ\u09bc ঢাকা", name_en="")

    found = page(officer, SERVICES, "?q=%E0%A7%9D")  # ঢ় as one letter

    assert 'id="result_list"' in found


def order(model=Service, **group):
    return list(model.objects.filter(**group).order_by("position", "id"))


def press(client, row, way, name=MOVE, query=""):
    return client.post(reverse(name) + query, {"move": f"{row.pk}:{way}"}, secure=True)


def test_a_row_moves_up_and_down(officer, office):
    a, b, c = (make_service(office) for _ in range(3))

    press(officer, c, "up")
    assert order() == [a, c, b]

    press(officer, a, "down")
    assert order() == [c, a, b]


def test_a_row_at_its_end_stays_there(officer, office):
    a, b = (make_service(office) for _ in range(2))

    press(officer, a, "up")

    assert order() == [a, b]


def test_rows_move_among_those_of_their_table(officer, office):
    a = make_service(office)
    other = make_service(office, audience="institution")
    b = make_service(office)

    press(officer, b, "up")

    assert order(audience="citizen") == [b, a]
    assert order(audience="institution") == [other]


def test_statements_move_within_their_kind(officer, office):
    vision = make_statement(office, kind="vision")
    a, b = (make_statement(office, kind="function") for _ in range(2))

    press(officer, b, "up", "admin:charter_statement_move")

    assert order(Statement, kind="function") == [b, a]
    assert order(Statement, kind="vision") == [vision]


def test_the_other_offices_order_stays(officer, office):
    strangers = [make_service() for _ in range(2)]
    a, b = (make_service(office) for _ in range(2))
    before = [Service.objects.get(pk=row.pk).position for row in strangers]

    press(officer, b, "up")

    assert order(office=office) == [b, a]
    assert [Service.objects.get(pk=row.pk).position for row in strangers] == before


def test_after_a_move_one_is_back_at_the_button(officer, office):
    _a, b = (make_service(office) for _ in range(2))
    filters = "?_changelist_filters=audience__exact%3Dcitizen"

    response = press(officer, b, "up", query=filters)

    assert response.url == f"{reverse(SERVICES)}?audience__exact=citizen#move-{b.pk}-up"


def test_buttons_are_buttons_of_the_form_with_words(officer, office):
    service = make_service(office, name_bn="নামজারি")
    make_service(office)

    html = page(officer, SERVICES)

    assert f'value="{service.pk}:down"' in html
    assert f'value="{service.pk}:up"' not in html  # it is the first
    button = html[html.index(f'value="{service.pk}:down"') :].partition(">")[0]
    assert "নামজ" in button
    assert 'method="post"' in html


def test_a_search_result_has_no_buttons_because_neighbours_are_out_of_sight(officer, office):
    fill(office, 3)

    assert 'name="move"' in page(officer, SERVICES)
    assert 'name="move"' not in page(officer, SERVICES, "?q=%E0%A6%B8")


@pytest.mark.parametrize("value", ["", "x", "1:left", "x:up", "99999999999999999999:up", "-1:up"])
def test_nonsense_moves_nothing(officer, value):
    assert officer.post(reverse(MOVE), {"move": value}, secure=True).status_code == 404


def test_moving_needs_a_press_of_the_button(officer):
    assert officer.get(reverse(MOVE), secure=True).status_code == 405


def test_services_stand_in_the_order_of_the_charter(officer, office):
    names = {"internal": "গ", "institution": "খ", "citizen": "ক"}
    for audience, name in names.items():
        make_service(office, audience=audience, name_bn=f"{name}-সেবা")

    html = page(officer, SERVICES)

    assert html.index("ক-সেবা") < html.index("খ-সেবা") < html.index("গ-সেবা")


def test_lists_bring_no_script(officer, office):
    fill(office, 1)

    assert "<script" not in page(officer, SERVICES)
