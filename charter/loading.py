"""From a document to the working tables: the only way back.

Rows are matched by their public ids, so that loading the same document twice changes nothing.
What a document does not name stays as it is, unless the caller asks for the exact content.
"""

from django.db import transaction

from charter import document as doc
from charter.assembly import OFFICE_PLAIN, OFFICE_TEXTS
from charter.models import GrievanceStep, Statement
from offices.models import Office, Post, Posting
from offices.rows import LANGUAGES, digest
from services.deadlines import DeadlineMeaning
from services.layouts import COLUMNS
from services.models import Paper, Service, ServiceTable


class ParentIsMissing(ValueError):
    """The document's office belongs to one that this installation does not have."""


@transaction.atomic
def load(document, exactly=False):
    """Write a document into the working tables and return its office.

    With `exactly`, rows that the document does not name are deleted: the tables then say what
    the document says and nothing else, as a roll-back wants it.
    """
    if not document.office.slug:
        raise doc.Unreadable("This is a model charter: it has no office to load into.")
    office = _office(document)
    posts = _posts(office, document.posts)
    statements = [
        _row(Statement, office, entry.id, number, kind=entry.kind, text=entry.text)
        for number, entry in enumerate(document.statements, 1)
    ]
    services = [
        _service(office, table.audience, number, entry, posts)
        for table in document.tables
        for number, entry in enumerate(table.services, 1)
    ]
    for table in document.tables:
        _headings(office, table)
    steps = [
        _step(office, number, entry) for number, entry in enumerate(document.grievance_steps, 1)
    ]
    if exactly:
        # Services first: a post that they name cannot go before them.
        _delete_others(Service, office, services)
        _delete_others(Statement, office, statements)
        _delete_others(GrievanceStep, office, steps)
        _delete_others(Post, office, posts.values())
    return office


def _office(document):
    entry = document.office
    office = Office.objects.filter(slug=entry.slug).first() or Office(slug=entry.slug)
    for name in OFFICE_PLAIN:
        setattr(office, name, getattr(entry, name))
    for name in OFFICE_TEXTS:
        _set_text(office, name, getattr(entry, name))
    office.parent = _parent(document.parent)
    office.save()
    return office


def _parent(entry):
    if entry is None:
        return None
    parent = Office.objects.filter(slug=entry.slug).first()
    if parent is None:
        raise ParentIsMissing(entry.slug)
    return parent


def _row(model, office, public_id, position, **values):
    """The row of that public id, made or brought up to date. A Text sets both languages."""
    row = model.objects.filter(office=office, public_id=public_id).first()
    row = row or model(office=office, public_id=public_id)
    row.position = position
    for name, value in values.items():
        if isinstance(value, doc.Text):
            _set_text(row, name, value)
        else:
            setattr(row, name, value)
    row.save()
    return row


def _set_text(row, field, text):
    for language in LANGUAGES:
        setattr(row, f"{field}_{language}", getattr(text, language))
    row.states.pop(field, None)
    if not (text.bn and text.en):
        return
    row.states[field] = {"unofficial": text.unofficial, "of": ""}
    if not text.outdated:
        source = text.en if text.unofficial == "bn" else text.bn
        row.states[field]["of"] = digest(source)


def _posts(office, entries):
    posts = {
        entry.id: _row(
            Post,
            office,
            entry.id,
            number,
            title=entry.title,
            room=entry.room,
            phone=entry.phone,
            email=entry.email,
            is_vacant=entry.is_vacant,
        )
        for number, entry in enumerate(entries, 1)
    }
    for entry in entries:
        post = posts[entry.id]
        post.superior = posts.get(entry.superior)
        post.save(update_fields=["superior"])
        _posting(post, entry.holder)
    return posts


def _posting(post, holder):
    """Who holds the post. A document without a holder leaves the desk's knowledge alone."""
    if holder is None:
        return
    posting = post.postings.filter(released__isnull=True).first() or Posting(post=post)
    _set_text(posting, "name", holder.name)
    posting.charge = holder.charge
    posting.joined = holder.joined
    posting.save()


def _headings(office, table):
    row, _created = ServiceTable.objects.get_or_create(office=office, audience=table.audience)
    for column in COLUMNS:
        _set_text(row, column, getattr(table.headings, column))
    row.save()


def _service(office, audience, position, entry, posts):
    service = _row(
        Service,
        office,
        entry.id,
        position,
        audience=audience,
        slug=entry.slug,
        in_charter=not entry.held_back,
        name=entry.name,
        methods=entry.methods,
        papers_from=entry.papers_from,
        remedy=entry.remedy,
        remarks=entry.remarks,
        keywords=entry.keywords,
        fee_wording=entry.fee.wording,
        fee_kind=entry.fee.meaning.kind,
        fee_amount=entry.fee.meaning.amount,
        fee_payment=entry.fee.payment,
        post=posts.get(entry.post),
        superior=posts.get(entry.superior),
        **_deadline(entry.deadline),
    )
    _papers(service, entry.papers)
    return service


def _deadline(entry):
    meaning = {
        f"deadline_{name}": getattr(entry.meaning, name)
        for name in DeadlineMeaning.__struct_fields__
    }
    return meaning | {
        "deadline_wording": entry.wording,
        "deadline_trigger": entry.trigger,
        "deadline_condition": entry.condition,
        "deadline_then_trigger": entry.then_trigger,
    }


def _papers(service, entries):
    """Papers have no public id: they are the rows of one cell, in order."""
    existing = list(service.papers.all())
    for position, entry in enumerate(entries, 1):
        paper = existing.pop(0) if existing else Paper(service=service)
        paper.position = position
        _set_text(paper, "name", entry.name)
        _set_text(paper, "source", entry.source)
        paper.copies = entry.copies
        paper.is_attested = entry.is_attested
        paper.form_url = entry.form_url
        paper.save()
    for paper in existing:
        paper.delete()


def _step(office, position, entry):
    return _row(
        GrievanceStep,
        office,
        entry.id,
        position,
        when=entry.when,
        officer=entry.officer,
        address=entry.address,
        phone=entry.phone,
        email=entry.email,
        working_days=entry.working_days,
        is_approved=entry.is_approved,
    )


def _delete_others(model, office, kept):
    # One by one, so that the log records each.
    for row in model.objects.filter(office=office).exclude(pk__in=[row.pk for row in kept]):
        row.delete()
