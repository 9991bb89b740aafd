"""Whatever address a stranger invents, he gets a page of the site or Django's answer."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.pagestore.world import Visitor, site_of

PARTS = [
    *("", ".", "..", "...", "~", "\x00", "\\", "..\\", "%2e%2e", "%00", "\r\nX: y", "\u202e"),
    *("site", "gone", "data", "releases", "current", "lock", "manifest.json", "release.json"),
    *("index.html", "index.html.br", "index.html.gz", ".index.html", "INDEX.HTML", "CON", "C:"),
    *("charter", "en", "robots.txt", ".well-known", "security.txt", "services", "old", "gone"),
]
HOSTILE = st.one_of(
    st.lists(st.sampled_from(PARTS), max_size=8).map(lambda parts: "/" + "/".join(parts)),
    st.lists(st.sampled_from(PARTS), max_size=4).map("/".join),
    st.text(max_size=30),
    st.text(max_size=30).map("/".__add__),
)
# As a server would hand them over; and some bytes that are no UTF-8.
PATHS = st.one_of(
    HOSTILE.map(lambda text: text.encode("utf-8", "surrogatepass").decode("latin-1")),
    st.binary(max_size=30).map(lambda raw: "/" + raw.decode("latin-1")),
    HOSTILE,
)
LATIN = st.text(st.characters(max_codepoint=255), max_size=20)
BODIES = {content for name, content in site_of("one") if not name.startswith("services/gone")}
GONE = dict(site_of("one"))["services/gone/index.html"]


@settings(
    deadline=None,
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    path=PATHS,
    query=LATIN,
    host=st.one_of(st.just("kawkhali.test"), LATIN),
    method=st.sampled_from(["GET", "HEAD", "POST", "get", ""]),
    accept=st.one_of(LATIN, st.just("identity")),
    tags=LATIN,
)
@example("/charter/", "", "kawkhali.test", "GET", "identity", "")
@example("/charter", "\r\nX: y", "kawkhali.test", "GET", "identity", "")
@example("/../data/release.json", "", "kawkhali.test", "GET", "identity", "")
def test_no_address_shows_anything_but_the_site(kawkhali, path, query, host, method, accept, tags):
    answer = Visitor(kawkhali).send(
        {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "HTTP_HOST": host,
            "HTTP_ACCEPT_ENCODING": accept,
            "HTTP_IF_NONE_MATCH": tags,
        }
    )

    if answer.status == 200 and method == "GET" and "Content-Encoding" not in answer.headers:
        assert answer.body in BODIES
    if answer.status == 410 and method == "GET" and "Content-Encoding" not in answer.headers:
        assert answer.body == GONE
    if answer.status == 301:
        assert answer.headers["Location"].startswith("/")
        assert not answer.headers["Location"].startswith("//")
    if answer.status == 404:
        assert answer.headers == {"X-From": "django"}
    assert answer.status in {200, 301, 304, 404, 405, 410}
    assert not set("\r\n\x00") & set("".join(answer.headers.values()))


@pytest.mark.parametrize(
    ("hostile", "honest"),
    [
        ("/../data/release.json", "/charter/"),
        ("/charter/../index.html", "/charter/index.html"),
        ("//charter/", "/charter/"),
        ("/charter//", "/charter/"),
        ("//charter", "/charter"),
        ("/charter\\", "/charter/"),
        ("/index.html\x00", "/index.html"),
        ("/index.html.br", "/index.html"),
        ("/index.html.gz", "/index.html"),
        ("/INDEX.html", "/index.html"),
        ("/.well-known/../robots.txt", "/robots.txt"),
        ("/./robots.txt", "/robots.txt"),
        ("robots.txt", "/robots.txt"),
        ("/data/release.json", "/.well-known/security.txt"),
        ("/gone/services/gone/index.html", "/services/gone/"),
        ("/services/gone/index.html", "/services/gone"),
        ("", "/"),
        ("/\ud800", "/"),
        ("/\xff", "/"),
    ],
)
def test_a_hostile_address_is_djangos_and_the_honest_one_beside_it_is_ours(
    kawkhali, hostile, honest
):
    visitor = Visitor(kawkhali)
    environ = {"REQUEST_METHOD": "GET", "HTTP_HOST": "kawkhali.test"}

    assert visitor.send(environ | {"PATH_INFO": hostile}).body == b"django"
    assert visitor.send(environ | {"PATH_INFO": honest}).body != b"django"
