"""Where a list is offered, and which services an address asks for."""

from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from charter import document as doc
from charter.visit.choice import MOST_SERVICES, read_choice
from charter.visit.needs import is_offered, needs_preparing
from tests.charter.visiting import (
    BY_LIST,
    BY_RULE,
    FREE,
    INFORMATION,
    PHOTO,
    office_of,
    paper,
    taka,
    wants,
)
from tests.documents import bundle, make_release


@pytest.mark.parametrize(
    "service",
    [
        pytest.param(wants(1, doc.Paper(PHOTO)), id="a paper"),
        pytest.param(wants(1, paper("ঐ")), id="a paper that is not named"),
        pytest.param(wants(1, fee=taka(20)), id="a sum"),
        pytest.param(wants(1, fee=BY_LIST), id="a price list"),
    ],
)
def test_a_service_with_a_paper_or_a_fee_needs_preparing_for(service):
    assert needs_preparing(service)


@pytest.mark.parametrize(
    "service",
    [
        pytest.param(wants(1), id="no papers"),
        pytest.param(wants(1, doc.Paper(INFORMATION)), id="information"),
        pytest.param(wants(1, paper("প্রযোজ্য নয়"), fee=taka(0)), id="nothing at all"),
        pytest.param(wants(1, fee=doc.Fee()), id="nothing said of a fee"),
        pytest.param(wants(1, fee=BY_RULE), id="a fee as the rules say"),
    ],
)
def test_a_service_without_needs_no_preparing_for(service):
    assert not needs_preparing(service)


def test_a_list_is_offered_from_two_services_on():
    assert is_offered(office_of(wants(1, doc.Paper(PHOTO)), wants(2, fee=taka(20))))
    assert not is_offered(office_of(wants(1, doc.Paper(PHOTO)), wants(2, doc.Paper(INFORMATION))))


def test_kawkhali_offers_no_list_since_its_services_name_no_paper_and_no_price():
    kawkhali = bundle("kawkhali")

    assert not any(map(needs_preparing, kawkhali.services))
    assert not is_offered(kawkhali)


NOW = office_of(
    wants(1, doc.Paper(PHOTO), slug="one"),
    wants(2, doc.Paper(PHOTO), slug="two"),
    internal=(wants(3, slug="leave"),),
)
BEFORE = office_of(
    wants(1, doc.Paper(PHOTO), slug="former-one"), wants(9, doc.Paper(PHOTO), slug="withdrawn")
)
RELEASE = make_release(BEFORE, NOW)


def test_services_come_in_the_order_of_the_charter_each_once():
    choice = read_choice(["leave", "two", "one", "two", "", " one "], RELEASE)

    assert choice.slugs == ["one", "two", "leave"]
    assert choice.query == "?s=one&s=two&s=leave"
    assert (choice.withdrawn, choice.has_unknown, choice.is_damaged) == ((), False, False)


def test_a_former_address_leads_to_the_service_of_today():
    choice = read_choice(["former-one"], RELEASE)

    assert choice.slugs == ["one"]
    assert not choice.has_unknown


def test_a_withdrawn_service_is_named_and_the_others_are_found():
    choice = read_choice(["withdrawn", "two"], RELEASE)

    assert [service.slug for service in choice.withdrawn] == ["withdrawn"]
    assert choice.slugs == ["two"]
    assert not choice.has_unknown


@pytest.mark.parametrize("slug", ["nowhere", "ONE", "../one", "<b>", "১", "a" * 5000])
def test_what_was_never_offered_is_unknown(slug):
    choice = read_choice([slug, "two"], RELEASE)

    assert choice.has_unknown
    assert choice.slugs == ["two"]


@pytest.mark.parametrize("slug", ["one\ufffd", "\x00"])
def test_what_cannot_be_read_is_damaged(slug):
    choice = read_choice([slug, "two"], RELEASE)

    assert (choice.is_damaged, choice.has_unknown) == (True, False)
    assert choice.slugs == ["two"]


def test_nothing_asked_for_is_an_empty_choice():
    assert read_choice(["", " "], RELEASE).is_empty
    assert not read_choice(["nowhere"], RELEASE).is_empty
    assert read_choice([], RELEASE).query == ""


def test_a_list_holds_so_many_services_and_no_more():
    many = [wants(number, fee=FREE) for number in range(MOST_SERVICES + 1)]
    release = make_release(replace(NOW, tables=office_of(*many).tables))
    slugs = [service.slug for service in many]

    assert not read_choice(slugs[:-1], release).is_too_long
    assert read_choice(slugs, release).is_too_long


@given(st.lists(st.one_of(st.text(), st.sampled_from(["one", "two", "leave", "withdrawn"]))))
def test_the_address_of_a_choice_finds_the_same_services(asked):
    choice = read_choice(asked, RELEASE)
    again = read_choice(parse_qs(choice.query.removeprefix("?")).get("s", []), RELEASE)

    assert again.slugs == choice.slugs
    assert again.query == choice.query
