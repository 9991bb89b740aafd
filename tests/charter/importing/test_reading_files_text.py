"""Plain text: lines as they stand, in whatever code page; and separated values."""

import pytest

from charter.importing.readers import notes, pasted, read
from charter.importing.source import Cell, Grid, Line
from portal.bangla.text import clean

BIJOY = "µwgK bs\t‡mev mgyn\n1|\tbgybv mb`cÎ"


def lines(source):
    return [block.text for block in source.blocks if isinstance(block, Line)]


def rows(source):
    (grid,) = source.blocks
    return [[cell.text for cell in row] for row in grid.rows]


def test_lines_stand_as_they_stood():
    text = "  ১. ভিশন\n\n\xa0\nক\tখ\n| গ  |  ঘ |\n"

    assert pasted(text).blocks == (
        Line("  ১. ভিশন", number=1),
        Line("", number=2),
        Line("\xa0", number=3),
        Line("ক\tখ", number=4),
        Line("| গ  |  ঘ |", number=5),
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\u2028"])
def test_every_line_end_ends_a_line(end):
    assert lines(pasted(f"ক{end}{end}খ{end}")) == ["ক", "", "খ"]


def test_letters_are_in_their_usual_form():
    assert lines(pasted("য\u09bc \u09dc ক\ufeff\0খ")) == [clean("য় ড় ") + " কখ"]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_bangla_is_read_in_any_unicode(encoding):
    data = "১. ভিশন\nনমুনা বাক্য (sample)\n".encode(encoding)

    assert lines(read(data, "a.txt")) == ["১. ভিশন", "নমুনা বাক্য (sample)"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "latin-1"])
def test_bijoy_is_read_from_unicode_and_from_a_windows_text(encoding):
    data = BIJOY.encode("cp1252").decode("latin-1") if encoding == "latin-1" else BIJOY
    data = data.encode("utf-8" if encoding == "latin-1" else encoding)

    assert lines(read(data, "a.txt")) == ["ক্রমিক নং\tসেবা সমুহ", "১।\tনমুনা সনদপত্র"]


def test_what_was_typed_in_bijoy_stands_beside():
    first, second = pasted(BIJOY).blocks

    assert (first.original, second.original) == tuple(BIJOY.split("\n"))


def test_english_and_numbers_stay_in_a_page_of_bijoy():
    text = f"Wellcome to National Portal\n{BIJOY}\nমেনু নির্বাচন করুন\ndls@example.gov.bd"

    assert [lines(pasted(text))[place] for place in (0, 3, 4)] == [
        "Wellcome to National Portal",
        "মেনু নির্বাচন করুন",
        "dls@example.gov.bd",
    ]


def test_an_endless_address_stays_and_the_words_about_it_do_not():
    address = "https://forms.example.gov.bd/" + "q" * 200

    assert lines(pasted(f"{BIJOY}\n‡mev {address} ‡mev")) == [
        *("ক্রমিক নং\tসেবা সমুহ", "১।\tনমুনা সনদপত্র", f"সেবা {address} সেবা")
    ]


def test_numbers_stay_in_a_page_of_bangla_with_a_word_of_bijoy():
    assert lines(pasted("সেবা নিতে আসুন\nমোবাইল 01700-000001\n1| দিন\n‡mev")) == [
        "সেবা নিতে আসুন",
        "মোবাইল 01700-000001",
        "1| দিন",
        "সেবা",
    ]


def test_some_broken_bytes_do_not_turn_bangla_into_noise():
    data = "সেবা প্রদান পদ্ধতি ".encode() * 20 + b"\xe0\xa6 \n"

    source = read(data, "a.txt")

    assert lines(source)[0].startswith("সেবা প্রদান পদ্ধতি")
    assert source.notes == (notes.UNDECODABLE,)


def test_a_page_that_shows_its_json_is_unwrapped():
    text = (
        "মেনু নির্বাচন করুন\n"
        r"\r\n\t\t\t\t" + "\n\n"
        r"\u00b5wgK bs<\/span><\/p>\r\n\t\t\t<\/td>\r\n\t\t\t" + "\n\n"
        r"\u00a0<\/p>\r\n" + "\n\n" + r"&nbsp;<\/p>\r\n" + "\n\n"
        r"\u2021mev mgyn<\/span><\/p>\r\n\t\t\t<\/td>" + "\n"
    )

    assert lines(pasted(text)) == [
        *("মেনু নির্বাচন করুন", "", "ক্রমিক নং", "", "\xa0", "", "\xa0", "", "সেবা সমুহ")
    ]


def test_json_with_its_tags_is_a_page():
    text = r"\r\n<table style=\"width:1px\">\r\n\t<tr><td>\u0995<\/td><td>\u0996<br \/>\u0997<\/td>"

    assert rows(pasted(text)) == [["ক", "খ\nগ"]]


def test_half_of_a_double_letter_is_no_letter():
    assert lines(pasted(r"\ud800 \u0995 \u0996 \ud83d\ude00")) == ["\ufffd ক খ 😀"]


@pytest.mark.parametrize("text", [r"C:\নতুন\test\name", "১ < ২ > ০", "a<b", r"ক\খ"])
def test_signs_in_a_text_are_no_page(text):
    assert lines(pasted(f"সেবা\n{text}")) == ["সেবা", text]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_of_separated_values_is_found(delimiter):
    table = [["ক্রমিক", "সেবা", "ফি"], ["১", "সনদ: ক", "২০ টাকা"], ["২", "", "ফ্রি"]]
    text = "\n".join(delimiter.join(row) for row in table)

    assert rows(read(text.encode(), "charter.csv")) == table


def test_a_quoted_cell_may_hold_delimiters_quotes_and_line_ends():
    text = 'ক,"খ, ""গ""\r\nঘ"\r\n১,২\r\n\r\n'

    assert rows(read(text.encode("utf-8-sig"), "A.CSV")) == [["ক", 'খ, "গ"\nঘ'], ["১", "২"]]


def test_excels_own_first_line_names_the_delimiter():
    assert rows(read("sep=;\r\nক,১;খ,২\r\n".encode(), "a.csv")) == [["ক,১", "খ,২"]]


def test_rows_of_separated_values_may_be_short():
    assert rows(read("ক,খ,গ\n১,২\n৩,৪,৫\n".encode(), "a.csv")) == [
        ["ক", "খ", "গ"],
        ["১", "২"],
        ["৩", "৪", "৫"],
    ]


def test_a_text_called_csv_without_columns_is_lines():
    assert lines(read("সেবা\nফি".encode(), "a.csv")) == ["সেবা", "ফি"]


def test_tabs_in_a_text_stay_in_its_lines():
    assert lines(read("ক\tখ\nগ\tঘ".encode(), "a.txt")) == ["ক\tখ", "গ\tঘ"]


def test_cells_over_several_lines_copied_from_excel_are_a_table():
    text = '২.১ নাগরিক সেবা\nক্রমিক\tকাগজপত্র\n১\t"১। আবেদন\n২। ছবি"\n\nশেষ'

    assert pasted(text).blocks == (
        Line("২.১ নাগরিক সেবা", number=1),
        Grid(((Cell("ক্রমিক"), Cell("কাগজপত্র")), (Cell("১"), Cell("১। আবেদন\n২। ছবি")))),
        Line("", number=2),
        Line("শেষ", number=3),
    )


def test_a_quote_that_never_ends_leaves_lines():
    assert lines(pasted('ক\t"খ\nগ\tঘ')) == ['ক\t"খ', "গ\tঘ"]
