"""The draft document says what the working tables say, and goes back into them unchanged."""

import datetime

import pytest

from charter import document as doc
from charter.assembly import assemble
from charter.loading import ParentIsMissing, load
from charter.models import Edition, Statement
from charter.publishing import freeze
from offices.models import Office, Post, Posting
from services.models import Audience, Service
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    """An office with something of everything."""
    parent = make.make_office(hostname="", name_bn="অধিদপ্তর")
    office = make.make_office(parent=parent)
    superior = make.make_post(office)
    post = make.make_post(office, superior=superior, room_bn="১০১")
    make.make_posting(post, charge=Posting.Charge.ADDITIONAL)
    service = make.make_service(office, post=post, audience=Audience.INSTITUTION)
    make.make_paper(service, copies=2, is_attested=True)
    make.make_service(office, in_charter=False)
    make.make_statement(office, kind=Statement.Kind.VISION)
    make.make_step(office)
    make.make_step(office, is_approved=False)
    return office


def test_a_charter_goes_out_and_comes_back_unchanged(office):
    before = assemble(office, complete=True)

    load(before, exactly=True)

    assert assemble(office, complete=True) == before


def test_loading_twice_changes_no_row(office):
    bundle = assemble(office, complete=True)
    load(bundle)
    rows = list(Service.objects.values()) + list(Post.objects.values())

    load(bundle)

    assert list(Service.objects.values()) + list(Post.objects.values()) == rows


def test_a_charter_moves_to_another_installation_whole(office):
    bundle = assemble(office, complete=True)
    Posting.objects.all().delete()
    Service.objects.all().delete()
    Office.objects.filter(pk=office.pk).delete()
    assert not Office.objects.filter(slug=bundle.office.slug).exists()

    office = load(bundle)

    assert Posting.objects.count() == 1
    # Who held the post is in the bundle as well.
    assert assemble(office, complete=True) == bundle


def test_what_is_held_back_is_in_the_bundle_and_not_in_the_draft(office):
    draft, bundle = assemble(office), assemble(office, complete=True)

    assert (len(draft.services), len(bundle.services)) == (1, 2)
    assert (len(draft.grievance_steps), len(bundle.grievance_steps)) == (1, 2)


def test_a_loaded_charter_leaves_other_rows_alone_unless_it_is_to_be_exact(office):
    draft = assemble(office)

    load(draft)
    assert office.services.count() == 2

    load(draft, exactly=True)
    assert office.services.count() == 1


def test_tables_stand_in_official_order_whatever_was_entered_first():
    office = make.make_office()
    for audience in reversed(Audience):
        make.make_service(office, audience=audience)

    assert [table.audience for table in assemble(office).tables] == [
        "citizen",
        "institution",
        "internal",
    ]


def test_the_department_is_shown_as_it_last_published_itself(office):
    statement = make.make_statement(office.parent, text_bn="প্রকাশিত")
    freeze(office.parent)
    statement.text_bn = "খসড়া"
    statement.save()

    parent = assemble(office).parent

    assert [entry.text.bn for entry in parent.statements] == ["প্রকাশিত"]
    assert parent.edition == Edition.objects.get().number


def test_a_charter_whose_department_is_not_here_is_refused(office):
    bundle = assemble(office, complete=True)
    stranger = doc.Parent(slug="stranger", name=doc.Text(bn="অচেনা"))

    with pytest.raises(ParentIsMissing, match="stranger"):
        load(doc.Document(office=bundle.office, parent=stranger))


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        pytest.param(datetime.date(2026, 6, 30), "পূর্বসূরি", id="the last day of the one"),
        pytest.param(datetime.date(2026, 7, 1), None, id="a day between"),
        pytest.param(datetime.date(2026, 7, 2), "উত্তরসূরি", id="the first day of the other"),
    ],
)
def test_the_holder_of_a_post_is_the_one_of_the_day(day, holder):
    office = make.make_office()
    post = make.make_post(office)
    make.make_posting(post, name_bn="পূর্বসূরি", joined=None, released=datetime.date(2026, 6, 30))
    make.make_posting(post, name_bn="উত্তরসূরি", joined=datetime.date(2026, 7, 2))

    [entry] = assemble(office, day).posts

    assert (entry.holder.name.bn if entry.holder else None) == holder


def test_a_translation_is_older_than_its_text_once_the_text_has_changed():
    office = make.make_office()
    service = make.make_service(office)
    service.mark_translated("name", "en")
    service.save()
    assert not assemble(office).services[0].name.outdated

    service.name_bn = "অন্য নাম"
    service.save()

    name = assemble(office).services[0].name
    assert (name.unofficial, name.outdated) == ("en", True)


def test_a_translation_that_is_older_than_its_text_is_still_so_in_another_installation():
    office = make.make_office()
    service = make.make_service(office)
    service.mark_translated("name", "en")
    service.name_bn = "অন্য নাম"
    service.save()

    load(assemble(office, complete=True))

    name = assemble(office).services[0].name
    assert (name.unofficial, name.outdated) == ("en", True)


def test_text_is_kept_in_one_spelling_however_it_was_typed():
    precomposed = "\u09ac\u09df\u09b8"  # বয়স with the letter that NFC takes apart
    office = make.make_office(name_bn=f"  {precomposed}\u00a0ভাতা ")

    office.refresh_from_db()

    assert office.name_bn == "\u09ac\u09af\u09bc\u09b8 ভাতা"
    assert Office.objects.filter(name_bn__contains=precomposed).exists()
