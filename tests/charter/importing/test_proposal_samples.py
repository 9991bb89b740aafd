"""The charters of 19 kinds of office, brought in: every word ends in the draft or is told."""

import msgspec
import pytest

from charter.document import Document
from charter.importing import interpretation
from charter.importing.proposal import problems, propose
from charter.importing.proposal.texts import key
from tests import documents
from tests.charter.importing import samples

# What only names the number behind it; the form has fields for these.
LABELS = set(key("ফোন ই মেইল রুম নম্বর নং মোবাইল").split())

every_sample = pytest.mark.parametrize("sample", samples.ALL.values(), ids=samples.ALL)


def words(part):
    """Every word in a piece of a reading or of a document, in one spelling."""
    if isinstance(part, str):
        return set(key(part).split())
    if isinstance(part, msgspec.Struct):
        part = [getattr(part, name) for name in part.__struct_fields__]
    elif isinstance(part, dict):
        part = [*part, *part.values()]
    elif not isinstance(part, tuple | list):
        return set()
    return set().union(*map(words, part))


@every_sample
def test_no_word_is_lost_on_the_way_into_the_draft(sample):
    reading = interpretation.interpret(sample.outline)
    empty = Document(office=documents.make_office())

    proposed = propose(reading, empty)

    told = {(problem.table, problem.row) for problem in problems(reading, empty)}
    taken = [row for row in reading.services if (row.table, row.row) not in told]
    bookkeeping = {"citizen", "institution", "internal"} | words(
        [(row.fee.meaning, row.deadline.meaning) for row in taken]
    )
    said = words([*taken, *(statement.text for statement in reading.statements)])
    assert said - words(proposed) - LABELS - bookkeeping == set()
    assert len(proposed.services) == len(taken)


@every_sample
def test_a_sample_brought_in_again_changes_nothing(sample):
    reading = interpretation.interpret(sample.outline)
    once = propose(reading, Document(office=documents.make_office()))

    assert propose(reading, once) == once
