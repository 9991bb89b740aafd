"""The first charter, read cell by cell, is what its bundle says, field by field."""

from pathlib import Path

import pytest

from charter import document as doc
from charter.importing.interpretation import interpret
from charter.importing.outline import Column, Outline, Row, Table
from charter.importing.source import Cell
from tests.charter import seeds

BUNDLE = Path(__file__).resolve().parents[3] / "charter" / "bundles" / "kawkhali.json"
FIELDS = {
    "serial": "serial",
    "name": "service",
    "methods": "method",
    "papers": "docs+where",
    "fee": "fee",
    "deadline": "time",
    "officer": "officer",
}


@pytest.fixture(scope="module")
def bundle():
    return doc.decode(BUNDLE.read_bytes())


@pytest.fixture(scope="module")
def reading():
    audiences = ("citizen", "institution")
    return interpret(
        Outline(
            tables=tuple(
                Table(
                    audience=audience,
                    columns=tuple(
                        Column(getattr(table.headings, name), field)
                        for name, field in FIELDS.items()
                    ),
                    rows=tuple(
                        Row(tuple(Cell(getattr(cells, name)) for name in FIELDS))
                        for cells in table.rows
                    ),
                )
                for audience, table in zip(audiences, seeds.kawkhali().tables, strict=True)
            )
        )
    )


def of_reading(service):
    return {
        "audience": service.audience,
        "name": service.name,
        "methods": "\n".join(service.methods),
        "papers": list(service.documents),
        "papers_from": service.documents_from,
        "fee": (service.fee.wording, service.fee.meaning, service.fee.payment),
        "deadline": (
            service.deadline.wording,
            service.deadline.meaning,
            service.deadline.condition,
        ),
    }


def of_bundle(audience, service):
    return {
        "audience": audience,
        "name": service.name.bn,
        "methods": service.methods.bn,
        "papers": [paper.name.bn for paper in service.papers],
        "papers_from": service.papers_from.bn,
        "fee": (service.fee.wording.bn, service.fee.meaning, service.fee.payment.bn),
        "deadline": (
            service.deadline.wording.bn,
            service.deadline.meaning,
            service.deadline.condition.bn,
        ),
    }


def test_all_nine_rows_are_read_as_the_bundle_has_them(reading, bundle):
    wanted = [of_bundle(table.audience, s) for table in bundle.tables for s in table.services]

    assert len(wanted) == 9
    assert [of_reading(service) for service in reading.services] == wanted


def test_the_officer_is_taken_apart_in_every_row(reading, bundle):
    (post,) = bundle.posts
    letterhead = seeds.kawkhali()

    for service in reading.services:
        officer = service.officer
        assert (officer.name, officer.title) == (post.holder.name.bn, post.title.bn)
        assert (officer.phone, officer.email) == (post.phone, post.email)
        assert officer.office == f"{letterhead.department} {letterhead.office}"
        assert officer.room == ""


def test_nothing_is_doubtful_and_nothing_left_over(reading):
    assert reading.doubts == ()
    assert reading.unplaced == ()
    assert all(service.extra == {} and not service.superior for service in reading.services)
