import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.paper_wording import copies_of, is_attested


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
