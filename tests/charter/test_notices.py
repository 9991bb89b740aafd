"""A notice: on the air from its first day to its last, on all pages or on one service's."""

import datetime
import html
import random
import re

import brotli
import pytest
from django.conf import settings
from django.db import IntegrityError, transaction

from charter import pages, publishing
from charter.models.live import LONGEST_NOTICE
from charter.release import NoticeLine, current_release, draft_release
from charter.static_copy.making import copy_of
from tests import make
from tests.documents import both, make_release, make_service, make_table
from tests.documents import make_document as make_charter
from tests.visitor import Visitor

BEFORE, FIRST, LAST, AFTER = (datetime.date(2026, 11, day) for day in (21, 22, 24, 25))
HOST = "notices.example.gov.bd"
CLOSED = "সার্ভার মঙ্গলবার পর্যন্ত বন্ধ"


@pytest.fixture
def office():
    office = make.make_office(hostname=HOST)
    make.make_service(office, slug="one")
    make.make_service(office, slug="other")
    publishing.publish(office)
    yield office
    publishing.page_store().remove(office.slug)


def put_up(office, **values):
    days = {"starts": FIRST, "ends": LAST}
    return make.make_notice(office, **{"text_bn": CLOSED, "text_en": "", **days, **values})


def read(address):
    reply = Visitor(HOST).get(address)
    assert reply.status == 200, address
    return reply.text


# Its days


@pytest.mark.django_db
def test_it_goes_up_on_its_first_day_and_down_after_its_last_by_refresh_alone(office):
    put_up(office)
    seen = {}
    for day in (BEFORE, FIRST, LAST, AFTER):
        publishing.refresh(office, day)
        seen[day] = CLOSED in read("/")

    assert seen == {BEFORE: False, FIRST: True, LAST: True, AFTER: False}
    assert office.editions.count() == 1


@pytest.mark.django_db
def test_refresh_renders_only_on_the_days_on_which_something_changes(office):
    put_up(office)
    days = [BEFORE, FIRST, FIRST + datetime.timedelta(days=1), LAST, AFTER, AFTER]

    assert [publishing.refresh(office, day) for day in days] == [
        False, True, False, False, True, False,
    ]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"text_bn": ""}, "charter_notice_has_a_bangla_text"),
        ({"text_bn": "ক" * (LONGEST_NOTICE + 1)}, "charter_notice_is_short"),
        ({"text_en": "x" * (LONGEST_NOTICE + 1)}, "charter_notice_is_short"),
        ({"ends": BEFORE}, "charter_notice_ends_after_it_begins"),
    ],
)
def test_the_database_refuses_what_is_no_notice(values, rule):
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        put_up(make.make_office(), **values)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "values",
    [
        {"text_bn": "ক" * LONGEST_NOTICE, "text_en": "x" * LONGEST_NOTICE},
        {"text_en": None},
        {"ends": FIRST},
    ],
)
def test_the_database_takes_a_long_one_one_in_bangla_and_one_of_a_day(values):
    assert put_up(make.make_office(), **values).pk


# Its pages


@pytest.mark.django_db
def test_it_stands_on_every_page_in_both_languages_files_and_answers_alike(office):
    put_up(office)
    publishing.refresh(office, FIRST)

    paths = [
        "/",
        "/charter/",
        "/contact/",
        "/complaints/",
        "/services/one/",
        "/search/",
        "/history/",
    ]
    for path in [*paths, "/search/?q=x"]:
        assert CLOSED in read(path), path
        assert CLOSED in read(f"/en{path}"), path
    assert CLOSED in Visitor(HOST).get("/no-such-page/").text
    # A former edition is as it was.
    assert CLOSED not in read("/history/1/")


