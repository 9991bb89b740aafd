"""Restore access after a lost password."""

import os

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from offices import access, accounts


class Command(BaseCommand):
    help = (
        "Lets USER in again after a lost password: prints a link, good once, where they set a new "
        "one; lifts locks after failed sign-ins and ends open sessions."
    )

    def add_arguments(self, parser):
        parser.add_argument("user", help="the user name, as typed when signing in")

    def handle(self, *, user, **options):
        found = find_user(user)
        accounts.forget_password(found)
        accounts.lift_locks(found)
        path = accounts.one_time_path(found)
        self.stdout.write(
            f"{found}: the old password and open sessions are void. Within three days, open\n"
        )
        for address in addresses(found):
            self.stdout.write(f"  {address}{path}")
        self.stdout.write(
            "\nand set a new password. Whoever has the link can: pass it on with care."
        )


def find_user(username):
    """The user, if they may sign in at the desk at all. CommandError says why not."""
    user = get_user_model().objects.filter(username=username).first()
    if user is None:
        known = get_user_model().objects.filter(is_active=True).order_by("username")
        names = ", ".join(known.values_list("username", flat=True)[:10]) or "none yet"
        raise CommandError(f"There is no user “{username}”. Users here: {names}.")
    if not user.is_active:
        raise CommandError(
            f"The account “{username}” is closed, perhaps by a handover. If it should be open "
            "again, a superuser ticks “active” under Users at the desk; then run this again."
        )
    if not user.is_staff or not access.offices_of(user).exists():
        raise CommandError(
            f"“{username}” has no office to enter. A superuser gives them one under Users "
            "at the desk; then run this again."
        )
    return user


def addresses(user):
    """Where the desk is: the names of the user's offices and, for a trial, this computer."""
    hostnames = access.offices_of(user).with_pages().values_list("hostname", flat=True)
    found = [f"{settings.PUBLIC_SCHEME}://{hostname}" for hostname in hostnames[:3]]
    if settings.PUBLIC_SCHEME == "http":
        found.insert(0, f"http://127.0.0.1:{os.environ.get('PORT', '8000')}")
    return found or [f"{settings.PUBLIC_SCHEME}://{settings.ALLOWED_HOSTS[0]}"]
