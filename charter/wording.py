"""What differs between two documents, as people read it: no field names, no codes.

The desk and the history both print a Change through these functions.
"""

import datetime
from typing import NamedTuple

import msgspec
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter import document as doc
from charter.diff import name_of
from charter.models import Statement
from portal.bangla import dates
from services.models import Audience, Service

# Bookkeeping about a translation; the translation itself is told as a change of its own.
UNTOLD = ("unofficial", "outdated")


class ChangeWords(NamedTuple):
    """What changed, what it said and what it says now; "" where there is nothing to say.

    `language` is that of the two values, where they are texts of one language.
    """

    what: str
    old: str
    new: str
    language: str = ""


class ChangeLine(NamedTuple):
    """A change for a page: `name` may stand in for a missing translation, so it stays a text.

    `language` is the one in which the old and new values are written, "" where they have none.
    """

    section: str
    name: doc.Text
    field: str
    kind: str
    old: str
    new: str
    language: str

    @property
    def kind_in_words(self):
        return kind_in_words(self.kind)


def change_in_words(change, *documents):
    """What changed, from what to what, in the language in force.

    The documents compared, where they are given, put a name to the posts that a change mentions.
    """
    line = _line(change, documents)
    name = _shown(change.name) if change.section not in ("office", "table") else ""
    head = f"{line.section}: {name}" if name else line.section
    if change.kind != "changed":
        return ChangeWords(f"{head} – {kind_in_words(change.kind)}", "", "")
    return ChangeWords(f"{head} – {line.field}", line.old, line.new, line.language)


def lines(changes, *documents):
    """The changes as a page lists them: what readers would see twice, once."""
    told = [_line(change, documents) for change in changes if is_told(change)]
    return list(dict.fromkeys(told))


def is_told(change):
    return not change.path or change.path[-1] not in UNTOLD


def _line(change, documents):
    old, new = (_value(change, value, documents) for value in (change.old, change.new))
    path, language = change.path, ""
    if path[-1:] in (("bn",), ("en",)):
        language = path[-1] if old or new else ""
        # Where no value is told, it makes no difference in which language it changed.
        path = path if language else path[:-1]
    return ChangeLine(
        section=section_in_words(change),
        name=doc.Text() if change.section in ("office", "table") else change.name,
        field=field_in_words(msgspec.structs.replace(change, path=path)),
        kind=change.kind,
        old=old,
        new=new,
        language=language,
    )


def kind_in_words(kind):
    return {
        "added": _("added"),
        "removed": _("taken out"),
        "moved": _("moved to another place"),
        "changed": _("changed"),
    }[kind]


def section_in_words(change):
    """What kind of thing a change is about."""
    if change.section == "table":
        headings = {
            "citizen": _("Headings of the citizen services"),
            "institution": _("Headings of the institutional services"),
            "internal": _("Headings of the internal services"),
        }
        return headings[change.id]
    return {
        "office": _("Office"),
        "parent": _("Parent office"),
        "post": _("Post"),
        "statement": _("Statement"),
        "parent_statement": _("Statement of the parent office"),
        "service": _("Service"),
        "step": _("Grievance step"),
    }[change.section]


def field_in_words(change):
    """Which field changed, with its language where it is the English of a text; "" for a whole."""
    if not change.path:
        return ""
    path = [part for part in change.path if part != "meaning"]
    language = path.pop() if path[-1] in ("bn", "en", *UNTOLD) else ""
    words = _field_words(change.section, path)
    if language == "en":
        return _("%(field)s (in English)") % {"field": words}
    if language in UNTOLD:
        return _("%(field)s (translation)") % {"field": words}
    return words


def _field_words(section, path):
    if section == "service" and path[0] == "papers":
        number = dates.number(int(path[1]), _language())
        paper = _("Required paper %(number)s") % {"number": number}
        detail = _paper_fields().get(path[2], "") if len(path) > 2 and path[2] != "name" else ""
        return f"{paper}: {detail}" if detail else paper
    named = _fields()
    for depth in range(len(path), 0, -1):
        words = named.get((section, *path[:depth])) or named.get(tuple(path[:depth]))
        if words:
            return words
    return path[-1].replace("_", " ")


def _paper_fields():
    return {
        "copies": _("copies"),
        "is_attested": _("attested"),
        "source": _("where to get it"),
        "form_url": _("form to download"),
    }


