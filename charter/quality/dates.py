"""What keeps the pages from telling a citizen by which date: holidays and hours nobody entered."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter.quality.finding import warning
from offices.national_days.standing import standing_of, wanted_years
from portal.bangla.dates import number


def uncertain(document, today):
    if not document.services:
        return
    if document.office.opens is None:
        yield warning(
            "hours_not_in_numbers",
            _("It is not entered at what time the office opens and closes."),
            _(
                "Enter both times: what comes in after closing counts as received on the next "
                "working day."
            ),
            field="opens",
        )
    for year in wanted_years(today):
        yield from _year(standing_of(year))


def _year(standing):
    year = {"year": number(str(standing.year), get_language())}
    if standing.is_checked:
        return
    words = (
        _("The national holidays of %(year)s are not compared with the government’s order yet.")
        if standing.entered
        else _("The national holidays of %(year)s are not entered yet.")
    )
    yield warning(
        "holidays_unchecked" if standing.entered else "holidays_missing",
        f"{words % year} {_('Dates that are counted through %(year)s are provisional.') % year}",
        _("See the list and who can mend it."),
        section="holiday",
        id=str(standing.year),
    )
