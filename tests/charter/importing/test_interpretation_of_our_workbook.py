"""A row with an id was written by our own workbook, and says what it says."""

from charter.importing.outline import Column
from portal.bangla.text import clean
from tests.charter.importing.outlines import read


def test_a_workbook_of_ours_has_ids_and_english_beside_the_bangla():
    fields = [
        *("id", "service", Column("Name (English)", "service", True)),
        *("docs", Column("Papers (English)", "docs", True), "fee", Column("Fee", "fee", True)),
        *("officer", Column("Officer (English)", "officer", True)),
    ]
    cells = ("name-1", "সনদ", "Certificate", "ফরম\nছবি", "Form\nPhoto", "ফ্রি", "Free", "", "Clerk")
    (service,) = read(fields, cells).services

    assert service.id == "name-1"
    assert service.documents == ("ফরম", "ছবি")
    assert service.english.name == "Certificate"
    assert service.english.documents == ("Form", "Photo")
    assert service.english.fee == "Free"
    assert service.extra == {"Officer (English)": "Clerk"}


def test_its_lines_are_entries_whatever_they_look_like():
    fields = ["id", "service", "method", "docs", "docs-where"]
    (service,) = read(
        fields, ("a", "সনদ", "১। এক ২। দুই", clean("দাপ্তরিক ওয়েবসাইট"), "১। অফিস")
    ).services

    assert service.methods == ("১। এক ২। দুই",)
    assert service.documents == (clean("দাপ্তরিক ওয়েবসাইট"),)
    assert service.documents_from == "১। অফিস"


def test_its_signs_stand_for_themselves():
    reading = read(["id", "service", "remedy"], ("a", "ক", "আপিল"), ("b", "খ", "ঐ"))

    assert reading.services[1].remedy == "ঐ"
    assert not reading.doubts
