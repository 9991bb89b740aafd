import datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla.text import clean
from services.deadline_wording import disagrees, parse
from services.deadlines import DeadlineMeaning, in_words

SEED = Path(__file__).parents[2].parent / "shared" / "seeds" / "003_73656abe033d12d9.txt"

NOTHING = DeadlineMeaning()
OPEN = DeadlineMeaning(open_ended=True)
AT_ONCE = DeadlineMeaning(immediate=True)
AT_ONCE_OR_IN_3 = DeadlineMeaning(immediate=True, maximum=3, unit="working_day")


def within(maximum, unit, minimum=None):
    return DeadlineMeaning(minimum=minimum, maximum=maximum, unit=unit)


SEVEN_OR_LONGER = msgspec.structs.replace(within(7, "working_day"), open_ended=True)


@pytest.mark.skipif(not SEED.exists(), reason="no ../shared here")
def test_every_deadline_of_the_first_charter_is_understood():
    rows = [line.split("\t") for line in SEED.read_text(encoding="utf-8").splitlines()]
    cells = [row[5] for row in rows if len(row) == 7 and row[0].startswith("০") and row[1] != "০২"]

    applicable = "প্রযোজ্য ক্ষেত্রে"
    assert [parse(cell) for cell in cells] == [
        *[(AT_ONCE_OR_IN_3, applicable)] * 4,
        (within(7, "working_day"), applicable),
        (OPEN, ""),
        (SEVEN_OR_LONGER, applicable),
        (SEVEN_OR_LONGER, applicable),
        (within(3, "working_day"), ""),
    ]


@pytest.mark.parametrize(
    ("wording", "meaning"),
    [
        ("০৭ (সাত) কার্যদিবস", within(7, "working_day")),
        ("৩০(ত্রিশ) দিন", within(30, "day")),
        ("Within 3 (three) days", within(3, "day")),
        ("fifteen (15) working days", within(15, "working_day")),
        ("এক (১) মাস", within(1, "month")),
        ("তিন মাস", within(3, "month")),
        ("৩ কার্য দিবস", within(3, "working_day")),
        ("৭ কর্মদিবস", within(7, "working_day")),
        ("৭ কর্ম দিবসের মধ্যে।", within(7, "working_day")),
        ("৪৫কায্যদিবস", within(45, "working_day")),
        ("১০ কাযার্দিবস", within(10, "working_day")),
        ("২ ঘন্টা", within(2, "hour")),
        ("২ ঘণ্টার মধ্যে", within(2, "hour")),
        ("১৫ মিঃ", within(15, "minute")),
        ("১ ঘন্টা ৩৫ মিনিট", within(95, "minute")),
        ("১ সপ্তাহ", within(7, "day")),
        ("১ বছর", within(12, "month")),
        ("প্রস্তাব পাওয়ার ০৩(তিন) দিনের মধ্যে", within(3, "day")),
        ("আবেদন প্রাপ্তির পর ৭ দিন", within(7, "day")),
        ("২. নমুনা কেইস নিষ্পত্তি: গ্রহণের ১০ কর্মদিবসের মধ্যে", within(10, "working_day")),
        ("প্রতিবেদন প্রাপ্তির ৭ দিনের মধ্যে", within(7, "day")),
        ("সরকারি নির্দেশনা অনুযায়ী ৭ কার্যদিবসের মধ্যে", within(7, "working_day")),
        ("Within 3 working days", within(3, "working_day")),
        ("30 minutes", within(30, "minute")),
    ],
)
def test_one_limit_is_understood(wording, meaning):
    assert parse(wording)[0] == meaning


@pytest.mark.parametrize(
    ("wording", "meaning"),
    [
        pytest.param("৩-৭ দিন", within(7, "day", 3), id="hyphen"),
        pytest.param("২৫ – ৩০ দিন", within(30, "day", 25), id="dash"),
        pytest.param("৩ থেকে ৭ কার্যদিবস", within(7, "working_day", 3), id="from … to"),
        pytest.param("০৭ (সাত) দিন হতে ১৫ (পনের) দিন", within(15, "day", 7), id="unit twice"),
        pytest.param("দুই-তিন দিন", within(3, "day", 2), id="in words"),
        pytest.param("সর্বনিম্ন ৩ দিন, সর্বোচ্চ ৭ দিন", within(7, "day", 3), id="least and most"),
        pytest.param("৩ দিন থেকে ১ মাস", within(1, "month"), id="two units: the end is certain"),
        pytest.param("কমপক্ষে ৭ দিন", within(None, "day", 7), id="no more than a minimum"),
    ],
)
def test_a_range_is_understood(wording, meaning):
    assert parse(wording)[0] == meaning


