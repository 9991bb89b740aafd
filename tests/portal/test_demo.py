"""One command makes a trial site, and the same command again loses nothing."""

import re

import pytest

from tests import sites
from tests.installation import HOME, Installation, fetch

PHONE = sites.bundle("kawkhali").posts[0].phone
OTHER_PHONE = "০১৭০০০০০০০৯"


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("demo"))
    yield installation
    installation.lose_database()


@pytest.fixture(scope="module")
def first_run(installation):
    return installation.manage("demo", "--no-serve")


def test_it_says_where_the_site_and_the_desk_are_and_how_to_sign_in(first_run):
    assert "http://127.0.0.1:8000/" in first_run
    assert "http://127.0.0.1:8000/admin/" in first_run
    assert re.search(r"officer with the password \S{10,}", first_run)


def test_the_charter_is_on_the_air_afterwards(first_run, installation):
    with installation.serving() as address:
        status, html = fetch(f"{address}/charter/")

    assert status == 200
    assert html.count(PHONE) >= 9


def test_it_knows_the_national_holidays_of_the_years_that_come_along(first_run, installation):
    assert "2026: 27 national holidays added" in first_run
    assert "nothing to add" in installation.manage("fill_holidays", "2026")


def test_a_second_run_loses_nothing_that_was_edited(first_run, installation, tmp_path):
    bundle = tmp_path / "edited.json"
    installation.manage("export_bundle", HOME, "--output", str(bundle))
    edited = bundle.read_text(encoding="utf-8").replace(PHONE, OTHER_PHONE)
    bundle.write_text(edited, encoding="utf-8")
    installation.manage("load_bundle", str(bundle))

    second = installation.manage("demo", "--no-serve")

    assert "with the password" not in second
    assert OTHER_PHONE in installation.manage("export_bundle", HOME)


def test_a_site_without_an_office_names_the_next_command(tmp_path):
    empty = Installation(tmp_path)
    empty.manage("migrate")
    empty.manage("collectstatic", "--no-input")

    with empty.serving() as address:
        status, html = fetch(f"{address}/")

    empty.lose_database()
    assert status == 404
    assert "manage.py demo" in html


def test_a_run_after_ones_own_office_started_brings_no_demonstration_back(tmp_path):
    own = Installation(tmp_path)
    own.manage("demo", "--no-serve")
    place = ("--district", "pirojpur", "--upazila", "kawkhali")
    own.manage("start_office", *place, "--username", "rahima", "--remove-demonstration")

    again = own.manage("demo", "--no-serve")

    # The very office whose charter the demonstration was: not published unasked, no trial account.
    assert "Publishing" not in again
    assert "with the password" not in again
    with own.serving() as address:
        status, html = fetch(f"{address}/charter/")
    own.lose_database()
    assert (status, PHONE in html) == (404, False)
