"""What a time limit is counted from, if its wording says that it is not the request."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla.text import clean
from services.triggers import is_the_request, named_triggers

NAMED = [
    ("বরাদ্দ প্রাপ্তির ১৫ দিনের মধ্যে", "বরাদ্দ প্রাপ্তি"),
    ("তদন্ত প্রতিবেদন প্রাপ্তির পর ৭ কার্যদিবস", "তদন্ত প্রতিবেদন প্রাপ্তি"),
    ("তদন্ত প্রতিবেদন প্রাপ্তির তারিখ হতে সর্বোচ্চ ০৭ (সাত) দিন", "তদন্ত প্রতিবেদন প্রাপ্তি"),
    ("প্রস্তাব পাওয়ার ০৩(তিন) দিনের মধ্যে", "প্রস্তাব পাওয়া"),
    ("তদন্ত শেষে সাত দিন", "তদন্ত শেষ"),
    ("আবেদন অনুমোদনের পর ৩ কার্যদিবস", "আবেদন অনুমোদন"),
    ("৩০ কার্যদিবস (ব্যাংক গ্যারান্টি প্রাপ্তির পর)", "ব্যাংক গ্যারান্টি প্রাপ্তি"),
    ("30 days from receipt of the police report", "receipt of the police report"),
    ("Within 7 working days after the approval", "approval"),
]
THE_REQUEST = [
    "৩ কার্যদিবস",
    "৩-৭ দিন",
    "৩ দিন থেকে ১ মাস",
    "আবেদন প্রাপ্তির ৭ দিনের মধ্যে",
    "পূর্ণাঙ্গ আবেদন প্রাপ্তির তারিখ হতে সর্বোচ্চ ৭ কার্যদিবস",
    "গ্রহণের ১০ কর্মদিবসের মধ্যে",
    "৭ কার্যদিবস (আবেদন প্রাপ্তির পর)",
    "সেবা প্রদানের সর্বোচ্চ সময় ৭ দিন",
    "তাৎক্ষণিক/৩ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)",
    "সকাল ৯টা থেকে ৫ ঘণ্টা",
    "within 30 days of receipt of the application",
    "যথাশীঘ্র",
    "",
]


@pytest.mark.parametrize(("wording", "event"), NAMED)
def test_an_event_that_the_wording_counts_from_is_named_in_its_words(wording, event):
    assert named_triggers(wording) == (clean(event), "")


@pytest.mark.parametrize("wording", THE_REQUEST)
def test_the_request_itself_is_no_event(wording):
    assert named_triggers(wording) == ("", "")


def test_a_second_stage_may_wait_for_an_event_of_its_own():
    waits = "৭ দিন, ছাড়পত্র প্রাপ্তির পর ২০ দিন"
    follows = "আবেদনের ৭ কার্যদিবসের মধ্যে প্রাথমিক, এরপর ১৫ কার্যদিবসের মধ্যে চূড়ান্ত"

    assert named_triggers(waits) == ("", clean("ছাড়পত্র প্রাপ্তি"))
    assert named_triggers(follows) == ("", "")


@pytest.mark.parametrize(
    ("trigger", "expected"),
    [
        ("আবেদন প্রাপ্তি", True),
        ("আবেদন প্রাপ্তির তারিখ থেকে", True),
        ("receipt of the application", True),
        ("The date of the application", True),
        ("বরাদ্দ প্রাপ্তি", False),
        ("আবেদন অনুমোদন", False),
        ("clearance", False),
    ],
)
def test_a_trigger_may_only_say_that_the_request_was_received(trigger, expected):
    assert is_the_request(trigger) is expected


PIECES = ["৭", "দিন", "পর", "প্রাপ্তির", "(", ")", ",", "থেকে", "শেষে", "days", "after", "the"]


@given(st.text(max_size=80) | st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_whatever_is_written_an_event_is_words_of_it(wording):
    for event in named_triggers(wording):
        assert event in clean(wording)
