"""From the working tables to the document: the only way there is."""

from charter import document as doc
from charter.models import Edition, Statement
from offices.models import Posting
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from services.layouts import COLUMNS, HEADINGS, LAYOUTS
from services.models import Audience

OFFICE_PLAIN = (
    "slug",
    "tier",
    "hostname",
    "official_url",
    "phone",
    "email",
    "opens",
    "closes",
    "counts_receipt_day",
    "map_url",
    "layout",
    "grievance_first",
    "approved_on",
    "is_demonstration",
)
OFFICE_TEXTS = ("name", "district", "upazila", "charter_title", "address", "hours", "approver")


def assemble(office, today=None, complete=False):
    """The office's charter as its working tables have it on a day.

    What the next edition would hold; with `complete` also what is held back from it (services not
    in the charter, grievance steps not approved), as a bundle carries it.
    """
    return doc.Document(
        office=_office(office),
        parent=_parent(office.parent, complete),
        posts=_posts(office, today),
        statements=_statements(office),
        tables=_tables(office, complete),
        grievance_steps=_steps(office, complete),
    )


def text(row, field):
    """One bilingual field of a row."""
    return doc.Text(
        bn=row.in_language(field, "bn"),
        en=row.in_language(field, "en"),
        unofficial=row.unofficial(field),
        outdated=row.is_outdated(field),
    )


def _texts(row, fields):
    return {field: text(row, field) for field in fields}


def _plain(row, fields):
    return {field: getattr(row, field) for field in fields}


def _office(office):
    return doc.Office(**_plain(office, OFFICE_PLAIN), **_texts(office, OFFICE_TEXTS))


def _parent(parent, complete):
    """The parent as it last published itself: what it is still drafting stays its own affair.

    A bundle names the parent only: what it says is in the parent's own bundle.
    """
    if parent is None:
        return None
    edition = None if complete else Edition.objects.latest_of(parent)
    if edition is None:
        return doc.Parent(slug=parent.slug, name=text(parent, "name"))
    published = doc.decode(edition.document.encode())
    return doc.Parent(
        slug=parent.slug,
        name=published.office.name,
        official_url=published.office.official_url,
        edition=edition.number,
        statements=published.statements,
    )


def _posts(office, today):
    posts = list(office.posts.select_related("superior"))
    holders = {
        posting.post_id: posting
        for posting in Posting.objects.filter(post__office=office).current(today).order_by("id")
    }
    left = set(Posting.objects.filter(post__office=office).values_list("post_id", flat=True))
    return tuple(
        doc.Post(
            id=post.public_id,
            **_texts(post, ("title", "room")),
            **_plain(post, ("phone", "email")),
            superior=post.superior.public_id if post.superior else "",
            holder=_holder(holders.get(post.pk)),
            # A post that nobody was ever entered for may well be held: the charter names it alone.
            is_vacant=post.pk not in holders and (post.is_vacant or post.pk in left),
        )
        for post in posts
    )


def _holder(posting):
    if posting is None:
        return None
    return doc.Holder(name=text(posting, "name"), charge=posting.charge, joined=posting.joined)


def _statements(office):
    order = list(Statement.Kind)
    rows = sorted(
        office.statements.all(), key=lambda row: (order.index(row.kind), row.position, row.pk)
    )
    return tuple(
        doc.Statement(id=row.public_id, kind=row.kind, text=text(row, "text")) for row in rows
    )


def _tables(office, complete):
    services = office.services.in_order().select_related("post", "superior")
    if not complete:
        services = services.in_charter()
    services = list(services.prefetch_related("papers"))
    headings = {table.audience: table for table in office.tables.all()}
    tables = (
        doc.Table(
            audience=audience.value,
            headings=_headings(headings.get(audience), office.layout, complete),
            services=tuple(_service(row) for row in services if row.audience == audience),
        )
        for audience in Audience
    )
    return tuple(table for table in tables if table.services)


def _headings(table, layout, complete):
    """The office's own headings; an edition also freezes the official ones where it has none."""
    own = _texts(table, COLUMNS) if table else {}
    own = {column: heading for column, heading in own.items() if heading}
    if complete:
        return doc.Headings(**own)
    official = HEADINGS[layout]
    return doc.Headings(
        **{
            column: own.get(column) or doc.Text(*official[column], unofficial="en")
            for column in LAYOUTS[layout]
        }
    )


def _service(row):
    return doc.Service(
        id=row.public_id,
        slug=row.slug,
        **_texts(row, ("name", "methods", "papers_from", "remedy", "remarks", "keywords")),
        papers=tuple(
            doc.Paper(
                **_texts(paper, ("name", "source")),
                **_plain(paper, ("copies", "is_attested", "form_url")),
            )
            for paper in row.papers.all()
        ),
        fee=doc.Fee(
            wording=text(row, "fee_wording"),
            meaning=FeeMeaning(kind=row.fee_kind, amount=row.fee_amount),
            payment=text(row, "fee_payment"),
        ),
        deadline=doc.Deadline(
            wording=text(row, "deadline_wording"),
            meaning=DeadlineMeaning(
                **{
                    name: getattr(row, f"deadline_{name}")
                    for name in DeadlineMeaning.__struct_fields__
                }
            ),
            trigger=text(row, "deadline_trigger"),
            condition=text(row, "deadline_condition"),
            then_trigger=text(row, "deadline_then_trigger"),
        ),
        post=row.post.public_id if row.post else "",
        superior=row.superior.public_id if row.superior else "",
        held_back=not row.in_charter,
    )


def _steps(office, complete):
    return tuple(
        doc.GrievanceStep(
            id=row.public_id,
            **_texts(row, ("when", "officer", "address")),
            **_plain(row, ("phone", "email", "working_days", "is_approved")),
        )
        for row in office.grievance_steps.all()
        if complete or row.is_approved
    )
