"""What the working tables hold of a waiver, and what they refuse."""

import pytest
from auditlog.models import LogEntry
from django.db import IntegrityError, transaction

from charter.models import Waiver
from tests import make

pytestmark = pytest.mark.django_db


def waive(office, **values):
    return Waiver.objects.create(
        **{"office": office, "term": "জনাব করিম", "reason": "অতিরিক্ত দায়িত্ব", **values}
    )


def test_a_waiver_names_a_term_and_a_reason():
    office = make.make_office()

    waiver = waive(office, term="  জনাব  করিম ")

    assert str(Waiver.objects.get()) == "জনাব করিম"
    assert waiver.given_at


@pytest.mark.parametrize("values", [{"term": ""}, {"term": " \n"}, {"reason": ""}, {"reason": " "}])
def test_a_waiver_without_a_term_or_a_reason_is_refused(values):
    office = make.make_office()

    with pytest.raises(IntegrityError), transaction.atomic():
        waive(office, **values)


def test_a_term_is_accepted_once_at_an_office_and_again_at_another():
    office, other = make.make_office(), make.make_office()
    waive(office)

    waive(other)
    with pytest.raises(IntegrityError), transaction.atomic():
        waive(office)


def test_giving_and_withdrawing_are_in_the_log_of_the_office():
    office = make.make_office()

    waive(office).delete()

    entries = LogEntry.objects.filter(
        additional_data__office=office.pk, content_type__model="waiver"
    ).order_by("pk")
    assert [entry.action for entry in entries] == [LogEntry.Action.CREATE, LogEntry.Action.DELETE]
    assert entries[0].changes_dict["reason"] == ["None", "অতিরিক্ত দায়িত্ব"]
