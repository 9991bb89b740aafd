"""After one visit the charter reads without a line, in a real browser before a real server."""

import re

import pytest
from django.utils import translation
from playwright.sync_api import Error

from charter import pages
from tests.browser.cast import host, publisher
from tests.browser.judges import listen
from tests.browser.line import line_to
from tests.browser.test_walks import publish, save
from tests.installation import fetch, wait_for

pytestmark = pytest.mark.looks

OFFICE = "offline"
NEW_NAME = "ওয়াইফাই সংযোগ প্রদান"

KEPT = """async name => {
    const cache = await caches.open(name), kept = [];
    for (const request of await cache.keys()) {
        const answer = await cache.match(request);  // none, if it was swept away meanwhile
        if (answer) kept.push([new URL(request.url).pathname, await answer.text()]);
    }
    return kept;
}"""


def say(text, language):
    with translation.override(language):
        return translation.gettext(text)


class Phone:
    """A browser at the end of a line. `open` goes to a path of the site in its language."""

    def __init__(self, page, line, language):
        self.page, self.line, self.language = page, line, language

    def open(self, path):
        return self.page.goto(self.line.address + pages.address(self.language, path))

    def visit(self, path="/"):
        """Opens a page, and stays until the browser has kept what there is to be kept."""
        self.open(path)
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    def kept(self):
        """Path and text of what the browser keeps: of two releases while one follows the other."""
        return self.page.evaluate(KEPT, f"charter-{self.language}")

    def has_worker(self):
        return self.page.evaluate("navigator.serviceWorker.getRegistration().then(Boolean)")

    @property
    def note(self):
        """The words above the page that only a copy carries, or ""."""
        notes = self.page.locator("#main > .note:first-child").all_inner_texts()
        return "".join(notes)

    @property
    def date(self):
        """The day of the charter, as the foot of each page tells it."""
        return self.page.locator("footer time").first.inner_text()


def note_words(language):
    return say(
        "No connection to this site just now. This is the charter of %(date)s, kept on your "
        "device.",
        language,
    )


@pytest.fixture
def line(site):
    with line_to(site.port, host(OFFICE)) as line:
        yield line


@pytest.fixture
def phone(site, line):
    with site.visitor(width=360, height=740) as page:
        yield Phone(page, line, "bn")


@pytest.fixture(params=["bn", "en"])
def phone_of_each(request, site, line):
    with site.visitor(width=360, height=740) as page:
        yield Phone(page, line, request.param)


def test_after_one_visit_the_charter_reads_without_a_line(phone_of_each):
    phone, page = phone_of_each, phone_of_each.page
    faults = listen(page, phone.line.port)
    phone.visit()
    assert not faults
    services = page.locator("main .services a")
    first, last = [services.nth(n).get_attribute("href") for n in (0, -1)]
    assert not phone.note
    phone.line.cut()

    for path in ("/charter/", "/complaints/", "/contact/", "/about/", "/"):
        phone.open(path)
        assert phone.note == note_words(phone.language) % {"date": phone.date}
        assert page.evaluate("document.styleSheets[0].cssRules.length") > 10
    for service in (first, last):
        page.goto(phone.line.address + service)
        assert phone.note
        assert page.locator("main a[href^='tel:']").first.is_visible()
    phone.open("/charter/?from=somewhere")
    assert page.locator("main tbody tr").count() == 9

    phone.line.mend()
    phone.open("/charter/")
    assert page.locator("main tbody tr").count() == 9
    assert not phone.note


def test_what_only_the_network_has_is_told_so_and_asked_again(phone_of_each):
    phone, page = phone_of_each, phone_of_each.page
    phone.visit("/contact/")
    phone.line.cut()
    reply = phone.open("/search/?q=%E0%A6%B2%E0%A7%8D%E0%A6%AF%E0%A6%BE%E0%A6%AC")

    assert reply.status == 503
    assert page.inner_text("h1") == say("No connection", phone.language)
    assert page.locator("main a[href^='tel:']").first.is_visible()
    assert not phone.note
    phone.line.mend()
    page.get_by_role("link", name=say("Try again", phone.language)).click()
    page.wait_for_selector("main .services a")
    assert page.input_value("#q") == "ল্যাব"


def test_whoever_waits_too_long_reads_the_copy(phone):
    phone.visit()
    phone.line.slow()
    phone.open("/charter/")

    assert phone.note
    phone.line.mend()
    phone.open("/charter/")
    assert not phone.note


def test_a_server_that_is_not_well_leaves_the_copy_to_be_read(phone):
    phone.visit()
    phone.line.answers[""] = 502
    phone.open("/charter/")

    assert phone.note
    assert phone.open("/nowhere/").status == 502


