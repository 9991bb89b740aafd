"""Whoever keeps the site starts an office in the demonstration's place, and it goes on the air."""

import subprocess
import sys

import pytest

from offices import places
from portal.bangla.text import clean
from tests.browser.test_layout import faults_of
from tests.browser.test_no_english import english_on
from tests.browser.visits import Site
from tests.installation import ROOT, Installation
from tests.make import PASSWORD

HOST = "kawkhali.example.gov.bd"
NEW_PASSWORD = "Surma-Kushiyara-1971"
KEEPER = "keeper"


@pytest.fixture(scope="module")
def trial(chromium, tmp_path_factory):
    """A trial site as `make run` leaves it, and somebody who keeps it."""
    installation = Installation(tmp_path_factory.mktemp("start"))
    try:
        installation.manage("demo", "--no-serve")
        make_keeper(installation)
        with installation.serving() as address:
            yield Site(chromium, address, {})
    finally:
        installation.lose_database()


def make_keeper(installation):
    subprocess.run(
        [sys.executable, ROOT / "manage.py", "createsuperuser", "--noinput"],
        env=installation.environment
        | {
            "DJANGO_SUPERUSER_USERNAME": KEEPER,
            "DJANGO_SUPERUSER_PASSWORD": PASSWORD,
            "DJANGO_SUPERUSER_EMAIL": "keeper@example.gov.bd",
        },
        cwd=ROOT,
        check=True,
        timeout=120,
        stdout=subprocess.DEVNULL,
    )


def press(page, selector):
    with page.expect_navigation():
        page.click(selector)


def test_an_office_takes_the_demonstrations_place_and_its_publisher_puts_it_on_the_air(trial):
    with trial.visitor(width=1280) as page:
        assert "নমুনা" in public_words(page, trial, "/")

        link = start_office(page, trial)
    with trial.visitor(width=390, height=800) as page:
        set_password(page, link)
        publish(page)
        words = public_words(page, trial, "/")
        charter = public_words(page, trial, "/charter/")

    rangamati = places.find_district("rangamati").bn
    assert clean(f"উপজেলা কার্যালয়, কাউখালী, {rangamati}") in words
    assert "০১৭০০-০০০০০৭" in words
    assert "নমুনা" not in words
    assert "পিরোজপুর" not in words + charter
    assert "রহিমা খাতুন" in charter


def start_office(page, trial):
    """From the sign-in page to the link of the first publisher."""
    trial.sign_in(page, KEEPER)
    press(page, "#menu a[href='/admin/start/']")
    page.select_option("#id_place", "rangamati/kawkhali")
    page.click(".desk-form summary")
    page.fill("#id_hostname", HOST)
    page.fill("#id_phone", "০১৭০০-০০০০০৭")
    page.fill("#id_holder_bn", "রহিমা খাতুন")
    page.fill("#id_username", "rahima")
    page.check("#id_without_demonstration")
    press(page, ".desk-form button.primary")
    words = clean(page.inner_text("main"))
    assert clean("শুরু হলো: উপজেলা কার্যালয়, কাউখালী, রাঙ্গামাটি") in words
    assert clean("নমুনাটি মুছে ফেলা হয়েছে") in words
    assert not english_on(page)
    assert not faults_of(page)
    return page.inner_text("code.link")


def set_password(page, link):
    page.goto(link)
    page.fill("#id_new_password1", NEW_PASSWORD)
    page.fill("#id_new_password2", NEW_PASSWORD)
    press(page, ".desk-form button.primary")
    page.fill("#id_username", "rahima")
    page.fill("#id_password", NEW_PASSWORD)
    press(page, "#login-form button")


def publish(page):
    press(page, "main a.primary[href$='/publish/']")
    page.fill("#id_note", "প্রথম প্রকাশ")
    press(page, ".desk-form button.primary")


def public_words(page, trial, path):
    page.goto(trial.url(path))
    return clean(page.inner_text("body"))
