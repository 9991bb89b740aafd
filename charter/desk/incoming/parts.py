"""What was read from one cell of an incoming charter, as the public would read it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from portal.bangla.text import clean
from services import deadlines, fees


@dataclass(frozen=True)
class Read:
    """`lines` are the office's own words, `facts` what was understood: (what, value).

    `also` are further words of the cell, told among the facts. `is_field`: the charter has a place
    of its own for it.
    """

    lines: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    also: tuple[str, ...] = ()
    is_field: bool = True
    language: str = ""

    @property
    def words(self):
        """All words of the cell that were kept as they stand."""
        return " ".join((*self.lines, *self.also)).split()


def read_from(column, cell, service, language):
    """What a cell gave to a service; None where it gave nothing."""
    if column.is_english:
        return _english(column, service)
    if _is_extra(column, cell, service):
        return Read(lines=(clean(cell.text),), is_field=False)
    read = _READERS.get(column.field)
    found = read(service, language) if read else None
    return found if found and (found.lines or found.facts) else None


def _is_extra(column, cell, service):
    """It is kept under the label of its column, or under a numbered one where two are alike."""
    label, text = " ".join(column.label.split()), clean(cell.text)
    return any(kept == text and key.startswith(label) for key, kept in service.extra.items())


def _line(*texts):
    return tuple(text for text in texts if text)


def _name(service, language):
    return Read(_line(service.name), language="en" if service.is_english else "")


def _methods(service, language):
    return Read(service.methods)


def _papers(service, language):
    return Read(service.documents)


def _papers_from(service, language):
    return Read(_line(service.documents_from))


def _papers_and_from(service, language):
    where = _line(service.documents_from)
    return Read(
        service.documents, tuple((_("where to get it"), place) for place in where), also=where
    )


def _fee(service, language):
    fee = service.fee
    facts = (
        (_("means"), fees.in_words(fee.meaning, language)),
        (_("how to pay"), fee.payment),
    )
    return Read(_line(fee.wording), _told(facts, besides=fee.wording))


def _deadline(service, language):
    deadline = service.deadline
    facts = (
        (_("means"), deadlines.in_words(deadline.meaning, language)),
        (_("condition"), deadline.condition),
    )
    return Read(_line(deadline.wording), _told(facts, besides=deadline.wording))


def _person(officer):
    facts = (
        (_("name"), officer.name),
        (_("post"), officer.title),
        (_("office"), officer.office),
        (_("room"), officer.room),
        (_("phone"), officer.phone),
        (_("e-mail"), officer.email),
    )
    return Read(facts=_told(facts))


def _officer(service, language):
    return _person(service.officer)


def _superior(service, language):
    return _person(service.superior)


def _remedy(service, language):
    return Read(_line(service.remedy))


def _told(facts, besides=""):
    """The facts there are, without what the wording says word for word."""
    return tuple((what, value) for what, value in facts if value and value != besides)


_READERS = {
    "service": _name,
    "method": _methods,
    "docs": _papers,
    "docs-where": _papers_from,
    "docs+where": _papers_and_from,
    "fee": _fee,
    "time": _deadline,
    "time+allotment": _deadline,
    "officer": _officer,
    "provider": _officer,
    "superior": _superior,
    "remedy": _remedy,
}

_IN_ENGLISH = {
    "service": lambda english: _line(english.name),
    "method": lambda english: english.methods,
    "docs": lambda english: english.documents,
    "docs-where": lambda english: _line(english.documents_from),
    "docs+where": lambda english: (*english.documents, *_line(english.documents_from)),
    "fee": lambda english: _line(english.fee),
    "time": lambda english: _line(english.deadline),
    "remedy": lambda english: _line(english.remedy),
}


def _english(column, service):
    read = _IN_ENGLISH.get(column.field)
    lines = read(service.english) if read else ()
    return Read(lines, language="en") if lines else None
