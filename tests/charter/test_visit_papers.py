"""One list of the papers of several services, in which nothing is lost."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter import document as doc
from charter.reading import NOTHING
from charter.visit.needs import papers_to_bring
from charter.visit.papers import papers_of
from charter.visit.plan import plan
from services.paper_wording import copies_of, is_attested
from tests.charter.visiting import CARD, INFORMATION, PHOTO, both, paper, rows_of, wants


def merged(*services):
    return papers_of(rows_of(*services))


def test_a_paper_that_two_services_want_stands_once_with_its_copies_added_up():
    one = doc.Paper(CARD, copies=2)
    other = doc.Paper(CARD, copies=1, is_attested=True)

    [wanted] = merged(wants(1, one), wants(2, other))

    assert wanted.name == CARD
    assert (wanted.copies, wanted.uncounted) == (3, 0)
    assert [part.row.service.slug for part in wanted.parts] == ["service-1", "service-2"]
    assert [part.paper.copies for part in wanted.parts] == [2, 1]
    assert [part.paper.is_attested for part in wanted.parts] == [False, True]


def test_copies_and_attestation_are_read_from_the_name_where_it_says_them():
    [wanted] = merged(wants(1, paper("ছবি ০২ কপি")), wants(2, paper("সত্যায়িত ছবি ৩ কপি")))

    assert wanted.name.bn == "ছবি"
    assert wanted.copies == 5
    assert [(part.paper.copies, part.paper.is_attested) for part in wanted.parts] == [
        (2, False),
        (3, True),
    ]
    assert all(part.wording == NOTHING for part in wanted.parts)


def test_a_service_that_names_no_number_is_not_counted_and_said_to_be_so():
    [wanted] = merged(wants(1, doc.Paper(CARD, copies=2)), wants(2, doc.Paper(CARD)))

    assert (wanted.copies, wanted.uncounted) == (2, 1)


def test_sources_and_forms_stay_with_their_service():
    one = doc.Paper(CARD, source=both("নির্বাচন অফিস"), form_url="https://example.gov.bd/form")
    [wanted] = merged(wants(1, one), wants(2, doc.Paper(CARD)))

    assert [part.paper.source for part in wanted.parts] == [both("নির্বাচন অফিস"), NOTHING]
    assert [part.paper.form_url for part in wanted.parts] == ["https://example.gov.bd/form", ""]


def test_a_wording_that_the_common_name_does_not_say_is_told():
    [wanted] = merged(
        wants(1, paper("ছবি", "Photo")), wants(2, paper("ছবি", "Picture")), wants(3, paper("ছবি"))
    )

    assert wanted.name.en == "Photo"
    assert [part.wording.en for part in wanted.parts] == ["", "Picture", ""]


def test_a_number_beside_the_name_that_contradicts_it_hides_neither():
    [wanted] = merged(wants(1, paper("ছবি ০২ কপি", copies=3)), wants(2, paper("ছবি ০২ কপি")))

    assert [part.paper.copies for part in wanted.parts] == [3, 2]
    assert [part.wording.bn for part in wanted.parts] == ["ছবি ০২ কপি", ""]


@pytest.mark.parametrize(
    "other",
    ["জাতীয় পরিচয়পত্র", "জন্ম নিবন্ধন সনদের ফটোকপি", "পিতার জাতীয় পরিচয়পত্রের ফটোকপি"],
)
def test_papers_that_may_differ_stand_apart(other):
    assert len(merged(wants(1, doc.Paper(CARD)), wants(2, paper(other)))) == 2


def test_what_is_no_paper_to_bring_is_told_beside_the_list():
    made = plan(
        rows_of(
            wants(1, doc.Paper(PHOTO), doc.Paper(INFORMATION)),
            wants(2, doc.Paper(INFORMATION)),
            wants(3),
            wants(4, doc.Paper(PHOTO)),
        )
    )

    assert [wanted.name for wanted in made.papers] == [PHOTO]
    assert told(made.beside_papers) == [("service-1", (INFORMATION,))]
    assert told(made.without_papers) == [("service-2", (INFORMATION,)), ("service-3", ())]


def told(remarks):
    return [(remark.row.service.slug, remark.wordings) for remark in remarks]


def test_where_papers_are_to_be_had_is_told_once_for_those_who_say_the_same():
    place = both("উপজেলা ভূমি অফিস", "Upazila land office")
    made = plan(
        rows_of(
            wants(1, doc.Paper(PHOTO), papers_from=place),
            wants(2, doc.Paper(PHOTO), papers_from=both("-")),
            wants(3, doc.Paper(PHOTO), papers_from=place),
        )
    )

    assert [source.place for source in made.sources] == [place]
    assert [row.service.slug for row in made.sources[0].rows] == ["service-1", "service-3"]


NAMES = (
    "ছবি|ছবি ২ কপি|ছবি ০৩ কপি|সত্যায়িত ছবি|পাসপোর্ট সাইজের ছবি|জাতীয় পরিচয়পত্র|জাতীয় পরিচয়পত্র ২ কপি|"
    "জাতীয় পরিচয়পত্রের ফটোকপি|জাতিয় পরিচয়পত্রের ফটোকপি|আবেদন|ঐ|২ কপি|প্রয়োজনীয় তথ্য|নেই|-|ছবি ও সনদ"
)
names = st.builds(
    both,
    bn=st.one_of(st.sampled_from(NAMES.split("|")), st.text(min_size=1, max_size=12)),
    en=st.sampled_from(["", "Photo", "2 copies of a photo", "Picture"]),
)
papers = st.builds(
    doc.Paper,
    name=names,
    copies=st.one_of(st.none(), st.integers(1, 9)),
    is_attested=st.booleans(),
    source=st.sampled_from([NOTHING, both("অফিস"), both("ব্যাংক")]),
    form_url=st.sampled_from(["", "https://example.gov.bd/form"]),
)
services = st.lists(st.lists(papers, max_size=5), min_size=1, max_size=4).map(
    lambda lists: tuple(wants(number, *found) for number, found in enumerate(lists))
)


@given(services)
def test_no_paper_is_ever_lost_or_made_up(asked):
    made = plan(rows_of(*asked))

    parts = [part for wanted in made.papers for part in wanted.parts]
    remarks = [
        (remark.row.service.slug, name)
        for remark in (*made.without_papers, *made.beside_papers)
        for name in remark.wordings
    ]
    listed = [(part.row.service.slug, part.entry.name) for part in parts] + remarks
    assert Counter(listed) == Counter(
        (service.slug, entry.name) for service in asked for entry in service.papers
    )


@given(services)
def test_numbers_attestation_sources_and_forms_are_each_services_own(asked):
    for wanted in papers_of(rows_of(*asked)):
        for part in wanted.parts:
            own = part.entry
            assert part.paper.copies == (own.copies or copies_of(own.name.bn))
            assert part.paper.is_attested == (own.is_attested or is_attested(own.name.bn))
            assert (part.paper.source, part.paper.form_url) == (own.source, own.form_url)


@given(services)
def test_copies_add_up(asked):
    wanted = papers_of(rows_of(*asked))
    own = [entry for service in asked for entry in papers_to_bring(service)]
    counts = [entry.copies or copies_of(entry.name.bn) for entry in own]

    assert sum(each.copies for each in wanted) == sum(filter(None, counts))
    assert sum(each.uncounted for each in wanted) == counts.count(None)
