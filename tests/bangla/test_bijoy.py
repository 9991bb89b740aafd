"""Bijoy becomes Unicode; what is not Bijoy stays."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla import bijoy
from portal.bangla.text import clean
from tests.bangla.typist import typed

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "bijoy_words.tsv"

WORDS = {
    "wkÿv cÖwZôvb": "শিক্ষা প্রতিষ্ঠান",
    "wkíx": "শিল্পী",
    "†mev MÖnxZv": "সেবা গ্রহীতা",
    "‰ewkó¨": "বৈশিষ্ট্য",
    "‡mŠ›`h©": "সৌন্দর্য",
    "KZ…©cÿ": "কর্তৃপক্ষ",
    "cvV¨cy¯ÍK": "পাঠ্যপুস্তক",
    "¸iæZ¡": "গুরুত্ব",
    "Pvu`": "চাঁদ",
    "e¨e¯’v": "ব্যবস্থা",
    "Avš—R©vwZK": "আন্তর্জাতিক",
    "gš¿Yvjq": "মন্ত্রণালয়",
    "c¬vw÷K": "প্লাস্টিক",
    "gš—e¨": "মন্তব্য",
    "mgqmxgv": "সময়সীমা",
    "20 UvKv": "২০ টাকা",
    "c„w_ex": "পৃথিবী",
    "fwel¨r": "ভবিষ্যৎ",
    "‰mwbK": "সৈনিক",
}


@pytest.mark.parametrize("text", WORDS)
def test_a_word_in_bijoy_is_read_as_it_looks(text):
    assert bijoy.is_bijoy(text)
    assert bijoy.to_unicode(text) == unicodedata.normalize("NFC", WORDS[text])


@pytest.mark.skipif(not SHARED.exists(), reason="the list of words is not here")
def test_every_word_of_the_list_is_read():
    pairs = [line.split("\t") for line in SHARED.read_text(encoding="utf-8").splitlines()[1:]]
    read = {text: bijoy.to_unicode(text) for text, _ in pairs}
    assert len(pairs) == 19
    assert read == {text: unicodedata.normalize("NFC", meant) for text, meant in pairs}


@pytest.mark.parametrize(
    "text",
    [
        "Citizen Charter",
        "Methods of service delivery",
        "post1@example.gov.bd",
        "http://doict.example.gov.bd/bn",
        "Résumé – file",
        "don’t worry: 50 °C",
        "The officer’s room",
        "ICT NID PDF",
        "Within 3 (three) days",
        "1|",
        "সাপেÿে, e-mail: a@b.bd",
        "১। ফোনে ২। ই-মেইলে",
        "",
    ],
)
def test_what_is_not_bijoy_stays(text):
    assert bijoy.to_unicode(text) == text
    assert not bijoy.is_bijoy(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("webvg~‡j¨ www.example.gov.bd", "বিনামূল্যে www.example.gov.bd"),
        ("B‡gBj: post1@example.gov.bd", "ইমেইল: post1@example.gov.bd"),
        ("Awdm mgqmxgv Citizen Charter", "অফিস সময়সীমা Citizen Charter"),
        ("RvZxq cwiPqcÎ (NID)", "জাতীয় পরিচয়পত্র (NID)"),
        ("সেবা g~j¨ ২০ টাকা", "সেবা মূল্য ২০ টাকা"),
    ],
)
def test_only_the_bijoy_in_a_text_is_converted(text, read):
    assert bijoy.to_unicode(text) == unicodedata.normalize("NFC", read)


def test_what_might_be_either_follows_its_neighbours():
    assert bijoy.to_unicode("bs") == "bs"
    assert bijoy.to_unicode("bs", nearby=True) == "নং"
    assert bijoy.to_unicode("1|", nearby=True) == "১।"
    assert bijoy.to_unicode("Welcome to the portal", nearby=True) == "Welcome to the portal"


def test_a_bijoy_font_leaves_no_doubt():
    assert bijoy.to_unicode("Ges", certain=True) == "এবং"
    assert bijoy.to_unicode("a@example.bd", certain=True) == "a@example.bd"


def test_a_page_read_in_the_wrong_code_page_is_understood():
    assert bijoy.to_unicode("\u0087mev") == "সেবা"


@pytest.mark.parametrize(
    ("left", "meant"),
    [
        ("মমত্মব্য", "মন্তব্য"),
        ("সংক্রামত্ম", "সংক্রান্ত"),
        ("রম্নম", "রুম"),
        ("সাপেÿ", "সাপেক্ষ"),
        ("নি¤œ", "নিম্ন"),
        ("ক¤পিউটার", "কম্পিউটার"),
        ("স(র্বাচ্চ", "সর্বোচ্চ"),
        ("সংশিস্নষ্ট", "সংশ্লিষ্ট"),
        ("উলেস্নখ", "উল্লেখ"),
        ("কর্মকতার্", "কর্মকর্তা"),
        ("কোটর্ ফি", "কোর্ট ফি"),
        ("কাযার্লয়", "কার্যালয়"),
        ("ধাপ (K)", "ধাপ (ক)"),
    ],
)
def test_what_a_bad_conversion_left_is_recognised(left, meant):
    meant = unicodedata.normalize("NFC", meant)
    left = unicodedata.normalize("NFC", left)
    assert bijoy.without_residue(left) == meant
    changed = [word for word in left.split() if word not in meant.split()]
    assert [found for found, _ in bijoy.residue(left)] == changed


@pytest.mark.parametrize("text", ["আত্মকর্মসংস্থান স্নান প্রশ্ন কোর্ট রুম কার্ড ফর্ম", "(K) in English"])
def test_natural_words_are_no_residue(text):
    assert bijoy.residue(clean(text)) == []


BUNDLES = Path(__file__).resolve().parents[2] / "charter" / "bundles"


def bangla_texts():
    """What offices write, as far as a Bijoy keyboard has it: no Latin, no typographic signs."""
    values = [BUNDLES.joinpath(f"{name}.json").read_text("utf-8") for name in ("doict", "kawkhali")]
    texts = {text for value in values for text in re.findall('"bn": "([^"]+)"', value)}
    return sorted(text for text in texts if not re.search("[A-Za-z0-9\\\\“”‘’–—…\u200c]", text))


def test_what_an_office_wrote_comes_back_from_bijoy_letter_for_letter():
    texts = bangla_texts()
    assert len(texts) > 40
    assert [bijoy.to_unicode(typed(text), certain=True) for text in texts] == texts


def test_sentences_are_recognised_without_their_font():
    sentences = [text for text in bangla_texts() if len(text.split()) > 3]
    assert [text for text in sentences if bijoy.to_unicode(typed(text)) != text] == []


def english_texts():
    found = [path.read_text("utf-8") for path in BUNDLES.glob("*.json")]
    return sorted({text for value in found for text in re.findall('"en": "([^"]+)"', value)})


@pytest.mark.parametrize("certainly_not", ["view", "URL", "csv", "VGD", "`name`", "×3", "MyGov"])
def test_short_latin_words_stay(certainly_not):
    assert bijoy.to_unicode(certainly_not) == certainly_not


def test_no_english_text_of_ours_is_taken_for_bijoy():
    texts = english_texts()
    assert len(texts) > 100
    assert [text for text in texts if bijoy.to_unicode(text) != text] == []


def test_a_word_without_end_is_read_in_time():
    assert bijoy.to_unicode("a.b" * 40_000).startswith("a.b")


@given(st.text())
def test_any_text_can_be_asked(text):
    for read in (bijoy.to_unicode(text), bijoy.to_unicode(text, certain=True)):
        assert isinstance(read, str)
    bijoy.without_residue(text)


@given(st.text(alphabet=st.characters(min_codepoint=0x995, max_codepoint=0x9B9), min_size=1))
def test_unicode_bangla_is_never_touched(word):
    assert bijoy.to_unicode(f"{word} x", certain=True).split(" ")[0] == word
