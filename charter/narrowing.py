"""The filters of a charter's services, as links."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from charter import document as doc
from services import filters
from services.models import Audience


@dataclass(frozen=True)
class FilterLink:
    """`query` is what the link asks the search for: with this filter, or without it if it is on."""

    group: str
    label: str
    count: int
    query: str
    is_on: bool


def are_offered(document: doc.Document) -> bool:
    """Whether a charter has so many services that its lists can be narrowed."""
    return len(document.services) >= filters.LEAST_SERVICES


def traits(document: doc.Document) -> dict[str, filters.Traits]:
    """What each service is filtered by, by its id."""
    return {
        service.id: filters.Traits(table.audience, service.fee.meaning, service.deadline.meaning)
        for table in document.tables
        for service in table.services
    }


def links(document, ids, choice=None, query=""):
    """The filters of these services, beside a choice and a query; none for a short charter."""
    if not are_offered(document):
        return []
    known, choice = traits(document), choice or {}
    return [
        FilterLink(
            group=each.group,
            label=_labels()[each.group, each.value],
            count=each.count,
            query=asked_for(query, _toggled(choice, each)),
            is_on=each.is_on,
        )
        for each in filters.choices([known[service_id] for service_id in ids], choice)
    ]


def asked_for(query: str, choice: dict[str, str]) -> str:
    """A query and a choice as the address of the search has them, with its ?; or ""."""
    asked = {**({"q": query} if query else {}), **choice}
    return f"?{urlencode(asked)}" if asked else ""


def _toggled(choice, each):
    others = {group: value for group, value in choice.items() if group != each.group}
    return others if each.is_on else others | {each.group: each.value}


def _labels():
    return {
        ("fee", "free"): _("Free of charge"),
        ("time", "now"): _("At once"),
        ("time", f"{filters.SOON}days"): _("Within 3 working days"),
        **{("for", audience.value): audience.label for audience in Audience},
    }
