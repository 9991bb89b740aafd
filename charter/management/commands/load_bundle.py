"""Load one office's charter from a bundle."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from charter import document as doc
from charter import loading


class Command(BaseCommand):
    help = "Load the charter in FILE into the working tables. Loading it twice changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *, file, **options):
        try:
            office = loading.load(doc.decode(file.read_bytes()))
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
        except doc.Unreadable as error:
            raise CommandError(f"{file}: {error}") from error
        except loading.ParentIsMissing as error:
            raise CommandError(
                f"{file}: its parent office “{error}” is not here yet. Load that one first."
            ) from error
        self.stdout.write(f"Loaded {office.slug}.")
