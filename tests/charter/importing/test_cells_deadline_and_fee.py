"""Deadlines and fees: the wording stays, and what it certainly means stands beside it."""

import pytest

from charter.importing.outline import Doubt
from charter.importing.reading import Deadline, Fee
from portal.bangla.text import clean
from services.deadlines import DeadlineMeaning
from tests.charter.importing.outlines import codes, read, read_cell


@pytest.mark.parametrize(
    ("text", "meaning", "condition"),
    [
        ("তাৎক্ষণিক", DeadlineMeaning(immediate=True), ""),
        (
            "তাৎক্ষণিক/৩ কার্যদিবস ( প্রযোজ্য ক্ষেত্রে)",
            DeadlineMeaning(immediate=True, maximum=3, unit="working_day"),
            "প্রযোজ্য ক্ষেত্রে",
        ),
        ("০৭ (সাত)\nকার্যদিবস", DeadlineMeaning(maximum=7, unit="working_day"), ""),
    ],
)
def test_a_deadline_keeps_its_wording_beside_its_meaning(text, meaning, condition):
    found = read_cell("time", text).deadline

    assert found == Deadline(clean(text), meaning, clean(condition))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("দেড় মাস", "deadline_not_understood"),
        ("কমপক্ষে ৭ দিন", "deadline_not_understood"),
        ("প্রতিমাসের ৩ তারিখ থেকে ১৫ তারিখ পর্যন্ত", "deadline_not_understood"),
        ("সকাল৮:০০ দুপুর২:৩০", "opening_hours"),
        ("সকাল ০৮.০০ হতে দুপুর ০২.৩০ ঘটিকা", "opening_hours"),
        ("দিনরাত ২৪ ঘণ্টা", "opening_hours"),
        ("অফিস চলাকালীন সময়ে", "opening_hours"),
    ],
)
def test_a_deadline_that_is_not_certain_has_no_meaning_and_is_doubtful(text, code):
    reading = read(["service", "time"], ("সনদ", clean(text)))

    assert reading.services[0].deadline == Deadline(clean(text))
    assert reading.doubts == (Doubt(code, table=0, row=0, field="time"),)


@pytest.mark.parametrize(
    ("text", "payment"),
    [
        ("২০০ টাকা ট্রেজারি চালানের মাধ্যমে", "ট্রেজারি চালানের মাধ্যমে"),
        ("২০ টাকা, পরিশোধ পদ্ধতি: নগদ", "নগদ"),
        ("৫০ টাকা (বিকাশের মাধ্যমে পরিশোধযোগ্য)", "বিকাশের মাধ্যমে পরিশোধযোগ্য"),
        ("২০ টাকা", ""),
        ("২০ টাকা চালানের মাধ্যমে বা নগদের মাধ্যমে", ""),
    ],
)
def test_a_fee_keeps_its_wording_and_tells_how_to_pay_where_that_is_certain(text, payment):
    found = read_cell("fee", clean(text)).fee

    assert (found.wording, found.payment) == (clean(text), clean(payment))
    assert found.meaning.kind == "amount"


@pytest.mark.parametrize("text", ["ফ্রি/সরকার নির্ধারিত মূল্যে", "৯৯৯৯৯৯৯৯৯ টাকা", "টাকা"])
def test_a_fee_that_is_not_certain_has_no_meaning_and_is_doubtful(text):
    reading = read(["service", "fee"], ("সনদ", clean(text)))

    assert reading.services[0].fee == Fee(clean(text))
    assert codes(reading) == ["fee_not_understood"]


def test_a_long_text_in_a_column_of_meanings_is_kept_and_doubtful():
    text = clean("২০ টাকা, ৩ দিন " + "অনেক কথা " * 300)
    reading = read(["service", "fee", "time", "officer"], ("সনদ", text, text, text))
    (service,) = reading.services

    assert (service.fee.wording, service.deadline.wording, service.officer.title) == (text,) * 3
    assert len(reading.doubts) == 3
