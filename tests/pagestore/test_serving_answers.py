"""Former addresses, other methods and headers: what the store answers besides pages."""

from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import brotli
import pytest

from portal.pagestore import Answer
from tests.pagestore.world import Visitor, flip, site_of

PAGES = dict(site_of("one"))


# Former addresses


@pytest.mark.parametrize("path", ["/services/old/", "/services/old"])
def test_a_former_address_leads_to_the_new_one(visitor, path):
    answer = visitor.get(path, query="from=qr")

    assert answer.status == 301
    assert answer.headers["Location"] == "/services/new/?from=qr"


def test_a_location_is_escaped_and_another_host_is_told_no_query(store):
    answers = {
        "/bn/পুরানো/": Answer(301, location="/নতুন/"),
        "/official/": Answer(301, location="https://office.gov.bd/"),
    }
    flip(store, site=[], answers=answers)
    visitor = Visitor(store, resolve=lambda host: "kawkhali")

    moved = visitor.get("/bn/পুরানো/")
    assert moved.headers["Location"] == "/%E0%A6%A8%E0%A6%A4%E0%A7%81%E0%A6%A8/"
    away = visitor.get("/official/", query="name=typed")
    assert away.headers["Location"] == "https://office.gov.bd/"


@pytest.mark.parametrize("path", ["/services/gone/", "/services/gone"])
def test_a_withdrawn_page_says_so_with_its_own_words(visitor, path):
    answer = visitor.get(path, accept_encoding="br", if_none_match="*")

    assert answer.status == 410
    assert brotli.decompress(answer.body) == PAGES["services/gone/index.html"]
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Content-Language"] == "bn"


def test_a_withdrawn_page_in_english_is_english(store):
    site = [("en/services/gone/index.html", b"withdrawn")]
    gone = {"/en/services/gone/": Answer(410, page="en/services/gone/index.html")}
    flip(store, site=site, answers=gone)
    visitor = Visitor(store, resolve=lambda host: "kawkhali")

    assert visitor.get("/en/services/gone/").headers["Content-Language"] == "en"


def test_a_slug_used_again_is_a_page_again(kawkhali, visitor):
    assert visitor.get("/services/old/").status == 301

    flip(kawkhali, site=[*site_of("two"), ("services/old/index.html", b"back")])

    assert visitor.get("/services/old/").body == b"back"


# Methods and headers


@pytest.mark.parametrize("path", ["/", "/charter", "/services/old/", "/services/gone/"])
def test_head_is_get_without_a_body(visitor, path):
    got, head = visitor.get(path), visitor.get(path, method="HEAD")

    assert head.body == b""
    assert (head.status, head.headers) == (got.status, got.headers)


@pytest.mark.parametrize("path", ["/", "/charter", "/services/old/", "/services/gone/"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent_to_a_stored_page(visitor, path, method):
    answer = visitor.get(path, method=method)

    assert answer.status == 405
    assert answer.headers["Allow"] == "GET, HEAD"
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "এখানে কিছু পাঠানো যায় না" in answer.body.decode()
    assert "nothing can be sent to it" in answer.body.decode()


@pytest.mark.parametrize("path", ["/", "/charter", "/services/old/", "/services/gone/"])
def test_security_headers_are_on_each_answer_of_the_store(kawkhali, path):
    visitor = Visitor(kawkhali, {"X-Content-Type-Options": "nosniff", "vary": "never ours"})

    for method in ("GET", "HEAD", "POST"):
        headers = visitor.get(path, method=method).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
    assert visitor.get("/").headers["Vary"] == "Accept-Encoding"
    assert "vary" not in visitor.get("/").headers
    assert "X-Content-Type-Options" not in visitor.get("/search/").headers


def test_security_headers_may_depend_on_the_request(kawkhali):
    visitor = Visitor(kawkhali)
    visitor.app.headers = lambda environ: {"X-Host": environ["HTTP_HOST"]}

    assert visitor.get("/").headers["X-Host"] == "kawkhali.test"


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
@pytest.mark.parametrize("path", ["/", "/charter", "/services/old/", "/services/gone/"])
@pytest.mark.parametrize("etag", ["", "*"])
def test_answers_keep_the_rules_of_wsgi(visitor, path, method, etag):
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "HTTP_HOST": "kawkhali.test",
        "HTTP_IF_NONE_MATCH": etag,
        "QUERY_STRING": "",
    }
    setup_testing_defaults(environ)
    lines = []

    body = validator(visitor.app)(environ, lambda line, *_: lines.append(line))
    list(body)
    body.close()

    assert len(lines) == 1
