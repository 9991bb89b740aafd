"""Whether a promise is kept: by which date a service is due, and whom to turn to when it is not."""

import dataclasses
import datetime
from dataclasses import dataclass

from msgspec.structs import replace

from charter import document as doc
from charter.reading import approved_steps
from offices.calendar import ONE_DAY, OutOfCalendar
from services.due_dates import Due, Rule, due
from services.triggers import is_the_request, named_triggers


@dataclass(frozen=True)
class Rung:
    """A step of the grievance ladder with its dates.

    `turn_on` is when one can turn to it, `by` when it must have answered. Neither is known behind
    a step that names no number of days, nor `by` of that step: no habit is passed off as law.
    """

    step: doc.GrievanceStep
    turn_on: datetime.date | None
    by: datetime.date | None
    is_provisional: bool = False


def rule_of(office):
    """How the office counts."""
    return Rule(office.closes, office.counts_receipt_day)


def has_due_date(service) -> bool:
    """Whether the promise names a time that a date can be counted from."""
    meaning = service.deadline.meaning
    return bool(meaning.maximum or meaning.until or meaning.immediate)


def counts_days(service) -> bool:
    """Whether days are what is counted, so that it matters which is the first."""
    meaning = service.deadline.meaning
    return bool(meaning.maximum) and meaning.unit in ("working_day", "day")


def counted_from(deadline) -> doc.Text:
    """What else than the request a promise is counted from; empty where it is the request.

    Where nobody has said it beside the wording, the wording itself may: no date is counted from
    the request that the promise counts from something later.
    """
    if stated := deadline.trigger:
        return doc.Text() if is_the_request(stated.bn or stated.en) else stated
    return _named(deadline.wording, 0)


def then_counted_from(deadline) -> doc.Text:
    """What the second stage waits for, if it is not the end of the first."""
    return deadline.then_trigger or _named(deadline.wording, 1)


def _named(wording, stage):
    return doc.Text(bn=named_triggers(wording.bn)[stage], en=named_triggers(wording.en)[stage])


def due_of(release, service, asked, time=None) -> Due:
    """When a service falls due that is counted from a date. Raises OutOfCalendar.

    A second stage that waits for something else than the end of the first has no date.
    """
    meaning = service.deadline.meaning
    if then_counted_from(service.deadline):
        meaning = replace(meaning, then_maximum=None, then_unit="")
    return due(meaning, asked, release.calendar, rule_of(release.office), time)


def is_late(when: Due, today) -> bool:
    """Whether the last day of a promise has passed."""
    return when.last is not None and when.last < today


def complaining_day(when: Due, today):
    """From when one can complain that nothing came: from today where no date was promised."""
    return max(today, when.last + ONE_DAY) if when.last else today


def rung(release, step, day) -> Rung:
    """A step with its dates, for who turns to it on that day or, as it is closed, on the next."""
    calendar, turn_on, by = release.calendar, None, None
    try:
        turn_on = calendar.received_on(day)
        by = step.working_days and calendar.add_working_days(turn_on, step.working_days)
    except OutOfCalendar:
        return Rung(step, turn_on, None)
    certain = not by or calendar.span(day, by).is_certain
    return Rung(step, turn_on, by or None, is_provisional=not certain)


def ladder(release, complained_on, is_provisional=False) -> list[Rung]:
    """The approved steps, for somebody who complains on that day and hears nothing each time.

    `is_provisional`: the day of complaining is.
    """
    rungs, day = [], complained_on
    for step in approved_steps(release.document):
        each = rung(release, step, day) if day else Rung(step, None, None)
        # A date that follows from a doubtful one is doubtful too.
        is_provisional = is_provisional or each.is_provisional
        rungs.append(dataclasses.replace(each, is_provisional=is_provisional and bool(each.by)))
        day = each.by + ONE_DAY if each.by else None
    return rungs
