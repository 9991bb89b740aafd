"""The page that gets a citizen ready to go: the form, the list, and words for what is not there."""

import datetime
import re

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.utils import translation
from msgspec.structs import replace

from charter import document as doc
from charter import pages
from charter.release import NoticeLine
from charter.static_copy.making import copy_of
from charter.views.visit import visit
from charter.visit.choice import MOST_SERVICES
from tests.charter.asking import HOST, put_on_the_air, words
from tests.charter.visiting import (
    BY_LIST,
    CARD,
    INFORMATION,
    PHOTO,
    both,
    office_of,
    taka,
    wants,
)
from tests.documents import make_office, make_post, make_release

OFFICE = make_office(
    address=both("উপজেলা পরিষদ ভবন", "Upazila Parishad building"),
    hours=both("রবি–বৃহস্পতি, সকাল ৯টা থেকে বিকাল ৫টা", "Sunday to Thursday, 9 am to 5 pm"),
)
LAND = wants(
    1,
    doc.Paper(CARD, copies=2, is_attested=True),
    doc.Paper(PHOTO, copies=1, source=both("স্টুডিও", "A studio")),
    slug="land",
    name=both("নামজারি", "Mutation of land"),
    fee=replace(taka(1150), payment=both("অনলাইনে", "Online")),
    papers_from=both("ভূমি অফিস", "Land office"),
)
TRADE = wants(
    2,
    doc.Paper(CARD, copies=1, form_url="https://example.gov.bd/form"),
    slug="trade",
    name=both("ট্রেড লাইসেন্স", "Trade licence"),
    fee=BY_LIST,
    post="clerk",
)
COURSE = wants(
    3, doc.Paper(INFORMATION), slug="course", name=both("প্রশিক্ষণ", "Training", unofficial="en")
)

pytestmark = pytest.mark.usefixtures("own_pages")
LEAVE = wants(4, slug="leave", name=both("ছুটি", "Leave"), fee=doc.Fee())
WITHDRAWN = wants(5, slug="birth", name=both("জন্ম নিবন্ধন", "Birth registration"))
DOCUMENT = office_of(
    LAND,
    TRADE,
    COURSE,
    internal=(LEAVE,),
    office=OFFICE,
    posts=(
        make_post(room=both("২০৩", "203")),
        make_post("clerk", title=both("অফিস সহকারী", "Office assistant"), is_vacant=True),
    ),
)
RELEASE = make_release(office_of(LAND, WITHDRAWN), DOCUMENT)


def answer(query="", root="/en", release=RELEASE, method="get"):
    put_on_the_air(release)
    request = getattr(RequestFactory(), method)(f"{root}/visit/{query}", headers={"host": HOST})
    with translation.override(pages.language_of(request.path_info)):
        response = visit(request)
    response.html = response.content.decode()
    response.words = words(main(response.html))
    return response


def main(html):
    return re.search("<main.*</main>", html, re.DOTALL)[0]


def boxes(html):
    """The boxes of the form: slug → ticked."""
    found = re.findall(r'<input type="checkbox" name="s" value="([^"]+)"( checked)?>', html)
    return {slug: bool(checked) for slug, checked in found}


# The form


@pytest.mark.parametrize("root", ["", "/en"])
def test_without_a_choice_there_is_only_the_form_with_every_service(root):
    page = answer(root=root)

    assert page.status_code == 200
    assert boxes(page.html) == dict.fromkeys(("land", "trade", "course", "leave"), False)
    assert 'class="sheet"' not in page.html
    assert f'action="{root}/visit/"' in page.html


def test_internal_services_come_last_in_a_group_of_their_own():
    groups = re.findall("<fieldset>.*?</fieldset>", answer().html, re.DOTALL)

    assert [list(boxes(group)) for group in groups] == [["land", "trade", "course"], ["leave"]]
    assert "for our own staff" in groups[1]


def test_what_needs_no_preparing_for_is_folded_away_until_it_is_ticked():
    folded = re.findall("<details.*?</details>", answer("?s=course").html, re.DOTALL)

    assert [list(boxes(each)) for each in folded] == [["course"], ["leave"]]
    assert [each.startswith("<details open>") for each in folded] == [True, False]


