"""A letter of complaint: what the charter promised, and what became of it.

The citizen's own words come from a form and go into the letter; nothing is kept of either.
"""

import datetime
from dataclasses import dataclass, field

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from charter import document as doc
from charter.keeping import Rung, counted_from, due_of, is_late, rung, then_counted_from
from charter.reading import Row, approved_steps, one_language, service_tables
from offices.calendar import OutOfCalendar
from services.due_dates import Due


class Matter(TextChoices):
    """What the complaint is about."""

    LATE = "late", gettext_lazy("I did not get the service in time")
    REFUSED = "refused", gettext_lazy("I was refused the service")
    OTHER = "other", gettext_lazy("Something else, in my own words")


@dataclass(frozen=True)
class Addressee:
    """To whom the letter goes: a post or a step of the ladder, with the lines of its address."""

    key: str
    title: doc.Text
    lines: tuple[doc.Text, ...] = ()
    step: doc.GrievanceStep | None = None


@dataclass(frozen=True)
class Letter:
    """What the page of the letter prints.

    `due` is None where the charter gives no last day to cite, `counted_from` empty where that is
    the request. `answer` is set where the step has to answer in time.
    """

    written_on: datetime.date
    row: Row
    asked: datetime.date
    due: Due | None
    counted_from: doc.Text
    matter: str
    to: Addressee
    answer: Rung | None
    sender: dict = field(default_factory=dict)

    @property
    def is_past(self):
        return self.due is not None and is_late(self.due, self.written_on)

    @property
    def words(self):
        return [line for line in self.sender["words"].splitlines() if line.strip()]


def addressees(document, row=None):
    """Everybody a letter can go to, in the order in which one turns to them.

    Without a row, those that the form offers before a service is chosen.
    """
    rows = [row] if row else [row for table in service_tables(document) for row in table.rows]
    found = [_officer("officer", _("Responsible officer"), row and row.officer, document)]
    if any(each.superior for each in rows):
        found.append(_officer("superior", _("Superior officer"), row and row.superior, document))
    steps = approved_steps(document)
    found += [
        Addressee(f"step-{number}", step.officer, (step.address,) if step.address else (), step)
        for number, step in enumerate(steps, 1)
    ]
    if not steps:
        # The general way: the office, or the one above it, has such an officer.
        gro = one_language(_("Grievance Redress Officer (GRO)"))
        found.append(Addressee("gro", gro, _office(document)))
    return found


def _office(document):
    """The office as a letter needs it: "Upazila Office" may be that of any department."""
    above = (document.parent.name,) if document.parent else ()
    return (*above, document.office.name)


def _officer(key, words, officer, document):
    post = officer.post if officer else None
    # A superior may sit in another office: the charter does not say where.
    lines = _office(document) if key == "officer" else ()
    return Addressee(key, post.title if post else one_language(words), lines)


def compose(release, row, answers, today):
    """The letter from what was filled in; `answers` are cleaned."""
    to = next(each for each in addressees(release.document, row) if each.key == answers["to"])
    deadline = row.service.deadline
    due = due_or_none(release, row.service, answers["on"], answers.get("at"))
    return Letter(
        written_on=today,
        row=row,
        asked=answers["on"],
        due=due if has_a_last_day(deadline) else None,
        counted_from=counted_from(deadline),
        matter=answers["matter"],
        to=to,
        answer=rung(release, to.step, today) if to.step and to.step.working_days else None,
        sender={name: answers[name] for name in ("name", "address", "phone", "words")},
    )


def has_a_last_day(deadline):
    """Whether a promise has an end to hold the office to: none has one that may by its own words
    take longer, or whose second stage waits for something else."""
    waits = deadline.meaning.then_maximum and then_counted_from(deadline)
    return not (deadline.meaning.open_ended or waits)


def due_or_none(release, service, asked, time=None):
    """When the service was due, or None where no date can be counted from the request."""
    if counted_from(service.deadline):
        return None
    try:
        due = due_of(release, service, asked, time)
    except OutOfCalendar:
        return None
    return due if due.by else None


def not_late_yet(release, service, asked, today, time=None):
    """The date that has yet to pass before one can say that the service is late; or None."""
    due = due_or_none(release, service, asked, time)
    return due.last if due and not is_late(due, today) else None
