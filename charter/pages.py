"""The one list of public pages. Store, preview, sitemap and the test sweeps go through it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from django.template.loader import render_to_string
from django.utils import translation

from charter import contexts, offline

LANGUAGES = ("bn", "en")


@dataclass(frozen=True)
class Page:
    """A page of a release at a path, the same for both languages.

    `context` makes what the template needs from the release; `args` tells it which item the page
    is about. Plain files (robots.txt …) exist once, without a language.
    """

    path: str
    template: str
    context: Callable
    args: tuple = ()
    languages: tuple = field(default=LANGUAGES)
    in_sitemap: bool = True
    in_copy: bool = True

    @property
    def is_read(self):
        """Whether people read it; the others are files for machines."""
        return self.template.endswith(".html")


FIXED = (
    Page("/", "charter/home.html", contexts.home),
    Page("/charter/", "charter/charter.html", contexts.charter),
    Page("/about/", "charter/about.html", contexts.about),
    Page("/contact/", "charter/contact.html", contexts.contact),
    Page("/complaints/", "charter/complaints.html", contexts.complaints),
    Page("/history/", "charter/history.html", contexts.history),
    Page("/accessibility/", "charter/accessibility.html", contexts.plain),
    Page("/privacy/", "charter/privacy.html", contexts.plain),
)

FILES = (
    Page("/robots.txt", "charter/robots.txt", contexts.plain, languages=("",), in_sitemap=False),
    Page(
        "/sitemap.xml", "charter/sitemap.xml", contexts.sitemap, languages=("",), in_sitemap=False
    ),
    Page(
        "/.well-known/security.txt",
        "charter/security.txt",
        contexts.security,
        languages=("",),
        in_sitemap=False,
    ),
)

# For a browser that keeps the charter: a copy on a stick is one already.
KEEPING = (
    Page(offline.PAGE, "charter/offline.html", offline.page, in_sitemap=False, in_copy=False),
    Page("/sw.js", "charter/sw.js", offline.worker, in_sitemap=False, in_copy=False),
    Page(
        "/manifest.webmanifest",
        "charter/manifest.webmanifest",
        offline.manifest,
        in_sitemap=False,
        in_copy=False,
    ),
)

NOT_FOUND = Page("/404.html", "charter/404.html", contexts.services, in_sitemap=False)


def pages(release):
    """Every page of the release that answers 200."""
    return [*FIXED, *_services(release), *_editions(release), *FILES, *KEEPING]


def gone_pages(release):
    """The pages that stand in for withdrawn services and answer 410."""
    return [
        Page(f"/services/{slug}/", "charter/gone.html", contexts.gone, (slug,), in_sitemap=False)
        for slug in release.gone
    ]


def moved_pages(release):
    """The pages that stand in for former addresses where no server can lead on from them."""
    return [
        Page(f"/services/{slug}/", "charter/moved.html", contexts.moved, (slug,), in_sitemap=False)
        for slug in release.moved
    ]


def _services(release):
    return [
        Page(
            f"/services/{service.slug}/", "charter/service.html", contexts.service, (service.slug,)
        )
        for service in release.document.services
    ]


def _editions(release):
    return [
        Page(f"/history/{line.number}/", "charter/edition.html", contexts.edition, (line.number,))
        for line in release.editions
    ]


def find(release, path):
    """The page at that path, or None."""
    everything = [*pages(release), *gone_pages(release), NOT_FOUND]
    return next((page for page in everything if page.path == path), None)


def render(release, language, path):
    """The exact bytes of a page. Needs no request and no database."""
    page = find(release, path)
    if page is None:
        raise LookupError(path)
    return render_page(release, language, page)


def render_page(release, language, page, copy=None):
    """The bytes of one page; where it stands in a copy of the site, `copy` writes its links."""
    with translation.override(language or LANGUAGES[0]):
        context = {
            "release": release,
            "document": release.document,
            "office": release.document.office,
            "page": page,
            "path": page.path,
            "language": language,
            "notices": release.notices_for(),
            "copy": copy,
        }
        context |= page.context(release, language, *page.args)
        return tight(render_to_string(page.template, context)).encode()


def tight(text):
    """Without indentation and empty lines, which readers pay for and never see."""
    return re.sub(r"\n(?=</)", "", re.sub(r"\s*\n\s*", "\n", text)).lstrip()


def address(language, path):
    """A path of the site in a language: Bangla has no prefix."""
    return f"/en{path}" if language == "en" else path


def language_of(path):
    """English below /en/, Bangla everywhere else."""
    return "en" if path == "/en" or path.startswith("/en/") else LANGUAGES[0]


def file_name(language, path):
    """Where a page lies inside the release's public folder."""
    name = address(language, path).lstrip("/")
    return f"{name}index.html" if name.endswith("/") or not name else name
