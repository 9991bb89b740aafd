"""What a reader leaves aside, as codes in `Source.notes`, and in words for the preview."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

PICTURES = "pictures"
HIDDEN_TEXT = "hidden text"
HIDDEN_SHEETS = "hidden sheets"
DRAWINGS = "drawings"
COMMENTS = "comments"
EMBEDDED = "embedded files"
UNDECODABLE = "undecodable"

_WORDS = {
    PICTURES: gettext_lazy("Pictures were left out; words in a picture cannot be read."),
    HIDDEN_TEXT: gettext_lazy("Hidden text was left out."),
    HIDDEN_SHEETS: gettext_lazy("Hidden sheets were left out."),
    DRAWINGS: gettext_lazy("Drawings and charts were left out, with the words in them."),
    COMMENTS: gettext_lazy("Comments were left out."),
    EMBEDDED: gettext_lazy("Files inside the file were left out."),
    UNDECODABLE: gettext_lazy("Some letters could not be read; they show as �."),
}


def in_words(note: str) -> str:
    return str(_WORDS.get(note) or _("Something was left out: %(what)s.") % {"what": note})
