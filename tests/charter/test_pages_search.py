"""The search page: answers from the release, and never a dead end."""

import re

import pytest
from django.test import RequestFactory
from django.utils import translation

from charter.views import search as view
from tests.documents import make_document, make_release, make_service, make_table


@pytest.fixture
def ask(monkeypatch):
    """Search an office with two services, in English."""
    services = (make_service(1), make_service(2, slug="second"))
    release = make_release(make_document(tables=(make_table(*services),)))
    for module in ("charter.views.search", "charter.views.errors"):
        monkeypatch.setattr(f"{module}.release_for", lambda request: release)

    def search(**query):
        with translation.override("en"):
            return view.search(RequestFactory().get("/en/search/", query))

    return search


def links(response):
    main = re.search("<main.*</main>", response.content.decode(), re.DOTALL)[0]
    return re.findall('href="(.*?)"', main)


def test_what_is_found_is_counted_and_linked(ask):
    response = ask(q="CERTIFICATE 2")
    assert "1 service found" in response.content.decode()
    assert links(response) == ["/en/services/second/"]


def test_where_nothing_is_found_all_services_and_a_number_are_offered(ask):
    response = ask(q="passport")
    assert "No service found" in response.content.decode()
    assert links(response) == [
        "tel:+8801700000001",
        "mailto:officer@rupganga.example.gov.bd",
        "/en/services/service-1/",
        "/en/services/second/",
    ]


def test_without_a_word_all_services_are_listed(ask):
    response = ask()
    assert "No service found" not in response.content.decode()
    assert links(response) == ["/en/services/service-1/", "/en/services/second/"]


def test_the_field_is_labelled_and_keeps_what_was_typed(ask):
    markup = ask(q='<b>"card"').content.decode()
    assert '<label for="q">' in markup
    assert 'id="q" name="q" value="&lt;b&gt;&quot;card&quot;"' in markup


def test_the_language_switch_keeps_the_question(ask):
    assert 'href="/search/?q=certificate%202" lang="bn"' in ask(q="certificate 2").content.decode()


@pytest.mark.parametrize(
    ("query", "status"), [("x" * 201, 414), ("\ufffd", 400)], ids=["too long", "unreadable"]
)
def test_what_cannot_be_searched_for_is_refused_in_words(ask, query, status):
    response = ask(q=query)
    assert response.status_code == status
    assert re.search("<h1>.+</h1>", response.content.decode())
