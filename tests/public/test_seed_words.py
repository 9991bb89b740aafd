"""Every word of the two documents that our first office came from stands in its place.

The words are read from the documents themselves, never from the bundles made of them.
"""

import re
import unicodedata
from html.parser import HTMLParser

import pytest

from tests import sites
from tests.charter import seeds
from tests.visitor import Visitor

# The columns of the seed's tables, in order.
CELLS = ("serial", "name", "methods", "papers", "fee", "deadline", "officer")


class Tables(HTMLParser):
    """The tables of a page: lists of rows, each the texts of its cells."""

    def __init__(self, html):
        super().__init__()
        self.tables, self.cell = [], None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self.cell = True
        elif self.cell:
            self.tables[-1][-1][-1] += " "

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.cell = None

    def handle_data(self, data):
        if self.cell:
            self.tables[-1][-1][-1] += data


def words(text):
    """The words of a text: punctuation, and ঃ where it stands for a colon, set aside."""
    text = unicodedata.normalize("NFC", text)
    return [word.rstrip("ঃ") for word in re.findall(r"[^\s()।,:;/–—.-]+", text)]


def without_list_numbers(text):
    return re.sub(r"[০-৯]+।", " ", text)


@pytest.fixture(scope="module")
def charter(published):
    return Visitor(sites.KAWKHALI_HOST).get("/charter/").text


def test_the_head_of_the_charter_has_every_line_of_the_document(charter):
    seed = seeds.kawkhali()
    shown = re.sub(r"<[^>]+>", " ", charter)

    for line in (seed.government, seed.department, seed.office, seed.hostname, seed.title):
        assert " ".join(line.split()) in " ".join(shown.split())
    for statement in (seed.vision, seed.mission):
        assert statement in shown


def test_the_tables_have_the_documents_headings_rows_and_numbers(charter):
    tables = Tables(charter).tables
    assert len(tables) == len(seeds.kawkhali().tables) == 2

    for shown, seed in zip(tables, seeds.kawkhali().tables, strict=True):
        headings, numbers, *rows = shown
        assert [words(cell) for cell in headings] == [
            words(getattr(seed.headings, name)) for name in CELLS
        ]
        assert [cell.strip() for cell in numbers] == [f"০{digit}" for digit in "১২৩৪৫৬৭"]
        assert len(rows) == len(seed.rows)


@pytest.mark.parametrize("column", CELLS)
def test_each_cell_has_the_documents_words_and_no_others(charter, column):
    number = CELLS.index(column)
    shown = [row[number] for table in Tables(charter).tables for row in table[2:]]
    seed = [getattr(row, column) for row in seeds.kawkhali().rows]
    assert len(shown) == len(seed) == 9

    for cell, expected in zip(shown, seed, strict=True):
        if column == "methods":
            expected = without_list_numbers(expected)
        assert words(cell)[: len(words(expected))] == words(expected)
        # A deadline may be followed by what it means; nothing else is added.
        assert column in ("deadline", "fee") or words(cell) == words(expected)


def test_the_departments_page_has_every_statement_in_order(published):
    html = Visitor(sites.KAWKHALI_HOST).get("/en/about/").text
    shown = " ".join(re.sub(r"<[^>]+>", " ", html).replace("&#x27;", "'").split())
    seed = seeds.department()

    place = 0
    for statement in (
        seed.vision,
        seed.objective,
        *seed.strategic_objectives,
        *seed.functions,
    ):
        place = shown.index(" ".join(statement.split()), place)
    assert len(seed.strategic_objectives) == len(seed.functions) == 10
