"""When something goes wrong people read words, in the language of the address."""

import pytest
from django.core.exceptions import RequestDataTooBig
from django.test import RequestFactory
from django.utils import translation

from charter.views import errors


@pytest.fixture(params=["/", "/en/", "/admin/", "/en/admin/"])
def request_there(request):
    path = request.param
    with translation.override("en" if path.startswith("/en/") else "bn"):
        yield RequestFactory().get(path, headers={"host": "testserver"}, secure=True)


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        pytest.param(errors.server_error, 500, id="a fault of ours"),
        pytest.param(errors.bad_request, 400, id="nonsense"),
        pytest.param(lambda r: errors.bad_request(r, RequestDataTooBig()), 413, id="too much"),
        pytest.param(errors.forbidden, 403, id="not theirs"),
        pytest.param(errors.csrf_failure, 403, id="a stale form"),
        pytest.param(errors.not_found, 404, id="no such page"),
        pytest.param(errors.database_away, 503, id="no database"),
    ],
)
def test_an_error_has_a_status_and_words_in_the_language_of_the_address(
    request_there, answer, status
):
    response = answer(request_there)
    html = response.content.decode()
    language = translation.get_language()

    assert response.status_code == status
    assert f'<html lang="{language}"' in html
    assert html.count("<h1") == 1
    heading = html.split("<h1", 1)[1].split("</h1>")[0]
    assert any("\u0980" <= letter <= "\u09ff" for letter in heading) == (language == "bn")


def test_a_hostile_host_gets_words_too():
    response = errors.bad_request(RequestFactory().get("/", headers={"host": "no_such.host/x"}))

    assert response.status_code == 400
    assert b"<h1" in response.content
