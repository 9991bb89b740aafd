"""The officers of a charter that comes in become posts and their holders, each once."""

import datetime

from msgspec.structs import replace

from charter.document import Document, Holder, Parent, Text
from charter.importing.proposal import propose
from charter.importing.proposal.officer_cells import written
from tests import documents
from tests.charter.importing.readings import columns, made, officer, row, service_of

NAME = "ডিজিটাল সনদ প্রদান 1"
KNOWN = {
    "name": "নীলুফা ইয়াসমিন",
    "title": "উপজেলা আইসিটি অফিসার",
    "phone": "০১৭০০০০০০০১",
    "email": "officer@rupganga.example.gov.bd",
}
DAY = datetime.date(2024, 5, 1)


def post(*officers, present=None):
    """The one post after officers were read, each in a row of its own."""
    (only,) = posts(*officers, present=present)
    return only


def posts(*officers, present=None):
    return proposed(*officers, present=present).posts


def proposed(*officers, present=None):
    rows = [row(f"সেবা {number}", officer=each) for number, each in enumerate(officers)]
    reading = made(*rows, columns=columns("name", "officer"))
    return propose(reading, documents.make_document() if present is None else present)


def empty():
    return Document(office=documents.make_office())


def test_an_officer_in_every_row_is_one_post():
    kept = proposed(*[officer(**KNOWN)] * 9, present=empty())

    (only,) = kept.posts
    assert (only.id, only.title.bn) == ("upojela-aisiti-ofisar", KNOWN["title"])
    assert (only.phone, only.email) == (KNOWN["phone"], KNOWN["email"])
    assert only.holder == Holder(name=Text(KNOWN["name"]))
    assert {service.post for service in kept.services} == {only.id}


def test_the_same_officer_is_the_same_post():
    present = documents.make_document()

    assert posts(officer(**KNOWN)) == present.posts
    assert posts(officer(title=KNOWN["title"])) == present.posts
    assert posts(officer(**KNOWN | {"phone": "01700-000001"})) == present.posts


def test_another_number_changes_the_post_for_every_service():
    assert post(officer(**KNOWN | {"phone": "০১৭০০০০০০০৯"})).phone == "০১৭০০০০০০০৯"


def test_another_name_under_the_same_title_is_a_new_holder():
    holder = Holder(name=Text("নীলুফা ইয়াসমিন", "Nilufa Yasmin"), charge="current", joined=DAY)
    present = documents.make_document(posts=(documents.make_post(holder=holder),))

    changed = post(officer(**KNOWN | {"name": "রওশন আরা"}), present=present)

    assert changed.id == "officer"
    assert changed.holder == Holder(name=Text("রওশন আরা"))
    assert post(officer(**KNOWN), present=present).holder == holder


def test_another_title_of_the_same_person_renames_the_post():
    changed = post(officer(**KNOWN | {"title": "সহকারী প্রোগ্রামার"}))

    assert changed.id == "officer"
    assert changed.title == Text("সহকারী প্রোগ্রামার", "Upazila ICT Officer", outdated=True)


def test_two_titles_at_one_number_are_two_posts():
    office_phone = {"phone": "০২৫৫০০১১২২"}

    found = posts(
        officer(title="উপজেলা কৃষি অফিসার", **office_phone),
        officer(title="হিসাবরক্ষক", **office_phone),
        present=empty(),
    )

    assert [each.title.bn for each in found] == ["উপজেলা কৃষি অফিসার", "হিসাবরক্ষক"]


def test_two_people_of_one_title_are_two_posts():
    found = posts(
        officer(title="অফিস সহকারী", name="করিম উদ্দিন", phone="০১৭০০০০০০১১"),
        officer(title="অফিস সহকারী", name="রহিমা খাতুন", phone="০১৭০০০০০০১২"),
        present=empty(),
    )

    assert [each.id for each in found] == ["ofis-sohokari", "ofis-sohokari-2"]


