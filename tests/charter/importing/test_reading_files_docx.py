"""Word files: everything that has text, in the order of the page."""

import io
import re

import docx
from docx.oxml.ns import nsdecls
from docx.shared import Inches

from charter.importing.readers import notes, read
from charter.importing.source import Cell, Grid, Line
from tests.charter.importing.files import docx_of, part_of, saved, with_parts, word_body

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da6364"
    "f8cf500f0003860180 5a2d8f1d0000000049454e44ae426082".replace(" ", "")
)


def lines(source):
    return [block.text for block in source.blocks if isinstance(block, Line)]


def grid(source):
    return next(block for block in source.blocks if isinstance(block, Grid))


def read_body(xml, **parts):
    return read(word_body(xml, **parts), "charter.docx")


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(*texts):
    return f"<w:p>{''.join(map(run, texts))}</w:p>"


def test_a_paragraph_is_a_line_and_a_line_break_ends_one():
    document = docx.Document()
    document.add_paragraph("১. ভিশন\nনমুনা ভিশন")
    document.add_paragraph("")
    document.add_paragraph("ক\tখ")

    assert read(saved(document), "a.docx").blocks == (
        Line("১. ভিশন", number=1),
        Line("নমুনা ভিশন", number=2),
        Line("", number=3),
        Line("ক\tখ", number=4),
    )


def test_paragraphs_and_numbered_items_of_a_cell_are_lines_of_its_text():
    document = docx.Document()
    cell = document.add_table(1, 2).cell(0, 1)
    cell.paragraphs[0].text = "কাগজপত্র:"
    cell.add_paragraph("আবেদন", style="List Number")
    cell.add_paragraph("ছবি", style="List Number")

    assert grid(read(saved(document), "a.docx")).rows[0][1].text == "কাগজপত্র:\nআবেদন\nছবি"


def test_a_line_end_in_the_file_itself_is_a_space():
    assert lines(read_body(paragraph("নাগরিক\nসেবা"))) == ["নাগরিক সেবা"]


def test_a_row_may_begin_late_and_end_early():
    source = read_body(
        "<w:tbl>"
        f"<w:tr><w:tc>{paragraph('ক')}</w:tc><w:tc>{paragraph('খ')}</w:tc></w:tr>"
        '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'
        f"<w:tc>{paragraph('গ')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph('ঘ')}</w:tc></w:tr></w:tbl>"
    )

    assert grid(source).rows == (
        (Cell("ক"), Cell("খ")),
        (Cell(), Cell("গ")),
        (Cell("ঘ"),),
    )


def test_what_was_inserted_counts_and_what_was_deleted_does_not():
    source = read_body(
        f"<w:p>{run('সেবা')}<w:ins>{run(' নতুন')}</w:ins><w:moveFrom>{run('সরানো')}</w:moveFrom>"
        "<w:del><w:r><w:delText> পুরনো</w:delText></w:r></w:del></w:p>"
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('বাদ')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph('ক')}</w:tc><w:tc>{paragraph('খ')}</w:tc></w:tr></w:tbl>"
    )

    assert source.blocks == (Line("সেবা নতুন", number=1), Grid(((Cell("ক"), Cell("খ")),)))


def test_links_fields_and_content_controls_keep_their_text():
    source = read_body(
        f"<w:p><w:hyperlink>{run('www.example.gov.bd')}</w:hyperlink>"
        f"<w:fldSimple w:instr='DATE'>{run(' ২০২৬')}</w:fldSimple>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('ভিতরে')}"
        f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>{paragraph('ক')}</w:tc><w:sdt><w:sdtContent>"
        f"<w:tc>{paragraph('খ')}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
        "</w:tbl></w:sdtContent></w:sdt>"
    )

    assert source.blocks == (
        Line("www.example.gov.bd ২০২৬", number=1),
        Line("ভিতরে", number=2),
        Grid(((Cell("ক"), Cell("খ")),)),
    )


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{paragraph('বাক্সে')}</w:txbxContent>"
    source = read_body(
        f"<w:p>{run('আগে')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )

    assert lines(source) == ["আগে", "বাক্সে"]


def test_headers_footers_and_footnotes_are_read_and_page_numbers_are_not():
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "জেলা কার্যালয়"
    section.first_page_header.paragraphs[0].text = "জেলা কার্যালয়"
    section.footer.paragraphs[0].text = "- 3 -"
    section.first_page_footer.paragraphs[0].text = "মুদ্রণ"
    document.add_paragraph("সেবা")

    assert lines(read(saved(document), "a.docx")) == ["জেলা কার্যালয়", "সেবা", "মুদ্রণ"]


def test_footnotes_stand_below():
    links = part_of(docx_of([]), "word/_rels/document.xml.rels")
    link = '<Relationship Id="rId90" Type="x/footnotes" Target="footnotes.xml"/></Relationships>'
    footnotes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator">{paragraph("---")}'
        f"</w:footnote><w:footnote>{paragraph('প্রযোজ্য ক্ষেত্রে')}</w:footnote></w:footnotes>"
    )
    parts = {
        "word/_rels/document.xml.rels": links.replace("</Relationships>", link),
        "word/footnotes.xml": footnotes,
    }

    assert lines(read_body(paragraph("সেবা"), **parts)) == ["সেবা", "প্রযোজ্য ক্ষেত্রে"]


