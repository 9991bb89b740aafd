"""Rules that hold at every public address. No test here may touch the database."""

import re
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

import brotli
import pytest
from django.conf import settings
from django.urls import get_resolver

from charter import pages
from tests import sites
from tests.visitor import Visitor

HOSTS = {sites.KAWKHALI: sites.KAWKHALI_HOST, sites.HARD: sites.HARD_HOST}
RELEASES = {sites.KAWKHALI: sites.kawkhali(), sites.HARD: sites.hard()}
NO_PAGE = re.compile(r"\.(js|txt|webmanifest|xml)$|/healthz$|/suggest/$")

pytestmark = [
    pytest.mark.usefixtures("published"),
    pytest.mark.parametrize("slug", RELEASES),
]


class Outline(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def all(self, name):
        return [attrs for tag, attrs in self.tags if tag == name]


@cache
def ask(slug, address):
    return Visitor(HOSTS[slug]).get(address)


def every_reply(slug):
    return {address: ask(slug, address) for address in sites.addresses(RELEASES[slug])}


def every_page(slug):
    """The HTML pages: address → (reply, outline)."""
    return {
        address: (reply, Outline(reply.text))
        for address, reply in every_reply(slug).items()
        if not NO_PAGE.search(urlsplit(address).path)
    }


def wrong(checked):
    """The addresses whose check did not hold, for a test to find none."""
    assert checked
    return {address: seen for address, seen in checked.items() if seen}


def test_the_list_knows_every_route(slug):
    # Of the sites together: one of them has nothing to get ready for.
    listed = {
        urlsplit(address).path
        for release in RELEASES.values()
        for address in sites.asked_for(release)
    }
    routes = {route: route_of(route) for route in routes_beside_the_desk()}

    for path in {path.removeprefix("/en") for path in listed}:
        assert any(pattern.fullmatch(path) for pattern in routes.values()), path
    for route, pattern in routes.items():
        assert any(pattern.fullmatch(path) for path in listed), route


def route_of(path):
    """A route as a pattern of the addresses it answers."""
    return re.compile("[^/]+".join(map(re.escape, re.split("<[^>]+>", path))))


def routes_beside_the_desk(patterns=None, prefix="/"):
    """The paths of the routes that Django answers, but for the admin's."""
    paths = set()
    for entry in patterns or get_resolver().url_patterns:
        path = prefix + re.sub(r"^bn/|^\^|\$$", "", str(entry.pattern))
        if getattr(entry, "app_name", None) == "admin":
            continue
        inner = getattr(entry, "url_patterns", None)
        paths |= routes_beside_the_desk(inner, path) if inner else {path}
    return paths


def test_it_answers(slug):
    replies = every_reply(slug)

    assert not wrong({address: reply.status - 200 for address, reply in replies.items()})


def test_it_carries_the_security_headers_and_sets_no_cookie(slug):
    expected = directives(settings.PUBLIC_HEADERS)
    replies = every_reply(slug)

    assert not wrong({a: expected - directives(reply.headers) for a, reply in replies.items()})
    assert not wrong({a: "set-cookie" in reply.headers for a, reply in replies.items()})


def directives(headers):
    """Headers by their parts, whose order says nothing."""
    return {
        (name.lower(), part.strip()) for name, value in headers.items() for part in value.split(";")
    }


def test_it_varies_by_encoding_alone(slug):
    replies = every_reply(slug)

    assert not wrong(
        {
            a: {r.headers.get("vary", "Accept-Encoding")} - {"Accept-Encoding"}
            for a, r in replies.items()
        }
    )


def test_a_page_is_in_the_language_of_its_address(slug):
    for address, (reply, outline) in every_page(slug).items():
        language = "en" if address.startswith("/en/") else "bn"
        assert [attrs["lang"] for attrs in outline.all("html")] == [language], address
        assert reply.headers["content-language"] == language, address


def test_a_page_has_one_main_heading_and_a_title_of_its_own(slug):
    titles = {}
    for address, (reply, outline) in every_page(slug).items():
        assert len(outline.all("h1")) == len(outline.all("main")) == 1, address
        [title] = re.findall(r"<title>([^<]{5,})</title>", reply.text)
        titles.setdefault(title, set()).add(urlsplit(address).path)

    assert not {title: paths for title, paths in titles.items() if len(paths) > 1}


def test_a_page_asks_nothing_of_another_host_and_nothing_inline(slug):
    for address, (_reply, outline) in every_page(slug).items():
        fetched = [attrs["src"] for _tag, attrs in outline.tags if "src" in attrs]
        fetched += [
            attrs["href"]
            for attrs in outline.all("link")
            if attrs["rel"] in {"stylesheet", "icon", "preload", "manifest"}
        ]
        assert fetched, address
        assert not [url for url in fetched if urlsplit(url).netloc], address
        assert not outline.all("style"), address
        assert not [attrs for _tag, attrs in outline.tags if "style" in attrs], address
        assert not [attrs for attrs in outline.all("script") if "src" not in attrs], address


def test_a_page_links_its_counterpart_in_the_other_language(slug):
    for address, (_reply, outline) in every_page(slug).items():
        path = urlsplit(address).path
        other = path.removeprefix("/en") if path.startswith("/en/") else f"/en{path}"
        links = {urlsplit(a["href"]).path for a in outline.all("a") if "hreflang" in a}
        assert other in links, address


def test_no_link_is_dead(slug):
    links = {
        attrs["href"]
        for _reply, outline in every_page(slug).values()
        for attrs in outline.all("a")
        if attrs["href"].startswith("/") and not attrs["href"].startswith(("/admin", "/en/admin"))
    }

    assert not wrong({link: ask(slug, link).status - 200 for link in links})


def test_a_first_view_fits_into_one_round_trip(slug):
    sizes = {
        address: first_view(slug, reply, outline)
        for address, (reply, outline) in every_page(slug).items()
    }

    assert not wrong({address: size > 14_600 and size for address, size in sizes.items()})


def test_the_first_view_of_the_kawkhali_charter_is_5120_bytes_at_most(slug):
    if slug == sites.KAWKHALI:
        charters = {a: p for a, p in every_page(slug).items() if a.endswith("/charter/")}
        sizes = {a: first_view(slug, reply, outline) for a, (reply, outline) in charters.items()}

        assert len(sizes) == 2
        assert not wrong({address: size > 5_120 and size for address, size in sizes.items()})


def first_view(slug, reply, outline):
    """Bytes of a page and of the style sheets that hold up its display, in brotli."""
    sheets = [
        attrs["href"]
        for attrs in outline.all("link")
        if attrs["rel"] == "stylesheet" and attrs.get("media") != "print"
    ]
    assert sheets
    bodies = [reply.body, *(ask(slug, sheet).body for sheet in sheets)]
    return sum(map(compressed_size, bodies))


@cache
def compressed_size(body):
    assert body
    return len(brotli.compress(body, quality=11))


def test_no_page_of_an_office_names_the_other(slug):
    own = RELEASES[slug].office
    other = next(release.office for key, release in RELEASES.items() if key != slug)
    text = "".join(reply.text for reply in every_reply(slug).values())

    assert own.name.bn in text
    assert other.name.bn not in text
    assert own.hostname in text
    assert other.hostname not in text


def test_the_list_of_pages_holds_those_that_the_house_plan_names(slug):
    named = {
        "/",
        "/charter/",
        "/about/",
        "/contact/",
        "/complaints/",
        "/history/",
        "/history/1/",
        "/accessibility/",
        "/privacy/",
        "/robots.txt",
        "/sitemap.xml",
        "/.well-known/security.txt",
        "/sw.js",
        "/manifest.webmanifest",
    }

    assert named <= {page.path for page in pages.pages(RELEASES[slug])}
