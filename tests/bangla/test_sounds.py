import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla.endings import stems
from portal.bangla.likeness import IN_BANGLA, IN_ENGLISH, likeness, likeness_of_start, weight
from portal.bangla.sounds import CONSONANTS, VOWELS, letter_names, sounds

bangla = st.text(st.characters(min_codepoint=0x980, max_codepoint=0x9FF))
any_word = st.one_of(bangla, st.text(), st.from_regex("[a-z]{0,12}", fullmatch=True))


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        pytest.param("কর", "kərə", id="the vowel that is not written"),
        pytest.param("জন্ম", "jənmə", id="none within a conjunct"),
        pytest.param("সংযোগ", "səNjogə", id="before ং"),
        pytest.param("ভাতা", "Bata", id="breath"),
        pytest.param("ক্ষুদ্র", "Kudrə", id="ক্ষ"),
        pytest.param("বিজ্ঞপ্তি", "bigYəpti", id="জ্ঞ"),
        pytest.param("মৃত্যু", "mritYu", id="ৃ and ্য"),
        pytest.param("স্বামী", "sWami", id="a silent ্ব"),
        pytest.param("সম্বল", "səmbələ", id="a ব that is heard"),
        pytest.param("স্মরণ", "sMərənə", id="a silent ্ম"),
        pytest.param("ল্যাব", "læbə", id="্যা"),
        pytest.param("ব্যক্তি", "bækti", id="্য in the first syllable"),
        pytest.param("কার্যালয়", "karjaləyə", id="য under a reph"),
        pytest.param("র‌্যাব", "ræbə", id="্য under র"),
        pytest.param("ওয়ারিশ", "warisə", id="ওয়"),
        pytest.param("অয়ারিশ", "warisə", id="ওয় spelt অয়"),
        pytest.param("অয়ন", "oyənə", id="অয়"),
        pytest.param("লাইন", "lānə", id="আই"),
        pytest.param("মেইল", "mālə", id="এই"),
        pytest.param("টিউব", "tūbə", id="ইউ"),
        pytest.param("ট্যাক্স", "tæχə", id="ক্স"),
        pytest.param("সচ্ছল", "səCələ", id="doubled letters"),
        pytest.param("অগ্রিম", "ogrimə", id="অ"),
        pytest.param("ৰাজা", "raja", id="Assamese র"),
        pytest.param("বিদ্যুৎ", "bidYut", id="ৎ"),
        pytest.param("৩০", "30", id="digits"),
    ],
)
def test_bangla_is_heard(word, heard):
    assert sounds(word) == heard


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        pytest.param("prottoyon", "protoyon", id="doubled letters"),
        pytest.param("vata bhata", "BataBata", id="v and bh"),
        pytest.param("shikkha", "siKa", id="sh and kkh"),
        pytest.param("chhuti", "cuti", id="chh"),
        pytest.param("zomi", "jomi", id="z"),
        pytest.param("phol", "Pol", id="ph"),
        pytest.param("oarish", "waris", id="o for ও"),
        pytest.param("matsya", "matsYa", id="y below another letter"),
        pytest.param("samity", "samiti", id="y as a vowel"),
        pytest.param("card", "çard", id="c that might be চ"),
        pytest.param("licence", "lisensɛ", id="c before e, and a last e"),
        pytest.param("registration", "reğistrasən", id="-tion, and g before i"),
        pytest.param("tax", "taχ", id="x"),
        pytest.param("naam jaari", "namjari", id="long vowels"),
        pytest.param("Café", "çaPɛ", id="accents"),
    ],
)
def test_latin_letters_are_heard(word, heard):
    assert sounds(word) == heard


def test_an_abbreviation_is_heard_as_it_is_read_out():
    assert letter_names("NID") == sounds("এনআইডি")
    assert letter_names("vgd") == sounds("ভিজিডি")


@given(any_word)
def test_there_is_a_sound_or_a_digit_for_each_sign(word):
    assert set(sounds(word)) <= set(f"{VOWELS}{CONSONANTS}ywYWM0123456789")


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("নিবন্ধনের", "নিবন্ধন"),
        ("জমির", "জমি"),
        ("বিধবাদের", "বিধবা"),
        ("অফিসে", "অফিস"),
        ("কর্মকর্তাকে", "কর্মকর্তা"),
        ("সহায়তায়", "সহায়তা"),
        ("খতিয়ানগুলো", "খতিয়ান"),
        ("সেবাগুলির", "সেবা"),
        ("পাসপোর্টটি", "পাসপোর্ট"),
        ("দরখাস্তটা", "দরখাস্ত"),
        ("অভিযোগসমূহ", "অভিযোগ"),
        ("শিক্ষকগণ", "শিক্ষক"),
        ("শিক্ষকদেরকে", "শিক্ষক"),
        ("ফাইলিংয়ের", "ফাইলিং"),
        ("করের", "কর"),
    ],
)
def test_an_ending_can_be_left_out(word, stem):
    assert sounds(stem) in stems(sounds(word), is_bangla=True)


@pytest.mark.parametrize(("word", "stem"), [("jomir", "jomi"), ("bidhobader", "bidhoba")])
def test_an_ending_in_latin_letters_too(word, stem):
    assert sounds(stem) in stems(sounds(word), is_bangla=False)


@pytest.mark.parametrize("word", ["কর", "সার", "মাটি", "ঘের", "মে", ""])
def test_a_short_word_keeps_what_only_looks_like_an_ending(word):
    assert stems(sounds(word), is_bangla=True) == []


@pytest.mark.parametrize("word", ["ডাক্তার", "মাটি"])
def test_a_word_that_ends_like_an_article_is_left_whole(word):
    assert not [stem for stem in stems(sounds(word), True, with_articles=False) if len(stem) < 5]


@pytest.mark.parametrize(
    ("like", "word", "unlike"),
    [
        pytest.param("prattayan", "প্রত্যয়ন", "প্রদান", id="a for the unwritten vowel"),
        pytest.param("boishko", "বয়স্ক", "বিষয়ক", id="i for য়"),
        pytest.param("vumi", "ভূমি", "জমি", id="v"),
        pytest.param("license", "লাইসেন্স", "ইনোভেশন", id="English"),
    ],
)
def test_what_is_meant_is_more_alike(like, word, unlike):
    heard = sounds(like)

    assert likeness(heard, sounds(word)) > 0.88 > likeness(heard, sounds(unlike))


def test_bangla_spells_its_vowels_out():
    one, other = sounds("কর"), sounds("কার")

    assert likeness(one, other, IN_BANGLA) < likeness(one, other)


def test_english_goes_by_its_letters():
    assert likeness("licence", "license", IN_ENGLISH) > 0.95
    assert likeness("weather", "water", IN_ENGLISH) < 0.84 < likeness("matur", "mature")


@given(any_word, any_word)
def test_likeness_is_mutual_and_within_bounds(one, other):
    one, other = sounds(one), sounds(other)

    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert likeness(one, one) == 1


@given(any_word, any_word)
def test_a_word_begins_with_itself(one, other):
    one, other = sounds(one), sounds(other)

    assert likeness_of_start(one, one + other) == (1 if weight(one) else 0)