def test_a_swap_of_two_officers_leaves_both_posts():
    one, two = (
        documents.make_post("one"),
        documents.make_post(
            "two",
            title=Text("হিসাবরক্ষক"),
            phone="০১৭০০০০০০০২",
            email="two@example.gov.bd",
            holder=Holder(name=Text("রওশন আরা")),
        ),
    )
    present = documents.make_document(posts=(one, two))

    found = posts(
        officer(title="হিসাবরক্ষক", name="নীলুফা ইয়াসমিন"),
        officer(title="উপজেলা আইসিটি অফিসার", name="রওশন আরা"),
        present=present,
    )

    assert {each.id: each.holder.name.bn for each in found} == {
        "one": "রওশন আরা",
        "two": "নীলুফা ইয়াসমিন",
    }


def test_what_most_rows_say_counts_and_the_rest_is_kept_in_the_remarks():
    usual, other = officer(**KNOWN), officer(**KNOWN | {"phone": "০১৭০০০০০০০৯"})

    kept = proposed(other, usual, usual, present=empty())

    (only,) = kept.posts
    assert only.phone == KNOWN["phone"]
    assert [service.remarks.bn for service in kept.services] == ["officer: ০১৭০০০০০০০৯", "", ""]


def test_the_name_of_this_office_is_no_part_of_the_title():
    present = documents.make_document(
        parent=Parent(slug="doict", name=Text("তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর"))
    )
    here = officer(**KNOWN, office="তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর উপজেলা আইসিটি কার্যালয়, রূপগঙ্গা।")

    kept = proposed(here, present=present)

    assert kept.posts == present.posts
    assert not kept.service("seba-0").remarks


def test_a_post_at_another_office_says_so_in_its_title():
    above = officer(title="জেলা আইসিটি অফিসার", office="জেলা কার্যালয়, নদীপুর", name="সেলিনা হক")

    assert post(above, present=empty()).title.bn == "জেলা আইসিটি অফিসার, জেলা কার্যালয়, নদীপুর"


def test_an_additional_charge_is_told_from_the_name():
    charged = officer(title="উপজেলা আইসিটি অফিসার", name="রওশন আরা (অতিরিক্ত দায়িত্ব)")

    found = post(charged, present=empty())

    assert found.holder == Holder(name=Text("রওশন আরা"), charge="additional")
    assert post(charged, present=replace(empty(), posts=(found,))) == found


def test_a_number_alone_is_no_post_and_is_not_lost():
    kept = proposed(officer(phone="০১৭০০০০০০০১"), present=empty())

    assert kept.posts == ()
    assert service_of(kept).remarks.bn == "officer: ০১৭০০০০০০০১"


def test_what_a_post_cannot_hold_is_kept_in_the_remarks():
    odd = officer(title="অফিসার", email="nobody at example", room="কক্ষ " * 20)

    kept = proposed(odd, present=empty())

    assert (kept.posts[0].email, kept.posts[0].room.bn) == ("", "")
    assert "nobody at example" in " ".join(service_of(kept).remarks.bn.split("\n"))


def test_the_superior_is_a_post_too():
    above = officer(title="জেলা আইসিটি অফিসার")
    reading = made(row(NAME, officer=officer(**KNOWN), superior=above))

    kept = propose(reading, documents.make_document())

    assert kept.post(service_of(kept).superior).title.bn == "জেলা আইসিটি অফিসার"


def test_the_superior_of_the_post_need_not_be_said_of_the_service():
    above = documents.make_post(
        "above", title=Text("জেলা আইসিটি অফিসার"), holder=None, phone="", email=""
    )
    present = documents.make_document(posts=(documents.make_post(superior="above"), above))
    reading = made(row(NAME, officer=officer(**KNOWN), superior=officer(title="জেলা আইসিটি অফিসার")))

    assert propose(reading, present) == present


def test_a_cell_of_the_workbook_is_its_post_whatever_can_be_read_of_it():
    """A vacant post is a title alone, which might be taken for a name."""
    vacant = documents.make_post(holder=None)
    present = documents.make_document(posts=(vacant,))

    assert posts(officer(name="কী যেন", wording=written(vacant)), present=present) == (vacant,)


def test_an_empty_cell_of_the_workbook_takes_the_officer_off_the_service():
    reading = made(row(NAME, id="service-1"), columns=columns("name", "officer", "id"))

    assert service_of(propose(reading, documents.make_document())).post == ""
