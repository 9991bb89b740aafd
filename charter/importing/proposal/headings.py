"""The headings of the tables of a reading, laid over an office's own."""

from msgspec.structs import replace

from charter import document as doc
from charter.importing.proposal.texts import key, line
from portal.bangla.text import has_bangla
from services.layouts import HEADINGS, LAYOUTS
from services.models import ServiceTable

HEADING_OF = {
    "serial": "serial",
    "service": "name",
    "method": "methods",
    "docs": "papers",
    "docs+where": "papers",
    "docs-where": "papers_from",
    "fee": "fee",
    "time": "deadline",
    "officer": "officer",
    "superior": "superior",
}
LONGEST = ServiceTable._meta.get_field("name").max_length


def laid_over(columns, present, layout):
    """The headings with the labels of these columns.

    Only of columns that the office's layout prints; and where the layout has papers and their
    places in one column, a heading for one of the two does not head both.
    """
    fields = {column.field for column in columns}
    is_one_column = "papers_from" not in LAYOUTS[layout]
    headings = present
    for column in columns:
        place = HEADING_OF.get(column.field)
        if place not in LAYOUTS[layout] or column.is_english:
            continue
        if column.field == "docs" and is_one_column and "docs-where" in fields:
            continue
        headings = _with(headings, place, line(column.label), layout)
    return headings


def _with(headings, place, label, layout):
    official, english = HEADINGS[layout][place]
    present = getattr(headings, place)
    same = _letters(label) in (_letters(present.bn or official), _letters(present.bn))
    if same or not has_bangla(label) or len(label) > LONGEST:
        return headings
    heads = doc.Text(bn=label, en=present.en or english, unofficial="en")
    return replace(headings, **{place: heads})


def _letters(label):
    """Headers are broken within words, and points and brackets make no other heading."""
    return key(label).replace(" ", "")
