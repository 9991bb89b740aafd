"""Who works at an office's desk. A publisher invites editors and lets them go; the rest of what
can be done to accounts is the superuser's."""

from django import forms
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from charter.desk.diary import name_of
from charter.desk.doors import for_publishers, page
from offices import access, accounts
from offices.models import Membership


class UsernameField(forms.CharField):
    """A user name that nobody has; empty: one is made from the name."""

    def __init__(self):
        super().__init__(
            label=gettext_lazy("User name"),
            help_text=gettext_lazy("Latin letters, for signing in. Empty: made from the name."),
            max_length=40,
            required=False,
            validators=[ASCIIUsernameValidator()],
            widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "off"}),
        )

    def clean(self, value):
        username = super().clean(value)
        if username and get_user_model().objects.filter(username__iexact=username).exists():
            raise forms.ValidationError(_("Somebody has this user name already. Take another."))
        return username


class InviteForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    username = UsernameField()


@require_http_methods(["GET", "HEAD", "POST"])
@for_publishers
def people(request, office):
    """The people of the desk; a POST invites an editor and shows their link, once."""
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            editor = accounts.new_account(office, Membership.Role.EDITOR, **form.cleaned_data)
        return welcome(request, office, editor, _("Invited"))
    memberships = office.memberships.select_related("user").order_by("-role", "user__username")
    ctx = {
        "title": _("People at the desk"),
        "office": office,
        "form": form,
        "rows": [(each, name_of(each.user), _may_end(each)) for each in memberships],
    }
    return page(request, "desk/people.html", ctx)


@require_POST
@for_publishers
def new_link(request, office, pk):
    """For an editor who has lost the password or the first link."""
    editor = _editor_of(office, pk)
    # A link opens the whole account: not for one that opens another office's desk as well.
    access.require(not editor.memberships.exclude(office=office).exists())
    accounts.forget_password(editor)
    accounts.lift_locks(editor)
    return welcome(request, office, editor, _("A new link"))


@require_POST
@for_publishers
def end(request, office, pk):
    """An editor leaves the office."""
    editor = _editor_of(office, pk)
    accounts.end_membership(editor, office)
    messages.success(
        request, _("%(name)s no longer works at this desk.") % {"name": name_of(editor)}
    )
    return HttpResponseRedirect(reverse("admin:desk_people", args=[office.slug]))


def welcome(request, office, user, title):
    """A user name and a link that are shown this once: nothing keeps them."""
    ctx = {
        "title": title,
        "office": office,
        "newcomer": user,
        "newcomer_name": name_of(user),
        "link": request.build_absolute_uri(accounts.one_time_path(user)),
    }
    return page(request, "desk/welcome.html", ctx)


def _may_end(membership):
    """A publisher may let editors go, not other publishers, nor who keeps the whole site."""
    return membership.role == Membership.Role.EDITOR and not membership.user.is_superuser


def _editor_of(office, pk):
    membership = get_object_or_404(
        office.memberships.select_related("user"),
        pk=pk,
        role=Membership.Role.EDITOR,
        user__is_superuser=False,
    )
    return membership.user
