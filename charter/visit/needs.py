"""Which services one has to prepare for, and where a list of them is worth offering."""

from charter import document as doc
from services.fees import is_free
from services.paper_wording import names_a_paper


def papers_to_bring(service: doc.Service) -> list[doc.Paper]:
    """The papers of a service, without entries that name none, such as "প্রয়োজনীয় তথ্য"."""
    return [paper for paper in service.papers if names_a_paper(approved(paper.name))]


def names_a_fee(service: doc.Service) -> bool:
    """Whether the charter asks for money: a sum, or whatever a rule or a price list says."""
    wording, meaning = service.fee.wording, service.fee.meaning
    return bool(wording or meaning.kind) and not is_free(approved(wording), meaning)


def needs_preparing(service: doc.Service) -> bool:
    """Whether there is something to bring. A fee "as the rules say" tells nobody how much."""
    has_a_price = names_a_fee(service) and service.fee.meaning.kind != "rule"
    return bool(papers_to_bring(service)) or has_a_price


def is_offered(document: doc.Document) -> bool:
    """From two services on that need preparing for; what one needs, its own page says."""
    return sum(map(needs_preparing, document.services)) >= 2


def approved(text: doc.Text) -> str:
    """The wording that counts: the Bangla, where there is one."""
    return text.bn or text.en
