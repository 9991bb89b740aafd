"""What is doubtful in the texts of a charter, whatever they are about."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from charter.quality.finding import count, error, short, warning
from portal.bangla import bijoy
from portal.bangla.text import has_mixed_digits

DOTS = re.compile(r"[.…]{4,}|…{2,}")
TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
# Letters that no Bangla text has, and that text in Bijoy or half converted from it is full of.
LEGACY = re.compile(r"[†‡ˆ‰Š¤ÿ©¨]|মত্ম|রম্ন")
ASSAMESE = re.compile("[ৰৱ]")


def every_text(document):
    """Every bilingual text with the row and the form field it comes from.

    A field of a row that stands within another one's form is told as a path: "papers.2.name".
    """
    for section, key, entry, prefix in _parts(document):
        for field in entry.__struct_fields__:
            value = getattr(entry, field)
            if hasattr(value, "unofficial"):
                yield section, key, f"{prefix}{field}", value


def _parts(document):
    """Every piece of the document that holds texts, with the row it belongs to."""
    yield "office", "", document.office, ""
    for post in document.posts:
        yield "post", post.id, post, ""
        if post.holder:
            yield "post", post.id, post.holder, "holder."
    for statement in document.statements:
        yield "statement", statement.id, statement, ""
    for table in document.tables:
        yield "table", table.audience, table.headings, ""
    for service in document.services:
        yield "service", service.id, service, ""
        yield "service", service.id, service.deadline, "deadline_"
        yield "service", service.id, service.fee, "fee_"
        for number, paper in enumerate(service.papers, 1):
            yield "service", service.id, paper, f"papers.{number}."
    for step in document.grievance_steps:
        yield "step", step.id, step, ""


def broken_text(document):
    """Text that the public could not read."""
    for section, key, field, text in every_text(document):
        where = {"section": section, "id": key, "field": f"{field}_bn"}
        if DOTS.search(text.bn):
            yield error(
                "unfilled_blank",
                _("“%(text)s” still has the dots of an empty form.") % {"text": short(text.bn)},
                _("Write what belongs there, or empty the field."),
                **where,
            )
        if LEGACY.search(text.bn):
            yield error(
                "legacy_encoding",
                _("“%(text)s” has letters of an old Bijoy text; people cannot read it.")
                % {"text": short(text.bn)},
                _("Probably meant: “%(meant)s”. Check it, and write it so.")
                % {"meant": short(bijoy.without_residue(bijoy.to_unicode(text.bn)))},
                **where,
            )
        if TAG.search(text.bn + text.en):
            yield error(
                "markup",
                _("“%(text)s” has HTML in it; the page would print it as it is.")
                % {"text": short(text.bn or text.en)},
                _("Keep the words and delete the tags."),
                **where,
            )
        if ASSAMESE.search(text.bn):
            yield warning(
                "assamese_letter",
                _("“%(text)s” has an Assamese letter (ৰ or ৱ) that looks like Bangla.")
                % {"text": short(text.bn)},
                _("Type র or ব instead: search does not find the other."),
                **where,
            )
        if has_mixed_digits(text.bn):
            yield warning(
                "mixed_digits",
                _("“%(text)s” mixes Bangla and English digits in one number.")
                % {"text": short(text.bn)},
                _("Write the number in Bangla digits."),
                **where,
            )


def languages(document):
    """One finding per row, not per field: an officer mends a row at a time."""
    missing, outdated = {}, {}
    for section, key, field, text in every_text(document):
        if text.bn and not text.en:
            missing.setdefault((section, key), []).append(field)
        if text.outdated:
            outdated.setdefault((section, key), []).append(field)
    for (section, key), fields in missing.items():
        yield warning(
            "english_missing",
            ngettext(
                "%(row)s: the English is missing in %(count)s place.",
                "%(row)s: the English is missing in %(count)s places.",
                len(fields),
            )
            % {"row": row_in_words(document, section, key), "count": count(fields)},
            _("Translate it. Until then the English page shows the Bangla."),
            section=section,
            id=key,
            field=f"{fields[0]}_en",
        )
    for (section, key), fields in outdated.items():
        yield warning(
            "translation_outdated",
            ngettext(
                "%(row)s: the translation is older than its text in %(count)s place.",
                "%(row)s: the translation is older than its text in %(count)s places.",
                len(fields),
            )
            % {"row": row_in_words(document, section, key), "count": count(fields)},
            _("Bring the translation up to date, or say that it still fits."),
            section=section,
            id=key,
            field=f"{fields[0]}_en",
        )


def row_in_words(document, section, key):
    """A row as a person would call it."""
    if section == "office":
        return _("My office")
    if section == "table":
        return _("Column headings")
    rows = {
        "post": {post.id: post.title for post in document.posts},
        "statement": {row.id: row.text for row in document.statements},
        "service": {row.id: row.name for row in document.services},
        "step": {row.id: row.officer for row in document.grievance_steps},
    }
    return f"“{short(rows[section][key].bn)}”"
