"""What a run of a Word file is set in says what its letters mean."""

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from charter.importing.readers import read
from charter.importing.source import Line
from tests.charter.importing.files import Typed, docx_of, saved, word_body


def read_xml(xml):
    return read(word_body(xml), "charter.docx")


def lines(source):
    return [line.text for line in source.blocks]


def test_bijoy_is_known_by_the_font_of_the_run():
    data = docx_of([Typed("ab", "SutonnyMJ"), Typed("ab", "Arial"), Typed("ধন", "SutonnyMJ")])

    assert read(data, "a.docx").blocks == (
        Line("ধন", original="ab", number=1),
        Line("ab", number=2),
        Line("ধন", number=3),
    )


def test_runs_in_one_font_are_converted_together():
    """Word cuts runs between a sign and its letter."""
    document = docx.Document()
    line = document.add_paragraph()
    for text in ("‡", "me", "v"):
        line.add_run(text).font.name = "SutonnyMJ"
    line.add_run(" (service)")

    assert read(saved(document), "a.docx").blocks == (
        Line("সেবা (service)", original="‡mev (service)", number=1),
    )


@pytest.mark.parametrize(
    "where", ["paragraph style", "character style", "defaults", "base style", "Normal"]
)
def test_bijoy_is_known_by_the_font_of_a_style(where):
    document = docx.Document()
    line = document.add_paragraph()
    letters = line.add_run("ab")
    if where == "character style":
        style = document.styles.add_style("old", WD_STYLE_TYPE.CHARACTER)
        letters.style = style
    elif where == "Normal":
        style = document.styles["Normal"]
        properties = line._element.get_or_add_pPr()
        assert properties.pStyle is None
    elif where == "defaults":
        fonts = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:rFonts')}")
        fonts.attrib.clear()
        fonts.set(qn("w:ascii"), "SutonnyMJ")
    else:
        style = document.styles.add_style("old", WD_STYLE_TYPE.PARAGRAPH)
        line.style = style
        if where == "base style":
            line.style = document.styles.add_style("child", WD_STYLE_TYPE.PARAGRAPH)
            line.style.base_style = style
    if where != "defaults":
        style.font.name = "SutonnyMJ"

    assert lines(read(saved(document), "a.docx")) == ["ধন"]


def test_a_font_left_over_for_bangla_letters_makes_no_bijoy():
    source = read_xml(
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="Nikosh" w:hAnsi="Nikosh" w:cs="SutonnyMJ"/></w:rPr>'
        "<w:t>সেবা (service)</w:t></w:r></w:p>"
    )

    assert source.blocks == (Line("সেবা (service)", number=1),)


def test_a_bullet_out_of_a_font_of_signs_is_a_bullet():
    source = read_xml(
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>Ø</w:t></w:r>'
        '<w:r><w:t xml:space="preserve"> সেবা </w:t></w:r>'
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    )

    assert lines(source) == ["• সেবা •"]
