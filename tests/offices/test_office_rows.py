"""The database refuses what an office can never be."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from offices.models import HolidayYear
from tests import make

pytestmark = pytest.mark.django_db


def refused(constraint, build, **values):
    """The database names the rule on PostgreSQL; SQLite names it for checks only."""
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        build(**values)
    return constraint in str(refusal.value) or "UNIQUE" in str(refusal.value)


@pytest.mark.parametrize("name", [None, ""])
def test_an_office_has_a_bangla_name(name):
    assert refused("offices_office_has_a_bangla_name", make.make_office, name_bn=name)


def test_two_offices_of_one_name_are_in_different_districts():
    make.make_office(name_bn="কাউখালী", district_bn="পিরোজপুর")
    make.make_office(name_bn="কাউখালী", district_bn="রাঙ্গামাটি")

    assert refused(
        "offices_office_unique_by_name_and_district",
        make.make_office,
        name_bn="কাউখালী",
        district_bn="পিরোজপুর",
    )


def test_a_host_name_leads_to_one_office_and_many_offices_have_none():
    make.make_office(hostname="one.example.gov.bd")
    make.make_office(hostname="")
    make.make_office(hostname="")

    assert refused(
        "offices_office_one_per_hostname", make.make_office, hostname="one.example.gov.bd"
    )


def test_an_office_is_not_its_own_parent():
    office = make.make_office()
    office.parent = make.make_office()
    office.save()
    office.parent = office

    assert refused("offices_office_is_not_its_own_parent", office.save)


@pytest.mark.parametrize("title", [None, ""])
def test_a_post_has_a_bangla_title(title):
    assert refused("offices_post_has_a_bangla_title", make.make_post, title_bn=title)


def test_a_post_is_not_its_own_superior():
    post = make.make_post()
    post.superior = make.make_post(post.office)
    post.save()
    post.superior = post

    assert refused("offices_post_is_not_its_own_superior", post.save)


def test_a_post_has_one_public_id_at_its_office():
    post = make.make_post(public_id="head")
    make.make_post(public_id="head")

    assert refused(
        "offices_post_unique_public_id", make.make_post, office=post.office, public_id="head"
    )


def test_a_post_has_one_open_posting_and_many_former_ones():
    post = make.make_post()
    for year in (2020, 2021):
        make.make_posting(
            post, joined=datetime.date(year, 1, 1), released=datetime.date(year, 12, 31)
        )
    make.make_posting(post)

    assert refused("offices_posting_one_open_per_post", make.make_posting, post=post)


def test_a_posting_ends_after_it_begins():
    day = datetime.date(2026, 1, 2)
    make.make_posting(joined=day, released=day)

    assert refused(
        "offices_posting_ends_after_it_begins",
        make.make_posting,
        joined=day,
        released=datetime.date(2026, 1, 1),
    )


@pytest.mark.parametrize("name", [None, ""])
def test_a_posting_has_a_bangla_name(name):
    assert refused("offices_posting_has_a_bangla_name", make.make_posting, name_bn=name)


def test_a_user_has_one_role_at_an_office():
    office = make.make_office()
    user = make.make_officer(office)

    assert refused("offices_membership_one_role_per_office", user.memberships.create, office=office)


def test_a_day_is_entered_once_for_the_nation_and_once_for_an_office():
    day = datetime.date(2026, 12, 16)
    office = make.make_office()
    make.make_holiday(date=day)
    make.make_holiday(office, date=day)

    assert refused("offices_holiday_one_national_per_day", make.make_holiday, date=day)
    assert refused("offices_holiday_one_per_day", make.make_holiday, office=office, date=day)


@pytest.mark.parametrize("name", [None, ""])
def test_a_holiday_has_a_bangla_name(name):
    assert refused("offices_holiday_has_a_bangla_name", make.make_holiday, name_bn=name)


def test_an_office_opens_and_closes_or_tells_neither():
    make.make_office(opens=datetime.time(9), closes=datetime.time(17))
    make.make_office(opens=None, closes=None)

    for hours in ({"opens": datetime.time(9)}, {"closes": datetime.time(17)}):
        assert refused("offices_office_opens_and_closes", make.make_office, **hours)


@pytest.mark.parametrize("closes", [8, 9])
def test_an_office_closes_after_it_opens(closes):
    assert refused(
        "offices_office_closes_after_it_opens",
        make.make_office,
        opens=datetime.time(9),
        closes=datetime.time(closes),
    )


def test_a_checked_year_names_the_order_it_was_checked_with():
    HolidayYear.objects.create(year=2026, source="গেজেট, ৯ নভেম্বর ২০২৫")

    assert refused("offices_holidayyear_has_a_source", HolidayYear.objects.create, year=2027)


@pytest.mark.parametrize("year", [1999, 2101])
def test_a_checked_year_is_of_this_century(year):
    assert refused(
        "offices_holidayyear_is_of_this_century",
        HolidayYear.objects.create,
        year=year,
        source="গেজেট",
    )
