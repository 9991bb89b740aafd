"""The files of a copy, made from what is published of an office."""

from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from msgspec.structs import replace

from charter import pages
from charter.release import current_release
from charter.static_copy.links import Copy
from charter.static_copy.names import first_unfit, fit_for_every_disk


class CannotCopy(Exception):
    """There is no copy; the words say why."""


def files_of(office, base_url=""):
    """{file name: its bytes}. `base_url` is where the copy will stand, if that is known.

    Canonical addresses, the map of the site and the page for wrong addresses need it; without
    it they are left out. Raises CannotCopy.
    """
    release = current_release(office)
    if release is None:
        raise CannotCopy(
            _("“{office}” has not published anything yet. Publish first.").format(office=office)
        )
    return copy_of(release, web_address(base_url))


def copy_of(release, base_url=""):
    """The files of a release; pure but for the style sheets, which are this installation's."""
    release = replace(fit_for_every_disk(release), origin=base_url)
    copy = Copy(base_url, pages.file_name("", pages.NOT_FOUND.path))
    files = {
        pages.file_name(language, page.path): pages.render_page(release, language, page, copy)
        for page in _pages(release)
        for language in page.languages
    }
    files |= copy.static_files()
    if unfit := first_unfit(files):
        raise CannotCopy(
            _("“{name}” cannot be the name of a file on every disk. Change the address.").format(
                name=unfit
            )
        )
    return files


def _pages(release):
    for page in pages.pages(release):
        if page.in_copy and (release.origin or page.is_read):
            yield page
    yield from pages.gone_pages(release)
    yield from pages.moved_pages(release)
    if release.origin:
        yield pages.NOT_FOUND


def web_address(typed):
    """A web address as the start of others, without its last slash; CannotCopy for no address."""
    address = typed.strip().rstrip("/")
    if not address:
        return ""
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    odd = any(letter in address for letter in " \\\"'<>?#@") or not address.isprintable()
    if not usable or odd or not address.isascii():
        raise CannotCopy(
            _("“{address}” is not a web address. Write it as in https://example.gov.bd").format(
                address=typed.strip()[:200]
            )
        )
    return address
