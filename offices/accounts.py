"""Accounts of the people at the desk: letting in, and letting go.

Nobody is given a password by somebody else: a new user gets a link, good once and for three days
(PASSWORD_RESET_TIMEOUT), where they set their own.
"""

from axes.models import AccessAttempt
from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.contrib.sessions.models import Session
from django.db.models import Q
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from offices.models import Membership
from portal.bangla.romanise import slugify
from portal.bangla.text import clean


def new_account(office, role, name, email="", username=""):
    """Somebody new at an office's desk, who has no password yet."""
    users = get_user_model().objects
    user = users.create_user(
        username or free_username(name), email=email, first_name=clean(name)[:150], is_staff=True
    )
    Membership.objects.create(user=user, office=office, role=role)
    return user


def free_username(name):
    """A user name in Latin letters that nobody has."""
    base = slugify(name).replace("-", ".")[:40] or "officer"
    taken = set(
        get_user_model()
        .objects.filter(username__startswith=base)
        .values_list("username", flat=True)
    )
    number, wanted = 2, base
    while wanted in taken:
        wanted, number = f"{base}{number}", number + 1
    return wanted


def one_time_path(user):
    """Where a user sets a password. It stops working once they have, or when it grows old."""
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    return reverse("admin:desk_set_password", args=[uid, default_token_generator.make_token(user)])


def forget_password(user):
    """The password that was lost, or that others may know, opens nothing any more."""
    user.set_unusable_password()
    user.save(update_fields=["password"])
    end_sessions(user)


def end_sessions(user):
    """Wherever the user is signed in, they are not any more."""
    for session in Session.objects.all():
        if session.get_decoded().get("_auth_user_id") == str(user.pk):
            session.delete()


def lift_locks(user):
    """Forget the failed sign-ins that keep the user out."""
    return AccessAttempt.objects.filter(username=user.get_username()).delete()[0]


def end_membership(user, office):
    """The user leaves an office. An account that no office is left for is closed."""
    for membership in Membership.objects.filter(user=user, office=office):
        membership.delete()  # one by one, so that the log records it
    if user.is_superuser or Membership.objects.filter(user=user).exists():
        return
    user.is_active = False
    user.set_unusable_password()
    user.save(update_fields=["is_active", "password"])
    end_sessions(user)


def members_who_may_go(office, user):
    """Accounts that a publisher may pass on or close: their own, and editors'."""
    members = get_user_model().objects.filter(
        memberships__office=office, is_active=True, is_superuser=False
    )
    if not user.is_superuser:
        own_or_editor = Q(pk=user.pk) | Q(
            memberships__office=office, memberships__role=Membership.Role.EDITOR
        )
        members = members.filter(own_or_editor)
    return members.distinct().order_by("username")
