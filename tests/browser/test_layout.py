"""Nothing is cut off, sticks out or is too small to hit, on any screen and in print."""

import pytest

from tests import sites
from tests.browser.judges import (
    cut_off_faults,
    double_text,
    listen,
    sideways_faults,
    target_faults,
)
from tests.browser.scenes import SCENES, visited
from tests.browser.visits import public_addresses

pytestmark = pytest.mark.looks

OFFICES = [sites.KAWKHALI, sites.HARD]
HOW_SHOWN = """() => {
    const shown = query => getComputedStyle(document.querySelector(query)).display;
    const label = getComputedStyle(document.querySelector("td[data-l]"), "::before").content;
    return {head: shown("thead"), cell: shown("tbody td"), label, nav: shown("nav")};
}"""
WIDER = "document.querySelector('main').style.minWidth = '1000px'"
SMALLER = "document.querySelector('nav a').style.padding = '0'"
TIGHTER = """Object.assign(
    document.querySelector('main p').style, {height: '10px', overflow: 'hidden'})"""


def faults_of(page):
    """At 320 px; at 640, which 200 % leave of 1280; and there with letters twice as large."""
    page.set_viewport_size({"width": 320, "height": 700})
    faults = [*sideways_faults(page), *target_faults(page), *cut_off_faults(page)]
    page.set_viewport_size({"width": 640, "height": 900})
    faults += [f"zoom: {f}" for f in [*sideways_faults(page), *cut_off_faults(page)]]
    double_text(page)
    return [*faults, *(f"letters: {f}" for f in [*sideways_faults(page), *cut_off_faults(page)])]


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("slug", OFFICES)
def test_every_public_page_fits_a_narrow_screen_large_letters_and_thumbs(site, slug, language):
    faults = {}
    with site.visitor() as page:
        for address in public_addresses(slug, language):
            page.goto(site.url(address, slug))
            if found := faults_of(page):
                faults[address] = found

    assert not faults


@pytest.mark.parametrize("language", ["bn", "en"])
def test_every_page_of_the_desk_fits_a_narrow_screen_large_letters_and_thumbs(site, language):
    faults = {}
    with visited(site, SCENES, language) as scenes:
        for name, page in scenes:
            if found := faults_of(page):
                faults[name] = found

    assert not faults


@pytest.mark.parametrize("harm", [WIDER, SMALLER, TIGHTER])
def test_a_page_that_does_not_fit_would_be_found(site, harm):
    with site.visitor() as page:
        page.goto(site.url("/"))
        before = faults_of(page)
        page.goto(site.url("/"))
        page.evaluate(harm)
        after = faults_of(page)

    assert not before
    assert after


@pytest.mark.parametrize("slug", OFFICES)
def test_the_charter_is_a_table_on_a_wide_screen_and_labelled_cards_on_a_phone(site, slug):
    with site.visitor(width=1280) as page:
        page.goto(site.url("/charter/", slug))
        wide = page.evaluate(HOW_SHOWN)
        markup = page.inner_html("main")
        page.set_viewport_size({"width": 375, "height": 800})
        narrow = page.evaluate(HOW_SHOWN)

        assert page.inner_html("main") == markup
    assert (wide["head"], wide["cell"], wide["label"]) == (
        "table-header-group",
        "table-cell",
        "none",
    )
    assert (narrow["head"], narrow["cell"]) == ("none", "block")
    assert narrow["label"] not in ("none", "normal", '""')


@pytest.mark.parametrize("slug", OFFICES)
def test_the_charter_prints_as_the_table_without_navigation(site, slug):
    with site.visitor(width=375) as page:
        page.goto(site.url("/charter/", slug))
        page.emulate_media(media="print")
        printed = page.evaluate(HOW_SHOWN)

    assert (printed["head"], printed["cell"]) == ("table-header-group", "table-cell")
    assert (printed["label"], printed["nav"]) == ("none", "none")


@pytest.mark.parametrize("address", ["/", "/charter/", "/contact/", "/search/"])
def test_forced_colours_and_less_motion_lose_nothing(site, address):
    with site.visitor(width=375, forced_colors="active", reduced_motion="reduce") as page:
        heard = listen(page, site.port)
        page.goto(site.url(address))

        assert not [*faults_of(page), *heard]
        assert not page.evaluate(
            "[...document.querySelectorAll('.call, .mail, button')].filter(box =>"
            " parseFloat(getComputedStyle(box).borderTopWidth) < 1).map(box => box.outerHTML)"
        )
