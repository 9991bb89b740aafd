"""Readings for tests, made by hand: what the cells of a charter say, without a file."""

from charter import document as doc
from charter.importing import reading
from charter.importing.outline import Column
from charter.importing.proposal.officer_cells import written as officer_written
from portal.bangla.text import has_bangla
from services import deadline_wording, fees
from services.layouts import SEVEN

FIELDS = {
    "serial": "serial",
    "name": "service",
    "methods": "method",
    "papers": "docs",
    "papers_from": "docs-where",
    "fee": "fee",
    "deadline": "time",
    "officer": "officer",
    "superior": "superior",
    "remedy": "remedy",
    "remarks": "remarks",
}


def columns(*names, english=(), **labels):
    """Columns by the names of their headings; `labels` gives one another label than its name."""
    return tuple(
        Column(labels.get(name, name) + (" (English)" if is_english else ""), field, is_english)
        for name in (names or SEVEN)
        for field in (FIELDS.get(name, name),)
        for is_english in ((False, True) if name in english else (False,))
    )


def officer(**pieces):
    wording = pieces.pop("wording", "\n".join(pieces.values()))
    return reading.Officer(**pieces, wording=wording)


def row(name="ডিজিটাল সনদ প্রদান 1", **values):
    """A row as it is read: wordings are given, their meanings found."""
    fee, time = values.pop("fee", ""), values.pop("deadline", "")
    meaning, condition = deadline_wording.parse(time)
    return reading.Service(
        **{
            "audience": "citizen",
            "name": name,
            "is_english": not has_bangla(name),
            "fee": reading.Fee(fee, fees.parse(fee)),
            "deadline": reading.Deadline(time, meaning, condition),
        }
        | values
    )


def made(*rows, columns=(), **parts):
    """A reading of one table."""
    return reading.Reading(services=rows, columns=(columns,) if columns else (), **parts)


def of(document):
    """What a charter from elsewhere says that says what this document does, in Bangla."""
    tables = [table for table in document.tables if table.services]
    return reading.Reading(
        statements=tuple(
            reading.Statement(each.kind, each.text.bn) for each in document.statements
        ),
        services=tuple(
            _row(document, service, table=number, row=place, audience=table.audience)
            for number, table in enumerate(tables)
            for place, service in enumerate(table.services)
        ),
        steps=tuple(
            reading.Step(
                each.when.bn,
                each.officer.bn,
                each.address.bn,
                each.phone,
                each.email,
                each.working_days,
            )
            for each in document.grievance_steps
        ),
        columns=tuple(
            tuple(
                Column(getattr(table.headings, name).bn or name, FIELDS[name])
                for name in SEVEN
                if name != "papers"
            )
            for table in tables
        ),
    )


def _row(document, service, **place):
    return row(
        service.name.bn,
        methods=tuple(service.methods.bn.split("\n")) if service.methods else (),
        documents=tuple(paper.name.bn for paper in service.papers),
        documents_from=service.papers_from.bn,
        fee=service.fee.wording.bn,
        deadline=service.deadline.wording.bn,
        officer=_officer(document.post(service.post)),
        superior=_officer(document.post(service.superior)),
        remedy=service.remedy.bn,
        **place,
    )


def _officer(post):
    if post is None:
        return reading.Officer()
    return reading.Officer(
        name=post.holder.name.bn if post.holder else "",
        title=post.title.bn,
        phone=post.phone,
        email=post.email,
        wording=" ".join(officer_written(post).split("\n")),
    )


def service_of(document, name=None):
    """The service of that Bangla name, or the only one."""
    if name is None:
        (service,) = document.services
        return service
    return next(service for service in document.services if service.name.bn == name)


__all__ = ["columns", "doc", "made", "of", "officer", "row", "service_of"]
