"""Officers here are invented; their numbers belong to nobody."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.importing.cells.officer import read
from portal.bangla.text import clean
from tests.charter.importing.words import words

PARTS = ("name", "title", "office", "room", "phone", "email")


def parts(text):
    """What was found, by the name of the part; and the doubt."""
    officer, doubt = read(text)
    found = {part: getattr(officer, part) for part in PARTS if getattr(officer, part)}
    return found | ({"doubt": doubt} if doubt else {})


def expected(**pieces):
    return {part: text if part == "doubt" else clean(text) for part, text in pieces.items()}


NAME, TITLE = "মোঃ নমুনা হাসান", "সহকারী প্রোগ্রামার"
PHONE, MAIL = "০১৭০০০০০০০১", "post1@example.gov.bd"
OFFICE = "তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর উপজেলা কার্যালয়, নমুনাপুর, নমুনাজেলা"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"{NAME} {TITLE} {OFFICE}। মোবাইল নংঃ {PHONE} ই-মেইলঃ {MAIL}", id="all in one run"
        ),
        pytest.param(f"{NAME}, {TITLE}, {OFFICE}, ফোন: {PHONE}, ইমেইল: {MAIL}", id="with commas"),
        pytest.param(f"{NAME}\n{TITLE}\n{OFFICE}\nফোনঃ {PHONE}\nE-mail: {MAIL}", id="with lines"),
        pytest.param(
            f"{TITLE}\n{NAME}\n{OFFICE}\nমোবাঃ {PHONE}\n{MAIL}", id="the post before the name"
        ),
        pytest.param(
            f"নাম: {NAME}\nপদবি: {TITLE}\nঠিকানা: {OFFICE}\nমোবাইল: {PHONE}\nই-মেইল: {MAIL}",
            id="with labels",
        ),
        pytest.param(
            f"নাম ও পদবী: {NAME}, {TITLE}, {OFFICE} টেলিফোন নম্বর- {PHONE} মেইল {MAIL}",
            id="with one label for two",
        ),
        pytest.param(f"{NAME} ({TITLE}) {OFFICE} {PHONE} {MAIL}", id="the post in brackets"),
    ],
)
def test_an_officer_is_taken_apart(text):
    assert parts(text) == expected(name=NAME, title=TITLE, office=OFFICE, phone=PHONE, email=MAIL)


def test_the_whole_cell_is_kept_beside_its_parts():
    text = f"{NAME}\n{TITLE}"

    assert read(text).officer.wording == clean(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "কর্মকর্তা-ক, নমুনা পদ ফোন: ০১৭০০-০০০০০১ ই-মেইল: post1@example.gov.bd",
            expected(name="কর্মকর্তা-ক", title="নমুনা পদ", phone="০১৭০০-০০০০০১", email=MAIL),
        ),
        (
            "কর্মকর্তা-ক,নমুনাপদফোন:০১৭০০-০০০০০১ই-মেইল:post1@example.gov.bd",
            expected(name="কর্মকর্তা-ক", title="নমুনাপদ", phone="০১৭০০-০০০০০১", email=MAIL),
        ),
        ("জেলা নমুনা কর্মকর্তা, রুম নম্বর-০১", expected(title="জেলা নমুনা কর্মকর্তা", room="০১")),
        ("জেলানমুনাকর্মকর্তা,রুমনম্বর-০১", expected(title="জেলানমুনাকর্মকর্তা", room="০১")),
        ("নমুনা সহকারী", expected(title="নমুনা সহকারী")),
        ("উপজেলা নির্বাহী অফিসার", expected(title="উপজেলা নির্বাহী অফিসার")),
        ("সহকারী কমিশনার (ভূমি)", expected(title="সহকারী কমিশনার (ভূমি)")),
        ("উপ-পরিচালক", expected(title="উপ-পরিচালক")),
        ("উপপরিচালক", expected(title="উপপরিচালক")),
        ("ইউ এল ও", expected(title="ইউ এল ও")),
        ("ইউ.এন.ও", expected(title="ইউ.এন.ও")),
        ("Assistant Programmer", expected(title="Assistant Programmer")),
        (
            "Md. Sample Hasan, Upazila ICT Officer, Phone: 01700-000001",
            expected(name="Md. Sample Hasan", title="Upazila ICT Officer", phone="01700-000001"),
        ),
        (
            "অফিস সহকারী কাম কম্পিউটার মুদ্রাক্ষরিক",
            expected(title="অফিস সহকারী কাম কম্পিউটার মুদ্রাক্ষরিক"),
        ),
        (
            "উপজেলা প্রাণিসম্পদ\nকর্মকর্তা",
            expected(title="উপজেলা প্রাণিসম্পদ কর্মকর্তা"),
        ),
        (
            "উপজেলা কৃষি অফিসার, নমুনাপুর, নমুনাজেলা",
            expected(title="উপজেলা কৃষি অফিসার", office="নমুনাপুর, নমুনাজেলা"),
        ),
        (
            "আইসিটি শাখা, সহকারী কমিশনার, কক্ষ নং ২০৪, টেলিফোন: ০২-৫৫০০৬৮৪৭",
            expected(title="সহকারী কমিশনার", office="আইসিটি শাখা", room="২০৪", phone="০২-৫৫০০৬৮৪৭"),
        ),
        (
            "সহকারী প্রোগ্রামার, জেলা প্রশাসকের কার্যালয়",
            expected(title=TITLE, office="জেলা প্রশাসকের কার্যালয়"),
        ),
        (
            "মেডিকেল অফিসার, সিভিল সার্জন অফিস",
            expected(title="মেডিকেল অফিসার", office="সিভিল সার্জন অফিস"),
        ),
        (
            "প্রকৌশলী মোঃ নমুনা হক, উপজেলা প্রকৌশলী",
            expected(name="প্রকৌশলী মোঃ নমুনা হক", title="উপজেলা প্রকৌশলী"),
        ),
        (
            "ডাঃ নমুনা রানী, ভেটেরিনারি সার্জন",
            expected(name="ডাঃ নমুনা রানী", title="ভেটেরিনারি সার্জন"),
        ),
        (
            "মোছাঃ নমুনা খাতুন (অতিরিক্ত দায়িত্ব)\nউপজেলা শিক্ষা অফিসার\nকক্ষ: ২০৪",
            expected(
                name="মোছাঃ নমুনা খাতুন (অতিরিক্ত দায়িত্ব)",
                title="উপজেলা শিক্ষা অফিসার",
                room="২০৪",
            ),
        ),
        ("পদবি: হর্টিকালচারিস্ট", expected(title="হর্টিকালচারিস্ট")),
        (
            "নমুনা সুলতানা সহকারী শিক্ষক",
            expected(name="নমুনা সুলতানা", title="সহকারী শিক্ষক"),
        ),
    ],
)
def test_posts_are_recognised_as_offices_write_them(text, found):
    assert parts(clean(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "০১৭০০-০০০০০১",
        "০১৭০০০০০০০১",
        "০১৭০০ ০০০০০১",
        "01700000001",
        "০1৭00০০০০০১",
        "+৮৮০১৭০০০০০০০১",
        "+880 1700-000001",
        "৮৮০১৭০০০০০০০১",
        "০২-৫৫০০৬৮৪৭",
        "০৪৬২৭-৫৬০০১",
        "(০৪৬১) ৬২৩৪৫",
        "+880-2-55006847",
        "০৯৬৬৬৭৮৯৩৩৩",
        "০৪৬১-৬২৩৪৫-৪৬",
    ],
)
def test_telephone_numbers_are_recognised_and_stand_as_they_are_written(text):
    assert parts(f"{TITLE} {text}") == expected(title=TITLE, phone=text)


@pytest.mark.parametrize("text", ["৩৩৩", "১৬১২৩", "৬২৩৪৫"])
def test_a_short_number_is_one_where_a_label_says_so(text):
    assert parts(f"{TITLE}, ফোন নং- {text}") == expected(title=TITLE, phone=text)


def test_several_numbers_are_parted_by_commas():
    text = f"{TITLE}, ফোন: ০২-৫৫০০৬৮৪৭ (অফিস), মোবাইল: ০১৭০০-০০০০০১/০১৭০০-০০০০০২"

    assert parts(text)["phone"] == "০২-৫৫০০৬৮৪৭, ০১৭০০-০০০০০১, ০১৭০০-০০০০০২"


@pytest.mark.parametrize("text", ["ফ্যাক্স: ০২-৫৫০০৬৮৪৭", "তারিখ ০৩-২০২৬", "নমুনাপুর-৮৫০০"])
def test_other_numbers_are_no_telephone_numbers(text):
    assert parts(f"{TITLE}, {text}") == expected(title=TITLE, office=text)


@pytest.mark.parametrize("text", ["মোবাইল নং-", "ফোন:", "ই-মেইলঃ"])
def test_a_label_that_nothing_follows_goes(text):
    assert parts(f"{TITLE}\n{text}") == expected(title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "ইউ এল ও /ইউ এল এ/ভি এফ এ",
        "উপজেলা প্রাণিসম্পদ কর্মকর্তা/ভেটেরিনারি সার্জন",
        "মোঃ নমুনা এক, সহকারী শিক্ষক, মোঃ নমুনা দুই, প্রধান শিক্ষক",
        "ক) ডাঃ নমুনা এক খ) ডাঃ নমুনা দুই",
        "সহকারী কমিশনার, পরে জেলা প্রশাসক",
    ],
)
def test_several_officers_stay_together_and_are_doubtful(text):
    assert parts(text) == expected(title=text, doubt="several_officers")


@pytest.mark.parametrize("text", ["উপজেলা নির্বাহী অফিসারের কার্যালয়", "যে কেউ", "হর্টিকালচার সহকারী"])
def test_what_is_not_certain_goes_into_the_title_and_is_doubtful(text):
    assert parts(text) == expected(title=text, doubt="officer_not_understood")


def test_a_name_without_a_post_is_not_made_one():
    assert parts(f"{NAME}, {PHONE}") == expected(
        name=NAME, phone=PHONE, doubt="officer_not_understood"
    )


@pytest.mark.parametrize("text", ["", "-", "—", " … "])
def test_a_cell_without_words_names_nobody(text):
    assert not read(text).officer
    assert read(text).doubt == ""


PIECES = [
    *(NAME, TITLE, OFFICE, PHONE, MAIL, "নমুনা", "কর্মকর্তা", "কর্মকর্তা/কর্মচারী", "ইউ এল ও"),
    *("উপজেলা", "অফিস", "(ভূমি)", "(", ")", "জনাব", "ডাঃ নমুনা", "নাম:", "পদবি:", "রুম নং ২০৪"),
    *("ফোন:", "মোবাইল নংঃ", "ই-মেইলঃ", "ফ্যাক্স: ০২-৫৫০০৬৮৪৭", "১।", "২।", "ক)", "খ)", "+880", "০১"),
    *("৬২৩৪৫", "ঢাকা-১২০৭।", "সহকারী", "উপ-পরিচালক", "Upazila Officer", "Md. Sample"),
]
likely_text = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", ", ", "\n", ""])))
LABELS = re.compile(
    "|".join(
        clean(
            "নাম পদবি পদবী মোবাইল টেলিফোন ফোন টেলি মোবা নম্বর নাম্বার নংঃ নং ই-মেইল ইমেইল মেইল ঠিকানা রুম "
            "কক্ষ phone mobile tel email mail cell mob number room hotline name address designation"
        ).split()
    )
    + "|(?<= )(?:ও|এবং|অফিস|no|and|e)(?= )"
)


bangla_and_english = st.text(
    st.characters(max_codepoint=0x7F) | st.characters(min_codepoint=0x980, max_codepoint=0x9FF)
)


@given(st.one_of(bangla_and_english, likely_text.map(lambda some: "".join(map("".join, some)))))
def test_every_word_but_the_labels_is_in_a_part(text):
    officer = read(text).officer
    kept = " ".join(getattr(officer, part) for part in PARTS).lower()

    unlabelled = LABELS.sub(" ", f" {clean(text).lower()} ")
    assert not [word for word in words(unlabelled) if word not in kept]


@given(st.text())
def test_any_text_at_all_can_be_read(text):
    assert read(text).officer.wording in ("", clean(text))
