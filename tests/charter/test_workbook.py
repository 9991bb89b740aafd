"""The charter as a workbook: what stands in it, and that Excel leaves it as it stands."""

import io
import zipfile

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from msgspec.structs import replace

from charter.document import Document, Holder, Paper, Text
from charter.formats.workbook import workbook
from tests import documents, make


def sheets(document):
    return openpyxl.load_workbook(io.BytesIO(workbook(document)))


def page(document):
    return sheets(document).worksheets[0]


def column(document, heading):
    """The cells below a heading."""
    for cells in page(document).iter_cols(values_only=True):
        if cells[0] == heading:
            return list(cells[1:])
    raise AssertionError(f"no column {heading}")


def with_service(**values):
    return documents.make_document(tables=(documents.make_table(documents.make_service(**values)),))


def test_a_sheet_for_each_kind_of_service_and_for_what_the_office_says_of_itself():
    document = documents.make_document(
        tables=(
            documents.make_table(documents.make_service(1)),
            documents.make_table(documents.make_service(2), audience="internal"),
        ),
        grievance_steps=(documents.make_step(),),
    )

    assert sheets(document).sheetnames == [
        "নাগরিক সেবা",
        "প্রাতিষ্ঠানিক সেবা",
        "অভ্যন্তরীণ সেবা",
        "ভিশন ও মিশন",
        "অভিযোগ প্রতিকার ব্যবস্থাপনা",
    ]


def test_both_languages_stand_side_by_side_under_the_offices_own_heading():
    document = documents.kawkhali()

    headings = [cell.value for cell in page(document)[1]]

    assert headings[:3] == ["ক্রমিক নং", "সেবার নাম", "সেবার নাম (English)"]
    assert headings[-1] == "আইডি"
    assert column(document, "সেবার নাম (English)")[0] == "Information about the ICT office"
    assert column(document, "আইডি")[0] == "ict-office-information"


def test_lists_stand_a_line_each():
    document = documents.make_document()

    assert column(document, "সেবা প্রদান পদ্ধতি") == ["আবেদনের মাধ্যমে\nমোবাইল যোগাযোগ"]


def test_the_fee_says_how_to_pay_below():
    fee = replace(documents.make_service().fee, payment=Text("চালানের মাধ্যমে"))

    cells = column(with_service(fee=fee), "সেবার মূল্য এবং পরিশোধ পদ্ধতি")

    assert cells == ["বিনামূল্যে\nচালানের মাধ্যমে"]


def test_the_officer_stands_in_lines_with_labels():
    post = documents.make_post(room=Text("২০৪"), holder=Holder(Text("রওশন আরা"), "additional"))
    document = documents.make_document(posts=(post,))

    (cell,) = column(document, "দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন নম্বর ও ই-মেইল)")

    assert cell.split("\n") == [
        "রওশন আরা (অতিরিক্ত দায়িত্ব)",
        "উপজেলা আইসিটি অফিসার",
        "কক্ষ: ২০৪",
        "ফোন: ০১৭০০০০০০০১",
        "ই-মেইল: officer@rupganga.example.gov.bd",
    ]


@pytest.mark.parametrize("layout", ["seven", "eight"])
def test_columns_that_no_layout_has_are_there_when_they_say_something(layout):
    plain = documents.make_document(office=documents.make_office(layout=layout))
    service = documents.make_service(remedy=Text("আপিল"), superior="officer")
    told = replace(plain, tables=(documents.make_table(service, layout=layout),))

    headings = [cell.value for cell in page(told)[1]]

    remedy = "নির্দিষ্ট সেবা পেতে ব্যর্থ হলে প্রতিকারের বিধান"
    assert remedy in headings
    assert any(heading.startswith("ঊর্ধ্বতন কর্মকর্তার") for heading in headings)
    assert remedy not in [cell.value for cell in page(plain)[1]]


@pytest.mark.parametrize("text", ["=1+1", "+880", "-", "@SUM(A1)", "০১৭০০", "01700", "#REF!"])
def test_nothing_is_a_formula_or_a_number(text):
    book = sheets(with_service(name=Text(text), papers=(Paper(Text(text)),)))
    cells = [cell for row in book.worksheets[0].iter_rows(min_row=2) for cell in row]

    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert sum(cell.value == text for cell in cells) == 2


def test_the_head_stays_in_view_and_long_cells_wrap():
    sheet = page(documents.make_document())

    assert sheet.freeze_panes == "C2"
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)


def test_the_id_says_to_leave_it_alone():
    sheet = page(documents.make_document())

    head = sheet.cell(1, sheet.max_column)
    assert "বদলাবেন না" in head.comment.text
    assert sheet.cell(2, sheet.max_column).font.color.rgb.endswith("808080")


def test_equal_documents_have_equal_bytes():
    """Whenever they are written: no part of the file has a date of today."""
    written = workbook(documents.make_document())

    assert workbook(documents.make_document()) == written
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {2000}
        assert archive.read("docProps/core.xml").count(b"2000-01-01T00:00:00Z") == 2


def test_an_office_without_services_has_its_statements():
    document = Document(statements=(documents.make_statement(),))

    sheet = sheets(document).worksheets[-1]
    assert [row[0].value for row in sheet.iter_rows()] == ["ভিশন", "কথা vision", "Words on vision"]


def test_an_empty_charter_is_a_workbook_to_fill_in():
    assert column(Document(), "সেবার নাম") == []


@pytest.mark.django_db
def test_the_command_writes_the_file(tmp_path):
    office = make.make_office()
    make.make_service(office, name_bn="সনদ প্রদান")

    call_command("export_workbook", office.slug, output=tmp_path / "charter.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "charter.xlsx").worksheets[0]
    assert sheet["B2"].value == "সনদ প্রদান"


@pytest.mark.django_db
def test_a_place_where_nothing_can_be_written_is_told(tmp_path):
    office = make.make_office()

    with pytest.raises(CommandError, match="cannot be written"):
        call_command("export_workbook", office.slug, output=tmp_path)
