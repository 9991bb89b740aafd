"""What stands on the sheets of an office's workbook: headings and rows of plain text."""

from typing import NamedTuple

from charter import document as doc
from charter.importing.proposal.officer_cells import EMAIL, PHONE
from charter.importing.proposal.officer_cells import written as officer_written
from charter.importing.proposal.papers import written as paper_written
from portal.bangla.text import clean, to_bangla_digits
from services.layouts import HEADINGS, LAYOUTS


class Sheet(NamedTuple):
    """`id_note` says why not to touch the last column, on a sheet that has one."""

    name: str
    headings: tuple[str, ...]
    rows: list[tuple[str, ...]]
    widths: tuple[int, ...]
    id_note: str = ""


class Column(NamedTuple):
    """A column of a service sheet. `said` gives what a service says there in a language."""

    name: str
    width: int
    said: object
    is_bilingual: bool = True


NAMES = {
    "citizen": clean("নাগরিক সেবা"),
    "institution": clean("প্রাতিষ্ঠানিক সেবা"),
    "internal": clean("অভ্যন্তরীণ সেবা"),
}
# What the official layouts have no column for, or have in one with something else.
OTHER_HEADINGS = {
    "methods": HEADINGS["seven"]["methods"],
    "papers": HEADINGS["eight"]["papers"],
    "papers_from": HEADINGS["eight"]["papers_from"],
    "superior": HEADINGS["eight"]["superior"],
    "remedy": ("নির্দিষ্ট সেবা পেতে ব্যর্থ হলে প্রতিকারের বিধান", "Remedy"),
    "remarks": ("মন্তব্য", "Remarks"),
}
ID, ID_NOTE = map(
    clean, ("আইডি", "এই কলাম বদলাবেন না। এতে বোঝা যায় সারিটি কোন সেবার। নতুন সেবার জন্য খালি রাখুন।")
)
ENGLISH = " (English)"
STATEMENTS = clean("ভিশন ও মিশন")
KINDS = {
    "vision": "ভিশন",
    "mission": "মিশন",
    "objective": "উদ্দেশ্য",
    "strategic_objective": "কৌশলগত উদ্দেশ্যসমূহ",
    "function": "কার্যাবলি",
    "expectation": "আপনার কাছে আমাদের প্রত্যাশা",
}
GRIEVANCE = clean("অভিযোগ প্রতিকার ব্যবস্থাপনা")
GRIEVANCE_HEADINGS = tuple(
    map(
        clean,
        (
            "ক্রমিক নং",
            "কখন যোগাযোগ করবেন",
            "কার সঙ্গে যোগাযোগ করবেন",
            "যোগাযোগের ঠিকানা",
            "নিষ্পত্তির সময়সীমা",
        ),
    )
)


def service_sheets(document):
    """All three, that a service of a new kind finds its place."""
    known = {table.audience: table for table in document.tables}
    for audience in NAMES:
        table = known.get(audience) or doc.Table(audience)
        columns = _columns(document)
        headings = []
        for column in columns:
            heading = _heading(column.name, table.headings, document.office.layout)
            headings += [heading, heading + ENGLISH] if column.is_bilingual else [heading]
        rows = [_row(document, columns, *each) for each in enumerate(table.services, 1)]
        widths = [width for column in columns for width in _widths(column)]
        yield Sheet(
            NAMES[table.audience],
            (*headings, ID),
            rows,
            (*widths, 8),
            ID_NOTE,
        )


def statement_sheet(document):
    """Under the heading of each kind its statements, and below them what they say in English."""
    rows = []
    for kind, heading in KINDS.items():
        texts = [statement.text for statement in document.of_kind(kind)]
        if texts:
            rows.append((clean(heading),))
            rows += [(text.bn,) for text in texts]
            rows += [(text.en,) for text in texts if all(each.en for each in texts)]
    return Sheet(STATEMENTS, (), rows, (100,)) if rows else None


def grievance_sheet(document):
    steps = document.grievance_steps
    rows = [
        (_figure(number), step.when.bn, step.officer.bn, _address(step), _limit(step))
        for number, step in enumerate(steps, 1)
    ]
    return Sheet(GRIEVANCE, GRIEVANCE_HEADINGS, rows, (7, 36, 32, 36, 20)) if rows else None


def _address(step):
    lines = (
        step.address.bn,
        step.phone and f"{PHONE}: {step.phone}",
        step.email and f"{EMAIL}: {step.email}",
    )
    return "\n".join(filter(None, lines))


def _limit(step):
    return clean(f"{_figure(step.working_days)} কার্যদিবস") if step.working_days else ""


def _columns(document):
    """Those of the office's layout, in its order, and what else its services say."""
    layout = LAYOUTS[document.office.layout]
    order = [*layout]
    if "papers_from" not in order:
        order.insert(order.index("papers") + 1, "papers_from")
    services = document.services
    if "methods" not in order and any(service.methods for service in services):
        order.insert(2, "methods")
    if "superior" not in order and any(_superior(document, service) for service in services):
        order.append("superior")
    order += [name for name in ("remedy",) if any(service.remedy for service in services)]
    return [COLUMNS[name] for name in (*order, "remarks")]


def _widths(column):
    return [column.width] * (1 + column.is_bilingual)


def _heading(name, headings, layout):
    """The office's own heading; of its layout's own columns alone, and not of two in one."""
    is_parted = name == "papers" and "papers_from" not in LAYOUTS[layout]
    if name in LAYOUTS[layout] and not is_parted:
        return getattr(headings, name).bn or clean(HEADINGS[layout][name][0])
    return clean(OTHER_HEADINGS[name][0])


def _row(document, columns, number, service):
    cells = []
    for column in columns:
        for language in ("bn", "en") if column.is_bilingual else ("bn",):
            cells.append(column.said(document, number, service, language))
    return (*cells, service.id)


def _superior(document, service):
    post = document.post(service.post)
    return document.post(service.superior) or (document.post(post.superior) if post else None)


def _said(*path):
    def said(document, number, service, language):
        value = service
        for field in path:
            value = getattr(value, field)
        return getattr(value, language)

    return said


def _papers(document, number, service, language):
    if language == "bn":
        return "\n".join(paper_written(paper) for paper in service.papers)
    names = [paper.name.en for paper in service.papers]
    return "\n".join(names) if all(names) else ""


def _fee(document, number, service, language):
    fee = service.fee
    return "\n".join(filter(None, (getattr(fee.wording, language), getattr(fee.payment, language))))


def _officer(document, number, service, language):
    post = document.post(service.post)
    return officer_written(post) if post else ""


def _superior_officer(document, number, service, language):
    post = _superior(document, service)
    return officer_written(post) if post else ""


def _serial(document, number, service, language):
    return _figure(number)


def _figure(value):
    return to_bangla_digits(str(value))


COLUMNS = {
    column.name: column
    for column in (
        Column("serial", 7, _serial, is_bilingual=False),
        Column("name", 32, _said("name")),
        Column("methods", 26, _said("methods")),
        Column("papers", 30, _papers),
        Column("papers_from", 24, _said("papers_from")),
        Column("fee", 20, _fee),
        Column("deadline", 22, _said("deadline", "wording")),
        Column("officer", 32, _officer, is_bilingual=False),
        Column("superior", 32, _superior_officer, is_bilingual=False),
        Column("remedy", 26, _said("remedy")),
        Column("remarks", 26, _said("remarks")),
    )
}
