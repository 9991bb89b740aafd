"""In a browser that shows nothing but text: all that a citizen needs, in the order of reading."""

import os
import pty
import select
import shutil
import subprocess
import unicodedata

import pytest
from django.utils import translation

from charter import pages
from portal.bangla import dates
from tests import sites
from tests.browser.cast import host
from tests.browser.visits import RELEASES, public_addresses
from tests.installation import wait_for

pytestmark = pytest.mark.looks


class TextBrowser:
    """w3m. The server stands in as its proxy, so that every host name leads there."""

    def __init__(self, server, home):
        self.server, self.home = server, home
        self.environment = os.environ | {
            "HOME": str(home),
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
        }

    def command(self, address, slug, *options, columns=80):
        settings = {"use_proxy": 1, "http_proxy": f"{self.server}/", "system_charset": "UTF-8"}
        options = [*options, "-I", "UTF-8", "-O", "UTF-8", "-cols", str(columns)]
        for name, value in settings.items():
            options += ["-o", f"{name}={value}"]
        return ["w3m", *options, f"http://{host(slug)}{address}"]

    def read(self, address, slug):
        """What it shows, with single spaces. Tables get room, as the lines of cells would mix."""
        has_tables = "/charter/" in address or "/history/" in address
        done = subprocess.run(
            self.command(address, slug, "-dump", columns=500 if has_tables else 80),
            env=self.environment,
            capture_output=True,
            timeout=30,
            check=True,
        )
        return squeezed(done.stdout.decode())

    def type(self, address, slug, *keys):
        """What it shows at last to somebody who opens an address and presses these keys."""
        shown = self.home / "shown.txt"
        shown.unlink(missing_ok=True)
        terminal, its_end = pty.openpty()
        process = subprocess.Popen(
            self.command(address, slug),
            env=self.environment,
            stdin=its_end,
            stdout=its_end,
            stderr=its_end,
            start_new_session=True,
        )
        os.close(its_end)
        try:
            await_words(terminal, "Viewing")
            for key, answer in (*keys, ("S", "Save buffer"), (f"\x15{shown}\r", "Viewing")):
                os.write(terminal, key.encode())
                await_words(terminal, answer)
            wait_for(shown.exists)
            return squeezed(shown.read_text("utf-8"))
        finally:
            os.close(terminal)
            process.kill()
            process.wait(timeout=30)


def await_words(terminal, words):
    said = b""
    while words.encode() not in said:
        assert select.select([terminal], [], [], 20)[0], said
        said += os.read(terminal, 65536)


def squeezed(text):
    """Single spaces; and one spelling, as w3m composes letters that Unicode takes apart."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


@pytest.fixture(scope="module")
def w3m(stage, tmp_path_factory):
    if shutil.which("w3m") is None:
        pytest.skip("w3m is not installed")
    return TextBrowser(stage[0], tmp_path_factory.mktemp("w3m"))


def missing(text, wanted):
    """The first of these words that does not follow on those before it; "" if each does."""
    place = 0
    for words in map(squeezed, wanted):
        found = text.find(words, place)
        if found < 0:
            return words
        place = found + len(words)
    return ""


def needed(release, language):
    """Path → what a citizen looks for there, in the order of reading, in today's language."""
    say, document = translation.gettext, release.document
    services = [service.name.shown(language) for service in document.services]
    said = [
        line
        for statement in document.of_kind("vision", "mission")
        for line in statement.text.lines(language)
    ]
    call = [dates.number(post.phone, language) for post in document.posts[:1] if post.phone]
    steps = [step.officer.shown(language) for step in document.grievance_steps]
    hotlines = [dates.number("333", language), "www.grs.gov.bd"]
    late = say("If it is late or refused")
    wanted = {
        "/": [say("Which service do you need?"), *services, say("Whom to call"), *call, late],
        "/charter/": [*said, *services, *call],
        "/about/": said,
        "/contact/": [*(post.title.shown(language) for post in document.posts[:1]), *call, late],
        "/complaints/": [*call, *steps, *hotlines],
        "/search/": services,
        "/no-such-page/": services,
        "/offline/": [say("No connection"), say("The whole charter in one table"), *call],
    }
    withdrawn = [say("This service is no longer offered"), *services]
    wanted |= {f"/services/{slug}/": withdrawn for slug in release.gone}
    for service in document.services:
        limit, fee = service.deadline.wording, service.fee.wording
        wanted[f"/services/{service.slug}/"] = [
            service.name.shown(language),
            *([say("Time limit"), limit.shown(language)] if limit else []),
            *([say("Fee"), fee.shown(language)] if fee else []),
            *(paper.name.shown(language) for paper in service.papers),
            say("Responsible officer"),
            *call,
            late,
            say("What you can do, step by step"),
        ]
    return wanted


@pytest.mark.parametrize("language", pages.LANGUAGES)
@pytest.mark.parametrize("slug", RELEASES)
def test_all_that_a_citizen_needs_stands_in_the_order_of_reading(w3m, slug, language):
    faults = {}
    with translation.override(language):
        wanted = needed(RELEASES[slug], language)
        every_page = [translation.gettext("Contact"), translation.gettext("Complaints")]
        end = translation.gettext("Last updated")
        addresses = public_addresses(slug, language)
    for address in addresses:
        words = wanted.get(address.removeprefix("/en"), [])
        if fault := missing(w3m.read(address, slug), [*every_page, *words, end]):
            faults[address] = fault

    assert not faults
    assert wanted.keys() <= {address.removeprefix("/en") for address in addresses}


def test_words_in_another_order_would_be_found():
    assert missing("fee 20 taka officer 017", ["fee", "officer"]) == ""
    assert missing("officer 017 fee 20 taka", ["fee", "officer"]) == "officer"


@pytest.mark.parametrize("language", pages.LANGUAGES)
def test_a_service_is_found_with_the_search(w3m, language):
    service = sites.kawkhali().document.service("digital-lab").name.shown(language)
    word = {"bn": "ল্যাব", "en": "Lab"}[language]
    answer = w3m.type(
        pages.address(language, "/"),
        sites.KAWKHALI,
        (r"/\[  " + "\r", "Viewing"),  # the box, as it is drawn
        ("\t\r", "TEXT:"),
        (f"{word}\r", word),
        ("\t\r", f"{word} – "),  # the title of the answer
    )

    assert f"[{word}" in answer
    assert squeezed(service) in answer
