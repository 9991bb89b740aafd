"""Load one office's charter from a bundle."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from charter import checked_loading, loading
from charter import document as doc
from charter.models import Origin
from offices.models import Office


class Command(BaseCommand):
    help = "Load the charter in FILE into the working tables. Loading it twice changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *, file, **options):
        try:
            office = load(doc.decode(file.read_bytes()))
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
        except (doc.Unreadable, checked_loading.Refused) as error:
            raise CommandError(f"{file}: {error}") from error
        except loading.ParentIsMissing as error:
            raise CommandError(
                f"{file}: its parent office “{error}” is not here yet. Load that one first."
            ) from error
        self.stdout.write(f"Loaded {office.slug}.")


@transaction.atomic
def load(bundle):
    """Into the tables. An office that was not here remembers what it came from."""
    is_new = not Office.objects.filter(slug=bundle.office.slug).exists()
    office = checked_loading.load(bundle)
    if is_new:
        Origin.objects.create(office=office, document=doc.encode(bundle).decode())
    return office
