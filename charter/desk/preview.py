"""The public pages as they would be if the draft were published now."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from charter import pages
from charter.desk.doors import for_editors, page
from charter.release import draft_release


@require_safe
@for_editors
def preview(request, office, path=""):
    """A page of the draft. Links and the language switch stay inside the preview."""
    root = reverse("admin:desk_preview", args=[office.slug]).rstrip("/")
    language, path = language_and_path(f"/{path}")
    release = draft_release(office, root)
    found = pages.find(release, path)
    if found is None or not found.is_read:
        response = _not_here(request, office)
    else:
        html = pages.render_page(release, language, found)
        response = HttpResponse(html, headers={"Content-Language": language})
    # The desk's views are never cached; this one must not be found by a search engine either.
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def language_and_path(path):
    """The language and the path of a public page from where it stands in the preview."""
    if path == "/en" or path.startswith("/en/"):
        return "en", path.removeprefix("/en") or "/"
    return "bn", path


def _not_here(request, office):
    ctx = {"title": _("Not in the preview"), "office": office}
    return page(request, "desk/not_in_preview.html", ctx, status=404)
