"""One row of a reading, laid over the service it is."""

from msgspec.structs import replace

from charter import document as doc
from charter.importing.proposal import meanings, papers, remarks
from charter.importing.proposal.texts import laid, line, say_the_same
from services.models import Service

# The columns from which a part of a service is read.
READ_FROM = {
    "name": ("service",),
    "methods": ("method",),
    "papers": ("docs", "docs+where"),
    "papers_from": ("docs-where", "docs+where"),
    "fee": ("fee", "time+cost"),
    "deadline": ("time", "time+cost"),
    "officer": ("officer", "provider"),
    "superior": ("superior",),
    "remedy": ("remedy",),
    "remarks": ("remarks",),
}
LONGEST_CONDITION = Service._meta.get_field("deadline_condition").max_length


class Row:
    """What a row says of each part of a service, in Bangla and in English.

    None is: nothing. In a row of the office's own workbook, known by the id of its service, a cell
    left empty says that there is nothing; in a charter from elsewhere it says nothing at all.
    """

    def __init__(self, row, columns, service):
        self.read = row
        self.service = service
        self.columns = columns
        self.is_own = service is not None and row.id == service.id

    def bn(self, part, text):
        return None if self.read.is_english else self._said(part, text, is_english=False)

    def en(self, part, text_of_row, text):
        """The English of a part: the row's own words where the row is English."""
        if self.read.is_english:
            return text_of_row or None
        return self._said(part, text, is_english=True)

    def has_column(self, part, is_english=False):
        return any(
            column.field in READ_FROM[part] and column.is_english == is_english
            for column in self.columns
        )

    def _said(self, part, text, is_english):
        if text:
            return text
        return text if self.is_own and self.has_column(part, is_english) else None


def laid_over(row, post="", superior="", unsaid=()):
    """The service with the row laid over it.

    `post` and `superior` are ids, or None where the row does not say; `unsaid` holds, by the label
    of its column, what of the row no other field can keep.
    """
    read, service, english = row.read, row.service, row.read.english
    prose = {
        part: laid(getattr(service, part), row.bn(part, said), row.en(part, said, in_english))
        for part, said, in_english in (
            ("papers_from", read.documents_from, english.documents_from),
            ("remedy", read.remedy, english.remedy),
        )
    }
    return replace(
        service,
        name=laid(
            service.name,
            row.bn("name", read.name),
            row.en("name", read.name, english.name),
            tidy=line,
        ),
        methods=_methods(row),
        papers=papers.laid_over(row),
        fee=_fee(row),
        deadline=_deadline(row),
        post=service.post if post is None else post,
        superior=service.superior if superior is None else superior,
        remarks=remarks.laid_over(row, dict(unsaid)),
        **prose,
    )


def _methods(row):
    """A list, so that here a line end does make a difference."""
    read, present = row.read, row.service.methods
    bn = row.bn("methods", read.methods)
    en = row.en("methods", read.methods, read.english.methods)
    return laid(present, *(_lines(*pair) for pair in ((bn, present.bn), (en, present.en))))


def _lines(said, present):
    if said is None:
        return None
    said = [line(entry) for entry in said if line(entry)]
    # Unbroken, a text that is there already: a line may be two sentences.
    return present if said == [line(entry) for entry in present.split("\n")] else "\n".join(said)


def _fee(row):
    present, read = row.service.fee, row.read.fee
    bn = row.bn("fee", read.wording)
    en = row.en("fee", read.wording, row.read.english.fee)
    # The office's own workbook writes how to pay below the wording, as the public page does.
    wording = laid(
        present.wording,
        _without(bn, present.wording.bn, present.payment.bn),
        _without(en, present.wording.en, present.payment.en),
    )
    if bn == "" and (present.wording.bn or present.payment.bn):
        return doc.Fee(wording=wording)
    if wording.bn == present.wording.bn:
        return replace(present, wording=wording)
    return doc.Fee(
        wording=wording,
        meaning=meanings.of_fee(read.meaning),
        payment=laid(present.payment, bn=read.payment or None),
    )


def _without(said, wording, payment):
    """What a fee's cell says beside how to pay."""
    if not said or not payment or say_the_same(said, wording):
        return said
    if line(said) == line(f"{wording}\n{payment}"):
        return wording
    return line(said).removesuffix(f" {line(payment)}")


def _deadline(row):
    """A meaning that stands beside the same wording has been confirmed, and stays."""
    present, read = row.service.deadline, row.read.deadline
    bn = row.bn("deadline", read.wording)
    wording = laid(present.wording, bn, row.en("deadline", read.wording, row.read.english.deadline))
    if wording.bn == present.wording.bn:
        return replace(present, wording=wording)
    if not bn:
        return doc.Deadline(wording=wording)
    meaning = meanings.of_deadline(read.meaning)
    condition = line(read.condition)
    return replace(
        present,
        wording=wording,
        meaning=meaning,
        condition=laid(
            present.condition, bn=condition if len(condition) <= LONGEST_CONDITION else ""
        )
        if condition
        else doc.Text(),
        then_trigger=present.then_trigger if meaning.then_maximum else doc.Text(),
    )
