"""What differs between two charters is told thing by thing, and nothing else is."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from charter import document as doc
from charter.diff import diff
from services.fees import FeeMeaning


def service(key, **fields):
    fields = {"name": doc.Text(bn=f"সেবা {key}", en=f"Service {key}")} | fields
    return doc.Service(id=key, slug=key, **fields)


def charter(*services, **fields):
    return doc.Document(tables=(doc.Table("citizen", services=services),), **fields)


def test_the_same_charter_differs_in_nothing():
    assert diff(charter(service("a")), charter(service("a"))) == []


def test_a_changed_wording_is_told_in_its_language_with_old_and_new():
    old = charter(service("a", fee=doc.Fee(wording=doc.Text(bn="১০ টাকা", en="10 taka"))))
    new = charter(service("a", fee=doc.Fee(wording=doc.Text(bn="২০ টাকা", en="10 taka"))))

    [change] = diff(old, new)

    assert (change.section, change.id, change.kind) == ("service", "a", "changed")
    assert change.path == ("fee", "wording", "bn")
    assert (change.old, change.new) == ("১০ টাকা", "২০ টাকা")


def test_a_changed_meaning_is_told_beside_the_wording():
    old = charter(service("a"))
    new = charter(service("a", fee=doc.Fee(meaning=FeeMeaning(kind="free"))))

    [change] = diff(old, new)

    assert (change.path, change.old, change.new) == (("fee", "meaning", "kind"), "", "free")


def test_one_officers_new_number_is_one_change_however_many_services_name_the_post():
    services = [service(str(number), post="p") for number in range(9)]
    post = doc.Post(id="p", title=doc.Text(bn="পদ"), phone="01700000001")
    old = charter(*services, posts=(post,))
    new = charter(*services, posts=(replace(post, phone="01700000002"),))

    [change] = diff(old, new)

    assert (change.section, change.path) == ("post", ("phone",))


def test_services_that_come_and_go_are_told_by_name():
    changes = diff(charter(service("a"), service("b")), charter(service("b"), service("c")))

    assert {(change.kind, change.id) for change in changes} == {("removed", "a"), ("added", "c")}


def test_a_service_that_moved_is_the_only_one_told():
    keys = "abcde"
    old = charter(*map(service, keys))
    new = charter(*map(service, "eabcd"))

    [change] = diff(old, new)

    assert (change.kind, change.id) == ("moved", "e")


def test_a_service_that_changes_its_table_is_told_once():
    old = doc.Document(tables=(doc.Table("citizen", services=(service("a"),)),))
    new = doc.Document(tables=(doc.Table("internal", services=(service("a"),)),))

    [change] = diff(old, new)

    assert (change.path, change.old, change.new) == (("audience",), "citizen", "internal")


def test_papers_are_compared_line_by_line():
    papers = tuple(doc.Paper(name=doc.Text(bn=name)) for name in ("ছবি", "আবেদন"))
    old = charter(service("a", papers=papers[:1]))
    new = charter(service("a", papers=papers))

    [change] = diff(old, new)

    assert change.path == ("papers", "2")
    assert (change.old, change.new) == (None, papers[1].name)


def test_the_departments_new_statement_is_told_as_the_departments():
    parent = doc.Parent(slug="d", name=doc.Text(bn="অধিদপ্তর"))
    vision = doc.Statement(id="v", kind="vision", text=doc.Text(bn="ভিশন"))

    [change] = diff(charter(parent=parent), charter(parent=replace(parent, statements=(vision,))))

    assert (change.section, change.kind, change.id) == ("parent_statement", "added", "v")


@given(st.permutations("abcdef"), st.permutations("abcdef"))
def test_an_order_is_explained_by_as_few_moves_as_possible(before, after):
    moved = {c.id for c in diff(charter(*map(service, before)), charter(*map(service, after)))}

    # Whatever did not move stands in the same order in both.
    assert [key for key in before if key not in moved] == [key for key in after if key not in moved]
    assert (before == after) == (not moved)
