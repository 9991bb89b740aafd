"""নতুন কার্যালয় শুরু করুন: whoever keeps the site starts an office with one form."""

import datetime
import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from charter import publishing
from charter.loading import load
from charter.models import IncomingCharter
from charter.starting.demonstration import TRIAL_OFFICER
from offices.models import Membership, Office
from portal.bangla.text import clean
from tests import make, sites
from tests.desk.visits import browser, link_in, set_password, sign_in, url, words_of

pytestmark = pytest.mark.django_db

NEW_PASSWORD = "Surma-Kushiyara-1971"


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


@pytest.fixture
def keeper():
    return make.make_superuser()


@pytest.fixture
def demonstration():
    publishing.publish(load(sites.bundle("doict")))
    office = load(sites.bundle("kawkhali"))
    publishing.publish(office)
    make.make_officer(office, username=TRIAL_OFFICER)
    return office


def answers(**changed):
    """The form as somebody fills it in for an ICT office; what is None is not sent."""
    said = {
        "source": "ict-upazila",
        "place": "rangamati/kawkhali",
        "tier": "upazila",
        "parent": "as-in-model",
        "layout": "seven",
        "charge": "regular",
        "holder_bn": "রহিমা খাতুন",
        "username": "rahima",
    } | changed
    return {name: value for name, value in said.items() if value is not None}


def start(user, language="en", **changed):
    return browser(user).post(url("desk_start", language=language), answers(**changed))


def test_an_ict_office_starts_from_its_place_and_its_officers_name(keeper):
    done = start(keeper)

    office = Office.objects.get(slug="doict-kawkhali-rangamati")
    assert office.name_bn == clean("উপজেলা কার্যালয়, কাউখালী, রাঙ্গামাটি")
    assert "Started: Upazila Office, Kawkhali, Rangamati" in words_of(done)
    assert office.services.exists()


def test_its_publisher_opens_the_link_sets_a_password_and_publishes(keeper):
    done = start(keeper, phone="01700-000007")

    set_password(link_in(done), NEW_PASSWORD)
    desk, is_in = sign_in("rahima", NEW_PASSWORD)
    assert is_in
    office = desk.get(url("index")).context["office"]
    page = desk.get(url("desk_publish", office.slug))
    desk.post(url("desk_publish", office.slug), {"note": "", "shown": page.context["draft"].digest})

    assert office.slug == "doict-kawkhali-rangamati"
    assert office.editions.count() == 1
    assert office.slug in publishing.page_store().slugs()


def test_the_last_page_says_what_the_charter_lacks_with_links_to_where_it_is_mended(keeper):
    done = start(keeper, phone="01700-000007")

    office = Office.objects.get(slug="doict-kawkhali-rangamati")
    assert "The opening hours are not entered." in words_of(done)
    hours = reverse("admin:offices_office_change", args=[office.pk])
    with_language = f"/en{hours}" if not hours.startswith("/en") else hours
    assert f'href="{with_language}#id_hours_bn"' in done.content.decode()
    assert url("desk_publish", office.slug) in done.content.decode()


def test_where_the_installation_does_not_answer_at_the_new_name_it_says_so(keeper):
    assert "ALLOWED_HOSTS" in words_of(start(keeper))
    known = start(
        keeper, place="pirojpur/kawkhali", hostname="new.example.gov.bd", username="second"
    )
    assert "ALLOWED_HOSTS" not in words_of(known)


def test_it_opens_and_closes_as_all_offices_do_unless_that_is_changed(keeper):
    page = browser(keeper).get(url("desk_start")).content.decode()
    start(keeper, opens="৮টা", closes="14:30")

    assert 'type="time" name="opens" value="09:00"' in page
    assert 'type="time" name="closes" value="17:00"' in page
    office = Office.objects.get(slug="doict-kawkhali-rangamati")
    assert (office.opens, office.closes) == (datetime.time(8), datetime.time(14, 30))


