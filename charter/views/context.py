"""The pages that answer a visitor's input: made like every public page, and kept nowhere."""

from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language

from charter import pages
from charter.served import release_for


def release_or_404(request):
    """The release shown at the request's host."""
    release = release_for(request)
    if release is None:
        raise Http404
    return release


def page_context(release, path):
    """The context that `charter.pages` gives to stored pages."""
    return {
        "release": release,
        "document": release.document,
        "office": release.office,
        "language": get_language(),
        "path": path,
        "notices": release.notices_for(),
    }


def answer(template, ctx, status=200):
    """The answer to one visitor. What was typed is in it, so nobody may keep it."""
    html = pages.tight(render_to_string(template, ctx))
    return HttpResponse(html, status=status, headers={"Cache-Control": "no-store"})
