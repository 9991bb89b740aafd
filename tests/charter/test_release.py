"""Where former addresses lead."""

import datetime

import pytest

from charter import document as doc
from charter.models import Confirmation
from charter.publishing import freeze
from charter.release import current_release, digest, former_addresses
from tests import make


def charter(**slugs):
    """A charter of services given as id=slug."""
    services = tuple(doc.Service(id=key, slug=slug, name=doc.Text()) for key, slug in slugs.items())
    return doc.Document(tables=(doc.Table("citizen", services=services),))


@pytest.mark.parametrize(
    ("editions", "moved", "gone"),
    [
        pytest.param([charter(a="x")], {}, {}, id="nothing ever changed"),
        pytest.param([charter(a="x"), charter(a="y")], {"x": "y"}, {}, id="renamed"),
        pytest.param(
            [charter(a="x"), charter(a="y"), charter(a="z")], {"x": "z", "y": "z"}, {}, id="twice"
        ),
        pytest.param([charter(a="x"), charter()], {}, {"x": 1}, id="withdrawn"),
        pytest.param([charter(a="x"), charter(a="y"), charter()], {}, {"x": 1, "y": 2}, id="both"),
        pytest.param([charter(a="x"), charter(), charter(a="x")], {}, {}, id="back again"),
        pytest.param([charter(a="x"), charter(a="y", b="x")], {}, {}, id="taken by another"),
        pytest.param(
            [charter(a="x"), charter(a="y", b="x"), charter(a="y")],
            {},
            {"x": 2},
            id="taken by another that is gone",
        ),
    ],
)
def test_former_addresses_lead_to_the_service_or_say_that_it_is_gone(editions, moved, gone):
    assert former_addresses(editions[-1], dict(enumerate(editions, 1))) == (moved, gone)


@pytest.mark.django_db
def test_an_office_without_an_edition_has_no_release():
    assert current_release(make.make_office()) is None


@pytest.mark.django_db
def test_a_notice_belongs_to_the_release_of_its_days_only():
    office = make.make_office()
    make.make_statement(office)
    freeze(office)
    make.make_notice(office, starts=datetime.date(2026, 11, 1), ends=datetime.date(2026, 11, 3))

    shown = {
        day: len(current_release(office, datetime.date(2026, 11, day)).notices) for day in (1, 3, 4)
    }

    assert shown == {1: 1, 3: 1, 4: 0}


@pytest.mark.django_db
def test_a_confirmation_makes_another_release_without_a_new_edition():
    office = make.make_office()
    make.make_statement(office)
    edition = freeze(office)
    before = digest(current_release(office))
    assert digest(current_release(office)) == before

    Confirmation.objects.create(office=office, edition=edition)

    assert digest(current_release(office)) != before
    assert office.editions.count() == 1