def test_hours_that_no_office_has_are_refused_at_their_field(keeper):
    page = start(keeper, opens="09:00", closes="08:00")

    assert set(page.context["form"].errors) == {"closes"}
    assert not Office.objects.exists()


def test_a_livestock_office_starts_with_a_kind_and_stock_sections(keeper):
    start(
        keeper,
        source="blank",
        kind_bn="উপজেলা প্রাণিসম্পদ দপ্তর",
        kind_en="Upazila Livestock Office",
        short_word="dls",
        layout="eight",
        post_bn="উপজেলা প্রাণিসম্পদ কর্মকর্তা",
    )

    office = Office.objects.get()
    assert office.slug == "dls-kawkhali-rangamati"
    assert office.hostname == "dls.kawkhali.rangamati.gov.bd"
    assert (office.layout, office.services.count()) == ("eight", 0)
    assert office.statements.filter(kind="expectation").count() == 5
    assert office.grievance_steps.count() == 3


def test_both_kawkhalis_can_be_started_and_one_of_them_but_once(keeper):
    start(keeper, place="pirojpur/kawkhali")
    start(keeper, username="second")
    again = start(keeper, username="third")

    assert "An office of this name exists in the district already." in words_of(again)
    assert Office.objects.filter(upazila_en="Kawkhali").count() == 2
    assert not Membership.objects.filter(user__username="third").exists()


def test_an_office_starts_from_the_bundle_of_another(keeper):
    file = SimpleUploadedFile("kawkhali.json", (sites.BUNDLES / "kawkhali.json").read_bytes())

    start(keeper, source="bundle", file=file)

    office = Office.objects.get(slug="doict-kawkhali-rangamati")
    assert office.services.count() == 9
    assert (office.is_demonstration, office.posts.get().email) == (False, "")


# The demonstration


def test_the_demonstration_is_named_and_goes_where_it_is_ticked(
    keeper, demonstration, django_capture_on_commit_callbacks
):
    form = browser(keeper).get(url("desk_start"))
    assert str(demonstration.name_en) in words_of(form)

    with django_capture_on_commit_callbacks(execute=True):
        done = start(keeper, without_demonstration="on")

    assert "The demonstration is removed" in words_of(done)
    assert not Office.objects.filter(pk=demonstration.pk).exists()
    assert demonstration.slug not in publishing.page_store().slugs()
    assert sign_in(TRIAL_OFFICER)[1] is False


def test_the_demonstration_stays_where_it_is_not_ticked(keeper, demonstration):
    start(keeper)

    assert Office.objects.filter(pk=demonstration.pk).exists()


def test_without_a_demonstration_none_is_offered_for_removal(keeper):
    assert "demonstration" not in words_of(browser(keeper).get(url("desk_start"))).lower()