def test_the_form_follows_the_list_with_the_choice_ticked():
    page = answer("?s=trade&s=land")

    assert boxes(page.html) == {"land": True, "trade": True, "course": False, "leave": False}
    assert page.html.index('class="sheet"') < page.html.index("<form")


# The list


def test_a_paper_of_two_services_is_one_entry_that_tells_of_each():
    page = answer("?s=land&s=trade")

    assert (
        "Photocopy of the national identity card – 3 copies in all "
        "Mutation of land: 2 copies , attested Trade licence: 1 copy Form"
    ) in page.words
    assert page.html.count("Photocopy of the national identity card") == 1
    assert 'href="https://example.gov.bd/form"' in page.html
    assert "Passport-size photo, 1 copy – A studio Service: Mutation of land" in page.words


def test_the_digits_are_those_of_the_page():
    page = answer("?s=land&s=trade", root="")

    assert "মোট ৩ কপি" in page.words
    assert "মোট: ১,১৫০ টাকা" in page.words


def test_alone_a_service_is_not_named_at_each_of_its_papers():
    assert "Service:" not in answer("?s=land").words
    assert "Service:" in answer("?s=land&s=course").words


def test_where_papers_come_from_is_told():
    page = answer("?s=land&s=trade")

    assert "Where to get them Mutation of land Land office" in page.words


def test_what_is_no_paper_is_told_in_the_words_of_the_charter():
    assert (
        "The charter names no paper for: Training – “The necessary information” Leave Fee"
    ) in answer("?s=course&s=leave").words


def test_the_total_says_what_it_leaves_out():
    page = answer("?s=land&s=trade&s=course&s=leave")

    assert "Total: 1,150 taka" in page.words
    assert "Mutation of land: 1150 taka Online Training: Free of charge" in page.words
    assert (
        "Not in the total, as the charter names no sum. Ask before you come: "
        "Trade licence: By the price list"
    ) in page.words
    assert "The charter says nothing about a fee for: Leave" in page.words


def test_without_a_sum_there_is_no_total():
    assert "Total" not in answer("?s=trade&s=course").words
    assert "The charter names no sum. Ask before you come:" in answer("?s=trade").words
    assert "Nothing to pay" in answer("?s=course").words
    assert "Nothing to pay" not in answer("?s=course&s=leave").words


def test_each_officer_is_named_once_with_room_phone_and_services():
    page = answer("?s=land&s=trade&s=course")

    assert page.words.count("Nilufa Yasmin") == 1
    assert "Service: Mutation of land Service: Training Nilufa Yasmin" in page.words
    assert "Room: 203" in page.words
    assert 'href="tel:+8801700000001"' in page.html


def test_a_vacant_post_falls_back_to_the_office():
    page = answer("?s=trade")

    assert "Post vacant Office assistant The office answers in the meantime." in page.words
    assert 'href="tel:+880255001122"' in page.html


def test_address_and_hours_of_the_office_are_told():
    assert "Upazila Parishad building Sunday to Thursday, 9 am to 5 pm" in answer("?s=land").words


def test_the_list_tells_its_charter_and_its_address():
    page = answer("?s=trade&s=land")

    assert "According to the charter as published on 30 April 2026." in page.words
    assert f"https://{HOST}/en/visit/?s=land&s=trade" in page.words
    assert 'href="/en/visit/?s=land&amp;s=trade"' in page.html


def test_a_notice_on_one_of_the_services_stands_above():
    ends = datetime.date(2026, 12, 1)
    notices = tuple(
        NoticeLine(both(text, text), ends, service)
        for text, service in (("General", ""), ("On land", LAND.id), ("On trade", TRADE.id))
    )
    page = answer("?s=land", release=replace(RELEASE, notices=notices))

    assert "General" in page.words
    assert "On land" in page.words
    assert "On trade" not in page.words


def test_a_translation_of_ours_is_said_to_be_one():
    assert "Not an official translation" in answer("?s=course").words
    assert "দাপ্তরিক অনুবাদ নয়" not in answer("?s=course", root="").words


def test_bangla_that_stands_in_is_marked():
    untranslated = replace(TRADE, papers=(doc.Paper(both("চুক্তিপত্র")),))
    page = answer("?s=trade", release=make_release(office_of(LAND, untranslated)))

    assert '<span lang="bn">চুক্তিপত্র</span> <small>(in Bangla)</small>' in page.html


