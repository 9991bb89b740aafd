"""History shows posts and what they promised, and no people of the past."""

import datetime

from msgspec.structs import replace

from charter import document as doc
from charter.history import public_changes, without_people
from charter.release import EditionLine, Release

WHEN = datetime.datetime(2026, 11, 21, tzinfo=datetime.UTC)


def post(phone, holder):
    return doc.Post(
        id="p",
        title=doc.Text(bn="পদ"),
        phone=phone,
        email=f"{phone}@example.gov.bd",
        holder=doc.Holder(name=doc.Text(bn=holder)) if holder else None,
    )


def release(*posts):
    """A release whose editions differ in the holder and numbers of one post."""
    documents = {
        number: doc.Document(edition=number, posts=(each,)) for number, each in enumerate(posts, 1)
    }
    lines = tuple(EditionLine(number, WHEN, "", "0" * 64) for number in sorted(documents)[::-1])
    return Release(documents[len(posts)], lines, documents, "https://office.example.gov.bd")


def test_a_former_edition_shows_the_post_without_its_holder_and_numbers():
    past = without_people(doc.Document(posts=(post("01700000001", "রহিম"),)))

    assert past.posts == (doc.Post(id="p", title=doc.Text(bn="পদ")),)


def test_the_number_in_force_is_told_as_new_and_the_former_one_is_not():
    changes = public_changes(release(post("01700000001", ""), post("01700000002", "")), 2)

    phone = next(change for change in changes if change.path == ("phone",))
    assert (phone.old, phone.new) == (None, "01700000002")


def test_a_number_that_is_no_longer_in_force_is_not_told_at_all():
    three = release(*(post(f"0170000000{number}", "") for number in (1, 2, 3)))

    phone = next(change for change in public_changes(three, 2) if change.path == ("phone",))

    assert (phone.old, phone.new) == (None, None)


def test_a_change_of_hands_is_told_without_names():
    changes = public_changes(release(post("", "রহিম"), post("", "করিম")), 2)

    assert changes
    assert "রহিম" not in repr(changes)
    assert "করিম" not in repr(changes)


def test_a_new_post_is_told_without_its_holder():
    first = doc.Document(edition=1)
    second = doc.Document(edition=2, posts=(post("01700000001", "রহিম"),))
    both = replace(release(post("", "")), document=second, documents={1: first, 2: second})

    [change] = public_changes(both, 2)

    assert (change.kind, change.name.bn) == ("added", "পদ")
    assert "রহিম" not in repr(change)


def test_the_first_edition_changed_nothing():
    assert public_changes(release(post("01700000001", "")), 1) == []
