import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla.text import (
    clean,
    has_bangla,
    has_mixed_digits,
    spelling_key,
    to_ascii_digits,
    to_bangla_digits,
    words_alone,
)

# Any character at all, lone surrogates too, and often one that cleaning is about.
ODD = "\r\n\t \xa0\u200b\u200c\u200d\ufeff\u2028\x00\u0983ঃযড়\u09bc\u09c7\u09be০1"
any_text = st.text(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=())))


@given(any_text)
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@given(any_text)
def test_clean_text_is_nfc_and_can_be_stored(text):
    cleaned = clean(text)

    assert unicodedata.is_normalized("NFC", cleaned)
    assert "\x00" not in cleaned
    cleaned.encode()


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("\u09df", "\u09af\u09bc", id="one-letter য় becomes letter and nukta"),
        pytest.param("ক\u09c7\u09be", "ক\u09cb", id="two-part o-kar becomes one sign"),
        pytest.param("এক\r\nদুই\rতিন", "এক\nদুই\nতিন", id="line ends of Windows and old Macs"),
        pytest.param("এক\x0bদুই", "এক\nদুই", id="line break inside a Word paragraph"),
        pytest.param("এক\xa0\u2003\tদুই", "এক দুই", id="odd spaces and runs of them"),
        pytest.param("\ufeffএক\u200bদুই\x00", "একদুই", id="BOM, zero-width space, NUL"),
        pytest.param("  এক  \n  দুই  ", "এক\nদুই", id="space around lines"),
        pytest.param("\n\nএক\n\n\n\nদুই\n", "এক\n\nদুই", id="blank lines"),
        pytest.param("র\u200dয\u200cা", "র\u200dয\u200cা", id="joiners stay"),
        pytest.param("এক\u202eদুই", "একদুই", id="reversed reading direction"),
        pytest.param("এক\ud800", "এক", id="half a surrogate pair"),
    ],
)
def test_text_is_kept_clean(text, cleaned):
    assert clean(text) == cleaned


@given(st.text("0123456789, -কখ"))
def test_ascii_digits_come_back_from_bangla(text):
    assert to_ascii_digits(to_bangla_digits(text)) == text


@given(st.text("০১২৩৪৫৬৭৮৯, -কখ"))
def test_bangla_digits_come_back_from_ascii(text):
    assert to_bangla_digits(to_ascii_digits(text)) == text


def test_digits_are_turned_whole():
    assert to_bangla_digits("0123456789") == "০১২৩৪৫৬৭৮৯"
    assert to_ascii_digits("০১২৩৪৫৬৭৮৯") == "0123456789"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Form ক", True, id="a letter"),
        pytest.param("২০২৬", True, id="digits"),
        pytest.param("Citizen's charter", False, id="English"),
        pytest.param("।", False, id="dari alone"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_bangla_is_recognised(text, expected):
    assert has_bangla(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("০২1", True, id="in one run"),
        pytest.param("০২-55001122", True, id="in one telephone number"),
        pytest.param("0১ নভেম্বর", True, id="an ASCII zero before a Bangla one"),
        pytest.param("৩,000", True, id="across a comma"),
        pytest.param("৩ কপি, form 12", False, id="two numbers side by side"),
        pytest.param("০২-৫৫০০১১২২", False, id="Bangla alone"),
        pytest.param("02-55001122", False, id="ASCII alone"),
        pytest.param("৩rd", False, id="letters after a number"),
    ],
)
def test_mixed_digits_are_found_within_a_number_only(text, expected):
    assert has_mixed_digits(text) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("সেবা", "সে\u200dবা", id="joiners"),
        pytest.param("Trade LICENSE", "trade license", id="case"),
        pytest.param("মোবাইল নংঃ ০১৮", "মোবাইল নং: 018", id="visarga as colon, and digits"),
        pytest.param("কর্মকর্তা/ কর্মচারী।", "কর্মকর্তা কর্মচারী", id="punctuation"),
        pytest.param("প্রয়োজন", "প্র\u09dfোজন", id="either way of writing য়"),
        pytest.param("ই-মেইল\nঠিকানা", "ই মেইল ঠিকানা", id="hyphen and new line"),
    ],
)
def test_these_have_the_same_words(one, other):
    assert words_alone(one) == words_alone(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("দুঃস্থ", "দুস্থ", id="visarga within a word"),
        pytest.param("কর", "কার", id="vowel sign"),
        pytest.param("সেবা দান", "সেবাদান", id="word break"),
    ],
)
def test_these_have_other_words(one, other):
    assert words_alone(one) != words_alone(other)


def test_a_visarga_within_a_word_is_a_letter():
    assert words_alone("দুঃস্থ ভাতাঃ") == "দুঃস্থ ভাতা"


@given(any_text)
def test_words_alone_are_plain_words(text):
    key = words_alone(text)

    assert key == " ".join(key.split())
    assert not set(key) & set("\u200c\u200d০১২৩৪৫৬৭৮৯।:/")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("তাৎক্ষণিক", "তাৎক্ষনিক", id="ণ and ন"),
        pytest.param("মূল্য", "মুল্য", id="long and short u"),
        pytest.param("সরকারী", "সরকারি", id="long and short i"),
        pytest.param("প্রয়োজনীয়", "প্রযোজনীয", id="lost nukta"),
        pytest.param("তাৎÿণিক", "তাৎক্ষণিক", id="Bijoy residue"),
        pytest.param("০৭ দিন", "07 দিন", id="digits"),
    ],
)
def test_parsers_read_spelling_pairs_alike(one, other):
    assert spelling_key(one) == spelling_key(other)
