"""A charter that comes in is laid over the office's own: what differs changes, nothing goes."""

from itertools import count

import pytest
from django.utils import translation
from msgspec.structs import replace

from charter.document import Document, Fee, Text
from charter.importing.proposal import problems, propose
from charter.importing.reading import Deadline, English
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from tests import documents
from tests.charter.importing.readings import columns, made, of, row, service_of

NAME = "ডিজিটাল সনদ প্রদান 1"
OWN = columns("name", "methods", "fee", "deadline", "id", english=("name", "methods", "fee"))


def proposed(reading, present):
    ids = count(1)
    return propose(reading, present, new_id=lambda: f"new-{next(ids)}")


@pytest.mark.parametrize("charter", [documents.kawkhali(), documents.make_document()])
def test_the_same_charter_again_changes_nothing(charter):
    assert proposed(of(charter), charter) == charter


def test_a_charter_for_an_empty_office_proposes_it_once():
    charter = documents.make_document()
    empty = Document(office=charter.office)

    once = proposed(of(charter), empty)

    assert [service.name.bn for service in once.services] == [NAME]
    assert proposed(of(charter), once) == once


def test_another_wording_changes_the_bangla_and_dates_the_english():
    reading = made(row(NAME, deadline="৭ কার্যদিবস"))

    service = service_of(proposed(reading, documents.make_document()))

    assert service.deadline.wording == Text("৭ কার্যদিবস", "3 working days", outdated=True)
    assert service.deadline.meaning == DeadlineMeaning(maximum=7, unit="working_day")


def test_a_meaning_that_was_confirmed_stays_beside_the_same_wording():
    confirmed = documents.make_service()
    meaning = DeadlineMeaning(maximum=5, unit="day")
    confirmed = replace(confirmed, deadline=replace(confirmed.deadline, meaning=meaning))
    present = documents.make_document(tables=(documents.make_table(confirmed),))

    assert proposed(made(row(NAME, deadline="৩ কার্যদিবস")), present) == present


def test_another_fee_brings_its_kind_and_amount():
    service = service_of(proposed(made(row(NAME, fee="২০ টাকা")), documents.make_document()))

    assert (service.fee.meaning, service.fee.wording.bn) == (FeeMeaning("amount", 20), "২০ টাকা")


def test_a_fee_that_ends_in_how_to_pay_changes_nothing():
    fee = Fee(Text("২০ টাকা চালানে"), FeeMeaning("amount", 20), payment=Text("চালানে"))
    service = documents.make_service(fee=fee)
    present = documents.make_document(tables=(documents.make_table(service),))

    assert proposed(made(row(NAME, fee="২০ টাকা চালানে")), present) == present


def test_line_ends_and_spaces_are_no_change():
    present = documents.make_document()

    assert proposed(made(row(f" {NAME} ", deadline="৩\nকার্যদিবস")), present) == present


def test_what_the_charter_does_not_have_stays():
    present = documents.make_document()

    kept = proposed(made(row("কৃষি প্রশিক্ষণ")), present)

    assert [service.id for service in kept.services] == ["service-1", "new-1"]
    assert (kept.posts, kept.statements) == (present.posts, present.statements)


def test_an_empty_cell_of_a_charter_from_elsewhere_says_nothing():
    reading = made(row(NAME, methods=()), columns=columns("name", "methods"))
    present = documents.make_document()

    assert proposed(reading, present) == present


def test_an_empty_cell_of_the_offices_own_workbook_empties_the_field():
    reading = made(
        row(NAME, id="service-1", fee="বিনামূল্যে", deadline="৩ কার্যদিবস"),
        columns=OWN,
    )

    service = service_of(proposed(reading, documents.make_document()))

    assert (service.methods, service.name) == (Text(), Text(NAME))
    assert service.papers, "the workbook has no column of papers"


def test_the_english_of_the_workbook_comes_in():
    english = English(name="Certificate", methods=("In person",), fee="Free of charge")
    reading = made(
        row(
            NAME,
            id="service-1",
            methods=("আবেদনের মাধ্যমে", "মোবাইল যোগাযোগ"),
            fee="বিনামূল্যে",
            deadline="৩ কার্যদিবস",
            english=english,
        ),
        columns=OWN,
    )

    service = service_of(proposed(reading, documents.make_document()))

    assert service.name == Text(NAME, "Certificate")
    assert service.methods.en == "In person"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("ডিজিটাল সনদ প্রদান 1।", id="a full stop"),
        pytest.param("ডিজিটাল সনদ প্রদাণ ১", id="another spelling"),
        pytest.param("ডিজিটাল সনদ প্রদাব 1", id="a slip"),
    ],
)
def test_a_service_is_known_again_by_its_name(name):
    service = service_of(proposed(made(row(name)), documents.make_document()))

    assert service.id == "service-1"
    assert service.name == Text(name, "Digital certificate 1", outdated=True)


def test_a_number_makes_another_service():
    kept = proposed(made(row("ডিজিটাল সনদ প্রদান 2")), documents.make_document())

    assert [service.name.bn for service in kept.services] == [NAME, "ডিজিটাল সনদ প্রদান 2"]


def test_a_certificate_of_birth_is_none_of_death():
    births = documents.make_service(name=Text("জন্ম নিবন্ধন সনদের ভুল সংশোধন ও পুনর্মুদ্রণ"))
    present = documents.make_document(tables=(documents.make_table(births),))

    kept = proposed(made(row("মৃত্যু নিবন্ধন সনদের ভুল সংশোধন ও পুনর্মুদ্রণ")), present)

    assert len(kept.services) == 2


