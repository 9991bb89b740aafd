"""Where the office is and when it is open, wherever people are sent to it."""

import datetime
import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from charter import document as doc
from charter import pages
from charter.release import NoticeLine
from tests import sites
from tests.documents import both, make_document, make_office, make_post, make_release, make_step
from tests.visitor import Visitor

ADDRESS = both("উপজেলা পরিষদ ভবন\nদ্বিতীয় তলা", "Parishad Building\nSecond floor")
HOURS = both("রবি থেকে বৃহস্পতি, সকাল ৯টা – বিকাল ৫টা", "Sunday to Thursday, 9 am – 5 pm")
NINE, FIVE = datetime.time(9), datetime.time(17)
WHERE_TO_GO = ["/", "/contact/", "/services/service-1/", "/complaints/"]
EVERYWHERE = pytest.mark.parametrize("path", WHERE_TO_GO)


def release_of(notices=(), steps=(), posts=None, **office):
    posts = (make_post(),) if posts is None else posts
    document = make_document(office=make_office(**office), posts=posts, grievance_steps=steps)
    return make_release(document, notices=notices)


def main(release, path, language="en"):
    markup = pages.render(release, language, path).decode()
    return re.search("<main.*</main>", markup, re.DOTALL)[0]


def words(markup):
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", markup)).split())


def maps(markup):
    """Links out of a page but for those to the government's complaints site."""
    links = map(html.unescape, re.findall('href="(https://.*?)"', markup))
    return [link for link in links if "grs.gov.bd" not in link]


def sought(link):
    return parse_qs(urlsplit(link).query)["query"]


# The map


@EVERYWHERE
def test_a_map_is_searched_for_the_address_once_on_a_page(path):
    posts = (make_post(), make_post("other", holder=None), make_post("third", is_vacant=True))
    markup = main(release_of(address=ADDRESS, posts=posts), path)

    [link] = maps(markup)
    assert sought(link) == ["Parishad Building, Rupganga, Nadipur"]
    assert "See on a map google.com" in words(markup)


@EVERYWHERE
def test_the_link_that_the_office_gave_takes_the_place_of_the_search(path):
    markup = main(release_of(address=ADDRESS, map_url="https://maps.app.goo.gl/x?a=1&b=2"), path)

    assert maps(markup) == ["https://maps.app.goo.gl/x?a=1&b=2"]
    assert "See on a map maps.app.goo.gl" in words(markup)


@EVERYWHERE
def test_an_office_that_nobody_can_find_has_no_map(path):
    markup = main(release_of(), path)

    assert maps(markup) == []
    assert "See on a map" not in words(markup)


def test_a_link_that_would_run_a_script_is_never_printed():
    markup = main(release_of(map_url="javascript:alert(1)"), "/contact/")

    assert "javascript" not in markup


def test_a_page_without_an_english_address_searches_in_bangla_throughout():
    [link] = maps(main(release_of(address=both("উপজেলা পরিষদ ভবন")), "/contact/"))

    assert sought(link) == ["উপজেলা পরিষদ ভবন, রূপগঙ্গা, নদীপুর"]


def test_a_step_of_the_ladder_has_a_map_of_its_own_address_in_whatever_district():
    steps = (
        make_step(1, address=both("বাংলাদেশ সচিবালয়, ঢাকা", "Secretariat, Dhaka")),
        make_step(2, address=doc.Text()),
    )
    markup = main(release_of(steps=steps), "/complaints/")

    [link] = maps(markup)
    assert sought(link) == ["Secretariat, Dhaka"]


def test_a_vacant_post_is_answered_by_the_office_with_phone_mail_and_map():
    posts = (make_post(is_vacant=True, holder=None),)
    markup = main(release_of(address=ADDRESS, posts=posts), "/services/service-1/")

    assert 'href="tel:+880255001122"' in markup
    assert 'href="mailto:office@rupganga.example.gov.bd"' in markup
    assert len(maps(markup)) == 1


# The hours


@EVERYWHERE
def test_hours_stand_in_words_beside_the_contact(path):
    assert words(main(release_of(hours=HOURS), path)).count("Sunday to Thursday, 9 am – 5 pm") == 1


@EVERYWHERE
@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("bn", "রবিবার–বৃহস্পতিবার, সকাল ৯:০০ – বিকাল ৫:০০"),
        ("en", "Sunday–Thursday, 9:00 am – 5:00 pm"),
    ],
)
def test_hours_without_words_are_told_in_numbers(path, language, shown):
    assert shown in words(main(release_of(opens=NINE, closes=FIVE), path, language))


def test_hours_in_words_are_not_told_again_in_numbers():
    markup = words(main(release_of(hours=HOURS, opens=NINE, closes=FIVE), "/contact/"))

    assert "Sunday–Thursday" not in markup


def test_hours_that_nobody_said_are_not_told():
    assert "day" not in words(main(release_of(), "/contact/"))


def test_an_office_that_says_its_place_alone_has_a_card_of_its_own():
    def cards(**office):
        return main(release_of(phone="", email="", posts=(), **office), "/contact/").count("card")

    assert cards(map_url="https://osm.org/go/x") == cards(opens=NINE, closes=FIVE) == 2
    assert cards() == 1


# Open now


def test_whether_it_is_open_now_is_left_to_the_script():
    markup = main(release_of(opens=NINE, closes=FIVE), "/contact/")

    [place] = re.findall("<b hidden [^>]*></b>", markup)
    assert 'data-opens="09:00"' in place
    assert markup.count("open-now") == 1


@pytest.mark.parametrize("hours", [{}, {"hours": HOURS}])
def test_without_hours_in_numbers_no_script_comes_along(hours):
    assert "open-now" not in main(release_of(**hours), "/contact/")


@EVERYWHERE
def test_while_a_notice_to_all_is_in_force_the_page_refers_to_it(path):
    notice = NoticeLine(both("রমজানে ৯টা–৩:৩০"), datetime.date(2026, 3, 19))
    markup = main(release_of(opens=NINE, closes=FIVE, notices=(notice,)), path)

    assert "open-now" not in markup
    assert "Please read the notice first." in words(markup)
    assert 'href="#notices"' in markup
    assert 'id="notices"' in markup


def test_a_notice_to_one_service_says_nothing_about_the_hours():
    notice = NoticeLine(both("ফরম নেই"), datetime.date(2026, 12, 1), service="service-1")
    markup = main(release_of(opens=NINE, closes=FIVE, notices=(notice,)), "/services/service-1/")

    assert "open-now" in markup
    assert "#notices" not in markup


# Where the question found nothing


def test_a_search_that_finds_nothing_says_whom_to_call_and_where_to_go(settings, tmp_path):
    settings.PAGES_DIR = tmp_path
    sites.publish(release_of(address=ADDRESS, hours=HOURS), host="rupganga.example.gov.bd")
    markup = Visitor("rupganga.example.gov.bd").get("/en/search/?q=passport").text

    assert 'href="tel:+8801700000001"' in markup
    assert len([link for link in maps(markup) if "google" in link]) == 1
    assert "9 am – 5 pm" in words(markup)
