"""The list of districts and upazilas: complete, clean, found by whatever people call a place."""

import unicodedata
from collections import Counter

import pytest

from offices import places
from portal.bangla.text import clean, has_bangla

UPAZILAS = [(district, upazila) for district in places.districts() for upazila in district.upazilas]
# How many upazilas the districts have that gained one since 2015.
GROWN = {"habiganj": 9, "madaripur": 5, "coxsbazar": 9, "sunamganj": 12, "chittagong": 15}
REPEATED = {
    *("Companiganj", "Daulatpur", "Durgapur", "Kachua", "Kaliganj", "Kawkhali", "Lohagara"),
    *("Nawabganj", "Phulbari", "Pirganj", "Shibganj", "Sreepur"),
}


def test_there_are_64_districts_and_495_upazilas():
    assert len(places.districts()) == 64
    assert len(UPAZILAS) == 495


def test_the_newest_upazilas_are_counted():
    assert {word: len(places.find_district(word).upazilas) for word in GROWN} == GROWN


@pytest.mark.parametrize("language", ["bn", "en", "word"])
def test_no_two_places_of_a_district_are_called_the_same(language):
    called = [(district.word, getattr(upazila, language)) for district, upazila in UPAZILAS]
    assert len(set(called)) == 495
    assert len({getattr(district, language) for district in places.districts()}) == 64


def test_names_are_clean_text_in_nfc_and_in_their_own_script():
    for place in [*places.districts(), *(upazila for _district, upazila in UPAZILAS)]:
        assert unicodedata.is_normalized("NFC", place.bn)
        assert (clean(place.bn), clean(place.en)) == (place.bn, place.en)
        assert has_bangla(place.bn)
        assert place.en.isascii()
        assert place.en.replace("'", "").replace(" ", "").isalpha()


def test_words_fit_into_a_host_name():
    for place in [*places.districts(), *(upazila for _district, upazila in UPAZILAS)]:
        assert place.word.isascii()
        assert place.word.isalpha()
        assert place.word.islower()


def test_upazilas_of_one_name_are_told_apart_by_their_districts():
    names = Counter(upazila.en for _district, upazila in UPAZILAS)

    assert {name for name, times in names.items() if times > 1} == REPEATED
    found = {district.word for district, upazila in UPAZILAS if upazila.en == "Kawkhali"}
    assert found == {"pirojpur", "rangamati"}


def test_an_upazila_of_a_districts_own_town_carries_the_districts_name():
    for district, upazila in UPAZILAS:
        if upazila.is_sadar and "Adarsha" not in upazila.en:
            sadar = f"{district.bn} {clean('সদর')}", f"{district.en} Sadar"
            assert (upazila.bn, upazila.en) == sadar


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("chittagong", "Chattogram"),
        ("Chattogram", "Chattogram"),
        ("comilla", "Cumilla"),
        ("Barishal", "Barishal"),
        ("bogra", "Bogura"),
        ("jessore", "Jashore"),
        ("Cox's Bazar", "Cox's Bazar"),
        ("cox-s-bazar", "Cox's Bazar"),
        ("পিরোজপুর", "Pirojpur"),
        ("PIROJPUR", "Pirojpur"),
    ],
)
def test_a_district_is_found_by_its_word_and_by_its_names(called, name):
    assert places.find_district(called).en == name


@pytest.mark.parametrize(
    ("district", "called", "name"),
    [
        ("pirojpur", "kawkhali", "Kawkhali"),
        ("pirojpur", "কাউখালী", "Kawkhali"),
        ("pirojpur", "indurkani", "Zianagar"),
        ("sunamganj", "Dakshin Sunamganj", "Shantiganj"),
        ("natore", "sadar", "Natore Sadar"),
        ("natore", "natoresadar", "Natore Sadar"),
        ("bhola", "Bhola Sadar", "Bhola Sadar"),
        ("habiganj", "shayestaganj", "Shayestaganj"),
        ("panchagarh", "তেঁতুলিয়া", "Tetulia"),
    ],
)
def test_an_upazila_is_found_by_its_word_its_names_and_its_former_name(district, called, name):
    assert places.find_upazila(places.find_district(district), called).en == name


@pytest.mark.parametrize("called", ["kawkhaly", "kaukhali", "কাউখালি"])
def test_a_slip_is_answered_with_what_may_have_been_meant(called):
    pirojpur = places.find_district("pirojpur")

    with pytest.raises(places.NoSuchPlace) as refusal:
        places.find_upazila(pirojpur, called)

    assert refusal.value.called == called
    assert "kawkhali" in refusal.value.near


@pytest.mark.parametrize("called", ["", " ", "-", "xyzzy"])
def test_nothing_is_found_by_nothing(called):
    with pytest.raises(places.NoSuchPlace) as refusal:
        places.find_district(called)

    assert refusal.value.near == []


def test_an_upazila_is_looked_for_in_its_own_district_alone():
    with pytest.raises(places.NoSuchPlace):
        places.find_upazila(places.find_district("dhaka"), "kawkhali")
