"""What is missing or doubtful in a charter, in words, with the mend.

Errors stop publishing. Warnings are shown beside it: nobody is kept from telling the public the
truth because a translation is missing.
"""

import enum
import re
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from charter.assembly import assemble
from charter.models import Edition, GrievanceStep
from offices.models import Posting
from portal.bangla.dates import date_words, number, phone_href
from portal.bangla.text import has_mixed_digits
from services import deadline_wording, deadlines, fees

# Terms that an official order has replaced: (old, new, source). DOMAIN part 4.
RENAMED = (("সহকারী প্রোগ্রামার", "উপজেলা আইসিটি অফিসার", "১২ আগস্ট ২০২৪"),)
DOTS = re.compile(r"[.…]{4,}|…{2,}")
TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
# Letters that no Bangla text has, and that text in Bijoy or half converted from it is full of.
LEGACY = re.compile(r"[†‡ˆ‰Š¤ÿ©¨]|মত্ম|রম্ন")
ASSAMESE = re.compile("[ৰৱ]")


class Severity(enum.Enum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """Something the checks found.

    `section` and `id` say which row it is about, as in a Change of `charter.diff`; `field` is
    the form field to go to. `words` tell what is the matter and `mend` what to do.
    """

    code: str
    severity: Severity
    words: str
    mend: str
    section: str = "office"
    id: str = ""
    field: str = ""


def check_office(office, today=None):
    """The findings of the draft as it stands."""
    return check(office, assemble(office, today), today)


def check(office, document, today=None):
    """Everything found in a document about to be published, errors first."""
    today = today or timezone.localdate()
    findings = [
        *_emptiness(document),
        *_broken_text(document),
        *_services(document),
        *_posts(document),
        *_other_parts(office, document),
        *_languages(document),
        *_what_time_brings(office, document, today),
    ]
    return sorted(findings, key=lambda finding: finding.severity is Severity.WARNING)


def _error(*args, **kwargs):
    return Finding(args[0], Severity.ERROR, *args[1:], **kwargs)


def _warning(*args, **kwargs):
    return Finding(args[0], Severity.WARNING, *args[1:], **kwargs)


def _emptiness(document):
    if not document.services and not document.statements:
        yield _error(
            "nothing_to_show",
            _("The charter is empty: there is no service and no statement."),
            _("Enter at least one service, or bring in the charter that you have."),
            section="service",
        )


def texts(document):
    """Every bilingual text with the row and the form field it comes from."""
    for section, key, entry, prefix in _parts(document):
        for field in entry.__struct_fields__:
            value = getattr(entry, field)
            if hasattr(value, "unofficial"):
                yield section, key, f"{prefix}{field}", value


def _parts(document):
    """Every piece of the document that holds texts, with the row it belongs to."""
    yield "office", "", document.office, ""
    for post in document.posts:
        yield "post", post.id, post, ""
        if post.holder:
            yield "post", post.id, post.holder, ""
    for statement in document.statements:
        yield "statement", statement.id, statement, ""
    for table in document.tables:
        yield "table", table.audience, table.headings, ""
    for service in document.services:
        yield "service", service.id, service, ""
        yield "service", service.id, service.deadline, "deadline_"
        yield "service", service.id, service.fee, "fee_"
        for paper in service.papers:
            yield "service", service.id, paper, ""
    for step in document.grievance_steps:
        yield "step", step.id, step, ""


def _broken_text(document):
    """Text that the public could not read."""
    for section, key, field, text in texts(document):
        where = {"section": section, "id": key, "field": f"{field}_bn"}
        if DOTS.search(text.bn):
            yield _error(
                "unfilled_blank",
                _("“%(text)s” still has the dots of an empty form.") % {"text": _short(text.bn)},
                _("Write what belongs there, or empty the field."),
                **where,
            )
        if LEGACY.search(text.bn):
            yield _error(
                "legacy_encoding",
                _("“%(text)s” has letters of an old Bijoy text; people cannot read it.")
                % {"text": _short(text.bn)},
                _("Type the words again in Unicode."),
                **where,
            )
        if TAG.search(text.bn + text.en):
            yield _error(
                "markup",
                _("“%(text)s” has HTML in it; the page would print it as it is.")
                % {"text": _short(text.bn or text.en)},
                _("Keep the words and delete the tags."),
                **where,
            )
        if ASSAMESE.search(text.bn):
            yield _warning(
                "assamese_letter",
                _("“%(text)s” has an Assamese letter (ৰ or ৱ) that looks like Bangla.")
                % {"text": _short(text.bn)},
                _("Type র or ব instead: search does not find the other."),
                **where,
            )
        if has_mixed_digits(text.bn):
            yield _warning(
                "mixed_digits",
                _("“%(text)s” mixes Bangla and English digits in one number.")
                % {"text": _short(text.bn)},
                _("Write the number in Bangla digits."),
                **where,
            )


def _services(document):
    for service in document.services:
        yield from _service(service, document)


def _service(service, document):
    where = {"section": "service", "id": service.id}
    name = {"name": _short(service.name.bn)}
    wording, meaning = service.deadline.wording.bn, service.deadline.meaning
    if not wording:
        yield _warning(
            "deadline_missing",
            _("“%(name)s” does not say by when it is done.") % name,
            _("Enter the approved deadline."),
            field="deadline_wording_bn",
            **where,
        )
    elif meaning == deadlines.DeadlineMeaning():
        yield _warning(
            "deadline_without_meaning",
            _("The deadline of “%(name)s” has no meaning beside its wording.") % name,
            _("Fill in at once, at most and unit, or “no fixed limit”."),
            field="deadline_immediate",
            **where,
        )
    elif deadline_wording.disagrees(wording, meaning):
        yield _warning(
            "deadline_disagrees",
            _("The deadline of “%(name)s” is worded “%(wording)s”, but means something else.")
            % (name | {"wording": wording}),
            _("Compare the wording with the fields below it."),
            field="deadline_immediate",
            **where,
        )
    if not service.fee.wording:
        yield _warning(
            "fee_missing",
            _("“%(name)s” does not say what it costs.") % name,
            _("Enter the fee, or that it is free."),
            field="fee_wording_bn",
            **where,
        )
    elif not service.fee.meaning.kind:
        yield _warning(
            "fee_without_meaning",
            _("The fee of “%(name)s” has no kind beside its wording.") % name,
            _("Choose the kind of fee."),
            field="fee_kind",
            **where,
        )
    elif fees.disagrees(service.fee.wording.bn, service.fee.meaning):
        yield _warning(
            "fee_disagrees",
            _("The fee of “%(name)s” is worded “%(wording)s”, but its kind says otherwise.")
            % (name | {"wording": service.fee.wording.bn}),
            _("Compare the wording with the kind and the amount."),
            field="fee_kind",
            **where,
        )
    if document.post(service.post) is None:
        yield _warning(
            "officer_missing",
            _("“%(name)s” does not say who is responsible.") % name,
            _("Choose the responsible officer."),
            field="post",
            **where,
        )
    if not service.methods and document.office.layout == "seven":
        yield _warning(
            "methods_missing",
            _("“%(name)s” does not say how it is given.") % name,
            _("Enter at least one way, one per line."),
            field="methods_bn",
            **where,
        )


def _posts(document):
    desk = document.office.phone or document.office.email
    for post in document.posts:
        where = {"section": "post", "id": post.id}
        name = {"name": post.title.bn}
        if post.phone and not phone_href(post.phone):
            yield _error(
                "not_a_phone",
                _("The phone of “%(name)s” is no phone number: %(phone)s.")
                % (name | {"phone": post.phone}),
                _("Write one number in digits, such as 01700-000000."),
                field="phone",
                **where,
            )
        if not (post.phone or post.email or desk):
            yield _warning(
                "nobody_to_call",
                _("“%(name)s” has neither phone nor e-mail, and the office has none either.")
                % name,
                _("Enter the number that people should call."),
                field="phone",
                **where,
            )
        if post.holder is None:
            yield _warning(
                "vacant",
                _("“%(name)s” is shown as vacant.") % name,
                _("Enter who holds the post, if somebody does."),
                **where,
            )
        for old, new, since in RENAMED:
            if old in post.title.bn:
                yield _warning(
                    "renamed_title",
                    _("“%(old)s” has been called “%(new)s” since %(since)s.")
                    % {"old": old, "new": new, "since": since},
                    _("Correct the designation, if the order holds for this post."),
                    field="title_bn",
                    **where,
                )
    if document.office.phone and not phone_href(document.office.phone):
        yield _error(
            "not_a_phone",
            _("The office phone is no phone number: %(phone)s.") % {"phone": document.office.phone},
            _("Write one number in digits, such as 01700-000000."),
            field="phone",
        )


def _other_parts(office, document):
    if not document.services:
        return
    if not document.office.hours:
        yield _warning(
            "hours_missing",
            _("The opening hours are not entered."),
            _("Write them in words, with the weekly holidays."),
            field="hours_bn",
        )
    if not document.grievance_steps:
        waiting = GrievanceStep.objects.filter(office=office, is_approved=False).exists()
        yield _warning(
            "no_grievance_steps",
            _("No step of the grievance ladder is approved; people read the general way only.")
            if waiting
            else _(
                "There are no grievance steps; people read the general way of complaining only."
            ),
            _("Enter whom the office order names, and tick “approved”."),
            section="step",
        )
    if not document.of_kind("expectation"):
        yield _warning(
            "no_expectations",
            _("The charter does not say what the office expects of those it serves."),
            _("Add statements of the kind “What we expect of you”."),
            section="statement",
        )


def _languages(document):
    """One finding per row, not per field: an officer mends a row at a time."""
    missing, outdated = {}, {}
    for section, key, field, text in texts(document):
        if text.bn and not text.en:
            missing.setdefault((section, key), []).append(field)
        if text.outdated:
            outdated.setdefault((section, key), []).append(field)
    for (section, key), fields in missing.items():
        yield _warning(
            "english_missing",
            _("%(row)s: the English is missing in %(count)s places.")
            % {"row": _row(document, section, key), "count": _count(fields)},
            _("Translate it. Until then the English page shows the Bangla."),
            section=section,
            id=key,
            field=f"{fields[0]}_en",
        )
    for (section, key), fields in outdated.items():
        yield _warning(
            "translation_outdated",
            _("%(row)s: the translation is older than its text in %(count)s places.")
            % {"row": _row(document, section, key), "count": _count(fields)},
            _("Bring the translation up to date, or say that it still fits."),
            section=section,
            id=key,
            field=f"{fields[0]}_en",
        )


def _what_time_brings(office, document, today):
    for posting in Posting.objects.filter(post__office=office).ending_after(today):
        yield _warning(
            "holder_changes",
            _("“%(post)s” changes hands after %(date)s.")
            % {"post": posting.post, "date": _date(posting.released)},
            _("Publish again after that day, so that the page names the right person."),
            section="post",
            id=posting.post.public_id,
        )
    if office.parent is None or document.parent is None:
        return
    last = Edition.objects.latest_of(office)
    if last and document.parent.edition:
        frozen = _frozen_parent(last)
        if frozen and frozen < document.parent.edition:
            yield _warning(
                "parent_has_new_edition",
                _("“%(parent)s” has published a new edition.")
                % {"parent": document.parent.name.bn},
                _("Publish to show its statements as they are now."),
            )


def _frozen_parent(edition):
    from charter import document as doc

    parent = doc.decode(edition.document.encode()).parent
    return parent.edition if parent else None


def _row(document, section, key):
    """A row as a person would call it."""
    if section == "office":
        return _("My office")
    if section == "table":
        return _("Column headings")
    rows = {
        "post": {post.id: post.title for post in document.posts},
        "statement": {row.id: row.text for row in document.statements},
        "service": {row.id: row.name for row in document.services},
        "step": {row.id: row.officer for row in document.grievance_steps},
    }
    return f"“{_short(rows[section][key].bn)}”"


def _short(text):
    return text if len(text) <= 60 else f"{text[:59]}…"


def _language():
    from django.utils.translation import get_language

    return get_language()


def _count(items):
    return number(len(items), _language())


def _date(day):
    return date_words(day, _language())
