"""Web pages, and what Word, Excel and browsers put on the clipboard."""

import pytest

from charter.importing.readers import notes, pasted, read
from charter.importing.source import Cell, Grid, Line


def blocks(page):
    return pasted(page).blocks


def lines(page):
    return [block.text for block in blocks(page) if isinstance(block, Line)]


def rows(page):
    """The words of the only table."""
    (grid,) = [block for block in blocks(page) if isinstance(block, Grid)]
    return [[cell.text for cell in row] for row in grid.rows]


def table(*cells):
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def test_blocks_are_lines_and_white_space_shows_as_one_space():
    page = "<h2>১. ভিশন</h2>\n  <p>নমুনা\n   <b>ভিশন </b> বাক্য</p><div>ক<div>খ</div>গ</div><p></p>"

    assert lines(page) == ["১. ভিশন", "নমুনা ভিশন বাক্য", "ক", "খ", "গ"]


def test_a_break_ends_a_line_and_two_leave_one_blank():
    assert lines("<p>ক <br> খ<br><br>গ<br></p>") == ["ক", "খ", "", "গ"]


def test_a_paragraph_of_a_hard_space_stays_as_one():
    """In a page of one cell per line it is an empty cell."""
    assert lines("<p>ক</p><p>&nbsp;</p><p>খ</p>") == ["ক", "\xa0", "খ"]


def test_lines_of_a_text_with_a_stray_tag_are_lines():
    assert lines("ক <b>খ</b>\nগ<br/>ঘ\r\nঙ</span>") == ["ক খ", "গ", "ঘ", "ঙ"]


def test_preformatted_text_keeps_its_lines_and_tabs():
    assert lines("<pre>ক\tখ\nগ\tঘ</pre>") == ["ক\tখ", "গ\tঘ"]


def test_title_scripts_styles_and_hidden_parts_are_left_out():
    page = (
        "<html><head><title>না</title><style>p{color:red}</style></head><body>"
        "<script>var a = '<p>না</p>'</script><div style='Display : none'><p>না</p></div>"
        "<p hidden>না</p><nav>মেনু নির্বাচন করুন</nav><p style='mso-hide:all'>না</p>"
        "<noscript>না</noscript><p>সেবা</p></body></html>"
    )

    assert lines(page) == ["মেনু নির্বাচন করুন", "সেবা"]
    assert notes.HIDDEN_TEXT in pasted(page).notes


def test_paragraphs_and_items_of_a_cell_are_lines_of_its_text():
    page = table("<td>১</td><td><p>আবেদন</p><ol><li>ছবি<li>ফরম</ol>রসিদ<br>চালান</td>")

    assert rows(page) == [["১", "আবেদন\nছবি\nফরম\nরসিদ\nচালান"]]


def test_stretched_cells_fill_their_places():
    page = table(
        "<th rowspan=2>ক<th colspan=2>খ<th>গ",
        "<td>ঘ<td>ঙ<td rowspan=3>চ",
        "<td>ছ<td>জ<td>ঝ",
    )

    (grid,) = blocks(page)

    assert grid.rows == (
        (Cell("ক"), Cell("খ"), Cell(repeats=True), Cell("গ")),
        (Cell("ক", repeats=True), Cell("ঘ"), Cell("ঙ"), Cell("চ")),
        (Cell("ছ"), Cell("জ"), Cell("ঝ"), Cell("চ", repeats=True)),
    )


def test_a_short_row_stays_short():
    assert rows(table("<td>ক<td>খ<td>গ", "<td>ঘ<td>ঙ")) == [["ক", "খ", "গ"], ["ঘ", "ঙ"]]


def test_a_title_row_wider_than_the_table_ends_with_it():
    assert rows(table("<td colspan=99>২.১) নাগরিক সেবা", "<td>ক<td>খ")) == [
        ["২.১) নাগরিক সেবা", ""],
        ["ক", "খ"],
    ]


@pytest.mark.parametrize("span", ["0", "-3", "x", "", "1.5", "٣"])
def test_a_span_that_is_no_number_of_columns_is_one(span):
    assert rows(table(f"<td colspan='{span}' rowspan='{span}'>ক<td>খ")) == [["ক", "খ"]]


