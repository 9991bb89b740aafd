"""Publish an office's draft as its next edition."""

from django.core.management.base import BaseCommand, CommandError

from charter import publishing
from offices.models import Office


class Command(BaseCommand):
    help = "Publish OFFICE's draft as its next edition, and render it."

    def add_arguments(self, parser):
        parser.add_argument("office", help="the short name of the office")
        parser.add_argument("--note", default="", help="what changed, for the public history")

    def handle(self, *, office, note, **options):
        try:
            edition = publishing.publish(find_office(office), note=note)
        except publishing.HasErrors as error:
            lines = [f"  {finding.words} {finding.mend}" for finding in error.findings]
            raise CommandError("\n".join(["Not published:", *lines])) from error
        except publishing.NothingToPublish:
            self.stdout.write(f"{office}: nothing has changed since the last edition.")
            return
        self.stdout.write(f"{office}: published edition {edition.number}.")


def find_office(slug):
    """The office of that short name. CommandError names the ones there are."""
    office = Office.objects.filter(slug=slug).first()
    if office is None:
        known = ", ".join(Office.objects.values_list("slug", flat=True)) or "none yet"
        raise CommandError(f"There is no office “{slug}”. Offices here: {known}.")
    return office
