"""Loading a document that somebody else has written: all of it, or nothing and why, in words.

What a form at the desk would refuse, a bundle may not bring in either, on any database.
"""

import re
from collections import Counter

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from charter import loading
from charter.diff import LISTS, name_of
from charter.document import SCHEMA
from charter.models import GrievanceStep, Statement
from offices.desk.translations import bilingual_fields
from offices.models import Post, Posting
from services.models import Paper, Service, ServiceTable

_APPS = ("offices", "services", "charter")


class Refused(ValueError):
    """The document breaks a rule of charters; the message says which, in words."""


def load(document):
    """As `charter.loading.load`, for a document of which nobody knows whether it is sound."""
    for fault in _faults(document):
        raise Refused(fault)
    try:
        with transaction.atomic():
            office = loading.load(document)
            for row in _rows(office):
                _check(row)
    except DatabaseError as error:
        raise Refused(_in_words(error)) from error
    return office


def _faults(document):
    """What is wrong with the document in itself."""
    if document.schema != SCHEMA:
        yield _("The charter says that it is written in schema %(number)s, which never was.") % {
            "number": document.schema
        }
    for section, entries in LISTS.items():
        ids = Counter(entry.id for entry in entries(document))
        for entry in entries(document):
            if not entry.id or ids[entry.id] > 1:
                words = _("Two entries have the id “%(id)s”, or it has none: %(name)s")
                yield words % {"id": entry.id, "name": _name(name_of(entry)) or section}
    posts = {post.id for post in document.posts}
    for service in document.services:
        for post in {service.post, service.superior} - posts - {""}:
            words = _("“%(name)s” names a post that the charter does not have: %(id)s")
            yield words % {"name": _name(service.name), "id": post}


def _name(text):
    return text.bn or text.en


def _rows(office):
    yield office
    for model in (Post, Service, ServiceTable, Statement, GrievanceStep):
        yield from model.objects.filter(office=office)
    yield from Posting.objects.filter(post__office=office)
    yield from Paper.objects.filter(service__office=office)


def _check(row):
    """Each field as its form would have it. Both languages are checked, the bare field is none."""
    bare = bilingual_fields(type(row))
    try:
        row.clean_fields(exclude=bare)
    except ValidationError as error:
        field, (words, *_more) = next(iter(error.message_dict.items()))
        label = row._meta.get_field(field).verbose_name
        raise Refused(f"{row._meta.verbose_name} “{row}”, {label}: {words}") from error


def _in_words(error):
    """What the rule says that the database held up."""
    said = str(error).split("\n")[0]
    if too_long := re.search(r"character varying\(([0-9]+)\)", said):
        return _("A text is longer than %(number)s letters.") % {"number": too_long[1]}
    rule = next((rule for rule in _rules() if _is_meant(rule, said)), None)
    words = rule.violation_error_message if rule else said
    if rule and words == rule.default_violation_error_message:
        words = rule.name.partition("_")[2].replace("_", " ")
    return _("The charter breaks a rule: %(rule)s") % {"rule": words}


def _rules():
    for app in _APPS:
        for model in apps.get_app_config(app).get_models():
            yield from model._meta.constraints


def _is_meant(rule, said):
    """PostgreSQL names every constraint; SQLite the columns of those that keep rows apart."""
    columns = {column.rpartition(".")[2] for column in said.partition(": ")[2].split(", ")}
    return rule.name in said or ("UNIQUE" in said and columns == _columns(rule))


def _columns(rule):
    fields = getattr(rule, "fields", ())
    return {f"{field}_id" if field in ("office", "post") else field for field in fields}
