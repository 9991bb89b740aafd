"""A damaged bundle is refused in words, on every database, and nothing of it is written."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation
from msgspec.structs import replace

from charter import checked_loading
from charter import document as doc
from charter.document import Deadline, Document, Fee, Holder, Paper, Text
from charter.importing.proposal import propose
from offices.models import Office
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from tests import documents, make
from tests.charter.importing import readings

pytestmark = pytest.mark.django_db


def charter(**values):
    return documents.make_document(parent=None, **values)


def with_service(**values):
    return charter(tables=(documents.make_table(documents.make_service(**values)),))


def words_of_refusal(document):
    offices = Office.objects.count()
    with translation.override("en"), pytest.raises(checked_loading.Refused) as refusal:
        checked_loading.load(document)
    assert Office.objects.count() == offices, "nothing is written"
    return str(refusal.value)


def test_a_sound_charter_is_loaded():
    assert checked_loading.load(charter()).services.count() == 1


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (with_service(name=Text(en="Certificate")), "has a bangla name"),
        (with_service(name=Text("সনদ " * 80)), "300"),
        (with_service(papers=(Paper(Text()),)), "has a bangla name"),
        (with_service(papers=(Paper(Text("ছবি"), copies=0),)), "Copies start at one"),
        (with_service(papers=(Paper(Text("ছবি"), form_url="ছবি"),)), "valid URL"),
        (with_service(slug="Not a slug"), "slug"),
        (with_service(slug=""), "address"),
        (with_service(post="nobody"), "does not have: nobody"),
        (
            with_service(deadline=Deadline(meaning=DeadlineMeaning(maximum=3))),
            "“at most” and its unit together",
        ),
        (with_service(fee=Fee(meaning=FeeMeaning("free", 20))), "Give an amount where"),
        (charter(posts=(documents.make_post(title=Text()),)), "has a bangla title"),
        (charter(posts=(documents.make_post(email="nobody"),)), "valid email"),
        (charter(posts=(documents.make_post(holder=Holder(Text())),)), "has a bangla name"),
        (charter(posts=(documents.make_post(),) * 2), "Two entries have the id “officer”"),
        (charter(posts=(documents.make_post(superior="officer"),)), "its own superior"),
        (charter(statements=(documents.make_statement(text=Text()),)), "has a bangla text"),
        (charter(grievance_steps=(documents.make_step(working_days=0),)), "start at one"),
        (charter(office=documents.make_office(name=Text())), "has a bangla name"),
        (charter(office=documents.make_office(hostname="not a host")), "host name"),
        (charter(schema=0), "schema 0"),
    ],
)
def test_a_charter_that_breaks_a_rule_is_refused_in_its_words(document, words):
    assert words in words_of_refusal(document)


def test_two_offices_cannot_answer_at_one_address():
    make.make_office(hostname="rupganga.example.gov.bd")

    assert "Another office answers at this web address" in words_of_refusal(charter())


def test_two_offices_cannot_have_one_name_in_a_district():
    office = documents.make_office()
    make.make_office(name_bn=office.name.bn, district_bn=office.district.bn)

    assert "exists in the district" in words_of_refusal(charter())


def test_two_services_cannot_have_one_address():
    table = documents.make_table(
        documents.make_service(1), documents.make_service(2, slug="service-1")
    )

    assert "has this web address" in words_of_refusal(charter(tables=(table,)))


def test_what_is_proposed_from_a_reading_is_never_refused():
    odd = readings.row("সনদ", documents=("ক" * 400,), officer=readings.officer(title="অফিসার " * 40))

    assert checked_loading.load(propose(readings.made(odd), charter()))


@pytest.mark.parametrize("name", ["doict", "kawkhali"])
def test_the_bundles_as_shipped_are_sound(name):
    make.make_office(slug="doict", hostname="", name_bn="তথ্য")

    assert checked_loading.load(replace(documents.bundle(name)))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"[" * 100_000, id="nested without end"),
        pytest.param(b'{"schema": true}', id="no number"),
        pytest.param(b'{"schema": 1, "tables": [{"audience": "nobody"}]}', id="unknown word"),
        pytest.param(b'{"schema": 1, "office": {"slug": "\xff"}}', id="not in UTF-8"),
        pytest.param(b'{"schema": 1, "office": {"name": {"bn": 5}}}', id="a number for a name"),
        pytest.param(b'{"schema": 1, "surprise": {}}', id="an unknown field"),
        pytest.param(b"", id="nothing"),
        pytest.param(json.dumps({"schema": 1, "office": {"slug": "a"}}).encode(), id="no name"),
    ],
)
def test_a_damaged_file_is_refused_in_a_sentence(tmp_path, content):
    file = tmp_path / "bundle.json"
    file.write_bytes(content)

    with pytest.raises(CommandError):
        call_command("load_bundle", str(file))

    assert not Office.objects.exists()


def test_a_folder_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("load_bundle", str(tmp_path))


def test_a_bundle_with_a_broken_rule_is_refused_by_the_command(tmp_path):
    file = tmp_path / "bundle.json"
    file.write_bytes(doc.encode(with_service(name=Text(en="Certificate"))))

    with translation.override("en"), pytest.raises(CommandError, match="breaks a rule"):
        call_command("load_bundle", str(file))

    assert not Office.objects.exists()


def test_an_empty_model_is_told():
    with pytest.raises(doc.Unreadable):
        checked_loading.load(Document())
