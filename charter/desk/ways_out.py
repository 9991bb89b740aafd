"""From "my charter is right" to "people can read it": on paper, on the national portal, on a web
space or a stick, on a server of one's own."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from charter import pages, static_copy
from charter.desk.doors import for_editors, page
from charter.desk.draft import draft_of
from charter.desk.public import links_of
from charter.formats.portal_html import has_english, portal_html
from charter.release import current_release


@dataclass(frozen=True)
class Box:
    """The charter in one language, to be copied: as its writer sees it, and as readers will."""

    language: str
    html: str

    @property
    def shown(self) -> SafeString:
        return mark_safe(self.html)


@require_safe
@for_editors
def ways_out(request, office, refusal="", status=200):
    """All ways on one page; each needs a published charter."""
    release = current_release(office)
    public = links_of(request, office)
    ctx = {
        "title": _("Ways to reach people"),
        "office": office,
        "draft": draft_of(office),
        "release": release,
        "boxes": _boxes(release) if release else [],
        "charter": f"{public['home']}charter/" if public else "",
        "address": request.GET.get("address", ""),
        "refusal": refusal,
    }
    return page(request, "desk/ways_out.html", ctx, status=status)


def _boxes(release):
    languages = pages.LANGUAGES if has_english(release.document) else pages.LANGUAGES[:1]
    return [Box(language, portal_html(release, language)) for language in languages]


@require_safe
@for_editors
def site_as_zip(request, office):
    """The whole published site in one file."""
    try:
        files = static_copy.files_of(office, request.GET.get("address", ""))
    except static_copy.CannotCopy as error:
        return ways_out(request, slug=office.slug, refusal=str(error), status=400)
    return HttpResponse(
        static_copy.archive(files, office.slug),
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{office.slug}.zip"'},
    )
