"""A charter that was brought in and waits: read anew on each request, and taken over at the end."""

import hashlib
from dataclasses import dataclass
from dataclasses import replace as replace_fields
from functools import cached_property

import msgspec
from django.db import transaction
from django.utils import timezone

from charter import document as doc
from charter.assembly import assemble
from charter.diff import diff
from charter.importing import proposal
from charter.importing.corrections import Corrections, corrected
from charter.importing.interpretation import interpret
from charter.importing.outline import Outline
from charter.importing.source import Source
from charter.importing.structure import outline
from charter.loading import load
from charter.models import IncomingCharter
from offices.models import Office


class NotAsShown(Exception):
    """The draft, or what was brought in, is no longer what the officer was shown."""


class NobodyWaits(Exception):
    """There is no incoming charter (any more)."""


class Outdated(Exception):
    """What waits was stored by another version of this software, and cannot be read by this one."""


@dataclass(frozen=True)
class Incoming:
    """`found` is the shape as it was recognised; `outline` has the officer's corrections in it."""

    waiting: IncomingCharter
    source: Source
    found: Outline
    corrections: Corrections

    @cached_property
    def outline(self):
        return corrected(self.found, self.corrections)

    @cached_property
    def reading(self):
        return interpret(self.outline)

    @cached_property
    def present(self):
        """All that the office has, with what is held back from the charter."""
        return assemble(self.waiting.office, complete=True)

    @cached_property
    def proposed(self):
        return proposal.propose(self.reading, self.present)

    @cached_property
    def problems(self):
        """What cannot be taken as it is, and why."""
        return proposal.problems(self.reading, self.present)

    @cached_property
    def changes(self):
        return diff(self.present, self.proposed)

    def with_corrections(self, corrections):
        return replace_fields(self, corrections=corrections)

    @property
    def source_digest(self):
        """Forms ask for it back: corrections belong to one source."""
        return hashlib.sha256(self.waiting.source.encode()).hexdigest()

    @property
    def digest(self):
        """Accepting asks for it back, to be sure of taking what was shown."""
        # Not of the proposal: ids of what is new are drawn by lot.
        parts = (doc.digest(self.present), self.source_digest, stored(self.corrections))
        return hashlib.sha256("".join(parts).encode()).hexdigest()


def incoming_of(office):
    """The charter that waits at an office."""
    waiting = IncomingCharter.objects.filter(office=office).select_related("brought_by").first()
    if waiting is None:
        raise NobodyWaits
    waiting.office = office
    source = _decode(waiting.source, Source)
    corrections = _decode(waiting.corrections or "{}", Corrections)
    return Incoming(waiting, source, outline(source), corrections)


def _decode(text, kind):
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        raise Outdated from error


def stored(corrections):
    """The corrections as they are kept, and as forms carry them along."""
    return msgspec.json.encode(corrections, order="sorted").decode()


def keep(office, user, source):
    """Let a source wait at its office, in the place of one that waited."""
    values = {
        "brought_by": user,
        "brought_at": timezone.now(),
        "source": msgspec.json.encode(source).decode(),
        "corrections": "",
    }
    IncomingCharter.objects.update_or_create(office=office, defaults=values)


@transaction.atomic
def correct(office, source_digest, change):
    """Store the corrections that `change` makes of what waits now; whether any were new.

    Two officers who correct at the same time wait for each other here.
    """
    incoming = _locked(office)
    if incoming.source_digest != source_digest:
        raise NotAsShown
    corrections = change(incoming)
    if corrections == incoming.corrections:
        return False
    incoming.waiting.corrections = stored(corrections)
    incoming.waiting.save(update_fields=["corrections"])
    return True


@transaction.atomic
def accept(office, shown):
    """Into the working tables, as a draft. Returns what was taken.

    It waits no longer, unless something in it could not be taken.
    """
    incoming = _locked(office)
    if incoming.digest != shown:
        raise NotAsShown
    load(proposal.for_loading(incoming.proposed, incoming.present))
    if not incoming.problems:
        incoming.waiting.delete()
    return incoming


def _locked(office):
    # One at a time: the office's row is what all of its officers share.
    Office.objects.select_for_update().get(pk=office.pk)
    return incoming_of(office)