def test_tables_that_arrange_the_page_are_opened():
    inner = table("<td>ক<td>খ", "<td>গ<td>ঘ")
    page = table("<td>মেনু<td>" + "<p>২.১</p>" + inner, "<td><td>শেষে")

    assert lines(page) == ["মেনু", "২.১", "শেষে"]
    assert rows(page) == [["ক", "খ"], ["গ", "ঘ"]]


def test_a_small_table_in_a_service_table_is_text_of_its_cell():
    fees = table("<td>ফি<td>২০", "<td>ভ্যাট<td>৩")
    page = table("<td>ক<td>খ<td>গ", f"<td>১<td>সনদ<td>{fees}", "<td>২<td>ঘ<td>ঙ")

    assert rows(page)[1] == ["১", "সনদ", "ফি | ২০\nভ্যাট | ৩"]


def test_a_caption_and_words_between_cells_are_not_lost():
    page = "<table><caption>নাগরিক সেবা</caption>আগে<tr><td>ক<td>খ</table>"

    assert sorted(lines(page)) == ["আগে", "নাগরিক সেবা"]


def test_a_table_that_never_ends_is_a_table():
    assert rows("<table><tr><td>ক<td>খ<tr><td>গ<td>ঘ") == [["ক", "খ"], ["গ", "ঘ"]]


def test_rows_copied_without_their_table_are_a_table():
    assert rows("<tr><td>ক</td><td>খ</td></tr><tr><td>গ</td><td>ঘ</td></tr>") == [
        ["ক", "খ"],
        ["গ", "ঘ"],
    ]


@pytest.mark.parametrize(
    "words",
    [
        '<font face="SutonnyMJ, Arial">ab</font>',
        '<span style=\'font-size:12pt;font-family:"SutonnyMJ","serif"\'>ab</span>',
        "<span style='font-family:SutonnyMJ'><b>a</b>b</span>",
        "<style>.x1 {font-family:SutonnyMJ;}</style><p class='x1'>ab</p>",
        "<style><!-- p.old, td.xl65\n{x:1;font-family:SutonnyMJ} --></style><p class=old>ab</p>",
        "<style>body{font-family:SutonnyMJ}</style><body><p>ab</p>",
    ],
)
def test_bijoy_is_known_by_the_font_of_a_page(words):
    assert blocks(words)[-1] == Line("ধন", original="ab", number=1)


@pytest.mark.parametrize(
    "words",
    [
        "<p style='font-family:Nikosh;mso-bidi-font-family:SutonnyMJ'>ab</p>",
        "<p style='font-family:SutonnyOMJ'>ab</p>",
        "<div style='font-family:SutonnyMJ'><p style='font-family:Arial'>ab</p></div>",
    ],
)
def test_a_font_that_is_not_used_makes_no_bijoy(words):
    assert lines(words) == ["ab"]


def test_lists_copied_from_word_keep_their_marks():
    page = (
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment-->"
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>১।"
        "<span>&nbsp;&nbsp; </span></span><![endif]>আবেদন<o:p></o:p></p>"
        "<p><!--[if gte mso 9]><xml>না</xml><![endif]-->"
        "<span style='font-family:Wingdings'>Ø</span> ছবি</p><!--EndFragment--></body></html>"
    )

    assert lines(page) == ["১।\xa0\xa0 আবেদন", "• ছবি"]


def test_a_page_says_its_encoding_wrongly():
    page = '<meta charset="iso-8859-1"><p>সেবা</p>'

    assert read(page.encode(), "a.html").blocks == (Line("সেবা", number=1),)
    assert read(page.encode("utf-16"), "a.html").blocks == (Line("সেবা", number=1),)


def test_letters_written_as_numbers_are_letters():
    assert lines("<p>&#2488;&#x9c7;&#2476;&#2494; &amp; &lt;ক&gt;</p>") == ["সেবা & <ক>"]


def test_pictures_are_noted():
    assert pasted("<p>সেবা<img src='http://127.0.0.1:9/x.png'></p>").notes == (notes.PICTURES,)
