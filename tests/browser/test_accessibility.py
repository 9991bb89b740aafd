"""axe-core finds nothing: WCAG 2.2 A and AA and best practices, narrow and wide."""

import pytest

from tests import sites
from tests.browser.judges import axe_faults
from tests.browser.scenes import SCENES, visited
from tests.browser.visits import WIDTHS, public_addresses

pytestmark = pytest.mark.looks


def widths(language):
    """A wide page is the same in both languages but for its words."""
    return WIDTHS if language == "bn" else WIDTHS[:1]


NAMELESS = "document.body.append(document.createElement('button'))"


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("slug", [sites.KAWKHALI, sites.HARD])
def test_every_public_page_is_accessible(site, axe_source, slug, language):
    faults = {}
    with site.visitor() as page:
        for address in public_addresses(slug, language):
            page.goto(site.url(address, slug))
            if found := axe_faults(page, axe_source, widths(language)):
                faults[address] = found

    assert not faults


def test_a_button_without_a_name_would_be_found(site, axe_source):
    with site.visitor() as page:
        page.goto(site.url("/"))
        before = axe_faults(page, axe_source, [320])
        page.evaluate(NAMELESS)
        after = axe_faults(page, axe_source, [320])

    assert not before
    assert any("button-name" in fault for _width, fault in after)


@pytest.mark.parametrize("language", ["bn", "en"])
def test_every_page_of_the_desk_is_accessible(site, axe_source, language):
    faults = {}
    with visited(site, SCENES, language) as scenes:
        for name, page in scenes:
            if found := axe_faults(page, axe_source, widths(language)):
                faults[name] = found

    assert not faults
