"""What a newer model charter offers an office, and taking of it what the office has not changed.

The model as the office took it is kept as its Origin. What was taken of a newer one, or looked at
and left, moves the Origin forward, so that it is not offered again.
"""

from django.db import DataError, IntegrityError, transaction
from msgspec.structs import replace

from charter import document as doc
from charter.assembly import assemble, text
from charter.loading import load
from charter.shipped import shipped
from charter.three_way import Standing, compare, is_later_version, laid_over, moved
from offices.models import Office
from services.layouts import COLUMNS


class CannotTake(Exception):
    """Nothing was taken: these updates are not, or no longer, there to be taken."""

    def __init__(self, ids=()):
        self.ids = ids
        super().__init__(", ".join(ids))


class DoesNotFit(CannotTake):
    """Nothing was taken: the working tables cannot hold such a thing."""


def shipped_model(origin):
    """The model that an office was started from, as this version ships it; None where none is."""
    if origin is None or not origin.model:
        return None
    try:
        return shipped(origin.model)
    except FileNotFoundError:
        return None


def waiting(office, origin):
    """How many updates of its model an office has not settled; asks nothing where none are."""
    theirs = shipped_model(origin)
    base = base_of(origin, theirs) if theirs else None
    if base is None or not compare(base, theirs, base):
        return 0
    return len(updates(office, origin, theirs))


def updates(office, origin, theirs):
    """What a bundle says otherwise than the office's draft does."""
    return compare(base_of(origin, theirs), theirs, _draft(office))


def base_of(origin, theirs):
    """The bundle as the office took it; None where `theirs` is not a later version of that."""
    if origin is None:
        return None
    base = doc.decode(origin.document.encode())
    return base if is_later_version(base, theirs) else None


@transaction.atomic
def take(office, origin, theirs, change_ids):
    """Write these updates into the draft, each being offered still: all of them, or none."""
    _one_at_a_time(office, origin)
    base, ours = base_of(origin, theirs), _draft(office)
    chosen = _chosen(compare(base, theirs, ours), change_ids, {Standing.TAKE})
    target = _for_loading(laid_over(ours, theirs, chosen), {update.section for update in chosen})
    try:
        with transaction.atomic():
            load(target)
    except (IntegrityError, DataError, ArithmeticError, ValueError) as error:
        raise DoesNotFit(tuple(change_ids)) from error
    _settle(origin, base, theirs, chosen)
    return chosen


@transaction.atomic
def leave(office, origin, theirs, change_ids):
    """Keep the draft as it is, and offer these updates no more."""
    _one_at_a_time(office, origin)
    base = base_of(origin, theirs)
    offered = compare(base, theirs, _draft(office)) if base else []
    chosen = _chosen(offered, change_ids, set(Standing))
    _settle(origin, base, theirs, chosen)
    return chosen


def _one_at_a_time(office, origin):
    """What is checked from here on still holds when it is written."""
    Office.objects.select_for_update().get(pk=office.pk)
    if origin is not None:
        origin.refresh_from_db()


def _draft(office):
    """The whole draft, with the headings of tables that are empty as yet."""
    draft = assemble(office, complete=True)
    empty = [
        doc.Table(row.audience, doc.Headings(**{name: text(row, name) for name in COLUMNS}))
        for row in office.tables.exclude(audience__in=[each.audience for each in draft.tables])
    ]
    return replace(draft, tables=(*draft.tables, *empty))


def _chosen(offered, ids, standings):
    found = {update.id: update for update in offered if update.standing in standings}
    missing = tuple(each for each in ids if each not in found)
    if missing:
        raise CannotTake(missing)
    return [found[each] for each in dict.fromkeys(ids)]


def _for_loading(document, sections):
    """What of a draft has to be written. A post without a holder leaves the postings alone."""
    return replace(
        document,
        posts=tuple(replace(post, holder=None) for post in document.posts),
        statements=document.statements if "statement" in sections else (),
        tables=document.tables if sections & {"service", "table"} else (),
        grievance_steps=document.grievance_steps if "step" in sections else (),
    )


def _settle(origin, base, theirs, chosen):
    if base is not None:
        origin.document = doc.encode(moved(base, theirs, chosen)).decode()
        origin.save(update_fields=["document"])
