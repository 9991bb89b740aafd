"""Whatever is posted to the form of a service: words, never a crash, and nothing lost."""

import pytest
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, seed
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from portal.bangla.text import clean
from tests.desk.forms import open_form, reopened
from tests.make import make_office, make_officer, make_paper, make_service

pytestmark = pytest.mark.django_db

TEXTS = ["name_bn", "name_en", "methods_bn", "deadline_wording_bn", "fee_wording_bn", "keywords_en"]
OTHERS = [
    "audience",
    "deadline_minimum",
    "deadline_maximum",
    "deadline_unit",
    "deadline_until",
    "fee_kind",
    "fee_amount",
    "post",
    "superior",
    "slug",
    "name_translation",
    "in_charter",
    "papers-TOTAL_FORMS",
    "papers-INITIAL_FORMS",
    "papers-0-id",
    "papers-0-copies",
    "papers-0-position",
    "papers-0-form_url",
    "papers-0-name_translation",
    "papers-0-DELETE",
    "_opened",
    "_more",
]
NASTY = st.sampled_from(
    [
        "",
        " ",
        "\x00",
        "-1",
        "1e400",
        "NaN",
        "9" * 30,
        "9" * 5000,
        "٣",
        "৩",
        "২০২৬-১৩-৪৫",
        "on",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "{{ 7|add:7 }}",
        "\u202e\u200b",
        "ক" * 5000,
        "\ud83d\ude00",
        "../../etc/passwd",
        "javascript:alert(1)",
        "http://[::1",
        "0000-00-00",
    ]
)
VALUES = NASTY | st.text(max_size=40)


@pytest.fixture
def officer(client):
    office = make_office()
    client.force_login(make_officer(office))
    client.office = office
    return client


@pytest.fixture
def form(officer):
    service = make_service(officer.office)
    make_paper(service)
    return open_form(officer, reverse("admin:services_service_change", args=[service.pk]))


class Undo(Exception):
    """Each example starts from the same rows."""


def post(client, form, changes):
    # What a browser can send: no half characters.
    changes = {key: text.encode("utf-8", "replace").decode() for key, text in changes.items()}
    try:
        with transaction.atomic():
            response = form.submit(client, **changes)
            response.render() if hasattr(response, "render") else None
            raise Undo
    except Undo:
        return changes, response


@seed(20260101)
@hypothesis_settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(changes=st.dictionaries(st.sampled_from(TEXTS + OTHERS), VALUES, max_size=6))
def test_hostile_values_get_words_and_lose_nothing(officer, form, changes):
    sent, response = post(officer, form, changes)

    assert response.status_code in (200, 302, 409)
    if response.status_code == 200 and response.context["errors"]:
        again = reopened(form, response).values
        for name in set(sent) & set(TEXTS):
            assert clean(again[name]) == clean(sent[name]), name


@pytest.mark.parametrize("name", [*TEXTS, *OTHERS])
def test_a_missing_input_is_no_crash(officer, form, name):
    response = form.submit(officer, **{name: None})

    assert response.status_code in (200, 302, 400, 409)


def test_a_script_in_a_name_is_text(officer, form):
    form.submit(officer, name_bn="<script>alert(1)</script>")

    listed = officer.get(reverse("admin:services_service_changelist"), secure=True).content

    assert b"&lt;script&gt;alert" in listed
    assert b"<script>alert" not in listed


def test_sixty_papers_fit_into_one_form(officer):
    service = make_service(officer.office)
    for _ in range(60):
        make_paper(service)
    form = open_form(officer, reverse("admin:services_service_change", args=[service.pk]))

    response = form.submit(officer, **{"papers-59-name_bn": "শেষ কাগজ"})

    assert response.status_code == 302
    assert service.papers.last().name_bn.startswith("শেষ")


def test_too_many_inputs_get_words(officer, form):
    many = {f"x{number}": "1" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}

    response = form.submit(officer, **many)

    assert response.status_code == 413
    assert b"<h1" in response.content


def test_a_form_too_large_gets_words(officer, form):
    response = form.submit(officer, name_bn="ক" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE)

    assert response.status_code == 413
    assert b"<h1" in response.content


@pytest.mark.parametrize("key", ["0", "x", "99999999999999999999999", "1_2F", "%00", "১"])
def test_strange_addresses_of_rows_lead_back_with_words(officer, key):
    url = reverse("admin:services_service_changelist")

    for page in ("change", "delete", "history"):
        response = officer.get(f"{url}{key}/{page}/", secure=True)
        posted = officer.post(f"{url}{key}/{page}/", {"x": "1"}, secure=True)
        assert response.status_code in (302, 404)
        assert posted.status_code in (302, 404)


@pytest.mark.parametrize(
    "query",
    [
        "?o=999.x",
        "?p=99999",
        "?q=%00",
        "?q=" + "x" * 3000,
        "?audience__exact=zzz",
        "?post__id__exact=x",
        "?office__id__exact=99999999999999999999",
        "?e=1",
        "?in_charter__exact=2",
        "?name_bn__regex=(",
        "?_facets=True",
        "?id__in=a,b",
    ],
)
def test_strange_questions_to_a_list_get_words(officer, query):
    response = officer.get(
        reverse("admin:services_service_changelist") + query, secure=True, follow=True
    )

    assert response.status_code in (200, 400)
    assert b"<h1" in response.content
