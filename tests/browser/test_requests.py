"""Pages ask nobody but their own host, keep to their policy, and need no script."""

import pytest

from tests import sites
from tests.browser.cast import publisher
from tests.browser.judges import listen
from tests.browser.scenes import SCENES, visited
from tests.browser.visits import public_addresses

pytestmark = pytest.mark.looks

FOREIGN = "new Image().src = 'https://elsewhere.example.com/pixel.png'"
INLINE = "document.body.insertAdjacentHTML('beforeend', '<b style=\"color:red\">!</b>')"


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("slug", [sites.KAWKHALI, sites.HARD])
def test_a_public_page_asks_no_other_host_and_reports_no_error(site, slug, language):
    with site.visitor() as page:
        faults = listen(page, site.port)
        for address in public_addresses(slug, language):
            page.goto(site.url(address, slug))

    assert not faults


@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_page_of_the_desk_asks_no_other_host_and_reports_no_error(site, language):
    faults = []
    with visited(
        site, SCENES, language, prepare=lambda page: faults.append(listen(page, site.port))
    ) as scenes:
        assert len(list(scenes)) == len(SCENES)

    assert not [fault for each in faults for fault in each]


@pytest.mark.parametrize("harm", [FOREIGN, INLINE])
def test_a_foreign_request_and_a_breach_of_the_policy_would_be_heard(site, harm):
    with site.visitor() as page:
        faults = listen(page, site.port)
        page.goto(site.url("/"))
        assert not faults
        page.evaluate(harm)
        page.wait_for_timeout(200)

    assert faults


def test_a_visitor_without_scripts_finds_a_service_and_its_phone(site):
    with site.visitor(width=360, java_script_enabled=False) as page:
        page.goto(site.url("/"))
        page.fill("#q", "ল্যাব")
        page.press("#q", "Enter")
        page.locator("main .services a").first.click()

        assert "/services/" in page.url
        assert page.locator("main a[href^='tel:']").first.is_visible()


def test_an_officer_without_scripts_signs_in_edits_and_publishes(site):
    new_name = "ওয়াইফাই সংযোগ"
    service = site.staged["no-script"]["service"][0]
    with site.visitor(java_script_enabled=False) as page:
        site.sign_in(page, publisher("no-script"))
        page.goto(site.url(f"/admin/services/service/{service}/change/"))
        page.fill("#id_name_bn", new_name)
        page.click(".submit-row [name=_save]")
        page.goto(site.url("/admin/office/no-script/publish/"))
        page.click(".desk-form button")
        page.goto(site.url("/charter/", "no-script"))

        assert page.get_by_text(new_name).is_visible()
