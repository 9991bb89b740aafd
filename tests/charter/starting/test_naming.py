"""What a new office is called, where nobody says otherwise."""

import pytest

from charter.starting.facts import NewOffice
from charter.starting.naming import named
from offices import places
from portal.bangla.text import clean


def office_at(district, upazila="", **facts):
    district = places.find_district(district)
    if upazila:
        facts["upazila"] = places.find_upazila(district, upazila)
    return named(NewOffice(district=district, **facts))


def test_an_office_under_its_department_is_called_by_its_tier_and_place():
    facts = office_at("pirojpur", "kawkhali", parent="doict")

    assert facts.name_bn == clean("উপজেলা কার্যালয়, কাউখালী, পিরোজপুর")
    assert facts.name_en == "Upazila Office, Kawkhali, Pirojpur"
    assert facts.slug == "doict-kawkhali-pirojpur"
    assert facts.hostname == "doict.kawkhali.pirojpur.gov.bd"


def test_offices_of_two_upazilas_of_one_name_are_told_apart():
    first = office_at("pirojpur", "kawkhali", parent="doict")
    second = office_at("rangamati", "kawkhali", parent="doict")

    assert first.name_bn != second.name_bn
    assert first.slug != second.slug
    assert first.hostname != second.hostname


def test_old_spellings_live_on_in_host_names_alone():
    facts = office_at("chattogram", "patiya", parent="doict")

    assert facts.name_en == "Upazila Office, Patiya, Chattogram"
    assert facts.hostname == "doict.patiya.chittagong.gov.bd"


def test_a_district_office_is_called_by_its_district():
    facts = office_at("cumilla", tier="district", parent="doict")

    assert facts.name_bn == clean("জেলা কার্যালয়, কুমিল্লা")
    assert facts.hostname == "doict.comilla.gov.bd"


def test_a_kind_of_office_stands_before_the_place():
    facts = office_at(
        "bhola", "sadar", kind_bn="উপজেলা প্রাণিসম্পদ দপ্তর", kind_en="Upazila Livestock Office"
    )

    assert facts.name_bn == clean("উপজেলা প্রাণিসম্পদ দপ্তর, ভোলা সদর, ভোলা")
    assert facts.name_en == "Upazila Livestock Office, Bhola Sadar, Bhola"
    assert facts.slug == "upazila-livestock-office-sadar-bhola"


def test_no_web_address_is_invented_where_the_departments_word_is_not_known():
    assert office_at("bhola", "sadar", kind_bn="উপজেলা প্রাণিসম্পদ দপ্তর").hostname == ""
    with_word = office_at("bhola", "sadar", kind_bn="উপজেলা প্রাণিসম্পদ দপ্তর", short_word="dls")
    assert with_word.hostname == "dls.sadar.bhola.gov.bd"
    assert with_word.slug == "dls-sadar-bhola"


def test_without_a_department_and_a_kind_there_is_no_name():
    assert office_at("bhola", "sadar").name_bn == ""


def test_what_was_said_stays():
    said = {
        "name_bn": "আমার কার্যালয়",
        "name_en": "My office",
        "slug": "mine",
        "hostname": "mine.example.gov.bd",
    }
    facts = office_at("pirojpur", "kawkhali", parent="doict", **said)

    assert {name: getattr(facts, name) for name in said} == said


def test_no_english_name_is_made_beside_a_bangla_name_of_ones_own():
    facts = office_at("pirojpur", "kawkhali", parent="doict", name_bn="আমার কার্যালয়")

    assert facts.name_en == ""


@pytest.mark.parametrize("kind", ["ক" * 150, "উপজেলা প্রাণিসম্পদ দপ্তর ও ভেটেরিনারি হাসপাতাল " * 4])
def test_a_short_name_stays_short(kind):
    slug = office_at("chapainawabganj", "sadar", kind_bn=kind).slug

    assert len(f"{slug}-99") <= 80
    assert slug.endswith("-chapainawabganjsadar-chapainawabganj")
