"""Who changed what in a row and its child rows, in words. No network addresses: none are kept."""

from dataclasses import dataclass

from auditlog.models import LogEntry
from django.contrib.admin.utils import unquote
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.db import models
from django.db.models import Q
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from offices.desk import words
from portal.bangla.dates import time_words

PER_PAGE = 50
# Of no interest to people.
TECHNICAL = {"id", "public_id", "states"}


@dataclass(frozen=True)
class Change:
    """`language` is that of old and new, where the field has two."""

    what: str
    old: str
    new: str
    language: str


@dataclass(frozen=True)
class Event:
    when: str
    who: str
    what: str
    changes: list


def view(admin, request, object_id):
    """The history of one row, for whoever may see the row."""
    row = admin.get_object(request, unquote(object_id))
    if row is None:
        return admin._get_obj_does_not_exist_redirect(request, admin.opts, object_id)
    if not admin.has_view_permission(request, row):
        raise PermissionDenied
    request.desk_office = admin.office_of(row)
    children = [inline.model for inline in admin.get_inline_instances(request, row)]
    page = admin.get_paginator(request, entries(row, children), PER_PAGE).get_page(
        request.GET.get("p")
    )
    ctx = {
        **admin.admin_site.each_context(request),
        "title": _("History: %(name)s") % {"name": row},
        "object": row,
        "opts": admin.opts,
        "page": page,
        "events": [_event(entry, row) for entry in page],
    }
    request.current_app = admin.admin_site.name
    return TemplateResponse(request, "admin/object_history.html", ctx)


def entries(row, children=()):
    """The log of a row and of the rows that are or were its children, newest first."""
    wanted = _of(type(row), [row.pk])
    for model in children:
        wanted |= _of(model, _keys(model, row))
    return (
        LogEntry.objects.filter(wanted)
        .select_related("actor", "content_type")
        .order_by("-timestamp", "-pk")
    )


def _of(model, keys):
    kind = ContentType.objects.get_for_model(model)
    return Q(content_type=kind, object_pk__in=[str(key) for key in keys])


def _keys(model, row):
    """Child rows that are there, and those that the log saw come under this parent."""
    link = next(field.name for field in model._meta.fields if field.related_model is type(row))
    present = model._default_manager.filter(**{link: row}).values_list("pk", flat=True)
    kind = ContentType.objects.get_for_model(model)
    former = LogEntry.objects.filter(
        Q(**{f"changes__{link}__0": str(row.pk)}) | Q(**{f"changes__{link}__1": str(row.pk)}),
        content_type=kind,
    ).values_list("object_pk", flat=True)
    return {str(key) for key in present} | set(former)


def _event(entry, row):
    actor = entry.actor
    return Event(
        when=time_words(entry.timestamp, get_language()),
        who=(actor.get_full_name() or actor.get_username()) if actor else _("The system"),
        what=_what(entry, row),
        changes=list(_changes(entry)),
    )


def _what(entry, row):
    words_of = {
        LogEntry.Action.CREATE: _("Entered"),
        LogEntry.Action.UPDATE: _("Changed"),
        LogEntry.Action.DELETE: _("Deleted"),
    }
    what = words_of.get(entry.action, "")
    if entry.content_type.model_class() is type(row):
        return what
    kind = entry.content_type.model_class()._meta.verbose_name
    return f"{what}: {kind} “{entry.object_repr}”"


def _changes(entry):
    model = entry.content_type.model_class()
    for name, (old, new) in sorted(entry.changes_dict.items()):
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:
            continue
        if name in TECHNICAL or not field.concrete:
            continue
        before, after = _in_words(field, old), _in_words(field, new)
        if before != after:
            _stem, language = words.split_language(model, name)
            yield Change(words.label(model, name), before, after, language)


def _in_words(field, text):
    """The log keeps every value as text; here it is again what a form would show."""
    if text in (None, "None", ""):
        return words.NOTHING
    if field.is_relation:
        return _related(field, text)
    if field.choices:
        return str(dict(field.flatchoices).get(text, text))
    if isinstance(field, models.BooleanField):
        return words.value(text == "True")
    if isinstance(field, models.DateField):
        return words.value(words.day(text))
    if isinstance(field, models.TimeField):
        return words.value(words.hour(text))
    if isinstance(field, models.IntegerField | models.DecimalField):
        return words.number(text, get_language())
    return text


def _related(field, key):
    if not str(key).isdecimal():
        return str(key)
    row = field.related_model._default_manager.filter(pk=int(key)).first()
    return str(row) if row else _("(deleted)")
