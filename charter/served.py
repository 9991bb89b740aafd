"""The release that the public is shown, read from the page store for a view's answer.

Never from the database: what a visitor asks is answered while the database is away.
"""

import functools

import msgspec
from django.conf import settings
from django.http.request import split_domain_port

from charter.release import Release
from charter.searching import index_of
from offices.hosts import office_for_host
from portal.pagestore.folder import Folder
from portal.pagestore.store import PageStore


def slug_for(request):
    """The office that answers at the request's host, or None."""
    store = PageStore(settings.PAGES_DIR)
    name, _port = split_domain_port(request.get_host())
    return office_for_host(name, store.hosts(), settings.HOME_OFFICE)


def folder_for(request):
    """The release folder shown at the request's host, or None."""
    slug = slug_for(request)
    return PageStore(settings.PAGES_DIR).current(slug) if slug else None


def release_for(request):
    """The release shown at the request's host, or None."""
    folder = folder_for(request)
    return _read(folder.path) if folder else None


def searched_for(request):
    """That release, and its services as the search knows them; or None twice.

    Both at once: between two questions another release may have come.
    """
    folder = folder_for(request)
    return (_read(folder.path), _index(folder.path)) if folder else (None, None)


@functools.lru_cache(maxsize=64)
def _read(path):
    # A release never changes, so its path is as good as its content.
    return msgspec.json.decode(Folder.open(path).read_data("release.json"), type=Release)


@functools.lru_cache(maxsize=16)
def _index(path):
    return index_of(_read(path).document)
