"""From a fresh copy to a site that answers: database, Kawkhali's charter, an officer, a server."""

import errno
import importlib.util
import os
import socket
import sys
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection, transaction
from django.utils.crypto import get_random_string

from charter.starting.demonstration import TRIAL_OFFICER as OFFICER
from offices.models import Membership, Office

# The department first: the office names it as its parent, with its edition number.
DEPARTMENT = "doict"
DEMONSTRATION = {
    DEPARTMENT: "doict.json",
    "doict-kawkhali-pirojpur": "kawkhali.json",
}


class Command(BaseCommand):
    help = "Prepares a trial site with the Kawkhali charter and serves it. Safe to run again."

    def add_arguments(self, parser):
        parser.add_argument(
            "--no-serve", action="store_true", help="prepare everything, but do not serve"
        )

    def handle(self, *, no_serve, **options):
        port = None if no_serve else free_port(os.environ.get("PORT", "8000"))
        if port and settings.PUBLIC_SCHEME != "http":
            raise CommandError(
                "PUBLIC_SCHEME is https, and this trial server speaks plain http alone.\n"
                "Set PUBLIC_SCHEME=http, or put a web server with a certificate in front."
            )
        database_answers()

        self.step("Bringing the database up to date")
        call_command("migrate", interactive=False, verbosity=0)
        self.step("Collecting static files")
        call_command("collectstatic", interactive=False, verbosity=0)
        self.step("Filling in the national holidays")
        call_command("fill_holidays")
        password = None
        if not has_real_offices():
            self.load_demonstration()
            password = make_officer()
        self.step("Rendering what has changed")
        call_command("refresh")

        self.say_how_to_sign_in(port, password)
        if port:
            serve(port)

    def load_demonstration(self):
        """Each step only if it is missing: a first run that was cut off is completed."""
        bundles = Path(apps.get_app_config("charter").path) / "bundles"
        for slug, bundle in DEMONSTRATION.items():
            if not Office.objects.filter(slug=slug).exists():
                self.step(f"Loading {bundle}")
                call_command("load_bundle", str(bundles / bundle))
        for slug in DEMONSTRATION:
            if not Office.objects.get(slug=slug).editions.exists():
                self.step(f"Publishing {slug}")
                call_command("publish", slug)

    def step(self, words):
        self.stdout.write(f"- {words} …")
        self.stdout.flush()

    def say_how_to_sign_in(self, port, password):
        address = f"http://127.0.0.1:{port or 8000}"
        if password:
            signing_in = f"sign in as {OFFICER} with the password {password} (shown this once)"
        else:
            signing_in = "a new password: python manage.py let_in USER"
        self.stdout.write(
            f"\n  The site   {address}/  and in English  {address}/en/"
            f"\n  The desk   {address}/admin/  {signing_in}"
            "\n  Everything, users too: python manage.py createsuperuser"
            "\n  Your own office: “Start a new office” at the desk, as that superuser, or"
            "\n    python manage.py start_office --help\n"
        )
        self.stdout.flush()


def has_real_offices():
    """Whether somebody has started an office of their own, or claimed the demonstration's."""
    return Office.objects.exclude(slug=DEPARTMENT).filter(is_demonstration=False).exists()


def free_port(value):
    """The port, if it can be listened at; better told now than after a minute's work."""
    if not value.isascii() or not value.isdigit() or not 0 < int(value) < 65536:
        raise CommandError(f"PORT is {value!r}; write a number from 1 to 65535.")
    with socket.socket() as probe:
        if os.name != "nt":  # there the option would allow what it is asked to find out
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(value)))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise CommandError(
                    f"Port {value} is taken by another program. Take another: PORT=8001 make run"
                ) from error
            raise CommandError(
                f"Port {value} cannot be used ({error.strerror}). Take another: PORT=8001 make run"
            ) from error
    return int(value)


def database_answers():
    try:
        connection.ensure_connection()
    except OperationalError as error:
        reason = str(error).strip().splitlines()[0]
        raise CommandError(
            f"The database does not answer: {reason}\n"
            "Start it or mend DATABASE_URL; without DATABASE_URL a file in "
            f"{settings.DATA_DIR} is used."
        ) from error


def make_officer():
    """The trial's officer, once; returns the password, which is stored hashed alone."""
    users = get_user_model().objects
    if users.filter(username=OFFICER).exists():
        return None
    # Nothing that is mistaken for something else when it is copied from a screen by hand.
    password = get_random_string(12, "abcdefghjkmnpqrstuvwxyz23456789")
    office = Office.objects.get(slug=[*DEMONSTRATION][-1])
    with transaction.atomic():
        officer = users.create_user(OFFICER, password=password, is_staff=True)
        Membership.objects.create(user=officer, office=office, role=Membership.Role.PUBLISHER)
    return password


def serve(port):
    connection.close()
    bind = f"127.0.0.1:{port}"
    if importlib.util.find_spec("fcntl") is None:  # Windows: gunicorn does not run there
        call_command("runserver", bind, use_reloader=False)
        return
    gunicorn = [sys.executable, "-m", "gunicorn", "portal.wsgi", "--bind", bind]
    workers = ["--worker-class", "gthread", "--workers", "2", "--threads", "4"]
    # Log what goes wrong, not each start; leave no control file in the home folder.
    quiet = ["--log-level", "warning", "--no-control-socket"]
    os.chdir(settings.BASE_DIR)
    os.execv(sys.executable, gunicorn + workers + quiet)
