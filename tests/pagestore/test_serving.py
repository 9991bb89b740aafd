"""Stored pages are answered as a good file server would, without asking Django."""

import pytest

from portal.pagestore import PageStore
from tests.pagestore.world import Visitor, flip, site_of

PAGES = dict(site_of("one"))


@pytest.mark.parametrize(
    ("path", "name", "kind", "language"),
    [
        pytest.param("/", "index.html", "text/html; charset=utf-8", "bn", id="first page"),
        pytest.param(
            "/charter/", "charter/index.html", "text/html; charset=utf-8", "bn", id="page"
        ),
        pytest.param("/en/", "en/index.html", "text/html; charset=utf-8", "en", id="English"),
        pytest.param("/site.css", "site.css", "text/css; charset=utf-8", None, id="style"),
        pytest.param("/robots.txt", "robots.txt", "text/plain; charset=utf-8", None, id="text"),
        pytest.param(
            "/.well-known/security.txt",
            ".well-known/security.txt",
            "text/plain; charset=utf-8",
            None,
            id="well-known",
        ),
    ],
)
def test_a_stored_file_is_answered(visitor, path, name, kind, language):
    answer = visitor.get(path)

    assert answer.status == 200
    assert answer.body == PAGES[name]
    assert answer.headers["Content-Type"] == kind
    assert answer.headers.get("Content-Language") == language
    assert answer.headers["Content-Length"] == str(len(answer.body))
    assert answer.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("path", ["/search/", "/charter/x/", "/data/release.json", "/release.json"])
def test_what_is_not_stored_is_djangos(visitor, path):
    assert visitor.get(path).headers == {"X-From": "django"}
    assert visitor.get(path, method="POST").headers == {"X-From": "django"}


def test_a_query_does_not_change_a_stored_page(visitor):
    assert visitor.get("/charter/", query="utm=x&lang=en") == visitor.get("/charter/")


def test_a_missing_slash_is_added_and_the_query_kept(visitor):
    answer = visitor.get("/charter", query="a=১&b=%20")

    assert answer.status == 301
    assert answer.headers["Location"] == "/charter/?a=?&b=%20"
    assert visitor.get("/en").headers["Location"] == "/en/"
    assert visitor.get("/nothing").body == b"django"


def test_an_address_of_decomposed_or_precomposed_bangla_is_the_same(store):
    flip(store, site=[("সময়.html".replace("\u09df", "\u09af\u09bc"), b"hours")], answers={})
    visitor = Visitor(store, resolve=lambda host: "kawkhali")

    assert visitor.get("/সম\u09df.html").body == b"hours"
    assert visitor.get("/সম\u09af\u09bc.html").body == b"hours"
    assert visitor.get("/সম\u09af.html").body == b"django"


# Hosts


@pytest.mark.parametrize(
    "host", ["kawkhali.test", "KAWKHALI.test", "kawkhali.test:8000", "kawkhali.test.:8000"]
)
def test_a_host_is_known_however_it_is_written(visitor, host):
    assert visitor.get("/", host=host).status == 200


@pytest.mark.parametrize(
    "host", ["other.test", "", "kawkhali.test:80:80", "x.kawkhali.test", "../kawkhali", "[::1]:80"]
)
def test_an_unknown_host_is_djangos(visitor, host):
    assert visitor.get("/", host=host).body == b"django"


def test_resolve_is_given_the_bare_host(kawkhali):
    asked = []
    visitor = Visitor(kawkhali, resolve=lambda host: asked.append(host) or "kawkhali")

    for host in ("Localhost:8000", "[::1]:8000", "[::1]", "127.0.0.1:80"):
        assert visitor.get("/", host=host).status == 200

    assert asked == ["localhost", "[::1]", "[::1]", "127.0.0.1"]


def test_an_office_without_pages_is_djangos(kawkhali):
    assert Visitor(kawkhali, resolve=lambda host: "nesarabad").get("/").body == b"django"


# While a flip happens


class FlippingStore(PageStore):
    """Between the opening of a release and its reading, others are flipped."""

    flips = 0

    def current(self, slug):
        folder = super().current(slug)
        for number in range(self.flips):
            self.flips = 0
            flip(PageStore(self.root), word=f"new {number}")
        return folder


@pytest.mark.parametrize(
    ("flips", "word"),
    [
        pytest.param(1, "one", id="one flip: the former page, whole"),
        pytest.param(2, "one", id="two flips: the former page, whole"),
        pytest.param(3, "new 2", id="three flips: the present page, whole"),
    ],
)
def test_a_page_asked_for_during_a_flip_is_whole(kawkhali, flips, word):
    store = FlippingStore(kawkhali.root)
    store.flips = flips

    answer = Visitor(store).get("/")

    assert answer.status == 200
    assert answer.body == dict(site_of(word))["index.html"]


def test_a_file_lost_from_the_disk_is_djangos_and_logged(kawkhali, visitor, caplog):
    folder = kawkhali.current("kawkhali")
    (folder.site / "index.html").unlink()

    assert visitor.get("/").body == b"django"
    assert f"{folder.id} of kawkhali lacks files" in caplog.text
    assert visitor.get("/charter/").status == 200
