"""The updates that a bundle offers, as people read them: at the desk and in the command."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter.diff import Change
from charter.three_way import Standing
from charter.wording import (
    ChangeWords,
    change_in_words,
    field_in_words,
    is_told,
    section_in_words,
)


def title(update):
    """Which row it is about, and whether that came or went."""
    change = Change(update.section, update.kind, update.row, update.name)
    if update.kind != "changed":
        return change_in_words(change).what
    section, name = section_in_words(change), update.name.shown(get_language())
    return f"{section}: {name}" if name else section


def fields(changes, *documents):
    """Each field with what it said and what it says; a changed state alone is told as well."""
    told = [change for change in changes if is_told(change)] or changes
    return [_field(change, documents) for change in told]


def _field(change, documents):
    words = change_in_words(change, *documents)
    return ChangeWords(field_in_words(change), words.old, words.new, words.language)


def standing_in_words(update):
    """Why it cannot be taken, or what taking it does where that is not plain; "" where it is."""
    if update.standing is Standing.NAMES:
        return _(
            "This names the office that the bundle comes from. Enter it by hand, with your own "
            "names and numbers."
        )
    if update.standing is Standing.OWN:
        if update.kind == "removed":
            return _("The model no longer has it, but your office has changed it, so it stays.")
        return _("Your office has written this itself, so it stays as it is.")
    if update.standing is Standing.TOLD:
        return _("The model no longer has it. Delete it at its place, if your office agrees.")
    if update.kind == "removed":
        return _(
            "The model no longer has this service. You can hold it back: it then leaves the "
            "charter with the next edition, and nothing of it is deleted."
        )
    return ""
