"""The database refuses what a service can never promise."""

import pytest
from django.db import IntegrityError, transaction

from services.models import Service, ServiceTable
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        pytest.param("has_a_bangla_name", {"name_bn": ""}, {"name_bn": "ক"}, id="no name"),
        pytest.param("has_an_address", {"slug": ""}, {"slug": "a"}, id="no address"),
        pytest.param(
            "deadline_range_rises",
            {"deadline_minimum": 7, "deadline_maximum": 3},
            {"deadline_minimum": 3, "deadline_maximum": 7},
            id="a range that falls",
        ),
        pytest.param(
            "deadline_number_has_a_unit",
            {"deadline_maximum": 3, "deadline_unit": ""},
            {"deadline_maximum": 3, "deadline_unit": "day"},
            id="a number without a unit",
        ),
        pytest.param(
            "deadline_number_has_a_unit",
            {"deadline_maximum": None, "deadline_unit": "day"},
            {"deadline_maximum": None, "deadline_unit": ""},
            id="a unit without a number",
        ),
        pytest.param(
            "second_stage_has_a_unit",
            {"deadline_then_maximum": 20},
            {"deadline_then_maximum": 20, "deadline_then_unit": "day"},
            id="a second stage without a unit",
        ),
        pytest.param(
            "amount_only_where_the_fee_is_one",
            {"fee_kind": "free", "fee_amount": 5},
            {"fee_kind": "amount", "fee_amount": 5},
            id="an amount that is free",
        ),
        pytest.param(
            "amount_only_where_the_fee_is_one",
            {"fee_kind": "amount", "fee_amount": None},
            {"fee_kind": "free", "fee_amount": None},
            id="an amount that is missing",
        ),
        pytest.param(
            "fee_not_negative",
            {"fee_kind": "amount", "fee_amount": -1},
            {"fee_kind": "amount", "fee_amount": 0},
            id="a negative fee",
        ),
    ],
)
def test_a_service_keeps_the_rules_of_the_form(rule, wrong, right):
    make.make_service(**right)

    with pytest.raises(IntegrityError, match=f"services_service_{rule}"), transaction.atomic():
        make.make_service(**wrong)


def test_an_address_leads_to_one_service_of_an_office():
    service = make.make_service(slug="same")
    make.make_service(slug="same")

    with pytest.raises(IntegrityError), transaction.atomic():
        make.make_service(service.office, slug="same")


def test_a_public_id_names_one_service_of_an_office():
    service = make.make_service(public_id="same")
    make.make_service(public_id="same")

    with pytest.raises(IntegrityError), transaction.atomic():
        make.make_service(service.office, public_id="same")


@pytest.mark.parametrize(
    ("rule", "wrong"),
    [
        pytest.param("has_a_bangla_name", {"name_bn": ""}, id="no name"),
        pytest.param("copies_at_least_one", {"copies": 0}, id="no copy"),
    ],
)
def test_a_paper_keeps_the_rules_of_the_form(rule, wrong):
    make.make_paper(copies=1)

    with pytest.raises(IntegrityError, match=f"services_paper_{rule}"), transaction.atomic():
        make.make_paper(**wrong)


def test_an_office_heads_each_table_once():
    office = make.make_office()
    ServiceTable.objects.create(office=office, audience="citizen")
    ServiceTable.objects.create(office=office, audience="internal")

    with pytest.raises(IntegrityError), transaction.atomic():
        ServiceTable.objects.create(office=office, audience="citizen")


def test_the_charter_holds_what_is_not_held_back():
    office = make.make_office()
    shown = make.make_service(office)
    make.make_service(office, in_charter=False)

    assert list(Service.objects.filter(office=office).in_charter()) == [shown]
