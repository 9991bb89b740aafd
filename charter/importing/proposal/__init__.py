"""What an office's charter would be with a reading laid over it. Pure: from a document to one.

The result is ready for `charter.loading.load`. Nothing is deleted: services, posts, statements and
steps that the reading does not have stay. Whatever says the same already is left untouched, with
its English, so that bringing the same charter in again changes nothing.
"""

from msgspec.structs import replace

from charter import document as doc
from charter.importing.proposal import matching, refused, statements, steps
from charter.importing.proposal.refused import Problem
from charter.importing.proposal.rows import Row
from charter.importing.proposal.seats import Seats
from charter.importing.proposal.tables import tables
from offices.rows import new_public_id
from portal.bangla.text import has_bangla

__all__ = ["Problem", "for_loading", "problems", "propose"]

NOTHING_YET = doc.Document()


def propose(reading, present, new_id=new_public_id):
    """The document `present` (complete) as the reading would have it.

    What cannot be loaded is left out; `problems` says what and why.
    """
    rows = [row for row in _rows(reading, present) if not refused.why_not(row)]
    officers = [
        officer
        for row in rows
        if not row.read.is_english
        for officer in (row.read.officer, row.read.superior)
    ]
    seats = Seats(officers, present)
    return replace(
        present,
        posts=seats.posts,
        statements=statements.laid_over(reading.statements, present.statements, new_id),
        tables=tables(rows, reading, present, seats, new_id),
        grievance_steps=steps.laid_over(reading.steps, present.grievance_steps, new_id),
    )


def for_loading(proposed, present):
    """Without the holders that are as before: the desk knows more of them, such as a last day."""
    known = {post.id: post.holder for post in present.posts}
    posts = (
        replace(post, holder=None) if post.holder == known.get(post.id) else post
        for post in proposed.posts
    )
    return replace(proposed, posts=tuple(posts))


def problems(reading, present=NOTHING_YET):
    """What of the reading cannot be taken into the charter `present`, in words."""
    return [
        *refused.rows(_rows(reading, present)),
        *refused.statements(reading.statements, present.statements),
        *refused.steps(reading.steps),
    ]


def _rows(reading, present):
    """The rows of a reading with the services that they are."""
    read = [
        replace(row, is_english=_is_english(row, _columns(reading, row)))
        for row in reading.services
    ]
    known = [(table.audience, each) for table in present.tables for each in table.services]
    return [
        Row(row, _columns(reading, row), match)
        for row, match in zip(read, matching.services(read, known), strict=True)
    ]


def _columns(reading, row):
    return reading.columns[row.table] if row.table < len(reading.columns) else ()


def _is_english(row, columns):
    """A row of Bangla cells may have a name in Latin letters, "GO/NOC"; an English one has none."""
    cells = (*row.methods, *row.documents, row.fee.wording, row.deadline.wording)
    return row.is_english and not (
        any(column.is_english for column in columns) or any(map(has_bangla, cells))
    )
