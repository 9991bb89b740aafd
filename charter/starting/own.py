"""A bundle as the charter of a new office: its content, and nothing that identifies its office.

Pure. The ids of rows stay: by them, later changes of the model find what they are about.
"""

from msgspec.structs import replace

from charter import document as doc
from portal.bangla.text import clean


def as_own(bundle, facts, parent=None):
    """What the new office of these facts begins with. `parent` is a `doc.Parent`, or None."""
    is_model = not bundle.office.slug
    return replace(
        bundle,
        edition=None,
        office=_office(bundle.office, facts),
        parent=parent,
        posts=_posts(bundle.posts, facts),
        tables=_tables(bundle, facts.layout),
        grievance_steps=bundle.grievance_steps if is_model else _steps(bundle.grievance_steps),
    )


def _office(source, facts):
    """From the facts alone; how a charter is headed, ordered and counted is form, not identity."""
    return doc.Office(
        slug=facts.slug,
        name=_text(facts, "name"),
        district=_place(facts.district),
        upazila=_place(facts.upazila),
        tier=facts.tier,
        hostname=facts.hostname,
        charter_title=source.charter_title,
        address=_text(facts, "address"),
        phone=facts.phone,
        email=facts.email,
        hours=_text(facts, "hours"),
        opens=facts.opens,
        closes=facts.closes,
        counts_receipt_day=source.counts_receipt_day,
        layout=facts.layout,
        grievance_first=source.grievance_first,
    )


def _posts(posts, facts):
    """The seats of the bundle. The first is the head's; nobody is known to hold the others."""
    seats = [
        replace(post, room=doc.Text(), phone="", email="", holder=None)
        for post in posts or (doc.Post(id="head-of-office", title=doc.Text()),)
    ]
    title, holder = _text(facts, "post"), _text(facts, "holder")
    seats[0] = replace(
        seats[0],
        title=title or seats[0].title,
        holder=doc.Holder(holder, facts.charge, facts.joined) if holder else None,
    )
    return tuple(post for post in seats if post.title)


def _tables(bundle, layout):
    """Headings of one's own fit the layout they were made for."""
    if bundle.office.layout == layout:
        return bundle.tables
    return tuple(replace(table, headings=doc.Headings()) for table in bundle.tables)


def _steps(steps):
    """Whom the source office's order named; the new office has no such order yet."""
    return tuple(replace(step, phone="", email="", is_approved=False) for step in steps)


def _place(place):
    return doc.Text(place.bn, place.en) if place else doc.Text()


def _text(facts, name):
    """As at the desk: until somebody says otherwise, the English is a translation of ours."""
    bn, en = (clean(getattr(facts, f"{name}_{language}")) for language in ("bn", "en"))
    return doc.Text(bn, en, unofficial="en" if bn and en else "")
