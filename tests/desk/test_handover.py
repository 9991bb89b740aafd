"""দায়িত্ব হস্তান্তর: a post changes hands, and the account with it."""

import datetime

import pytest
from django.contrib.auth import get_user_model

from charter.assembly import assemble
from offices.models import Membership, Posting
from tests import make
from tests.desk.visits import browser, link_in, set_password, sign_in, url, words_of

pytestmark = pytest.mark.django_db

LAST_DAY = datetime.date(2026, 3, 31)
NEW_PASSWORD = "Surma-Kushiyara-1971"


@pytest.fixture
def office():
    return make.make_office()


@pytest.fixture
def post(office):
    return make.make_post(office)


@pytest.fixture
def present(post):
    return make.make_posting(post, name_bn="রাশেদা খাতুন", name_en="Rashida Khatun")


@pytest.fixture
def officer(office, present):
    return make.make_officer(office, username="rashida")


def facts(post, present, **changed):
    return {
        "post": post.pk,
        "holder": present.pk if present else "",
        "last_day": LAST_DAY.isoformat(),
        "then": "successor",
        "name_bn": "সুমন দাস",
        "name_en": "Sumon Das",
        "charge": "regular",
        "joined": "2026-04-01",
        "account": "",
        "username": "",
    } | changed


def hand_over(user, office, data):
    return browser(user).post(url("desk_handover", office.slug), data)


def test_one_form_ends_a_posting_and_enters_the_successor(office, post, present, officer):
    hand_over(officer, office, facts(post, present))

    present.refresh_from_db()
    successor = post.postings.get(released=None)
    assert present.released == LAST_DAY
    assert (successor.name_bn, successor.name_en) == ("সুমন দাস", "Sumon Das")
    assert successor.joined == datetime.date(2026, 4, 1)
    assert assemble(office, LAST_DAY).posts[0].holder.name.en == "Rashida Khatun"
    assert assemble(office, datetime.date(2026, 4, 1)).posts[0].holder.name.en == "Sumon Das"


def test_the_account_passes_on_the_leaver_is_out_and_the_successor_in(
    office, post, present, officer
):
    elsewhere, _is_in = sign_in("rashida")
    assert elsewhere.get(url("index")).status_code == 200

    done = hand_over(officer, office, facts(post, present, account=officer.pk))
    set_password(link_in(done), NEW_PASSWORD)

    assert elsewhere.get(url("index")).status_code == 302  # the open session has ended
    assert sign_in("rashida")[1] is False
    desk, is_in = sign_in("sumon.das", NEW_PASSWORD)
    assert is_in
    assert desk.get(url("index")).context["office"] == office
    assert Membership.objects.get(user__username="sumon.das").role == "publisher"


def test_the_link_is_good_once(office, post, present, officer):
    link = link_in(hand_over(officer, office, facts(post, present, account=officer.pk)))
    set_password(link, NEW_PASSWORD)

    again = set_password(link, "Somebody-elses-1952")

    assert "This link does not work" in words_of(again)
    assert sign_in("sumon.das", NEW_PASSWORD)[1]


def test_the_leavers_account_is_closed_but_stays_in_the_log(office, post, present, officer):
    hand_over(officer, office, facts(post, present, account=officer.pk))

    officer.refresh_from_db()
    assert (officer.username, officer.is_active) == ("rashida", False)


def test_who_works_at_another_office_too_keeps_the_account_for_that(office, post, present, officer):
    other = make.make_office()
    Membership.objects.create(user=officer, office=other)

    hand_over(officer, office, facts(post, present, account=officer.pk))

    desk, is_in = sign_in("rashida")
    assert is_in
    assert desk.get(url("index")).context["office"] == other


def test_a_post_can_be_left_vacant(office, post, present, officer):
    gone = facts(post, present, then="vacant", name_bn="", name_en="", joined="")

    done = hand_over(officer, office, gone)

    assert "vacant after the last day" in words_of(done)
    assert not post.postings.filter(released=None).exists()


def test_a_vacant_post_is_filled(office, post):
    officer = make.make_officer(office)

    hand_over(officer, office, facts(post, None, last_day=""))

    assert Posting.objects.get(post=post).name_en == "Sumon Das"


def test_sending_it_twice_does_not_end_the_successors_posting(office, post, present, officer):
    hand_over(officer, office, facts(post, present))

    second = hand_over(officer, office, facts(post, present))

    assert "has changed since you opened this page" in words_of(second)
    assert post.postings.get(released=None).name_en == "Sumon Das"
    assert post.postings.count() == 2


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        pytest.param({"last_day": ""}, "Enter the last day", id="no last day"),
        pytest.param({"name_bn": ""}, "Enter the name of the successor", id="no name"),
        pytest.param({"joined": ""}, "Enter the day on which", id="no joining date"),
        pytest.param({"joined": "2026-03-01"}, "The successor joins before", id="joins too early"),
        pytest.param(
            {"last_day": "2020-01-01"}, "The last day is before", id="leaves before having come"
        ),
        pytest.param({"username": "RASHIDA"}, "has this user name already", id="name taken"),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_is_kept(
    office, post, present, officer, changed, words
):
    page = hand_over(officer, office, facts(post, present) | changed)

    assert words in words_of(page)
    assert "Sumon Das" in page.content.decode()
    present.refresh_from_db()
    assert present.released is None


def test_a_publisher_cannot_close_another_publishers_account(office, post, present, officer):
    colleague = make.make_officer(office, username="colleague")

    hand_over(officer, office, facts(post, present, account=colleague.pk))

    assert sign_in("colleague")[1]
    assert post.postings.count() == 1


@pytest.mark.parametrize("who", ["editor", "officer of another office"])
def test_only_a_publisher_of_the_office_hands_over(office, post, present, who):
    user = (
        make.make_officer(office, role=Membership.Role.EDITOR)
        if who == "editor"
        else make.make_officer()
    )

    assert hand_over(user, office, facts(post, present)).status_code == 403
    assert post.postings.count() == 1


def test_a_post_of_another_office_is_not_found(office, post, present, officer):
    foreign = make.make_posting()

    page = hand_over(officer, office, facts(foreign.post, foreign))

    assert page.status_code == 404
    foreign.refresh_from_db()
    assert foreign.released is None


def test_with_several_posts_one_chooses_first(office, post, officer):
    second = make.make_post(office, title_en="Office assistant")

    page = browser(officer).get(url("desk_handover", office.slug))

    assert f'href="?post={second.pk}"' in page.content.decode()


def test_user_names_are_made_from_bangla_names_too(office, post, present, officer):
    hand_over(officer, office, facts(post, present, account=officer.pk, name_en=""))

    newcomer = get_user_model().objects.exclude(pk=officer.pk).get(memberships__office=office)
    assert newcomer.username.isascii()
    assert newcomer.first_name == "সুমন দাস"
