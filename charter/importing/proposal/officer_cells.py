"""An officer's cell: as the office's workbook writes it, and what a post says of it."""

import re

from charter.importing.proposal.texts import key, line
from charter.reading import NOTHING
from portal.bangla.text import clean, to_ascii_digits

CHARGES = {
    "additional": clean("অতিরিক্ত দায়িত্ব"),
    "current": clean("চলতি দায়িত্ব"),
}
ROOM, PHONE, EMAIL = map(clean, ("কক্ষ", "ফোন", "ই-মেইল"))

# Words that only name what follows them, and words for an office that every office has.
_LABELS = set(
    key(
        "নাম পদবি মোবাইল মোবা মোঃ নং নম্বর নাম্বার ফোন টেলিফোন টেলি অফিস কক্ষ রুম ই মেইল ইমেইল মেল ইমেল "
        "জনাব কার্যালয় দপ্তর ও এবং name mobile cell phone tel telephone no number room e mail email"
    ).split()
)


def written(post):
    """A post and who holds it, a line for each thing, with labels."""
    holder = post.holder.name.bn if post.holder else ""
    charge = CHARGES.get(post.holder.charge) if post.holder else None
    lines = [
        f"{holder} ({charge})" if charge else holder,
        post.title.bn,
        post.room.bn and f"{ROOM}: {post.room.bn}",
        post.phone and f"{PHONE}: {post.phone}",
        post.email and f"{EMAIL}: {post.email}",
    ]
    return "\n".join(filter(None, lines))


def digits(text):
    """A telephone number without what people write between its digits, from its last zero on."""
    return re.sub("[^0-9]", "", to_ascii_digits(text)).removeprefix("880").lstrip("0")


def is_this_office(name, present):
    """Whether a name of an office is this one's, however much of it is said."""
    own = _words_of_office(present)
    return all(word in own for word in key(name).split())


def unsaid(wording, post, present):
    """The words of a cell that its post and its office's name do not say."""
    if post is None:
        return clean(wording)
    holder = post.holder.name if post.holder else NOTHING
    said = _words_of_office(present)
    for text in (post.title.bn, holder.bn, post.room.bn, post.email):
        said |= set(key(text).split())
    if post.holder and post.holder.charge in CHARGES:
        said |= set(key(CHARGES[post.holder.charge]).split())
    numbers = digits(post.phone)
    return " ".join(word for word in line(wording).split() if not _is_said(word, said, numbers))


def _is_said(word, said, numbers):
    return all(
        part in said or (part.isdigit() and part.lstrip("0").removeprefix("880") in numbers)
        for part in key(word).split()
    )


def _words_of_office(present):
    office = present.office
    parent = present.parent.name if present.parent else NOTHING
    names = (office.name, office.upazila, office.district, parent)
    return _LABELS | {word for text in names for word in key(text.bn).split()}
