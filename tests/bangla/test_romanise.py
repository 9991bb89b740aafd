import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla.romanise import slugify
from portal.bangla.text import clean

SLUG = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
SERVICES = Path(__file__).parents[2].parent / "shared" / "data" / "search_services.tsv"

bangla_and_more = st.text(
    st.one_of(st.characters(min_codepoint=0x980, max_codepoint=0x9FF), st.characters())
)


@given(bangla_and_more, st.integers(min_value=1, max_value=80))
def test_a_slug_is_ascii_words_within_the_limit_or_nothing(text, limit):
    slug = slugify(text, limit)

    assert slug == "" or SLUG.fullmatch(slug)
    assert len(slug) <= limit


@given(bangla_and_more)
def test_a_slug_does_not_depend_on_how_the_text_is_encoded(text):
    assert slugify(text) == slugify(clean(text))


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("বয়স্ক ভাতা", "boyosko-bhata"),
        ("নাগরিক সনদ", "nagorik-sonod"),
        ("আইসিটি", "aisiti"),
        ("জন্ম নিবন্ধন", "jonmo-nibondhon"),
        ("মুক্তিযোদ্ধা", "muktijoddha"),
        ("ঋণ বিতরণ", "rin-bitoron"),
        ("ই-মেইল", "i-meil"),
    ],
)
def test_bangla_is_written_by_sound(text, slug):
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("কার্যক্রম", "karjokrom", id="ref and ra-phala"),
        pytest.param("তথ্য", "tothyo", id="ya-phala"),
        pytest.param("ব্যক্তি", "byakti", id="ya-phala at the start"),
        pytest.param("স্বামী", "swami", id="ba-phala"),
        pytest.param("সম্বল", "sombol", id="ba that is no phala"),
        pytest.param("কৃষি", "krishi", id="ri-kar"),
        pytest.param("শিক্ষা", "shikkha", id="khya within a word"),
        pytest.param("ক্ষুদ্র", "khudro", id="khya at the start"),
        pytest.param("বিজ্ঞপ্তি", "bigyopti", id="gya"),
        pytest.param("সংগ্রহ", "songroho", id="anusvara before g"),
        pytest.param("চাঁদ তাঁর", "chand-tar", id="chandrabindu"),
        pytest.param("অসচ্ছল", "osocchol", id="doubled chh"),
        pytest.param("র‌্যাব", "rab", id="ya-phala under ra, with a joiner"),
        pytest.param("বিদ্যুৎ", "bidyut", id="khanda ta"),
    ],
)
def test_conjuncts_and_signs_are_read(text, slug):
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("সনদ", "sonod", id="silent after one consonant"),
        pytest.param("পত্র", "potro", id="spoken after a conjunct"),
        pytest.param("লাইসেন্স কার্ড", "laisens-kard", id="silent in borrowed words"),
        pytest.param("বিবাহ", "bibaho", id="spoken after ha"),
        pytest.param("জাতীয়", "jatiyo", id="spoken in -iyo"),
        pytest.param("নির্ধারিত", "nirdharito", id="spoken in -ito"),
        pytest.param("আবেদনপত্র", "abedonpotro", id="silent before an ending"),
        pytest.param("আবেদনকারী উপকারী", "abedonkari-upokari", id="silent before -kari, if one"),
        pytest.param("সরকারি", "sorkari", id="silent in sorkar"),
    ],
)
def test_the_vowel_nobody_writes_is_put_where_it_is_spoken(text, slug):
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("Citizen's Charter & More", "citizens-charter-and-more", id="English"),
        pytest.param("Café  –  Form (2)", "cafe-form-2", id="accents and punctuation"),
        pytest.param("ফরম ২০২৬", "forom-2026", id="Bangla digits"),
        pytest.param("GIS ম্যাপ", "gis-map", id="both"),
        pytest.param("।। ৳ – !", "", id="nothing to romanise"),
        pytest.param("", "", id="nothing at all"),
    ],
)
def test_other_text_becomes_a_slug_too(text, slug):
    assert slugify(text) == slug


def test_a_long_slug_is_cut_between_words():
    assert slugify("one two three", limit=8) == "one-two"
    assert slugify("one two three", limit=7) == "one-two"
    assert slugify("one two three", limit=6) == "one"


def test_a_word_longer_than_the_limit_is_cut_within():
    assert slugify("abcdefgh ij", limit=5) == "abcde"


@pytest.mark.skipif(not SERVICES.exists(), reason="no ../shared here")
def test_common_services_get_slugs_of_their_own():
    rows = SERVICES.read_text(encoding="utf-8").splitlines()[1:]
    slugs = [slugify(row.split("\t")[1]) for row in rows]

    assert len(slugs) == 50
    assert all(SLUG.fullmatch(slug) for slug in slugs)
    assert len(set(slugs)) == len(slugs)
