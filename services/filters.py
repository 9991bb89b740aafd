"""Ways to narrow a list of services: free of charge, at once, within three working days, for whom.

Each is a rule on what fee and deadline mean, never on their wording. A choice is one of a group:
`fee=free`, `time=now`, `time=3days`, `for=citizen`; what is unknown chooses nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning, costs_nothing
from services.models import Audience

LEAST_SERVICES = 12  # below that a list is read faster than it is narrowed
SOON = 3  # working days


@dataclass(frozen=True)
class Traits:
    """What a service is filtered by."""

    audience: str
    fee: FeeMeaning
    deadline: DeadlineMeaning


@dataclass(frozen=True)
class Choice:
    """A filter that would find something. `count`: how many; `is_on`: it is chosen already."""

    group: str
    value: str
    count: int
    is_on: bool


def is_immediate(deadline: DeadlineMeaning) -> bool:
    """While the applicant waits, even where the charter allows more time for some cases."""
    return deadline.immediate


def is_within(deadline: DeadlineMeaning, working_days: int) -> bool:
    """Whether the whole promise is kept within so many working days.

    Days of the calendar pass at least as fast as working days, and a day has 24 hours. A second
    stage, a date or an open end is no such promise, nor is a condition that nobody can count.
    """
    if deadline.open_ended or deadline.until or deadline.then_maximum:
        return False
    if deadline.maximum is None:
        return deadline.immediate
    most = {"working_day": 1, "day": 1, "hour": 24, "minute": 24 * 60}.get(deadline.unit, 0)
    return deadline.maximum <= working_days * most


RULES = {
    ("fee", "free"): lambda traits: costs_nothing(traits.fee),
    ("time", "now"): lambda traits: is_immediate(traits.deadline),
    ("time", f"{SOON}days"): lambda traits: is_within(traits.deadline, SOON),
    **{
        ("for", audience.value): lambda traits, audience=audience: traits.audience == audience
        for audience in Audience
    },
}


def chosen(asked: Mapping[str, str]) -> dict[str, str]:
    """Group → value, of what was asked for and is a filter."""
    return {group: value for group, value in asked.items() if (group, value) in RULES}


def passes(traits: Traits, choice: Mapping[str, str]) -> bool:
    return all(RULES[group, value](traits) for group, value in choice.items())


def choices(services: Iterable[Traits], choice: Mapping[str, str]) -> list[Choice]:
    """What can be chosen beside `choice`, or is: each with what it would find along with the rest.

    A filter that would find nothing, or all that is shown anyway, is only there if it is on.
    """
    services = list(services)
    offered = []
    for group, value in RULES:
        is_on = choice.get(group) == value
        others = {key: chosen for key, chosen in choice.items() if key != group}
        among = [traits for traits in services if passes(traits, others)]
        count = sum(RULES[group, value](traits) for traits in among)
        if is_on or 0 < count < len(among):
            offered.append(Choice(group, value, count, is_on))
    return offered
