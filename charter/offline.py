"""What a browser keeps of the charter, to read it where there is no line.

A service worker of each language (`/sw.js`, `/en/sw.js`) is a page of the release like any other.
It names each page that it keeps by the digest of its bytes: a new edition makes a new worker, and
a browser fetches what it does not have yet.
https://www.w3.org/TR/service-workers/
"""

import hashlib
import json
import re

from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import gettext as _

from charter.reading import first_officer

PAGE = "/offline/"
# The charter without the rest, for those who asked their browser to spare data: all of it stands
# in these. The other pages are the same again, in smaller pieces.
SPARING = (PAGE, "/charter/", "/", "/contact/", "/complaints/")
FIXED = (*SPARING, "/about/")

ICONS = {192: "icon-192.png", 512: "icon-512.png"}


def page(release, language):
    """What stands in for a page that only the network has."""
    return {"contact": first_officer(release.document)}


def worker(release, language):
    """What the worker of a language must know, as JSON that is JavaScript as well."""
    from charter.pages import address

    rendered = _kept(release, language)
    facts = {
        "cache": f"charter-{language}",
        "pages": {path: _digest(body) for path, body in rendered.items()},
        "sparing": [address(language, path) for path in SPARING],
        "files": sorted(set().union(*map(_files_of, rendered.values()))),
        "standIn": address(language, PAGE),
        "note": _note(release, language),
    }
    facts["release"] = _digest(json.dumps(facts).encode())
    # ASCII alone: JavaScript once took U+2028, which JSON allows in a string, for a line's end.
    return {"facts": json.dumps(facts, separators=(",", ":"))}


def _kept(release, language):
    """Address → bytes of each page that is kept, those first that matter most."""
    from charter.pages import address, pages, render_page

    everything = {page.path: page for page in pages(release)}
    paths = [*FIXED, *(path for path in everything if path.startswith("/services/"))]
    return {
        address(language, path): render_page(release, language, everything[path]) for path in paths
    }


def _note(release, language):
    """What stands on a page that comes from the copy."""
    context = {"release": release, "language": language}
    return render_to_string("charter/_kept.html", context).strip()


def _digest(body):
    # To tell a page from what it was before; nobody gains by a collision.
    return hashlib.sha256(body).hexdigest()[:10]


def _files_of(body):
    """The style sheets, scripts and pictures that a page of ours is made of."""
    pattern = rf'\s(?:href|src)="({re.escape(settings.STATIC_URL)}[^"]+)"'
    return re.findall(pattern, body.decode())


def manifest(release, language):
    """How the charter is called and looks among the programs of a phone.

    https://www.w3.org/TR/appmanifest/
    """
    from charter.pages import address

    office = release.office
    # A name without its English is not passed off as English.
    name = getattr(office.name, language).replace("\n", " ") or _("Citizen's charter")
    short = _("Charter")
    if office.is_demonstration:
        name, short = _("A sample: {name}").format(name=name), _("Sample charter")
    home = address(language, "/")
    facts = {
        "name": name,
        "short_name": short,
        "lang": language,
        "dir": "ltr",
        "id": home,
        "start_url": home,
        "scope": home,
        # With the buttons to go back and to try again, which a bad line needs.
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#006a4e",
        "icons": _icons(),
    }
    return {"facts": json.dumps(facts, ensure_ascii=False)}


def _icons():
    drawing = {"src": static("favicon.svg"), "sizes": "any", "type": "image/svg+xml"}
    # Green to the edge, and the strokes well inside: whatever shape a phone cuts out of it.
    pictures = [
        {"src": static(name), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size, name in ICONS.items()
        for purpose in ("any", "maskable")
    ]
    return [drawing, *pictures]