# What is wrong


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"place": ""}, "place", "Choose the upazila"),
        ({"place": "rangamati/"}, "place", "Choose the upazila"),
        ({"place": "atlantis/"}, "place", "Select a valid choice"),
        ({"source": "blank"}, "kind_bn", "what kind of office"),
        ({"source": "bundle"}, "file", "Choose the file of the bundle"),
        ({"source": "nothing"}, "source", "Select a valid choice"),
        ({"phone": "none"}, "phone", "Write one number in digits"),
        ({"hostname": "nowhere"}, "hostname", "Enter a host name"),
        ({"short_word": "আইসিটি"}, "short_word", "in small Latin letters"),
        ({"holder_bn": "", "holder_en": "Rahima"}, "holder_bn", "in Bangla too"),
        ({"holder_bn": "", "username": ""}, "publisher_name", "who is to sign in first"),
        ({"joined": "yesterday"}, "joined", "valid date"),
        ({"parent": "nobody"}, "parent", "Select a valid choice"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_made(keeper, changed, field, words):
    page = start(keeper, **changed)

    assert field in page.context["form"].errors
    assert words in words_of(page)
    assert not Office.objects.exists()
    assert not Membership.objects.exists()


def test_what_was_typed_is_kept_and_what_would_be_made_is_shown(keeper):
    page = start(keeper, phone="none", address_bn="<b>উপজেলা পরিষদ</b>")

    assert html.escape("<b>উপজেলা পরিষদ</b>") in page.content.decode()
    assert "If it stays empty: উপজেলা কার্যালয়, কাউখালী, রাঙ্গামাটি" in clean(words_of(page))
    assert "doict.kawkhali.rangamati.gov.bd" in words_of(page)
    assert re.search(r'<option value="rangamati/kawkhali" selected>', page.content.decode())


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00", b"{}", b'{"schema": 99}', b'{"schema": 1, "office": 5}', b"[" * 100_000],
    ids=["empty", "binary", "no schema", "from the future", "damaged", "deep"],
)
def test_a_file_that_is_no_bundle_is_refused_in_words(keeper, content):
    page = start(keeper, source="bundle", file=SimpleUploadedFile("x.json", content))

    assert page.status_code == 200
    assert page.context["form"].errors["file"]
    assert not Office.objects.exists()


def test_sending_it_twice_starts_one_office(keeper):
    start(keeper)
    start(keeper)

    assert Office.objects.filter(upazila_en="Kawkhali").count() == 1
    assert Membership.objects.count() == 1


# Who may


def test_only_whoever_keeps_the_site_starts_offices():
    publisher = make.make_officer()

    assert browser(publisher).get(url("desk_start")).status_code == 403
    assert start(publisher).status_code == 403
    assert Office.objects.count() == 1


def test_the_menu_leads_there_for_those_alone_who_may(keeper):
    office = make.make_office()
    publisher = make.make_officer(office)

    assert url("desk_start") in browser(keeper).get(url("index")).content.decode()
    assert url("desk_start") not in browser(publisher).get(url("index")).content.decode()


def test_where_there_is_no_office_yet_the_front_page_leads_there(keeper):
    assert "button primary" in browser(keeper).get(url("index")).content.decode()


# An office that has a charter already

HEADINGS = (
    *("ক্রমিক নং", "সেবার নাম", "সেবা প্রদান পদ্ধতি", "প্রয়োজনীয় কাগজপত্র ও প্রাপ্তিস্থান"),
    *("সেবার মূল্য এবং পরিশোধ পদ্ধতি", "সেবা প্রদানের সময়সীমা", "দায়িত্বপ্রাপ্ত কর্মকর্তা"),
)
ROW = (
    *("১", "গবাদি পশুর টিকা প্রদান", "সরাসরি", "প্রযোজ্য নহে", "বিনামূল্যে"),
    *("৩ কার্যদিবস", "উপজেলা প্রাণিসম্পদ কর্মকর্তা"),
)
CHARTER = "\n".join(["২.১ নাগরিক সেবা", "\t".join(HEADINGS), "\t".join(ROW)])


def test_the_charter_that_an_office_has_waits_to_be_looked_through(keeper):
    done = start(
        keeper, source="charter", text=CHARTER, kind_bn="উপজেলা প্রাণিসম্পদ দপ্তর", short_word="dls"
    )

    office = Office.objects.get()
    assert "গবাদি পশুর টিকা" in IncomingCharter.objects.get(office=office).source
    assert not office.services.exists()
    assert url("desk_incoming_preview", office.slug) in done.content.decode()
    assert browser(keeper).get(url("desk_incoming_preview", office.slug)).status_code == 200


@pytest.mark.parametrize("text", ["", "শুভ নববর্ষ"])
def test_what_is_no_charter_is_refused_in_words(keeper, text):
    page = start(keeper, source="charter", text=text, kind_bn="উপজেলা প্রাণিসম্পদ দপ্তর")

    assert page.context["form"].errors.keys() & {"file", "text"}
    assert not Office.objects.exists()
