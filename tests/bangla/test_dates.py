import datetime
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.bangla.dates import (
    MONTHS,
    NUMBER_WORDS,
    date_words,
    number,
    phone_href,
    time_words,
    weekday_words,
)
from portal.bangla.text import clean, to_ascii_digits, to_bangla_digits

THE_DAY = datetime.date(2026, 11, 21)


def test_a_date_is_written_in_the_language_of_the_page():
    assert date_words(THE_DAY, "bn") == "২১ নভেম্বর ২০২৬"
    assert date_words(THE_DAY, "en") == "21 November 2026"


def test_a_weekday_is_named_in_the_language_of_the_page():
    assert weekday_words(THE_DAY, "bn") == "শনিবার"
    assert weekday_words(THE_DAY, "en") == "Saturday"
    assert weekday_words(datetime.date(2026, 11, 23), "bn") == "সোমবার"


def test_month_and_number_names_are_nfc():
    # জানুয়ারি has a য়, ছয় too: the one-letter form would never match kept text.
    names = [*MONTHS["bn"], *NUMBER_WORDS]

    assert "\u09bc" in "".join(names)
    assert all(unicodedata.is_normalized("NFC", name) for name in names)


@pytest.mark.parametrize(
    ("hour", "bangla", "english"),
    [
        pytest.param(0, "রাত ১২:০৫", "12:05 am", id="after midnight"),
        pytest.param(4, "ভোর ৪:০৫", "4:05 am", id="dawn"),
        pytest.param(9, "সকাল ৯:০৫", "9:05 am", id="morning"),
        pytest.param(12, "দুপুর ১২:০৫", "12:05 pm", id="noon"),
        pytest.param(15, "বিকাল ৩:০৫", "3:05 pm", id="afternoon"),
        pytest.param(18, "সন্ধ্যা ৬:০৫", "6:05 pm", id="evening"),
        pytest.param(23, "রাত ১১:০৫", "11:05 pm", id="night"),
    ],
)
def test_a_moment_is_written_with_its_part_of_the_day(hour, bangla, english):
    moment = datetime.datetime(2026, 11, 21, hour, 5)

    assert time_words(moment, "bn") == f"২১ নভেম্বর ২০২৬, {bangla}"
    assert time_words(moment, "en") == f"21 November 2026, {english}"


def test_a_moment_is_told_in_the_time_of_the_office():
    moment = datetime.datetime(2026, 11, 20, 19, 30, tzinfo=datetime.UTC)

    assert time_words(moment, "en") == "21 November 2026, 1:30 am"


@pytest.mark.parametrize(
    ("value", "english"),
    [
        pytest.param(0, "0", id="zero"),
        pytest.param(999, "999", id="below a thousand"),
        pytest.param(1000, "1,000", id="a thousand"),
        pytest.param(100000, "1,00,000", id="a lakh"),
        pytest.param(123456789, "12,34,56,789", id="crores"),
        pytest.param(-100000, "-1,00,000", id="below zero"),
        pytest.param(Decimal("1234.50"), "1,234.50", id="decimals stay as given"),
        pytest.param(Decimal("1E+3"), "1,000", id="a decimal in scientific form"),
        pytest.param("2026", "2026", id="a year, as text, is not grouped"),
        pytest.param("৩৩৩", "333", id="a code in Bangla digits"),
    ],
)
def test_a_number_is_grouped_in_lakhs_with_digits_of_the_page(value, english):
    assert number(value, "en") == english
    assert number(value, "bn") == to_bangla_digits(english)


@given(st.integers())
def test_grouping_keeps_the_number(value):
    assert int(to_ascii_digits(number(value, "bn")).replace(",", "")) == value


@pytest.mark.parametrize(
    ("typed", "href"),
    [
        pytest.param("০১৭০০০৬১২৩৪", "tel:+8801700061234", id="mobile in Bangla digits"),
        pytest.param("01700-061234", "tel:+8801700061234", id="mobile with a hyphen"),
        pytest.param("০১৭০০-061234", "tel:+8801700061234", id="mixed digits"),
        pytest.param("+88 01700 061234", "tel:+8801700061234", id="country code, spaces"),
        pytest.param("+880 (0)1700-061234", "tel:+8801700061234", id="zero in brackets"),
        pytest.param("008801700061234", "tel:+8801700061234", id="country code after 00"),
        pytest.param("1700061234", "tel:+8801700061234", id="zero lost to a spreadsheet"),
        pytest.param("০২-৫৫০০১১২২", "tel:+880255001122", id="office in Dhaka"),
        pytest.param("(০৪৬১) ৬২৩৪৫", "tel:+88046162345", id="office in Pirojpur"),
        pytest.param("09666789333", "tel:+8809666789333", id="over the internet"),
        pytest.param("৩৩৩", "tel:333", id="hotline"),
        pytest.param("১৬১২৩", "tel:16123", id="five-digit hotline"),
        pytest.param("+91 33 2222 3333", "tel:+913322223333", id="abroad"),
    ],
)
def test_a_phone_number_can_be_called(typed, href):
    assert phone_href(typed) == href


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param("কক্ষ ৩৩৩", id="a room"),
        pytest.param("৬২৩৪৫", id="no area code"),
        pytest.param("৪৬১-৬২৩৪৫", id="an area code without its zero"),
        pytest.param("০১৭০০০৬১২৩৪, ০১৭১১০০০০০০", id="two numbers"),
        pytest.param("০৪৬১-৬২৩৪৫-৪৬", id="a range of lines"),
        pytest.param("০১৮২৫৭০৬১৩", id="a digit short"),
        pytest.param("০২-৫৫০০১১২২ (এক্স. ১২)", id="an extension"),
        pytest.param("office@example.gov.bd", id="a mail address"),
    ],
)
def test_what_is_not_certainly_one_number_gets_no_link(typed):
    assert phone_href(typed) == ""


@given(st.text(st.one_of(st.sampled_from("০১৮২৫0125789+-() "), st.characters())))
def test_a_link_to_call_holds_digits_alone(text):
    href = phone_href(text)

    assert href == "" or href.removeprefix("tel:").removeprefix("+").isdecimal()
    assert href.isascii()
    assert href == phone_href(clean(text))
