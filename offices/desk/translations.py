"""Which of a row's two texts is the office's own word, and whether the other still fits it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from modeltranslation.translator import NotRegistered, translator

from offices.rows import LANGUAGES, digest

WHOSE = [
    ("", _("Both texts are official")),
    ("en", _("The English is our own translation")),
    ("bn", _("The Bangla is our own translation")),
]

FITS = "_fits"


def bilingual_fields(model):
    """The names of a model's fields that exist in both languages."""
    try:
        return tuple(translator.get_options_for_model(model).fields)
    except NotRegistered:
        return ()


def choice_name(field):
    return f"{field}_translation"


def fits_name(field):
    return f"{field}{FITS}"


def add_choices(form):
    """Beside each pair: whose words they are; and, where one is old, that it still fits."""
    for field in bilingual_fields(form._meta.model):
        if not all(f"{field}_{language}" in form.fields for language in LANGUAGES):
            continue
        form.fields[choice_name(field)] = forms.ChoiceField(
            label=form._meta.model._meta.get_field(field).verbose_name,
            choices=WHOSE,
            required=False,
            initial=likely_translation(form.instance, field),
        )
        if form.instance.is_outdated(field):
            form.fields[fits_name(field)] = forms.BooleanField(
                label=_("The translation still fits"), required=False
            )


def likely_translation(row, field):
    """What is recorded; for a text still to come, that it will be a translation of ours."""
    has = {language: bool(row.in_language(field, language)) for language in LANGUAGES}
    if all(has.values()):
        return row.unofficial(field)
    return "bn" if has["en"] else "en"


def remember(row, field, before, unofficial, fits=False):
    """Record whose words the texts are, and from which text a translation was made.

    A translation counts as made when its text is new or somebody says that it fits. Where only
    the source has changed, the old digest stays and tells that the translation is older.
    """
    now = {language: row.in_language(field, language) for language in LANGUAGES}
    if not all(now.values()):
        row.states.pop(field, None)
        return
    source, translation = ("en", "bn") if unofficial == "bn" else ("bn", "en")
    known = row.states.get(field, {})
    turned_round = row.source_language(field) != source
    is_new = not all(before.values()) or now[translation] != before[translation]
    if fits or is_new or turned_round:
        row.mark_translated(field, unofficial)
    else:
        of = known.get("of") or digest(before[source])
        row.states[field] = {"unofficial": unofficial, "of": of}
