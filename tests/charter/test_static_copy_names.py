"""Addresses become names of files that every disk can hold, or are refused in words."""

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from charter import document as doc
from charter import static_copy
from charter.static_copy.making import copy_of, web_address
from tests import sites
from tests.charter.copies import dead

BASE = "https://charter.example.gov.bd/upazila"


@pytest.fixture(scope="module", autouse=True)
def in_english():
    """What is refused is told in the language of whoever asked."""
    with translation.override("en"):
        yield


def with_slugs(*slugs):
    services = tuple(
        doc.Service(id=f"s{n}", slug=slug, name=doc.Text(bn="সেবা")) for n, slug in enumerate(slugs)
    )
    office = doc.Office(slug="odd", name=doc.Text(bn="কার্যালয়"))
    return doc.Document(office=office, tables=(doc.Table("citizen", services=services),))


@pytest.mark.parametrize("slug", ["con", "NUL", "aux", "com1", "lpt9"])
def test_a_name_that_windows_keeps_for_a_device_becomes_another(slug):
    release = sites.release_of(with_slugs(slug, f"{slug}-service"))
    files = copy_of(release, BASE)

    assert not [name for name in files if slug in name.split("/")]
    assert f"services/{slug}-service-/index.html" in files
    assert f"{BASE}/services/{slug}-service-/".encode() in files["sitemap.xml"]
    assert not dead(files, BASE)


def test_a_former_address_that_windows_keeps_becomes_another():
    former = with_slugs("con", "prn")
    [table] = former.tables
    now = replace(table.services[0], slug="training")
    release = sites.release_of(former, replace(former, tables=(replace(table, services=(now,)),)))
    files = copy_of(release)

    assert {"services/con-service/index.html", "services/prn-service/index.html"} <= files.keys()
    assert not dead(files)


@pytest.mark.parametrize(
    "slugs",
    [["../../out"], ["a", "A"], ["a:b"], ["a\\b"], ["."], ["a/../b"], ["x" * 20 + "?"], ["tail."]],
)
def test_an_address_that_cannot_be_a_file_is_refused_in_words(slugs):
    with pytest.raises(static_copy.CannotCopy, match="cannot be the name of a file"):
        copy_of(sites.release_of(with_slugs(*slugs)))


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("", ""),
        ("  ", ""),
        ("https://a.gov.bd", "https://a.gov.bd"),
        ("https://a.gov.bd/", "https://a.gov.bd"),
        (" http://a.gov.bd:8080/charter/ ", "http://a.gov.bd:8080/charter"),
    ],
)
def test_an_address_is_taken_without_its_last_slash(typed, address):
    assert web_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "a.gov.bd",
        "ftp://a.gov.bd",
        "javascript:alert(1)",
        "https://",
        "https://a b",
        "https://a.gov.bd?x=1",
        "https://a.gov.bd#x",
        "https://me:secret@a.gov.bd",
        'https://a"><script>',
        "https://a.gov.bd\n/x",
        "https://a:port",
        "https://[",
        "https://কাউখালী.বাংলা",
    ],
)
def test_what_is_no_address_is_refused_in_words(typed):
    with pytest.raises(static_copy.CannotCopy, match="is not a web address"):
        web_address(typed)


@given(st.text())
def test_no_text_breaks_the_reading_of_an_address(typed):
    try:
        address = web_address(typed)
    except static_copy.CannotCopy:
        return
    assert address == "" or address.startswith(("http://", "https://"))
    assert not set(address) & set(" <>\"'\n")
