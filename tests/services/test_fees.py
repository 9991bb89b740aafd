from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla.text import clean
from services.fees import FeeMeaning, disagrees, in_words, is_free, parse

SEED = Path(__file__).parents[2].parent / "shared" / "seeds" / "003_73656abe033d12d9.txt"

NOTHING = FeeMeaning()
FREE = FeeMeaning("free")
RULE = FeeMeaning("rule")
SCHEDULE = FeeMeaning("schedule")


def taka(amount):
    return FeeMeaning("amount", Decimal(amount))


@pytest.mark.skipif(not SEED.exists(), reason="no ../shared here")
def test_every_fee_of_the_first_charter_is_understood():
    rows = [line.split("\t") for line in SEED.read_text(encoding="utf-8").splitlines()]
    cells = [row[4] for row in rows if len(row) == 7 and row[0].startswith("০") and row[1] != "০২"]

    assert [parse(cell) for cell in cells] == [*[FREE] * 5, RULE, RULE, FREE, FREE]


@pytest.mark.parametrize(
    "wording",
    ["বিনামূল্যে", "বিনামুল্যে", "বিনা মূল্যে", "বিনামূল্য", "ফ্রি", "ফ্রী", "-", "প্রযোজ্য নয়", "০ টাকা", "Free"],
)
def test_free_is_understood_in_each_spelling(wording):
    assert parse(wording) == FREE


@pytest.mark.parametrize(
    ("wording", "meaning"),
    [
        ("২০ টাকা (কোর্ট ফি)", taka(20)),
        ("২০টাকা", taka(20)),
        ("৫/-", taka(5)),
        ("৩,০০০/=", taka(3000)),
        ("২০০/- টাকা", taka(200)),
        ("3.00 টাকা", taka(3)),
        ("২৪৫.০০", taka(245)),
        ("১০ (দশ) টাকা মাত্র", taka(10)),
        ("টাকা ২০/- (বিশ টাকা)", taka(20)),
        ("৳২০.৫০", taka("20.50")),
        ("Tk. 20", taka(20)),
        ("১,০০,০০০ টাকা", taka(100000)),
        ("সরকার নির্ধারিত ২০ টাকা", taka(20)),
        ("ট্রেজারি চালানে ২০০ টাকা, কোড ১-৪৩৩১-০০০০-২৬৮১", taka(200)),
    ],
)
def test_an_amount_is_understood(wording, meaning):
    assert parse(wording) == meaning


@pytest.mark.parametrize(
    "wording",
    [
        "কোর্ট ফি ৫ + নোটিশ ২ + রেকর্ড ২০০ + খতিয়ান ৪৩ = ২৫০ টাকা",
        "কোর্ট ফি ৫ টাকা, নোটিশ ২ টাকা, রেকর্ড ২০০ টাকা, খতিয়ান ৪৩ টাকা, মোট ২৫০ টাকা",
    ],
)
def test_a_split_fee_is_its_total(wording):
    assert parse(wording) == taka(250)


@pytest.mark.parametrize(
    ("wording", "meaning"),
    [
        ("বিদ্যমান সরকারী নীতিমাল অনুযায়ী", RULE),
        ("বিধি মোতাবেক", RULE),
        ("সরকার নির্ধারিত মূল্যে", RULE),
        ("সরকারি ফি", RULE),
        ("মূল্য তালিকা মোতাবেক", SCHEDULE),
        ("তফসিল অনুযায়ী", SCHEDULE),
        ("As per government rules", RULE),
        ("According to the price list", SCHEDULE),
    ],
)
def test_a_fee_fixed_elsewhere_is_understood(wording, meaning):
    assert parse(wording) == meaning


@pytest.mark.parametrize(
    "wording",
    [
        pytest.param("", id="nothing"),
        pytest.param("ঐ", id="ditto"),
        pytest.param("২০", id="no currency"),
        pytest.param("ফ্রি/সরকার নির্ধারিত মূল্যে ( অফিস সময়ের পর )", id="free, or priced after hours"),
        pytest.param("নির্ধারিত ফি পরিশোধ সাপেক্ষে বিনামূল্যে", id="free on payment of the fee"),
        pytest.param("আবেদন ফ্রি, সনদ ২০ টাকা", id="free form, paid certificate"),
        pytest.param("৫,০০০/= ১০,০০০/= ৩০,০০০/-", id="several amounts"),
        pytest.param("২০ টাকা, ৩০ টাকা, মোট ৬০ টাকা", id="a total that is wrong"),
        pytest.param("২০ + ২৫ টাকা", id="a sum without its total"),
        pytest.param("২০ টাকা + ১৫% ভ্যাট", id="tax on top"),
        pytest.param("প্রতি পাতা ২ টাকা", id="a rate"),
        pytest.param("৫-১০ টাকা", id="a range"),
        pytest.param("সর্বোচ্চ ৫০০ টাকা", id="at most"),
        pytest.param("২ হাজার টাকা", id="thousands in words"),
        pytest.param("১০ টাকার ব্যাংক হিসাব", id="a ten-taka account"),
    ],
)
def test_what_is_not_certain_is_not_proposed(wording):
    assert parse(wording) == NOTHING


