"""Values of fields as people read them, for the history and for edit conflicts."""

import datetime
from decimal import Decimal

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from offices.rows import LANGUAGES
from portal.bangla.dates import clock_words, date_words, number, weekday_words
from portal.bangla.typed import read_date, read_time

NOTHING = "–"


def split_language(model, name):
    """("name", "bn") for name_bn of a bilingual field; (name, "") otherwise."""
    stem, _separator, language = name.rpartition("_")
    if language in LANGUAGES and hasattr(model, stem):
        return stem, language
    return name, ""


def language_of_input(name):
    """The language of a form's input by its name, or "" where it has none."""
    language = name.rpartition("_")[2]
    return language if language in LANGUAGES else ""


def label(model, name):
    """A field in words, with its language where it has two."""
    stem, language = split_language(model, name)
    try:
        words = str(model._meta.get_field(stem).verbose_name)
    except FieldDoesNotExist:
        return name
    return in_language(words, language)


def in_language(words, language):
    """ "name (Bangla)": which of the two texts a label means."""
    if language == "bn":
        return _("%(field)s (Bangla)") % {"field": words}
    if language == "en":
        return _("%(field)s (English)") % {"field": words}
    return words


def value(given):
    """A plain value in words: yes and no, dates and numbers in the reader's language."""
    language = get_language()
    match given:
        case None | "":
            return NOTHING
        case bool():
            return _("yes") if given else _("no")
        case datetime.date():
            return date_words(given, language)
        case datetime.time():
            return clock_words(given, language)
        case int() | Decimal() | float():
            return number(str(given), language)
    return str(given)


def day_of_week(date):
    """A date with its weekday, as one compares it with a printed list."""
    language = get_language()
    return f"{date_words(date, language)}, {weekday_words(date, language)}"


def day(text):
    """A date that was kept as text."""
    return read_date(str(text)) or text


def hour(text):
    """An hour of the day that was kept as text."""
    return read_time(str(text)) or text
