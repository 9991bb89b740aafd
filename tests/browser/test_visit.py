"""Getting ready to go, on a phone without script and on a sheet of paper."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings

from charter import document as doc
from portal.pagestore.store import PageStore
from tests import sites
from tests.charter.visiting import (
    BY_LIST,
    CARD,
    INFORMATION,
    PHOTO,
    both,
    office_of,
    paper,
    taka,
    wants,
)
from tests.documents import make_office, make_post
from tests.visitor import Visitor

HOST = "ready.example.gov.bd"


def test_two_services_are_ticked_on_a_phone_without_script_and_found_again_by_their_address(site):
    with site.visitor(width=360, java_script_enabled=False) as page:
        page.goto(site.url("/", sites.HARD))
        page.click("main a[href='/visit/']")
        assert page.locator(".sheet").count() == 0
        page.check("input[value=service-1]")
        page.check("input[value=service-3]")
        page.click("main form button")

        assert "মোট ৬ কপি" in page.inner_text(".papers")
        assert "৪০ টাকা" in page.inner_text(".total")
        assert page.is_checked("input[value=service-3]")
        assert page.context.cookies() == []
        address, listed = page.url, page.inner_text(".sheet")
        assert urlsplit(address).query == "s=service-1&s=service-3"
        assert page.pdf(format="A4").count(b"/Type /Page\n") == 1

    with site.visitor(width=360) as page:
        page.goto(address)
        assert page.inner_text(".sheet") == listed


@pytest.mark.looks
@pytest.mark.parametrize("root", ["", "/en"])
def test_three_services_with_ten_papers_print_on_one_sheet_with_boxes_to_tick(
    chromium, typical_office, root
):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.route("**/*", answered)
    page.goto(f"https://{HOST}{root}/visit/?s=service-1&s=service-2&s=service-3")
    page.emulate_media(media="print")

    assert page.locator(".tick").count() == 10
    assert page.evaluate(BOXES) == 10
    assert f"https://{HOST}{root}/visit/?s=service-1&s=service-2&s=service-3" in page.inner_text(
        ".sheet"
    )
    for hidden in ("form", "nav", "footer"):
        assert not page.is_visible(hidden), hidden
    sheets = page.pdf(format="A4")
    context.close()

    assert sheets.count(b"/Type /Page\n") == 1


@pytest.fixture
def typical_office():
    sites.publish(sites.release_of(typical()))
    yield
    PageStore(settings.PAGES_DIR).remove("ready")


BOXES = """() => [...document.querySelectorAll(".tick")].filter(line => {
    const box = getComputedStyle(line, "::before");
    return parseFloat(box.width) > 8 && parseFloat(box.borderTopWidth) >= 1;
}).length"""


def answered(route):
    """What the whole application answers, without a server."""
    parts = urlsplit(route.request.url)
    reply = Visitor(HOST).get(f"{parts.path}?{parts.query}")
    route.fulfill(status=reply.status, headers=reply.headers, body=reply.body)


def typical():
    """Three services with ten papers, two of which several want; two officers."""
    services = (
        wants(
            1,
            doc.Paper(CARD, copies=2, is_attested=True),
            doc.Paper(PHOTO, copies=2, is_attested=True),
            paper("নির্ধারিত ফরমে আবেদন", "Application", form_url="https://example.gov.bd/form"),
            paper("মূল দলিলের সার্টিফাইড কপি", source=both("সাব-রেজিস্ট্রি অফিস")),
            paper("ওয়ারিশ সনদ", "Heir certificate", source=both("ইউনিয়ন পরিষদ", "Union Parishad")),
            name=both("নামজারি ও জমাখারিজ", "Mutation of land"),
            fee=taka(1170),
            papers_from=both("উপজেলা ভূমি অফিস", "Upazila land office"),
        ),
        wants(
            2,
            doc.Paper(CARD, copies=1),
            doc.Paper(PHOTO, copies=3),
            paper("ভাড়ার চুক্তিপত্র", "Rent agreement"),
            name=both("ট্রেড লাইসেন্স প্রদান", "Trade licence"),
            fee=BY_LIST,
            post="clerk",
        ),
        wants(
            3,
            paper("শিক্ষাগত যোগ্যতার সনদের সত্যায়িত কপি", "Attested copy of the certificate"),
            doc.Paper(CARD),
            doc.Paper(INFORMATION),
            name=both("শিক্ষকদের মাল্টিমিডিয়া ক্লাসরুম প্রস্তুত করতে প্রশিক্ষণ প্রদান"),
        ),
    )
    office = make_office(
        slug="ready",
        hostname=HOST,
        address=both("উপজেলা পরিষদ ভবন, রূপগঙ্গা"),
        hours=both("রবি–বৃহস্পতি, সকাল ৯টা থেকে বিকাল ৫টা"),
    )
    posts = (make_post(), make_post("clerk", title=both("অফিস সহকারী", "Office assistant")))
    return office_of(*services, office=office, posts=posts)
