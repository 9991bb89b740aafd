"""An office begins with all it needs, or not at all."""

import datetime

import pytest
from msgspec.structs import replace

from charter import document as doc
from charter import publishing
from charter.assembly import assemble
from charter.importing.source import Line, Source
from charter.models import Edition, IncomingCharter, Origin
from charter.shipped import MODELS, shipped
from charter.starting.beginning import begin
from charter.starting.facts import Refused
from offices.models import Holiday, Membership, Office
from portal.bangla.text import clean
from tests import make, sites
from tests.charter.starting.beginnings import beginning

pytestmark = pytest.mark.django_db

LIVESTOCK = {
    "parent": "",
    "kind_bn": "উপজেলা প্রাণিসম্পদ দপ্তর",
    "kind_en": "Upazila Livestock Office",
    "short_word": "dls",
    "post_bn": "উপজেলা প্রাণিসম্পদ কর্মকর্তা",
}


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


def refused(**said):
    with pytest.raises(Refused) as refusal:
        begin(beginning(**said))
    return refusal.value.errors


def test_an_ict_office_begins_with_the_model_and_can_be_published():
    office = begin(beginning()).office

    publishing.publish(office)
    document = publishing.edition_document(Edition.objects.latest_of(office))
    assert [service.id for service in document.services] == [
        service.id for service in shipped("ict-upazila").services
    ]
    assert document.office.name.bn == clean("উপজেলা কার্যালয়, কাউখালী, রাঙ্গামাটি")
    assert document.posts[0].holder.name.bn == "রহিমা খাতুন"


def test_it_is_open_as_all_government_offices_are_unless_that_is_said_otherwise():
    usual = begin(beginning()).office
    other = begin(
        beginning(district="pirojpur", opens=datetime.time(8), closes=datetime.time(14))
    ).office

    assert (usual.opens, usual.closes) == (datetime.time(9), datetime.time(17))
    assert (other.opens, other.closes) == (datetime.time(8), datetime.time(14))


def test_the_national_holidays_that_come_along_are_filled_in_once():
    begin(beginning())
    begin(beginning(district="pirojpur"))

    assert Holiday.objects.national().in_year(2026).count() == 27


def test_its_department_comes_along_with_what_it_says():
    office = begin(beginning()).office

    parent = assemble(office).parent
    assert parent.slug == "doict"
    assert parent.edition == 1
    assert parent.statements == sites.bundle("doict").statements


def test_a_department_that_is_here_stays_as_it_is():
    make.make_office(slug="doict", hostname="", name_bn="আমাদের অধিদপ্তর")

    office = begin(beginning()).office

    assert office.parent.name_bn == "আমাদের অধিদপ্তর"


def test_an_office_of_no_parent_of_ours_names_its_kind():
    office = begin(beginning("blank", **LIVESTOCK)).office

    assert office.parent is None
    assert office.name_en == "Upazila Livestock Office, Kawkhali, Rangamati"
    assert office.hostname == "dls.kawkhali.rangamati.gov.bd"


def test_both_kawkhalis_begin_side_by_side():
    first = begin(beginning(district="pirojpur")).office
    second = begin(beginning(district="rangamati")).office

    assert {first.slug, second.slug} == {"doict-kawkhali-pirojpur", "doict-kawkhali-rangamati"}
    assert first.hostname != second.hostname


def test_it_remembers_what_it_came_from():
    origin = begin(beginning()).office.origin

    assert origin.model == "ict-upazila"
    assert doc.decode(origin.document.encode()) == shipped("ict-upazila")


def test_the_bundle_of_another_office_is_remembered_with_its_identity():
    source = sites.bundle("kawkhali")
    office = begin(beginning(bundle=source)).office

    assert Origin.objects.get(office=office).model == ""
    assert doc.decode(office.origin.document.encode()) == source
    assert assemble(office).office.slug == "doict-kawkhali-rangamati"


def test_the_first_publisher_may_publish_and_has_no_password_yet():
    begun = begin(beginning(publisher="Rahima Khatun"))

    membership = Membership.objects.get(user=begun.publisher)
    assert (membership.office, membership.role) == (begun.office, Membership.Role.PUBLISHER)
    assert begun.publisher.username == "rahima.khatun"
    assert not begun.publisher.has_usable_password()


