"""Who did what lately at an office, in words."""

import datetime
from dataclasses import dataclass

from auditlog.models import LogEntry
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from charter.models import Confirmation, Edition
from offices.desk import words
from portal.bangla.dates import number

SHOWN = 10
FIELDS_NAMED = 3


@dataclass(frozen=True)
class Event:
    when: datetime.datetime
    who: str
    what: str


def lately(office):
    """The last things that were done: changes of rows, and editions, newest first."""
    events = [*_changes(office), *_editions(office)]
    return sorted(events, key=lambda event: event.when, reverse=True)[:SHOWN]


def name_of(user):
    """A user as colleagues would call them; the system itself where nobody signed in."""
    if user is None:
        return _("The system")
    return user.get_full_name() or user.get_username()


def _changes(office):
    # What a command did (a charter brought in, hundreds of rows) is nobody's doing of late.
    entries = LogEntry.objects.filter(additional_data__office=office.pk, actor__isnull=False)
    entries = entries.select_related("actor", "content_type").order_by("-timestamp", "-pk")
    return [Event(entry.timestamp, name_of(entry.actor), _told(entry)) for entry in entries[:SHOWN]]


def _editions(office):
    editions = Edition.objects.filter(office=office).select_related("published_by")
    return [
        Event(
            edition.published_at,
            name_of(edition.published_by),
            _("published edition %(number)s") % {"number": number(edition.number, get_language())},
        )
        for edition in editions.order_by("-number").defer("document")[:SHOWN]
    ]


def _told(entry):
    model = entry.content_type.model_class()
    if model is Confirmation:
        return _("confirmed that the charter is still true")
    what = {"kind": model._meta.verbose_name if model else "", "name": entry.object_repr}
    if entry.action == LogEntry.Action.CREATE:
        return _("added: %(kind)s “%(name)s”") % what
    if entry.action == LogEntry.Action.DELETE:
        return _("deleted: %(kind)s “%(name)s”") % what
    what["fields"] = _fields(model, entry.changes_dict)
    return _("changed: %(kind)s “%(name)s” (%(fields)s)") % what


def _fields(model, changes):
    labels = list(dict.fromkeys(words.label(model, name) for name in changes))
    named, rest = labels[:FIELDS_NAMED], len(labels) - FIELDS_NAMED
    if rest > 0:
        more = ngettext("%(count)s more", "%(count)s more", rest)
        named.append(more % {"count": number(rest, get_language())})
    return ", ".join(named)
