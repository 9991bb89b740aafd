"""Show what a newer bundle says otherwise, and take of it what the office has not changed."""

import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from charter import document as doc
from charter import model_updates
from charter.management.commands.publish import find_office
from charter.models import Origin
from charter.three_way import Standing
from charter.updates_in_words import fields, standing_in_words, title

REFUSED = 2


class Command(BaseCommand):
    help = (
        "Show what the bundle in FILE says otherwise than OFFICE's draft, each difference with its "
        "id, and take the differences that are asked for into the draft. What the office has "
        "written itself is never overwritten. Exit status 0 when nothing differs (any more), 1 "
        "when something does, 2 when FILE cannot be read or a difference cannot be taken."
    )

    def add_arguments(self, parser):
        parser.add_argument("office", help="the short name of the office")
        parser.add_argument("file", type=Path, help="a bundle, such as a newer model charter")
        taking = parser.add_mutually_exclusive_group()
        taking.add_argument("--take", nargs="+", metavar="ID", help="take these differences")
        taking.add_argument("--take-all", action="store_true", help="take all that can be taken")
        parser.add_argument(
            "--language", choices=[code for code, _name in settings.LANGUAGES], default="bn"
        )

    def handle(self, *, office, file, take, take_all, language, **options):
        try:
            office, theirs = find_office(office), _read(file)
        except CommandError as error:
            error.returncode = REFUSED
            raise
        origin = Origin.objects.filter(office=office).first()
        with translation.override(language):
            if take_all:
                offered = model_updates.updates(office, origin, theirs)
                take = [each.id for each in offered if each.standing is Standing.TAKE]
            if take:
                self._take(office, origin, theirs, take)
            offered = model_updates.updates(office, origin, theirs)
            for update in offered:
                self._tell(update, theirs)
        if offered:
            sys.exit(1)
        self.stdout.write("Nothing differs.")

    def _take(self, office, origin, theirs, ids):
        try:
            taken = model_updates.take(office, origin, theirs, ids)
        except model_updates.DoesNotFit as error:
            raise CommandError(
                f"Nothing was taken: the draft cannot hold what the bundle says ({error}).",
                returncode=REFUSED,
            ) from error
        except model_updates.CannotTake as error:
            raise CommandError(
                f"Nothing was taken: {error} is not, or no longer, there to be taken. Run the "
                "command without --take to see what is.",
                returncode=REFUSED,
            ) from error
        for update in taken:
            self.stdout.write(f"{update.id} taken: {title(update)}")

    def _tell(self, update, theirs):
        self.stdout.write(f"{update.id} {update.standing.value}: {title(update)}")
        for words in fields(update.changes, theirs):
            self.stdout.write(f"    {words.what}: {words.old or '–'} → {words.new or '–'}")
        if why := standing_in_words(update):
            self.stdout.write(f"    {why}")
        for words in fields(update.own, theirs):
            self.stdout.write(f"    {words.what}: {words.new or '–'}")


def _read(file):
    try:
        return doc.decode(file.read_bytes())
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
    except doc.Unreadable as error:
        raise CommandError(f"{file}: {error}") from error
