import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla.fold import WORD, fold, skeleton
from portal.bangla.text import clean

bangla = st.characters(min_codepoint=0x980, max_codepoint=0x9FF)
any_text = st.text(
    st.one_of(bangla, st.sampled_from("aeiouknstrh \u200c\u200d্’'-"), st.characters())
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "বয\u09bcস্ক", "বয়স্ক".replace("য\u09bc", "\u09df"), id="either way of writing য়"
        ),
        pytest.param("ভ\u09c7\u09beটার", "ভোটার", id="ো in two parts"),
        pytest.param("ওয়ারি\u200cশ", "ওয়ারিশ", id="a joiner"),
        pytest.param("পরিকল্পনা\u200b সেবা", "পরিকল্পনা সেবা", id="a space without width"),
        pytest.param("জমির\u00a0নামজারি", "জমির নামজারি", id="a space that does not break"),
        pytest.param("বিদ্যুত", "বিদ্যুৎ", id="ৎ"),
        pytest.param("চাদ", "চাঁদ", id="chandrabindu"),
        pytest.param("দুস্থ", "দুঃস্থ", id="visarga"),
        pytest.param("বয়ষ্ক শ্রেণি", "বয়স্ক স্রেণি", id="শ ষ স"),
        pytest.param("প্রশিক্ষন", "প্রশিক্ষণ", id="ণ ন"),
        pytest.param("পদবী", "পদবি", id="long and short i"),
        pytest.param("ভুমি", "ভূমি", id="long and short u"),
        pytest.param("ঊর্ধ্বতন", "উর্ধতন", id="silent ্ব"),
        pytest.param("চিংরি", "চিংড়ি", id="ড় র"),
        pytest.param("আষারহ", "আষাঢ়হ", id="ঢ় র"),
        pytest.param("প্রয়োজনীয", "প্রয়োজনীয়", id="a lost dot"),
        pytest.param("নামযারি", "নামজারি", id="য জ"),
        pytest.param("কাঙ্ক্ষিত", "কাঙ্খিত", id="ক্ষ খ"),
        pytest.param("তাৎÿণিক", "তাৎক্ষণিক", id="ক্ষ from a bad conversion"),
        pytest.param("ঋণ", "রিন", id="ঋ"),
        pytest.param("মৃত্যু", "ম্রিতু", id="ৃ and ্য"),
        pytest.param("প্ৰতিশ্ৰুত", "প্রতিশ্রুত", id="Assamese র"),
        pytest.param("সেচ্ছাসেবী", "স্বেচ্ছাসেবী", id="another silent ্ব"),
        pytest.param("এ্যাম্বুলেন্স", "অ্যাম্বুলেন্স", id="অ্যা এ্যা"),
        pytest.param("২০২৬", "2026", id="digits"),
        pytest.param("Trade LICENCE", "trade licence", id="case"),
        pytest.param("Ｐａｓｓｐｏｒｔ", "passport", id="wide letters"),
        pytest.param("Café", "cafe", id="accents"),
        pytest.param("citizen's citizen’s", "citizens citizens", id="apostrophes"),
        pytest.param("হাঁস-মুরগি/গরু।", "হাঁস মুরগি গরু", id="punctuation"),
    ],
)
def test_these_fold_into_one(one, other):
    assert fold(one) == fold(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("কর", "কার", id="vowel signs"),
        pytest.param("জন্ম", "জমা", id="consonants"),
        pytest.param("ভাতা", "বাতা", id="breath"),
        pytest.param("সর্ব", "সর", id="a ব that is heard"),
        pytest.param("কার্য", "কার", id="a য that is heard"),
        pytest.param("নাম জারি", "নামজারি", id="word break"),
        pytest.param("১২", "২১", id="numbers"),
    ],
)
def test_these_stay_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize("text", ["", "।।", " – / ", "\u200d", "৳"])
def test_what_is_no_word_folds_into_nothing(text):
    assert fold(text) == ""


@given(any_text)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(any_text)
def test_it_does_not_matter_how_a_text_is_encoded(text):
    assert fold(unicodedata.normalize("NFD", clean(text))) == fold(text)


@given(any_text)
def test_a_key_is_words_with_single_spaces(text):
    key = fold(text)

    assert key == " ".join(key.split())
    assert not set(key) & set("\u200c\u200d\u09cd\u0981\u0983\u09bc০১২৩৪৫৬৭৮৯।'’-")


@given(any_text)
def test_words_are_found_where_they_stand(text):
    found = [match.group() for match in WORD.finditer(text)]

    assert all(any(c.isalnum() or unicodedata.category(c)[0] in "MC" for c in w) for w in found)


@pytest.mark.parametrize(
    "words",
    [
        "প্রত্যয়ন prottoyon prattayan protyayon",
        "ভাতা bhata vata",
        "অভিযোগ ovijog obhijog abhizog",
        "ছুটি chhuti chuti cuti",
        "শিক্ষক shikkhok sikkhok shixok",
        "খতিয়ান khotiyan xotiyan kkhotian",
        "যাচাই jachai zachai",
        "ফসল fosol phosol",
        "ওয়ারিশ warish oarish owarish",
        "স্বামী swami shami sami",
        "নাগরিকত্ব nagorikotto nagarikatwa nagorikotwo",
        "জাতীয় jatiyo jatio",
        "ক্ষুদ্র khudro kshudro",
        "সংযোগ songjog sangzog",
        "ট্যাক্স tax taks",
        "বিদ্যুৎ biddut bidyut",
        "মৎস্য motsho matsya",
        "ঋণ rin reen",
        "চারিত্রিক charitrik caritrik",
    ],
)
def test_a_skeleton_is_the_same_in_both_scripts(words):
    assert len({skeleton(word) for word in words.split()}) == 1
    assert skeleton(words.split()[0])


@pytest.mark.parametrize(
    ("one", "other"), [("ভাতা", "ভোটার"), ("জমি", "জন্ম"), ("birth", "death"), ("কর", "সার")]
)
def test_words_with_other_consonants_have_other_skeletons(one, other):
    assert skeleton(one) != skeleton(other)


@given(any_text)
def test_a_skeleton_is_plain_letters_and_digits(text):
    assert re.fullmatch("[a-z0-9]*", skeleton(text))
