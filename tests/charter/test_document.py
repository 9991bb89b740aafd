"""A charter is the same after it was written down, and what is not one is refused in words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter import document as doc
from services.fees import FeeMeaning

CHARTER = doc.Document(
    office=doc.Office(slug="office", name=doc.Text(bn="কার্যালয়", en="Office", unofficial="en")),
    tables=(
        doc.Table("citizen", services=(doc.Service(id="a", slug="a", name=doc.Text(bn="ক")),)),
    ),
)


@pytest.mark.parametrize("encode", [doc.encode, doc.encode_readable])
def test_a_charter_reads_back_as_it_was_written(encode):
    assert doc.decode(encode(CHARTER)) == CHARTER


def test_every_charter_names_its_schema():
    assert json.loads(doc.encode(CHARTER))["schema"] == doc.SCHEMA
    assert json.loads(doc.encode(doc.Document()))["schema"] == doc.SCHEMA


def test_bangla_is_written_as_bangla():
    assert "কার্যালয়".encode() in doc.encode(CHARTER)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "not readable JSON", id="nothing"),
        pytest.param(b"\xff\xfe", "not readable JSON", id="not text"),
        pytest.param(b"[]", "no “schema” number", id="another kind of JSON"),
        pytest.param(b'{"schema": "1"}', "no “schema” number", id="a schema that is no number"),
        pytest.param(b'{"schema": 99}', "newer version", id="a newer schema"),
        pytest.param(b'{"schema": 1, "tables": 3}', "damaged", id="a wrong type"),
        pytest.param(b'{"schema": 1, "surprise": 3}', "damaged", id="an unknown field"),
    ],
)
def test_what_is_no_charter_is_refused_in_words(data, reason):
    with pytest.raises(doc.Unreadable, match=reason):
        doc.decode(data)


@given(st.binary())
def test_any_bytes_are_a_charter_or_refused(data):
    try:
        said = doc.decode(data)
    except doc.Unreadable as refusal:
        said = str(refusal)

    assert isinstance(said, doc.Document) or said.endswith(".")


def test_a_missing_language_is_stood_in_for_by_the_other():
    bangla_only = doc.Text(bn="ক")

    assert bangla_only.language_shown("en") == "bn"
    assert bangla_only.shown("en") == "ক"
    assert doc.Text(bn="ক", en="a").shown("en") == "a"


def test_a_meaning_is_written_without_what_it_does_not_say():
    fee = doc.Fee(meaning=FeeMeaning(kind="free"))
    service = doc.Service(id="a", slug="a", name=doc.Text(bn="ক"), fee=fee)

    written = doc.encode(doc.Document(tables=(doc.Table("citizen", services=(service,)),)))

    assert b'"fee":{"meaning":{"kind":"free"}}' in written
    assert b"deadline" not in written


def test_a_misspelt_meaning_is_refused():
    bundle = doc.encode(CHARTER).replace(
        b'"slug":"a"', b'"slug":"a","fee":{"meaning":{"knid":"free"}}'
    )

    with pytest.raises(doc.Unreadable, match="knid"):
        doc.decode(bundle)
