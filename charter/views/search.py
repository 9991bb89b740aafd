"""Find a service by a word of its name."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from charter.reading import first_officer, service_tables
from charter.served import release_for
from charter.views.errors import refuse
from portal.bangla.text import words_alone

LONGEST_QUERY = 200


@require_safe
def search(request):
    """Services whose name, methods, papers or keywords hold every word that was typed."""
    release = release_for(request)
    if release is None:
        raise Http404
    query = request.GET.get("q", "")
    if "\ufffd" in query or "\x00" in query:
        return refuse(request, 400, _("These letters could not be read. Please type them again."))
    if len(query) > LONGEST_QUERY:
        return refuse(request, 414, _("This is too long to search for. Type a word or two."))

    ctx = {
        "release": release,
        "document": release.document,
        "office": release.office,
        "language": get_language(),
        "path": "/search/",
        "notices": release.notices_for(),
        "query": query,
        "contact": first_officer(release.document),
        "tables": service_tables(release.document),
        "rows": matching_rows(release.document, query),
    }
    response = render(request, "charter/search.html", ctx)
    response["Cache-Control"] = "no-store"
    return response


def matching_rows(document, query):
    """The rows of the charter that hold every word of the query, in charter order."""
    words = words_alone(query).split()
    if not words:
        return []
    return [
        row
        for table in service_tables(document)
        for row in table.rows
        if all(word in _haystack(row.service) for word in words)
    ]


def _haystack(service):
    texts = [service.name, service.methods, service.keywords, service.papers_from]
    texts += [paper.name for paper in service.papers]
    return words_alone(" ".join(f"{text.bn} {text.en}" for text in texts))