def test_a_table_in_a_cell_of_a_service_table_is_text_of_that_cell():
    document = docx.Document()
    outer = document.add_table(3, 3)
    for place in ((r, c) for r in range(3) for c in range(3)):
        outer.cell(*place).text = "ক"
    inner = outer.cell(1, 2).add_table(2, 2)
    for cell, text in zip(inner._cells, ("ফি", "২০", "ভ্যাট", "৩"), strict=True):
        cell.text = text

    (only,) = [b for b in read(saved(document), "a.docx").blocks if isinstance(b, Grid)]

    assert only.rows[1][2].text == "ক\nফি | ২০\nভ্যাট | ৩"


def test_a_table_that_only_arranges_the_page_is_no_table():
    document = docx.Document()
    frame = document.add_table(1, 2)
    frame.cell(0, 0).text = "জেলা কার্যালয়"
    inner = frame.cell(0, 1).add_table(2, 2)
    for cell, text in zip(inner._cells, ("ক্রমিক", "সেবা", "১", "সনদ"), strict=True):
        cell.text = text
    document.add_table(1, 1).cell(0, 0).text = "সিটিজেন চার্টার"

    source = read(saved(document), "a.docx")

    assert [text for text in lines(source) if text] == ["জেলা কার্যালয়", "সিটিজেন চার্টার"]
    assert grid(source).rows == ((Cell("ক্রমিক"), Cell("সেবা")), (Cell("১"), Cell("সনদ")))


def test_what_is_left_aside_is_noted():
    document = docx.Document()
    line = document.add_paragraph("সেবা")
    line.add_run("গোপন").font.hidden = True
    line.add_run().add_picture(io.BytesIO(PIXEL), width=Inches(1))
    document.add_comment(line.runs, "দেখুন")

    source = read(saved(document), "a.docx")

    assert lines(source) == ["সেবা"]
    assert set(source.notes) == {notes.HIDDEN_TEXT, notes.PICTURES, notes.COMMENTS}
    assert all(notes.in_words(note) for note in source.notes)


def test_a_strict_file_is_read_too():
    data = docx_of(["সেবা", [["ক", "খ"], ["গ", "ঘ"]]])
    usual = re.compile(r"http://schemas.openxmlformats.org/(wordprocessingml|officeDocument)/2006/")
    parts = {
        name: usual.sub(r"http://purl.oclc.org/ooxml/\1/", part_of(data, name))
        for name in ("_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels")
    }

    assert read(with_parts(data, parts), "a.docx") == read(data, "a.docx")


def test_a_mark_of_a_row_merged_without_a_beginning_is_a_cell():
    going_on = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>"
    source = read_body(
        f"<w:tbl><w:tr>{going_on}{paragraph('ক')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph('খ')}</w:tc>{going_on}{paragraph('গ')}</w:tc></w:tr></w:tbl>"
    )

    assert grid(source).rows == ((Cell("ক"),), (Cell("খ"), Cell("গ")))


def test_nothing_of_a_formula_is_lost():
    assert lines(read_body("<w:p><m:oMath><m:r><m:t>৫+২</m:t></m:r></m:oMath></w:p>")) == ["৫+২"]


def test_a_file_that_names_a_part_it_does_not_have_is_read():
    """python-docx stops at it; people's files have them."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId9" Type="x/styles" Target="NULL"/></Relationships>'
    )

    source = read_body(paragraph("সেবা"), **{"word/_rels/document.xml.rels": relations})

    assert lines(source) == ["সেবা"]
