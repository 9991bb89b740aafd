"""Every cell of the two seed documents is in its bundle, in its place, word for word."""

from pathlib import Path

import pytest

import charter
from charter import document
from tests.charter import seeds

BUNDLES = Path(charter.__file__).parent / "bundles"
COLUMNS = ("serial", "name", "methods", "papers", "fee", "deadline", "officer")
ROWS = range(9)


@pytest.fixture(scope="module")
def kawkhali():
    return document.decode((BUNDLES / "kawkhali.json").read_bytes())


@pytest.fixture(scope="module")
def doict():
    return document.decode((BUNDLES / "doict.json").read_bytes())


def test_seed_documents_are_read_whole():
    assert [len(table.rows) for table in seeds.kawkhali().tables] == [2, 7]
    assert len(seeds.department().strategic_objectives) == 10
    assert len(seeds.department().functions) == 10


def test_letterhead(kawkhali):
    seed = seeds.kawkhali()
    assert kawkhali.parent.name.bn == seed.department
    assert kawkhali.office.name.bn == seed.office
    assert kawkhali.office.hostname == seed.hostname
    assert kawkhali.office.charter_title.bn == seed.title


def test_vision_and_mission(kawkhali):
    said = [(statement.kind, statement.text.bn) for statement in kawkhali.statements]
    assert said == [("vision", seeds.kawkhali().vision), ("mission", seeds.kawkhali().mission)]


def test_tables_hold_the_rows_of_the_seed(kawkhali):
    rows = [(table.audience, len(table.services)) for table in kawkhali.tables]
    assert rows == [("citizen", 2), ("institution", 7)]


@pytest.mark.parametrize("table", [0, 1])
@pytest.mark.parametrize("column", COLUMNS)
def test_heading(kawkhali, table, column):
    heading = getattr(kawkhali.tables[table].headings, column)
    assert heading.bn == getattr(seeds.kawkhali().tables[table].headings, column)


@pytest.mark.parametrize("row", ROWS)
def test_name(kawkhali, row):
    assert kawkhali.services[row].name.bn == seeds.kawkhali().rows[row].name


@pytest.mark.parametrize("row", ROWS)
def test_methods(kawkhali, row):
    lines = kawkhali.services[row].methods.lines("bn")
    assert tuple(lines) == seeds.kawkhali().rows[row].method_lines


@pytest.mark.parametrize("row", ROWS)
def test_papers_or_where_they_come_from(kawkhali, row):
    service = kawkhali.services[row]
    said = [paper.name.bn for paper in service.papers] + service.papers_from.lines("bn")
    assert said == [seeds.kawkhali().rows[row].papers]


@pytest.mark.parametrize("row", ROWS)
def test_fee(kawkhali, row):
    assert kawkhali.services[row].fee.wording.bn == seeds.kawkhali().rows[row].fee


@pytest.mark.parametrize("row", ROWS)
def test_deadline(kawkhali, row):
    assert kawkhali.services[row].deadline.wording.bn == seeds.kawkhali().rows[row].deadline


@pytest.mark.parametrize("row", ROWS)
def test_officer(kawkhali, row):
    seed = seeds.kawkhali()
    officer = seed.officer(seed.rows[row].officer)
    post = kawkhali.post(kawkhali.services[row].post)
    assert f"{post.holder.name.bn} {post.title.bn}" == officer.name_and_post
    assert (post.phone, post.email) == (officer.phone, officer.email)
    assert kawkhali.parent.name.bn == officer.department
    assert kawkhali.office.name.bn == officer.office


def test_one_post_for_all_services(kawkhali):
    assert len(kawkhali.posts) == 1


def test_what_the_seed_does_not_say_stays_empty(kawkhali):
    office = kawkhali.office
    assert [office.approver.bn, office.phone, office.hours.bn] == ["", "", ""]
    assert office.approved_on is None
    assert kawkhali.posts[0].holder.joined is None
    assert kawkhali.grievance_steps == ()


def test_department_in_its_order(doict):
    seed = seeds.department()
    said = [(statement.kind, statement.text.en) for statement in doict.statements]
    assert said == [
        ("vision", seed.vision),
        ("objective", seed.objective),
        *(("strategic_objective", text) for text in seed.strategic_objectives),
        *(("function", text) for text in seed.functions),
    ]
