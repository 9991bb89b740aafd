"""What a holiday does to the dates that are counted, told to whoever has just saved it."""

from django.utils.translation import gettext as _

from offices.calendar import WEEKLY_HOLIDAYS
from offices.desk import words
from offices.models import Holiday


def what_it_does(holiday):
    """Sentences. A day that is so by the week, or for the whole country, changes no date."""
    said = [_effect(holiday) % {"day": words.day_of_week(holiday.date)}]
    if not holiday.is_confirmed:
        said.append(_("While it is only estimated, dates near it are called provisional."))
    return " ".join(said)


def _effect(holiday):
    works = holiday.kind == Holiday.Kind.WORKING
    if works is _works_anyway(holiday):
        if works:
            return _("%(day)s is a working day anyway: no date changes.")
        return _("%(day)s is closed anyway: no date changes.")
    if works:
        return _("From now on %(day)s counts as a working day.")
    return _("From now on %(day)s is left out when dates are counted.")


def _works_anyway(holiday):
    """Whether the office would work on that day if this entry were not there."""
    national = Holiday.objects.national().filter(date=holiday.date)
    if holiday.office_id and (row := national.first()):
        return row.kind == Holiday.Kind.WORKING
    return holiday.date.weekday() not in WEEKLY_HOLIDAYS
