"""An old edition as a draft again. Pure: from two documents to one.

A roll-back brings back what the charter *promised*. What is a fact of today stays as it is today:
the office's addresses, who holds a post, its room and numbers. (A former officer's number must
not come back to the public.) And no work is lost: a service that the old edition did not have is
held back from the charter instead of deleted, and so are grievance steps not yet approved.
"""

from msgspec.structs import replace

from charter import document as doc
from services.layouts import HEADINGS
from services.slugs import first_free

OFFICE_OF_TODAY = (
    "slug",
    "tier",
    "hostname",
    "official_url",
    "phone",
    "email",
    "address",
    "hours",
    "opens",
    "closes",
    "map_url",
    "is_demonstration",
)
POST_OF_TODAY = ("room", "phone", "email", "superior", "holder", "is_vacant")


def restored(old, now):
    """The draft `now` (complete, with what is held back) as edition `old` would have it."""
    office = replace(old.office, **{name: getattr(now.office, name) for name in OFFICE_OF_TODAY})
    return replace(
        old,
        edition=None,
        office=office,
        parent=now.parent,
        posts=_posts(old, now),
        tables=_tables(old, now),
        grievance_steps=_steps(old, now),
    )


def for_loading(target, now):
    """What is to be written of a draft: holders and headings that are not the document's are not.

    A post without a holder leaves the desk's postings alone. A heading that an edition froze from
    the official form, because the office had none, does not become the office's own.
    """
    own = {table.audience: table.headings for table in now.tables}
    tables = (
        replace(table, headings=_own(table.headings, own.get(table.audience), target.office.layout))
        for table in target.tables
    )
    posts = (replace(post, holder=None) for post in target.posts)
    return replace(target, tables=tuple(tables), posts=tuple(posts))


def in_charter(document):
    """What of a draft the next edition would hold."""
    tables = (
        replace(table, services=tuple(each for each in table.services if not each.held_back))
        for table in document.tables
    )
    return replace(
        document,
        tables=tuple(table for table in tables if table.services),
        grievance_steps=tuple(step for step in document.grievance_steps if step.is_approved),
    )


def _posts(old, now):
    """Posts of then and of today: a post is a seat, and seats of today exist."""
    today = {post.id: post for post in now.posts}
    then = tuple(
        replace(post, **{name: getattr(today[post.id], name) for name in POST_OF_TODAY})
        if post.id in today
        else replace(post, holder=None, phone="", email="", superior="")
        for post in old.posts
    )
    known = {post.id for post in old.posts}
    return then + tuple(post for post in now.posts if post.id not in known)


def _tables(old, now):
    known = {service.id for service in old.services}
    taken = {service.slug for service in old.services}
    newer = {}
    for table in now.tables:
        for service in table.services:
            if service.id not in known:
                slug = first_free(service.slug, taken)
                taken.add(slug)
                held = replace(service, slug=slug, held_back=True)
                newer.setdefault(table.audience, []).append(held)
    tables = [
        replace(table, services=table.services + tuple(newer.pop(table.audience, ())))
        for table in old.tables
    ]
    tables += [
        replace(table, services=tuple(newer[table.audience]))
        for table in now.tables
        if table.audience in newer
    ]
    return tuple(tables)


def _own(headings, present, layout):
    official = {
        column: doc.Text(*words, unofficial="en") for column, words in HEADINGS[layout].items()
    }
    borrowed = {
        column: doc.Text()
        for column, words in official.items()
        if getattr(headings, column) == words and not (present and getattr(present, column))
    }
    return replace(headings, **borrowed)


def _steps(old, now):
    known = {step.id for step in old.grievance_steps}
    waiting = [step for step in now.grievance_steps if not step.is_approved]
    return old.grievance_steps + tuple(step for step in waiting if step.id not in known)
