"""What a visitor reads when something cannot be had: words, in the language of the address.

None of these pages asks the database, and each answers even when no office is known.
"""

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from charter import pages
from charter.served import folder_for, release_for
from portal.pagestore.store import PageStore


def refuse(request, status, words, title=None):
    """A page that says why this request cannot be answered."""
    release = _release(request)
    ctx = {
        "language": pages.language_of(request.path_info),
        "release": release,
        "office": release.office if release else None,
        "title": title or words,
        "words": words if title else "",
        "status": status,
    }
    template = "desk/refused.html" if _at_desk(request) else "charter/refused.html"
    html = render_to_string(template, ctx)
    return HttpResponse(html, status=status, headers={"Cache-Control": "no-store"})


def _at_desk(request):
    return request.path_info.removeprefix("/en").startswith("/admin/")


def _release(request):
    # A host that is not admitted has no office, and asking for it would raise again.
    try:
        return release_for(request)
    except Exception:
        return None


def bad_request(request, exception=None):
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        words = _("Go back, shorten it or save it in parts, and try again.")
        return refuse(request, 413, words, _("This is more than we can take at once"))
    return refuse(request, 400, _("This request could not be understood."))


def forbidden(request, exception=None):
    return refuse(
        request,
        403,
        _("This belongs to another office, or your account may not do it."),
        _("Not allowed"),
    )


def csrf_failure(request, reason=""):
    return refuse(
        request,
        403,
        _(
            "The form was open too long, or cookies are off. Go back, reload the page and "
            "try again."
        ),
        _("The form could not be accepted"),
    )


def not_found(request, exception=None):
    """The stored "not found" page of the office, or a plain one where no office answers."""
    if _at_desk(request):
        return refuse(
            request,
            404,
            _("Perhaps it was deleted, or the address was mistyped."),
            _("There is no such page at the desk"),
        )
    folder = None
    try:
        folder = folder_for(request)
    except Exception:
        folder = None
    language = pages.language_of(request.path_info)
    if folder is None:
        return refuse(request, 404, *_words_without_an_office())
    body = folder.read_data(pages.file_name(language, pages.NOT_FOUND.path))
    return HttpResponse(body, status=404)


def _words_without_an_office():
    if PageStore(settings.PAGES_DIR).slugs():
        return (_("There is no page at this address."),)
    return (
        _("Whoever keeps this site: “python manage.py demo” puts the sample charter here."),
        _("Nothing has been published here yet"),
    )


def server_error(request):
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        return database_away(request)
    return refuse(
        request,
        500,
        _("We have noted it. Please try again in a few minutes."),
        _("Something went wrong on our side"),
    )


def database_away(request):
    """Only the desk asks the database; what the public reads are files."""
    response = refuse(
        request,
        503,
        _(
            "The database does not answer just now. The public pages are not affected, and what "
            "was saved is kept. Try again in a few minutes; if it stays so, tell whoever keeps "
            "this site."
        ),
        _("The desk is away"),
    )
    response["Retry-After"] = "60"
    return response
