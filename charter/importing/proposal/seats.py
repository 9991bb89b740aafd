"""Who holds which post: the officer cells of a reading, joined to the posts of an office.

Offices repeat the same officer in every row. Posts are seats: where another name stands under the
same title, the holder has changed, not the post.
"""

from collections import Counter
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from msgspec.structs import replace

from charter import document as doc
from charter.importing.proposal.matching import doubtful, pairs
from charter.importing.proposal.officer_cells import (
    CHARGES,
    digits,
    is_this_office,
    unsaid,
    written,
)
from charter.importing.proposal.texts import key, laid, line
from offices.models import Post, Posting
from portal.bangla.romanise import slugify
from services.slugs import first_free

LONGEST = {part: Post._meta.get_field(part).max_length for part in ("title", "room", "phone")} | {
    "name": Posting._meta.get_field("name").max_length,
    "email": Post._meta.get_field("email").max_length,
}
LONGEST_ID = Post._meta.get_field("public_id").max_length - 4  # room for "-123"


class Person(NamedTuple):
    """What an officer cell says, as far as a post has a place for it."""

    title: str = ""
    name: str = ""
    charge: str = ""
    room: str = ""
    phone: str = ""
    email: str = ""


class Seats:
    """The posts of a document with those of a reading laid over them."""

    def __init__(self, officers, present):
        self._present = present
        self._posts = {post.id: post for post in present.posts}
        self._cells = {post.id: key(written(post)) for post in present.posts}
        self._of = {}  # the post of each person
        new = [person(officer, present) for officer in officers if not self._known(officer)]
        groups = _groups([each for each in new if any(each)])
        for group, post in zip(groups, _matched(groups, present.posts), strict=True):
            self._take(group, post)

    @property
    def posts(self):
        return tuple(self._posts.values())

    def post_of(self, officer, now=""):
        """The id of the post that an officer cell names, or ""; `now`: what the service has."""
        known = self._known(officer)
        if known:
            return now if now in known else known[0]
        return self._of.get(person(officer, self._present), "")

    def unsaid(self, officer):
        """The words of a cell that its post does not say."""
        if not officer or self._known(officer):
            return ""
        return unsaid(officer.wording, self._posts.get(self.post_of(officer)), self._present)

    def _known(self, officer):
        """The posts whose cell in the office's own workbook is this one."""
        wanted = key(officer.wording)
        return [post for post, cell in self._cells.items() if wanted and cell == wanted]

    def _take(self, group, post):
        if post is None:
            title = _mostly(group, "title")
            if not title:
                return  # A name or a number alone is no post.
            wanted = slugify(title, limit=LONGEST_ID) or "post"
            post = doc.Post(id=first_free(wanted, self._posts), title=doc.Text())
        self._posts[post.id] = _laid(post, group)
        self._of |= dict.fromkeys(group, post.id)


def person(officer, present):
    """An officer with the office in the title where it is another one than this.

    What is too long, and an e-mail address that is none, is no part of a post.
    """
    title, name = line(officer.title), line(officer.name)
    charge = next((code for code, words in CHARGES.items() if words in f"{name} {title}"), "")
    if charge:
        title, name = (_without(text, CHARGES[charge]) for text in (title, name))
    if title and officer.office and not is_this_office(officer.office, present):
        title = _fitting(f"{title}, {line(officer.office)}", "title") or title
    pieces = {"title": title, "name": name} | {
        part: line(getattr(officer, part)) for part in ("room", "phone", "email")
    }
    pieces = {part: _fitting(text, part) for part, text in pieces.items()}
    if not is_email(pieces["email"]):
        pieces["email"] = ""
    return Person(charge=charge, **pieces)


def _without(text, charge):
    return line(text.replace(f"({charge})", "").replace(charge, ""))


def _fitting(text, part):
    return text if len(text) <= LONGEST[part] else ""


def is_email(text):
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def _groups(people):
    """Those who hold the same post, together."""
    groups = []
    for each in people:
        group = next((group for group in groups if _is_one_of(each, group)), None)
        if group is None:
            groups.append([each])
        else:
            group.append(each)
    return groups


def _is_one_of(each, group):
    titles = each.title, _mostly(group, "title")
    if all(titles) and not _same_title(*titles):
        return False
    verdict = _is_same_person(each, _common(group))
    return verdict is not False if all(titles) else verdict is True


def _mostly(group, part):
    """What most of them say; two rows may spell the same officer differently."""
    said = Counter(value for value in (getattr(each, part) for each in group) if value)
    return said.most_common(1)[0][0] if said else ""


def _common(group):
    return Person(*(_mostly(group, part) for part in Person._fields))


def _is_same_person(one, other):
    """By the surest thing that both are known by; None where there is nothing.

    A phone or an e-mail address may be the whole office's.
    """
    same_phone = digits(one.phone) == digits(other.phone) if one.phone and other.phone else None
    if one.name and other.name:
        return key(one.name) == key(other.name) or bool(same_phone)
    if same_phone is not None:
        return same_phone
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    return None


def _same_title(one, other):
    return key(one) == key(other)


def _matched(groups, posts):
    """For each group the post that it is, or None: by title and person, by title, by person."""
    people = {
        id(group): Person(*(_mostly(group, part) for part in Person._fields)) for group in groups
    }
    holders = {post.id: _holder(post) for post in posts}

    def has_title(group, post):
        title = people[id(group)].title
        return bool(title) and _same_title(title, post.title.bn)

    def is_person(group, post):
        return _is_same_person(people[id(group)], holders[post.id]) is True

    def shares(group, post):
        mine, theirs = people[id(group)], holders[post.id]
        return any(
            _is_same_person(mine._replace(**hidden), theirs) is True
            for hidden in ({}, {"name": ""}, {"name": "", "phone": ""})
        )

    return pairs(
        groups,
        posts,
        (
            lambda group, post: has_title(group, post) and is_person(group, post),
            has_title,
            doubtful(shares),
        ),
    )


def _holder(post):
    name = post.holder.name.bn if post.holder else ""
    return Person(post.title.bn, name, phone=post.phone, email=post.email)


def _laid(post, group):
    said = _common(group)._asdict()
    phone = said["phone"] if digits(said["phone"]) != digits(post.phone) else ""
    email = said["email"] if said["email"].casefold() != post.email.casefold() else ""
    return replace(
        post,
        title=laid(post.title, bn=said["title"] or None, tidy=line),
        room=laid(post.room, bn=said["room"] or None, tidy=line),
        phone=phone or post.phone,
        email=email or post.email,
        holder=_laid_holder(post.holder, said["name"], said["charge"]),
    )


def _laid_holder(holder, name, charge):
    """Another name is another person: since when, the charter does not say."""
    if not name:
        return holder
    if holder is None or key(name) != key(holder.name.bn):
        return doc.Holder(name=doc.Text(bn=name), charge=charge or "regular")
    return replace(
        holder, name=laid(holder.name, bn=name, tidy=line), charge=charge or holder.charge
    )
