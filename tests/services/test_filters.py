import datetime
from decimal import Decimal

import pytest

from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from services.filters import Traits, choices, chosen, is_immediate, is_within, passes
from services.models import Audience

FREE, PAID = FeeMeaning("free"), FeeMeaning("amount", Decimal(20))
AT_ONCE = DeadlineMeaning(immediate=True)
MONTH = DeadlineMeaning(maximum=1, unit="month")


def within(maximum, unit="working_day", **kwargs):
    return DeadlineMeaning(maximum=maximum, unit=unit, **kwargs)


def service(fee=FREE, deadline=AT_ONCE, audience="citizen"):
    return Traits(audience, fee, deadline)


@pytest.mark.parametrize(
    ("fee", "free"),
    [
        (FREE, True),
        (FeeMeaning("amount", Decimal("0.00")), True),
        (PAID, False),
        (FeeMeaning("rule"), False),
        (FeeMeaning("schedule"), False),
        (FeeMeaning(), False),
    ],
)
def test_free_is_what_costs_nothing(fee, free):
    assert passes(Traits("citizen", fee, DeadlineMeaning()), {"fee": "free"}) is free


@pytest.mark.parametrize(
    ("deadline", "immediate"),
    [
        (AT_ONCE, True),
        (within(3, immediate=True), True),
        (within(10, "minute"), False),
        (DeadlineMeaning(), False),
    ],
)
def test_immediate_is_what_the_charter_calls_so(deadline, immediate):
    assert is_immediate(deadline) is immediate


@pytest.mark.parametrize(
    "deadline",
    [
        AT_ONCE,
        within(3),
        within(1),
        within(3, minimum=1),
        within(3, immediate=True),
        within(3, "day"),
        within(72, "hour"),
        within(30, "minute"),
    ],
)
def test_these_are_done_within_three_working_days(deadline):
    assert is_within(deadline, 3)


@pytest.mark.parametrize(
    "deadline",
    [
        DeadlineMeaning(),
        within(4),
        within(7, immediate=True),
        within(4, "day"),
        within(73, "hour"),
        MONTH,
        within(3, open_ended=True),
        DeadlineMeaning(immediate=True, open_ended=True),
        DeadlineMeaning(open_ended=True),
        DeadlineMeaning(until=datetime.date(2026, 6, 30)),
        within(2, then_maximum=20, then_unit="day"),
    ],
)
def test_these_may_take_longer(deadline):
    assert not is_within(deadline, 3)


def test_what_is_no_filter_chooses_nothing():
    asked = {"fee": "free", "time": "yesterday", "for": "", "colour": "red", "q": "সনদ"}

    assert chosen(asked) == {"fee": "free"}


def test_choices_go_together():
    free_now, paid_now = service(), service(fee=PAID)
    choice = {"fee": "free", "time": "now", "for": "citizen"}

    assert passes(free_now, choice)
    assert not passes(paid_now, choice)
    assert passes(paid_now, {})


def offered(services, choice=None):
    return {
        (each.group, each.value): (each.count, each.is_on)
        for each in choices(services, choice or {})
    }


def test_each_filter_tells_how_many_it_would_find():
    services = [service(), service(PAID), service(PAID, MONTH, Audience.INTERNAL)]

    assert offered(services) == {
        ("fee", "free"): (1, False),
        ("time", "now"): (2, False),
        ("time", "3days"): (2, False),
        ("for", "citizen"): (2, False),
        ("for", "internal"): (1, False),
    }


def test_counts_are_told_along_with_what_is_chosen():
    services = [service(), service(PAID), service(PAID, MONTH), service(FREE, MONTH)]

    assert offered(services, {"fee": "free"}) == {
        ("fee", "free"): (2, True),
        ("time", "now"): (1, False),
        ("time", "3days"): (1, False),
    }


def test_another_value_of_a_group_is_counted_without_the_chosen_one():
    services = [service(), service(deadline=within(2)), service(deadline=MONTH)]

    assert offered(services, {"time": "now"}) == {
        ("time", "now"): (1, True),
        ("time", "3days"): (2, False),
    }


def test_a_filter_that_finds_nothing_or_everything_is_not_offered():
    assert offered([service(), service()]) == {}
    assert offered([service(PAID, MONTH)], {"fee": "free"}) == {("fee", "free"): (0, True)}
    assert offered([]) == {}
