"""The preview of an incoming charter: what was found is mended, and accepted as a draft."""

from django.contrib import messages
from django.db import DatabaseError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from charter.desk.doors import for_editors, page
from charter.desk.incoming import posted, shown
from charter.desk.incoming.proposals import taken
from charter.desk.incoming.waiting import (
    NobodyWaits,
    NotAsShown,
    Outdated,
    accept,
    correct,
    incoming_of,
)
from charter.importing.corrections import clashes, merged
from charter.loading import ParentIsMissing


def with_incoming(view):
    """A view of the charter that waits; where none does, the officer is led to bring one in."""

    @for_editors
    def led(request, office, **kwargs):
        try:
            return view(request, office, **kwargs)
        except NobodyWaits:
            messages.warning(
                request,
                _(
                    "No charter waits here (any more). If you pressed a button twice, the first "
                    "time has done it."
                ),
            )
        except Outdated:
            messages.error(
                request,
                _(
                    "What waited was stored by another version of this software and cannot be read "
                    "any more. Please bring it in again."
                ),
            )
        return _to_start(office)

    return led


@require_http_methods(["GET", "HEAD", "POST"])
@with_incoming
def preview(request, office):
    """What was found, what is doubtful, and what would change. A POST corrects or accepts."""
    incoming = incoming_of(office)
    if request.method != "POST":
        return preview_page(request, incoming)
    try:
        has_corrected = _correct(request, office)
        if request.POST.get("do") == "accept" and not has_corrected:
            return _accept(request, office, incoming)
    except NotAsShown:
        return preview_page(request, incoming_of(office), has_moved(), status=409)
    if request.POST.get("do") == "accept":
        messages.warning(
            request,
            _("You had changed something. Look at the preview with your changes, then accept it."),
        )
    return _to_preview(office)


def preview_page(request, incoming, refusal="", status=200):
    ctx = shown.preview(incoming) | {"refusal": refusal}
    return page(request, "desk/incoming_preview.html", ctx, status=status)


def _correct(request, office):
    """Keep the choices of the form, and proposals that were taken; whether any are new."""
    before = posted.opened(request.POST)

    def change(incoming):
        mine = posted.chosen(request.POST, incoming.found, before)
        if clashes(incoming.corrections, before, mine):
            messages.warning(
                request,
                _("A colleague had chosen something else meanwhile. Your choice now stands."),
            )
        corrections = merged(incoming.corrections, before, mine)
        places = set(request.POST.getlist("take"))
        return taken(incoming.with_corrections(corrections), places) if places else corrections

    return correct(office, request.POST.get("of", ""), change)


def _accept(request, office, incoming):
    try:
        took = accept(office, request.POST.get("shown", ""))
    except (DatabaseError, ParentIsMissing):
        return preview_page(request, incoming, _could_not_be_taken(), status=409)
    if took.problems:
        messages.warning(request, _not_all_of_it())
    messages.success(
        request,
        format_html(
            '{} <a href="{}">{}</a>',
            shown.taken_in_words(took),
            reverse("admin:desk_publish", args=[office.slug]),
            _("Look at it and publish"),
        ),
    )
    if took.problems:
        return _to_preview(office)
    return HttpResponseRedirect(reverse("admin:desk_office", args=[office.slug]))


def _not_all_of_it():
    return _("What could not be taken goes on waiting here, until it is mended or thrown away.")


def has_moved():
    return _(
        "Nothing was taken: somebody changed the draft or this preview after you opened it. Below "
        "is how it is now."
    )


def _could_not_be_taken():
    return _(
        "Nothing was taken: the database refused it. Perhaps two services would get the same web "
        "address, or a text is too long for its place. Leave out the rows that are new one by one "
        "to find it, or ask whoever keeps this site."
    )


def preview_url(office):
    return reverse("admin:desk_incoming_preview", args=[office.slug])


def _to_preview(office):
    return HttpResponseRedirect(preview_url(office))


def _to_start(office):
    return HttpResponseRedirect(reverse("admin:desk_incoming", args=[office.slug]))
