"""A link to a map leads to the place that people look for, or there is none."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offices.maps import LONGEST_QUERY, link, search_link


def sought(address, *around):
    """What the map is asked, or "" where there is no link."""
    return parse_qs(urlsplit(search_link(address, *around)).query).get("query", [""])[0]


def test_the_link_is_the_documented_search_of_the_map():
    assert search_link("ICT Tower, Dhaka") == (
        "https://www.google.com/maps/search/?api=1&query=ICT+Tower%2C+Dhaka"
    )


@pytest.mark.parametrize(
    ("address", "around", "query"),
    [
        pytest.param(
            "উপজেলা পরিষদ ভবন\nসদর রোড",
            ("কাউখালী", "পিরোজপুর"),
            "উপজেলা পরিষদ ভবন, সদর রোড, কাউখালী, পিরোজপুর",
            id="the upazila and the district are added: Kawkhali exists twice",
        ),
        pytest.param(
            "উপজেলা পরিষদ, কাউখালী, পিরোজপুর-৮৫১০।",
            ("কাউখালী", "পিরোজপুর"),
            "উপজেলা পরিষদ, কাউখালী, পিরোজপুর-৮৫১০",
            id="but not twice",
        ),
        pytest.param("Parishad, KAWKHALI", ("Kawkhali",), "Parishad, KAWKHALI", id="in any case"),
        pytest.param("Parishad", ("", ""), "Parishad", id="places that nobody entered"),
        pytest.param(
            "৫ নং গেইট, বাংলাদেশ সচিবালয়, ঢাকা, www.grs.gov.bd",
            (),
            "৫ নং গেইট, বাংলাদেশ সচিবালয়, ঢাকা",
            id="an address of the web is no place",
        ),
        pytest.param(
            "পিরোজপুর; মোবাইল: ০১৭০০-০০০০০০; office@example.gov.bd\nhttps://example.gov.bd",
            (),
            "পিরোজপুর",
            id="nor are a number and an e-mail",
        ),
        pytest.param(
            "উপজেলা পরিষদ ভবন\nদ্বিতীয় তলা, কক্ষ নং ২০৩", (), "উপজেলা পরিষদ ভবন", id="nor is a room"
        ),
        pytest.param("Room 203, Floor 2, Nimtola", (), "Nimtola", id="in English either"),
        pytest.param(
            "পরিষদ ভবনের দ্বিতীয় তলা, নিমতলা",
            (),
            "পরিষদ ভবনের দ্বিতীয় তলা, নিমতলা",
            id="but a building with its floor is",
        ),
        pytest.param("১২/৩ রোড ৭, 1207", (), "১২/৩ রোড ৭, 1207", id="a house and a post code"),
    ],
)
def test_the_map_is_asked_for_the_place_alone(address, around, query):
    assert sought(address, *around) == query


@pytest.mark.parametrize("address", ["", "\n", " , ।", "01700-000000", "www.grs.gov.bd", "২য় তলা"])
def test_without_a_place_there_is_no_link(address):
    assert search_link(address, "কাউখালী", "পিরোজপুর") == ""


def test_an_address_that_is_too_long_keeps_its_widest_part():
    address = "কক্ষ ২০৩\n" + "উপজেলা পরিষদ ভবনের " * 9 + "\nসদর রোড"

    assert sought(address, "কাউখালী", "পিরোজপুর") == "সদর রোড, কাউখালী, পিরোজপুর"


@given(st.text(max_size=400), st.lists(st.text(max_size=60), max_size=2))
def test_whatever_an_address_is_the_link_is_a_short_one_to_the_map(address, around):
    url = search_link(address, *around)

    assert len(url) <= 2048
    assert url.isascii()
    assert not url or url.startswith("https://www.google.com/maps/search/?api=1&query=")
    assert len(sought(address, *around)) <= LONGEST_QUERY


@pytest.mark.parametrize(
    "url", ["https://maps.app.goo.gl/AbC1", "http://osm.org/go/x", "https://মানচিত্র.বাংলা/x"]
)
def test_a_link_that_an_office_gave_is_left_as_it_is(url):
    assert link(url) == url


@pytest.mark.parametrize(
    "url",
    ["", "javascript:alert(1)", "data:text/html,x", "geo:22,90", "//evil", "https://", "http://[x"],
)
def test_what_is_no_link_of_the_web_is_none(url):
    assert link(url) == ""
