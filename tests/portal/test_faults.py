"""What the public reads outlives the database and any death of the publisher."""

import random
import re
import time

import pytest

from tests.installation import HOME, Installation, fetch

PAGES = (
    *("/", "/charter/", "/about/", "/history/", "/en/charter/", "/sitemap.xml"),
    "/search/?q=e",
    *("/services/digital-lab/date/?on=2026-11-19", "/en/complaints/letter/"),
)


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("faults"))
    installation.manage("demo", "--no-serve")
    yield installation
    installation.lose_database()


def edit_phone(installation, folder, phone):
    """Change the officer's number in the working tables, as the desk would."""
    bundle = folder / "bundle.json"
    installation.manage("export_bundle", HOME, "--output", str(bundle))
    text = re.sub(r'"phone": "[^"]+"', f'"phone": "{phone}"', bundle.read_text(encoding="utf-8"))
    bundle.write_text(text, encoding="utf-8")
    installation.manage("load_bundle", str(bundle))


def numbers_shown(address):
    """The officer's numbers on the pages that show them: more than one would be a torn site."""
    html = "".join(fetch(address + path)[1] for path in ("/", "/charter/", "/contact/"))
    assert html.count("</html>") == 3
    return set(re.findall(r"০১[০-৯]{9}", html))


def test_a_publisher_killed_at_any_moment_leaves_the_old_site_or_the_new_one(
    installation, tmp_path
):
    random.seed(20261121)
    with installation.serving() as address:
        before = numbers_shown(address)
        for attempt in range(6):
            phone = f"০১৭০০০০০{attempt:03d}".translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))
            edit_phone(installation, tmp_path, phone)
            publisher = installation.start("publish", HOME)
            # Starting takes most of a second; publishing and rendering take the rest.
            time.sleep(random.uniform(0.4, 2.5))
            publisher.kill()
            publisher.wait()

            assert numbers_shown(address) in (before, {phone})
            installation.manage("refresh", HOME)
            shown = numbers_shown(address)
            assert shown in (before, {phone})
            before = shown

        installation.manage("publish", HOME)
        assert numbers_shown(address) == {phone}


def test_without_its_database_everything_public_answers_and_the_desk_says_it_is_away(
    installation,
):
    with installation.serving() as address:
        assert fetch(f"{address}/admin/login/")[0] == 200
        installation.lose_database()

        answers = {path: fetch(address + path)[0] for path in PAGES}
        missing = fetch(f"{address}/nowhere/")
        desk = fetch(f"{address}/admin/")
        sign_in = fetch(f"{address}/en/admin/login/")

    assert answers == dict.fromkeys(PAGES, 200)
    assert missing[0] == 404
    assert "<h1" in missing[1]
    assert (desk[0], sign_in[0]) == (503, 503)
    assert "<h1" in desk[1]