def _fields():
    """Words for a field by its path; with a section first where it means something else there."""
    return {
        ("slug",): _("Web address"),
        ("name",): _("Name"),
        ("district",): _("District"),
        ("upazila",): _("Upazila"),
        ("tier",): _("Tier"),
        ("hostname",): _("Web address"),
        ("official_url",): _("Official website"),
        ("charter_title",): _("Title of the charter"),
        ("address",): _("Address"),
        ("phone",): _("Phone"),
        ("email",): _("E-mail"),
        ("hours",): _("Opening hours"),
        ("opens",): _("Opens at"),
        ("closes",): _("Closes at"),
        ("counts_receipt_day",): _("The day of receipt counts"),
        ("map_url",): _("Place on a map"),
        ("layout",): _("Layout of the service table"),
        ("grievance_first",): _("Order of the sections"),
        ("approver",): _("Approved by"),
        ("approved_on",): _("Approved on"),
        ("is_demonstration",): _("Demonstration"),
        ("parent", "edition"): _("Latest update"),
        ("title",): _("Post title"),
        ("room",): _("Room"),
        ("superior",): _("Superior officer"),
        ("holder",): _("Officer"),
        ("is_vacant",): _("Vacant"),
        ("holder", "charge"): _("Kind of charge"),
        ("holder", "joined"): _("Joined on"),
        ("kind",): _("Kind"),
        ("text",): _("Text"),
        ("table", "serial"): _("Heading of the serial number"),
        ("table", "name"): _("Heading of the service"),
        ("table", "methods"): _("Heading of how it is given"),
        ("table", "papers"): _("Heading of the papers"),
        ("table", "papers_from"): _("Heading of where to get them"),
        ("table", "fee"): _("Heading of the fee"),
        ("table", "deadline"): _("Heading of the time limit"),
        ("table", "officer"): _("Heading of the responsible officer"),
        ("table", "superior"): _("Heading of the superior officer"),
        ("methods",): _("How it is given"),
        ("papers_from",): _("Where to get the papers"),
        ("fee",): _("Fee"),
        ("fee", "kind"): _("Kind of fee"),
        ("fee", "amount"): _("Fee in taka"),
        ("fee", "payment"): _("How to pay"),
        ("deadline",): _("Time limit"),
        ("deadline", "immediate"): _("Time limit: at once"),
        ("deadline", "minimum"): _("Time limit: at least"),
        ("deadline", "maximum"): _("Time limit: at most"),
        ("deadline", "unit"): _("Time limit: counted in"),
        ("deadline", "until"): _("Time limit: until"),
        ("deadline", "open_ended"): _("Time limit: may take longer"),
        ("deadline", "trigger"): _("Time limit: counted from"),
        ("deadline", "condition"): _("Time limit: condition"),
        ("deadline", "then_maximum"): _("Time limit: second stage, at most"),
        ("deadline", "then_unit"): _("Time limit: second stage, counted in"),
        ("deadline", "then_trigger"): _("Time limit: second stage, counted from"),
        ("post",): _("Responsible officer"),
        ("remedy",): _("If it is late"),
        ("remarks",): _("Remarks"),
        ("keywords",): _("Words for the search"),
        ("audience",): _("For whom"),
        ("held_back",): _("Held back"),
        ("when",): _("When to turn to them"),
        ("officer",): _("Whom to turn to"),
        ("working_days",): _("Answered within, in working days"),
        ("is_approved",): _("Approved"),
    }


def _codes():
    """Values that the document writes as a code, by the last part of the path."""
    units = {
        "minute": _("minutes"),
        "hour": _("hours"),
        "working_day": _("working days"),
        "day": _("days"),
        "month": _("months"),
    }
    return {
        "unit": units,
        "then_unit": units,
        "audience": {audience.value: str(audience.label) for audience in Audience},
        "charge": {
            "regular": _("regular"),
            "additional": _("additional charge"),
            "current": _("current charge"),
        },
        "layout": {"seven": _("7 columns"), "eight": _("8 columns")},
        "tier": {
            "ministry": _("Ministry or division"),
            "department": _("Department or directorate"),
            "division": _("Divisional office"),
            "district": _("District office"),
            "upazila": _("Upazila office"),
            "municipality": _("Municipality"),
            "union": _("Union office"),
        },
        "unofficial": {
            "": _("official"),
            "bn": _("not an official translation"),
            "en": _("not an official translation"),
        },
        "outdated": {True: _("older than the text"), False: _("up to date")},
    }


def _value(change, value, documents):
    """An old or new value in words; "" for nothing."""
    field = change.path[-1] if change.path else ""
    codes = _codes()
    if field in codes:
        return codes[field].get(value, "")
    if field == "kind":
        return _kind(value)
    if field in ("post", "superior") and isinstance(value, str):
        return _post(value, documents)
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime.date):
        return dates.date_words(value, _language())
    if isinstance(value, datetime.time):
        return dates.clock_words(value, _language())
    if isinstance(value, doc.Text):
        return _shown(value)
    if isinstance(value, msgspec.Struct):
        return _shown(name_of(value))
    if isinstance(value, str):
        return dates.number(value, _language()) if field == "phone" else value
    return dates.number(value, _language())


def _kind(value):
    """The kind of a statement or of a fee, in the words of its form."""
    kinds = dict(Statement.Kind.choices) | dict(Service.FeeKind.choices)
    return str(kinds.get(value, ""))


def _post(post_id, documents):
    found = (document.post(post_id) for document in documents)
    return next((_shown(post.title) for post in found if post), "")


def _shown(text):
    return text.shown(_language())


def _language():
    return "en" if get_language() == "en" else "bn"
