"""An office begins: its rows, its first publisher, and the end of the demonstration, or nothing."""

from dataclasses import dataclass, field, replace

import msgspec
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _

from charter import checked_loading, loading, publishing
from charter import document as doc
from charter.assembly import text
from charter.importing.source import Source
from charter.models import IncomingCharter, Origin
from charter.shipped import DEPARTMENT_OF, department
from charter.starting import demonstration
from charter.starting.facts import NewOffice, Refused
from charter.starting.naming import named
from charter.starting.own import as_own
from charter.starting.refusals import refusals
from offices import accounts
from offices.models import Membership, Office
from offices.national_days.filling import fill_shipped
from services.slugs import first_free

AS_IN_MODEL = "as-in-model"


@dataclass(frozen=True)
class Publisher:
    """Who is to sign in first. An empty user name is made from the name."""

    name: str
    username: str = ""
    email: str = ""


@dataclass(frozen=True)
class Beginning:
    """All that is decided when an office starts.

    `model` is the name of the bundle where it is one of ours. `incoming` is a charter that was
    brought along, to be looked through before any of it is the office's.
    """

    facts: NewOffice
    bundle: doc.Document
    publisher: Publisher
    model: str = ""
    incoming: Source | None = None
    brought_by: object = None
    without_demonstration: bool = False


@dataclass(frozen=True)
class Begun:
    office: Office
    publisher: object
    removed: list[str] = field(default_factory=list)


@transaction.atomic
def begin(beginning):
    """Everything of it, or, with Refused, nothing."""
    # First: the new office may be the very one whose charter was the demonstration.
    removed = demonstration.remove() if beginning.without_demonstration else []
    parent = parent_of(beginning)
    facts = replace(beginning.facts, parent=parent.slug if parent else "")
    office = start(facts, beginning.bundle, beginning.model)
    publisher = _publisher(office, beginning.publisher)
    if beginning.incoming is not None:
        IncomingCharter.objects.create(
            office=office,
            brought_by=beginning.brought_by,
            source=msgspec.json.encode(beginning.incoming).decode(),
        )
    if beginning.without_demonstration:
        demonstration.remove_departments_without_offices()
    # Its promises are counted in working days from the first edition on.
    fill_shipped()
    return Begun(office, publisher, removed)


@transaction.atomic
def start(facts, bundle, model=""):
    """The office of these facts, with the bundle's content as its draft. Raises Refused."""
    facts = named(facts)
    facts = replace(facts, slug=first_free(facts.slug, _slugs_like(facts.slug)))
    if errors := refusals(facts):
        raise Refused(errors)
    parent = Office.objects.filter(slug=facts.parent).first() if facts.parent else None
    own = as_own(bundle, facts, parent and doc.Parent(parent.slug, text(parent, "name")))
    try:
        office = checked_loading.load(own)
    except checked_loading.Refused as fault:
        raise Refused({"bundle": str(fault)}) from fault
    Origin.objects.create(office=office, model=model, document=doc.encode(bundle).decode())
    return office


def parent_slug(said, bundle, model):
    """The short name of the parent that was said, or that the model or bundle has."""
    if said != AS_IN_MODEL:
        return said
    return DEPARTMENT_OF.get(model, "") or (bundle.parent.slug if bundle.parent else "")


def parent_of(beginning):
    """The office that the new one belongs to, brought here where it is one of ours."""
    said = beginning.facts.parent
    slug = parent_slug(said, beginning.bundle, beginning.model)
    office = Office.objects.filter(slug=slug).first() if slug else None
    shipped = None if office else department(slug)
    if shipped:
        office = loading.load(shipped)
        # Offices show their department's statements from its edition.
        publishing.freeze(office)
    # The department of another installation's bundle need not be here.
    if office is None and slug and said != AS_IN_MODEL:
        raise Refused({"parent": _("The parent office “%(slug)s” is not here.") % {"slug": slug}})
    return office


def _slugs_like(slug):
    return set(Office.objects.filter(slug__startswith=slug).values_list("slug", flat=True))


def _publisher(office, publisher):
    if not publisher.name:
        raise Refused({"publisher_name": _("Write who is to sign in first.")})
    taken = get_user_model().objects.filter(username__iexact=publisher.username)
    if publisher.username and taken.exists():
        raise Refused({"username": _("Somebody has this user name already. Take another.")})
    return accounts.new_account(
        office,
        Membership.Role.PUBLISHER,
        publisher.name,
        email=publisher.email,
        username=publisher.username,
    )
