"""The service tables of an office with the rows of a reading laid over them."""

from charter import document as doc
from charter.importing.proposal import headings
from charter.importing.proposal.papers import too_long
from charter.importing.proposal.rows import READ_FROM, laid_over
from charter.importing.proposal.texts import line
from services.models import Audience
from services.slugs import first_free, slug_from_name


def tables(rows, reading, present, seats, new_id):
    """Services that are there keep their place; new ones, and ones for others, come after."""
    slugs = {service.slug for service in present.services}
    homes = {table.audience: list(table.services) for table in present.tables}
    for row in rows:
        known = row.service
        if known is None:
            row.service = _new(row.read, slugs, new_id)
        service = _service(row, present, seats)
        home = homes.setdefault(row.read.audience, [])
        if known in home:
            home[home.index(known)] = service
        else:
            for services in homes.values():
                if known in services:
                    services.remove(known)
            home.append(service)
    return _with_headings(homes, rows, reading, present)


def _new(read, slugs, new_id):
    slug = first_free(slug_from_name(read.english.name, read.name), slugs)
    slugs.add(slug)
    return doc.Service(id=new_id(), slug=slug, name=doc.Text())


def _service(row, present, seats):
    read = row.read
    if read.is_english:
        return laid_over(row, None, None)
    post = _post(row, "officer", read.officer, row.service.post, seats)
    superior = _post(row, "superior", read.superior, row.service.superior, seats)
    responsible = present.post(row.service.post if post is None else post)
    if superior and not row.service.superior and responsible:
        # The superior of the post is the service's too, without being said.
        superior = None if superior == responsible.superior else superior
    return laid_over(row, post, superior, _unsaid(row, seats))


def _post(row, part, officer, now, seats):
    """The id of the post a cell names; None where the row says nothing of it."""
    if officer:
        return seats.post_of(officer, now) or None
    return "" if row.is_own and row.has_column(part) else None


def _unsaid(row, seats):
    """By the label of its column, what of a row no field can keep."""
    read = row.read
    kept = {
        "officer": seats.unsaid(read.officer),
        "superior": seats.unsaid(read.superior),
        "papers": "\n".join(too_long(read)),
    }
    return {_label(row, part): text for part, text in kept.items() if text}


def _label(row, part):
    labels = (column.label for column in row.columns if column.field in READ_FROM[part])
    return line(next(labels, ""))


def _with_headings(homes, rows, reading, present):
    own = {table.audience: table.headings for table in present.tables}
    for number in dict.fromkeys(row.read.table for row in reversed(rows)):
        # The first table of an audience has the last word.
        audience = next(row.read.audience for row in rows if row.read.table == number)
        if number < len(reading.columns):
            own[audience] = headings.laid_over(
                reading.columns[number], own.get(audience, doc.Headings()), present.office.layout
            )
    return tuple(
        doc.Table(audience.value, own.get(audience, doc.Headings()), tuple(homes[audience]))
        for audience in Audience
        if homes.get(audience)
    )
