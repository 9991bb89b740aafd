"""Bring an existing charter into an office's draft, or say what is in it."""

import json
import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from charter import loading
from charter.assembly import assemble
from charter.importing import interpretation, readers, structure
from charter.importing.as_json import as_json
from charter.importing.proposal import for_loading, propose
from charter.importing.source import NotACharter
from charter.importing.summary import summary
from charter.management.commands.publish import find_office

NOT_A_CHARTER = 2
# One byte more than a reader takes: it then says that the file is too large.
MOST = 10 * 1024 * 1024 + 1


class Command(BaseCommand):
    help = (
        "Read a charter from FILE (a Word file, workbook, CSV, web page or text; - for standard "
        "input) and bring it into the draft of an office. Never straight to the public. Exit "
        "status 2 when FILE is not a charter."
    )
    # To look into a file, no site need be set up.
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("file", help="a file, or - for standard input")
        parser.add_argument("--office", help="the office whose draft it goes into")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")
        parser.add_argument("--json", action="store_true", help="print what was read as JSON")
        parser.add_argument(
            "--language", choices=[code for code, _name in settings.LANGUAGES], default="bn"
        )

    def handle(self, *, file, office, dry_run, language, **options):
        with translation.override(language):
            if not (office or dry_run):
                raise CommandError(
                    _("Say into which office's draft it goes (--office), or use --dry-run.")
                )
            office = office and find_office(office)
            reading = _read(file)
            present = office and assemble(office, complete=True)
            proposed = office and propose(reading, present)
            if office and not dry_run:
                loading.load(for_loading(proposed, present))
            if options["json"]:
                written = json.dumps(as_json(reading), ensure_ascii=False, indent=2)
                sys.stdout.buffer.write(written.encode() + b"\n")
            else:
                is_accepted = bool(office) and not dry_run
                for line in summary(reading, present, proposed, is_accepted):
                    self.stdout.write(line)


def _read(file):
    """What the file says. CommandError, in a sentence, where there is no charter in it."""
    name = "" if file == "-" else Path(file).name
    try:
        reading = interpretation.interpret(structure.outline(readers.read(_bytes(file), name)))
    except OSError as error:
        words = _("The file %(name)s cannot be read: %(reason)s.")
        values = {"name": file, "reason": error.strerror}
        raise CommandError(words % values, returncode=NOT_A_CHARTER) from error
    except NotACharter as error:
        raise CommandError(str(error), returncode=NOT_A_CHARTER) from error
    if reading.is_empty:
        words = _("Nothing of a charter was found: no section, no statement and no table.")
        raise CommandError(words, returncode=NOT_A_CHARTER)
    return reading


def _bytes(file):
    if file == "-":
        return sys.stdin.buffer.read(MOST)
    with open(file, "rb") as opened:
        return opened.read(MOST)
