"""The demonstration goes when a real office comes, and takes nothing else with it."""

import pytest
from auditlog.models import LogEntry
from django.contrib.auth import get_user_model

from charter import publishing
from charter.loading import load
from charter.models import Confirmation, Edition
from charter.starting import demonstration
from charter.starting.beginning import begin
from charter.starting.facts import Refused
from offices.models import Membership, Office
from services.models import Service
from tests import make, sites
from tests.charter.starting.beginnings import beginning

pytestmark = pytest.mark.django_db

HOME = "doict-kawkhali-pirojpur"


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


@pytest.fixture
def kawkhali():
    """The demonstration as a trial leaves it: published, confirmed, with its officer."""
    publishing.publish(load(sites.bundle("doict")))
    office = load(sites.bundle("kawkhali"))
    edition = publishing.publish(office)
    Confirmation.objects.create(office=office, edition=edition)
    make.make_officer(office, username=demonstration.TRIAL_OFFICER)
    return office


def test_its_rows_its_editions_and_its_pages_go(kawkhali, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        begun = begin(beginning(without_demonstration=True))

    assert begun.removed == [str(kawkhali)]
    assert not Office.objects.filter(slug=HOME).exists()
    assert not Edition.objects.filter(office_id=kawkhali.pk).exists()
    assert not Service.objects.filter(office_id=kawkhali.pk).exists()
    assert HOME not in publishing.page_store().slugs()


def test_the_department_stays_where_the_new_office_belongs_to_it(kawkhali):
    office = begin(beginning(without_demonstration=True)).office

    assert office.parent.slug == "doict"
    assert office.parent.editions.count() == 1


def test_the_department_goes_where_no_office_belongs_to_it(kawkhali):
    said = {"parent": "", "kind_bn": "উপজেলা প্রাণিসম্পদ দপ্তর", "short_word": "dls"}
    office = begin(beginning("blank", without_demonstration=True, **said)).office

    assert list(Office.objects.all()) == [office]


def test_the_trial_account_goes_and_others_are_closed(kawkhali):
    editor = make.make_officer(kawkhali, Membership.Role.EDITOR)

    begin(beginning(without_demonstration=True))

    users = get_user_model().objects
    assert not users.filter(username=demonstration.TRIAL_OFFICER).exists()
    editor.refresh_from_db()
    assert not editor.is_active


def test_an_account_that_works_elsewhere_too_stays(kawkhali):
    officer = get_user_model().objects.get(username=demonstration.TRIAL_OFFICER)
    other = make.make_office()
    Membership.objects.create(user=officer, office=other)

    begin(beginning(without_demonstration=True))

    officer.refresh_from_db()
    assert officer.is_active
    assert [membership.office for membership in officer.memberships.all()] == [other]


def test_the_removal_is_in_the_log(kawkhali):
    begin(beginning(without_demonstration=True))

    gone = LogEntry.objects.filter(action=LogEntry.Action.DELETE, object_pk=str(kawkhali.pk))
    assert gone.filter(content_type__model="office").exists()


def test_the_office_of_the_demonstration_itself_can_begin(
    kawkhali, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        office = begin(
            beginning(
                bundle=sites.bundle("kawkhali"), district="pirojpur", without_demonstration=True
            )
        ).office

    assert office.slug == HOME
    assert not office.is_demonstration
    assert HOME not in publishing.page_store().slugs()  # until it publishes itself


def test_an_office_that_is_no_demonstration_stays(kawkhali):
    other = make.make_office()

    begin(beginning(without_demonstration=True))

    assert Office.objects.filter(pk=other.pk).exists()


def test_a_demonstration_that_another_office_belongs_to_stays(kawkhali):
    make.make_office(parent=kawkhali)

    begun = begin(beginning(without_demonstration=True))

    assert begun.removed == []
    assert Office.objects.filter(slug=HOME).exists()


def test_where_the_new_office_is_refused_the_demonstration_stays(
    kawkhali, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(Refused):
        begin(beginning(phone="none", without_demonstration=True))

    assert Office.objects.filter(slug=HOME).exists()
    assert HOME in publishing.page_store().slugs()
    assert get_user_model().objects.filter(username=demonstration.TRIAL_OFFICER).exists()


def test_nobody_is_asked_to_remove_it_unless_told(kawkhali):
    begin(beginning())

    assert Office.objects.filter(slug=HOME).exists()
