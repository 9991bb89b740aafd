"""Getting ready to go: one list of papers, fees and officers for the services that are ticked."""

from django.conf import settings
from django.http import Http404
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from charter.reading import is_unofficial, service_tables
from charter.views.context import answer, page_context, release_or_404
from charter.visit.choice import MOST_SERVICES, PARAMETER, read_choice
from charter.visit.needs import is_offered
from charter.visit.plan import groups, notices_of, plan


@require_safe
def visit(request):
    """The list, and the form that it is asked for with: from the release alone."""
    release = release_or_404(request)
    if not is_offered(release.document):
        raise Http404
    choice = read_choice(request.GET.getlist(PARAMETER), release)
    rows = () if choice.is_too_long else choice.rows
    language, tables = get_language(), service_tables(release.document)
    ctx = page_context(release, "/visit/") | {
        "notices": notices_of(release, rows),
        "choice": choice,
        "most": MOST_SERVICES,
        "groups": groups(tables, choice.rows),
        "unofficial": _is_unofficial(language, release, tables, rows),
    }
    if rows:
        ctx["plan"] = made = plan(rows)
        ctx["total"] = made.fees.total_in_words(language)
        ctx["here"] = f"{settings.PUBLIC_SCHEME}://{request.get_host()}{request.path}{choice.query}"
    return answer("charter/visit.html", ctx, _status(choice))


def _status(choice):
    if choice.is_damaged or choice.is_too_long:
        return 400
    if choice.rows or choice.is_empty:
        return 200
    return 404 if choice.has_unknown else 410


def _is_unofficial(language, release, tables, rows):
    shown = [
        (service.name, service.papers, service.papers_from, service.fee)
        for service in (row.service for row in rows)
    ]
    posts = [row.officer.post for row in rows if row.officer.post]
    names = [row.service.name for table in tables for row in table.rows]
    place = (release.office.address, release.office.hours) if rows else ()
    return is_unofficial(language, names, shown, posts, place)
