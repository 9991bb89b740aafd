"""What is missing or doubtful in the rows of a charter: services, posts and the rest."""

from django.utils.translation import gettext as _

from charter import document as doc
from charter import keeping
from charter.models import Edition, GrievanceStep
from charter.quality.finding import day_in_words, error, short, warning
from offices.models import Posting
from portal.bangla.dates import phone_href
from services import deadline_wording, deadlines, fees

# Terms that an official order has replaced: (old, new, source). DOMAIN part 4.
RENAMED = (("সহকারী প্রোগ্রামার", "উপজেলা আইসিটি অফিসার", "১২ আগস্ট ২০২৪"),)


def emptiness(document):
    if not document.services and not document.statements:
        yield error(
            "nothing_to_show",
            _("The charter is empty: there is no service and no statement."),
            _("Enter at least one service, or bring in the charter that you have."),
            section="service",
        )


def services(document):
    for service in document.services:
        yield from _service(service, document)
        yield from _event(service)


def _service(service, document):
    where = {"section": "service", "id": service.id}
    name = {"name": short(service.name.bn)}
    wording, meaning = service.deadline.wording.bn, service.deadline.meaning
    if not wording:
        yield warning(
            "deadline_missing",
            _("“%(name)s” does not say by when it is done.") % name,
            _("Enter the approved deadline."),
            field="deadline_wording_bn",
            **where,
        )
    elif meaning == deadlines.DeadlineMeaning():
        yield warning(
            "deadline_without_meaning",
            _("The deadline of “%(name)s” has no meaning beside its wording.") % name,
            _("Fill in at once, at most and unit, or “no fixed limit”."),
            field="deadline_immediate",
            **where,
        )
    elif deadline_wording.disagrees(wording, meaning):
        yield warning(
            "deadline_disagrees",
            _("The deadline of “%(name)s” is worded “%(wording)s”, but means something else.")
            % (name | {"wording": wording}),
            _("Compare the wording with the fields below it."),
            field="deadline_immediate",
            **where,
        )
    if not service.fee.wording:
        yield warning(
            "fee_missing",
            _("“%(name)s” does not say what it costs.") % name,
            _("Enter the fee, or that it is free."),
            field="fee_wording_bn",
            **where,
        )
    elif not service.fee.meaning.kind:
        yield warning(
            "fee_without_meaning",
            _("The fee of “%(name)s” has no kind beside its wording.") % name,
            _("Choose the kind of fee."),
            field="fee_kind",
            **where,
        )
    elif fees.disagrees(service.fee.wording.bn, service.fee.meaning):
        yield warning(
            "fee_disagrees",
            _("The fee of “%(name)s” is worded “%(wording)s”, but its kind says otherwise.")
            % (name | {"wording": service.fee.wording.bn}),
            _("Compare the wording with the kind and the amount."),
            field="fee_kind",
            **where,
        )
    if document.post(service.post) is None:
        yield warning(
            "officer_missing",
            _("“%(name)s” does not say who is responsible.") % name,
            _("Choose the responsible officer."),
            field="post",
            **where,
        )
    if not service.methods and document.office.layout == "seven":
        yield warning(
            "methods_missing",
            _("“%(name)s” does not say how it is given.") % name,
            _("Enter at least one way, one per line."),
            field="methods_bn",
            **where,
        )


def _event(service):
    """A limit counted from something else than the request, which only its wording says."""
    event = keeping.counted_from(service.deadline)
    if event and not service.deadline.trigger:
        yield warning(
            "event_only_in_wording",
            _("The time for “%(name)s” is counted from “%(event)s”, as its wording says.")
            % {"name": short(service.name.bn), "event": event.bn or event.en},
            _("If that is right, enter it under “counted from”: people are asked for that day."),
            section="service",
            id=service.id,
            field="deadline_trigger_bn",
        )


def posts(document):
    desk = document.office.phone or document.office.email
    for post in document.posts:
        where = {"section": "post", "id": post.id}
        name = {"name": post.title.bn}
        if post.phone and not phone_href(post.phone):
            yield error(
                "not_a_phone",
                _("The phone of “%(name)s” is no phone number: %(phone)s.")
                % (name | {"phone": post.phone}),
                _("Write one number in digits, such as 01700-000000."),
                field="phone",
                **where,
            )
        if not (post.phone or post.email or desk):
            yield warning(
                "nobody_to_call",
                _("“%(name)s” has neither phone nor e-mail, and the office has none either.")
                % name,
                _("Enter the number that people should call."),
                field="phone",
                **where,
            )
        if post.is_vacant:
            yield warning(
                "vacant",
                _("“%(name)s” is shown as vacant.") % name,
                _("Enter who holds the post, if somebody does."),
                **where,
            )
        elif post.holder is None:
            yield warning(
                "nobody_named",
                _("“%(name)s”: nobody is named.") % name,
                _("Enter who holds the post, or tick that it is vacant."),
                **where,
            )
        for old, new, since in RENAMED:
            if old in post.title.bn:
                yield warning(
                    "renamed_title",
                    _("“%(old)s” has been called “%(new)s” since %(since)s.")
                    % {"old": old, "new": new, "since": since},
                    _("Correct the designation, if the order holds for this post."),
                    field="title_bn",
                    **where,
                )
    if document.office.phone and not phone_href(document.office.phone):
        yield error(
            "not_a_phone",
            _("The office phone is no phone number: %(phone)s.") % {"phone": document.office.phone},
            _("Write one number in digits, such as 01700-000000."),
            field="phone",
        )


def other_parts(office, document):
    if not document.services:
        return
    if not (document.office.hours or document.office.opens):
        yield warning(
            "hours_missing",
            _("The opening hours are not entered."),
            _("Write them in words, with the weekly holidays."),
            field="hours_bn",
        )
    if not document.grievance_steps:
        waiting = GrievanceStep.objects.filter(office=office, is_approved=False).exists()
        yield warning(
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
        yield warning(
            "no_expectations",
            _("The charter does not say what the office expects of those it serves."),
            _("Add statements of the kind “What we expect of you”."),
            section="statement",
        )


def what_time_brings(office, document, today):
    for posting in Posting.objects.filter(post__office=office).ending_after(today):
        yield warning(
            "holder_changes",
            _("“%(post)s” changes hands after %(date)s.")
            % {"post": posting.post, "date": day_in_words(posting.released)},
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
            yield warning(
                "parent_has_new_edition",
                _("“%(parent)s” has published a new edition.")
                % {"parent": document.parent.name.bn},
                _("Publish to show its statements as they are now."),
            )


def _frozen_parent(edition):

    parent = doc.decode(edition.document.encode()).parent
    return parent.edition if parent else None
