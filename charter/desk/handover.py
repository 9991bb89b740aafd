"""দায়িত্ব হস্তান্তর: a post changes hands, and with it the account at the desk.

Two plain facts are entered (the last day of one person, the first of the next), and whoever
signed in for the post stops while the successor gets an account of their own. The old account is
closed rather than renamed: the log of changes must go on saying who did what.
"""

from dataclasses import dataclass

from django import forms
from django.db import transaction
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from charter.desk.diary import name_of
from charter.desk.doors import for_publishers, page
from charter.desk.people import UsernameField
from offices import accounts
from offices.models import Membership, Post, Posting
from offices.rows import LANGUAGES

SUCCESSOR, VACANT = "successor", "vacant"


class HandoverForm(forms.Form):
    """`holder` is the posting that the form was opened on: it is ended once only."""

    holder = forms.CharField(widget=forms.HiddenInput, required=False)
    last_day = forms.DateField(
        label=gettext_lazy("Last day of the present holder"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        required=False,
    )
    then = forms.ChoiceField(
        label=gettext_lazy("After that"),
        choices=[
            (SUCCESSOR, gettext_lazy("Somebody takes over")),
            (VACANT, gettext_lazy("The post is vacant")),
        ],
        widget=forms.RadioSelect,
        initial=SUCCESSOR,
    )
    name_bn = forms.CharField(
        label=gettext_lazy("Name of the successor, in Bangla"), max_length=120, required=False
    )
    name_en = forms.CharField(
        label=gettext_lazy("Name of the successor, in English"), max_length=120, required=False
    )
    charge = forms.ChoiceField(
        label=gettext_lazy("Charge"), choices=Posting.Charge, initial=Posting.Charge.REGULAR
    )
    joined = forms.DateField(
        label=gettext_lazy("Joining date"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        required=False,
    )
    account = forms.ModelChoiceField(
        queryset=None,
        label=gettext_lazy("Account that closes"),
        empty_label=gettext_lazy("None: all accounts stay as they are"),
        help_text=gettext_lazy(
            "Whoever signed in for this post stops working at this desk at once. The successor "
            "gets an account of their own, with the same role."
        ),
        required=False,
    )
    username = UsernameField()

    def __init__(self, *args, post, accounts_here, **kwargs):
        super().__init__(*args, **kwargs)
        self.post = post
        self.present = post.postings.filter(released__isnull=True).first()
        self.fields["account"].queryset = accounts_here
        self.fields["account"].label_from_instance = name_of
        self.fields["username"].label = gettext_lazy("User name of the successor")
        if self.present is None:
            del self.fields["last_day"]

    @property
    def holder_now(self):
        return str(self.present.pk) if self.present else ""

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("holder", "") != self.holder_now:
            raise forms.ValidationError(
                _("The holder of this post has changed since you opened this page. Look again.")
            )
        if self.present and not cleaned.get("last_day") and "last_day" not in self.errors:
            self.add_error("last_day", _("Enter the last day of the present holder."))
        if cleaned.get("then") == SUCCESSOR:
            self._require_successor(cleaned)
        elif not self.present:
            self.add_error("then", _("The post is vacant already."))
        self._compare_days(cleaned)
        return cleaned

    def _require_successor(self, cleaned):
        if not cleaned.get("name_bn"):
            self.add_error("name_bn", _("Enter the name of the successor in Bangla."))
        if not cleaned.get("joined") and "joined" not in self.errors:
            self.add_error("joined", _("Enter the day on which the successor joins."))

    def _compare_days(self, cleaned):
        last_day, joined = cleaned.get("last_day"), cleaned.get("joined")
        if last_day and self.present.joined and last_day < self.present.joined:
            self.add_error("last_day", _("The last day is before the day of joining."))
        if cleaned.get("then") == SUCCESSOR and last_day and joined and joined < last_day:
            self.add_error(
                "joined", _("The successor joins before the last day of the present holder.")
            )


@dataclass(frozen=True)
class Handover:
    """What was done: who came, if anybody, and with which account."""

    posting: Posting | None
    closed: object | None
    newcomer: object | None


@require_http_methods(["GET", "HEAD", "POST"])
@for_publishers
def handover(request, office):
    """Choose a post, fill in one form; what it did is told at once, with the successor's link."""
    posts = list(office.posts.all())
    post = _chosen(request, office, posts)
    if post is None:
        ctx = {"title": _("Handover"), "office": office, "posts": posts}
        return page(request, "desk/handover_choose.html", ctx)

    members = accounts.members_who_may_go(office, request.user)
    form = HandoverForm(request.POST or None, post=post, accounts_here=members)
    if request.method == "POST" and form.is_valid():
        return _done(
            request, office, post, hand_over(office, post, form.cleaned_data, form.present)
        )
    ctx = {
        "title": _("Handover: %(post)s") % {"post": post},
        "office": office,
        "post": post,
        "form": form,
        "several": len(posts) > 1,
    }
    return page(request, "desk/handover.html", ctx)


def _chosen(request, office, posts):
    key = request.POST.get("post") or request.GET.get("post")
    if key is None:
        return posts[0] if len(posts) == 1 else None
    return get_object_or_404(Post, office=office, pk=key if key.isdecimal() else 0)


@transaction.atomic
def hand_over(office, post, facts, present):
    """End one posting, begin the next, and pass the account on."""
    post.is_vacant = facts["then"] == VACANT
    post.save()
    if present:
        present.released = facts["last_day"]
        present.save()
    posting = None
    if facts["then"] == SUCCESSOR:
        posting = Posting(post=post, charge=facts["charge"], joined=facts["joined"])
        for language in LANGUAGES:
            setattr(posting, f"name_{language}", facts[f"name_{language}"])
        posting.save()
    closed, newcomer = facts["account"], None
    if closed:
        role = Membership.objects.get(user=closed, office=office).role
        if posting:
            name = facts["name_en"] or facts["name_bn"]
            newcomer = accounts.new_account(office, role, name, username=facts["username"])
            newcomer.first_name = posting.name_bn
            newcomer.save(update_fields=["first_name"])
        accounts.end_membership(closed, office)
    return Handover(posting, closed, newcomer)


def _done(request, office, post, done):
    # The one who left may be the one who asks, and is signed out by now: no redirect.
    ctx = {
        "title": _("Handed over: %(post)s") % {"post": post},
        "office": office,
        "post": post,
        "done": done,
        "closed_name": name_of(done.closed) if done.closed else "",
        "is_leaving": done.closed == request.user,
        "today": timezone.localdate(),
    }
    if done.newcomer:
        ctx["link"] = request.build_absolute_uri(accounts.one_time_path(done.newcomer))
        ctx["newcomer"] = done.newcomer
        ctx["newcomer_name"] = name_of(done.newcomer)
    return page(request, "desk/handover_done.html", ctx)
