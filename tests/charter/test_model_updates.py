"""A newer model is offered thing by thing, and never goes over what the office has written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from charter import document as doc
from charter import model_updates
from charter.assembly import assemble
from charter.laying_over import blank as blank_cell
from charter.loading import load
from charter.models import Origin, Statement
from charter.three_way import Standing, compare, is_later_version, laid_over, moved
from offices.models import Posting
from services.deadlines import DeadlineMeaning
from services.models import ServiceTable
from tests import documents, make
from tests.documents import both

FIVE_DAYS = doc.Deadline(
    both("৫ কার্যদিবস", "5 working days", unofficial="en"),
    DeadlineMeaning(maximum=5, unit="working_day"),
)


def model(*services, **parts):
    """A model charter: content, and no office."""
    return doc.Document(
        **{
            "posts": (documents.make_post(phone="", email="", holder=None),),
            "statements": (documents.make_statement("vision"), documents.make_statement("mission")),
            "tables": (doc.Table("citizen", services=services),) if services else (),
            **parts,
        }
    )


OLD = model(documents.make_service(1), documents.make_service(2))
NEWER = model(
    documents.make_service(1, deadline=FIVE_DAYS),
    documents.make_service(2),
    documents.make_service(3, remarks=both("সবার জন্য", "For all")),
)
OWN_NAME = documents.make_office(hostname="", official_url="")


def of_office(document, **office):
    """The draft of an office that began as that model."""
    return replace(document, office=replace(OWN_NAME, **office))


def said(updates):
    return [(update.kind, update.row, update.cell, update.standing.value) for update in updates]


# What is offered.


def test_nothing_is_offered_while_the_model_stays_the_same():
    assert compare(OLD, OLD, of_office(OLD)) == []


def test_a_changed_cell_and_a_new_row_can_be_taken():
    assert said(compare(OLD, NEWER, of_office(OLD))) == [
        ("changed", "service-1", "deadline", "take"),
        ("added", "service-3", "", "take"),
    ]


def test_a_deadline_is_offered_with_its_meaning_as_one():
    [update, _added] = compare(OLD, NEWER, of_office(OLD))

    assert {change.path for change in update.changes} >= {
        ("deadline", "wording", "bn"),
        ("deadline", "wording", "en"),
        ("deadline", "meaning", "maximum"),
    }


def test_what_the_office_has_written_itself_is_told_beside_the_model_and_not_offered():
    own = doc.Deadline(both("১০ কার্যদিবস"))
    ours = of_office(model(documents.make_service(1, deadline=own), documents.make_service(2)))

    [update, _added] = compare(OLD, NEWER, ours)

    assert update.standing is Standing.OWN
    assert "৫ কার্যদিবস" in [change.new for change in update.changes]
    assert "১০ কার্যদিবস" in [change.new for change in update.own]


def test_what_the_office_says_already_is_left_out():
    assert compare(OLD, NEWER, of_office(NEWER)) == []


def test_a_row_that_the_office_deleted_is_its_own_affair():
    ours = of_office(model(documents.make_service(2)))

    assert said(compare(OLD, NEWER, ours)) == [("added", "service-3", "", "take")]


def test_the_order_of_rows_is_the_offices_own_affair():
    turned = model(documents.make_service(2), documents.make_service(1))

    assert compare(OLD, turned, of_office(OLD)) == []


def test_who_holds_a_post_and_how_to_reach_them_is_the_offices_own_affair():
    other = documents.make_post(
        phone="01711-000000", email="x@example.com", room=both("কক্ষ ১"), holder=None
    )
    other = replace(other, holder=doc.Holder(both("জনাব")))

    assert compare(OLD, replace(OLD, posts=(other,)), of_office(OLD)) == []


def test_whether_a_service_is_shown_and_at_which_address_is_the_offices_own_affair():
    other = model(documents.make_service(1, slug="elsewhere", held_back=True), OLD.services[1])

    assert compare(OLD, other, of_office(OLD)) == []


def test_a_service_that_the_model_dropped_can_be_held_back_unless_the_office_changed_it():
    without = model(documents.make_service(2))
    edited = documents.make_service(1, remedy=both("আপিল করুন"))
    held = documents.make_service(1, held_back=True)

    [update] = compare(OLD, without, of_office(OLD))
    assert (update.kind, update.standing) == ("removed", Standing.TAKE)
    [update] = compare(OLD, without, of_office(model(edited, OLD.services[1])))
    assert update.standing is Standing.OWN
    assert [change.new for change in update.own] == ["আপিল করুন"]
    assert compare(OLD, without, of_office(model(held, OLD.services[1]))) == []


def test_any_other_row_that_the_model_dropped_is_only_told():
    without = replace(OLD, statements=OLD.statements[:1], posts=())

    assert said(compare(OLD, without, of_office(OLD))) == [("removed", "mission", "", "told")]


def test_a_responsible_post_is_offered_where_the_office_has_it():
    other = documents.make_post("other", phone="", email="", holder=None)
    newer = model(documents.make_service(1, post="other"), OLD.services[1])
    newer = replace(newer, posts=(*OLD.posts, other))

    [update] = compare(OLD, newer, of_office(OLD))
    assert (update.section, update.kind) == ("post", "added")

    [update] = compare(OLD, newer, of_office(replace(OLD, posts=newer.posts)))
    assert (update.cell, update.standing) == ("post", Standing.TAKE)


def test_an_update_keeps_its_id_until_the_model_says_something_else():
    edited = of_office(model(documents.make_service(1, remedy=both("আপিল"))))
    later = model(replace(NEWER.services[0], deadline=doc.Deadline(both("৬ দিন"))))

    [deadline, added] = (update.id for update in compare(OLD, NEWER, of_office(OLD)))
    assert [update.id for update in compare(OLD, NEWER, edited)] == [deadline, added]
    assert deadline not in {update.id for update in compare(OLD, later, of_office(OLD))}


# Without a base, and from another office.


def test_without_a_base_only_what_the_office_lacks_can_be_taken():
    bare = replace(documents.make_service(1), methods=doc.Text(), deadline=doc.Deadline())
    ours = of_office(model(replace(bare, name=both("নিজের নাম"))))

    assert said(compare(None, OLD, ours)) == [
        ("changed", "service-1", "name", "own"),
        ("changed", "service-1", "methods", "take"),
        ("changed", "service-1", "deadline", "take"),
        ("added", "service-2", "", "take"),
    ]


def test_a_bundle_is_a_later_version_of_the_one_whose_rows_it_has():
    office = replace(NEWER, office=documents.make_office())

    assert is_later_version(OLD, NEWER)
    assert not is_later_version(OLD, office)
    assert not is_later_version(OLD, documents.bundle("ict-upazila"))
    assert not is_later_version(documents.bundle("ict-upazila"), documents.bundle("blank"))
    blank = documents.bundle("blank")
    assert is_later_version(blank, replace(blank, tables=NEWER.tables))


SOURCE = replace(
    OLD,
    office=documents.make_office(
        slug="source", upazila=both("চরপাড়া", "Charpara"), name=both("দপ্তর, চরপাড়া")
    ),
)


def test_what_names_the_office_of_the_bundle_cannot_be_taken():
    naming = documents.make_service(3, methods=both("চরপাড়ায় এসে"))
    theirs = replace(
        SOURCE,
        tables=(
            doc.Table(
                "citizen",
                services=(
                    documents.make_service(1, remedy=both("চরপাড়া দপ্তরে")),
                    documents.make_service(2, remedy=both("জেলা দপ্তরে")),
                    naming,
                ),
            ),
        ),
    )

    assert said(compare(SOURCE, theirs, of_office(OLD))) == [
        ("changed", "service-1", "remedy", "names"),
        ("changed", "service-2", "remedy", "take"),
        ("added", "service-3", "", "names"),
    ]


def test_a_post_and_a_step_of_another_office_come_without_its_people_and_numbers():
    step = documents.make_step(address=doc.Text())
    theirs = replace(SOURCE, posts=(documents.make_post("new"),), grievance_steps=(step,))
    ours = of_office(OLD)

    laid = laid_over(ours, theirs, compare(SOURCE, theirs, ours))

    post, [step] = laid.post("new"), laid.grievance_steps
    assert (post.phone, post.email, post.holder) == ("", "", None)
    assert (step.phone, step.is_approved) == ("", False)
    assert step.officer.bn == "জেলা আইসিটি অফিসার"


# Laid over the draft. For any three charters that share their beginning:

texts = st.sampled_from(["ক", "খ", "গ"]).map(both)
deadlines = st.builds(doc.Deadline, texts)
papers = st.lists(st.builds(doc.Paper, texts), max_size=2).map(tuple)
cells = st.fixed_dictionaries(
    {}, optional={"name": texts, "remedy": texts, "deadline": deadlines, "papers": papers}
)
edits = st.dictionaries(st.sampled_from("abcdefg"), cells, max_size=7)
some_rows = st.sets(st.sampled_from("abcdefg"), min_size=4)
FIRST = {key: doc.Service(id=key, slug=key, name=both("ক")) for key in "abcde"}


@st.composite
def charters(draw, beginning, **parts):
    """A charter that began as those services, with rows edited, dropped and added."""
    kept, changed = draw(some_rows), draw(edits)
    rows = {
        key: beginning.get(key) or doc.Service(id=key, slug=key, name=draw(texts))
        for key in sorted(kept)
    }
    services = tuple(replace(row, **changed.get(key, {})) for key, row in rows.items())
    audience = draw(st.sampled_from(["citizen", "internal"]))
    return doc.Document(tables=(doc.Table(audience, services=services),), **parts)


BASE = doc.Document(tables=(doc.Table("citizen", services=tuple(FIRST.values())),))


@given(charters(FIRST), charters(FIRST, office=OWN_NAME), st.data())
def test_what_an_office_has_edited_survives_whatever_is_taken(theirs, ours, data):
    offered = [each for each in compare(BASE, theirs, ours) if each.standing is Standing.TAKE]
    taken = data.draw(st.lists(st.sampled_from(offered), unique_by=id)) if offered else []

    laid = laid_over(ours, theirs, taken)

    rows = {service.id: service for service in laid.services}
    for service in ours.services:
        for cell in ("name", "remedy", "deadline", "papers"):
            mine = getattr(service, cell)
            if mine != getattr(FIRST.get(service.id), cell, blank_cell(mine)):
                assert getattr(rows[service.id], cell) == mine
    assert laid.office == ours.office


@given(charters(FIRST), charters(FIRST, office=OWN_NAME))
def test_what_was_taken_is_not_offered_again(theirs, ours):
    taken = [each for each in compare(BASE, theirs, ours) if each.standing is Standing.TAKE]

    again = compare(moved(BASE, theirs, taken), theirs, laid_over(ours, theirs, taken))

    assert not {(each.kind, each.row, each.cell) for each in again} & {
        (each.kind, each.row, each.cell) for each in taken
    }
    assert not [each for each in again if each.standing is Standing.TAKE]


@given(charters(FIRST), charters(FIRST, office=OWN_NAME))
def test_what_was_settled_leaves_nothing_to_tell(theirs, ours):
    told = compare(BASE, theirs, ours)

    assert compare(moved(BASE, theirs, told), theirs, ours) == []


@given(charters(FIRST), charters(FIRST, office=OWN_NAME))
def test_without_a_base_too_what_was_taken_is_not_offered_again(theirs, ours):
    taken = [each for each in compare(None, theirs, ours) if each.standing is Standing.TAKE]

    again = compare(None, theirs, laid_over(ours, theirs, taken))

    assert not [each for each in again if each.standing is Standing.TAKE]


# In the working tables.


@pytest.fixture
def office(db):
    """An office that was started from the old model; somebody has entered who holds the post."""
    office = load(of_office(OLD))
    make.make_posting(office.posts.get())
    Origin.objects.create(office=office, model="", document=doc.encode(OLD).decode())
    return office


def take_all(office, theirs):
    offered = model_updates.updates(office, office.origin, theirs)
    ids = [each.id for each in offered if each.standing is Standing.TAKE]
    return model_updates.take(office, office.origin, theirs, ids)


def test_taking_changes_these_cells_of_the_draft_and_nothing_else(office):
    before = assemble(office, complete=True)

    assert len(take_all(office, NEWER)) == 2

    after = assemble(office, complete=True)
    assert after.services == NEWER.services
    assert replace(after, tables=before.tables) == before
    assert model_updates.updates(office, office.origin, NEWER) == []


def test_one_change_is_taken_alone(office):
    first, second = model_updates.updates(office, office.origin, NEWER)

    model_updates.take(office, office.origin, NEWER, [second.id])

    assert office.services.count() == 3
    assert model_updates.updates(office, office.origin, NEWER) == [first]


def test_a_new_row_stands_where_it_stands_in_the_model(office):
    first = replace(NEWER.services[2], id="service-0", slug="service-1")
    take_all(office, model(OLD.services[0], first, OLD.services[1]))

    rows = list(office.services.in_order())
    assert [row.public_id for row in rows] == ["service-1", "service-0", "service-2"]
    assert rows[1].slug == "service-1-2"


def test_who_will_leave_a_post_is_not_entered_twice(office):
    Posting.objects.update(released="2999-01-01")

    take_all(office, replace(NEWER, posts=(replace(OLD.posts[0], title=both("নতুন পদ")),)))

    assert office.posts.get().title_bn == "নতুন পদ"
    assert Posting.objects.count() == 1


def test_headings_of_a_table_without_services_are_not_lost(office):
    ServiceTable.objects.create(office=office, audience="internal", name_bn="সুবিধা")
    internal = doc.Table("internal", services=(documents.make_service(9),))

    take_all(office, replace(OLD, tables=(*OLD.tables, internal)))

    table = {table.audience: table for table in assemble(office, complete=True).tables}["internal"]
    assert table.headings.name.bn == "সুবিধা"
    assert [service.id for service in table.services] == ["service-9"]


def test_a_step_of_the_model_waits_for_the_order_of_the_office(office):
    take_all(office, replace(OLD, grievance_steps=(documents.make_step(),)))

    assert not office.grievance_steps.get().is_approved


def test_a_dropped_service_is_held_back_and_not_deleted(office):
    take_all(office, model(OLD.services[1]))

    assert [(row.public_id, row.in_charter) for row in office.services.in_order()] == [
        ("service-1", False),
        ("service-2", True),
    ]
    assert model_updates.updates(office, office.origin, model(OLD.services[1])) == []


def test_a_service_that_changes_its_table_moves_there(office):
    theirs = replace(
        OLD,
        tables=(
            doc.Table("citizen", services=OLD.services[:1]),
            doc.Table("internal", services=tuple(OLD.services[1:])),
        ),
    )

    take_all(office, theirs)

    assert [row.audience for row in office.services.in_order()] == ["citizen", "internal"]


def test_the_states_of_languages_come_with_a_text_and_stay_with_the_others(office):
    statement = office.statements.get(public_id="vision")
    statement.mark_translated("text", unofficial="en")
    statement.save()
    newer = documents.make_statement("mission", text=both("নতুন", "New", unofficial="bn"))

    take_all(office, replace(OLD, statements=(OLD.statements[0], newer)))

    states = {row.public_id: row.unofficial("text") for row in Statement.objects.all()}
    assert states == {"vision": "en", "mission": "bn"}


def test_what_has_moved_since_it_was_shown_is_refused_and_nothing_is_taken(office):
    updates = model_updates.updates(office, office.origin, NEWER)
    service = office.services.get(public_id="service-1")
    service.deadline_wording_bn = "১৫ কার্যদিবস"
    service.save()

    with pytest.raises(model_updates.CannotTake) as refusal:
        model_updates.take(office, office.origin, NEWER, [update.id for update in updates])

    assert refusal.value.ids == (updates[0].id,)
    assert office.services.count() == 2
    assert office.origin.document == doc.encode(OLD).decode()


def test_what_the_tables_cannot_hold_is_refused_and_nothing_is_taken(office):
    broken = documents.make_service(3, name=doc.Text(en="No Bangla name"))

    with pytest.raises(model_updates.DoesNotFit):
        take_all(office, model(*OLD.services, broken))

    assert office.services.count() == 2


def test_what_was_left_is_not_offered_again_until_the_model_changes_once_more(office):
    first, _second = model_updates.updates(office, office.origin, NEWER)

    model_updates.leave(office, office.origin, NEWER, [first.id])

    assert first not in model_updates.updates(office, office.origin, NEWER)
    assert assemble(office, complete=True).services == OLD.services
    again = model(replace(NEWER.services[0], deadline=doc.Deadline(both("৭ কার্যদিবস"))))
    [update] = [
        each
        for each in model_updates.updates(office, office.origin, again)
        if each.cell == "deadline"
    ]
    assert update.standing is Standing.OWN


def test_an_office_without_an_origin_takes_what_it_lacks(db):
    office = load(of_office(model(OLD.services[0])))

    offered = model_updates.updates(office, None, NEWER)
    assert said(offered) == [
        ("changed", "service-1", "deadline", "own"),
        ("added", "service-2", "", "take"),
        ("added", "service-3", "", "take"),
    ]
    model_updates.take(office, None, NEWER, [update.id for update in offered[1:]])

    assert office.services.count() == 3
    assert said(model_updates.updates(office, None, NEWER)) == said(offered)[:1]


# The model that ships.


def test_an_office_started_from_the_shipped_model_has_nothing_waiting(db):
    shipped = documents.bundle("ict-upazila")
    office = load(of_office(shipped))
    origin = Origin.objects.create(
        office=office, model="ict-upazila", document=doc.encode(shipped).decode()
    )

    assert model_updates.waiting(office, origin) == 0


def test_what_changed_since_an_older_version_of_the_shipped_model_waits(db):
    shipped = documents.bundle("ict-upazila")
    older = replace(shipped, statements=shipped.statements[1:])
    office = load(of_office(older))
    origin = Origin.objects.create(
        office=office, model="ict-upazila", document=doc.encode(older).decode()
    )

    assert model_updates.waiting(office, origin) == 1


@pytest.mark.parametrize("model_name", ["", "no-such-model"])
def test_an_origin_that_is_no_model_of_ours_has_nothing_waiting(office, model_name):
    office.origin.model = model_name

    assert model_updates.waiting(office, office.origin) == 0
    assert model_updates.waiting(office, None) == 0


def test_asking_whether_something_waits_asks_the_database_nothing_where_nothing_does(
    office, django_assert_num_queries
):
    office.origin.model, shipped = "ict-upazila", documents.bundle("ict-upazila")
    office.origin.document = doc.encode(shipped).decode()

    with django_assert_num_queries(0):
        model_updates.waiting(office, office.origin)
