"""Where an office is, as a link to a map. Pure; the link leads out, nothing is embedded.

Google's cross-platform search address, without a key (developers.google.com/maps/documentation/
urls): on a phone it opens the map that nearly every Android phone here brings along, which knows
the way without a typed word; on a PC, a page. A map that finds Bangla addresses less well would
be a dead end for most. An office that prefers another map gives a link of its own.
"""

import re
from urllib.parse import quote_plus, urlsplit

from portal.bangla.text import clean

SEARCH = "https://www.google.com/maps/search/?api=1&query="
# An address may have 2,048 characters; a Bangla letter takes nine of them, others up to twelve.
LONGEST_QUERY = 160

_ENDS = re.compile("[\n,;।]+")
# Numbers and addresses of other kinds, which charters write beside the place (DOMAIN 2.6).
_NO_PLACE = re.compile(r"@|://|www\.|\d(?:[ -]?\d){6}")

# No map knows what is inside a building: "দ্বিতীয় তলা", "Room no. 203".
_INSIDE = frozenset(clean("তলা তলায় নিচতলা নীচতলা কক্ষ রুম floor room").split())


def link(url: str) -> str:
    """What an office gave as its place on a map, or "" where that is no link of the web."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""


def search_link(address: str, *around: str) -> str:
    """A search of the map for an address; "" without one.

    `around` are the places it lies in, narrowest first, for those that it does not name itself.
    An address that is too long loses its beginning, which is its narrowest part.
    """
    pieces = [piece.strip(" .-–:") for piece in _ENDS.split(address)]
    pieces = [piece for piece in pieces if piece and _is_place(piece)]
    if not pieces:
        return ""
    named = " ".join(pieces).casefold()
    query = ", ".join([*pieces, *(place for place in around if place.casefold() not in named)])
    while len(query) > LONGEST_QUERY and ", " in query:
        query = query.partition(", ")[2]
    return SEARCH + quote_plus(query[:LONGEST_QUERY])


def _is_place(piece):
    words = piece.casefold().split()
    is_inside = len(words) < 4 and not _INSIDE.isdisjoint(words)
    return not (is_inside or _NO_PLACE.search(piece))
