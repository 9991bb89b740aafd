"""The Nu HTML checker finds no error on any page, public or at the desk."""

import json
import subprocess
from urllib.parse import urlsplit

import pytest

from tests import sites
from tests.browser.cast import host
from tests.browser.scenes import SCENES, visited
from tests.browser.visits import public_addresses
from tests.installation import fetch

pytestmark = pytest.mark.looks

PLAIN = "<!doctype html><html lang=bn><meta charset=utf-8><title>পাতা</title><h1>পাতা</h1>"


def errors_in(vnu, folder, pages):
    """Checks {name: HTML} in one run: {name: the errors found in it}."""
    names = {}
    for number, (name, html) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(html, encoding="utf-8")
        names[file.name] = name
    done = subprocess.run(
        [*vnu, "--errors-only", "--format", "json", "--stdout", str(folder)],
        capture_output=True,
        timeout=300,
        check=False,
    )
    errors = {}
    for found in json.loads(done.stdout)["messages"]:
        name = names[urlsplit(found["url"]).path.rsplit("/")[-1]]
        errors.setdefault(name, set()).add(f"{found['message']} {found.get('extract', '')}")
    return errors


@pytest.mark.parametrize("slug", [sites.KAWKHALI, sites.HARD])
def test_every_public_page_is_valid(stage, vnu, tmp_path, slug):
    address, _staged = stage
    paths = [path for language in ("bn", "en") for path in public_addresses(slug, language)]

    html = {path: fetch(f"{address}{path}", host(slug))[1] for path in paths}

    assert all("<h1" in text for text in html.values())
    assert not errors_in(vnu, tmp_path, html)


@pytest.mark.parametrize("language", ["bn", "en"])
def test_every_page_of_the_desk_is_valid(site, vnu, tmp_path, language):
    html, answers = {}, []

    def keep_answers(page):
        page.on("response", lambda each: answers.append(each) if is_page(each) else None)

    with visited(site, SCENES, language, prepare=keep_answers) as scenes:
        for name, _page in scenes:
            html[name] = answers[-1].text()

    assert all("<h1" in text for text in html.values())
    assert not errors_in(vnu, tmp_path, html)


def is_page(answer):
    return (answer.request.is_navigation_request() and answer.status < 300) or answer.status >= 400


def test_a_fault_would_be_found(vnu, tmp_path):
    found = errors_in(vnu, tmp_path, {"good": PLAIN, "bad": f"{PLAIN}<p id=a><b id=a>"})

    assert list(found) == ["bad"]
