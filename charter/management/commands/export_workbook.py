"""Write one office's draft as a workbook that can be edited and brought in again."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from charter.assembly import assemble
from charter.formats.workbook import workbook
from charter.management.commands.publish import find_office


class Command(BaseCommand):
    help = "Write OFFICE's draft as an .xlsx file, which import_charter and the desk read again."

    def add_arguments(self, parser):
        parser.add_argument("office", help="the short name of the office")
        parser.add_argument("--output", type=Path, required=True, help="the file to write")

    def handle(self, *, office, output, **options):
        written = workbook(assemble(find_office(office), complete=True))
        try:
            output.write_bytes(written)
        except OSError as error:
            raise CommandError(f"{output} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"Wrote {output}.")
