"""Find a service by what people call it."""

import functools

from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from charter import narrowing
from charter.reading import first_officer, is_unofficial, service_tables
from charter.results import results, suggestions
from charter.served import searched_for
from charter.views.context import answer, page_context
from charter.views.errors import refuse
from services import filters

LONGEST_QUERY = 200


def of_a_query(view):
    """Hands a view the release, its index and what was typed, or refuses that in words."""

    @require_safe
    @functools.wraps(view)
    def guarded(request):
        release, index = searched_for(request)
        if release is None:
            raise Http404
        query = request.GET.get("q", "").strip()
        return _refusal(request, query) or view(request, release, index, query)

    return guarded


@of_a_query
def search(request, release, index, query):
    """Services ranked for a query, narrowed by filters; where none is found, what else to do."""
    document, language = release.document, get_language()
    choice = filters.chosen(request.GET.dict()) if narrowing.are_offered(document) else {}
    ctx = page_context(release, "/search/") | {
        "query": query,
        "choice": choice,
        "asked": narrowing.asked_for(query, choice),
        "results": results(document, index, query, choice, language),
        "contact": first_officer(document),
        "tables": service_tables(document),
        "unofficial": is_unofficial(language, [service.name for service in document.services]),
    }
    return answer("charter/search.html", ctx)


@of_a_query
def suggest(request, release, index, query):
    """A few services for what has been typed so far, as a piece of a page for `suggest.js`."""
    language = get_language()
    ctx = {
        "release": release,
        "language": language,
        "found": suggestions(release.document, index, query, language),
    }
    return answer("charter/suggestions.html", ctx)


def _refusal(request, query):
    """Why this cannot be searched for, or None."""
    if "\ufffd" in query or "\x00" in query:
        return refuse(request, 400, _("These letters could not be read. Please type them again."))
    if len(query) > LONGEST_QUERY:
        return refuse(request, 414, _("This is too long to search for. Type a word or two."))
    return None
