"""Files made to do harm: refused in words or read, in a moment either way."""

import random
import re
import time

import pytest
from django.utils import translation
from openpyxl.utils import get_column_letter

from charter.importing.readers import pasted, read
from charter.importing.source import NotACharter
from tests.charter.importing.files import docx_of, sheet_of, with_parts, word_body

MOMENT = 5  # seconds of the processor's time, on a slow machine
ENTITIES = (
    '<!DOCTYPE w [<!ENTITY a "হাহা"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"
)
NOISE = random.Random(7).randbytes(10_000).hex()  # packs badly, and repeats far away
SEVEN = "<w:p><w:r><w:t>7</w:t></w:r></w:p>"


def document(content):
    return with_parts(docx_of([]), {"word/document.xml": content})


def packed(size):
    return with_parts(docx_of(["সেবা"]), {"word/media/a.bmp": bytes(size)})


def lying_about_its_size():
    data = word_body(SEVEN * 100_000)
    entry = data.index(b"word/document.xml", data.index(b"PK\x01\x02")) - 46
    return data[: entry + 24] + (900).to_bytes(4, "little") + data[entry + 28 :]


def diagonal():
    """A value in each new row and column: few cells, and a table of millions."""
    cells = (f'<c r="{get_column_letter(n)}{n}"><v>1</v></c>' for n in range(1, 400))
    return sheet_of("".join(f"<row>{cell}</row>" for cell in cells))


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


REFUSED = {
    "entities": (lambda: document(ENTITIES), "declarations"),
    "entities in another encoding": (
        lambda: document(f'<?xml version="1.0" encoding="utf-16"?>{ENTITIES}'.encode("utf-16")),
        "declarations",
    ),
    "an encoding that hides entities": (
        lambda: document(
            b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a +AFsAPAAh-ENTITY b +ACI-b+ACI'
            b"APgBdAD4APA-a+AD4AJg-b+ADsAPA-/a+AD4-"
        ),
        "declarations",
    ),
    "entities in the styles": (
        lambda: with_parts(docx_of(["সেবা"]), {"word/styles.xml": ENTITIES}),
        "declarations",
    ),
    "a page with entities": (lambda: b'<!DOCTYPE x [<!ENTITY a "b">]><p>&a;', "declarations"),
    "a bomb": (lambda: packed(130_000_000), "far larger"),
    "a small bomb, packed very well": (lambda: packed(40_000_000), "far larger"),
    "a bomb of text": (lambda: word_body("<w:p>" + NOISE * 2_100), "far larger"),
    "a bomb that lies about its size": (lying_about_its_size, "damaged"),
    "thousands of parts": (
        lambda: with_parts(docx_of([]), {str(n): b"" for n in range(3001)}),
        "far larger",
    ),
    "a file over 10 MB": (lambda: b"a" * 10_000_001, "10 MB"),
    "a very long text": (lambda: "সেবা\n".encode() * 100_000, "longer than a charter"),
    "a very long page": (lambda: b"<p>a" * 200_001, "longer than a charter"),
    "a sheet of rows": (
        lambda: sheet_of("".join(f'<row r="{n}"/>' for n in range(1_000_001))),
        "far larger",
    ),
    "a sheet of numbers": (lambda: sheet_of("<row><c><v>1</v></c></row>" * 60_001), "more cells"),
    "a long diagonal": (diagonal, "more cells"),
    "merged ranges by the thousand": (
        lambda: sheet_of(
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="900"><c r="AZ900"><v>1</v></c></row>',
            "<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 9_000 + "</mergeCells>",
        ),
        "more cells",
    ),
    "cells over all rows and columns": (
        lambda: b"<table>" + b"<tr><td rowspan=99999999 colspan=1000>a<td>b" * 999,
        "more cells",
    ),
    "very wide cells": (
        lambda: word_body(
            "<w:tbl>"
            + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="9999999"/></w:tcPr><w:p/></w:tc></w:tr>' * 999
            + "</w:tbl>"
        ),
        "more cells",
    ),
    "a long text in thousands of rows": (
        lambda: b"<table><tr><td rowspan=5000>" + b"a " * 50_000 + b"<td>b" + b"<tr><td>b" * 5000,
        "longer than a charter",
    ),
    "tables within tables": (lambda: b"<table><tr><td>" * 100 + b"a", "nested too deeply"),
    "tables within tables of Word": (
        lambda: word_body("<w:tbl><w:tr><w:tc>" * 50 + SEVEN + "</w:tc></w:tr></w:tbl>" * 50),
        "nested too deeply",
    ),
    "elements without end": (lambda: word_body("<w:sdt>" * 3000 + "</w:sdt>" * 3000), "damaged"),
}