@pytest.mark.parametrize(
    "wording", ["তাৎক্ষণিক", "তাৎক্ষনিক", "তাৎÿণিক", "তৎক্ষণাৎ", "সাথে সাথে", "At once"]
)
def test_at_once_is_understood_in_each_spelling(wording):
    assert parse(wording)[0] == AT_ONCE


@pytest.mark.parametrize(
    "wording",
    [
        "বিধি মোতাবেক",
        "পরিস্থিতি অনুযায়ী",
        "নির্ধারিত সময়ে",
        "প্রয়োজন মাফিক",
        "যথাশীঘ্র",
        "অনির্ধারিত",
        "সময়োপযোগি",
        "আইনানুসারে",
        "সারা বছর",
        "বরাদ্দ প্রাপ্তি সাপেক্ষে",
        "প্রশিক্ষণ সমাপ্তির জন্যে প্রয়োজনীয় কার্যদিবস",
        "২০১৮ সালের নীতিমালা অনুযায়ী",
        "As soon as possible",
    ],
)
def test_a_wording_without_a_limit_is_open_ended(wording):
    assert parse(wording)[0] == OPEN


def test_a_limit_beside_an_open_wording_keeps_both():
    assert parse("৭ কার্যদিবস/ পরিস্থিতি অনুযায়ী")[0] == SEVEN_OR_LONGER


def test_a_second_stage_is_understood():
    meaning, _ = parse("৭ দিন, অন্য সংস্থার ছাড়পত্র প্রাপ্তির পর ২০ দিন")

    assert meaning == DeadlineMeaning(maximum=7, unit="day", then_maximum=20, then_unit="day")


def test_a_stage_after_a_minimum_is_no_maximum_of_it():
    meaning, _ = parse("কমপক্ষে ৭ দিন, এরপর ২০ দিন")

    assert meaning == DeadlineMeaning(minimum=7, unit="day", then_maximum=20, then_unit="day")


@pytest.mark.parametrize(
    ("wording", "until"),
    [
        ("৩০ জুন ২০২৬ তারিখের মধ্যে", datetime.date(2026, 6, 30)),
        ("০১ জানুয়ারি ২০২৭ এর মধ্যে", datetime.date(2027, 1, 1)),
        ("৩০/০৬/২০২৬ খ্রি. পর্যন্ত", datetime.date(2026, 6, 30)),
        ("০১ নভেম্বর ২০২৬ থেকে ৩০ জুন ২০২৭ পর্যন্ত", datetime.date(2027, 6, 30)),
        ("until 7 May 2026", datetime.date(2026, 5, 7)),
    ],
)
def test_a_last_day_is_understood(wording, until):
    assert parse(wording)[0] == DeadlineMeaning(until=until)


@pytest.mark.parametrize(
    "wording",
    [
        pytest.param("", id="nothing"),
        pytest.param("৭", id="no unit"),
        pytest.param("তাৎক্ষণিক / ৩", id="no unit beside at once"),
        pytest.param("দেড় মাস", id="half a month"),
        pytest.param("তাৎক্ষণিক/দেড় মাস", id="half a month beside at once"),
        pytest.param("১.৫ ঘণ্টা", id="a fraction"),
        pytest.param("০৭ (দশ) দিন", id="figure and word differ"),
        pytest.param("৭-৩ দিন", id="a range backwards"),
        pytest.param("০ দিন", id="zero"),
        pytest.param("দুই এক দিন", id="a day or two"),
        pytest.param("প্রথম ঋণ ১ মাস / পুনঃবিনিয়োগ ২০ দিন", id="two cases"),
        pytest.param("ক) তাৎক্ষণিক খ) ৭ দিন", id="a list of services"),
        pytest.param("দিনরাত ২৪ ঘণ্টা", id="round the clock"),
        pytest.param("২৪ ঘণ্টা", id="round the clock, perhaps"),
        pytest.param("সকাল ০৮.০০ হতে দুপুর ০২.৩০ ঘটিকা", id="opening hours"),
        pytest.param("অফিস চলাকালীন সময়ে", id="office hours"),
        pytest.param("প্রতিমাসের ৩ তারিখ থেকে ১৫ তারিখ পর্যন্ত", id="days of every month"),
        pytest.param("প্রতি মাসে ২ দিন", id="so often"),
        pytest.param("৩ মাস অন্তর", id="every so often"),
        pytest.param("৩ দিনব্যাপী প্রশিক্ষণ", id="how long a course lasts"),
        pytest.param("সনদের মেয়াদ ১ বছর", id="how long a certificate is valid"),
        pytest.param("অনুষ্ঠানের ৭ দিন পূর্বে", id="so long before"),
        pytest.param("আবেদনের ৭ দিন পর", id="so long after"),
        pytest.param("ক: ৩০/০৬/২০২৬ পর্যন্ত, খ: ৩১/১২/২০২৬ পর্যন্ত", id="two last days"),
        pytest.param("৩১ জুন ২০২৬ পর্যন্ত", id="a day that is not in the calendar"),
    ],
)
def test_what_is_not_certain_is_not_proposed(wording):
    assert parse(wording)[0] == NOTHING


