"""The services of a charter as the search knows them: which of their texts, and how much each says.

Both languages stand in one index: whoever types English at the Bangla page finds the same.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from charter import document as doc
from charter.reading import column_labels
from services.search import Index


@dataclass(frozen=True)
class Field:
    """What a service says under one label. `weight`: how much a word in it tells, 1 in a name."""

    name: str
    weight: float
    texts: tuple[doc.Text, ...]


def fields(document: doc.Document, service: doc.Service) -> list[Field]:
    """What can be searched, the most telling first. Keywords weigh like the name they stand for."""
    post = document.post(service.post)
    papers = [text for paper in service.papers for text in (paper.name, paper.source)]
    deadline, fee = service.deadline, service.fee
    return [
        Field("name", 1.0, (service.name,)),
        Field("keywords", 1.0, (service.keywords,)),
        Field("papers", 0.55, tuple(papers)),
        Field("remarks", 0.5, (service.remarks,)),
        Field("methods", 0.4, (service.methods,)),
        Field("papers_from", 0.35, (service.papers_from,)),
        Field("officer", 0.3, (post.title,) if post else ()),
        Field("deadline", 0.25, (deadline.wording, deadline.trigger, deadline.condition)),
        Field("fee", 0.25, (fee.wording, fee.payment)),
    ]


def labels() -> dict[str, str]:
    """What each field is called beside what was found in it."""
    return column_labels() | {"keywords": _("Also called"), "remarks": _("Remarks")}


def index_of(document: doc.Document) -> Index:
    """The services of a charter by their ids, in charter order."""
    return Index((service.id, _texts(document, service)) for service in document.services)


def _texts(document, service):
    for field in fields(document, service):
        for text in field.texts:
            for language in ("bn", "en"):
                if words := getattr(text, language):
                    yield words, field.weight
