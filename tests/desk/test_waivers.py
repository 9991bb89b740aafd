"""What is left of the office that a charter was made from, at the desk of the new one."""

import pytest
from auditlog.models import LogEntry

from charter import document as doc
from charter import publishing
from charter.models import Origin, Waiver
from offices.models import Membership
from tests import make
from tests.desk.forms import Form
from tests.desk.visits import browser, url, words_of
from tests.documents import both, make_document, make_office, make_post

pytestmark = pytest.mark.django_db

PERSON = doc.Holder(both("মোঃ আব্দুল করিম", "Md. Abdul Karim"))
SOURCE = make_document(
    office=make_office(name=both("উপজেলা দপ্তর, চরপাড়া", "Upazila Office, Charpara")),
    posts=(make_post(holder=PERSON, phone="01711-223344"),),
)


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


@pytest.fixture
def office():
    """An office whose officer is the source's, and whose address still names the source."""
    office = make.make_office(address_bn="উপজেলা দপ্তর, চরপাড়া")
    post = make.make_post(office, phone="০১৭১১২২৩৩৪৪")
    make.make_posting(post, name_bn="আব্দুল করিম", name_en="Abdul Karim")
    make.make_service(office, post=post)
    Origin.objects.create(office=office, document=doc.encode(SOURCE).decode())
    return office


@pytest.fixture
def publisher(office):
    return make.make_officer(office, first_name="Rahima")


def page_of(user, office):
    return browser(user).get(url("desk_waivers", office.slug))


def accept(user, office, *terms, reason="Holds additional charge by order 12"):
    return browser(user).post(
        url("desk_waivers", office.slug), {"terms": terms, "reason": reason}, follow=True
    )


ALL_THREE = ("মোঃ আব্দুল করিম", "Md. Abdul Karim", "01711-223344")


def test_the_page_lists_each_term_with_a_link_to_every_place_of_it(office, publisher):
    page = page_of(publisher, office)

    assert "“Upazila Office, Charpara”" in words_of(page)
    assert [line.term.text for line in page.context["own"]] == ["উপজেলা দপ্তর, চরপাড়া"]
    assert {line.term.text for line in page.context["shared"]} == set(ALL_THREE)
    post = url("offices_post_change", office.posts.get().pk)
    assert f'href="{post}#id_phone"' in page.content.decode()
    assert f'href="{post}#postings-group"' in page.content.decode()


def test_a_publisher_accepts_a_person_with_a_reason_and_can_publish(office, publisher):
    page = accept(publisher, office, *ALL_THREE)

    assert "Accepted, with your reason." in words_of(page)
    assert "Holds additional charge by order 12" in words_of(page)
    assert [waiver.given_by for waiver in Waiver.objects.all()] == [publisher] * 3
    with pytest.raises(publishing.HasErrors):
        publishing.freeze(office)
    office.address_bn = ""
    office.save()
    assert publishing.freeze(office).number == 1


def test_who_accepted_what_is_in_the_log(office, publisher):
    accept(publisher, office, ALL_THREE[2])

    entry = LogEntry.objects.get(content_type__model="waiver")
    assert (entry.actor, entry.object_repr) == (publisher, ALL_THREE[2])


@pytest.mark.parametrize(
    ("terms", "reason", "words"),
    [
        pytest.param(ALL_THREE, " ", "Say why it belongs to your office too.", id="no reason"),
        pytest.param((), "Both", "Tick what belongs to your office too.", id="nothing ticked"),
        pytest.param(["উপজেলা দপ্তর, চরপাড়া"], "Both", "not one of the", id="the name of an office"),
        pytest.param(["যা খুশি"], "Both", "not one of the", id="what is not there"),
    ],
)
def test_what_cannot_be_accepted_is_refused_in_words(office, publisher, terms, reason, words):
    page = accept(publisher, office, *terms, reason=reason)

    assert page.status_code == 400
    assert words in words_of(page)
    assert not Waiver.objects.exists()


def test_a_refused_form_keeps_what_was_entered(office, publisher):
    refused = accept(publisher, office, ALL_THREE[2], reason="")

    form = Form(url("desk_waivers", office.slug), refused, "desk-form")
    assert form.values["terms"] == ALL_THREE[2]


def test_what_was_accepted_can_be_withdrawn_and_is_held_again(office, publisher):
    accept(publisher, office, *ALL_THREE)
    waiver = Waiver.objects.get(term=ALL_THREE[2])

    page = browser(publisher).post(url("desk_withdraw_waiver", office.slug, waiver.pk), follow=True)

    assert "No longer accepted: 01711-223344" in words_of(page)
    assert [line.term.text for line in page.context["shared"]] == [ALL_THREE[2]]


def test_accepting_twice_keeps_the_first_reason(office, publisher):
    client = browser(publisher)
    address = url("desk_waivers", office.slug)
    for reason in ("First", "Second"):
        client.post(address, {"terms": [ALL_THREE[2]], "reason": reason})

    assert [waiver.reason for waiver in Waiver.objects.all()] == ["First"]


def test_an_editor_and_the_publisher_of_another_office_are_kept_out(office):
    editor = make.make_officer(office, Membership.Role.EDITOR)
    for user in (editor, make.make_officer()):
        assert page_of(user, office).status_code == 403
        assert accept(user, office, *ALL_THREE).status_code == 403

    assert not Waiver.objects.exists()


def test_a_waiver_of_another_office_cannot_be_withdrawn(office, publisher):
    other = Waiver.objects.create(office=make.make_office(), term="জনাব", reason="কারণ")

    answer = browser(publisher).post(url("desk_withdraw_waiver", office.slug, other.pk))

    assert answer.status_code == 404
    assert Waiver.objects.count() == 1


def test_withdrawing_is_nothing_a_link_can_do(office, publisher):
    waiver = Waiver.objects.create(office=office, term="জনাব", reason="কারণ")

    assert (
        browser(publisher).get(url("desk_withdraw_waiver", office.slug, waiver.pk)).status_code
        == 405
    )


def test_the_desk_leads_there_while_something_is_left(office, publisher):
    address = url("desk_waivers", office.slug)
    client = browser(publisher)
    assert address in client.get(url("desk_office", office.slug)).content.decode()
    assert address in client.get(url("desk_publish", office.slug)).content.decode()

    office.origin.delete()
    assert address not in client.get(url("desk_office", office.slug)).content.decode()


def test_the_desk_leads_there_while_something_is_accepted(office, publisher):
    accept(publisher, office, *ALL_THREE)
    office.origin.delete()

    page = browser(publisher).get(url("desk_office", office.slug))

    assert "3 names and numbers of the other office are accepted" in words_of(page)


def test_an_office_of_its_own_making_reads_that_nothing_can_be_left(office, publisher):
    office.origin.delete()

    assert "was not made from that of another office" in words_of(page_of(publisher, office))


def test_an_office_with_nothing_left_reads_so(office, publisher):
    office.address_bn = ""
    office.save()
    office.posts.get().postings.all().delete()
    office.posts.update(phone="")

    assert "Nothing of that office is left" in words_of(page_of(publisher, office))