# What holds for the page


def test_it_is_neither_cached_nor_indexed():
    page = answer("?s=land")

    assert page["Cache-Control"] == "no-store"
    assert '<meta name="robots" content="noindex">' in page.html
    assert 'rel="canonical"' not in page.html


def test_the_language_switch_keeps_the_choice():
    assert 'href="/visit/?s=land&amp;s=trade" lang="bn"' in answer("?s=trade&s=land").html
    assert 'href="/visit/" lang="bn"' in answer().html


def test_the_title_tells_how_many_services_it_is_about():
    assert "<title>Getting ready to go – 2 services –" in answer("?s=trade&s=land").html
    assert "<title>যাওয়ার আগে প্রস্তুতি – উপজেলা" in answer(root="").html


# What is not there


def test_a_withdrawn_service_is_named_and_the_others_are_answered():
    page = answer("?s=birth&s=land")

    assert page.status_code == 200
    assert "This service is no longer offered: Birth registration" in page.words
    assert 'href="/en/services/birth/"' in page.html
    assert "Total: 1,150 taka" in page.words


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param("?s=nowhere&s=land", 200, id="one of two is unknown"),
        pytest.param("?s=nowhere", 404, id="all are unknown"),
        pytest.param("?s=birth", 410, id="all are withdrawn"),
        pytest.param("?s=birth&s=nowhere", 404, id="withdrawn and unknown"),
        pytest.param("?s=%ff&s=land", 400, id="bytes that are no text"),
        pytest.param("?s=%00", 400, id="a nought byte"),
    ],
)
def test_what_cannot_be_found_gets_words_its_status_and_the_form(query, status):
    page = answer(query)

    assert page.status_code == status
    assert page.html.count('<p class="note">') == query.count("s=") - query.count("land")
    assert list(boxes(page.html)) == ["land", "trade", "course", "leave"]
    assert boxes(page.html)["land"] is ("land" in query)


def test_too_many_services_get_words_and_keep_their_ticks():
    services = [wants(n, doc.Paper(PHOTO)) for n in range(MOST_SERVICES + 3)]
    slugs = [service.slug for service in services[:-2]]
    page = answer(
        "?" + "&".join(f"s={slug}" for slug in slugs), release=make_release(office_of(*services))
    )

    assert page.status_code == 400
    assert f"{MOST_SERVICES + 1} services are ticked" in page.words
    assert [slug for slug, ticked in boxes(page.html).items() if ticked] == slugs
    assert 'class="sheet"' not in page.html


def test_what_is_asked_for_is_never_written_as_markup():
    page = answer('?s="><script>alert(1)</script>&s=land')

    assert "alert(1)" not in page.html


def test_where_it_is_not_offered_there_is_no_such_page():
    with pytest.raises(Http404):
        answer(release=make_release(office_of(LAND, COURSE)))


def test_it_can_only_be_asked():
    put_on_the_air(RELEASE)

    assert visit(RequestFactory().post("/visit/", headers={"host": HOST})).status_code == 405


# The ways to it


def links(release, path):
    return re.findall('href="([^"]*/visit/[^"]*)"', pages.render(release, "en", path).decode())


def test_the_home_page_leads_to_it_where_it_is_offered():
    assert links(RELEASE, "/") == ["/en/visit/"]
    assert links(make_release(office_of(LAND, COURSE)), "/") == []


def test_a_service_that_needs_preparing_for_leads_to_a_list_of_its_own():
    assert links(RELEASE, "/services/land/") == ["/en/visit/?s=land"]
    assert links(RELEASE, "/services/course/") == []
    assert links(make_release(office_of(LAND, COURSE)), "/services/land/") == []


def test_a_copy_on_a_stick_has_no_way_to_it():
    assert not [name for name, content in copy_of(RELEASE).items() if b"visit/" in content]


def test_search_engines_are_kept_away_from_it():
    lines = pages.render(RELEASE, "", "/robots.txt").decode().splitlines()

    assert {"Disallow: /visit/", "Disallow: /en/visit/"} <= set(lines)
