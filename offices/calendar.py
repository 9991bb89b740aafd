"""An office's working days: Sunday to Thursday, but for days that are not as the week has them.

Holidays come as records of people (DOMAIN 5: no package knows all of them), the nation's and the
office's own. Everything here is pure; dates are the office's.
"""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

WEEKLY_HOLIDAYS = (4, 5)  # Friday and Saturday, as Python counts from Monday
# The other five, in the order of the week here, which begins with Sunday.
WORKING_WEEK = tuple(day for day in (6, *range(6)) if day not in WEEKLY_HOLIDAYS)
ONE_DAY = datetime.timedelta(days=1)
# Beyond these no date is counted: no law of today will reach so far.
FIRST, LAST = datetime.date(2000, 1, 1), datetime.date(2100, 12, 31)


class OutOfCalendar(ValueError):
    """A date before or after what this calendar counts."""


class ListedDay(Protocol):
    """A closed or specially working day. `is_own`: the office's, which outweighs the nation's."""

    date: datetime.date
    is_working: bool
    is_confirmed: bool
    is_own: bool


@dataclass(frozen=True)
class Skipped:
    """A day that did not count, and the holiday it is; None where the week closes it."""

    date: datetime.date
    day: ListedDay | None


@dataclass(frozen=True)
class Span:
    """Days gone through from one date to another, both included, and what is doubtful in them.

    `estimated` are listed days that are not certain. `unchecked` are years whose list nobody has
    compared with the government's order: days may be missing from it.
    """

    skipped: tuple[Skipped, ...]
    estimated: tuple[ListedDay, ...]
    unchecked: tuple[int, ...]

    @property
    def is_certain(self):
        return not (self.estimated or self.unchecked)


class Calendar:
    """`checked_years`: those whose national list was compared with the government's order."""

    def __init__(self, days: Iterable[ListedDay] = (), checked_years: Collection[int] = ()):
        self._days = {day.date: day for day in sorted(days, key=lambda day: day.is_own)}
        self._checked = frozenset(checked_years)

    def listed(self, date: datetime.date) -> ListedDay | None:
        return self._days.get(date)

    def is_working(self, date: datetime.date) -> bool:
        day = self._days.get(date)
        return day.is_working if day else date.weekday() not in WEEKLY_HOLIDAYS

    def not_as_the_week(self, since: datetime.date) -> list[ListedDay]:
        """Listed days from a date on that the week alone would not tell, or that are uncertain."""
        return [
            day
            for date, day in self._sorted
            if date >= since
            and (day.is_working is (date.weekday() in WEEKLY_HOLIDAYS) or not day.is_confirmed)
        ]

    def working_day_from(self, date: datetime.date) -> datetime.date:
        """The date itself where the office works on it, or the next on which it does."""
        while not self.is_working(_within(date)):
            date += ONE_DAY
        return date

    def received_on(
        self,
        date: datetime.date,
        time: datetime.time | None = None,
        closes: datetime.time | None = None,
    ) -> datetime.date:
        """The working day on which what comes at that time is received.

        An office receives nothing on a closed day, nor after it has closed: that is received on
        the next working day. Without an hour, or where the office's is not known, in time.
        """
        if time and closes and time > closes and self.is_working(_within(date)):
            date += ONE_DAY
        return self.working_day_from(date)

    def add_working_days(self, received: datetime.date, days: int, counts_receipt_day=False):
        """The last of so many working days; the day of receipt is none unless it counts."""
        date = _within(received)
        left = days - 1 if counts_receipt_day and self.is_working(date) else days
        while left > 0:
            date = self.working_day_from(date + ONE_DAY)
            left -= 1
        return date

    def span(self, first: datetime.date, last: datetime.date) -> Span:
        """What stands between two dates, both included.

        An estimated day, as the moon's are, may come a day sooner or later: one on either side
        makes the span doubtful too.
        """
        around = [day for date, day in self._sorted if first - ONE_DAY <= date <= last + ONE_DAY]
        dates = [first + datetime.timedelta(days=n) for n in range((last - first).days + 1)]
        return Span(
            skipped=tuple(
                Skipped(date, self._days.get(date)) for date in dates if not self.is_working(date)
            ),
            estimated=tuple(day for day in around if not day.is_confirmed),
            unchecked=tuple(
                year for year in range(first.year, last.year + 1) if year not in self._checked
            ),
        )

    @property
    def checked_years(self):
        return sorted(self._checked)

    @cached_property
    def _sorted(self):
        return sorted(self._days.items())


def _within(date):
    if not FIRST <= date <= LAST:
        raise OutOfCalendar(date)
    return date
