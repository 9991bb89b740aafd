"""Bangla at the root, English below /en/. Pages people read are in `charter.pages`."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.http import HttpResponse
from django.urls import include, path
from django.views.decorators.http import require_safe


@require_safe
def healthz(request):
    """The process answers. Asks nothing of the database: public pages live without it."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


urlpatterns = [
    path("healthz", healthz, name="healthz"),
    *i18n_patterns(
        path("admin/", admin.site.urls),
        path("", include("charter.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "charter.views.errors.bad_request"
handler403 = "charter.views.errors.forbidden"
handler404 = "charter.views.errors.not_found"
handler500 = "charter.views.errors.server_error"
