"""A row of a service table becomes a service; officers and numbers here are invented."""

from decimal import Decimal

import pytest

from charter.importing.interpretation import interpret
from charter.importing.outline import Column, Doubt, Outline, Section, Unplaced
from charter.importing.reading import Fee
from charter.importing.source import Cell
from portal.bangla.text import clean
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from tests.charter.importing.outlines import codes, column, read, read_cell, row, table

SEVEN = ["serial", "service", "method", "docs+where", "fee", "time", "officer"]
ROW = (
    "১",
    "সনদ প্রদান",
    "১। ফোনে ২। ই-মেইলে",
    "নির্ধারিত ফরম; অফিস কাউন্টার",
    "২০ টাকা (কোর্ট ফি)",
    "৩ (তিন) কার্যদিবস",
    "কর্মকর্তা-ক, নমুনা পদ ফোন: ০১৭০০-০০০০০১",
)


def test_a_row_of_the_seven_column_layout_is_read():
    reading = read(SEVEN, ROW, audience="institution")
    (service,) = reading.services

    assert not reading.doubts
    assert (service.audience, service.name) == ("institution", "সনদ প্রদান")
    assert service.methods == ("ফোনে", "ই-মেইলে")
    assert service.documents == ("নির্ধারিত ফরম",)
    assert service.documents_from == "অফিস কাউন্টার"
    assert service.fee == Fee("২০ টাকা (কোর্ট ফি)", FeeMeaning("amount", Decimal(20)))
    assert service.deadline.meaning == DeadlineMeaning(maximum=3, unit="working_day")
    assert service.officer.title == "নমুনা পদ"
    assert service.extra == {}


def test_the_eight_column_layout_has_places_and_a_superior_of_their_own():
    fields = ["serial", "service", "time", "docs", "docs-where", "fee", "officer", "superior"]
    cells = ("১", "সনদ", "৭ দিন", "ফরম", "সংশ্লিষ্ট কার্যালয়", "ফ্রি", "নমুনা সহকারী", "জেলা প্রশাসক, রুম নং ১")
    (service,) = read(fields, cells).services

    assert service.documents == ("ফরম",)
    assert service.documents_from == clean("সংশ্লিষ্ট কার্যালয়")
    assert (service.superior.title, service.superior.room) == ("জেলা প্রশাসক", "১")


def test_who_gives_the_service_is_the_officer_where_no_other_column_names_one():
    (alone,) = read(["service", "provider"], ("সনদ", "ভেটেরিনারি সার্জন")).services
    (beside,) = read(["service", "provider", "officer"], ("সনদ", "অফিস", "নমুনা সহকারী")).services

    assert alone.officer.title == "ভেটেরিনারি সার্জন"
    assert (beside.officer.title, beside.extra) == ("নমুনা সহকারী", {"provider": "অফিস"})


def test_time_or_allotment_is_the_deadline_where_no_other_column_is():
    assert read_cell("time+allotment", "৩ মাস").deadline.meaning.maximum == 3


def test_what_has_no_field_of_ours_stays_under_its_label():
    fields = ["service", "client", Column("মন্তব্য\n(যদি থাকে)", "remarks"), "law", Column("", "?")]
    (service,) = read(fields, ("সনদ", "কৃষক", "শুধু শীতে", "", "নোট")).services

    assert service.extra == {"client": "কৃষক", "মন্তব্য (যদি থাকে)": "শুধু শীতে", "কলাম ৫": "নোট"}


def test_a_second_fee_stays_under_its_own_label():
    fields = ["service", column("fee"), Column("নবায়ন ফিস", "fee"), Column("নবায়ন ফিস", "fee")]
    (service,) = read(fields, ("সনদ", "৫০০/=", "৭০০/=", "৯০০/=")).services

    assert service.fee.wording == "৫০০/="
    assert service.extra == {"নবায়ন ফিস": "৭০০/=", "নবায়ন ফিস (২)": "৯০০/="}


@pytest.mark.parametrize("serial", ["১", "(১)", "০১।", "ক)", "১/১", "২.১)", "ক ১"])
def test_serials_of_all_kinds_are_left_out(serial):
    (service,) = read(["serial", "service"], (serial, "সনদ")).services
    assert service.extra == {}


@pytest.mark.parametrize("text", ["০" * 5000, "০-" * 2500, "-" * 5000 + "ক"])
def test_a_number_without_end_is_no_serial_and_is_kept(text):
    (service,) = read(["serial", "service"], (text, "সনদ")).services
    assert list(service.extra.values()) == [text]


def test_a_serial_is_left_out_but_not_a_word_in_its_column():
    services = read(["serial", "service"], ("০১।", "ক সনদ"), ("জরুরি সেবা", "খ সনদ")).services

    assert [service.extra for service in services] == [{}, {"ক্রমিক নং": "জরুরি সেবা"}]


def test_a_broken_list_is_marked_at_its_cell():
    reading = read(["service", "method"], ("সনদ", "১। এক\n২। দুই\n২। তিন"))

    assert reading.doubts == (Doubt("list_numbers_broken", table=0, row=0, field="method"),)
    assert reading.services[0].methods == ("১। এক", "২। দুই", "২। তিন")


def test_an_officer_that_is_not_certain_is_marked_at_its_cell():
    reading = read(["service", "superior"], ("সনদ", "যে কেউ"))

    assert reading.doubts == (Doubt("officer_not_understood", table=0, row=0, field="superior"),)


@pytest.mark.parametrize("sign", ["ঐ", '"ঐ"', "-ঐ-", "do", "Ditto", "〃", '"', ",,"])
def test_a_ditto_is_the_text_above_and_says_so(sign):
    reading = read(["service", "method"], ("ক", "ফোনে"), ("খ", sign), ("গ", sign))

    assert [service.methods for service in reading.services] == [("ফোনে",)] * 3
    assert reading.doubts == tuple(
        Doubt("ditto", table=0, row=number, field="method", original=sign) for number in (1, 2)
    )


