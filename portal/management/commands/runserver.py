"""Django's server, with the static files in place: a fresh copy needs no further command."""

from django.contrib.staticfiles.management.commands.runserver import Command as RunserverCommand
from django.core.management import call_command


class Command(RunserverCommand):
    def inner_run(self, *args, **options):
        # Pages name static files by the digest of their content, which collectstatic finds.
        call_command("collectstatic", interactive=False, verbosity=0)
        super().inner_run(*args, **options)
