"""What the pages that answer a visitor's input are made from, like every public page."""

from django.http import Http404
from django.utils.translation import get_language

from charter.served import release_for


def release_or_404(request):
    """The release shown at the request's host."""
    release = release_for(request)
    if release is None:
        raise Http404
    return release


def page_context(release, path, service_id=""):
    """The context that `charter.pages` gives to stored pages."""
    return {
        "release": release,
        "document": release.document,
        "office": release.office,
        "language": get_language(),
        "path": path,
        "notices": release.notices_for(service_id),
    }
