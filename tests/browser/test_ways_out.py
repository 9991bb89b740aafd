"""The button that copies the charter for the national portal, in a real browser."""

import pytest

from tests.browser.cast import DESK, publisher

WAYS_OUT = f"/admin/office/{DESK}/ways-out/"
WITHOUT_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"


def copy(page):
    page.click("button[data-copies='html-bn']")
    page.wait_for_function("document.querySelector('.said').textContent")
    return page.inner_text(".said >> nth=0")


def pasted(page):
    """What a paste brings, wherever one pastes it."""
    page.evaluate("document.body.append(document.createElement('textarea'))")
    page.locator("body > textarea").focus()
    page.keyboard.press("Control+V")
    return page.locator("body > textarea").input_value()


@pytest.mark.parametrize("clipboard", [True, False])
def test_the_button_copies_all_of_the_box_and_says_so(site, clipboard):
    with site.officer(publisher(DESK)) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        if not clipboard:
            page.add_init_script(WITHOUT_CLIPBOARD)
        page.goto(site.url(WAYS_OUT))
        said = copy(page)
        box = page.input_value("#html-bn")

        assert said == page.get_attribute("button[data-copies='html-bn']", "data-done")
        assert box.startswith("<p>")
        assert pasted(page) == box


def test_without_scripts_there_is_no_button_and_the_box_can_be_selected(site):
    with site.officer(publisher(DESK), java_script_enabled=False) as page:
        page.goto(site.url(WAYS_OUT))

        assert page.locator("button[data-copies]").first.is_hidden()
        assert page.locator("#by-hand-bn").is_visible()
        assert page.locator("#html-bn").is_visible()


def test_the_site_is_downloaded_as_one_file(site):
    with site.officer(publisher(DESK)) as page:
        page.goto(site.url(WAYS_OUT))
        with page.expect_download() as download:
            page.click("form[action$='site.zip'] button")

        assert download.value.suggested_filename == f"{DESK}.zip"