def test_a_new_edition_takes_the_place_of_the_copy_and_only_what_changed_is_fetched(phone, site):
    phone.visit()
    before, public = phone.kept(), published(site, phone)
    change_a_service(site)
    now = published(site, phone)
    changed = {path for path in now if now[path] != public[path]}
    phone.line.asked.clear()
    phone.open("/privacy/")
    wait_for(lambda: has_gone_on(before, phone.kept()))
    asked = [path for _method, path in phone.line.asked if path in now]
    phone.line.cut()
    phone.open("/charter/")

    assert NEW_NAME in phone.page.inner_text("main")
    assert phone.note
    assert not any(NEW_NAME in text for _path, text in before)
    assert sorted(asked) == sorted(changed)
    assert "/about/" not in changed


def has_gone_on(before, kept):
    """Whether the new worker is done: what it fetched is there, and what it replaced is gone.

    Of one look alone: two looks see the old number and the new page while it still fetches.
    """
    return len(kept) == len(before) and NEW_NAME in dict(kept)["/charter/"]


def published(site, phone):
    """Path → what the office's server says at each page that the phone keeps."""
    address = f"http://127.0.0.1:{site.port}"
    paths = [path for path, _text in phone.kept() if not path.startswith("/static/")]
    return {path: fetch(address + path, host(OFFICE))[1] for path in paths}


def change_a_service(site):
    service = site.staged[OFFICE]["service"][0]
    with site.officer(publisher(OFFICE)) as page:
        page.goto(site.url(f"/admin/services/service/{service}/change/"))
        page.fill("#id_name_bn", NEW_NAME)
        save(page)
        publish(page, site, OFFICE, "নতুন নাম")


def test_the_desk_a_search_and_what_is_sent_pass_by(phone):
    phone.visit()
    kept = phone.kept()
    assert phone.open("/admin/login/").status == 200
    assert phone.open("/search/?q=secret-illness").status == 200
    posted = phone.page.evaluate("fetch('/charter/', {method: 'POST'}).then(a => a.status)")
    assert posted == 405
    assert phone.kept() == kept
    assert not [path for path, _text in kept if re.search("admin|search", path)]

    phone.line.cut()
    with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
        phone.open("/admin/login/")


def test_a_page_that_is_gone_is_told_and_the_copy_kept(phone):
    phone.visit()
    phone.line.answers["/charter/"] = 404
    assert phone.open("/charter/").status == 404
    assert not phone.note
    phone.open("/")

    assert "/contact/" in dict(phone.kept())


def test_a_site_that_is_gone_takes_its_copy_along(phone):
    phone.visit()
    phone.line.answers[""] = 404
    assert phone.open("/charter/").status == 404

    wait_for(lambda: not phone.has_worker())
    wait_for(lambda: phone.page.evaluate("caches.keys()") == [])


def test_a_line_that_breaks_while_pages_come_is_gone_on_with_at_the_next_visit(phone):
    phone.line.answers["/contact/"] = 502
    phone.open("/about/")
    wait_for(lambda: len(phone.kept()) > 5 and not phone.has_worker())
    so_far = dict(phone.kept())
    phone.line.mend()
    phone.line.asked.clear()
    phone.visit("/about/")

    assert "/contact/" in dict(phone.kept())
    again = {path for _method, path in phone.line.asked} & so_far.keys()
    assert again <= {"/about/"}


def test_pages_of_two_releases_are_never_kept_as_one(phone):
    worker, line = ("GET", "/sw.js"), phone.line
    # As if the site went on to its next release while this one's pages come.
    line.events["/contact/"] = lambda: line.answers.update({"/sw.js": 410})
    phone.open("/about/")
    wait_for(lambda: line.asked.count(worker) > 1 and not phone.has_worker())
    line.answers[""] = 502
    assert phone.open("/charter/").status == 502

    line.mend()
    phone.visit("/about/")
    assert phone.has_worker()


def test_who_spares_data_keeps_the_charter_without_the_page_of_each_service(phone):
    browser = phone.page.context.new_cdp_session(phone.page)
    browser.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    phone.visit()
    spared = {path for path, _text in phone.kept() if not path.startswith("/static/")}
    browser.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": False})
    phone.visit()

    assert spared == {"/", "/charter/", "/contact/", "/complaints/", "/offline/"}
    wait_for(lambda: len([path for path, _text in phone.kept() if "/services/" in path]) == 9)


def test_a_page_registers_nothing_where_there_is_no_script(site, line):
    with site.visitor(java_script_enabled=False) as page:
        page.goto(line.address)
        page.wait_for_load_state("networkidle")

        assert page.locator("main .services a").first.is_visible()
    assert ("GET", "/sw.js") not in line.asked
