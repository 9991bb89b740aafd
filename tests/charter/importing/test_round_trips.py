"""The first charter of the portal comes in as text, Word, Excel and web page: every field right.

It is read from the seed itself and compared with its bundle, which was made by hand.
"""

import dataclasses
import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from charter.diff import diff
from charter.document import Deadline, Document, Fee, Headings, Holder, Paper, Text
from charter.formats.workbook import workbook
from charter.importing import interpretation, readers, structure
from charter.importing.proposal import problems, propose
from charter.importing.proposal.texts import key
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from tests import documents
from tests.charter import seeds
from tests.charter.importing import files

COLUMN_NUMBERS = ["০১", "০২", "০৩", "০৪", "০৫", "০৬", "০৭"]


def blocks():
    """The seed as lines and grids."""
    charter = seeds.kawkhali()
    yield from (charter.government, charter.department, charter.office, charter.hostname)
    yield from (charter.title, "১. ভিশন ও মিশন:", "ভিশনঃ", charter.vision, "মিশনঃ", charter.mission)
    yield "২. প্রতিশ্রুত সেবাসমূহ"
    for number, table in zip(("২.১", "২.২"), charter.tables, strict=True):
        yield f"{number} {table.title}"
        yield [list(dataclasses.astuple(table.headings)), COLUMN_NUMBERS] + [
            list(dataclasses.astuple(row)) for row in table.rows
        ]


def as_text():
    return (seeds.FOLDER / "003_73656abe033d12d9.txt").read_bytes()


def as_word():
    return files.docx_of(list(blocks()))


def as_web_page():
    return files.html_of(list(blocks()))


def as_spreadsheet():
    """All on one sheet, lines in its first column."""
    rows = [row for block in blocks() for row in ([[block]] if isinstance(block, str) else block)]
    return files.xlsx_of({"Sheet1": rows})


def as_word_by_paragraphs():
    """Entries of lists as paragraphs of their own, as Word users write them."""
    apart = [
        block if isinstance(block, str) else [list(map(_entries_apart, row)) for row in block]
        for block in blocks()
    ]
    return files.docx_of(apart)


def _entries_apart(cell):
    return cell.replace(" ২। ", "\n২। ").replace(" ৩। ", "\n৩। ")


FORMS = {
    "charter.txt": as_text,
    "charter.docx": as_word,
    "charter.xlsx": as_spreadsheet,
    "charter.html": as_web_page,
    "paragraphs.docx": as_word_by_paragraphs,
}
in_every_form = pytest.mark.parametrize("name", FORMS)


def read(name, data=None):
    data = FORMS[name]() if data is None else data
    return interpretation.interpret(structure.outline(readers.read(data, name)))


def bangla(part):
    """A piece of a document as it would be without English, ids and addresses."""
    if isinstance(part, Text):
        return part.bn
    if isinstance(part, tuple):
        return tuple(map(bangla, part))
    if isinstance(part, Paper | Fee | Deadline | Holder | DeadlineMeaning | FeeMeaning | Headings):
        return {name: bangla(getattr(part, name)) for name in part.__struct_fields__}
    return part


def told(document):
    """What a charter says of its services, whoever keeps it."""
    for table in document.tables:
        for service in table.services:
            post = document.post(service.post)
            parts = ("name", "methods", "papers", "papers_from", "fee", "deadline", "remarks")
            yield (
                table.audience,
                {part: bangla(getattr(service, part)) for part in parts},
                (post.title.bn, post.phone, post.email, post.holder.name.bn),
            )


@in_every_form
def test_every_field_of_the_seed_is_as_in_its_bundle(name):
    bundle = documents.bundle("kawkhali")
    empty = Document(office=bundle.office, parent=bundle.parent)

    proposed = propose(read(name), empty)

    assert list(told(proposed)) == list(told(bundle))
    assert len(proposed.services) == 9
    assert len(proposed.posts) == 1


