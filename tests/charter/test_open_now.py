"""What a page tells the script for “open now”: it must be true whenever somebody reads it."""

import datetime

import brotli
from django.utils import translation

from charter import pages
from charter.open_now import facts
from charter.release import HolidayLine, NoticeLine
from charter.static_copy.making import copy_of
from tests.documents import both, make_document, make_office, make_release

HOURS = {"opens": datetime.time(9), "closes": datetime.time(17)}


def release_of(hours=HOURS, **fields):
    return make_release(make_document(office=make_office(**hours)), **fields)


def told(release, language="en"):
    with translation.override(language):
        return facts(release, language)


def day(text, **fields):
    return HolidayLine(datetime.date.fromisoformat(text), both("ছুটি"), **fields)


def test_hours_and_weekly_holidays_are_told_as_a_script_counts_them():
    facts = told(release_of())

    assert (facts["opens"], facts["closes"]) == ("09:00", "17:00")
    assert facts["weekend"] == "5 6"  # Friday and Saturday; Sunday is 0
    assert facts["names"].split()[5] == "Friday"


def test_the_words_are_those_of_the_page():
    assert told(release_of())["open"] == "Open now, until 5:00 pm"
    assert told(release_of())["shut"] == "Closed now, opens [day] at 9:00 am"
    assert told(release_of(), "bn")["open"] == "এখন খোলা, বিকাল ৫:০০টা পর্যন্ত"
    assert told(release_of(), "bn")["shut"] == "এখন বন্ধ, খুলবে [day] সকাল ৯:০০টায়"
    assert told(release_of(), "bn")["digits"] == "০১২৩৪৫৬৭৮৯"


def test_days_that_are_not_as_the_week_are_told_from_the_edition_on():
    # The edition is of 31 March 2026.
    listed = (
        day("2026-03-26"),
        day("2026-04-14"),
        day("2026-04-18", is_working=True),
        day("2026-05-27", is_confirmed=False),
        day("2026-05-28", is_own=True),
    )
    facts = told(release_of(holidays=listed, checked_years=(2026,)))

    assert facts["since"] == "2026-03-31"
    assert facts["days"] == "2026-04-14 2026-04-18+ 2026-05-27? 2026-05-28"
    assert facts["years"] == "2026"


def test_an_edition_just_after_midnight_is_of_the_day_at_the_office():
    release = release_of()
    late = datetime.datetime(2026, 3, 31, 20, tzinfo=datetime.UTC)
    [line] = release.editions

    facts = told(release_of(editions=(type(line)(1, late, "", line.sha256),)))

    assert facts["since"] == "2026-04-01"


def test_the_preview_of_a_first_draft_is_told_all_days():
    facts = told(
        release_of(editions=(), documents={}, holidays=(day("2020-02-21"), day("2026-12-16")))
    )

    assert facts["days"] == "2026-12-16"  # 21 February 2020 was a Friday


def test_nothing_is_told_without_hours_or_while_a_notice_to_all_is_in_force():
    ends = datetime.date(2026, 12, 1)

    assert told(release_of())
    assert told(release_of(hours={})) == {}
    assert told(release_of(notices=(NoticeLine(both("রমজান"), ends),))) == {}
    assert told(release_of(notices=(NoticeLine(both("ফরম নেই"), ends, service="service-1"),)))


def test_a_copy_that_nobody_renews_has_no_such_script():
    copy = copy_of(release_of())

    assert b"Sunday" in copy["en/contact/index.html"]
    assert b"open-now" not in copy["en/contact/index.html"]
    assert not [name for name in copy if "open-now" in name]
    assert b"open-now" in pages.render(release_of(), "en", "/contact/")


def test_many_years_of_holidays_fit_into_one_round_trip():
    first = datetime.date(2026, 4, 1)
    many = tuple(day(str(first + datetime.timedelta(days=13 * n))) for n in range(280))
    release = release_of(holidays=many, checked_years=tuple(range(2026, 2037)))

    assert compressed(pages.render(release, "bn", "/services/service-1/")) <= 14600 - 1500
    assert len(told(release)["days"].split()) > 150


def compressed(content):
    return len(brotli.compress(content, quality=11))
