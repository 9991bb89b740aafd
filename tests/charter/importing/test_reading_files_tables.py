"""A table comes back cell for cell, whatever file it was kept in."""

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from charter.importing.readers import pasted, read
from charter.importing.source import Cell, Grid, Line, NotACharter, Source
from portal.bangla.text import clean
from tests.charter.importing.files import ABOVE, LEFT, csv_of, docx_of, html_of, xlsx_of

TABLE = [
    ["ক্রমিক", "সেবার নাম", "কাগজপত্র"],
    ["১", "নমুনা প্রত্যয়নপত্র", "১। আবেদন\n২। ছবি ২ কপি"],
    ["২", "", "প্রযোজ্য নহে"],
]
MERGED = [
    ["ক্রমিক", "সেবা", LEFT, "কর্মকর্তা"],
    ["১", "ক", "খ", "একজন"],
    ["২", "গ", "ঘ", ABOVE],
    ["৩", "ঙ", LEFT, ABOVE],
]
WRITERS = {
    "charter.docx": lambda rows: docx_of([rows]),
    "charter.xlsx": lambda rows: xlsx_of({"সেবা": rows}),
    "charter.html": lambda rows: html_of([rows]),
    "charter.csv": csv_of,
    "charter.tsv": lambda rows: csv_of(rows, delimiter="\t"),
}
MERGING = [name for name in WRITERS if not name.endswith("sv")]


def grids(source):
    return [block for block in source.blocks if isinstance(block, Grid)]


def texts(source):
    """The words of the only table."""
    (grid,) = grids(source)
    return [[cell.text for cell in row] for row in grid.rows]


@pytest.mark.parametrize("name", WRITERS)
def test_a_table_comes_back_cell_for_cell(name):
    assert texts(read(WRITERS[name](TABLE), name)) == TABLE


@pytest.mark.parametrize("name", MERGING)
def test_a_merged_cell_repeats_downwards_and_is_empty_sideways(name):
    (grid,) = grids(read(WRITERS[name](MERGED), name))

    assert grid.rows[0][1:3] == (Cell("সেবা"), Cell(repeats=True))
    assert [row[3] for row in grid.rows[1:]] == [
        Cell("একজন"),
        Cell("একজন", repeats=True),
        Cell("একজন", repeats=True),
    ]
    assert grid.rows[3][1:3] == (Cell("ঙ"), Cell(repeats=True))


@pytest.mark.parametrize("name", MERGING)
def test_an_area_merged_both_ways_repeats_in_its_first_column(name):
    rows = [["ক", "খ", "গ"], ["একটি ঘর", LEFT, "ঘ"], [ABOVE, LEFT, "ঙ"]]

    (grid,) = grids(read(WRITERS[name](rows), name))

    assert grid.rows[2] == (Cell("একটি ঘর", repeats=True), Cell(repeats=True), Cell("ঙ"))


@pytest.mark.parametrize("name", ["charter.docx", "charter.html"])
def test_lines_and_tables_stay_in_their_order(name):
    write = docx_of if name.endswith("docx") else html_of

    blocks = read(write(["প্রথম", TABLE, "মাঝে", TABLE, "শেষ"]), name).blocks

    assert [getattr(block, "text", "table") for block in blocks if block != Line(number=4)] == [
        *("প্রথম", "table", "মাঝে", "table", "শেষ")
    ]
    assert [block.number for block in blocks if isinstance(block, Line)] == [1, 2, 3]


# What any of the formats can hold; ASCII letters might be Bijoy and have their own tests.
WORDS = st.text("কখগঘমসরািু্ ১২৩।,;|\"'<&=-\n", max_size=12).map(clean)


def tables(cells):
    sizes = st.tuples(st.integers(2, 4), st.integers(2, 4))
    return sizes.flatmap(
        lambda size: st.lists(
            st.lists(cells, min_size=size[0], max_size=size[0]),
            min_size=size[1],
            max_size=size[1],
        )
    )


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=40, deadline=None)
@given(table=tables(WORDS))
def test_any_table_comes_back_cell_for_cell(name, table):
    assume(
        all(any(row) for row in table) and all(any(column) for column in zip(*table, strict=True))
    )

    assert texts(read(WRITERS[name](table), name)) == table


def mangled(data, places):
    data = bytearray(data)
    for place, byte in places:
        data[place % len(data)] = byte
    return bytes(data)


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=60, deadline=None)
@given(places=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=6))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(name, places):
    data = mangled(WRITERS[name](MERGED if name in MERGING else TABLE), places)

    assert_read_or_refused(lambda: read(data, name))


@settings(max_examples=150, deadline=None)
@given(
    start=st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"<table><tr>"]),
    data=st.binary(max_size=300),
    name=st.sampled_from(["a.docx", "a.xlsx", "a.csv", "a.txt", "a.html", ""]),
)
def test_any_bytes_are_read_or_refused_and_nothing_else(start, data, name):
    assert_read_or_refused(lambda: read(start + data, name))


PIECES = st.sampled_from(
    [
        *(
            "<table>",
            "</table>",
            "<tr>",
            "<td rowspan=3>",
            "<td colspan=-1>",
            "</td>",
            "<p>",
            "<br>",
        ),
        *(
            "<div style='display:none'>",
            "</div>",
            "<pre>",
            "\\u09b8",
            "<\\/td>",
            "\\r\\n",
            "&nbsp;",
        ),
        *(
            "<span style=font-family:SutonnyMJ>",
            "</span>",
            "‡mev",
            "সেবা",
            "\t",
            '"',
            "\n",
            "|",
            "\0",
        ),
        *(
            "<style>",
            "td{font-family:SutonnyMJ}",
            "</style>",
            "<!--",
            "-->",
            "<li>",
            "\ud800",
            "\xa0",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=30).map("".join))
def test_any_pasted_text_is_read_or_refused_and_nothing_else(text):
    assert_read_or_refused(lambda: pasted(text))


def assert_read_or_refused(reading):
    """What is read can be stored: it goes through JSON and has no half characters."""
    try:
        source = reading()
    except NotACharter:
        return
    assert msgspec.json.decode(msgspec.json.encode(source), type=Source) == source
    assert "\0" not in str(source)
