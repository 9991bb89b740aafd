import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.importing.cells.lists import Entries, entries, without_number
from portal.bangla.text import clean
from tests.charter.importing.words import words

TWO = Entries(("ফোনে", "ই-মেইলে"))


@pytest.mark.parametrize(
    "text",
    [
        "১। ফোনে ২। ই-মেইলে",
        "১. ফোনে ২. ই-মেইলে",
        "1) ফোনে 2) ই-মেইলে",
        "(১) ফোনে (২) ই-মেইলে",
        "১| ফোনে ২| ই-মেইলে",
        "০১। ফোনে ০২। ই-মেইলে",
        "ক) ফোনে খ) ই-মেইলে",
        "(ক) ফোনে (খ) ই-মেইলে",
        "ক. ফোনে খ. ই-মেইলে",
        "a. ফোনে b. ই-মেইলে",
        "A) ফোনে B) ই-মেইলে",
        "i. ফোনে ii. ই-মেইলে",
        "১। ফোনে ২) ই-মেইলে",
        "১।ফোনে২।ই-মেইলে",
        "১। ফোনে; ২। ই-মেইলে;",
    ],
)
def test_a_list_on_one_line_is_parted_whatever_its_numbers_look_like(text):
    assert entries(text) == TWO


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("mark", ["·", "•", "*", "◊", "Ø", "➢", "-", "–"])
def test_bullets_before_lines_go(mark, gap):
    assert entries(f"{mark} ফোনে{gap}{mark} ই-মেইলে") == TWO


def test_a_dash_needs_no_blank_where_every_line_has_one():
    assert entries("-ফোনে\n-ই-মেইলে") == TWO


def test_paragraphs_are_entries():
    assert entries("ফোনে\n\nই-মেইলে") == TWO


def test_bullets_on_one_line_are_parted():
    assert entries("• ফোনে • ই-মেইলে") == TWO


def test_numbers_may_stand_within_lines_and_before_them():
    assert entries("১। ফোনে ২। ই-মেইলে\n৩। ডাকে") == Entries(("ফোনে", "ই-মেইলে", "ডাকে"))


def test_a_line_without_a_number_belongs_to_the_entry_above():
    text = "১. জাতীয় পরিচয়পত্রের\nফটোকপি\n২. ছবি"

    assert entries(text).lines == (clean("জাতীয় পরিচয়পত্রের ফটোকপি"), "ছবি")


def test_text_before_the_first_number_is_kept():
    assert entries("নিচের কাগজ: ১। ফরম ২। ছবি").lines == ("নিচের কাগজ:", "ফরম", "ছবি")


def test_a_list_within_an_entry_stays_in_it():
    assert entries("১। আবেদন\nক) ছবি\nখ) সনদ\n২। ফি").lines == ("আবেদন ক) ছবি খ) সনদ", "ফি")


def test_a_list_of_one_loses_its_number():
    assert entries("১। সরাসরি আবেদন").lines == ("সরাসরি আবেদন",)


def test_lists_by_letters_may_pass_over_the_letters_nobody_counts_with():
    text = "ক) অ খ) আ গ) ই ঘ) ঈ চ) উ"

    assert entries(text) == Entries(("অ", "আ", "ই", "ঈ", "উ"))


@pytest.mark.parametrize(
    "text",
    [
        "২০১৮ সালের আইন ২। ধারা",
        "আইনের ২। ধারা ও ৩। উপধারা",
        "ফরম ১। পূরণ করে জমা",
        "৩.৫ একর ১.২ একর",
        "০১.০১.২০২৬ হতে ৩১.১২.২০২৬",
        "ফোন ০১৭০০-০০০০০১ বা ০১৭০০-০০০০০২",
        "আইন/বিধি/নীতিমালা",
        "ধারা ১। ও ২। অনুসারে",
        "ফরম (ক) ও (খ) পূরণ",
        "(খ) বিশেষ সনদ",
        "ই-মেইলে, ফোনে",
    ],
)
def test_what_is_no_list_stays_whole(text):
    assert entries(text) == Entries((clean(text),))


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_numbers_that_do_not_run_stay_and_are_doubtful(gap):
    lines = ["১। এক", "২। দুই", "২। তিন", "৪। চার"]
    found = entries(gap.join(lines))

    assert found.is_broken
    assert " ".join(found.lines) == " ".join(lines)


@pytest.mark.parametrize("text", ["", " ", "-", "–", "…", "১।"])
def test_a_cell_without_words_has_no_entries(text):
    assert not [line for line in entries(text).lines if re.search("[^0-9০-৯।]", line)]


@pytest.mark.parametrize("text", ["1) Coordination", "6) Coordination", "১০। Coordination"])
def test_any_number_before_a_line_can_be_taken_away(text):
    assert without_number(text) == "Coordination"


PIECES = "১। ২। ৩। ১. ২. (ক) (খ) ক) খ) গ) • - \n ফরম ছবি ২০১৮ ৩.৫ ও ; i. ii. a. 1) 2) ঐ"
likely_text = st.lists(st.sampled_from(PIECES.split(" ")), max_size=14).map(" ".join)

ROMAN_NUMBERS = {"iii", "vii", "viii", "xii"}


@given(st.one_of(st.text(), likely_text))
def test_no_word_is_lost_whatever_the_cell_says(text):
    kept = words(" ".join(entries(text).lines), shortest=3)

    assert words(text, shortest=3) - ROMAN_NUMBERS <= kept
