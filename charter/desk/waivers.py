"""What is left of the office whose charter this one was made from, and what of it may stay."""

from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from charter.assembly import assemble
from charter.desk.diary import name_of
from charter.desk.doors import for_publishers, page
from charter.desk.places import Places
from charter.models import Waiver
from charter.quality import identity


@dataclass(frozen=True)
class TermLine:
    """Something of the source office, and every place where it stands: words and a link."""

    term: identity.Term
    kind: str
    places: list[tuple[str, str]]


class WaiverForm(forms.Form):
    """Names and numbers of people that belong to both offices, and why."""

    terms = forms.MultipleChoiceField(
        label=gettext_lazy("Belongs to our office too"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Tick what belongs to your office too.")},
    )
    reason = forms.CharField(
        label=gettext_lazy("because"),
        help_text=Waiver._meta.get_field("reason").help_text,
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
        error_messages={"required": gettext_lazy("Say why it belongs to your office too.")},
    )

    def __init__(self, *args, lines, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["terms"].choices = [
            (line.term.text, f"{line.term.text} ({line.kind})") for line in lines
        ]


@require_http_methods(["GET", "HEAD", "POST"])
@for_publishers
def waivers(request, office):
    """What the identity gate holds, and accepting what two offices truly share."""
    source = identity.source_of(office)
    lines = _lines(office, source) if source else []
    shared = [line for line in lines if line.term.may_be_shared]
    form = WaiverForm(request.POST or None, lines=shared)
    if request.method == "POST" and form.is_valid():
        _accept(request, office, form.cleaned_data)
        return HttpResponseRedirect(reverse("admin:desk_waivers", args=[office.slug]))
    ctx = {
        "title": _("What is left of the other office"),
        "office": office,
        "source": source.office.name.shown(get_language()) if source else "",
        "own": [line for line in lines if not line.term.may_be_shared],
        "shared": shared,
        "form": form,
        "accepted": [
            (waiver, name_of(waiver.given_by))
            for waiver in office.waivers.select_related("given_by")
        ],
    }
    return page(request, "desk/waivers.html", ctx, status=400 if form.errors else 200)


@require_POST
@for_publishers
def withdraw(request, office, pk):
    """It does not belong to this office after all: the gate holds it again."""
    waiver = get_object_or_404(office.waivers, pk=pk)
    waiver.delete()
    messages.success(request, _("No longer accepted: %(term)s") % {"term": waiver.term})
    return HttpResponseRedirect(reverse("admin:desk_waivers", args=[office.slug]))


@transaction.atomic
def _accept(request, office, facts):
    for term in facts["terms"]:
        # Two publishers may press the button at the same time; the first reason stands.
        Waiver.objects.get_or_create(
            office=office,
            term=term,
            defaults={"reason": facts["reason"], "given_by": request.user},
        )
    messages.success(request, _("Accepted, with your reason."))


def _lines(office, source):
    """What is not accepted yet, each term once."""
    document, places = assemble(office), Places(office)
    found = {}
    for left in identity.left_over(source, document, identity.accepted_keys(office)):
        place = (identity.place_in_words(left, document), places.of_finding(left))
        found.setdefault(left.term, []).append(place)
    return [
        TermLine(term, identity.kind_in_words(term.kind), where) for term, where in found.items()
    ]
