"""A reading as JSON: the shape that other programs rely on."""

import datetime
import json
from decimal import Decimal

import pytest
from django.utils import translation
from msgspec.structs import replace

from charter.importing.as_json import as_json
from charter.importing.outline import Column, Doubt, Section, Unplaced
from charter.importing.reading import Deadline, Fee, Reading, Statement, Step
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from tests.charter.importing.readings import made, officer, row


def test_the_whole_shape():
    reading = made(
        row(
            "সনদ প্রদান",
            methods=("ফোনে",),
            documents=("ছবি",),
            documents_from="কাউন্টার",
            fee="বিনামূল্যে",
            deadline="৩-৭ দিন (প্রযোজ্য ক্ষেত্রে)",
            officer=officer(name="রওশন আরা", title="অফিসার", phone="০১৭০০০০০০০১"),
            remedy="আপিল",
            extra={"মন্তব্য": "নতুন"},
        ),
        columns=(Column("সেবার নাম", "service"), Column("?", "?")),
        sections=(Section("citizen", "২.১ নাগরিক সেবা"),),
        statements=(Statement("vision", "দৃষ্টি"),),
        steps=(Step("কখন", "কাকে", working_days=30),),
        unplaced=(Unplaced("কার্যালয়", "head"),),
    )
    nobody = dict.fromkeys(("name", "title", "office", "room", "phone", "email"), "")

    assert as_json(reading) == {
        "sections": [{"kind": "citizen", "title": "২.১ নাগরিক সেবা"}],
        "statements": [{"kind": "vision", "text": "দৃষ্টি"}],
        "services": [
            {
                "audience": "citizen",
                "name": "সনদ প্রদান",
                "methods": ["ফোনে"],
                "documents": ["ছবি"],
                "documents_from": "কাউন্টার",
                "fee": {"wording": "বিনামূল্যে", "kind": "free", "amount": None, "payment": ""},
                "deadline": {
                    "wording": "৩-৭ দিন (প্রযোজ্য ক্ষেত্রে)",
                    "immediate": False,
                    "min": 3,
                    "max": 7,
                    "unit": "day",
                    "condition": "প্রযোজ্য ক্ষেত্রে",
                    "open_ended": False,
                    "until": None,
                    "then_max": None,
                    "then_unit": "",
                },
                "officer": nobody | {"name": "রওশন আরা", "title": "অফিসার", "phone": "০১৭০০০০০০০১"},
                "superior": nobody,
                "remedy": "আপিল",
                "extra": {"মন্তব্য": "নতুন"},
            }
        ],
        "grievance_steps": [
            {
                "when": "কখন",
                "officer": "কাকে",
                "address": "",
                "phone": "",
                "email": "",
                "working_days": 30,
            }
        ],
        "columns": [
            [{"label": "সেবার নাম", "field": "service"}, {"label": "?", "field": "?"}],
        ],
        "findings": [],
        "unplaced": ["কার্যালয়"],
    }


def with_(**values):
    """A reading of one row with these parts."""
    return made(replace(row(), **values))


@pytest.mark.parametrize(
    ("amount", "written"), [(Decimal("20"), 20), (Decimal("20.50"), 20.5), (Decimal("1E+3"), 1000)]
)
def test_an_amount_is_a_number(amount, written):
    (service,) = as_json(with_(fee=Fee("টাকা", FeeMeaning("amount", amount))))["services"]

    assert json.loads(json.dumps(service["fee"]))["amount"] == written


def test_a_date_and_a_second_stage():
    meaning = DeadlineMeaning(until=datetime.date(2026, 12, 31), then_maximum=7, then_unit="day")
    (service,) = as_json(with_(deadline=Deadline("", meaning)))["services"]

    said = service["deadline"]
    assert (said["until"], said["then_max"], said["then_unit"]) == ("2026-12-31", 7, "day")


def test_a_finding_says_where_and_what_in_words():
    doubt = Doubt("ditto", table=0, row=2, field="fee", original="ঐ", proposal="বিনামূল্যে")

    with translation.override("en"):
        (finding,) = as_json(Reading(doubts=(doubt,)))["findings"]

    assert finding.pop("words").startswith("Here stood a sign")
    assert finding == {
        "code": "ditto",
        "table": 0,
        "row": 2,
        "field": "fee",
        "original": "ঐ",
        "proposal": "বিনামূল্যে",
    }