def test_the_hours_of_a_day_are_a_limit_where_the_wording_says_so():
    assert parse("২৪ ঘণ্টার মধ্যে")[0] == within(24, "hour")


def test_office_hours_leave_at_once_certain():
    assert parse("তাৎক্ষণিক (অফিস চলাকালীন সময়ে)")[0] == AT_ONCE


@pytest.mark.parametrize(
    ("wording", "condition"),
    [
        ("তাৎক্ষণিক/৩ কার্যদিবস ( প্রযোজ্য ক্ষেত্রে)", "প্রযোজ্য ক্ষেত্রে"),
        ("নবায়নের ক্ষেত্রে ৩ দিন", "নবায়নের ক্ষেত্রে"),
        ("৩০ দিন (বরাদ্দ প্রাপ্তি সাপেক্ষে)", "বরাদ্দ প্রাপ্তি সাপেক্ষে"),
        ("৩০ দিনের মধ্যে অর্থ বরাদ্দ প্রাপ্তি সাপেক্ষে", "অর্থ বরাদ্দ প্রাপ্তি সাপেক্ষে"),
        ("within 30 days subject to availability of funds", "subject to availability of funds"),
        ("৩ কার্যদিবস", ""),
    ],
)
def test_a_condition_is_quoted(wording, condition):
    assert parse(wording)[1] == clean(condition)


PIECES = """০৭ ৩ 24 সাত (সাত) (ত্রিশ) - – / , ( ) । ক) ১. থেকে হতে দিন দিনের মাস ঘণ্টা মিনিট কার্যদিবস
কর্ম দিবস মধ্যে তাৎক্ষণিক অনুযায়ী সাপেক্ষে ক্ষেত্রে প্রতি পর কমপক্ষে সর্বোচ্চ জুন ২০২৬ পর্যন্ত within days then
until ~ ? ২০২৬/০৬/৩০ ৩০/০৬/২০২৬ 99999999"""
likely_text = st.lists(st.sampled_from(PIECES.split()), max_size=12).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda gap: gap.join(pieces))
)


@given(st.one_of(st.text(), likely_text))
def test_any_text_at_all_gets_a_coherent_answer(wording):
    meaning, condition = parse(wording)

    assert condition in clean(wording)
    assert bool(meaning.unit) == bool(meaning.minimum or meaning.maximum)
    assert bool(meaning.then_unit) == bool(meaning.then_maximum)
    assert meaning.minimum is None or meaning.maximum is None or meaning.minimum < meaning.maximum
    assert not disagrees(wording, meaning)


def test_a_very_long_number_is_no_number_of_days():
    assert parse("৯" * 5000 + " (সাত) দিন")[0] == NOTHING


units = st.sampled_from(["minute", "hour", "working_day", "day", "month"])
counts = st.integers(min_value=1, max_value=400)


@st.composite
def meanings(draw):
    least, most = draw(st.tuples(st.none() | counts, st.none() | counts))
    if least and most and least >= most:
        least = None
    then = draw(st.none() | counts) if most else None
    return DeadlineMeaning(
        immediate=draw(st.booleans()),
        minimum=least,
        maximum=most,
        unit=draw(units) if least or most else "",
        until=draw(st.none() | st.dates(datetime.date(2000, 1, 1), datetime.date(2099, 12, 31))),
        open_ended=draw(st.booleans()),
        then_maximum=then,
        then_unit=draw(units) if then else "",
    )


@given(meanings(), st.sampled_from(["bn", "en"]))
def test_our_own_words_are_understood_as_meant(meaning, language):
    words = in_words(meaning, language)

    assert parse(words) == (meaning, "")
    assert not disagrees(words, meaning)
    assert words == clean(words)


