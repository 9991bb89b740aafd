"""compare_bundle says what differs, takes what it is told to take, and refuses in words."""

import io
import re

import pytest
from django.core.management import CommandError, call_command
from msgspec.structs import replace

from charter import document as doc
from charter.assembly import assemble
from charter.loading import load
from charter.models import Origin
from tests import documents
from tests.documents import both

pytestmark = pytest.mark.django_db

FIRST, SECOND = documents.make_service(1, post=""), documents.make_service(2, post="")


def charter(*services):
    return doc.Document(tables=(doc.Table("citizen", services=services),))


OLD = charter(FIRST, SECOND)
NEWER = charter(
    replace(FIRST, name=both("নতুন নাম", "New name")),
    replace(SECOND, remedy=both("আপিল করুন", "Appeal")),
    documents.make_service(3, post=""),
)


@pytest.fixture
def office():
    office = load(replace(OLD, office=documents.make_office()))
    Origin.objects.create(office=office, document=doc.encode(OLD).decode())
    service = office.services.get(public_id="service-1")
    service.name_bn = "আমাদের নাম"
    service.save()
    return office


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "newer.json"
    path.write_bytes(doc.encode_readable(NEWER))
    return path


def run(office, file, *arguments, language="en"):
    """What the command says, and its exit status."""
    output = io.StringIO()
    try:
        call_command(
            "compare_bundle", office.slug, str(file), *arguments, language=language, stdout=output
        )
    except SystemExit as status:
        return output.getvalue(), status.code
    return output.getvalue(), 0


def ids(said):
    return re.findall(r"^([0-9a-f]{10}) (\w+):", said, flags=re.MULTILINE)


def test_each_difference_is_told_with_an_id_and_the_status_is_one(office, file):
    said, status = run(office, file)

    assert status == 1
    assert [standing for _id, standing in ids(said)] == ["own", "take", "take"]
    assert "If it is late: – → আপিল করুন" in said
    assert "Your office has written this itself" in said
    assert "Name: আমাদের নাম" in said
    assert office.services.count() == 2


def test_it_speaks_the_language_that_is_asked_for(office, file):
    assert "সেবা: " in run(office, file, language="bn")[0]


def test_one_difference_is_taken_by_its_id(office, file):
    _own, (remedy, _take), _added = ids(run(office, file)[0])

    said, status = run(office, file, "--take", remedy)

    assert f"{remedy} taken: Service: Digital certificate 2" in said
    assert [standing for _id, standing in ids(said)] == ["taken", "own", "take"]
    assert status == 1
    assert office.services.get(public_id="service-2").remedy_bn == "আপিল করুন"


def test_all_that_can_be_taken_is_and_the_offices_own_words_stay(office, file):
    run(office, file, "--take-all")

    assert office.services.get(public_id="service-1").name_bn == "আমাদের নাম"
    assert office.services.count() == 3
    said, status = run(office, file, "--take-all")
    assert [standing for _id, standing in ids(said)] == ["own"]
    assert "taken" not in said
    assert status == 1


def test_where_nothing_differs_the_status_is_nought(office, tmp_path):
    file = tmp_path / "same.json"
    file.write_bytes(doc.encode(OLD))

    assert run(office, file) == ("Nothing differs.\n", 0)


def test_what_an_office_wrote_out_itself_does_not_differ_from_it(office, tmp_path):
    file = tmp_path / "own.json"
    file.write_bytes(doc.encode(assemble(office, complete=True)))

    assert run(office, file) == ("Nothing differs.\n", 0)


def test_what_cannot_be_taken_is_refused_and_nothing_is_written(office, file):
    (own, _), (remedy, _take), _added = ids(run(office, file)[0])

    for unfit in (own, "0123456789"):
        with pytest.raises(CommandError, match=f"Nothing was taken: {unfit}") as refusal:
            run(office, file, "--take", remedy, unfit)
        assert refusal.value.returncode == 2

    assert office.services.get(public_id="service-2").remedy_bn == ""


def test_what_the_draft_cannot_hold_is_refused(office, tmp_path):
    file = tmp_path / "broken.json"
    broken = documents.make_service(3, name=doc.Text(en="No Bangla"))
    file.write_bytes(doc.encode(charter(FIRST, SECOND, broken)))

    with pytest.raises(CommandError, match="cannot hold what the bundle says") as refusal:
        run(office, file, "--take-all")
    assert refusal.value.returncode == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"\x00\xff", "not readable JSON", id="no text"),
        pytest.param(b"", "not readable JSON", id="empty"),
        pytest.param(b"[" * 200_000, "not a charter", id="bottomless"),
        pytest.param(b'{"schema": 99}', "newer version", id="from the future"),
        pytest.param(b'{"schema": 1, "posts": 5}', "damaged", id="damaged"),
    ],
)
def test_what_is_no_bundle_is_refused_in_words(office, tmp_path, content, words):
    file = tmp_path / "bundle.json"
    file.write_bytes(content)

    with pytest.raises(CommandError, match=words) as refusal:
        run(office, file)
    assert refusal.value.returncode == 2


def test_a_file_that_is_not_there_and_an_office_that_is_not_are_told(office, file, tmp_path):
    with pytest.raises(CommandError, match="cannot be read") as refusal:
        run(office, tmp_path / "none.json")
    assert refusal.value.returncode == 2

    with pytest.raises(CommandError, match=f"Offices here: {office.slug}") as refusal:
        call_command("compare_bundle", "nobody", str(file))
    assert refusal.value.returncode == 2
