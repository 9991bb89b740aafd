"""What a browser is told to keep, made from releases without a database."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from charter import pages
from charter.release import NoticeLine
from charter.static_copy.links import fetched_by
from charter.static_copy.making import copy_of
from charter.views import errors
from tests import sites
from tests.documents import both, make_document, make_office, make_release, make_service, make_table

both_languages = pytest.mark.parametrize("language", pages.LANGUAGES)

HOSTILE = [
    pytest.param('"; alert(1); "', id="quotes"),
    pytest.param("</script><script>alert(1)</script>", id="the end of a script"),
    pytest.param("ক\u2028খ\u2029গ", id="line separators"),
    pytest.param("{name} {0} {} %(date)s", id="places for other words"),
    pytest.param("\\u003c \\ '", id="backslashes"),
    pytest.param("{{ office }} {% now %}", id="a template"),
]


def served(release, language, path):
    return pages.render(release, language, path).decode()


def worker(release, language="en"):
    """What the worker was told."""
    return json.loads(re.search(r"\} = (\{.*\});\n", served(release, language, "/sw.js"))[1])


def manifest(release, language="en"):
    return json.loads(served(release, language, "/manifest.webmanifest"))


def office_named(name, **office):
    return make_release(make_document(office=make_office(name=both(name, name), **office)))


# What is kept


@both_languages
@pytest.mark.parametrize("release", [sites.kawkhali(), sites.hard()], ids=["nine", "sixty"])
def test_the_charter_of_a_language_is_kept_with_the_page_of_each_service(release, language):
    told = worker(release, language)
    services = [f"/services/{service.slug}/" for service in release.document.services]
    fixed = ["/", "/charter/", "/about/", "/contact/", "/complaints/", "/offline/"]

    assert set(told["pages"]) == {pages.address(language, path) for path in fixed + services}
    assert set(told["sparing"]) < set(told["pages"])
    assert told["standIn"] in told["pages"]


@both_languages
def test_a_kept_page_has_one_place_for_the_note(language):
    release = sites.hard()
    for path in worker(release, language)["pages"]:
        page = served(release, language, path.removeprefix("/en"))
        assert page.count('<main id="main">') == 1, path


@both_languages
def test_all_that_a_kept_page_is_made_of_is_kept_too(language):
    release = sites.kawkhali()
    told = worker(release, language)
    for path in told["pages"]:
        page = served(release, language, path.removeprefix("/en"))
        wanted = set(re.findall(r'"(/static/[^"]+)"', page))
        assert wanted
        assert wanted <= set(told["files"]), path
    for file in told["files"]:
        name = file.removeprefix(settings.STATIC_URL)
        content = (Path(settings.STATIC_ROOT) / name).read_bytes()
        assert not fetched_by(name, content), file  # it would have to be kept as well
        assert len(Path(name).suffixes) == 2, file  # the digest of its content in its name


@both_languages
def test_the_note_tells_the_day_of_the_charter_in_the_language_of_the_page(language):
    words = {
        "bn": "এটি ৩১ মার্চ ২০২৬ তারিখের সিটিজেন চার্টার",
        "en": "This is the charter of 31 March 2026",
    }

    assert words[language] in worker(make_release(), language)["note"]
    assert worker(make_release(), language)["note"].startswith('<p class="note">')


# What makes a new worker


def changed(before, after):
    """The pages that a browser which keeps the one release fetches for the other."""
    former, now = worker(before)["pages"], worker(after)["pages"]
    return {path for path in now if now[path] != former.get(path)}


def test_a_changed_page_is_fetched_again_and_no_other():
    def release(**first):
        table = make_table(make_service(1, **first), make_service(2))
        return make_release(make_document(tables=(table,)))

    before, after = release(), release(methods=both("ডাকে", "By post"))

    assert changed(before, after) == {"/en/charter/", "/en/services/service-1/"}
    assert worker(before)["release"] != worker(after)["release"]
    assert not changed(after, after)


def test_a_notice_changes_the_pages_on_which_it_stands():
    ends = sites.hard().notices[0].ends
    general = NoticeLine(both("বন্ধ", "Closed"), ends)
    special = NoticeLine(both("ফরম নেই", "No forms"), ends, service="service-1")

    assert changed(make_release(), make_release(notices=(special,))) == {"/en/services/service-1/"}
    assert changed(make_release(), make_release(notices=(general,))) == set(
        worker(make_release())["pages"]
    )


@both_languages
def test_what_no_kept_page_shows_makes_no_new_worker(language):
    release = make_release()
    line = replace(release.editions[0], note="A note that the history shows alone")
    other = replace(release, editions=(line,))

    assert served(other, language, "/history/") != served(release, language, "/history/")
    assert served(other, language, "/sw.js") == served(release, language, "/sw.js")


def test_a_service_that_is_taken_out_is_kept_no_longer():
    document = make_document(tables=(make_table(make_service(1), make_service(2)),))
    before, after = make_release(document), make_release(document, make_document())

    assert "/en/services/service-2/" in worker(before)["pages"]
    assert "/en/services/service-2/" not in worker(after)["pages"]


# Names of offices are anything


@both_languages
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_a_name_and_nothing_else(name, language):
    for is_demonstration in (True, False):
        release = office_named(name, is_demonstration=is_demonstration)
        assert name in manifest(release, language)["name"]
        assert served(release, language, "/sw.js").isascii()
        assert worker(release, language)["pages"]


@given(name=st.text(min_size=1))
def test_whatever_the_name_the_manifest_is_json_that_says_it(name):
    said = manifest(office_named(name))["name"]

    assert said == name.replace("\n", " ")
    assert manifest(office_named(name, is_demonstration=True))["name"] == f"A sample: {said}"


# The manifest


@both_languages
def test_a_phone_is_told_the_charters_name_and_where_it_begins(language):
    told = manifest(make_release(), language)
    root = pages.address(language, "/")

    assert told["name"] == getattr(make_office().name, language)
    assert len(told["short_name"]) <= 12
    assert (told["lang"], told["start_url"], told["scope"], told["id"]) == (language, *[root] * 3)


def test_a_demonstration_says_so_in_its_name():
    assert manifest(sites.kawkhali())["name"].startswith("A sample: ")
    assert manifest(sites.kawkhali())["short_name"] == "Sample charter"
    assert "ample" not in str(manifest(make_release()))


def test_a_name_in_bangla_is_not_passed_off_as_english():
    assert manifest(sites.hard())["name"] == "Citizen's charter"
    assert manifest(sites.hard(), "bn")["name"] == sites.hard().office.name.bn


@pytest.mark.parametrize("size", [192, 512])
def test_each_icon_is_as_large_as_the_manifest_says(size):
    icons = [i for i in manifest(make_release())["icons"] if i["sizes"] == f"{size}x{size}"]
    assert {icon["purpose"] for icon in icons} == {"any", "maskable"}
    for icon in icons:
        content = (
            Path(settings.STATIC_ROOT) / icon["src"].removeprefix(settings.STATIC_URL)
        ).read_bytes()
        assert content.startswith(b"\x89PNG")
        assert int.from_bytes(content[16:20]) == int.from_bytes(content[20:24]) == size


# Who is told of it


@both_languages
def test_a_public_page_leads_to_the_worker_and_the_manifest_of_its_language(language):
    page = served(make_release(), language, "/contact/")

    assert f'data-worker="{pages.address(language, "/sw.js")}"' in page
    assert f'rel="manifest" href="{pages.address(language, "/manifest.webmanifest")}"' in page


def test_a_preview_a_copy_and_a_page_without_an_office_keep_nothing():
    in_copy = copy_of(make_release(), "https://copy.example.gov.bd")
    elsewhere = RequestFactory().get("/en/", headers={"host": "no_such.host"})
    found = [
        served(make_release(root="/admin/preview/rupganga"), "en", "/contact/"),
        in_copy["en/contact/index.html"].decode(),
        errors.bad_request(elsewhere).content.decode(),
    ]

    assert not [page for page in found if "data-worker" in page or "manifest" in page]
    assert not [name for name in in_copy if "sw.js" in name or "offline" in name]
    assert not [name for name in in_copy if name.endswith((".webmanifest", ".png"))]
