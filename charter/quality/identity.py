"""The identity gate: what is left in a charter of the office whose charter it was made from.

People would call, write to or look for the wrong office, so every finding stops publishing. A
person who truly serves at both offices can be accepted with a reason: a Waiver.
"""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter import document as doc
from charter.diff import Change
from charter.models import Origin, Waiver
from charter.quality.finding import error
from charter.quality.terms import Kind, Said, Term, fold, hosts_of, terms
from charter.quality.texts import every_text, row_in_words
from charter.wording import field_in_words

__all__ = ["Kind", "Term", "foreign", "foreign_terms", "left_over", "terms"]

CODE = "foreign_identity"
OFFICE_PLAIN = ("phone", "email", "hostname", "official_url")
POST_PLAIN = ("phone", "email")
STEP_PLAIN = ("phone", "email")


@dataclass(frozen=True)
class LeftOver:
    """A term of the source office, and where it stands. `field` is that of the desk's form."""

    term: Term
    section: str
    id: str
    field: str


def foreign(office, document):
    """Findings for whatever identifies the source office, but for what was accepted."""
    source = source_of(office)
    if source is None:
        return []
    left = left_over(source, document, accepted_keys(office))
    return [_finding(each, source, document) for each in left]


def source_of(office):
    """The document that the office was started from, or None."""
    origin = Origin.objects.filter(office=office).first()
    return doc.decode(origin.document.encode()) if origin else None


def accepted_keys(office):
    """What a publisher said belongs to this office too, as it is compared."""
    waived = Waiver.objects.filter(office=office).values_list("term", flat=True)
    # A waiver keeps the words of its term only; each kind of term is read in its own way.
    return {Term(kind, text).key for text in waived for kind in Kind}


def left_over(source, document, accepted=frozenset()):
    """Every place of a document that names its source, once for each term. Pure."""
    sought = [
        term
        for term in foreign_terms(source, document)
        if not (term.may_be_shared and term.key in accepted)
    ]
    if not sought:
        return []
    own = _own_hosts(source.office, document.office)
    found = []
    for section, key, field, text in _said(document):
        said = Said(text, own)
        hits = [term for term in sought if term.is_in(said)]
        found += [LeftOver(term, section, key, field) for term in _widest(hits)]
    return found


def foreign_terms(source, document):
    """The terms of the source that are not the document's office's own as well. Pure."""
    if _is_same_office(source.office, document.office):
        return []
    return [term for term in terms(source) if not _is_own(term, source.office, document)]


# What is one's own.


def _is_same_office(source, office):
    """An office that took its own charter back, as after a restore."""
    return source.slug == office.slug and _is_same_place(source, office)


def _is_same_place(source, office):
    return _is_same(source.upazila, office.upazila) and _is_same(source.district, office.district)


def _is_same(text, other):
    """Whether two names of places agree in one of their languages."""
    pairs = [(text.bn, other.bn), (text.en, other.en)]
    return any(a and fold(a) == fold(b) for a, b in pairs) or not (text or other)


def _is_own(term, source, document):
    office, parent = document.office, document.parent
    if parent and _is_parents(term, parent):
        return True
    match term.kind:
        case Kind.UPAZILA:
            return _is_same(source.upazila, office.upazila) or _names(office, term)
        case Kind.DISTRICT:
            return _is_same(source.district, office.district) or _names(office, term)
        case Kind.OFFICE:
            return _is_common_name(term, source, office)
    return False


def _is_parents(term, parent):
    """A child may name its department, and a department's place, as its parent's name does."""
    if term.kind in (Kind.OFFICE, Kind.UPAZILA, Kind.DISTRICT):
        return any(term.is_in(Said(text)) for text in (parent.name.bn, parent.name.en))
    return term.kind is Kind.HOST and term.is_in(Said(parent.official_url))


def _names(office, term):
    """Whether the office's own upazila or district goes by that name: Kawkhali exists twice."""
    return any(term.is_in(Said(text)) for text in _place_names(office))


def _place_names(office):
    names = (office.upazila.bn, office.upazila.en, office.district.bn, office.district.en)
    return [name for name in names if name]


def _is_common_name(term, source, office):
    """A name without a place in it, which offices of other places bear as well."""
    places = [Term(Kind.UPAZILA, text) for text in _place_names(source)]
    said = Said(term.text)
    if not places or _is_same_place(source, office) or any(each.is_in(said) for each in places):
        return False
    return any(term.is_in(Said(text)) for text in (office.name.bn, office.name.en))


def _own_hosts(source, office):
    """One's own hosts below the source's: an office's below its upazila's portal."""
    return [
        own
        for own in hosts_of(office)
        if any(own.endswith(f".{host}") for host in hosts_of(source))
    ]


# Where it is looked for: in all that the office itself says. What its parent says is the parent's.


def _said(document):
    for section, key, field, text in every_text(document):
        for language in ("bn", "en"):
            if getattr(text, language):
                yield section, key, f"{field}_{language}", getattr(text, language)
    for section, key, field, value in _plain(document):
        if value:
            yield section, key, field, value


def _plain(document):
    office = document.office
    yield from (("office", "", name, getattr(office, name)) for name in OFFICE_PLAIN)
    for post in document.posts:
        yield from (("post", post.id, name, getattr(post, name)) for name in POST_PLAIN)
    for step in document.grievance_steps:
        yield from (("step", step.id, name, getattr(step, name)) for name in STEP_PLAIN)
    for service in document.services:
        yield "service", service.id, "slug", service.slug
        for number, paper in enumerate(service.papers, 1):
            yield "service", service.id, f"papers.{number}.form_url", paper.form_url


def _widest(hits):
    """Without terms that only stand in a longer one: the name of an office says its upazila."""
    return [
        term
        for term in hits
        if not any(term.is_in(Said(other.text)) for other in hits if other.key != term.key)
    ]


# In words.


def kind_in_words(kind):
    return {
        Kind.OFFICE: _("the name"),
        Kind.UPAZILA: _("the upazila"),
        Kind.DISTRICT: _("the district"),
        Kind.ADDRESS: _("the address"),
        Kind.HOST: _("the web address"),
        Kind.PHONE: _("the phone number"),
        Kind.EMAIL: _("the e-mail address"),
        Kind.OFFICER: _("an officer’s name"),
        Kind.OFFICER_PHONE: _("an officer’s phone number"),
        Kind.OFFICER_EMAIL: _("an officer’s e-mail address"),
    }[kind]


def place_in_words(left, document):
    """Where it stands: the row, and the field of it."""
    row = row_in_words(document, left.section, left.id)
    return f"{row} – {field_in_words(Change(left.section, 'changed', path=_path(left)))}"


def _path(left):
    """The path of a Change from the field of the form."""
    path = left.field.replace("deadline_", "deadline.", 1).replace("fee_", "fee.", 1)
    for language in ("bn", "en"):
        if path.endswith(f"_{language}"):
            path = f"{path[:-3]}.{language}"
    return tuple(path.split("."))


def _finding(left, source, document):
    own = _("Write what is your own office’s, or take it out.")
    shared = _(
        "Write what is your own office’s. If it truly belongs to both, a publisher can accept it."
    )
    return error(
        CODE,
        _("%(place)s: %(kind)s of “%(source)s” is still there: %(term)s")
        % {
            "place": place_in_words(left, document),
            "kind": kind_in_words(left.term.kind),
            "source": source.office.name.shown(get_language()),
            "term": left.term.text,
        },
        shared if left.term.may_be_shared else own,
        section=left.section,
        id=left.id,
        field=left.field,
    )
