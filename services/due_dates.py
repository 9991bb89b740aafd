"""By which date a promise falls due: what a time limit means, counted in an office's calendar.

The first day is left out and a last day on which the office is closed is put off to the next on
which it works, as the General Clauses Act 1897 (sections 9 and 10) has it for days fixed by law.
"""

import datetime
import math
from dataclasses import dataclass

from offices.calendar import ONE_DAY, Calendar, ListedDay, OutOfCalendar, Skipped
from services.deadlines import DeadlineMeaning

MINUTES = {"minute": 1, "hour": 60}
A_DAY = 24 * 60  # minutes


@dataclass(frozen=True)
class Rule:
    """What an office settles about counting: when it closes, and whether the first day counts."""

    closes: datetime.time | None = None
    counts_receipt_day: bool = False


@dataclass(frozen=True)
class Due:
    """When what was asked for falls due.

    `received` is the working day on which the office has it. `by` is the last day, None where
    the promise fixes none; `then_by` that of a second stage, if the first takes all its time.
    `skipped` are days that did not count, `estimated` and `unchecked` what makes the date
    provisional (`offices.calendar.Span`).
    """

    asked: datetime.date
    received: datetime.date
    by: datetime.date | None = None
    then_by: datetime.date | None = None
    skipped: tuple[Skipped, ...] = ()
    estimated: tuple[ListedDay, ...] = ()
    unchecked: tuple[int, ...] = ()

    @property
    def is_provisional(self) -> bool:
        return bool(self.by) and bool(self.estimated or self.unchecked)

    @property
    def is_put_off(self) -> bool:
        """Whether the office was closed when it was asked."""
        return self.received != self.asked

    @property
    def holidays(self) -> list[Skipped]:
        """Days that did not count and are listed."""
        return [skip for skip in self.skipped if skip.day]

    @property
    def weekly(self) -> list[Skipped]:
        """Days that did not count because the week closes them."""
        return [skip for skip in self.skipped if not skip.day]

    @property
    def last(self) -> datetime.date | None:
        """After this day the promise is broken."""
        return self.then_by or self.by


def due(
    meaning: DeadlineMeaning,
    asked: datetime.date,
    calendar: Calendar,
    rule: Rule = Rule(),
    time: datetime.time | None = None,
) -> Due:
    """When what was asked for on a date, perhaps at an hour, falls due.

    Raises OutOfCalendar where the count leaves the years that are counted.
    """
    received = calendar.received_on(asked, time, rule.closes)
    # What came in the evening waits for the morning: its hour says no more.
    hour = time if received == asked else None
    end = _first_stage(meaning, asked, received, calendar, rule, hour)
    then_end = None
    if end and meaning.then_maximum:
        later = Rule(rule.closes)
        then_end = _end(
            meaning.then_maximum, meaning.then_unit, calendar.working_day_from(end), calendar, later
        )
    if end is None:
        return Due(asked, received)
    return _told(meaning, asked, received, end, then_end, calendar)


def is_cut_short(meaning: DeadlineMeaning, when: Due) -> bool:
    """Whether the office closes before the minutes or hours of the day of receipt are over."""
    minutes = (meaning.maximum or 0) * MINUTES.get(meaning.unit, 0)
    return 0 < minutes < A_DAY and when.by != when.received


def _first_stage(meaning, asked, received, calendar, rule, hour):
    """The day on which the first stage ends, be the office open on it or not; None for none."""
    if meaning.maximum and meaning.unit:
        return _end(meaning.maximum, meaning.unit, received, calendar, rule, hour)
    if meaning.until:
        # A day that was over promises nothing to who asks after it.
        return meaning.until if asked <= meaning.until else None
    return received if meaning.immediate else None


def _end(count, unit, received, calendar, rule, hour=None):
    if unit == "working_day":
        return calendar.add_working_days(received, count, rule.counts_receipt_day)
    if unit == "day":
        return _later(received, count - 1 if rule.counts_receipt_day else count)
    if unit == "month":
        return _months_later(received, count)
    return _after_minutes(count * MINUTES[unit], received, rule, hour)


def _after_minutes(minutes, received, rule, hour):
    """Hours of a day and more are days; fewer are of the same day, if it is long enough."""
    if minutes >= A_DAY:
        return _later(received, math.ceil(minutes / A_DAY))
    if hour and rule.closes and _of_day(hour) + minutes > _of_day(rule.closes):
        return _later(received, 1)
    return received


def _of_day(time):
    return time.hour * 60 + time.minute


def _later(date, days):
    try:
        return date + ONE_DAY * days
    except OverflowError as error:
        raise OutOfCalendar(date) from error


def _months_later(date, months):
    """The same day of a later month, or its last day where the month is shorter."""
    index = date.year * 12 + date.month - 1 + months
    year, month = divmod(index, 12)
    for day in range(date.day, 0, -1):
        try:
            return datetime.date(year, month + 1, day)
        except ValueError:
            continue
    raise OutOfCalendar(date)


def _told(meaning, asked, received, end, then_end, calendar):
    """The dates as working days, and all that stood in the way of them."""
    if meaning.until and end == meaning.until:
        # A date that the charter itself names is not put off.
        return Due(asked, received, by=end)
    by = calendar.working_day_from(end)
    then_by = calendar.working_day_from(then_end) if then_end else None
    spans = [calendar.span(asked, received)]
    for first, last, unit in (
        (received, end, meaning.unit),
        (by, then_end, meaning.then_unit),
    ):
        if last:
            # Days of the calendar all count; only where they end can the office be closed.
            spans.append(
                calendar.span(
                    first if unit == "working_day" else last, calendar.working_day_from(last)
                )
            )
    return Due(
        asked=asked,
        received=received,
        by=by,
        then_by=then_by,
        skipped=_all(span.skipped for span in spans),
        estimated=_all(span.estimated for span in spans),
        unchecked=_all(span.unchecked for span in spans),
    )


def _all(groups):
    return tuple(dict.fromkeys(entry for group in groups for entry in group))
