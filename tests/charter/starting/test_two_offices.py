"""Nothing on an office's public pages tells of another that was started from the same model."""

import re

import pytest

from charter import pages, publishing
from charter.release import current_release
from charter.starting.beginning import begin
from offices.models import Office
from portal.bangla.text import clean, to_ascii_digits
from tests import sites
from tests.charter.starting.beginnings import beginning

pytestmark = pytest.mark.django_db

PIROJPUR = {
    "district": "pirojpur",
    "phone": "০১৭১১-১১১১১১",
    "email": "pirojpur-office@example.gov.bd",
    "holder_bn": "সালমা বেগম",
    "holder_en": "Salma Begum",
    "address_bn": "পরিষদ ভবন, দক্ষিণ বাজার",
}
PATIYA = {
    "district": "chattogram",
    "upazila": "patiya",
    "phone": "০১৯২২-২২২২২২",
    "email": "patiya-office@example.gov.bd",
    "holder_bn": "জাহিদ হোসেন",
    "holder_en": "Zahid Hossain",
    "address_bn": "আলম দালান, স্টেশন রোড",
}
LIVESTOCK = PATIYA | {
    "parent": "",
    "kind_bn": "উপজেলা প্রাণিসম্পদ দপ্তর ও ভেটেরিনারি হাসপাতাল",
    "kind_en": "Upazila Livestock Office and Veterinary Hospital",
    "short_word": "dls",
    "post_bn": "উপজেলা প্রাণিসম্পদ কর্মকর্তা",
}


def words_in(text):
    """All that spaces and punctuation part, in whatever digits and case it was written."""
    return set(re.findall(r"[^\s<>\"'=/:;,()।?&#]+", to_ascii_digits(clean(text)).lower()))


def words_of(office):
    """Every word of its public pages, attributes and addresses included."""
    publishing.freeze(office)
    release = current_release(office)
    return words_in(
        "\n".join(
            pages.render_page(release, language, page).decode()
            for page in [*pages.pages(release), pages.NOT_FOUND]
            for language in page.languages
        )
    )


def identity(office, facts):
    """The words by which one would know it: its place, people, numbers and addresses."""
    said = [facts[name] for name in facts if name.rpartition("_")[0] in ("holder", "address")]
    said += [facts["phone"], facts["email"], office.hostname, office.slug]
    said += [office.district_bn, office.district_en, office.upazila_bn, office.upazila_en]
    return words_in("\n".join(said))


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


def two(first, second):
    return [begin(each).office for each in (first, second)]


def test_two_offices_of_one_model_share_no_word_that_identifies_either():
    first, second = two(beginning(**PIROJPUR), beginning(**PATIYA, publisher="জাহিদ"))
    in_first, in_second = words_of(first), words_of(second)

    shared = in_first & in_second
    for office, facts in ((first, PIROJPUR), (second, PATIYA)):
        assert identity(office, facts) & shared == set(), office
    # They are of one model, and what identifies each is on its own pages.
    assert "আইসিটি" in shared
    assert identity(first, PIROJPUR) - in_first == {first.slug}
    assert identity(second, PATIYA) - in_second == {second.slug}


def test_an_office_from_kawkhalis_bundle_shows_nobody_of_kawkhali():
    source = sites.bundle("kawkhali")
    office = begin(beginning(bundle=source, **PATIYA)).office
    [post] = source.posts

    words = words_of(office)

    marks = {
        to_ascii_digits(post.phone),
        post.email,
        source.office.hostname,
        "pirojpur",
        "kawkhali",
    }
    marks |= {clean(word) for word in (source.office.district.bn, source.office.upazila.bn)}
    marks |= {word.lower() for word in post.holder.name.en.split() if len(word) > 3}
    assert not {word for word in words for mark in marks if mark in word}


def test_a_livestock_offices_pages_say_nothing_of_ict():
    ict, livestock = two(beginning(**PIROJPUR), beginning("blank", **LIVESTOCK))
    livestock.services.create(
        slug="vaccination", name_bn="গবাদি পশুর টিকা প্রদান", name_en="Vaccination of cattle"
    )

    assert _of_ict(words_of(ict))
    assert not _of_ict(words_of(livestock))


def _of_ict(words):
    telling = ("আইসিটি", "তথ্য ও যোগাযোগ", "প্রোগ্রামার", "কম্পিউটার", "doict")
    return {word for word in words if word == "ict" or any(mark in word for mark in telling)}


def test_the_departments_of_both_are_their_own():
    ict, livestock = two(beginning(**PIROJPUR), beginning("blank", **LIVESTOCK))

    assert ict.parent.slug == "doict"
    assert livestock.parent is None
    assert Office.objects.filter(parent__slug="doict").count() == 1
