"""Write one office's charter as a bundle."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand

from charter import document as doc
from charter.assembly import assemble
from charter.management.commands.publish import find_office


class Command(BaseCommand):
    help = "Write OFFICE's charter as one readable JSON file: no users, no logs, no secrets."

    def add_arguments(self, parser):
        parser.add_argument("office", help="the short name of the office")
        parser.add_argument("--output", type=Path, help="a file; standard output without it")

    def handle(self, *, office, output, **options):
        bundle = doc.encode_readable(assemble(find_office(office), complete=True))
        if output:
            output.write_bytes(bundle)
            self.stdout.write(f"Wrote {output}.")
        else:
            sys.stdout.buffer.write(bundle)