@in_every_form
def test_the_statements_of_the_seed_are_right(name):
    charter = seeds.kawkhali()

    assert [(each.kind, each.text) for each in read(name).statements] == [
        ("vision", charter.vision),
        ("mission", charter.mission),
    ]


@in_every_form
def test_nothing_of_the_seed_is_unplaced_but_the_head_of_the_page(name):
    charter = seeds.kawkhali()

    assert [seeds.tidy(piece.text) for piece in read(name).unplaced] == [
        charter.government,
        charter.department,
        charter.office,
        charter.hostname,
    ]


@in_every_form
def test_the_seed_brought_into_its_own_office_changes_nothing(name):
    bundle = documents.bundle("kawkhali")
    reading = read(name)

    assert diff(bundle, propose(reading, bundle)) == []
    assert problems(reading, bundle) == []


def test_the_departments_page_brought_into_the_department_changes_nothing():
    department = documents.bundle("doict")
    data = (seeds.FOLDER / "000_08f22ce1efaa7e6a.txt").read_bytes()

    assert diff(department, propose(read("page.txt", data), department)) == []


def rich():
    """A charter with something in every field that a workbook carries."""
    both = documents.both
    above = documents.make_post("above", title=both("জেলা আইসিটি অফিসার", "District"), holder=None)
    clerk = documents.make_post(
        "clerk",
        title=both("হিসাবরক্ষক", "Accountant"),
        holder=Holder(both("রওশন আরা"), "additional"),
        room=both("২০৪"),
        phone="",
        email="",
    )
    first = documents.make_service(
        1,
        remarks=both("কক্ষ ৪\nসকালে", "Room 4"),
        remedy=both("আপিল", "Appeal"),
        papers=(
            Paper(both("ছবি", "Photo"), copies=2, is_attested=True),
            Paper(both("আবেদনপত্র", "Form"), source=both("অফিস", "Office")),
        ),
        papers_from=both("অফিস কাউন্টার", "Counter"),
    )
    second = documents.make_service(
        2,
        post="clerk",
        superior="above",
        fee=Fee(both("২০ টাকা", "20 taka"), FeeMeaning("amount", 20), both("চালানে", "By challan")),
    )
    third = documents.make_service(3, held_back=True, post="", methods=both("=1+1"))
    return documents.make_document(
        posts=(documents.make_post(superior="above"), above, clerk),
        statements=tuple(
            documents.make_statement(kind, id=f"{kind}-{number}", text=both(f"{kind} কথা {number}"))
            for kind in ("vision", "mission", "objective", "function", "expectation")
            for number in range(1 if kind in ("vision", "mission") else 2)
        ),
        tables=(
            documents.make_table(first, second),
            documents.make_table(third, audience="internal"),
        ),
        grievance_steps=(
            documents.make_step(1),
            documents.make_step(
                2,
                officer=both("আপিল কর্মকর্তা"),
                working_days=None,
                email="appeal@example.gov.bd",
                is_approved=False,
            ),
        ),
    )


def in_layout(document, layout):
    return replace(document, office=replace(document.office, layout=layout))


OFFICES = {
    "kawkhali": lambda: documents.bundle("kawkhali"),
    "ict-upazila": lambda: documents.bundle("ict-upazila"),
    "blank": lambda: documents.bundle("blank"),
    "doict": lambda: documents.bundle("doict"),
    "rich": rich,
    "eight columns": lambda: in_layout(rich(), "eight"),
}


@pytest.mark.parametrize("office", OFFICES)
def test_a_workbook_that_nobody_touched_changes_nothing(office):
    document = OFFICES[office]()
    reading = read("own.xlsx", workbook(document))

    assert diff(document, propose(reading, document)) == []
    assert problems(reading, document) == []
    assert [piece.text for piece in reading.unplaced] == []


