"""The steps of the grievance ladder of a reading, laid over those of an office."""

from msgspec.structs import replace

from charter import document as doc
from charter.importing.proposal.matching import doubtful, in_turn, pairs
from charter.importing.proposal.seats import is_email
from charter.importing.proposal.texts import are_close, key, laid, line
from charter.models import GrievanceStep
from portal.bangla.text import has_bangla

LONGEST = {
    part: GrievanceStep._meta.get_field(part).max_length for part in ("when", "officer", "phone")
}


def laid_over(read, present, new_id):
    """Matched by whom they name, and the others in their order.

    A new step is not approved: only an office order makes it so.
    """
    read = [step for step in read if is_loadable(step)]
    matches = in_turn(pairs(read, present, _RULES), present)
    known, new = {}, []
    for step, match in zip(read, matches, strict=True):
        if match is None:
            fresh = doc.GrievanceStep(new_id(), when=doc.Text(), officer=doc.Text())
            new.append(_laid(step, fresh))
        else:
            known[match.id] = _laid(step, match)
    return (*(known.get(step.id, step) for step in present), *new)


_RULES = (
    lambda step, known: key(step.officer) == key(known.officer.bn),
    doubtful(lambda step, known: are_close(step.officer, known.officer.bn)),
)


def is_loadable(step):
    """A step names somebody in Bangla, in a line."""
    return has_bangla(step.officer) and all(
        len(line(getattr(step, part))) <= LONGEST[part] for part in ("when", "officer")
    )


def _laid(step, present):
    """What is no telephone number or address of its field stays with the address."""
    phone = line(step.phone) if len(line(step.phone)) <= LONGEST["phone"] else ""
    email = line(step.email) if is_email(line(step.email)) else ""
    unfit = [step.phone if not phone else "", step.email if not email else ""]
    address = "\n".join(filter(None, [step.address, *unfit]))
    return replace(
        present,
        when=laid(present.when, bn=step.when or None, tidy=line),
        officer=laid(present.officer, bn=step.officer, tidy=line),
        address=laid(present.address, bn=address or None),
        phone=phone or present.phone,
        email=email or present.email,
        working_days=_days(step.working_days) or present.working_days,
    )


def _days(days):
    return days if days and 1 <= days <= 9999 else None
