"""What templates need of an office beside its phone: where it is and when it is open."""

from urllib.parse import urlsplit

from django import template

from charter.open_now import facts
from offices import hours, maps

register = template.Library()


def _language(context):
    return context["language"] or "bn"


@register.simple_tag(takes_context=True)
def office_map(context):
    """Where the office is on a map; "" where nobody said where it is."""
    office = context["office"]
    return maps.link(office.map_url) or _search(
        context, office.address, office.upazila, office.district
    )


@register.simple_tag(takes_context=True)
def map_of(context, address):
    """A map's answer to an address that may be anywhere in the country; "" without one."""
    return _search(context, address)


def _search(context, address, *around):
    # In one language: a map finds nothing between two.
    language = address.language_shown(_language(context))
    return maps.search_link(address.shown(language), *(place.shown(language) for place in around))


@register.filter
def site(url):
    """The host that a link leads to, as people say it."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


@register.simple_tag(takes_context=True)
def hours_in_numbers(context):
    """The hours of an office that has not said them in words."""
    office = context["office"]
    return hours.in_words(office.opens, office.closes, _language(context))


@register.simple_tag(takes_context=True)
def open_now(context):
    """What the script is told that says whether the office is open now; none in a copy.

    Nobody renews a copy when a notice goes up or a holiday is announced.
    """
    return {} if context.get("copy") else facts(context["release"], _language(context))
