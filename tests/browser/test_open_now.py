"""“Open now”: said by the script alone, by the clock of the office, and never on a guess."""

import datetime
from pathlib import Path

import pytest
from django.conf import settings
from msgspec.structs import replace

from charter import pages
from charter.release import HolidayLine
from tests.browser.judges import listen
from tests.documents import both, make_document, make_office, make_release

pytestmark = pytest.mark.looks

DOUBT = "(the list of holidays is not certain yet)"
ORIGIN = "http://rupganga.example.gov.bd"
EID = ("2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23")
TOLD = {
    # A working Tuesday.
    "2026-11-24 08:59": "Closed now, opens today at 9:00 am",
    "2026-11-24 09:00": "Open now, until 5:00 pm",
    "2026-11-24 16:59": "Open now, until 5:00 pm",
    "2026-11-24 17:00": "Closed now, opens tomorrow at 9:00 am",
    # Thursday evening, Friday, Saturday night.
    "2026-11-26 18:00": "Closed now, opens Sunday at 9:00 am",
    "2026-11-27 12:00": "Closed now, opens Sunday at 9:00 am",
    "2026-11-28 23:59": "Closed now, opens tomorrow at 9:00 am",
    # A Saturday that is worked, and the Friday before it.
    "2026-04-18 10:00": "Open now, until 5:00 pm",
    "2026-04-17 10:00": "Closed now, opens tomorrow at 9:00 am",
    # Eid, seen from Wednesday evening and from its first day.
    "2026-03-18 20:00": "Closed now, opens Tuesday at 9:00 am",
    "2026-03-19 11:00": "Closed now, opens Tuesday at 9:00 am",
    # So long a holiday that the day of the week alone would mislead.
    "2026-06-03 20:00": "Closed now, opens Sunday, 14 June, at 9:00 am",
    # The moon decides: a day sooner or later, nobody knows yet.
    "2026-05-26 10:00": f"Open now, until 5:00 pm {DOUBT}",
    "2026-05-27 10:00": f"Closed now, opens tomorrow at 9:00 am {DOUBT}",
    # A year whose holidays nobody has compared with the order.
    "2027-02-02 10:00": f"Open now, until 5:00 pm {DOUBT}",
    "2027-02-05 10:00": f"Closed now, opens Sunday at 9:00 am {DOUBT}",
    # A phone whose clock was never set.
    "2025-12-31 10:00": "",
}


@pytest.fixture(scope="module")
def release():
    """An office that is open from 9 to 5, in a year with the holidays that people find hard."""
    days = [*EID, *(f"2026-06-{n:02}" for n in range(4, 14))]
    holidays = [
        *(line(day) for day in days),
        line("2026-04-18", is_working=True),
        line("2026-05-27", is_confirmed=False),
    ]
    office = make_office(opens=datetime.time(9), closes=datetime.time(17))
    made = make_release(
        make_document(office=office), holidays=tuple(holidays), checked_years=(2026,)
    )
    [edition] = made.editions
    new_year = datetime.datetime(2026, 1, 1, 4, tzinfo=datetime.UTC)
    return replace(made, editions=(replace(edition, published_at=new_year),))


def line(day, **fields):
    return HolidayLine(datetime.date.fromisoformat(day), both("ছুটি"), **fields)


@pytest.fixture
def opened(chromium, release):
    """A function that opens the site of the release in a browser far away from Bangladesh."""
    contexts = []

    def answer(route):
        path = route.request.url.removeprefix(ORIGIN)
        if path.startswith("/static/"):
            route.fulfill(path=Path(settings.STATIC_ROOT) / path.removeprefix("/static/"))
        else:
            language = pages.language_of(path)
            body = pages.render(release, language, path.removeprefix("/en"))
            route.fulfill(body=body, content_type="text/html; charset=utf-8")

    def open_at(moment, address="/en/contact/", **options):
        context = chromium.new_context(timezone_id="America/New_York", **options)
        contexts.append(context)
        context.route("**/*", answer)
        page = context.new_page()
        page.clock.install(time=in_dhaka(moment))
        page.goto(ORIGIN + address)
        return page

    yield open_at
    for context in contexts:
        context.close()


def in_dhaka(moment):
    return datetime.datetime.fromisoformat(f"{moment}:00+06:00")


def said(page):
    place = page.locator("[data-opens]")
    return place.inner_text() if place.is_visible() else ""


def test_it_tells_by_the_clock_of_the_office_when_it_is_open_and_when_it_opens(opened):
    page = opened("2026-11-24 10:00")
    found = {}
    for moment in TOLD:
        page.clock.set_fixed_time(in_dhaka(moment))
        page.reload()
        found[moment] = said(page)

    assert found == TOLD


def test_in_bangla_it_speaks_bangla_with_its_digits(opened):
    page = opened("2026-06-03 20:00", "/")

    assert said(page) == "এখন বন্ধ, খুলবে রবিবার, ১৪ জুন, সকাল ৯:০০টায়"
    page.clock.set_fixed_time(in_dhaka("2026-06-03 10:00"))
    page.reload()
    assert said(page) == "এখন খোলা, বিকাল ৫:০০টা পর্যন্ত"


def test_a_page_that_stays_open_follows_the_clock_and_is_silent_offline(opened):
    page = opened("2026-11-24 16:58")
    assert said(page).startswith("Open now")

    page.clock.fast_forward("03:00")
    assert said(page).startswith("Closed now")

    page.context.set_offline(True)
    page.clock.fast_forward("01:00")
    assert said(page) == ""


def test_without_scripts_the_hours_stand_alone(opened):
    page = opened("2026-11-24 10:00", java_script_enabled=False)

    assert "Sunday–Thursday, 9:00 am – 5:00 pm" in page.inner_text("main")
    assert "now" not in page.inner_text("main .card >> nth=0")


def test_a_server_lets_the_script_through_its_policy(site):
    with site.visitor() as page:
        faults = listen(page, site.port)
        # A Friday after the edition, which is of today.
        page.clock.set_fixed_time(in_dhaka("2035-06-01 10:00"))
        page.goto(site.url("/en/", "walk"))

        assert said(page).startswith("Closed now, opens Sunday at 9:00 am")
    assert not faults
