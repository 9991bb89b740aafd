"""What is missing or doubtful is told in words, at the place where it can be mended."""

import datetime

import pytest
from django.utils import timezone, translation

from charter import document as doc
from charter.assembly import assemble
from charter.models import Statement
from charter.publishing import freeze
from charter.quality import Severity, check_office
from offices.models import Holiday, HolidayYear
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    """An office in whose charter the checks find nothing."""
    office = make.make_office(
        hours_bn="রবি–বৃহস্পতি, ৯টা–৫টা",
        hours_en="Sunday–Thursday, 9–5",
        opens=datetime.time(9),
        closes=datetime.time(17),
        upazila_bn="",
    )
    this_year = timezone.localdate().year
    for year in {2026, 2027, this_year, this_year + 1}:
        make.make_checked_year(year)
    post = make.make_post(office)
    make.make_posting(post)
    make.make_service(office, post=post)
    make.make_statement(office, kind=Statement.Kind.EXPECTATION)
    make.make_step(office)
    return office


def found(office, today=None):
    with translation.override("en"):
        return {finding.code: finding for finding in check_office(office, today)}


def test_a_complete_charter_has_no_findings(office):
    assert found(office) == {}


@pytest.mark.parametrize(
    ("code", "values"),
    [
        pytest.param(
            "deadline_missing",
            {"deadline_wording_bn": "", "deadline_wording_en": ""},
            id="no deadline",
        ),
        pytest.param(
            "deadline_without_meaning",
            {"deadline_maximum": None, "deadline_unit": ""},
            id="a deadline that says nothing",
        ),
        pytest.param("deadline_disagrees", {"deadline_maximum": 30}, id="3 days that mean 30"),
        pytest.param(
            "event_only_in_wording",
            {"deadline_wording_bn": "বরাদ্দ প্রাপ্তির ৩ কার্যদিবসের মধ্যে"},
            id="counted from an event that no field names",
        ),
        pytest.param("fee_missing", {"fee_wording_bn": "", "fee_wording_en": ""}, id="no fee"),
        pytest.param("fee_without_meaning", {"fee_kind": ""}, id="a fee of no kind"),
        pytest.param(
            "fee_disagrees",
            {"fee_kind": "amount", "fee_amount": 50},
            id="free of charge for 50 taka",
        ),
        pytest.param("officer_missing", {"post": None}, id="nobody responsible"),
        pytest.param("methods_missing", {"methods_bn": "", "methods_en": ""}, id="no method"),
        pytest.param("english_missing", {"name_en": ""}, id="no English"),
        pytest.param(
            "unfilled_blank", {"methods_bn": "আবেদন ............ বরাবর"}, id="a blank form"
        ),
        pytest.param("legacy_encoding", {"methods_bn": "সংক্রামত্ম আবেদন"}, id="half converted"),
        pytest.param("markup", {"methods_bn": "<b>আবেদন</b>"}, id="HTML"),
        pytest.param("assamese_letter", {"methods_bn": "প্ৰতিশ্রুত"}, id="an Assamese letter"),
        pytest.param("mixed_digits", {"methods_bn": "কক্ষ ১০6"}, id="mixed digits"),
    ],
)
def test_a_doubtful_service_is_found_at_its_field(office, code, values):
    service = office.services.get()
    type(service).objects.filter(pk=service.pk).update(**values)

    finding = found(office)[code]

    assert (finding.section, finding.id) == ("service", service.public_id)
    assert finding.words
    assert finding.mend
    assert hasattr(service, finding.field)


@pytest.mark.parametrize(
    ("code", "values"),
    [
        pytest.param("not_a_phone", {"phone": "নাই"}, id="no number"),
        pytest.param("nobody_to_call", {"phone": "", "email": ""}, id="no contact"),
        pytest.param("renamed_title", {"title_bn": "সহকারী প্রোগ্রামার"}, id="a renamed title"),
    ],
)
def test_a_doubtful_post_is_found_at_its_field(office, code, values):
    post = office.posts.get()
    type(post).objects.filter(pk=post.pk).update(**values)

    finding = found(office)[code]

    assert (finding.section, finding.id) == ("post", post.public_id)
    assert hasattr(post, finding.field)


def test_a_post_that_was_left_is_found_vacant(office):
    office.posts.get().postings.update(released=datetime.date(2026, 1, 1))

    assert "vacant" in found(office)


