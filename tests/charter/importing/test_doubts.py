"""Every doubt, every field and every reason has words that people can read."""

import re
from pathlib import Path

import pytest
from django.utils import translation

from charter.importing import doubts
from charter.importing.outline import FIELDS, Doubt

CODE = Path(doubts.__file__).parent
VALUES = {"label": "মন্তব্য", "above": "সনদ (ক)"}


def codes_in_use():
    """The codes that the modules of the import name, as they stand in their source."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in CODE.rglob("*.py"))
    named = re.findall(r'(?:Doubt|doubt|_doubt|note)\(\s*"([a-z_]{4,})"', source)
    returned = re.findall(r'"([a-z_]+_not_understood|opening_hours|several_officers)"', source)
    return sorted({*named, *returned})


def test_the_codes_in_use_are_found():
    assert {"ditto", "no_name", "opening_hours", "serials_wrong"} <= set(codes_in_use())


@pytest.mark.parametrize("code", codes_in_use())
def test_every_doubt_is_told_in_words(code):
    with translation.override("en"):
        words = doubts.in_words(Doubt(code, VALUES))

    assert words != code
    assert re.match("[A-Z].*[.]$", words)
    assert "%(" not in words


def test_a_doubt_tells_its_values():
    with translation.override("en"):
        words = doubts.in_words(Doubt("column_not_recognised", {"label": "মন্ত…"}))

    assert "“মন্ত…”" in words


def test_an_unknown_doubt_is_told_by_its_code():
    assert doubts.in_words(Doubt("something_new")) == "something_new"


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_has_a_name_of_its_own(field):
    with translation.override("en"):
        name, names = doubts.label_of(field), [doubts.label_of(each) for each in FIELDS]

    assert name != field
    assert names.count(name) == 1


@pytest.mark.parametrize(
    "code",
    [
        *("head", "portal", "before the table", "after the table", "between the tables"),
        *("statements", "lead", "row", "empty template", "left out", "english", "no officer"),
    ],
)
def test_every_reason_why_a_piece_has_no_place_is_told(code):
    assert doubts.unplaced_why(code) not in ("", code)
