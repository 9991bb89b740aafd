"""An officer puts up a notice: public at once, no new edition, and the desk says who sees it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from charter import publishing
from charter.desk.notices import where_seen
from charter.models import Notice
from charter.models.live import LONGEST_NOTICE
from tests.desk.forms import errors_of, open_form
from tests.desk.visits import browser, url, words_of
from tests.make import (
    make_notice,
    make_office,
    make_officer,
    make_service,
    make_superuser,
)

pytestmark = pytest.mark.django_db

CLOSED = "কাল কার্যালয় বন্ধ থাকবে"
FIRST, LAST = datetime.date(2026, 11, 22), datetime.date(2026, 11, 24)


@pytest.fixture
def office(settings, tmp_path):
    settings.PAGES_DIR = tmp_path
    office = make_office(name_bn="উপজেলা কার্যালয়, নদীপুর")
    make_service(office, slug="training")
    return office


@pytest.fixture
def officer(office):
    return browser(make_officer(office, first_name="Rahima"))


def put_up(officer, **typed):
    """Through the form in English; the page that comes back."""
    form = open_form(officer, url("charter_notice_add"))
    today = timezone.localdate()
    days = {"starts": f"{today}", "ends": f"{today + datetime.timedelta(days=2)}"}
    return form.submit(officer, **{"text_bn": CLOSED, **days, **typed})


def public(office, path="index.html"):
    return (publishing.page_store().current(office.slug).site / path).read_text("utf-8")


# As an officer meets it


def test_what_is_saved_is_public_at_once_without_an_edition_and_the_desk_says_so(officer, office):
    publishing.publish(office)

    put_up(officer)

    assert CLOSED in public(office)
    assert CLOSED in public(office, "en/services/training/index.html")
    assert office.editions.count() == 1
    told = words_of(officer.get(url("charter_notice_changelist")))
    assert "People see this notice now, on every page." in told


def test_one_for_a_service_is_on_its_page_alone(officer, office):
    make_service(office, slug="other")
    publishing.publish(office)
    training = office.services.get(slug="training")

    put_up(officer, service=f"{training.pk}")

    assert CLOSED in public(office, "services/training/index.html")
    assert CLOSED not in public(office, "services/other/index.html")
    assert CLOSED not in public(office)


def test_one_that_is_to_come_waits_for_its_day_and_comes_by_refresh(officer, office):
    publishing.publish(office)
    first = timezone.localdate() + datetime.timedelta(days=5)

    put_up(officer, starts=f"{first}", ends=f"{first}")

    told = words_of(officer.get(url("charter_notice_changelist")))
    assert "This notice goes up by itself on" in told
    assert CLOSED not in public(office)
    publishing.refresh(office, first)
    assert CLOSED in public(office)


def test_before_anything_is_published_the_desk_does_not_claim_that_people_see_it(officer):
    put_up(officer)

    told = words_of(officer.get(url("charter_notice_changelist")))
    assert "when the charter has public pages" in told
    assert "People see this notice now" not in told


def test_pages_that_could_not_be_made_are_told_and_nothing_is_claimed(
    officer, office, monkeypatch, caplog
):
    publishing.publish(office)

    def fail(office):
        raise OSError("disk full")

    monkeypatch.setattr(publishing, "refresh", fail)
    put_up(officer)

    told = words_of(officer.get(url("charter_notice_changelist")))
    assert "could not be made just now" in told
    assert "People see this notice now" not in told
    assert Notice.objects.get().text_bn == CLOSED
    assert "could not be rendered" in caplog.text


def test_what_was_done_to_a_notice_is_told_on_the_front_of_the_desk_and_kept(officer, office):
    publishing.publish(office)
    put_up(officer)
    notice = Notice.objects.get()
    open_form(officer, url("charter_notice_change", notice.pk)).submit(officer, ends="2099-01-01")
    officer.post(url("charter_notice_delete", notice.pk), {"post": "yes"})

    told = words_of(officer.get(url("index"), follow=True))
    for deed in ("added", "changed", "deleted"):
        assert f"Rahima {deed}: notice “{CLOSED}" in told
    assert CLOSED not in public(office)


def test_a_superuser_puts_one_up_for_an_office_too(office):
    publishing.publish(office)
    keeper = browser(make_superuser())
    form = open_form(keeper, f"{url('charter_notice_add')}?office={office.pk}")

    form.submit(keeper, text_bn=CLOSED, ends="2099-01-01")

    assert CLOSED in public(office)


# What is typed


def test_5000_letters_are_refused_in_words_at_their_field_and_kept_in_it(officer, office):
    publishing.publish(office)
    long = "ক" * 5000

    response = put_up(officer, text_bn=long)

    assert list(errors_of(response)) == ["text_bn"]
    assert "A notice has 400 letters at most" in words_of(response)
    assert response.context["adminform"].form["text_bn"].value() == long
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    ("typed", "is_taken"),
    [
        pytest.param("ক" * LONGEST_NOTICE, True, id="as long as may be"),
        pytest.param("ক" * LONGEST_NOTICE + " \r\n ", True, id="with spaces that are not kept"),
        pytest.param(
            "\u09df" * LONGEST_NOTICE, False, id="letters that are two where they are kept"
        ),
        pytest.param(" \n ", False, id="nothing"),
        pytest.param("<script>alert(1)</script>", True, id="markup, which stays letters"),
    ],
)
def test_the_length_is_that_of_what_is_kept(officer, typed, is_taken):
    response = put_up(officer, text_bn=typed)

    assert Notice.objects.exists() is is_taken
    assert is_taken or list(errors_of(response)) == ["text_bn"]


def test_a_last_day_before_the_first_is_refused_at_its_field(officer):
    response = put_up(officer, starts="2026-12-05", ends="2026-12-01")

    assert set(errors_of(response)) == {"ends"}
    assert not Notice.objects.exists()


def test_markup_does_not_reach_the_public_as_markup(officer, office):
    publishing.publish(office)

    put_up(officer, text_bn="<script>alert(1)</script>")

    assert "<script>alert" not in public(office)
    assert "&lt;script&gt;alert(1)" in public(office)


def test_a_browser_does_not_cut_off_what_is_pasted(officer):
    assert "maxlength" not in officer.get(url("charter_notice_add")).content.decode()


# Who sees it


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (
            21,
            "This notice goes up by itself on 22 November 2026. Its last day is 24 November 2026.",
        ),
        (22, "People see this notice now, on every page. Its last day is 24 November 2026."),
        (24, "People see this notice now, on every page. Its last day is 24 November 2026."),
        (25, "Nobody sees this notice: its last day has passed."),
    ],
)
def test_who_sees_it_depends_on_the_day(office, day, words):
    publishing.publish(office)
    notice = make_notice(office, starts=FIRST, ends=LAST)

    assert said(notice, datetime.date(2026, 11, day)) == words


def test_one_for_a_service_that_is_not_in_the_charter_waits_for_it(office):
    service = make_service(office, in_charter=False)
    publishing.publish(office)
    notice = make_notice(office, service=service)
    assert "when its service is in the published charter" in said(notice)

    service.in_charter = True
    service.save()
    publishing.publish(office)
    assert "People see this notice now, on its service’s page. Its last day" in said(notice)


def said(notice, today=None):
    with translation.override("en"):
        return where_seen(notice, today)


def test_the_list_tells_since_when_until_when_and_where(officer, office):
    make_notice(office, starts=FIRST, ends=datetime.date(2099, 12, 31))

    told = words_of(officer.get(reverse("admin:charter_notice_changelist")))
    assert "২২ নভেম্বর ২০২৬ – ৩১ ডিসেম্বর ২০৯৯" in told
    assert "সব পাতায়" in told