# What would be a list, a ditto, a place or a formula in a charter from elsewhere.
WORDS = (
    *("সনদ", "কর্মকর্তা", "ক) জমা", "১। আবেদন", "২। যাচাই", "ছবি ২ কপি", "(৩ কপি)", "ঐ", "৩ দিন", "।"),
    *("=1+1", "+880", "@a", "-", "প্রাপ্তিস্থান: অফিস", "অফিস কাউন্টার", "GO/NOC", "০১৭০০০০০০০১", "NID"),
)
lines = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
one_line = st.builds(Text, lines)
prose = st.builds(Text, st.lists(lines, max_size=3).map("\n".join))
said = st.builds(Text, lines.filter(key))  # a dash alone says nothing
papers = st.lists(
    st.builds(Paper, one_line, st.sampled_from([None, 1, 2]), st.booleans(), one_line), max_size=3
)


@settings(max_examples=40)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "name": said,
                "methods": prose,
                "papers": papers.map(tuple),
                "papers_from": prose,
                "fee": st.builds(Fee, prose, st.just(FeeMeaning("free")), prose),
                "deadline": st.builds(Deadline, prose, st.just(DeadlineMeaning(immediate=True))),
                "remedy": prose,
                "remarks": said,
            }
        ),
        min_size=1,
        max_size=3,
    )
)
def test_no_wording_is_taken_for_anything_else_in_the_offices_own_workbook(services):
    table = documents.make_table(
        *(documents.make_service(number, **values) for number, values in enumerate(services))
    )
    document = documents.make_document(tables=(table,))

    assert diff(document, propose(read("own.xlsx", workbook(document)), document)) == []


def edited(document, **cells):
    """The reading of a workbook in whose first sheet cells were changed."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(document)))
    for place, text in cells.items():
        book.worksheets[0][place] = text
    return read("own.xlsx", files.saved(book))


@pytest.mark.parametrize(
    ("place", "text", "path"),
    [
        ("B3", "ডিজিটাল সনদ সংশোধন", ("name", "bn")),
        ("C3", "Correcting a certificate", ("name", "en")),
        ("D3", "আবেদনের মাধ্যমে\nফোনে", ("methods", "bn")),
        ("E3", "By application", ("methods", "en")),
        ("J3", "৩০ টাকা\nচালানে", ("fee", "wording", "bn")),
        ("L3", "৫ কার্যদিবস", ("deadline", "wording", "bn")),
        ("F3", "জাতীয় পরিচয়পত্র (৩ কপি)", ("papers", "1", "copies")),
    ],
)
def test_one_changed_cell_is_one_change(place, text, path):
    document = rich()

    changes = diff(document, propose(edited(document, **{place: text}), document))

    follows = {path, *(((*path[:-1], "outdated"),) if path[-1] == "bn" else ())}
    follows |= {("fee", "meaning", "amount")} if path[0] == "fee" else set()
    follows |= {("deadline", "meaning", "maximum")} if path[0] == "deadline" else set()
    assert {change.path for change in changes} == follows
    assert {(change.section, change.id) for change in changes} == {("service", "service-2")}


def test_a_number_changed_in_one_row_changes_the_post():
    document = documents.bundle("kawkhali")
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(document))).worksheets[0]
    place = next(cell for cell in sheet[2] if "@" in str(cell.value) and "\n" in cell.value)
    phone = document.posts[0].phone

    reading = edited(document, **{place.coordinate: place.value.replace(phone, "০১৭০০০০০০০৯")})

    (change,) = diff(document, propose(reading, document))
    assert (change.section, change.path, change.new) == ("post", ("phone",), "০১৭০০০০০০০৯")


def test_a_row_added_in_the_workbook_is_a_new_service():
    document = documents.make_document()

    proposed = propose(edited(document, B3="নতুন সেবা", C3="A new service"), document)

    assert proposed.services[0] == document.services[0]
    assert proposed.services[1].name == Text("নতুন সেবা", "A new service", unofficial="en")
    assert proposed.services[1].slug == "a-new-service"
