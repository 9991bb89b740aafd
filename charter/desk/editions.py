"""Former editions: what each changed, and taking one up again as a draft."""

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from charter import publishing
from charter.assembly import assemble
from charter.desk.diary import name_of
from charter.desk.doors import for_editors, page
from charter.desk.draft import change_lines
from charter.desk.places import Places
from charter.desk.public import links_of
from charter.desk.rollback import for_loading, in_charter, restored
from charter.diff import diff
from charter.history import public_changes
from charter.loading import load
from charter.models import Edition
from charter.release import current_release
from charter.wording import change_in_words
from portal.bangla.dates import number as in_digits


@require_safe
@for_editors
def editions(request, office):
    """The editions, newest first. Posts are told and people are not, as in the public history."""
    release = current_release(office)
    rows = Edition.objects.filter(office=office).select_related("published_by")
    ctx = {
        "title": _("Former editions"),
        "office": office,
        "rows": [
            (
                edition,
                name_of(edition.published_by),
                [change_in_words(change) for change in public_changes(release, edition.number)],
            )
            for edition in rows.order_by("-number").defer("document")
        ],
        "public": links_of(request, office),
    }
    return page(request, "desk/editions.html", ctx)


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def restore(request, office, number):
    """An old edition into the working tables, as a draft; never straight to the public."""
    edition = get_object_or_404(Edition, office=office, number=number)
    now = assemble(office, complete=True)
    target = restored(publishing.edition_document(edition), now)
    name = {"number": in_digits(number, get_language())}
    if request.method == "POST":
        return _load(request, office, for_loading(target, now), name)
    before, after = assemble(office), in_charter(target)
    ctx = {
        "title": _("Take up edition %(number)s again") % name,
        "office": office,
        "edition": edition,
        "changes": change_lines(Places(office), diff(before, after), before, after),
    }
    return page(request, "desk/restore.html", ctx)


def _load(request, office, target, name):
    try:
        load(target, exactly=True)
    except IntegrityError:
        messages.error(
            request,
            _(
                "Edition %(number)s could not be taken up: two services would need the same web "
                "address. Nothing has changed. Rename one of them first."
            )
            % name,
        )
        return HttpResponseRedirect(reverse("admin:desk_editions", args=[office.slug]))
    messages.success(
        request,
        _("The draft now says what edition %(number)s said. The public sees it once you publish.")
        % name,
    )
    return HttpResponseRedirect(reverse("admin:desk_office", args=[office.slug]))
