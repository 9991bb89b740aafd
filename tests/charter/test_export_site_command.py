"""`manage.py export_site` says what it wrote, and refuses in words before it writes."""

import io

import pytest
from django.core.management import CommandError, call_command

from charter import publishing
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_home_that_is_not_here(settings):
    settings.HOME_OFFICE = "elsewhere"


@pytest.fixture
def office():
    return published(name_en="River office")


def published(**values):
    office = make.make_office(**values)
    make.make_service(office, slug="training")
    publishing.freeze(office)
    return office


def run(*arguments):
    output = io.StringIO()
    call_command("export_site", *map(str, arguments), stdout=output)
    return output.getvalue()


def tree(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_site_is_written_and_the_first_page_named(office, tmp_path):
    said = run(tmp_path / "copy")

    assert str(tmp_path / "copy" / "index.html") in said
    assert office.slug in said
    page = (tmp_path / "copy" / "en" / "services" / "training" / "index.html").read_text("utf-8")
    assert "River office" in page


def test_twice_is_the_same_to_the_byte(office, tmp_path):
    run(tmp_path / "copy")
    before = tree(tmp_path / "copy")
    run(tmp_path / "copy")

    assert tree(tmp_path / "copy") == before


def test_a_later_edition_replaces_the_former_copy(office, tmp_path):
    run(tmp_path / "copy")
    office.services.update(name_en="Another name")
    office.services.update(slug="other")
    publishing.freeze(office)
    run(tmp_path / "copy")

    pages = tree(tmp_path / "copy")
    assert tmp_path / "copy" / "services" / "other" / "index.html" in pages
    former = pages[tmp_path / "copy" / "services" / "training" / "index.html"]
    assert b"../other/index.html" in former


def test_the_draft_stays_at_home(office, tmp_path):
    office.services.update(name_en="Not for the public yet")
    run(tmp_path / "copy")

    assert not [path for path, page in tree(tmp_path / "copy").items() if b"Not for the" in page]


def test_an_address_is_carried(office, tmp_path):
    run(tmp_path / "copy", "--base-url", "https://charter.example.gov.bd/")

    page = (tmp_path / "copy" / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://charter.example.gov.bd/">' in page


def test_with_several_offices_one_must_be_named(office, tmp_path):
    other = published()

    with pytest.raises(CommandError, match=f"--office.*{office.slug}"):
        run(tmp_path / "copy")
    assert not (tmp_path / "copy").exists()
    assert other.slug in run(tmp_path / "copy", "--office", other.slug)


def test_the_home_office_is_meant_where_none_is_named(office, tmp_path, settings):
    published()
    settings.HOME_OFFICE = office.slug

    assert office.slug in run(tmp_path / "copy")


def test_an_office_that_has_published_nothing_is_told_so(tmp_path):
    office = make.make_office()

    for arguments in ([], ["--office", office.slug]):
        with pytest.raises(CommandError, match=r"Publish first|প্রকাশ"):
            run(tmp_path / "copy", *arguments)
    assert not (tmp_path / "copy").exists()


def test_no_office_at_all_is_told(tmp_path):
    with pytest.raises(CommandError, match="none yet"):
        run(tmp_path / "copy")


def test_an_unknown_office_is_told_with_the_known_ones(office, tmp_path):
    with pytest.raises(CommandError, match=office.slug):
        run(tmp_path / "copy", "--office", "../../etc")


def test_a_folder_with_other_files_is_left_alone(office, tmp_path):
    (tmp_path / "thesis.docx").write_bytes(b"mine")

    with pytest.raises(CommandError):
        run(tmp_path)
    assert tree(tmp_path) == {tmp_path / "thesis.docx": b"mine"}


def test_a_folder_that_cannot_be_written_is_told(office, tmp_path):
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(CommandError, match="cannot be written"):
        run(tmp_path / "file" / "copy")
