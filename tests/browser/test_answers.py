"""A citizen with one question walks to its end: find, by which date, late, in writing."""

import re

import pytest

from tests import sites

LAB = "শেখ রাসেল ডিজিটাল ল্যাব সংক্রান্ত"
SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


@SCRIPT
def test_a_citizen_finds_a_service_its_date_and_the_letter_for_when_it_has_passed(site, script):
    with site.visitor(width=360, java_script_enabled=script) as page:
        page.goto(site.url("/"))
        page.fill("main input[name=q]", "ডিজিটাল ল্যাব")
        page.press("main input[name=q]", "Enter")
        page.click(f"main a:has-text('{LAB}')")
        page.click("main a[href$='/date/']")
        page.fill("#on", "2026-11-01")
        page.click("main form button")
        assert "মঙ্গলবার, ১০ নভেম্বর ২০২৬" in page.inner_text(".answer")
        assert "এই তারিখ পেরিয়ে গেছে" in page.inner_text("main")

        page.click("main a[href*='/complaints/letter/']")
        assert page.input_value("#service") == "digital-lab"
        assert page.input_value("#on") == "2026-11-01"
        page.fill("#name", "আব্দুল করিম")
        page.click("main form button")

        letter = page.inner_text("#letter")
        assert "মহোদয়/মহোদয়া" in letter
        assert f"“{LAB}” সেবা নির্ধারিত সময়ে না পাওয়ার অভিযোগ" in letter
        assert re.search("শেষ দিন (ছিল|আনুমানিক) ১০ নভেম্বর ২০২৬", letter)
        assert "আব্দুল করিম" in letter
        assert page.is_visible("[data-copies]") is script
        assert page.context.cookies() == []


def test_the_letter_is_copied_with_one_button(site):
    with site.visitor(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(site.url("/en/complaints/letter/?service=digital-lab&on=2026-11-01"))
        page.click("main form button")
        page.click("[data-copies]")
        page.wait_for_selector("[role=status]:has-text('Copied.')")

        copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Date:")
    assert "To this day I have not received the service." in copied


def test_the_letter_prints_alone_on_one_sheet(site, tmp_path):
    with site.visitor() as page:
        page.goto(site.url("/en/complaints/letter/?service=digital-lab&on=2026-11-01"))
        page.fill("#words", "I went there twice.\n" * 5)
        page.click("main form button")
        page.emulate_media(media="print")

        assert page.is_visible("#letter")
        for hidden in ("header", "footer", "main form", "h1"):
            assert not page.is_visible(hidden), hidden
        sheets = page.pdf(format="A4")
    assert sheets.count(b"/Type /Page\n") == 1


def test_a_notice_of_the_office_is_no_part_of_the_printed_letter(site):
    with site.visitor() as page:
        page.goto(site.url("/complaints/letter/?service=service-1&on=2026-11-01", sites.HARD))
        page.click("main form button")
        assert page.is_visible("#letter")
        assert page.is_visible("#notices")

        page.emulate_media(media="print")
        assert not page.is_visible("#notices")


def test_a_date_that_cannot_be_read_is_still_there_to_be_mended(site):
    with site.visitor() as page:
        page.goto(site.url("/services/digital-lab/date/?on=31-02-2026"))

        assert page.input_value("#on") == "31-02-2026"
        described = page.get_attribute("#on", "aria-describedby")
        assert "তারিখটি পড়া গেল না" in page.inner_text(f"#{described}")


def test_the_date_of_another_office_is_not_answered(site):
    with site.visitor() as page:
        known = page.goto(site.url("/services/digital-lab/date/"))
        unknown = page.goto(site.url("/services/digital-lab/date/", sites.HARD))

    assert (known.status, unknown.status) == (200, 404)