@pytest.mark.parametrize("text", ["ঐক্য", "ঐ দিন", "নেই", "-"])
def test_a_word_or_a_dash_is_no_ditto(text):
    reading = read(["service", "remedy"], ("ক", "আপিল"), ("খ", text))

    assert reading.services[1].remedy == text
    assert "ditto" not in codes(reading)


def test_a_ditto_with_nothing_above_stays():
    reading = read(["service", "method"], ("ক", "ঐ"))

    assert reading.services[0].methods == ("ঐ",)
    assert not reading.doubts


def test_a_merged_cell_counts_in_every_row_and_is_doubted_once():
    officer = Cell("যে কেউ")
    rows = [("ক", officer), ("খ", Cell("যে কেউ", repeats=True)), ("গ", "ঐ")]
    reading = read(["service", "officer"], *rows)

    assert [service.officer.title for service in reading.services] == ["যে কেউ"] * 3
    assert codes(reading) == ["officer_not_understood", "ditto"]


def test_what_was_bijoy_is_marked_once_in_a_row_with_its_original():
    cells = (Cell("সনদ প্রদান", "mb` cÖ`vb"), Cell("৩ কার্যদিবস", "3 Kvh©w`em"))
    reading = read(["service", "time"], cells)

    assert reading.doubts == (
        Doubt("bijoy_converted", table=0, row=0, original="mb` cÖ`vb\n3 Kvh©w`em"),
    )


def test_a_short_word_was_bijoy_where_its_font_said_so():
    assert codes(read(["service"], (Cell("নং", "bs"),))) == ["bijoy_converted"]


def test_a_cell_that_an_officer_mended_was_not_bijoy():
    assert not read(["service"], (Cell("সনদ প্রদান", "সনদ দান by mail"),)).doubts


def test_the_residue_of_a_bad_conversion_is_proposed_and_not_applied():
    reading = read(["service"], ("রম্নম সংক্রামত্ম",))

    assert reading.services[0].name == "রম্নম সংক্রামত্ম"
    assert reading.doubts == (
        Doubt(
            "residue",
            table=0,
            row=0,
            field="service",
            original="রম্নম সংক্রামত্ম",
            proposal="রুম সংক্রান্ত",
        ),
    )


def test_residue_in_a_merged_cell_is_proposed_once():
    reading = read(["service", "unit"], ("ক", "রম্নম"), ("খ", Cell("রম্নম", repeats=True)))

    assert codes(reading) == ["residue"]


def test_a_row_without_a_name_is_kept_and_doubtful():
    reading = read(["serial", "service", "time"], ("১", "", "৩ দিন"))

    assert [service.deadline.wording for service in reading.services] == ["৩ দিন"]
    assert codes(reading) == ["no_name"]


def test_an_empty_row_is_no_service():
    empty = [("৪", "", "-", ""), ("", "", "", Cell("নমুনা সহকারী", repeats=True))]
    reading = read(["serial", "service", "time", "officer"], *empty)

    assert not reading.services
    assert not reading.doubts


def test_a_part_of_the_service_above_is_doubtful():
    names = ["সনদ (ক) সাধারণ", "(খ) বিশেষ", "(ক) প্রথম", "গ) তৃতীয়", "খ) দ্বিতীয়"]
    reading = read(["service"], *((clean(name),) for name in names))

    assert reading.doubts == (
        Doubt("sub_row", table=0, row=1, values={"above": clean("সনদ (ক) সাধারণ")}),
    )


def test_a_row_in_english_alone_says_so():
    reading = read(["service"], ("Sample certificate of type A",), ("আইসিটি (ICT) সেবা",))

    assert [service.is_english for service in reading.services] == [True, False]
    assert reading.doubts == (Doubt("english_only", table=0, row=0),)


def test_a_row_that_is_left_out_is_told_among_what_is_not_placed():
    reading = read(
        ["serial", "service", "fee"], row("১", "ক সনদ", "", is_left_out=True), ("২", "খ সনদ", "ফ্রি")
    )

    assert [(service.name, service.row) for service in reading.services] == [("খ সনদ", 1)]
    assert reading.unplaced == (Unplaced("১", "left out"), Unplaced("ক সনদ", "left out"))


def test_a_ditto_below_a_row_that_is_left_out_still_means_that_row():
    rows = [row("ক", "ফোনে", is_left_out=True), row("খ", "ঐ")]

    assert read(["service", "method"], *rows).services[0].methods == ("ফোনে",)


def test_a_service_says_from_which_row_of_which_table_it_is():
    one = read(["service"], ("ক",))
    tables = (outline_table("ক"), outline_table("খ", "গ"))
    places = [(each.table, each.row) for each in interpret(Outline(tables=tables)).services]

    assert [(each.table, each.row) for each in one.services] == [(0, 0)]
    assert places == [(0, 0), (1, 0), (1, 1)]


def outline_table(*names):
    return table(["service"], *((name,) for name in names))


def test_what_the_structure_found_is_handed_on():
    outline = Outline(
        sections=(Section("citizen", "২.১ নাগরিক সেবা"),),
        tables=(outline_table("ক"),),
        unplaced=(Unplaced("মাথা", "head"),),
        doubts=(Doubt("serials_wrong", table=0),),
    )
    reading = interpret(outline)

    assert reading.sections == outline.sections
    assert reading.columns == (outline.tables[0].columns,)
    assert reading.unplaced == outline.unplaced
    assert reading.doubts == outline.doubts
