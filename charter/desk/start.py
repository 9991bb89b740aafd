"""নতুন কার্যালয় শুরু করুন: from one page of answers to a draft and somebody who can publish it."""

from django.conf import settings
from django.http.request import validate_host
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from charter.desk.diary import name_of
from charter.desk.doors import page
from charter.desk.draft import draft_of
from charter.desk.start_form import StartForm
from charter.starting.beginning import begin
from charter.starting.facts import Refused
from offices import access, accounts


@require_http_methods(["GET", "HEAD", "POST"])
def start(request):
    """The form; a POST starts the office and tells the first publisher's link, this once."""
    access.require(request.user.is_superuser)
    form = StartForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            begun = begin(form.beginning(request.user))
        except Refused as refusal:
            form.refuse(refusal.errors)
        else:
            return _started(request, begun, form.cleaned_data["chosen"].incoming)
    ctx = {
        "title": _("Start a new office"),
        "form": form,
        "proposal": form.proposal(),
        "file_again": form.errors and request.FILES,
    }
    return page(request, "desk/start.html", ctx)


def _started(request, begun, incoming):
    office = request.desk_office = begun.office
    ctx = {
        "title": _("Started: %(office)s") % {"office": office},
        "office": office,
        "removed": begun.removed,
        "newcomer": begun.publisher,
        "newcomer_name": name_of(begun.publisher),
        "link": request.build_absolute_uri(accounts.one_time_path(begun.publisher)),
        "draft": draft_of(office),
        "preview_of_incoming": _address("desk_incoming_preview", office) if incoming else "",
        "doors": _address("desk_ways_out", office),
        "is_answered": validate_host(office.hostname, settings.ALLOWED_HOSTS),
    }
    return page(request, "desk/start_done.html", ctx)


def _address(name, office):
    try:
        return reverse(f"admin:{name}", args=[office.slug])
    except NoReverseMatch:
        return ""
