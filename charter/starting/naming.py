"""What a new office is called where nobody says otherwise: names, short name, web address. Pure.

Upazilas of one name are told apart by their districts: both stand in every proposal.
"""

from dataclasses import replace

from charter import document as doc
from portal.bangla.romanise import slugify

# Under the name of its department, as the offices of the departments head their letters.
KINDS = {
    "division": doc.Text("বিভাগীয় কার্যালয়", "Divisional Office"),
    "district": doc.Text("জেলা কার্যালয়", "District Office"),
    "upazila": doc.Text("উপজেলা কার্যালয়", "Upazila Office"),
}
LONGEST_SLUG = 80


def named(facts):
    """The facts of a new office, with a proposal for each name that is empty.

    Without a parent nothing tells what kind of office it is: it must be said, or stay unnamed.
    """
    kind = doc.Text(facts.kind_bn, facts.kind_en)
    if not kind and facts.parent:
        kind = KINDS.get(facts.tier, kind)
    return replace(
        facts,
        name_bn=facts.name_bn or _name(kind.bn, facts, "bn"),
        # A name of one's own is not translated by putting another beside it.
        name_en=facts.name_en or ("" if facts.name_bn else _name(kind.en, facts, "en")),
        slug=facts.slug or _slug(kind, facts),
        hostname=facts.hostname or _hostname(facts),
    )


def _name(kind, facts, language):
    parts = [kind, *(getattr(place, language) for place in _places(facts))]
    return ", ".join(parts) if kind else ""


def _slug(kind, facts):
    words = facts.short_word or facts.parent or slugify(kind.en) or slugify(kind.bn)
    words = words or slugify(facts.name_en) or slugify(facts.name_bn)
    where = "-".join(place.word for place in _places(facts))
    room = LONGEST_SLUG - len(where) - len("-99-")
    return "-".join(part for part in (words[:room].strip("-"), where) if part)


def _hostname(facts):
    """On the national portal; only where it is known by which word the department goes there."""
    word = facts.short_word or facts.parent
    if not (word and facts.district):
        return ""
    return ".".join([word, *(place.word for place in _places(facts)), "gov.bd"])


def _places(facts):
    """From the near to the far."""
    return [place for place in (facts.upazila, facts.district) if place]
