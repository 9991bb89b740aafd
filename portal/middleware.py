"""What every request passes through, beyond Django's own."""

import ipaddress

from auditlog.middleware import AuditlogMiddleware
from django.conf import settings
from django.utils import translation

from charter.pages import language_of

DESK_PATHS = ("/admin/", "/en/admin/")


def language_middleware(get_response):
    """The path is the language. Django's own middleware would ask the browser and add `Vary`."""

    def middleware(request):
        language = language_of(request.path_info)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Content-Language", language)
        return response

    return middleware


def permissions_policy_middleware(get_response):
    """The one header that neither Django nor django-csp knows."""

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        return response

    return middleware


def desk_audit_middleware(get_response):
    """Who is signed in is written beside each change at the desk, and asked nowhere else.

    To ask is to read the session: a public page would need the database and vary by cookie.
    """
    audited = AuditlogMiddleware(get_response)

    def middleware(request):
        at_desk = request.path_info.startswith(DESK_PATHS)
        return audited(request) if at_desk else get_response(request)

    return middleware


def client_address(request):
    """Where a sign-in comes from, as the outermost proxy we trust saw it; None if unclear."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    hops = [*forwarded, request.META.get("REMOTE_ADDR", "")]
    # Each proxy appends the address it was called from; what stands before that, anyone can forge.
    hop = hops[max(-1 - settings.TRUSTED_PROXIES, -len(hops))].strip()
    try:
        return str(ipaddress.ip_address(hop))
    except ValueError:
        return None
