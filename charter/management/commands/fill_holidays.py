"""Fill in the nation's holidays of a year, to be corrected at the desk."""

from django.core.management.base import BaseCommand, CommandError

from charter import publishing
from offices.calendar import FIRST, LAST
from offices.models import Office
from offices.national_days import package
from offices.national_days.filling import fill, fill_shipped
from offices.national_days.shipped import shipped, shipped_years
from portal.bangla.dates import date_words
from portal.bangla.text import to_ascii_digits

WHAT_THE_PACKAGE_LACKS = (
    "The package knows no holidays by executive order, and neither Buddha Purnima, Janmashtami\n"
    "nor Durga Puja.\n"
)


class Command(BaseCommand):
    help = (
        "Fills in the national holidays of YEAR: from the list that comes with this version, else "
        "from the package “holidays”. What people have entered stays as it is. Without YEAR: "
        "every year whose list comes along and that nobody has checked."
    )

    def add_arguments(self, parser):
        parser.add_argument("year", nargs="?", metavar="YEAR", help="such as 2027")

    def handle(self, *, year, **options):
        if year is None:
            found = fill_shipped()
            for filled in found:
                self.tell(filled)
            if not found:
                self.stdout.write("National holidays: nothing to fill in.")
        else:
            number = year_of(year)
            found = [fill(shipped(number) or package.from_package(number))]
            self.tell(found[0], day_by_day=True)
        if any(filled.added for filled in found):
            self.refresh()

    def tell(self, filled, day_by_day=False):
        year, added = filled.known.year, filled.added
        self.stdout.write(f"{year}: {counted(len(added))} from {name_of(filled.known)}.")
        for day in added if day_by_day else ():
            self.stdout.write(f"  {in_words(day)}")
        for day in filled.missing:
            self.stdout.write(f"  Not added, as people have checked the year: {in_words(day)}")
        for row, day in filled.differing:
            self.stdout.write(f"  Left as it is: {row_in_words(row)}. The list: {in_words(day)}")
        for row in filled.unlisted:
            self.stdout.write(f"  Left as it is, and not in the list: {row_in_words(row)}")
        self.stdout.write(what_next(filled))

    def refresh(self):
        for office in Office.objects.with_pages():
            if publishing.refresh(office):
                self.stdout.write(f"{office.slug}: rendered")


def year_of(text):
    """A year that the calendar counts. CommandError says which those are."""
    digits = to_ascii_digits(text.strip())
    if digits.isascii() and digits.isdigit() and FIRST.year <= int(digits[:9]) <= LAST.year:
        return int(digits)
    raise CommandError(f"“{text}” is no year from {FIRST.year} to {LAST.year}, such as 2027.")


def counted(number):
    if not number:
        return "nothing to add"
    return f"{number} national holiday{'' if number == 1 else 's'} added"


def name_of(known):
    if known.year in shipped_years():
        return "the list that comes with this version"
    return f"the package holidays {package.VERSION}"


def in_words(day):
    return _line(day.date, day.en, day.is_working, day.is_confirmed)


def row_in_words(row):
    is_working = row.kind == row.Kind.WORKING
    return _line(row.date, row.name_en or row.name_bn, is_working, row.is_confirmed)


def _line(date, name, is_working, is_confirmed):
    working = " (specially working)" if is_working else ""
    estimated = "" if is_confirmed else " (estimated)"
    return f"{date_words(date, 'en')}  {name}{working}{estimated}"


def what_next(filled):
    year = filled.known.year
    if filled.checked:
        return f"{year} is checked, with: {filled.checked.source}"
    lacks = "" if year in shipped_years() else WHAT_THE_PACKAGE_LACKS
    return (
        f"{lacks}Next: at the desk, under Holidays, compare each day of {year} with the order of\n"
        "the Ministry of Public Administration (mopa.gov.bd). Correct what differs, add what is\n"
        f"missing, and enter {year} as a checked year. Until then the public reads that dates\n"
        f"through {year} are provisional."
    )
