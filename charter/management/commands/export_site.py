"""Write the published site of an office as plain files."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from charter import static_copy
from charter.management.commands.publish import find_office
from charter.models import Edition
from offices.models import Office


class Command(BaseCommand):
    help = (
        "Write an office's whole published site into DIR, as plain files for a web space or a "
        "stick. Run again, it replaces what it wrote."
    )

    def add_arguments(self, parser):
        parser.add_argument("dir", type=Path, help="an empty folder, or one of a former run")
        parser.add_argument("--office", help="the short name; needed where several have published")
        parser.add_argument(
            "--base-url", default="", help="where it will stand, such as https://example.gov.bd"
        )

    def handle(self, *, dir, office, base_url, **options):
        chosen = find_office(office) if office else only_office()
        try:
            files = static_copy.files_of(chosen, base_url)
            static_copy.write(dir, files)
        except (static_copy.CannotCopy, static_copy.CannotWrite) as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"{dir} cannot be written: {error}.") from error
        self.stdout.write(f"{chosen.slug}: {len(files)} files. Open {dir / 'index.html'}")


def only_office():
    """The office meant where none is named: the one that has published, or the home office."""
    published = Office.objects.filter(pk__in=Edition.objects.values("office"))
    offices = list(published) if published.exists() else list(Office.objects.all())
    if len(offices) == 1:
        return offices[0]
    home = next((each for each in offices if each.slug == settings.HOME_OFFICE), None)
    if home is None:
        known = ", ".join(each.slug for each in offices) or "none yet"
        raise CommandError(f"Which office? Name it with --office. Offices here: {known}.")
    return home
