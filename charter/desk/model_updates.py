"""What the model charter says otherwise by now, and taking it into the draft one by one."""

from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from charter import document as doc
from charter import model_updates
from charter.assembly import assemble
from charter.desk.doors import for_editors, page
from charter.desk.places import Places, anchor_of
from charter.models import Origin
from charter.three_way import Standing
from charter.updates_in_words import fields, standing_in_words, title

LARGEST = 1024 * 1024  # a charter of sixty services has a fifth of it


@dataclass(frozen=True)
class UpdateLine:
    """An update as the page lists it; `why` says why it cannot be taken, or what taking does."""

    id: str
    title: str
    changes: list
    own: list
    why: str
    is_whole: bool
    is_removed: bool
    may_take: bool
    href: str


@dataclass(frozen=True)
class Compared:
    """The bundle that is compared; `name` and `text` where it came as a file."""

    document: doc.Document
    name: str = ""
    text: str = ""


class BundleForm(forms.Form):
    bundle = forms.FileField(
        label=gettext_lazy("Bundle"),
        help_text=gettext_lazy("A charter as one file, as your department hands on a model."),
    )

    def clean_bundle(self):
        file = self.cleaned_data["bundle"]
        if file.size > LARGEST:
            raise ValidationError(_("The file is larger than any charter."))
        return Compared(_decoded(file.read()), name=file.name)


class FileAgain(forms.Form):
    """The bundle that an earlier page showed: nothing of it is stored, so it comes back."""

    name = forms.CharField(widget=forms.HiddenInput, max_length=300)
    text = forms.CharField(widget=forms.HiddenInput, strip=False)

    def clean(self):
        cleaned = super().clean()
        if "text" in cleaned:
            cleaned["document"] = _decoded(cleaned["text"].encode())
        return cleaned


def _decoded(data):
    try:
        return doc.decode(data)
    except doc.Unreadable as error:
        raise ValidationError(
            _("This file is no bundle, or it is damaged, or a newer version has written it.")
        ) from error


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def updates(request, office):
    """The differences, with what may be done about each. A file is compared, never stored."""
    origin = Origin.objects.filter(office=office).first()
    form = BundleForm(files=request.FILES) if request.FILES else BundleForm()
    if request.method == "GET":
        return _shown(request, office, origin, _model_of(origin), form)
    if request.FILES:
        compared = form.cleaned_data["bundle"] if form.is_valid() else None
        return _shown(request, office, origin, compared or _model_of(origin), form)
    compared = _sent_again(request) if request.POST.get("text") else _model_of(origin)
    if compared is None:
        return HttpResponseRedirect(reverse("admin:desk_model_updates", args=[office.slug]))
    is_done = _settle(request, office, origin, compared.document)
    if is_done and not compared.name:
        return HttpResponseRedirect(reverse("admin:desk_model_updates", args=[office.slug]))
    return _shown(request, office, origin, compared, form, status=200 if is_done else 409)


def _model_of(origin):
    model = model_updates.shipped_model(origin)
    return Compared(model) if model else None


def _sent_again(request):
    form = FileAgain(request.POST)
    if not form.is_valid():
        return None
    return Compared(form.cleaned_data["document"], form.cleaned_data["name"])


def _settle(request, office, origin, theirs):
    """Do what the pressed button says, and say so. False where nothing was done."""
    try:
        if taken := request.POST.get("take"):
            [update] = model_updates.take(office, origin, theirs, [taken])
            words = _("%(what)s – this is in the draft now. The public sees it once you publish.")
        else:
            left = request.POST.get("leave", "")
            [update] = model_updates.leave(office, origin, theirs, [left])
            words = _("%(what)s – your charter stays as it is, and you are not asked again.")
    except model_updates.DoesNotFit:
        messages.error(request, _("Nothing was taken: the draft cannot hold what the bundle says."))
        return False
    except model_updates.CannotTake:
        messages.error(
            request,
            _(
                "Nothing was taken: the draft or the model has changed since you opened this page. "
                "Below is how they differ now."
            ),
        )
        return False
    messages.success(request, words % {"what": title(update)})
    return True


def _shown(request, office, origin, compared, form, status=None):
    found, is_later = [], False
    if compared:
        theirs = compared.document
        is_later = model_updates.base_of(origin, theirs) is not None
        found = model_updates.updates(office, origin, theirs)
    lines = _lines(office, compared, found)
    ctx = {
        "title": _("Changes of the model charter"),
        "office": office,
        "compared": compared,
        "again": _again(compared),
        "is_later": is_later,
        "offered": [line for line in lines if line.may_take],
        "others": [line for line in lines if not line.may_take],
        "form": form,
    }
    return page(request, "desk/model_updates.html", ctx, status or (400 if form.errors else 200))


def _again(compared):
    if not compared or not compared.name:
        return None
    text = doc.encode(compared.document).decode()
    return FileAgain(initial={"name": compared.name, "text": text})


def _lines(office, compared, found):
    if not found:
        return []
    places, known = Places(office), (compared.document, assemble(office, complete=True))
    return [_line(update, places, known) for update in found]


def _line(update, places, known):
    is_here = update.kind == "removed" or update.kind == "changed"
    path = update.changes[0].path if update.changes else ()
    return UpdateLine(
        id=update.id,
        title=title(update),
        changes=fields(update.changes, *known),
        own=fields(update.own, *known),
        why=standing_in_words(update),
        is_whole=update.kind == "added",
        is_removed=update.kind == "removed",
        may_take=update.standing is Standing.TAKE,
        href=places.link(update.section, update.row, anchor_of(path)) if is_here else "",
    )
