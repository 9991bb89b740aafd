"""With what a new office's charter begins: a model, the charter it has, another office's bundle."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from charter import document as doc
from charter.desk.incoming.forms import LARGEST, source_of
from charter.importing.source import NotACharter, Source
from charter.shipped import BLANK_MODEL, ICT_MODEL, shipped
from charter.starting.incoming import reading_of, stock_beside

CHARTER, BUNDLE = "charter", "bundle"
SOURCES = [
    (ICT_MODEL, gettext_lazy("the model of an upazila ICT office, services included")),
    (BLANK_MODEL, gettext_lazy("no services yet: an office of any other department")),
    (CHARTER, gettext_lazy("the charter that the office has: a file, or a copied text")),
    (BUNDLE, gettext_lazy("the bundle of another office")),
]


@dataclass(frozen=True)
class Chosen:
    """`model` names the bundle where it is one of ours; `incoming` is a charter still to be
    looked through."""

    bundle: doc.Document
    model: str = ""
    incoming: Source | None = None


def read_source(source, file=None, text=""):
    """What was chosen, read. ValidationError in words where it cannot be."""
    if file and file.size > LARGEST:
        raise ValidationError(
            _("This file is larger than 10 MB. Without its pictures it will be smaller.")
        )
    if source == BUNDLE:
        return _bundle(file)
    if source == CHARTER:
        return _charter(file, text or "")
    return Chosen(shipped(source), model=source)


def _bundle(file):
    if not file:
        raise ValidationError(_("Choose the file of the bundle."))
    try:
        return Chosen(doc.decode(file.read()))
    except doc.Unreadable as error:
        raise ValidationError(
            _("This file is no bundle, or it is damaged, or a newer version has written it.")
        ) from error


def _charter(file, text):
    try:
        incoming = source_of(file, text)
    except NotACharter as refusal:
        raise ValidationError(str(refusal)) from refusal
    return Chosen(stock_beside(reading_of(incoming)), model=BLANK_MODEL, incoming=incoming)
