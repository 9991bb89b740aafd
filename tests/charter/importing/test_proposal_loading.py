"""Whatever can be read can be loaded, and bringing it in again changes nothing."""

import contextlib
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from charter.assembly import assemble
from charter.diff import diff
from charter.importing.outline import FIELDS, Column
from charter.importing.proposal import problems, propose
from charter.importing.reading import (
    Deadline,
    English,
    Fee,
    Officer,
    Reading,
    Service,
    Statement,
    Step,
)
from charter.loading import load
from offices.models import Office
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from tests import make
from tests.charter.importing import readings

pytestmark = pytest.mark.django_db

WORDS = (
    *("সনদ", "প্রদান", "আবেদনপত্র", "১।", "ক)", "ঐ", "-", "কর্মকর্তা", "নদীপুর", "০১৭০০০০০০০১", "৩ কপি"),
    *(
        "service",
        "GO/NOC",
        "a@b.gov.bd",
        "not@mail",
        "=1+1",
        "\x00",
        "\ud800",
        "\n",
        "\n\n\n",
        "\xa0",
    ),
    *("সেবা " * 70, "ছবি (২ কপি, সত্যায়িত)", "(অতিরিক্ত দায়িত্ব)", "label: text", ":", "ড়", "\u09dc"),
)
texts = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
lists = st.lists(texts, max_size=3).map(tuple)
numbers = st.none() | st.sampled_from([0, 1, 3, 99999])
units = st.sampled_from(["", "day", "month"])
ids = st.sampled_from(["", "", "service-1", "elsewhere"])
officers = st.builds(
    Officer,
    **dict.fromkeys(("name", "title", "office", "room", "phone", "email", "wording"), texts),
)
rows = st.builds(
    Service,
    audience=st.sampled_from(["citizen", "institution", "internal"]),
    name=texts,
    methods=lists,
    documents=lists,
    documents_from=texts,
    fee=st.builds(
        Fee,
        texts,
        st.builds(
            FeeMeaning,
            st.sampled_from(["", "free", "amount"]),
            st.none() | st.sampled_from([Decimal("20.50"), Decimal(-1), Decimal(10) ** 12]),
        ),
        texts,
    ),
    deadline=st.builds(
        Deadline,
        texts,
        st.builds(
            DeadlineMeaning,
            minimum=numbers,
            maximum=numbers,
            unit=units,
            then_maximum=numbers,
            then_unit=units,
            open_ended=st.booleans(),
        ),
        texts,
    ),
    officer=officers,
    superior=officers,
    remedy=texts,
    extra=st.dictionaries(texts, texts, max_size=2),
    english=st.builds(English, texts, lists, lists, texts, texts, texts, texts),
    is_english=st.booleans(),
    id=ids,
    table=st.integers(0, 2),
    row=st.integers(0, 9),
)
columns = st.lists(
    st.builds(Column, texts, st.sampled_from(FIELDS), st.booleans()), max_size=5
).map(tuple)
any_reading = st.builds(
    Reading,
    statements=st.lists(
        st.builds(Statement, st.sampled_from(["vision", "function", "expectation"]), texts),
        max_size=4,
    ).map(tuple),
    services=st.lists(rows, max_size=4).map(tuple),
    steps=st.lists(st.builds(Step, texts, texts, texts, texts, texts, numbers), max_size=2).map(
        tuple
    ),
    columns=st.lists(columns, max_size=2).map(tuple),
)


# Every try is many rows in a database: a smaller example is not worth the minutes.
unshrunk = settings(max_examples=60, phases=(Phase.explicit, Phase.reuse, Phase.generate))


@contextlib.contextmanager
def an_office():
    """An office with a service; all that is done to it is undone."""
    with transaction.atomic():
        office = make.make_office()
        make.make_service(office, public_id="service-1", name_bn="সনদ প্রদান")
        yield office
        transaction.set_rollback(True)


@unshrunk
@given(any_reading)
def test_whatever_is_read_loads_as_it_was_proposed(reading):
    with an_office() as office:
        proposed = propose(reading, assemble(office, complete=True))
        load(proposed)

        stored = assemble(Office.objects.get(pk=office.pk), complete=True)

        assert diff(proposed, stored) == []


@unshrunk
@given(any_reading)
def test_bringing_the_same_in_again_changes_nothing(reading):
    with an_office() as office:
        load(propose(reading, assemble(office, complete=True)))
        present = assemble(office, complete=True)

        assert diff(present, propose(reading, present)) == []


@unshrunk
@given(any_reading)
def test_every_row_is_taken_or_told(reading):
    with an_office() as office:
        present = assemble(office, complete=True)

        proposed = propose(reading, present)

        told = [problem for problem in problems(reading, present) if problem.row is not None]
        known = {service.id for service in present.services}
        new = [service for service in proposed.services if service.id not in known]
        assert len(new) + len(told) >= len(reading.services) - len(known)


def test_nothing_is_deleted():
    with an_office() as office:
        make.make_paper(office.services.get())
        make.make_step(office)
        make.make_statement(office)
        present = assemble(office, complete=True)

        load(propose(readings.made(readings.row("প্রশিক্ষণ")), present))

        stored = assemble(office, complete=True)
        assert [change.kind for change in diff(present, stored)] == ["added"]
