"""An officer brings in a charter that exists already, as a file or as a copied text."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from charter.assembly import assemble
from charter.desk.diary import name_of
from charter.desk.doors import for_editors, page
from charter.desk.incoming.forms import BringInForm
from charter.desk.incoming.waiting import keep
from charter.formats.workbook import workbook
from charter.models import IncomingCharter
from services.models import Service

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def bring_in(request, office):
    """A file or a pasted text. One that waits is offered first."""
    waiting = IncomingCharter.objects.filter(office=office).select_related("brought_by").first()
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = BringInForm(*posted, waiting=waiting)
    if form.is_valid():
        keep(office, request.user, form.cleaned_data["source"])
        return HttpResponseRedirect(reverse("admin:desk_incoming_preview", args=[office.slug]))
    ctx = {
        "title": _("Bring in a charter"),
        "office": office,
        "form": form,
        "waiting": waiting,
        "brought_by": name_of(waiting.brought_by) if waiting else "",
        "has_services": Service.objects.filter(office=office).exists(),
    }
    return page(request, "desk/incoming.html", ctx)


@require_POST
@for_editors
def throw_away(request, office):
    """What waits is forgotten; the office's own tables never had it."""
    IncomingCharter.objects.filter(office=office).delete()
    messages.success(request, _("What you had brought in is thrown away. The draft is untouched."))
    return HttpResponseRedirect(reverse("admin:desk_incoming", args=[office.slug]))


@require_safe
@for_editors
def as_workbook(request, office):
    """The working tables as a workbook, to be edited and brought in again."""
    return HttpResponse(
        workbook(assemble(office, complete=True)),
        content_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{office.slug}.xlsx"'},
    )
