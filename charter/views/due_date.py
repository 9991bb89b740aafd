"""By which date a service is due, for somebody who asked for it on a day, and what to do after."""

from django.http import Http404, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from charter import contexts, pages
from charter.forms import AskedForm
from charter.keeping import (
    complaining_day,
    counted_from,
    counts_days,
    due_of,
    is_late,
    ladder,
    then_counted_from,
)
from charter.reading import row_of
from charter.views.context import answer, page_context, release_or_404
from offices.calendar import OutOfCalendar
from services.due_dates import is_cut_short


@require_safe
def due_date(request, slug, today=None):
    """The date, the days that did not count, and the steps if it passes: from the release alone."""
    release = release_or_404(request)
    _table, row = row_of(release.document, slug)
    if row is None:
        return _elsewhere(request, release, slug)

    today = today or timezone.localdate()
    form = _form(request, release, row.service, today)
    ctx = page_context(release, f"/services/{slug}/date/")
    ctx |= contexts.service(release, get_language(), slug)
    ctx |= {
        "form": form,
        "query": request.GET.urlencode(),
        "counted_from": counted_from(row.service.deadline),
        "then_counted_from": then_counted_from(row.service.deadline),
    }
    status = 200
    if form.is_valid():
        ctx |= _answer(release, row.service, form.cleaned_data, today)
    if form.errors:
        status = 400
    return answer("charter/due_date.html", ctx, status)


def _form(request, release, service, today):
    """Without a question, the form asks about today."""
    data = request.GET if "on" in request.GET else {"on": today.isoformat()}
    event = counted_from(service.deadline)
    return AskedForm(
        data, closes=release.office.closes, counted_from=event, language=get_language()
    )


def _answer(release, service, asked, today):
    try:
        due = due_of(release, service, asked["on"], asked.get("at"))
    except OutOfCalendar:
        return {"is_beyond": True}
    late = is_late(due, today)
    return {
        "due": due,
        "at": asked.get("at"),
        "counts_days": counts_days(service),
        "is_cut_short": is_cut_short(service.deadline.meaning, due),
        "is_late": late,
        # Who is late already complains today, whatever the date was.
        "rungs": ladder(release, complaining_day(due, today), due.is_provisional and not late),
    }


def _elsewhere(request, release, slug):
    """A service that was renamed has the page at its address now; a withdrawn one has none."""
    language = pages.language_of(request.path_info)
    if slug in release.moved:
        path = pages.address(language, f"/services/{release.moved[slug]}/date/")
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)
    if slug in release.gone:
        return HttpResponseRedirect(pages.address(language, f"/services/{slug}/"))
    raise Http404
