"""What a web server runs: stored pages first, Django for the rest."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django_application = get_wsgi_application()

# Below this line settings are loaded.
from django.conf import settings  # noqa: E402
from django.core.exceptions import DisallowedHost  # noqa: E402
from django.core.handlers.wsgi import WSGIRequest  # noqa: E402

from offices.hosts import office_for_host  # noqa: E402
from portal.pagestore.serving import PageStoreApp  # noqa: E402
from portal.pagestore.store import PageStore  # noqa: E402

store = PageStore(settings.PAGES_DIR)


def resolve(host):
    """The office whose stored pages answer at this host."""
    return office_for_host(host, store.hosts(), settings.HOME_OFFICE)


stored_pages = PageStoreApp(django_application, store, resolve, headers=settings.PUBLIC_HEADERS)


def application(environ, start_response):
    """Django refuses unknown hosts and redirects http; the store answers only what is left."""
    answer = stored_pages if is_admitted(WSGIRequest(environ.copy())) else django_application
    return answer(environ, start_response)


def is_admitted(request):
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return request.is_secure() or not settings.SECURE_SSL_REDIRECT
