import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.importing.structure import sections
from tests.charter.importing import label_spellings

HEADINGS = """
statements: ১. ভিশন ও মিশন | . ভিশন ও মিশন | ১. রূপকল্প (Vision) ও অভিলক্ষ্য (Mission) |
    Vision and Mission | ১। রূপকল্প এবং অভিলক্ষ্য | ভিশন মিশন |
vision: ভিশন | ভিশনঃ | ১.১ রূপকল্প (Vision): | Vision: | ১.১) ভিশন |
mission: মিশনঃ | ১.২ অভিলক্ষ্য (Mission) | Mission |
objective: উদ্দেশ্যসমূহ | লক্ষ্য ও উদ্দেশ্য: | Objectives: |
strategic_objective: ১.৩ কৌশলগত উদ্দেশ্যসমূহ (Strategic Objectives): | Strategic Objectives: |
function: ১.৪ কার্যাবলি (Functions) | প্ৰধান কার্যাবলী | Functions: |
services: ২. প্রতিশ্রুত সেবাসমূহ | . প্রতিশ্রুত সেবাসমূহ | ২. প্ৰতিশ্রুত সেবাসমুহ |
    ২। সেবা প্রদান প্রতিশ্রুতি | Promised services |
citizen: ২.১) নাগরিক সেবা | .১) নাগরিক সেবা | ২.১ নাগরিক সেবা: |
    ২.১) নাগরিক সেবা (ব্যক্তির জন্য) | ক) নাগরিক সেবা | Citizen services |
institution: ২.২) প্রাতিষ্ঠানিক সেবা | (২.২) প্রাতিষ্ঠানিক সেবাসমূহঃ | দাপ্তরিক সেবা |
    2.2 Institutional services |
internal: ২৩) অভ্যন্তরীণ সেবা: | ২.৩ অভ্যন্তরীন সেবা | আভ্যন্তরীণ সেবা | Internal services |
subordinate: ২.৪) আওতাধীন অধিদপ্তর/দপ্তর/সংস্থাসমূহের সেবা প্রদান প্রতিশ্রুতি (লিংক) |
expectation: ৩. আপনার কাছে আমাদের প্রত্যাশা | ৩) সেবাপ্রার্থীর কাছে আমাদের প্রত্যাশা |
    প্রত্যাশা: | What we expect from you |
grievance: ৪. অভিযোগ প্রতিকার ব্যবস্থাপনা (GRS) | ৪) অভিযোগ ব্যবস্থাপনা পদ্ধতি | অভিযোগ |
    Grievance Redress System |
title: সিটিজেন চার্টার | উপজেলা মৎস্য দপ্তরের সিটিজেন চার্টার | সিটিজেন’স চার্টার | নাগরিক সনদ |
    সেবা প্রদান প্রতিশ্রুতি (সিঃ চাঃ) | Citizen's Charter |
head: গণপ্রজাতন্ত্রী বাংলাদেশ সরকার |
"""


@pytest.mark.parametrize(("line", "kind"), label_spellings.spelt(HEADINGS))
def test_a_heading_is_known_whatever_became_of_its_number(line, kind):
    assert sections.recognise(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "",
        "নাগরিকত্ব সনদ প্রদান",
        "নাগরিক সেবা প্রদান করা হয়।",
        "অভিযোগ গ্রহণ ও নিষ্পত্তি",
        "কাজের বিনিময়ে খাদ্য",
        "লক্ষ্য করুন: অফিস বন্ধ",
        "প্রতিশ্রুত সেবা পেতে আবেদন করুন",
        "১. নমুনা বিল পরিশোধ: ৩ কর্মদিবস",
        "Mission hospital",
    ],
)
def test_other_lines_head_nothing(line):
    assert sections.recognise(line) == ""


@pytest.mark.parametrize("colon", [":", "ঃ", " –", ":-"])
def test_a_heading_with_its_content_on_the_same_line_is_parted(colon):
    found = sections.heading(f"ভিশন{colon} জনগণের দোরগোড়ায় সেবা")
    assert (found.kind, found.rest) == ("vision", "জনগণের দোরগোড়ায় সেবা")


@pytest.mark.parametrize(
    "line", ["Wellcome to National Portal", "মেনু নির্বাচন করুন", "পৃষ্ঠা ২", "Share with :"]
)
def test_what_the_portal_prints_around_a_page_is_told_apart(line):
    assert sections.is_noise(line)
    assert not sections.is_noise("জন্ম নিবন্ধন")


@given(st.text())
def test_no_line_raises(line):
    sections.recognise(line)
