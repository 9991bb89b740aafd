"""Former editions as the public may see them: posts, and no people of the past."""

from msgspec.structs import replace

from charter.diff import diff

CONTACT = ("phone", "email")


def without_people(document):
    """The document with its posts without holders and their direct numbers left out; pure."""
    posts = tuple(replace(post, holder=None, phone="", email="") for post in document.posts)
    return replace(document, posts=posts)


def public_changes(release, number):
    """What edition `number` changed against the one before, as the public reads it.

    A person's name is never told. A number or e-mail of a post is told only while it is still
    the one in force, so that a former holder's does not live on in the history.
    """
    new = release.documents[number]
    old = release.documents.get(number - 1)
    if old is None:
        return []
    return [_publicly(change, release.document) for change in diff(old, new)]


def _publicly(change, current):
    if change.section != "post" or not change.path:
        return change
    if "holder" in change.path:
        return replace(change, old=None, new=None)
    if change.path[-1] in CONTACT:
        post = current.post(change.id)
        still = post is not None and getattr(post, change.path[-1]) == change.new
        return replace(change, old=None, new=change.new if still else None)
    return change
