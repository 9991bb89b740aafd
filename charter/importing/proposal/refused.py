"""What of a reading cannot be taken into a charter, in words, with its place."""

import msgspec
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter.importing.proposal.statements import without_bangla
from charter.importing.proposal.steps import is_loadable
from charter.importing.proposal.texts import key, line
from portal.bangla.dates import number
from services.models import Service

LONGEST_NAME = Service._meta.get_field("name").max_length


class Problem(msgspec.Struct, frozen=True):
    """`table` and `row` count from 0, as in a reading; None where it is no row of a table."""

    words: str
    table: int | None = None
    row: int | None = None
    field: str = ""


def why_not(row):
    """Why a row cannot be a service, in a sentence; "" where it can."""
    names = [line(row.read.name), line(row.read.english.name)]
    if not key(names[0]):
        return _("This row has no name of a service.")
    if row.read.is_english and row.service is None:
        return _("This service is in English alone. Enter its name in Bangla.")
    if max(map(len, names)) > LONGEST_NAME:
        return _(
            "The name of this service is longer than %(number)s letters. Shorten it, and keep the "
            "rest in another column."
        ) % {"number": number(LONGEST_NAME, "en" if get_language() == "en" else "bn")}
    return ""


def rows(rows_of_reading):
    for row in rows_of_reading:
        if words := why_not(row):
            yield Problem(words, row.read.table, row.read.row, "service")


def statements(read, present):
    for place in without_bangla(read, present):
        words = _("This statement is in English alone. Enter it in Bangla: %(text)s")
        yield Problem(words % {"text": read[place].text})


def steps(read):
    for step in read:
        if not is_loadable(step):
            words = _(
                "This step of the grievance ladder names nobody in Bangla, or is too long: %(text)s"
            )
            yield Problem(words % {"text": line(f"{step.when} {step.officer}")})
