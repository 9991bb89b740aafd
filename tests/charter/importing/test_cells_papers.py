import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.importing.cells.papers import (
    Papers,
    is_place,
    read,
    read_alone,
)
from portal.bangla.text import clean
from tests.charter.importing.words import words


def papers(*documents, where=""):
    return Papers(tuple(map(clean, documents)), clean(where))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("নির্ধারিত ফরম; অফিস কাউন্টার", papers("নির্ধারিত ফরম", where="অফিস কাউন্টার")),
        (
            "১. আবেদনপত্র ২. ছবি ০২ কপি প্রাপ্তিস্থান: উপজেলা কার্যালয়",
            papers("আবেদনপত্র", "ছবি ০২ কপি", where="উপজেলা কার্যালয়"),
        ),
        (
            "আবেদনপত্র\nপ্রাপ্তিস্থানঃ উপজেলা ভূমি অফিস",
            papers("আবেদনপত্র", where="উপজেলা ভূমি অফিস"),
        ),
        (
            "নির্ধারিত ফরম (প্রাপ্তিস্থান: www.example.gov.bd)",
            papers("নির্ধারিত ফরম", where="www.example.gov.bd"),
        ),
        ("আবেদন ফরম\nপ্রাপ্তি স্থান- কাউন্টার", papers("আবেদন ফরম", where="কাউন্টার")),
        (
            "প্রাপ্তিস্থান: অফিস কাউন্টার\nকাগজপত্র: ১। ফরম ২। ছবি",
            papers("ফরম", "ছবি", where="অফিস কাউন্টার"),
        ),
        (
            "ফরম\nপ্রাপ্তিস্থান:\n১. অফিস\n২. ওয়েবসাইট",
            papers("ফরম", where="অফিস\nওয়েবসাইট"),
        ),
        (
            "১. আবেদন\n২. ছবি\nউপজেলা কার্যালয়",
            papers("আবেদন", "ছবি", where="উপজেলা কার্যালয়"),
        ),
        (
            "সনদের কপি\nফরমের প্রাপ্তিস্থান: অফিস",
            papers("সনদের কপি", where="ফরমের প্রাপ্তিস্থান: অফিস"),
        ),
    ],
)
def test_papers_and_their_place_are_parted_where_the_cell_says_so(text, found):
    assert read(clean(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "দাপ্তরিক ওয়েবসাইট",
        "অফিস কাউন্টার",
        "সংশ্লিষ্ট কার্যালয়",
        "জেলা তথ্য অফিস থেকে",
        "ওয়েবসাইট থেকে ডাউনলোড",
        "www.example.gov.bd",
        "https://forms.example.gov.bd/",
        "উপজেলা শিক্ষা অফিসে পাওয়া যাবে।",
    ],
)
def test_a_cell_that_names_only_a_place_names_no_paper(text):
    assert is_place(text)
    assert read(text).documents == ()
    assert read(text).documents_from


@pytest.mark.parametrize(
    "text",
    [
        "প্রয়োজনীয় তথ্য",
        "নির্ধারিত কোন ফরম নেই",
        "মৌখিক আবেদন",
        "ওয়েবসাইটের ফরম",
        "আবেদন ফরম ওয়েবসাইটে পাওয়া যাবে",
        "জন্ম সনদ/জাতীয় পরিচয়পত্র",
        "ফরম প্রাপ্তির পর স্থান নির্বাচন",
        "অফিস আদেশ",
    ],
)
def test_what_may_be_a_paper_is_one(text):
    assert read(text) == papers(text)


def test_a_list_of_places_names_no_paper():
    assert read("১। দাপ্তরিক ওয়েবসাইট ২। অফিস কাউন্টার") == papers(where="দাপ্তরিক ওয়েবসাইট\nঅফিস কাউন্টার")


def test_a_place_is_taken_for_a_paper_where_places_have_a_column_of_their_own():
    assert read_alone("দাপ্তরিক ওয়েবসাইট") == papers("দাপ্তরিক ওয়েবসাইট")


def test_two_labels_leave_everything_together():
    text = "ফরম, প্রাপ্তিস্থান: অফিস\nছবি, প্রাপ্তিস্থান: স্টুডিও"

    assert read(text) == papers(*text.split("\n"))


def test_a_numbered_place_is_an_entry_like_the_others():
    assert read("১। ফরম\n২। জেলা অফিস") == papers("ফরম", "জেলা অফিস")


def test_a_place_in_brackets_within_a_list_stays_with_its_paper():
    text = "১। ফরম (প্রাপ্তিস্থান: অফিস) ২। ছবি"

    assert read(text) == papers("ফরম (প্রাপ্তিস্থান: অফিস)", "ছবি")


def test_a_list_whose_numbers_do_not_run_is_doubtful():
    assert read("১। ফরম\n৩। ছবি").is_broken


@pytest.mark.parametrize("text", ["প্রযোজ্য নয়", "প্রযোজ্য নহে", "নেই", "কোন কাগজপত্রের প্রয়োজন নেই।"])
def test_the_wording_that_no_papers_are_needed_is_kept(text):
    assert read(text) == papers(text)


@pytest.mark.parametrize("text", ["", "-", "—"])
def test_a_dash_says_nothing(text):
    assert read(text) == papers()


PIECES = """১। ২। ৩। ৪৫ ফরম ছবি; প্রাপ্তিস্থান: প্রাপ্তিস্থান (প্রাপ্তিস্থানঃ ) অফিস ওয়েবসাইট কাগজপত্র: ফরমের
কাউন্টার নেই - www.example.gov.bd ০২ কপি /"""
likely_text = st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=12).map(" ".join)
NUMBERS = set("0123456789০১২৩৪৫৬৭৮৯") | {"ii", "iii", "iv", "vi", "vii"} | {"01", "02", "০১"}
LABELS = set(map(clean, ("প্রাপ্তিস্থান", "প্রাপ্তিস্থানঃ", "কাগজপত্র")))


@given(st.one_of(st.text(), likely_text), st.sampled_from([read, read_alone]))
def test_no_word_is_lost_whatever_the_cell_says(text, reader):
    found = reader(text)
    kept = " ".join([*found.documents, found.documents_from])

    assert words(text) - NUMBERS - LABELS <= words(kept)
