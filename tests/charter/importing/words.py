"""The words and numbers of a text, to see whether any is lost."""

from itertools import groupby

from portal.bangla.text import clean


def words(text, shortest=2):
    """Runs of Bangla letters, of other letters and of digits, in lower case."""
    runs = ("".join(run) for _, run in groupby(clean(text).lower(), _kind))
    return {run for run in runs if len(run) >= shortest and any(map(str.isalnum, run))}


def _kind(c):
    if c.isdigit() or c.isnumeric():
        return "digit"
    if "\u0980" <= c <= "\u09ff":
        return "bangla"  # vowel signs and the like are no letters to Python
    return "letter" if c.isalpha() else ""