READ = {
    "merged over all": lambda: sheet_of(
        '<row r="1"><c r="A1"><v>7</v></c></row>',
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
    "the first cell and the last": lambda: sheet_of(
        '<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576"/>'
        '<c r="XFC1048576"><v>8</v></c></row>'
    ),
    "places that are none": lambda: sheet_of(
        '<row r="zz"><c r="--"><v>7</v></c><c s="-1" t="s"><v>99</v></c></row>'
    ),
    "rowspan": lambda: b"<table><tr><td rowspan=99999999>7<td>a<tr><td>b</table>",
    "colspan": lambda: b"<table><tr><td colspan=99999999>7<tr><td>a<td>b</table>",
    "attributes": lambda: b"<p " + b" ".join(b"a%d=1" % n for n in range(150_000)) + b">7",
    "open tags": lambda: b"<div>" * 150_000 + b"7",
    "an endless style": lambda: b"<style>" + b"/*" * 1_000_000 + b"{" * 1_000_000 + b"</style><p>7",
    "an endless word": lambda: b"7 " + b"a" * 300_000,
    "an endless address": lambda: b"7 " + b"a." * 150_000,
    "an endless quote": lambda: b'7\ta\n"\t' + b'""' * 150_000,
    "endless backslashes": lambda: rb"7 \u0995" + rb"\u12" * 60_000,
    "styles in a circle": lambda: with_parts(
        word_body(SEVEN),
        {
            "word/styles.xml": "<w>"
            + "".join(
                f'<style styleId="{n}" type="paragraph" default="1">'
                f'<basedOn val="{(n + 1) % 500}"/></style>'
                for n in range(500)
            )
            + "</w>"
        },
    ),
    "links within links": lambda: word_body(
        f"<w:p>{'<w:hyperlink>' * 200}<w:r><w:t>7</w:t></w:r>{'</w:hyperlink>' * 200}</w:p>"
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_would_do_harm_is_refused_in_a_moment(kind):
    build, words = REFUSED[kind]
    data = build()
    started = time.process_time()

    with pytest.raises(NotACharter, match=words) as refusal:
        read(data, "charter.docx")

    assert time.process_time() - started < MOMENT
    assert not re.search(r"[/\\_]|Error|0x", str(refusal.value))  # people read it


@pytest.mark.parametrize("kind", READ)
def test_what_is_only_odd_is_read_in_a_moment(kind):
    data = READ[kind]()
    started = time.process_time()

    source = read(data, "charter.docx")

    assert "7" in str(source.blocks[0])
    assert time.process_time() - started < MOMENT


def test_a_paste_is_bounded_too():
    with pytest.raises(NotACharter, match="longer than a charter"):
        pasted("সেবা\n" * 100_000)


def test_nothing_outside_the_archive_is_opened():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="1" Type="x/styles" Target="../../../../etc/passwd"/>'
        '<Relationship Id="2" Type="x/header" Target="http://127.0.0.1:9/a" TargetMode="External"/>'
        '<Relationship Id="3" Type="x/footer" Target="file:///etc/passwd"/></Relationships>'
    )

    data = with_parts(docx_of(["সেবা"]), {"word/_rels/document.xml.rels": relations})

    assert [line.text for line in read(data, "a.docx").blocks] == ["সেবা"]
