"""The rows of a service table."""

import re

from charter.importing.cells import deadline, fee, lists, officer, papers
from charter.importing.cells.patterns import one_line
from charter.importing.interpretation import doubts_of_text, filled
from charter.importing.interpretation.columns import Columns, free_label
from charter.importing.reading import English, Reading, Service

_BANGLA_LETTER = re.compile("[\u0985-\u09b9\u09ce\u09dc-\u09e1\u09f0\u09f1]")
_LATIN_LETTER = re.compile("[A-Za-z]")
_SUB_NUMBER = re.compile(r"\(?([ক-হ])[).]")
_LETTERS = "কখগঘঙচছজঝঞটঠ"


def read(table, number):
    """The services of a table, and what is doubtful about them."""
    columns = Columns(table.columns)
    services, doubts, above = [], [], ""
    for row in filled.rows(table, number):
        cells = _Cells(row, columns)
        service = _service(cells, table.audience)
        services.append(service)
        doubts += [*cells.doubts, *doubts_of_text.of_row(row), *_of_name(row, service, above)]
        above = service.name
    unplaced = tuple(filled.left_out(table))
    return Reading(services=tuple(services), doubts=tuple(doubts), unplaced=unplaced)


class _Cells:
    """The cells of a row by their field, and the doubts met in reading them."""

    def __init__(self, row, columns, in_english=False):
        self.row, self.columns, self.in_english = row, columns, in_english
        self.doubts = []
        # Written by our own workbook: a line is an entry, whatever it looks like.
        self.is_own = filled.is_own(row)

    def text(self, field):
        place = self.columns.place(field, self.in_english)
        return "" if place is None else self.row.values[place].text

    def line(self, field):
        return one_line(self.text(field))

    def read(self, field, reader):
        """What a cell says by a reader that also gives the code of a doubt."""
        found, doubt = reader(self.text(field))
        self.note(doubt, field)
        return found

    def lines(self, field, reader=lists.entries):
        """What a cell says by a reader of lists."""
        if self.is_own:
            return lists.Entries(tuple(filter(None, self.text(field).split("\n"))))
        found = reader(self.text(field))
        self.note("list_numbers_broken" if found.is_broken else "", field)
        return found

    def note(self, code, field):
        if code:
            value = self.row.values[self.columns.place(field, self.in_english)]
            self.doubts += [] if value.is_told else [self.row.doubt(code, value)]


def _service(cells, audience):
    documents, documents_from = _papers(cells)
    name = cells.line("service")
    return Service(
        audience=audience,
        name=name,
        methods=cells.lines("method").lines,
        documents=documents,
        documents_from=documents_from,
        fee=cells.read("fee", fee.read),
        deadline=cells.read("time", deadline.read),
        officer=cells.read("officer", officer.read),
        superior=cells.read("superior", officer.read),
        remedy=cells.text("remedy"),
        extra=_extra(cells),
        english=_english(_Cells(cells.row, cells.columns, in_english=True)),
        is_english=bool(_LATIN_LETTER.search(name)) and not _BANGLA_LETTER.search(name),
        id=cells.line("id"),
        table=cells.row.table,
        row=cells.row.number,
    )


def _papers(cells):
    """From one column for papers and places, or from two."""
    if cells.is_own:
        documents = cells.lines("docs").lines + cells.lines("docs+where").lines
        return documents, cells.text("docs-where")
    alone = cells.lines("docs", papers.read_alone)
    together = cells.lines("docs+where", papers.read)
    where = "\n".join(cells.lines("docs-where").lines)
    places = filter(None, (alone.documents_from, together.documents_from, where))
    return alone.documents + together.documents, "\n".join(places)


def _english(cells):
    documents, documents_from = _papers(cells)
    return English(
        name=cells.line("service"),
        methods=cells.lines("method").lines,
        documents=documents,
        documents_from=documents_from,
        fee=cells.text("fee"),
        deadline=cells.text("time"),
        remedy=cells.text("remedy"),
    )


def _extra(cells):
    """What no field of ours is for, by the label of its column; a serial that is none, too."""
    extra = {}
    for place, value in enumerate(cells.row.values):
        is_other = place in cells.columns.others or value.column.field == "serial"
        if is_other and not value.is_blank:
            extra[free_label(value.column.label, place, extra)] = value.text
    return extra


def _of_name(row, service, above):
    if not service.name:
        yield row.doubt("no_name")
    if service.is_english:
        yield row.doubt("english_only")
    letter = _SUB_NUMBER.match(service.name)
    if letter and (place := _LETTERS.find(letter[1])) > 0:
        before = [found[1] for found in _SUB_NUMBER.finditer(above)]
        if _LETTERS[place - 1] in before:
            yield row.doubt("sub_row", values={"above": above})
