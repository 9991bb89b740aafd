"""Start a new office. Nobody need type Bangla: names are made from the place."""

import os
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from charter.quality import check_office
from charter.starting import answers
from charter.starting.answered import begin_as_answered
from charter.starting.facts import Refused
from offices import accounts

# What the facts call otherwise than the questions.
ASKED_AS = {
    "place": "upazila",
    "hostname": "host",
    "publisher_name": "publisher",
}


class Command(BaseCommand):
    help = (
        "Starts a new office from a model, a bundle or its own charter, with its first publisher. "
        "Names that are not given are made from the upazila and the district."
    )

    def add_arguments(self, parser):
        for question in answers.QUESTIONS:
            parser.add_argument(question.flag, help=question.words)
        parser.add_argument("--answers", type=Path, help="a file with answers instead of flags")
        parser.add_argument(
            "--example", action="store_true", help="print a blank file of answers, and stop"
        )
        parser.add_argument(
            "--remove-demonstration",
            action="store_true",
            help="take the demonstration away: its pages, editions and trial account",
        )
        parser.add_argument(
            "--language",
            choices=[code for code, _name in settings.LANGUAGES],
            default="en",
            help="of what is said about the charter",
        )

    def handle(self, *, example, language, remove_demonstration, **options):
        if example:
            self.stdout.write(answers.example(), ending="")
            return
        said = answers_of(options)
        with translation.override(language):
            try:
                begun, unplaced = begin_as_answered(said, remove_demonstration)
            except answers.BadAnswers as refusal:
                raise CommandError(str(refusal)) from refusal
            except Refused as refusal:
                raise CommandError(in_words(refusal.errors)) from refusal
            self.tell(begun, unplaced)

    def tell(self, begun, unplaced):
        office = begun.office
        for name in begun.removed:
            self.stdout.write(f"The demonstration is removed: {name}.")
        self.stdout.write(f"Started {office.slug}: {office}.")
        self.stdout.write(f"Web address: {office.hostname or 'none yet (give --host)'}.")
        self.stdout.write(
            f"\n{begun.publisher} publishes it. Within three days, open\n\n"
            f"  {desk_address()}{link_of(begun.publisher)}\n\n"
            "and set a password. Whoever has the link can: pass it on with care."
        )
        if unplaced:
            self.stdout.write(f"\nOf the charter, {unplaced} lines found no place; see the desk.")
        findings = check_office(office)
        self.stdout.write("\nStill missing:" if findings else "\nNothing is missing.")
        for finding in findings:
            self.stdout.write(f"  {finding.words} {finding.mend}")
        self.stdout.write(f"\nThen: python manage.py publish {office.slug}")


def answers_of(options):
    """The answers of the file, and over them those of the flags."""
    said = {}
    if options["answers"]:
        try:
            said = answers.read(options["answers"].read_bytes())
        except OSError as error:
            raise CommandError(f"{options['answers']} cannot be read: {error.strerror}.") from error
        except answers.BadAnswers as error:
            raise CommandError(f"{options['answers']}: {error}") from error
    flags = {name: options[name] for name in answers.NAMES if options[name] is not None}
    return said | flags


def in_words(errors):
    lines = [
        f"  --{ASKED_AS.get(name, name).replace('_', '-')}: {words}"
        for name, words in errors.items()
    ]
    return "\n".join(["Nothing was started:", *lines])


def link_of(publisher):
    """To the desk in Bangla, whatever language the terminal speaks."""
    with translation.override(settings.LANGUAGE_CODE):
        return accounts.one_time_path(publisher)


def desk_address():
    """Where the desk is asked for before any web server knows the new name."""
    if settings.PUBLIC_SCHEME == "http":
        return f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
    return f"https://{settings.ALLOWED_HOSTS[0].lstrip('.')}"
