"""Whatever is put into the address of a list, it gets an answer in words."""

from urllib.parse import quote

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from portal.pagestore.store import PageStore
from tests import sites
from tests.documents import make_document, make_office, make_service, make_table
from tests.visitor import Visitor


@pytest.fixture(scope="module")
def visitor(published):
    return Visitor(sites.HARD_HOST)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param("s=service-1&s=service-3", 200, id="two services"),
        pytest.param("s=renamed", 200, id="a former address"),
        pytest.param("s=withdrawn", 410, id="a withdrawn service"),
        pytest.param("s=nowhere", 404, id="an unknown service"),
        pytest.param("s=" + "a" * 5000, 404, id="5,000 letters"),
        pytest.param("s=%ff%fe&s=service-1", 400, id="bytes that are no text"),
        pytest.param("s=%00", 400, id="a nought byte"),
        pytest.param("s=%F0%9F%98%80", 404, id="a smiley"),
        pytest.param("s=&s=&&=&s", 200, id="nothing"),
        pytest.param("s[]=service-1&x=3&S=4", 200, id="other parameters"),
        pytest.param("s=<script>alert(1)</script>", 404, id="a script"),
        pytest.param("&".join(f"s=service-{n}" for n in range(60)), 400, id="all services"),
        pytest.param("&".join(["s=service-1"] * 2000), 200, id="one service 2,000 times"),
        pytest.param("s=a&" * 4000, 413, id="4,000 parameters"),
    ],
)
@pytest.mark.parametrize("root", ["", "/en"])
def test_a_strange_choice_gets_words_and_its_status(visitor, root, query, status):
    reply = visitor.get(f"{root}/visit/?{query}")

    assert reply.status == status
    assert reply.text.count("<h1") == 1
    assert "no-store" in reply.headers["cache-control"]
    assert "<script>alert" not in reply.text


@given(st.binary(max_size=60))
def test_any_bytes_are_answered(visitor, query):
    reply = visitor.get(f"/visit/?s={quote(query, safe='=&%')}&s=service-1")

    assert reply.status in (200, 400)
    assert "<h1" in reply.text


def test_it_can_only_be_asked(visitor):
    assert visitor.ask("POST", "/visit/", b"s=service-1").status in (403, 405)
    assert visitor.ask("HEAD", "/visit/").status == 200


@pytest.fixture
def plain_host(published):
    """The host of an office whose services want no papers and no fee."""
    document = make_document(office=make_office(slug="plain", hostname="plain.example.gov.bd"))
    services = tuple(replace(make_service(number), papers=()) for number in (1, 2))
    document = replace(document, tables=(make_table(*services),))
    yield sites.publish(sites.release_of(document)).office.hostname
    PageStore(settings.PAGES_DIR).remove("plain")


def test_an_office_without_papers_and_fees_has_no_such_page(plain_host):
    reply = Visitor(plain_host).get("/visit/?s=service-1")

    assert reply.status == 404
    assert "এই ঠিকানায়" in reply.text
    assert Visitor(plain_host).get("/services/service-1/").status == 200
