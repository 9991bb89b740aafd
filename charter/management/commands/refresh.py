"""Bring the page store up to what the database says."""

from django.core.management.base import BaseCommand

from charter import publishing
from charter.management.commands.publish import find_office
from offices.models import Office


class Command(BaseCommand):
    help = "Render what differs from the database: for OFFICE, or for every office."

    def add_arguments(self, parser):
        parser.add_argument("office", nargs="?", help="the short name of one office")

    def handle(self, *, office, **options):
        offices = [find_office(office)] if office else Office.objects.all()
        for each in offices:
            rendered = publishing.refresh(each)
            self.stdout.write(f"{each.slug}: {'rendered' if rendered else 'up to date'}")
        if not office:
            for slug in publishing.forget_former_offices():
                self.stdout.write(f"{slug}: removed, no such office any more")
