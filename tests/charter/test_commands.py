"""The commands say what they did, and refuse in words."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from charter import publishing
from charter.assembly import assemble
from offices.models import Office
from tests import make, sites

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    office = make.make_office()
    make.make_service(office)
    return office


def run(*arguments, **options):
    output = io.StringIO()
    call_command(*arguments, stdout=output, **options)
    return output.getvalue()


def test_publish_makes_an_edition_once(office):
    assert "published edition 1" in run("publish", office.slug, note="প্রথম")
    assert "nothing has changed" in run("publish", office.slug)
    assert [edition.note for edition in office.editions.all()] == ["প্রথম"]


def test_publish_names_the_errors_that_stop_it():
    office = make.make_office()

    with pytest.raises(CommandError, match="Not published"):
        run("publish", office.slug)


@pytest.mark.parametrize("command", ["publish", "refresh", "check_charter", "export_bundle"])
def test_an_unknown_office_is_told_with_the_known_ones(office, command):
    with pytest.raises(CommandError, match=f"“nobody”. Offices here: .*{office.slug}"):
        run(command, "nobody")


def test_refresh_renders_what_differs_and_nothing_else(office):
    publishing.freeze(office)

    assert f"{office.slug}: rendered" in run("refresh")
    assert f"{office.slug}: up to date" in run("refresh", office.slug)


def test_refresh_removes_the_pages_of_an_office_that_is_no_more(office):
    store = publishing.page_store()
    sites.publish(sites.hard())
    assert sites.HARD in store.slugs()

    assert f"{sites.HARD}: removed" in run("refresh")

    assert sites.HARD not in store.slugs()


def test_check_charter_fails_where_something_stops_publishing(office):
    assert "officer_missing" in run("check_charter", office.slug)

    office.services.all().delete()
    with pytest.raises(SystemExit) as exit_status:
        run("check_charter", office.slug)
    assert exit_status.value.code == 1


def test_check_charter_speaks_the_language_that_is_asked_for(office):
    assert "does not say who is responsible" in run("check_charter", office.slug, language="en")
    assert "দায়িত্বপ্রাপ্ত কর্মকর্তা কে" in run("check_charter", office.slug)


def test_a_bundle_goes_out_and_comes_in_unchanged(office, tmp_path):
    file = tmp_path / "bundle.json"
    run("export_bundle", office.slug, output=file)
    before = assemble(office, complete=True)

    run("load_bundle", str(file))

    assert assemble(office, complete=True) == before
    assert json.loads(file.read_text(encoding="utf-8"))["office"]["slug"] == office.slug


def test_the_bundles_as_shipped_load_and_go_out_as_they_came(tmp_path):
    for name in ("doict", "kawkhali"):
        run("load_bundle", str(sites.BUNDLES / f"{name}.json"))
        slug = sites.bundle(name).office.slug
        run("export_bundle", slug, output=tmp_path / name)
        assert (tmp_path / name).read_bytes() == (sites.BUNDLES / f"{name}.json").read_bytes()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"\x00", "not readable JSON", id="no text"),
        pytest.param(b'{"schema": 99}', "newer version", id="from the future"),
        pytest.param(b'{"schema": 1, "office": 5}', "damaged", id="damaged"),
        pytest.param(b'{"schema": 1}', "no office to load into", id="a model"),
    ],
)
def test_what_is_no_bundle_is_refused_and_nothing_is_written(tmp_path, content, words):
    file = tmp_path / "bundle.json"
    file.write_bytes(content)

    with pytest.raises(CommandError, match=words):
        run("load_bundle", str(file))

    assert not Office.objects.exists()


def test_a_bundle_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        run("load_bundle", str(tmp_path / "none.json"))


def test_a_bundle_whose_department_is_not_here_is_refused():
    with pytest.raises(CommandError, match="“doict” is not here yet"):
        run("load_bundle", str(sites.BUNDLES / "kawkhali.json"))
