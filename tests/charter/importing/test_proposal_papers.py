"""The papers of a charter that comes in, and those of the office that are the same."""

from msgspec.structs import replace

from charter.document import Paper, Text
from charter.importing.proposal import propose
from charter.importing.proposal.papers import written
from charter.importing.reading import English
from tests import documents
from tests.charter.importing.readings import columns, made, row, service_of

NAME = "ডিজিটাল সনদ প্রদান 1"
CARD = Paper(
    name=Text("জাতীয় পরিচয়পত্র", "National identity card", unofficial="en"),
    copies=2,
    is_attested=True,
    source=Text("নির্বাচন অফিস"),
    form_url="https://example.gov.bd/form",
)
OWN = columns("name", "papers", "id", english=("papers",))


def papers(*found, present=(CARD,), own=False, english=()):
    service = documents.make_service(papers=present)
    charter = documents.make_document(tables=(documents.make_table(service),))
    read = row(
        NAME,
        id="service-1" if own else "",
        documents=found,
        english=English(documents=english, name="Digital certificate 1"),
    )
    reading = made(read, columns=OWN if own else columns("name", "papers"))
    return service_of(propose(reading, charter)).papers


def test_a_paper_that_is_there_keeps_all_that_is_known_of_it():
    assert papers("জাতীয় পরিচয়পত্র") == (CARD,)
    assert papers("জাতীয় পরিচয়পত্র।") == (
        replace(CARD, name=replace(CARD.name, bn="জাতীয় পরিচয়পত্র।", outdated=True)),
    )


def test_the_papers_of_the_charter_are_all_the_papers():
    assert [paper.name.bn for paper in papers("ছবি", "আবেদনপত্র")] == ["ছবি", "আবেদনপত্র"]


def test_a_charter_that_names_no_papers_leaves_them():
    assert papers() == (CARD,)
    assert papers(own=True) == ()


def test_copies_and_attestation_are_read_from_the_words():
    assert papers("সত্যায়িত ছবি ০৩ কপি") == (
        Paper(name=Text("সত্যায়িত ছবি ০৩ কপি"), copies=3, is_attested=True),
    )


def test_the_workbook_says_copies_and_attestation_beside_the_name():
    assert written(CARD) == "জাতীয় পরিচয়পত্র (২ কপি, সত্যায়িত)"
    assert papers(written(CARD), own=True, english=("National identity card",)) == (CARD,)


def test_a_number_of_copies_that_is_changed_in_the_workbook_changes_alone():
    (paper,) = papers(
        "জাতীয় পরিচয়পত্র (৫ কপি, সত্যায়িত)", own=True, english=("National identity card",)
    )

    assert paper == replace(CARD, copies=5)


def test_a_paper_reworded_in_the_workbook_is_the_same_paper():
    (paper,) = papers("পাসপোর্ট (২ কপি, সত্যায়িত)", own=True, english=("Passport",))

    assert paper == replace(CARD, name=Text("পাসপোর্ট", "Passport", unofficial="en"))


def test_a_paper_whose_words_say_more_than_its_fields_goes_through_the_workbook_unchanged():
    photo = Paper(name=Text("ছবি ৩ কপি"))

    assert papers(written(photo), present=(photo,), own=True) == (photo,)


def test_english_papers_of_another_number_or_too_long_fit_none():
    assert papers(written(CARD), own=True, english=("One", "Two")) == (CARD,)
    assert papers(written(CARD), own=True, english=("Card " * 80,)) == (CARD,)


def test_a_paper_too_long_for_its_field_goes_into_the_remarks():
    paragraph = "কাগজ " * 100
    service = documents.make_service()
    charter = documents.make_document(tables=(documents.make_table(service),))
    reading = made(row(NAME, documents=("ছবি", paragraph)), columns=columns("name", "papers"))

    kept = service_of(propose(reading, charter))

    assert [paper.name.bn for paper in kept.papers] == ["ছবি"]
    assert kept.remarks.bn == f"papers: {paragraph.strip()}"
