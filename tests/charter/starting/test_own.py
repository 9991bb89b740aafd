"""A bundle becomes another office's own charter: its content stays, its identity goes."""

import datetime

import pytest
from msgspec.structs import replace

from charter import document as doc
from charter.shipped import MODELS, shipped
from charter.starting.facts import NewOffice
from charter.starting.own import as_own
from offices import places
from tests import sites

RANGAMATI = places.find_district("rangamati")
FACTS = NewOffice(
    district=RANGAMATI,
    upazila=places.find_upazila(RANGAMATI, "kawkhali"),
    name_bn="উপজেলা কার্যালয়, কাউখালী, রাঙ্গামাটি",
    name_en="Upazila Office, Kawkhali, Rangamati",
    slug="doict-kawkhali-rangamati",
    hostname="doict.kawkhali.rangamati.gov.bd",
    phone="০১৭০০-০০০০০৭",
    email="office@example.gov.bd",
    layout="seven",
    holder_bn="রহিমা খাতুন",
    joined=datetime.date(2026, 1, 4),
)


def all_of(document):
    return doc.encode(document).decode()


def test_nothing_that_tells_whose_the_bundle_was_stays_beside_its_texts():
    source = sites.bundle("kawkhali")
    [post] = source.posts
    said = all_of(as_own(source, FACTS))

    gone = [post.phone, post.email, post.holder.name.bn, post.holder.name.en]
    gone += [source.office.hostname, source.office.slug, source.office.district.bn, "Pirojpur"]
    assert [mark for mark in gone if mark in said] == []


def test_the_content_of_the_bundle_stays_with_its_ids():
    source = sites.bundle("kawkhali")
    own = as_own(source, FACTS)

    assert own.statements == source.statements
    assert own.tables == source.tables
    assert [post.id for post in own.posts] == ["ict-officer"]
    assert own.office.charter_title == source.office.charter_title


@pytest.mark.parametrize("model", MODELS)
def test_a_model_becomes_a_charter_of_the_office(model):
    source = shipped(model)
    own = as_own(source, FACTS)

    assert own.office.name.bn == FACTS.name_bn
    assert own.office.phone == FACTS.phone
    assert own.grievance_steps == source.grievance_steps
    assert own.services == source.services
    assert not own.office.is_demonstration
    assert own.edition is None


def test_the_head_gets_the_first_post_and_the_others_are_vacant():
    source = sites.bundle("kawkhali")
    [post] = source.posts
    second = replace(post, id="second", room=doc.Text("২০৪", "204"), superior=post.id)
    own = as_own(replace(source, posts=(post, second)), FACTS)

    head, other = own.posts
    assert head.holder == doc.Holder(doc.Text("রহিমা খাতুন"), "regular", FACTS.joined)
    assert head.title == post.title
    assert (other.holder, other.phone, other.email, other.room) == (None, "", "", doc.Text())
    assert other.superior == head.id


def test_a_post_that_is_named_takes_the_place_of_the_bundles():
    facts = replace_facts(post_bn="উপজেলা প্রাণিসম্পদ কর্মকর্তা", holder_bn="")
    [head] = as_own(shipped("blank"), facts).posts

    assert head.title == doc.Text("উপজেলা প্রাণিসম্পদ কর্মকর্তা")
    assert head.holder is None


def test_english_beside_bangla_counts_as_a_translation_of_ours():
    own = as_own(shipped("blank"), FACTS)

    assert own.office.name.unofficial == "en"
    assert own.office.district == doc.Text(RANGAMATI.bn, "Rangamati")


def test_whom_the_sources_order_named_is_not_approved_in_the_new_office():
    step = doc.GrievanceStep(
        id="gro",
        when=doc.Text("না পারলে"),
        officer=doc.Text("জেলা কর্মকর্তা"),
        phone="০১৭০০-০০০০০১",
        email="gro@example.gov.bd",
        is_approved=True,
    )
    [own] = as_own(
        replace(sites.bundle("kawkhali"), grievance_steps=(step,)), FACTS
    ).grievance_steps

    assert (own.phone, own.email, own.is_approved) == ("", "", False)
    assert own.officer == step.officer


def test_headings_that_were_made_for_another_layout_do_not_come_along():
    own = as_own(sites.bundle("kawkhali"), replace_facts(layout="eight"))

    assert all(table.headings == doc.Headings() for table in own.tables)


def test_an_edition_can_be_started_from_too():
    own = as_own(replace(sites.bundle("kawkhali"), edition=7), FACTS)

    assert own.edition is None


def replace_facts(**changed):
    return NewOffice(**vars(FACTS) | changed)