def test_a_service_of_the_district_is_none_of_the_upazila():
    service = documents.make_service(name=Text("উপজেলা পরিষদের সনদ প্রদান সংক্রান্ত সেবা"))
    present = documents.make_document(tables=(documents.make_table(service),))

    kept = proposed(made(row("জেলা পরিষদের সনদ প্রদান সংক্রান্ত সেবা")), present)

    assert len(kept.services) == 2


def test_a_deputys_service_is_not_the_directors():
    service = documents.make_service(name=Text("পরিচালকের নিকট আপিল আবেদন দাখিল"))
    present = documents.make_document(tables=(documents.make_table(service),))

    kept = proposed(made(row("উপপরিচালকের নিকট আপিল আবেদন দাখিল")), present)

    assert len(kept.services) == 2


def test_a_meaning_that_the_tables_have_no_place_for_is_left_to_a_person():
    least = Deadline("কমপক্ষে ৭ দিন", DeadlineMeaning(minimum=7, unit="day"))
    falls = Deadline("৭-৩ দিন", DeadlineMeaning(minimum=7, maximum=3, unit="day"))
    rows = (replace(row("এক"), deadline=least), replace(row("দুই"), deadline=falls))

    kept = proposed(made(*rows), Document())

    assert [service.deadline.meaning for service in kept.services] == [DeadlineMeaning()] * 2
    assert kept.services[0].deadline.wording.bn == "কমপক্ষে ৭ দিন"


def test_a_condition_too_long_for_its_field_stays_in_the_wording():
    long = Deadline("৭ দিন", DeadlineMeaning(maximum=7, unit="day"), "বরাদ্দ সাপেক্ষে " * 20)

    service = service_of(proposed(made(replace(row(), deadline=long)), Document()))

    assert (service.deadline.condition, service.deadline.meaning.maximum) == (Text(), 7)


def test_a_row_is_known_by_its_id_whatever_its_name():
    reading = made(row("প্রশিক্ষণ", id="service-1"), columns=columns("name", "id"))

    assert service_of(proposed(reading, documents.make_document())).name.bn == "প্রশিক্ষণ"


def test_a_row_copied_with_its_id_is_a_new_service():
    reading = made(
        row("প্রশিক্ষণ", id="service-1"), row(NAME, id="service-1"), columns=columns("name", "id")
    )

    kept = proposed(reading, documents.make_document())

    assert {service.id: service.name.bn for service in kept.services} == {
        "service-1": NAME,
        "new-1": "প্রশিক্ষণ",
    }


def test_a_row_with_the_id_of_another_office_is_a_new_service():
    kept = proposed(made(row("প্রশিক্ষণ", id="elsewhere")), documents.make_document())

    assert [service.id for service in kept.services] == ["service-1", "new-1"]


def test_a_service_that_moves_to_another_table_is_the_same_service():
    kept = proposed(made(row(NAME, audience="internal")), documents.make_document())

    assert [(table.audience, table.services[0].id) for table in kept.tables] == [
        ("internal", "service-1")
    ]


def test_two_rows_of_one_name_are_two_services_and_stay_two():
    reading = made(row("প্রশিক্ষণ", fee="বিনামূল্যে"), row("প্রশিক্ষণ", fee="২০ টাকা"))

    once = proposed(reading, Document(office=documents.make_office()))

    assert [service.slug for service in once.services] == ["proshikkhon", "proshikkhon-2"]
    assert proposed(reading, once) == once


def test_a_row_in_english_brings_the_english_of_its_service():
    reading = made(row("Digital certificate 1", methods=("In person",)))

    service = service_of(proposed(reading, documents.make_document()))

    assert service.methods == Text("আবেদনের মাধ্যমে\nমোবাইল যোগাযোগ", "In person")


def test_a_bangla_row_may_have_a_name_in_latin_letters():
    reading = made(row("GO/NOC", methods=("আবেদনের মাধ্যমে",)))

    assert service_of(proposed(reading, Document())).name == Text("GO/NOC")


@pytest.mark.parametrize(
    ("read", "words"),
    [
        (row(""), "no name"),
        (row("Land record", table=2, row=5), "in Bangla"),
        (row("সেবা " * 80), "longer than 300"),
        (row("সেবা", english=English(name="service " * 40)), "longer than 300"),
    ],
)
def test_a_row_that_cannot_be_a_service_is_told_and_left_out(read, words):
    with translation.override("en"):
        (problem,) = problems(made(read))

    assert words in problem.words
    assert (problem.table, problem.row) == (read.table, read.row)
    assert proposed(made(read), Document()).services == []


def test_what_has_no_field_is_kept_in_the_remarks_under_its_label():
    reading = made(row(NAME, extra={"সেবা গ্রহীতা": "কৃষক\nমৎস্যজীবী", "মন্তব্য": "-"}))
    present = documents.make_document()

    once = proposed(reading, present)

    assert service_of(once).remarks.bn == "সেবা গ্রহীতা: কৃষক\nসেবা গ্রহীতা: মৎস্যজীবী\nমন্তব্য: -"
    assert proposed(reading, once) == once


def test_a_remark_of_the_same_label_is_replaced_in_its_place():
    service = documents.make_service(remarks=Text("সেবা গ্রহীতা: কৃষক\nস্থান: কক্ষ ৪"))
    present = documents.make_document(tables=(documents.make_table(service),))

    kept = service_of(proposed(made(row(NAME, extra={"সেবা গ্রহীতা": "জেলে"})), present))

    assert kept.remarks.bn == "সেবা গ্রহীতা: জেলে\nস্থান: কক্ষ ৪"


def test_the_workbooks_column_of_remarks_is_the_remarks():
    reading = made(
        row(NAME, id="service-1", extra={"remarks": "কক্ষ ৪"}), columns=columns("remarks", "id")
    )

    assert service_of(proposed(reading, documents.make_document())).remarks.bn == "কক্ষ ৪"