PIECES = """২০ ৩,০০০ 245.00 . , / - = /- /= + টাকা ৳ tk মোট ফ্রি বিনামূল্যে বিধি মোতাবেক তালিকা (দশ) প্রতি %
ভ্যাট 99999999999 -"""
likely_text = st.lists(st.sampled_from(PIECES.split()), max_size=10).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda gap: gap.join(pieces))
)


@given(st.one_of(st.text(), likely_text))
def test_any_text_at_all_gets_a_coherent_answer(wording):
    meaning = parse(wording)

    assert (meaning.kind == "amount") == (meaning.amount is not None)
    assert meaning.amount is None or meaning.amount > 0
    assert bool(in_words(meaning, "bn")) == bool(meaning.kind)
    assert not disagrees(wording, meaning)


meanings = st.one_of(
    st.sampled_from([FREE, RULE, SCHEDULE]),
    st.decimals(min_value="0.01", max_value="9999999", places=2).map(taka),
)


@given(meanings, st.sampled_from(["bn", "en"]))
def test_our_own_words_are_understood_as_meant(meaning, language):
    words = in_words(meaning, language)

    assert parse(words) == meaning
    assert words == clean(words)


@pytest.mark.parametrize(
    ("meaning", "bangla", "english"),
    [
        pytest.param(NOTHING, "", "", id="nothing"),
        pytest.param(FREE, "বিনামূল্যে", "Free", id="free"),
        pytest.param(taka("20.00"), "২০ টাকা", "20 taka", id="whole taka"),
        pytest.param(taka("20.5"), "২০.৫০ টাকা", "20.50 taka", id="taka and poisha"),
        pytest.param(taka(100000), "১,০০,০০০ টাকা", "1,00,000 taka", id="a lakh"),
        pytest.param(RULE, "সরকারি বিধি অনুযায়ী", "As fixed by government rules", id="by rule"),
        pytest.param(SCHEDULE, "মূল্য তালিকা অনুযায়ী", "According to the price list", id="by price list"),
    ],
)
def test_a_meaning_is_put_in_plain_words(meaning, bangla, english):
    assert in_words(meaning, "bn") == clean(bangla)
    assert in_words(meaning, "en") == english


@pytest.mark.parametrize(
    ("wording", "meaning"),
    [
        pytest.param("২০ টাকা", taka(30), id="another amount"),
        pytest.param("২০ টাকা", FREE, id="an amount called free"),
        pytest.param("২০ টাকা", RULE, id="an amount left out"),
        pytest.param("বিনামূল্যে", taka(20), id="a price on what is free"),
        pytest.param("বিনামূল্যে", RULE, id="a rule on what is free"),
        pytest.param("বিধি মোতাবেক", FREE, id="a ruled fee called free"),
    ],
)
def test_a_contradiction_is_found(wording, meaning):
    assert disagrees(wording, meaning)


@pytest.mark.parametrize(
    ("wording", "meaning"),
    [
        pytest.param("২০/-", taka("20.00"), id="the same, written otherwise"),
        pytest.param("বিধি মোতাবেক", taka(20), id="somebody knows the sum"),
        pytest.param("বিধি মোতাবেক", SCHEDULE, id="the rule is a price list"),
        pytest.param("২০ টাকা", NOTHING, id="nothing confirmed yet"),
        pytest.param("ফ্রি/সরকার নির্ধারিত মূল্যে", FREE, id="not understood"),
    ],
)
def test_nobody_is_bothered_where_nothing_contradicts(wording, meaning):
    assert not disagrees(wording, meaning)


@pytest.mark.parametrize(
    ("wording", "meaning", "answer"),
    [
        ("বিনামূল্যে", FeeMeaning("free"), True),
        ("বিনামূল্যে", FeeMeaning(), True),
        ("-", FeeMeaning(), True),
        ("০ টাকা", FeeMeaning("amount", Decimal(0)), True),
        ("২০ টাকা", FeeMeaning("amount", Decimal(20)), False),
        ("২০ টাকা", FeeMeaning(), False),
        ("বিধি মোতাবেক", FeeMeaning("rule"), False),
        ("মূল্য তালিকা মোতাবেক", FeeMeaning("schedule"), False),
        ("ফ্রি/সরকার নির্ধারিত মূল্যে (অফিস সময়ের পর)", FeeMeaning(), False),
        ("বিনামূল্যে", FeeMeaning("rule"), False),  # what somebody stated outweighs the wording
    ],
)
def test_a_fee_is_free_where_it_is_stated_or_certain(wording, meaning, answer):
    assert is_free(wording, meaning) is answer
