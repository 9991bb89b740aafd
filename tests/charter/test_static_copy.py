"""A site as plain files: whole, without a server, and the same whenever it is made."""

import io
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.utils import translation

from charter import static_copy
from charter.static_copy.links import fetched_by
from charter.static_copy.making import copy_of
from tests import make, sites
from tests.charter.copies import Links, dead, pages_of

BASE = "https://charter.example.gov.bd/upazila"
RELEASES = {"kawkhali": sites.kawkhali(), "hard": sites.hard()}


@pytest.fixture(scope="module", autouse=True)
def in_english():
    """What is refused is told in the language of whoever asked."""
    with translation.override("en"):
        yield


@pytest.fixture(scope="module", params=["", BASE], ids=["on a stick", "at an address"])
def base(request):
    return request.param


@pytest.fixture(scope="module", params=RELEASES)
def release(request):
    return RELEASES[request.param]


@pytest.fixture(scope="module")
def files(release, base):
    return copy_of(release, base)


def test_no_link_is_dead(files, base):
    assert not dead(files, base)


def test_a_dead_link_would_be_found(files):
    less = {name: content for name, content in files.items() if not name.endswith("site.css")}
    less.pop("contact/index.html")

    assert dead(less)


def test_every_page_of_the_site_is_there_in_both_languages(files, release):
    services = [service.slug for service in release.document.services]
    numbers = [line.number for line in release.editions]
    paths = ["", "charter/", "about/", "contact/", "complaints/", "history/", "privacy/"]
    paths += [f"services/{slug}/" for slug in services]
    paths += [f"history/{number}/" for number in numbers]

    assert {f"{root}{path}index.html" for root in ("", "en/") for path in paths} <= files.keys()


def test_a_former_address_leads_on():
    files = copy_of(RELEASES["hard"])

    for root in ("", "en/"):
        page = files[f"{root}services/renamed/index.html"].decode()
        assert 'content="0; url=../service-0/index.html"' in page
        assert '<a class="go" href="../service-0/index.html">' in page


def test_a_withdrawn_service_says_so_and_leads_to_its_last_edition():
    files = copy_of(RELEASES["hard"])

    for root in ("", "en/"):
        page = files[f"{root}services/withdrawn/index.html"].decode()
        assert 'href="../../history/1/index.html"' in page
        assert '<meta name="robots" content="noindex">' in page


def test_what_needs_a_server_is_left_out(files):
    assert not [name for name, page in pages_of(files).items() if page.forms]
    assert not [name for name, page in pages_of(files).items() if asks_our_search(page)]


def asks_our_search(page):
    """Not a map's, to which addresses lead."""
    own = [link for link in page.links if urlsplit(link).netloc in ("", urlsplit(BASE).netloc)]
    return any("search" in link for link in own)


def test_style_sheets_and_scripts_lie_beside_it_under_the_name_of_their_content(files):
    static = {name for name in files if name.startswith("static/")}

    assert {name.split(".")[0] for name in static} >= {
        "static/site",
        "static/print",
        "static/favicon",
    }
    assert all(len(Path(name).suffixes) == 2 for name in static)
    assert not [name for name in static if "desk" in name or "handbook" in name]


@pytest.mark.parametrize(
    ("css", "fetched"),
    [
        ('@font-face{src:url("f/a.woff2") format("woff2")}', ["css/f/a.woff2"]),
        ("b{background:url(../i.svg#x)}", ["i.svg"]),
        ("@import 'more.css';", ["css/more.css"]),
        ("b{background:url(data:image/png;base64,AA==)}", []),
        ("b{background:url(https://elsewhere.example.com/a.png)}", []),
        ("b{fill:url(#gradient)}", []),
    ],
)
def test_what_a_style_sheet_fetches_goes_with_it(css, fetched):
    assert fetched_by("css/site.css", css.encode()) == fetched


def test_a_script_fetches_nothing():
    assert fetched_by("wide.js", b"url(a.css)") == []


def test_without_an_address_nothing_names_one(release):
    files = copy_of(release)

    assert not {"robots.txt", "sitemap.xml", "404.html", ".well-known/security.txt"} & files.keys()
    told = (b'rel="canonical"', b'rel="alternate"', release.origin.encode() + b"/charter")
    assert not [name for name, page in files.items() for words in told if words in page]


def test_with_an_address_canonical_links_the_map_and_the_robots_file_carry_it(release):
    files = copy_of(release, BASE)

    page = files["en/contact/index.html"].decode()
    assert f'<link rel="canonical" href="{BASE}/en/contact/">' in page
    assert f'<link rel="alternate" hreflang="bn" href="{BASE}/contact/">' in page
    assert f"<loc>{BASE}/charter/</loc>" in files["sitemap.xml"].decode()
    assert f"Sitemap: {BASE}/sitemap.xml" in files["robots.txt"].decode()
    own = release.origin.encode()
    assert not [name for name, content in files.items() if b'href="' + own + b"/charter" in content]


def test_the_page_for_wrong_addresses_works_at_whatever_was_asked_for(release):
    links = Links(copy_of(release, BASE)["404.html"]).links

    assert f"{BASE}/contact/index.html" in links
    assert all(urlsplit(link).scheme for link in links if link != "#main")


def test_a_demonstration_is_not_to_be_indexed_in_a_copy_either():
    for base in ("", BASE):
        files = copy_of(RELEASES["kawkhali"], base)
        pages = [content for name, content in files.items() if name.endswith(".html")]
        assert all(b'<meta name="robots" content="noindex">' in page for page in pages)


def test_it_is_the_same_to_the_byte_when_made_again(release, base, files):
    again = copy_of(release, base)

    assert again == files
    assert static_copy.archive(again, "a") == static_copy.archive(
        dict(reversed(files.items())), "a"
    )


def test_the_archive_unpacks_into_one_folder(files):
    packed = zipfile.ZipFile(io.BytesIO(static_copy.archive(files, "office")))

    assert packed.testzip() is None
    assert packed.namelist() == sorted(f"office/{name}" for name in files)
    assert packed.read("office/index.html") == files["index.html"]


@pytest.mark.django_db
def test_an_office_that_has_published_nothing_is_told_so():
    with pytest.raises(static_copy.CannotCopy, match="Publish first"):
        static_copy.files_of(make.make_office())