@pytest.mark.django_db
def test_that_of_one_service_stands_on_its_page_and_on_no_other(office):
    put_up(office, service=office.services.get(slug="one"))
    publishing.refresh(office, FIRST)

    assert CLOSED in read("/services/one/")
    assert CLOSED in read("/en/services/one/")
    for path in ("/", "/charter/", "/services/other/", "/search/?q=x", "/complaints/"):
        assert CLOSED not in read(path), path


@pytest.mark.django_db
def test_it_stands_in_the_preview_and_in_a_copy(office):
    put_up(office)

    preview = draft_release(office, "/admin/office/x/preview", FIRST)
    assert CLOSED.encode() in pages.render(preview, "bn", "/services/one/")
    copy = copy_of(current_release(office, FIRST))
    assert CLOSED.encode() in copy["services/one/index.html"]
    assert CLOSED.encode() not in copy_of(current_release(office, AFTER))["index.html"]


# Its words


def shown(text, language="en", path="/"):
    release = make_release(notices=(NoticeLine(text, LAST),))
    markup = pages.render(release, language, path).decode()
    return re.search('<section id="notices".*?</section>', markup, re.DOTALL)[0]


def words(markup):
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", markup)).split())


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("bn", "বিজ্ঞপ্তি: রমজানে ৯টা–৩:৩০ (২৪ নভেম্বর ২০২৬ পর্যন্ত)"),
        ("en", "Notice: Ramadan hours 9 to 3:30 (until 24 November 2026)"),
    ],
)
def test_it_says_what_it_is_and_until_when(language, told):
    assert words(shown(both("রমজানে ৯টা–৩:৩০", "Ramadan hours 9 to 3:30"), language)) == told


def test_a_screen_reader_finds_it_by_name_before_the_heading_of_the_page():
    release = make_release(notices=(NoticeLine(both("বন্ধ", "Closed"), LAST),))
    markup = pages.render(release, "en", "/").decode()

    assert markup.index("<main") < markup.index('<section id="notices" aria-label="Notices">')
    assert markup.index("Closed") < markup.index("<h1")
    assert 'id="notices"' not in pages.render(make_release(), "en", "/").decode()


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (both("বন্ধ"), "en", '<span lang="bn">বন্ধ</span> <small>(in Bangla)</small>'),
        (both("", "Closed"), "bn", '<span lang="en">Closed</span> <small>(ইংরেজিতে)</small>'),
        (both("বন্ধ", "Closed", unofficial="en"), "en", "(not an official translation)"),
        (both("বন্ধ", "Closed", outdated=True), "en", "(older than the original)"),
    ],
)
def test_in_the_other_language_it_is_marked(text, language, told):
    assert told in shown(text, language)


def test_in_its_own_language_it_is_not_marked():
    for text in (both("বন্ধ"), both("বন্ধ", "Closed", unofficial="en"), both("বন্ধ", "Closed")):
        assert words(shown(text, "bn")) == "বিজ্ঞপ্তি: বন্ধ (২৪ নভেম্বর ২০২৬ পর্যন্ত)"


def test_markup_in_it_is_letters():
    markup = shown(both("<script>alert(1)</script>\n</p><h1>বড়</h1>"), "bn")

    assert "<script" not in markup
    assert "<h1" not in markup
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>" in markup


@pytest.mark.parametrize("language", pages.LANGUAGES)
def test_ten_of_the_longest_still_fit_into_one_round_trip(language):
    services = [make_service(number) for number in range(60)]
    letters = [chr(code) for code in range(0x985, 0x9CC)]
    chance = random.Random(7)
    notices = tuple(
        NoticeLine(both("".join(chance.choices(letters, k=LONGEST_NOTICE))), LAST)
        for _ in range(10)
    )
    release = make_release(make_charter(tables=(make_table(*services),)), notices=notices)
    style = (settings.BASE_DIR / "static" / "site.css").read_bytes()

    for path in ("/", "/charter/"):
        page = pages.render(release, language, path)
        assert sum(len(brotli.compress(each, quality=11)) for each in (page, style)) <= 14_600