def test_a_charter_that_was_brought_waits_to_be_looked_through():
    keeper = make.make_superuser()
    source = Source(name="charter.txt", blocks=(Line("সেবার নাম", number=1),))

    office = begin(beginning("blank", incoming=source, brought_by=keeper, **LIVESTOCK)).office

    waiting = IncomingCharter.objects.get(office=office)
    assert waiting.brought_by == keeper
    assert "সেবার নাম" in waiting.source
    assert not office.services.exists()


def test_a_second_office_of_the_same_department_and_place_gets_another_short_name():
    begin(beginning())
    second = begin(
        beginning(name_bn="অন্য কার্যালয়", hostname="other.example.gov.bd", username="second")
    ).office

    assert second.slug == "doict-kawkhali-rangamati-2"


# What is refused, and that then nothing is half made.


def test_a_name_that_exists_in_the_district_is_refused():
    begin(beginning())

    errors = refused(hostname="other.example.gov.bd")

    assert set(errors) == {"name_bn"}
    assert Office.objects.filter(upazila_en="Kawkhali").count() == 1


@pytest.mark.parametrize(
    ("said", "field"),
    [
        pytest.param({"upazila": None}, "place", id="no upazila"),
        pytest.param({"tier": "district"}, "place", id="a district office at an upazila"),
        pytest.param({"model": "blank", "parent": ""}, "kind_bn", id="no kind and no name"),
        pytest.param({"hostname": "nowhere"}, "hostname", id="no host name"),
        pytest.param({"phone": "ফোন নেই"}, "phone", id="no phone number"),
        pytest.param({"email": "nobody"}, "email", id="no e-mail address"),
        pytest.param({"holder_bn": ""}, "holder_bn", id="a holder in English alone"),
        pytest.param({"post_en": "Officer"}, "post_bn", id="a post in English alone"),
        pytest.param({"holder_bn": "ক" * 121}, "holder_bn", id="a name too long"),
        pytest.param({"name_bn": "ক" * 201}, "name_bn", id="an office's name too long"),
        pytest.param({"opens": None}, "opens", id="closing without opening"),
        pytest.param({"closes": datetime.time(9)}, "closes", id="closed as it opens"),
        pytest.param({"layout": "nine"}, "layout", id="no layout"),
        pytest.param({"tier": "village"}, "tier", id="no tier"),
        pytest.param({"parent": "nobody"}, "parent", id="a parent that is not here"),
        pytest.param({"publisher": ""}, "publisher_name", id="nobody to sign in"),
    ],
)
def test_what_is_wrong_is_said_at_its_place_and_nothing_is_made(said, field):
    errors = refused(**said)

    assert field in errors
    assert all(errors.values())
    assert not Office.objects.exists()
    assert not Membership.objects.exists()


def test_a_web_address_that_another_office_has_is_refused():
    make.make_office(hostname="office.example.gov.bd")

    assert set(refused(hostname="office.example.gov.bd")) == {"hostname"}


def test_a_user_name_that_somebody_has_is_refused_and_the_office_is_not_made():
    make.make_user("rahima")

    assert set(refused(username="Rahima")) == {"username"}
    assert not Office.objects.exists()


@pytest.mark.parametrize("model", MODELS)
def test_nothing_else_is_missing_than_what_the_checks_list(model):
    """An office from a model lacks what only an office order or its own knowledge can give."""
    said = LIVESTOCK if model == "blank" else {}
    office = begin(beginning(model, hours_bn="রবিবার থেকে বৃহস্পতিবার", **said)).office

    from charter.quality import check_office

    # Before the next year's holidays are wanted.
    codes = {finding.code for finding in check_office(office, datetime.date(2026, 6, 1))}
    assert codes <= {"no_grievance_steps", "english_missing"}


def test_a_bundle_of_many_posts_begins_with_vacant_seats():
    source = sites.bundle("kawkhali")
    second = replace(source.posts[0], id="second", title=doc.Text("অফিস সহকারী"))
    office = begin(beginning(bundle=replace(source, posts=(*source.posts, second)))).office

    head, other = office.posts.all()
    assert head.postings.count() == 1
    assert other.postings.count() == 0
