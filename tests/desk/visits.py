"""Visits to the desk: a browser of somebody's own, and addresses by name, in English."""

import html
import re

from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.html import strip_tags

from tests.make import PASSWORD


class Browser(Client):
    """A client that speaks https, as the settings of the tests demand."""

    def request(self, **request):
        return super().request(**request | {"wsgi.url_scheme": "https", "SERVER_PORT": "443"})


def browser(user=None, **kwargs):
    """Somebody's own browser; signed in where a user is given."""
    client = Browser(**kwargs)
    if user is not None:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def url(name, *args, language="en"):
    with translation.override(language):
        return reverse(f"admin:{name}", args=args)


def words_of(response):
    """What a person reads on the page, on one line."""
    text = re.sub(r"<head>.*?</head>", "", response.content.decode(), flags=re.DOTALL)
    return " ".join(html.unescape(strip_tags(text)).split())


def sign_in(username, password=PASSWORD, client=None):
    """Through the sign-in page, as a person does; the client, and whether it is in."""
    client = client or browser()
    response = client.post(url("login"), {"username": username, "password": password})
    return client, response.status_code == 302


def link_in(response):
    """The one-time link that a page shows."""
    links = re.findall(r'<code class="link">([^<]+)</code>', response.content.decode())
    assert len(links) == 1, (response.status_code, response.headers, words_of(response))
    return links[0]


def set_password(link, password):
    """Open a one-time link and set a password, as its owner does."""
    client = browser()
    form = client.get(link, follow=True)
    fields = {"new_password1": password, "new_password2": password}
    return client.post(form.request["PATH_INFO"], fields, follow=True)
