"""Putting the draft before the public."""

from django import forms
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from charter import document as doc
from charter import publishing
from charter.assembly import assemble
from charter.desk.doors import for_editors, page
from charter.desk.draft import draft_of
from charter.desk.public import links_of, refreshed
from charter.models import Edition
from offices import access
from portal.bangla.dates import number


class PublishForm(forms.Form):
    note = forms.CharField(
        label=gettext_lazy("What changed and why"),
        help_text=gettext_lazy("One sentence. The public reads it in the history."),
        max_length=Edition._meta.get_field("note").max_length,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def publish(request, office):
    """Everything that would go public; a publisher's POST puts it there."""
    form = PublishForm(request.POST or None)
    if request.method == "POST":
        access.require(access.may_publish(request.user, office))
        if form.is_valid():
            # The digest of the draft that the page showed: what has moved since is not published.
            shown = request.POST.get("shown", "")
            words = put_before_the_public(request, office, form.cleaned_data["note"], shown)
            if not words:
                return HttpResponseRedirect(reverse("admin:desk_office", args=[office.slug]))
            return _shown(request, office, form, words, status=409)
    return _shown(request, office, form)


def put_before_the_public(request, office, note="", shown=None):
    """Publish and say so; or publish nothing and return why, in words."""
    try:
        edition = publishing.freeze(office, request.user, note, shown)
    except publishing.CannotPublish as reason:
        return why_not(reason)
    if refreshed(request, office):
        messages.success(request, _published(request, office, edition))
    return ""


def why_not(reason):
    """In words, why nothing was published."""
    match reason:
        case publishing.DraftHasMoved():
            return _(
                "Nothing was published: somebody changed the draft after you opened this page. "
                "Below is what would go public now."
            )
        case publishing.HasErrors():
            return _("Nothing was published: the points under “To be mended” come first.")
        case publishing.NothingToPublish():
            return _(
                "Nothing was published: the public sees this very content already. If you pressed "
                "the button twice, the first time has done it."
            )
        case publishing.NeedsOtherEyes():
            return four_eyes_rule()
    raise reason


def four_eyes_rule():
    return _(
        "Your office has the four-eyes rule: whoever has edited since the last edition cannot "
        "publish it. Ask another publisher of your office to read and publish it."
    )


def _published(request, office, edition):
    words = _("Edition %(number)s is published.") % {
        "number": number(edition.number, get_language())
    }
    public = links_of(request, office)
    if not public:
        return words
    return format_html(
        '{} <a href="{}">{}</a> · <a href="{}">{}</a>',
        words,
        public["home"],
        _("See the public page"),
        public["history"],
        _("See the history"),
    )


def _shown(request, office, form, refusal="", status=200):
    draft = draft_of(office)
    may_publish = access.may_publish(request.user, office)
    ctx = {
        "title": _("Publish"),
        "office": office,
        "draft": draft,
        "form": form,
        "refusal": refusal,
        "may_publish": may_publish,
        "other_eyes": four_eyes_rule()
        if may_publish and publishing.needs_other_eyes(office, request.user, draft.last)
        else "",
    }
    return page(request, "desk/publish.html", ctx, status=status)


def row_alone(request, office, section, row_id):
    """“Save and publish” of one row, after it was saved: where to go from here.

    Published at once only where this row is all that is unpublished; otherwise whoever pressed
    the button first reads the list of everything that would go public with it.
    """
    access.require(access.may_edit(request.user, office))
    document = assemble(office)
    changes = publishing.unpublished_changes(office, document)
    alone = changes and all((each.section, each.id) == (section, row_id) for each in changes)
    if not alone or not access.may_publish(request.user, office):
        if changes and not alone:
            messages.warning(
                request,
                _("Not published yet: more waits with it. Read the list, then press “Publish”."),
            )
        return reverse("admin:desk_publish", args=[office.slug])
    refusal = put_before_the_public(request, office, shown=doc.digest(document))
    if refusal:
        messages.error(request, refusal)
        return reverse("admin:desk_publish", args=[office.slug])
    return reverse("admin:desk_office", args=[office.slug])