@pytest.mark.parametrize(
    ("meaning", "bangla", "english"),
    [
        pytest.param(NOTHING, "", "", id="nothing"),
        pytest.param(AT_ONCE, "তাৎক্ষণিক", "At once", id="at once"),
        pytest.param(
            AT_ONCE_OR_IN_3,
            "তাৎক্ষণিক, না হলে ৩ কার্যদিবসের মধ্যে",
            "At once, otherwise within 3 working days",
            id="at once or a limit",
        ),
        pytest.param(
            within(7, "working_day"), "৭ কার্যদিবসের মধ্যে", "Within 7 working days", id="a limit"
        ),
        pytest.param(within(1, "month"), "১ মাসের মধ্যে", "Within 1 month", id="one"),
        pytest.param(
            within(7, "day", 3), "৩ থেকে ৭ দিনের মধ্যে", "Within 3 to 7 days", id="a range"
        ),
        pytest.param(within(None, "day", 7), "কমপক্ষে ৭ দিন", "At least 7 days", id="a minimum"),
        pytest.param(OPEN, "নির্দিষ্ট সময়সীমা নেই", "No fixed limit", id="no limit"),
        pytest.param(
            SEVEN_OR_LONGER,
            "৭ কার্যদিবস, অথবা পরিস্থিতি অনুযায়ী যত দিন লাগে",
            "7 working days, or as long as the case needs",
            id="a limit or longer",
        ),
        pytest.param(
            DeadlineMeaning(maximum=2, unit="hour", open_ended=True),
            "২ ঘণ্টা, অথবা পরিস্থিতি অনুযায়ী যত সময় লাগে",
            "2 hours, or as long as the case needs",
            id="hours or longer",
        ),
        pytest.param(
            DeadlineMeaning(maximum=7, unit="day", then_maximum=20, then_unit="day"),
            "৭ দিনের মধ্যে, এরপর আরও ২০ দিন",
            "Within 7 days, then a further 20 days",
            id="two stages",
        ),
        pytest.param(
            DeadlineMeaning(until=datetime.date(2026, 6, 30)),
            "৩০ জুন ২০২৬ পর্যন্ত",
            "Until 30 June 2026",
            id="a last day",
        ),
    ],
)
def test_a_meaning_is_put_in_plain_words(meaning, bangla, english):
    assert in_words(meaning, "bn") == clean(bangla)
    assert in_words(meaning, "en") == english


@pytest.mark.parametrize(
    ("wording", "meaning"),
    [
        pytest.param("৩ কার্যদিবস", within(7, "working_day"), id="another number"),
        pytest.param("৩ কার্যদিবস", within(3, "day"), id="another unit"),
        pytest.param("৩ কার্যদিবস", AT_ONCE_OR_IN_3, id="at once added"),
        pytest.param("তাৎক্ষণিক/৩ কার্যদিবস", within(3, "working_day"), id="at once dropped"),
        pytest.param("৭ কার্যদিবস/পরিস্থিতি অনুযায়ী", within(7, "working_day"), id="hedge dropped"),
        pytest.param("বিধি মোতাবেক", within(7, "day"), id="a limit out of nothing"),
        pytest.param("৩-৭ দিন", within(7, "day", 5), id="another minimum"),
        pytest.param("কমপক্ষে ৭ দিন", within(7, "day"), id="a minimum made a maximum"),
        pytest.param("৭ দিন, এরপর ২০ দিন", within(7, "day"), id="second stage dropped"),
        pytest.param("৩০/০৬/২০২৬ পর্যন্ত", OPEN, id="last day dropped"),
    ],
)
def test_a_contradiction_is_found(wording, meaning):
    assert disagrees(wording, meaning)


@pytest.mark.parametrize(
    ("wording", "meaning"),
    [
        pytest.param("তাৎক্ষনিক/৩ কর্ম দিবস", AT_ONCE_OR_IN_3, id="the same, spelt otherwise"),
        pytest.param("২ ঘণ্টা", within(120, "minute"), id="the same in minutes"),
        pytest.param("৩-৭ দিন", within(7, "day"), id="minimum left out"),
        pytest.param("৭ কার্যদিবস, জটিল হলে আরও বেশি", SEVEN_OR_LONGER, id="a hedge we cannot read"),
        pytest.param("৩ কার্যদিবস", NOTHING, id="nothing confirmed yet"),
        pytest.param("প্রথম ঋণ ১ মাস / পরের ঋণ ২০ দিন", within(1, "month"), id="not understood"),
    ],
)
def test_nobody_is_bothered_where_nothing_contradicts(wording, meaning):
    assert not disagrees(wording, meaning)
