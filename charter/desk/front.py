"""The front page of the desk: one's office, what waits to be published, what needs mending."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from charter import model_updates, publishing
from charter.desk import diary
from charter.desk.doors import for_editors, for_publishers, page
from charter.desk.draft import draft_of
from charter.desk.menu import LAST_OFFICE
from charter.desk.public import links_of, refreshed
from charter.models import Confirmation, Edition, IncomingCharter, Origin
from offices import access
from services.models import Service


@require_safe
def choose(request):
    """With one office, its desk; otherwise the offices to choose from."""
    offices = list(access.offices_of(request.user))
    if len(offices) == 1:
        return front(request, slug=offices[0].slug)
    ctx = {"title": _("Choose your office"), "offices": offices}
    return page(request, "admin/index.html", ctx)


@require_safe
@for_editors
def front(request, office):
    """The desk of one office."""
    request.session[LAST_OFFICE] = office.slug
    draft = draft_of(office)
    may_publish = access.may_publish(request.user, office)
    held_back = list(Service.objects.filter(office=office, in_charter=False))
    ctx = {
        "title": str(office),
        "office": office,
        "draft": draft,
        "last": draft.last,
        "last_by": diary.name_of(draft.last.published_by) if draft.last else "",
        "confirmation": _confirmation(office, draft.last),
        "held_back": held_back,
        "is_empty": not (draft.document.services or held_back),
        "one_waits": IncomingCharter.objects.filter(office=office).exists(),
        "model_changes": model_updates.waiting(
            office, Origin.objects.filter(office=office).first()
        ),
        "accepted": office.waivers.count(),
        "events": diary.lately(office),
        "may_publish": may_publish,
        "other_eyes": may_publish and publishing.needs_other_eyes(office, request.user, draft.last),
        "public": links_of(request, office),
    }
    return page(request, "desk/front.html", ctx)


def _confirmation(office, edition):
    confirmations = Confirmation.objects.filter(office=office, edition=edition)
    return confirmations.select_related("confirmed_by").first() if edition else None


@require_POST
@for_publishers
def confirm(request, office):
    """ "Checked, still true": of the edition in force, logged, and shown to the public."""
    edition = Edition.objects.latest_of(office)
    if edition is None:
        messages.error(request, _("There is no edition to confirm yet. Publish first."))
    else:
        Confirmation.objects.create(office=office, edition=edition, confirmed_by=request.user)
        messages.success(request, _("Thank you. The public pages carry today's date."))
        refreshed(request, office)
    return HttpResponseRedirect(reverse("admin:desk_office", args=[office.slug]))
