from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla.text import clean, words_alone
from services.paper_wording import (
    bare_name,
    copies_of,
    is_attested,
    names_a_paper,
    same_paper_key,
)


@pytest.mark.parametrize(
    ("text", "copies"),
    [
        ("ছবি ০২ কপি", 2),
        ("সত্যায়িত ছবি ৩ কপি", 3),
        ("পাসপোর্ট সাইজের ৩ (তিন) কপি ছবি", 3),
        ("জাতীয় পরিচয়পত্রের ফটোকপি-১ কপি", 1),
        ("দুই কপি ছবি", 2),
        ("২টি সত্যায়িত ফটোকপি", 2),
        ("2 copies of a photo", 2),
        ("2 attested copies of the card", 2),
        ("ছবি", None),
        ("ফটোকপি", None),
        ("২-৩ কপি ছবি", None),
        ("২+১ কপি ছবি", None),
        ("১.৫ কপি", None),
        ("২ কপি ছবি ও ৩ কপি সনদ", None),
        ("০ কপি", None),
    ],
)
def test_copies_are_counted_where_the_number_is_certain(text, copies):
    assert copies_of(text) == copies


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("সত্যায়িত ছবি", True),
        ("ছবি (সত্যায়িত) ২ কপি", True),
        ("attested copy", True),
        ("ছবি", False),
        ("unattested copy", False),
    ],
)
def test_attested_papers_are_recognised(text, answer):
    assert is_attested(text) is answer


@given(st.text())
def test_any_text_has_a_count_of_copies_or_none(text):
    assert copies_of(text) is None or 0 < copies_of(text) < 100
    assert is_attested(text) in (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "—",
        "প্রয়োজনীয় তথ্য",
        "প্রযোজনীয় তথ্যাদি।",
        "প্রযোজ্য নয়",
        "(প্রযোজ্য নহে)",
        "নেই",
        "নাই",
        "লাগবে না",
        "কাগজপত্র লাগে না",
        "কোন কাগজপত্রের প্রয়োজন নেই।",
        "কোনো কাগজ লাগবে না",
        "মৌখিক আবেদন",
        "নির্ধারিত কোন ফরম নেই",
        "কোনো ফর্ম নেই",
        "The necessary information",
        "Not applicable",
        "N/A",
        "None",
        "No papers needed",
        "Oral application",
    ],
)
def test_a_wording_that_asks_for_nothing_to_bring_names_no_paper(text):
    assert not names_a_paper(text)


@pytest.mark.parametrize(
    "text",
    [
        "ছবি",
        "প্রয়োজনীয় কাগজপত্র",
        "প্রয়োজনীয় তথ্য ও ছবি",
        "তথ্য ফরম",
        "নির্ধারিত ফরম",
        "দাবি নেই মর্মে প্রত্যয়ন",
        "ঐ",
        "No objection certificate",
        "Information form",
        "Oral application form",
    ],
)
def test_whatever_might_be_a_paper_is_one(text):
    assert names_a_paper(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ছবি ০২ কপি", "ছবি"),
        ("ছবি (২ কপি)", "ছবি"),
        ("সত্যায়িত ছবি ৩ কপি", "ছবি"),
        ("পাসপোর্ট সাইজের ৩ (তিন) কপি ছবি", "পাসপোর্ট সাইজের ছবি"),
        ("জাতীয় পরিচয়পত্রের ফটোকপি-১ কপি", "জাতীয় পরিচয়পত্রের ফটোকপি"),
        ("জাতীয় পরিচয়পত্রের ২টি সত্যায়িত ফটোকপি", "জাতীয় পরিচয়পত্রের ফটোকপি"),
        ("সনদের ২ কপি", "সনদের কপি"),
        ("সনদের সত্যায়িত কপি", "সনদের কপি"),
        ("2 copies of a photo", "Photo"),
        ("2 attested copies of the card", "Copies of the card"),
        # Whatever is not certain stays.
        ("২-৩ কপি ছবি", "২-৩ কপি ছবি"),
        ("২ কপি ছবি ও ২ কপি সনদ", "২ কপি ছবি ও ২ কপি সনদ"),
        ("গেজেটেড কর্মকর্তা কর্তৃক সত্যায়িত ছবি", "গেজেটেড কর্মকর্তা কর্তৃক সত্যায়িত ছবি"),
        ("সত্যায়িত করে আনা ছবি", "সত্যায়িত করে আনা ছবি"),
        ("২ কপি", "২ কপি"),
        ("ছবি", "ছবি"),
    ],
)
def test_a_name_is_what_is_left_without_copies_and_attestation(text, name):
    assert bare_name(text) == clean(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ছবি ২ কপি", "সত্যায়িত ছবি, ৩ কপি"),
        ("জাতীয় পরিচয়পত্রের ফটোকপি", "জাতীয় পরিচয়পত্রের ফটোকপি - ১ কপি।"),
        ("জাতীয় পরিচয়পত্র", "জাতিয় পরিচয়পত্র"),
        ("ট্রেড-লাইসেন্স", "ট্রেড লাইসেন্স"),
        ("Photo", "2 copies of a photo"),
    ],
)
def test_one_paper_in_two_wordings_has_one_key(one, other):
    assert same_paper_key(one) == same_paper_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("জাতীয় পরিচয়পত্র", "জাতীয় পরিচয়পত্রের ফটোকপি"),
        ("জাতীয় পরিচয়পত্র ২ ফটোকপি", "জাতীয় পরিচয়পত্র"),
        ("ছবি", "পাসপোর্ট সাইজের ছবি"),
        ("ফরম-১", "ফরম-২"),
        ("সনদ", "সনদের ২ কপি"),
        ("২ কপি ছবি ও ২ কপি সনদ", "ছবি ২ কপি"),
        ("জন্ম সনদ", "মৃত্যু সনদ"),
        ("?", "!"),
    ],
)
def test_papers_that_may_differ_have_two_keys(one, other):
    assert same_paper_key(one) != same_paper_key(other)


NOT_OF_THE_NAME = "সত্যায়িত কপি দুই copies of a attested"
PIECES = "ছবি সনদের সত্যায়িত (সত্যায়িত) কপি ফটোকপি ( ) দুই - ১ ২ র copies of a attested"
likely_text = st.lists(st.sampled_from(PIECES.split()), max_size=8).map(" ".join)


@given(st.one_of(st.text(), likely_text))
def test_a_bare_name_is_never_empty_and_adds_no_word(text):
    name = bare_name(text)
    left_out = Counter(words_alone(text).split()) - Counter(words_alone(name).split())
    added = Counter(words_alone(name).split()) - Counter(words_alone(text).split())

    assert bool(name) == bool(clean(text))
    assert not added
    assert set(left_out) <= {*words_alone(NOT_OF_THE_NAME).split(), *"0123456789"}
    if not copies_of(text) and not is_attested(text):
        assert name == clean(text)
