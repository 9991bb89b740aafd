"""Say what is missing or doubtful in an office's draft."""

import sys

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation

from charter.management.commands.publish import find_office
from charter.quality import Severity, check_office


class Command(BaseCommand):
    help = "List the findings of OFFICE's draft. Exit status 1 when one of them stops publishing."

    def add_arguments(self, parser):
        parser.add_argument("office", help="the short name of the office")
        parser.add_argument(
            "--language", choices=[code for code, _name in settings.LANGUAGES], default="bn"
        )

    def handle(self, *, office, language, **options):
        with translation.override(language):
            findings = check_office(find_office(office))
            for finding in findings:
                self.stdout.write(f"{finding.severity.value} {finding.code}: {finding.words}")
                self.stdout.write(f"    {finding.mend}")
        if any(finding.severity is Severity.ERROR for finding in findings):
            sys.exit(1)
