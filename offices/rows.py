"""What every row of a charter has: an id that outlives edits, and honest languages."""

import hashlib
import uuid

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.bangla.text import clean

LANGUAGES = ("bn", "en")


def new_public_id():
    """An id for a row that is entered at the desk; bundles bring their own."""
    return uuid.uuid4().hex[:12]


def digest(text):
    """A short fingerprint of a text, to notice that a translation's source has changed."""
    return hashlib.sha256(clean(text).encode()).hexdigest()[:12]


class BilingualRow(models.Model):
    """A row that says the same thing in Bangla and in English.

    `states` holds, per field, which language is only our own translation ("unofficial": "bn",
    "en" or "") and the digest of the text it was translated from ("of"). Missing translations,
    and ones older than their source, are computed from these and never stored.
    """

    states = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        abstract = True

    def in_language(self, field, language):
        return getattr(self, f"{field}_{language}") or ""

    def in_words(self, field):
        """The field in the language of the reader, or in the other one where that is missing."""
        language = get_language() or LANGUAGES[0]
        return self.in_language(field, language) or next(
            (text for text in (self.in_language(field, other) for other in LANGUAGES) if text), ""
        )

    def unofficial(self, field):
        """The language whose text is a translation of ours: "bn", "en", or "" when none is."""
        return self.states.get(field, {}).get("unofficial", "")

    def source_language(self, field):
        return "en" if self.unofficial(field) == "bn" else "bn"

    def is_outdated(self, field):
        """Whether the translation was made from a text that has changed since."""
        both = all(self.in_language(field, language) for language in LANGUAGES)
        of = self.states.get(field, {}).get("of")
        return both and of is not None and of != digest(self._source(field))

    def mark_translated(self, field, unofficial=""):
        """Record that both texts of the field now say the same, and which one is ours."""
        self.states[field] = {"unofficial": unofficial}
        self.states[field]["of"] = digest(self._source(field))

    def _source(self, field):
        return self.in_language(field, self.source_language(field))


class CharterRow(BilingualRow):
    """A bilingual row that editions know by a public id."""

    public_id = models.CharField(
        _("public id"), max_length=40, default=new_public_id, editable=False
    )

    class Meta:
        abstract = True
