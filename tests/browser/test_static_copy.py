"""The copy of a site in a real browser, opened from files: no server, no host, no dead end."""

import pytest

from charter import static_copy
from charter.static_copy.making import copy_of
from tests import sites


class FromFiles:
    """A page of a browser that opens files of one folder, and what it asked for beyond them."""

    def __init__(self, page, folder):
        self.page, self.folder = page, folder
        self.faults, self.asked = [], []
        page.on("request", self._on_request)
        page.on("requestfailed", self._on_failure)
        page.on("console", lambda said: self.faults.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: self.faults.append(str(error)))

    def _on_request(self, request):
        self.asked.append(request.url)
        if not request.url.startswith(f"{self.folder.as_uri()}/"):
            self.faults.append(f"outside: {request.url}")

    def _on_failure(self, request):
        # What the browser gave up as the visitor went on, is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"{request.failure}: {request.url}")

    def open(self, name):
        self.page.goto((self.folder / name).as_uri())

    def follow(self, link):
        with self.page.expect_navigation():
            link.first.click()
        return self.page.inner_text("h1")

    @property
    def place(self):
        return self.page.url.removeprefix(f"{self.folder.as_uri()}/")


@pytest.fixture
def opened(chromium, tmp_path):
    """A function that writes a release's copy and opens a browser on it."""
    contexts = []

    def open_copy(release, **options):
        static_copy.write(tmp_path / "copy", copy_of(release))
        contexts.append(chromium.new_context(locale="bn-BD", **options))
        return FromFiles(contexts[-1].new_page(), tmp_path / "copy")

    yield open_copy
    for context in contexts:
        context.close()


def test_a_visitor_walks_from_the_home_page_to_the_history_in_english(opened):
    visit = opened(sites.kawkhali(), viewport={"width": 375, "height": 800})
    visit.open("index.html")
    service = visit.page.inner_text("main .services a >> nth=0")

    assert visit.follow(visit.page.locator("main .services a")) == service
    assert visit.page.locator("main a[href^='tel:']").first.is_visible()
    visit.follow(visit.page.locator("nav a").first)
    assert visit.place == "charter/index.html"
    assert visit.follow(visit.page.locator("nav a[lang=en]")) == "Citizen's Charter"
    assert visit.place == "en/charter/index.html"
    visit.follow(visit.page.locator("footer a").first)
    assert visit.place == "en/history/index.html"
    visit.follow(visit.page.locator("main h2 a"))
    assert visit.place == "en/history/1/index.html"
    assert not visit.faults


def test_it_looks_like_the_site(opened):
    visit = opened(sites.kawkhali())
    visit.open("en/services/ict-office-information/index.html")

    sheets = visit.page.evaluate("[...document.styleSheets].map(each => each.href)")
    assert len(sheets) == 2
    assert visit.page.evaluate("getComputedStyle(document.querySelector('.card')).padding") != "0px"
    assert visit.page.locator("form").count() == 0


def test_a_browser_finds_everything_that_every_page_is_made_of(opened):
    visit = opened(sites.kawkhali())
    names = [path.relative_to(visit.folder).as_posix() for path in visit.folder.rglob("*.html")]
    for name in names:
        visit.open(name)

    assert len(names) == 2 * (8 + 9 + 1)  # fixed pages, services, editions
    assert not visit.faults


def test_a_file_that_is_missing_would_be_noticed(opened):
    visit = opened(sites.kawkhali())
    for sheet in visit.folder.glob("static/site.*.css"):
        sheet.unlink()
    visit.open("index.html")

    assert visit.faults


@pytest.mark.parametrize("scripts", [True, False])
def test_a_former_address_leads_on_to_the_service(opened, scripts):
    visit = opened(sites.hard(), java_script_enabled=scripts)
    visit.open("services/renamed/index.html")
    visit.page.wait_for_url("**/services/service-0/index.html")

    assert "সেবা নম্বর 0" in visit.page.inner_text("h1")
