"""A wrong address gets the right status and words, in the language of the address."""

import pytest

from tests import sites
from tests.visitor import Visitor


@pytest.fixture
def visitor(published):
    return Visitor(sites.HARD_HOST)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/services/none/", id="no such service"),
        pytest.param("/history/99/", id="no such edition"),
        pytest.param("/history/0/", id="edition nought"),
        pytest.param("/history/x/", id="an edition that is no number"),
        pytest.param("/%ff%fe/", id="bytes that are no text"),
        pytest.param("/%E0%A6%95/", id="Bangla"),
        pytest.param("/../../etc/passwd", id="a way out"),
        pytest.param("/charter/index.html.br", id="a compressed file"),
        pytest.param("/release.json", id="a file for views"),
        pytest.param("/" + "a" * 5000 + "/", id="a very long path"),
    ],
)
@pytest.mark.parametrize(
    ("root", "language", "word"), [("", "bn", "এই ঠিকানায়"), ("/en", "en", "no page at this address")]
)
def test_an_unknown_address_is_not_found_in_its_own_language(visitor, root, language, word, path):
    reply = visitor.get(root + path)

    assert reply.status == 404
    assert reply.headers["content-language"] == language
    assert f'<html lang="{language}"' in reply.text
    assert word.lower() in reply.text.lower()
    assert "/services/service-1/" not in reply.text or reply.text.count("<h1") == 1


@pytest.mark.parametrize("root", ["", "/en"])
def test_a_withdrawn_service_is_gone_and_leads_to_its_last_edition(visitor, root):
    reply = visitor.get(f"{root}/services/withdrawn/")

    assert reply.status == 410
    assert f'href="{root}/history/1/"' in reply.text


@pytest.mark.parametrize("root", ["", "/en"])
def test_a_renamed_service_is_found_under_its_former_address(visitor, root):
    reply = visitor.get(f"{root}/services/renamed/")

    assert (reply.status, reply.headers["location"]) == (301, f"{root}/services/service-0/")


def test_a_forgotten_slash_is_mended(visitor):
    assert visitor.get("/charter").headers["location"] == "/charter/"


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param("q=" + "a" * 5000, 414, id="5,000 letters"),
        pytest.param("q=%ff%fe", 400, id="bytes that are no text"),
        pytest.param("q=%00", 400, id="a nought byte"),
        pytest.param("q=%F0%9F%98%80", 200, id="a smiley"),
        pytest.param("q=" + "%E0%A6%95%20" * 20, 200, id="many words"),
        pytest.param("q[]=1&q=2&x=3", 200, id="other parameters"),
        pytest.param("q=<script>alert(1)</script>", 200, id="a script"),
    ],
)
@pytest.mark.parametrize("root", ["", "/en"])
def test_a_strange_query_gets_words(visitor, root, query, status):
    reply = visitor.get(f"{root}/search/?{query}")

    assert reply.status == status
    assert reply.text.count("<h1") == 1
    assert "<script>alert" not in reply.text


@pytest.mark.parametrize("path", ["/", "/charter/", "/search/", "/en/nowhere/"])
def test_an_unknown_host_gets_no_office(published, path):
    reply = Visitor("unknown.example.com").get(path)

    assert reply.status == 400
    assert sites.hard().office.name.bn not in reply.text
    assert "<h1" in reply.text


def test_an_admitted_host_without_an_office_gets_none(published):
    reply = Visitor("nobody.example.gov.bd").get("/charter/")

    assert reply.status == 404
    assert sites.hard().office.name.bn not in reply.text
    assert Visitor(sites.HARD_HOST).get("/charter/").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_page_can_only_be_read(visitor, method):
    reply = visitor.ask(method, "/charter/", b"a=1")

    assert reply.status == 405
    assert reply.headers["allow"] == "GET, HEAD"


def test_a_search_can_only_be_asked(visitor):
    assert visitor.ask("POST", "/search/", b"q=a").status in (403, 405)
    assert visitor.get("/search/?q=a").status == 200


def test_plain_http_leads_to_https(published):
    reply = Visitor(sites.HARD_HOST, scheme="http").get("/charter/")

    assert reply.status == 301
    assert reply.headers["location"] == f"https://{sites.HARD_HOST}/charter/"