def test_a_post_that_is_said_to_be_vacant_is_found(office):
    post = office.posts.get()
    post.postings.all().delete()
    assert "nobody_named" in found(office)
    assert "vacant" not in found(office)

    post.is_vacant = True
    post.save()
    assert "vacant" in found(office)
    assert "nobody_named" not in found(office)


def test_a_known_end_of_a_posting_is_told_before_it_comes(office):
    posting = office.posts.get().postings.get()
    posting.released = datetime.date(2026, 12, 5)
    posting.save()

    finding = found(office, datetime.date(2026, 12, 1))["holder_changes"]

    assert "5 December 2026" in finding.words


def test_missing_sections_are_found(office):
    office.hours_bn = office.hours_en = ""
    office.opens = office.closes = None
    office.save()
    office.statements.all().delete()
    office.grievance_steps.all().delete()

    assert {"hours_missing", "no_expectations", "no_grievance_steps"} <= found(office).keys()


def test_an_office_that_says_its_hours_in_words_alone_is_found(office):
    assert "hours_not_in_numbers" not in found(office)
    office.opens = office.closes = None
    office.save()

    finding = found(office)["hours_not_in_numbers"]

    assert finding.severity is Severity.WARNING
    assert hasattr(office, finding.field)


@pytest.mark.parametrize(
    ("today", "years"),
    [
        pytest.param("2026-10-31", ["2026"], id="before the next year's order is out"),
        pytest.param("2026-11-01", ["2026", "2027"], id="from November on"),
        pytest.param("2027-01-01", ["2027"], id="when the year has come"),
    ],
)
def test_years_that_nobody_has_entered_are_found(office, today, years):
    Holiday.objects.all().delete()
    HolidayYear.objects.all().delete()

    with translation.override("en"):
        findings = check_office(office, datetime.date.fromisoformat(today))

    assert [(each.code, each.section, each.id) for each in findings] == [
        ("holidays_missing", "holiday", year) for year in years
    ]
    assert all(each.severity is Severity.WARNING for each in findings)
    assert f"counted through {years[-1]} are provisional" in findings[-1].words


def test_a_year_that_nobody_has_compared_with_the_order_is_found(office):
    HolidayYear.objects.filter(year=2027).delete()

    finding = found(office, datetime.date(2026, 11, 1))["holidays_unchecked"]

    assert finding.id == "2027"
    assert "2027 are not compared" in finding.words


def test_an_offices_own_days_do_not_make_up_for_the_nations(office):
    Holiday.objects.all().delete()
    HolidayYear.objects.all().delete()
    make.make_holiday(office, date=datetime.date(2026, 2, 1))

    assert "holidays_missing" in found(office, datetime.date(2026, 2, 1))


def test_an_office_without_a_service_counts_no_dates(office):
    HolidayYear.objects.all().delete()
    assert "holidays_unchecked" in found(office)

    office.services.all().delete()

    assert "holidays_unchecked" not in found(office)


def test_hours_in_numbers_are_hours_too(office):
    office.hours_bn = office.hours_en = ""
    office.opens, office.closes = datetime.time(9), datetime.time(17)
    office.save()

    assert "hours_missing" not in found(office)


def test_a_new_edition_of_the_department_is_found(office):
    parent = make.make_office(hostname="")
    make.make_statement(parent)
    freeze(parent)
    office.parent = parent
    office.save()
    freeze(office)
    assert "parent_has_new_edition" not in found(office)

    make.make_statement(parent)
    freeze(parent)

    assert "parent_has_new_edition" in found(office)


def test_only_what_the_public_could_not_read_stops_publishing(office):
    service = office.services.get()
    service.name_en = ""
    service.save()
    assert found(office)["english_missing"].severity is Severity.WARNING

    service.name_bn = "mnKvix †cÖvMÖvgvi"
    service.save()

    assert found(office)["legacy_encoding"].severity is Severity.ERROR


def test_errors_come_first(office):
    service = office.services.get()
    service.name_bn, service.name_en = "………", ""
    service.save()

    with translation.override("en"):
        severities = [finding.severity for finding in check_office(office)]

    assert severities == [Severity.ERROR, Severity.WARNING]


def test_findings_are_told_in_bangla_too(office):
    office.posts.get().postings.update(released=datetime.date(2026, 1, 1))

    with translation.override("bn"):
        [finding] = check_office(office)

    assert "শূন্য" in finding.words


def test_a_draft_is_checked_as_the_next_edition_would_hold_it(office):
    service = make.make_service(office, post=None)
    assert "officer_missing" in found(office)

    service.in_charter = False
    service.save()

    assert "officer_missing" not in found(office)
    assert isinstance(assemble(office), doc.Document)
