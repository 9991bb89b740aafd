"""A visitor's question to a view, of an office with one release, on a day of one's choice."""

import re
from html import unescape

import msgspec
from django.conf import settings
from django.test import RequestFactory
from django.utils import translation

from charter import pages
from portal.pagestore.store import PageStore

HOST = "asked.example.gov.bd"


def put_on_the_air(release):
    """What views read of a release; its pages are not rendered."""
    store, slug = PageStore(settings.PAGES_DIR), release.office.slug
    data = [("release.json", msgspec.json.encode(release))]
    with store.lock(slug):
        store.flip(slug, inputs={}, site=[("robots.txt", b"")], data=data, answers={})
    store.set_hosts(slug, {HOST})
    return release


def ask(view, address, today=None, method="get", data=None, **arguments):
    """The answer in the language of the address, with its text under `.words`."""
    request = getattr(RequestFactory(), method)(address, data, headers={"host": HOST})
    with translation.override(pages.language_of(request.path_info)):
        response = view(request, today=today, **arguments)
    response.html = response.content.decode()
    response.words = words(re.search("<main.*</main>", response.html, re.DOTALL)[0])
    return response


def words(html):
    return " ".join(unescape(re.sub("<[^>]*>", " ", html)).split())
