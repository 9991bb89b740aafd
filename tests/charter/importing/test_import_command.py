"""`manage.py import_charter`: a file in, what was read or a draft out, or one sentence."""

import datetime
import io
import json
import sys

import pytest
from django.core.management import CommandError, call_command

from charter import publishing
from charter.assembly import assemble
from charter.diff import diff
from charter.formats.workbook import workbook
from charter.models import Edition
from services.models import Service
from tests import make
from tests.charter.importing import files

pytestmark = pytest.mark.django_db

CHARTER = """১. ভিশন ও মিশন

ভিশন

ডিজিটাল সেবা সবার দোরগোড়ায়

২.১ নাগরিক সেবা

ক্রমিক নং\tসেবার নাম\tসেবার মূল্য এবং পরিশোধ পদ্ধতি\tসেবা প্রদানের সময়সীমা
০১\tসনদ প্রদান\tবিনামূল্যে\t৩ কার্যদিবস
০২\tপ্রশিক্ষণ\t২০ টাকা\t৭ কার্যদিবস
"""


@pytest.fixture
def charter(tmp_path):
    file = tmp_path / "charter.txt"
    file.write_text(CHARTER, encoding="utf-8")
    return str(file)


def run(*arguments, **options):
    output = io.StringIO()
    call_command("import_charter", *arguments, stdout=output, **options)
    return output.getvalue()


def refused(*arguments, **options):
    """The sentence and the exit status of a refusal."""
    with pytest.raises(CommandError) as refusal:
        run(*arguments, **{"language": "en"} | options)
    return str(refusal.value), refusal.value.returncode


def test_a_charter_comes_into_the_draft_and_not_to_the_public(charter):
    office = make.make_office()

    run(charter, office=office.slug)

    names = [service.name_bn for service in office.services.order_by("position")]
    assert names == ["সনদ প্রদান", "প্রশিক্ষণ"]
    assert office.statements.get().text_bn == "ডিজিটাল সেবা সবার দোরগোড়ায়"
    assert not Edition.objects.exists()
    assert not publishing.page_store().slugs()


def test_the_same_charter_again_changes_nothing(charter):
    office = make.make_office()
    run(charter, office=office.slug)
    before = assemble(office, complete=True)

    said = run(charter, office=office.slug, language="en")

    assert "Nothing differs" in said
    assert diff(before, assemble(office, complete=True)) == []


def test_a_dry_run_writes_nothing_and_needs_no_office(charter):
    office = make.make_office()

    assert "2 services, 1 statement" in run(charter, dry_run=True, language="en")
    assert "Would change" in run(charter, dry_run=True, office=office.slug, language="en")
    assert not Service.objects.exists()


def test_without_an_office_only_a_dry_run_is_possible(charter):
    words, _status = refused(charter)

    assert "--office" in words
    assert not Service.objects.exists()


def test_an_unknown_office_is_told(charter):
    assert "no office “nobody”" in refused(charter, office="nobody")[0]


def test_the_summary_speaks_bangla_unless_told_otherwise(charter):
    office = make.make_office()

    said = run(charter, office=office.slug)

    assert "প্রশিক্ষণ" in said
    assert not [word for word in ("Found", "Changed", "service") if word in said]


def test_the_summary_tells_what_was_changed_doubted_not_taken_and_not_placed(tmp_path):
    file = tmp_path / "charter.txt"
    rows = "০৩\tঐ\tঅজানা\tকখনো\n০৪\tLand record\tFree\t3 days\n"
    file.write_text(f"অজানা কার্যালয়\n\n{CHARTER}{rows}", encoding="utf-8")
    office = make.make_office()
    make.make_service(office, name_bn="সনদ প্রদান", deadline_wording_bn="৫ কার্যদিবস")

    said = run(str(file), office=office.slug, dry_run=True, language="en")

    assert " – Time limit: ৫ কার্যদিবস → ৩ কার্যদিবস" in said
    assert "table 1, row 4: This service is in English alone" in said
    assert "Please look at:" in said
    assert "Not placed:\n  অজানা কার্যালয়" in said


def test_json_is_all_that_is_printed(charter, capsysbinary):
    assert run(charter, dry_run=True, json=True) == ""

    written = json.loads(capsysbinary.readouterr().out)
    assert [service["name"] for service in written["services"]] == ["সনদ প্রদান", "প্রশিক্ষণ"]
    assert written["services"][1]["fee"]["amount"] == 20


def test_json_is_written_in_utf_8_whatever_the_terminal(charter, monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))

    run(charter, dry_run=True, json=True)

    assert "সনদ প্রদান" in raw.getvalue().decode("utf-8")


def test_json_and_an_office_do_both(charter, capsysbinary):
    office = make.make_office()

    run(charter, office=office.slug, json=True)

    assert json.loads(capsysbinary.readouterr().out)["statements"]
    assert office.services.count() == 2


def test_a_dash_reads_standard_input(monkeypatch):
    given = io.TextIOWrapper(io.BytesIO(CHARTER.encode()), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", given)

    assert "2 services" in run("-", dry_run=True, language="en")


def test_a_word_file_comes_through_standard_input_too(monkeypatch):
    word = files.docx_of(["২.১ নাগরিক সেবা", [["ক্রমিক নং", "সেবার নাম"], ["১", "সনদ প্রদান"]]])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(word)))

    assert "1 service" in run("-", dry_run=True, language="en")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        pytest.param(b"", "charter.txt", id="nothing"),
        pytest.param(b"hello world", "charter.txt", id="no charter"),
        pytest.param(b"%PDF-1.4 \xff\xfe", "charter.pdf", id="a scan"),
        pytest.param(b"PK\x03\x04 broken", "charter.docx", id="damaged"),
        pytest.param(b"\x00\xff" * 500, "charter.txt", id="binary"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "charter.doc", id="old"),
        pytest.param(b"x" * (10 * 1024 * 1024 + 1), "charter.txt", id="large"),
    ],
)
def test_what_is_no_charter_is_refused_in_a_sentence(tmp_path, content, name):
    file = tmp_path / name
    file.write_bytes(content)
    office = make.make_office()

    words, status = refused(str(file), office=office.slug)

    assert status == 2
    assert "\n" not in words
    assert words.endswith(".")
    assert not Service.objects.exists()


def test_a_folder_and_a_missing_file_are_refused_in_a_sentence(tmp_path):
    for place in (tmp_path, tmp_path / "none.docx"):
        words, status = refused(str(place), dry_run=True)
        assert (status, "\n" in words) == (2, False)
        assert "cannot be read" in words


def test_an_endless_file_is_not_read_to_its_end():
    assert refused("/dev/zero", dry_run=True)[1] == 2


def test_the_offices_own_workbook_comes_back(tmp_path):
    office = make.make_office()
    service = make.make_service(office)
    make.make_paper(service)
    file = tmp_path / "own.xlsx"
    file.write_bytes(workbook(assemble(office, complete=True)))

    assert "Nothing differs" in run(str(file), office=office.slug, language="en")


def test_an_officer_whose_last_day_is_known_is_not_appointed_anew(tmp_path):
    office = make.make_office()
    post = make.make_post(office)
    make.make_service(office, post=post)
    make.make_posting(post, released=datetime.date(2099, 12, 31))
    file = tmp_path / "own.xlsx"
    file.write_bytes(workbook(assemble(office, complete=True)))

    run(str(file), office=office.slug)

    assert post.postings.count() == 1
