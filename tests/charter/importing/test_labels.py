import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.importing.outline import FIELDS
from charter.importing.structure import labels
from tests.charter.importing.label_spellings import NOT_LABELS, spelt


@pytest.mark.parametrize(("label", "field"), spelt())
def test_a_label_is_known_however_an_office_words_it(label, field):
    assert labels.recognise(label) == field


@pytest.mark.parametrize("text", NOT_LABELS.strip().splitlines())
def test_a_cell_a_sentence_or_a_service_is_no_label(text):
    assert labels.recognise(text) == "?"


@pytest.mark.parametrize(
    "label",
    [
        "সেবা  প্রদানের\nসময়সীমা",
        "সেবাপ্রদানেরসময়সীমা",
        "সেবা প্রদানের সময়সীমাঃ",
        "৬। সেবা প্রদানের সময়সীমা",
        "সেবা প্রদানের সময়সীমা (৬)",
        "সেবা প্রদানের সময়সীমা\n৬",
        "সেবা প্ৰদানের সময়সীমা",
        "সেবা প্রদানের সময়সীমা",
        "সেবা প্রদানের সযমসীমা",
        "*সেবা প্রদানের সময়\u200dসীমা*",
        "সেবা প্রদানের সময় সীমা (কার্যদিবস)",
    ],
)
def test_spaces_numbers_and_slips_do_not_hide_a_label(label):
    assert labels.recognise(label) == "time"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ক্রমিক", "কার্যক্রম"),
        ("সেবা প্রদানকারী", "সেবা প্রদানকারী কর্মকর্তা"),
        ("সেবা প্রদানকারী", "সেবা প্রদান পদ্ধতি"),
        ("সেবার মূল্য", "আমদানির মূল্যসীমা"),
        ("প্রয়োজনীয় কাগজপত্র প্রাপ্তিস্থান", "প্রয়োজনীয় কাগজপত্র ও প্রাপ্তিস্থান"),
        ("সেবা প্রদানকারীর করণীয়", "সেবা গ্রহীতার করণীয়"),
        ("দায়িত্বপ্রাপ্ত কর্মকর্তা", "ঊর্ধ্বতন কর্মকর্তা"),
    ],
)
def test_labels_that_look_alike_are_told_apart(one, other):
    assert labels.recognise(one) != labels.recognise(other) != "?"


@pytest.mark.parametrize("suffix", ["(English)", "(ইংরেজি)", "(ENGLISH)"])
def test_the_english_of_a_column_is_known_for_what_it_is(suffix):
    label = f"সেবার নাম {suffix}"
    assert labels.recognise(label) == "service"
    assert labels.is_english(label)


def test_a_label_that_mentions_english_elsewhere_is_not_a_column_in_english():
    assert not labels.is_english("English name of service")


@given(st.text())
def test_any_text_has_one_of_the_fields(text):
    assert labels.recognise(text) in FIELDS


@given(st.text(alphabet="সেবা ক্রমিক কর্মকর্তা মূল্য (১)/।,", max_size=300))
def test_any_heap_of_syllables_has_one_of_the_fields(text):
    assert labels.recognise(text) in FIELDS
