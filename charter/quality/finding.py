"""What the checks say: something missing or doubtful, where it is, and how to mend it."""

import enum
from dataclasses import dataclass

from django.utils.translation import get_language

from portal.bangla.dates import date_words, number


class Severity(enum.Enum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """Something the checks found.

    `section` and `id` say which row it is about, as in a Change of `charter.diff`; `field` is
    the form field to go to. `words` tell what is the matter and `mend` what to do.
    """

    code: str
    severity: Severity
    words: str
    mend: str
    section: str = "office"
    id: str = ""
    field: str = ""


def error(*args, **kwargs):
    return Finding(args[0], Severity.ERROR, *args[1:], **kwargs)


def warning(*args, **kwargs):
    return Finding(args[0], Severity.WARNING, *args[1:], **kwargs)


def short(text):
    """A text as far as a finding quotes it."""
    return text if len(text) <= 60 else f"{text[:59]}…"


def count(items):
    """How many, in the digits of the reader."""
    return number(len(items), get_language())


def day_in_words(day):
    return date_words(day, get_language())
