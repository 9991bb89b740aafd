"""Somebody looks for a service: typing, choosing, narrowing; with scripts and without."""

import pytest

from tests import sites
from tests.browser.judges import axe_faults, listen, target_faults
from tests.browser.visits import WIDTHS

SUGGESTED = "form.find .services a"


def test_a_service_is_suggested_while_its_name_is_typed_and_reached_by_keyboard(site):
    with site.visitor(width=360) as page:
        heard = listen(page, site.port)
        page.goto(site.url("/"))
        page.type("#q", "multim")
        page.wait_for_selector(SUGGESTED)

        assert page.inner_text("form.find [role=status]") == "১টি সেবা পাওয়া গেছে"
        assert page.inner_text(f"{SUGGESTED} mark") == "মাল্টিমিডিয়া"

        page.keyboard.press("Tab")  # the button
        page.keyboard.press("Tab")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.url.endswith("/services/multimedia-classroom-training/")
        assert not heard


def test_without_scripts_the_same_words_lead_there_by_the_search_page(site):
    with site.visitor(width=360, java_script_enabled=False) as page:
        page.goto(site.url("/"))
        assert not page.query_selector("form.find [role=status]")

        page.fill("#q", "multimidia klasrum")
        page.press("#q", "Enter")
        assert page.inner_text("main .services mark").startswith("মাল্টিমিডিয়া")
        page.click("main .services a")

        assert page.url.endswith("/services/multimedia-classroom-training/")


def test_escape_puts_the_suggestions_away_and_keeps_what_was_typed(site):
    with site.visitor() as page:
        page.goto(site.url("/en/search/"))
        page.type("#q", "train")
        page.focus(SUGGESTED)
        page.keyboard.press("Escape")

        assert page.locator(SUGGESTED).count() == 0
        assert not page.is_visible("form.find .services")
        assert page.inner_text("form.find [role=status]") == ""
        assert page.evaluate("document.activeElement.value") == "train"


def test_what_is_typed_later_is_what_is_answered(site):
    with site.visitor() as page:
        page.goto(site.url("/en/"))
        page.type("#q", "traini")
        page.wait_for_selector(SUGGESTED)
        page.fill("#q", "innov")
        page.wait_for_selector(f"{SUGGESTED}:has-text('innovation')")
        assert page.locator(SUGGESTED).count() == 1

        page.fill("#q", "pizza")
        page.wait_for_selector("form.find [role=status]:has-text('No service found')")
        assert page.locator(SUGGESTED).count() == 0


def test_a_bad_line_only_leaves_the_suggestions_out(site):
    with site.visitor() as page:
        faults = []
        page.on("pageerror", lambda error: faults.append(error))
        page.route("**/suggest/**", lambda route: route.abort())
        page.goto(site.url("/en/"))
        with page.expect_event("requestfailed"):
            page.type("#q", "training")
        assert page.inner_text("form.find [role=status]") == ""

        page.press("#q", "Enter")
        page.wait_for_url("**/search/?q=training")
        assert page.locator("main .services mark").count() >= 2
        assert not faults


@pytest.mark.looks
def test_suggestions_are_accessible_and_big_enough_to_hit(site, axe_source):
    with site.visitor() as page:
        page.goto(site.url("/"))
        page.type("#q", "proshikkhon")
        page.wait_for_selector(SUGGESTED)

        assert not axe_faults(page, axe_source, WIDTHS)
        assert not target_faults(page)


def test_filters_narrow_a_long_list_and_can_be_taken_back(site):
    with site.visitor(java_script_enabled=False) as page:
        page.goto(site.url("/", sites.HARD))
        assert page.locator("main nav a").count() == 0  # nothing of it is free, or soon

        page.goto(site.url("/search/?q=সেবা", sites.HARD))
        every = page.locator("main .services li").count()
        page.click("main nav a >> nth=0")
        left = page.locator("main .services li").count()
        assert 0 < left < every
        assert page.locator("main nav [aria-current=true]").count() == 1

        page.click("main nav [aria-current=true]")
        assert page.locator("main .services li").count() == every
