"""An office with a small site, and a visitor who asks for its pages.

Kept from conftest.py, as the child processes that get killed need no pytest.
"""

import os
from dataclasses import dataclass

from portal.pagestore import Answer, PageStore, PageStoreApp

LAYOUT = "body { color: black }\n" * 40
ANSWERS = {
    "/services/old/": Answer(301, location="/services/new/"),
    "/services/gone/": Answer(410, page="services/gone/index.html"),
}


def site_of(word: str):
    """Every page says the word, so that pages of two releases cannot pass for one."""
    body = f"<p>কার্যালয় {word}</p>\n" * 30
    yield "index.html", body.encode()
    yield "charter/index.html", f"<h1>সনদ</h1>{body}".encode()
    yield "en/index.html", f"<h1>Office</h1>{body}".encode()
    yield "services/gone/index.html", f"<h1>বাতিল</h1>{body}".encode()
    yield "robots.txt", f"# {word}\n".encode()
    yield ".well-known/security.txt", f"Contact: {word}\n".encode()
    yield "site.css", LAYOUT.encode()


def small_site_of(word: str):
    """As few files as have all fates: linked, written, squeezed, withdrawn."""
    few = {"index.html", "services/gone/index.html", "site.css"}
    return ((name, content) for name, content in site_of(word) if name in few)


def data_of(word: str):
    yield "release.json", f'{{"word": "{word}"}}'.encode()


def flip(store: PageStore, slug: str = "kawkhali", word: str = "one", **changes):
    release = {
        "inputs": {"word": word},
        "site": site_of(word),
        "data": data_of(word),
        "answers": ANSWERS,
    }
    with store.lock(slug):
        return store.flip(slug, **release | changes)


def releases(store):
    return sorted(os.listdir(store.root / "offices" / "kawkhali" / "releases"))


def words(store):
    """What the public reads on the first page."""
    return store.current("kawkhali").site.joinpath("index.html").read_text("utf-8")


@dataclass
class Response:
    status: int
    headers: dict[str, str]
    body: bytes


class Visitor:
    """Asks through WSGI, as gunicorn would. What the store passes on is answered 404 `django`."""

    def __init__(self, store, headers=(), resolve=None):
        self.app = PageStoreApp(self.django, store, resolve or store.host, dict(headers))

    @staticmethod
    def django(environ, start_response):
        start_response("404 Not Found", [("X-From", "django")])
        return [b"django"]

    def get(self, path="/", host="kawkhali.test", method="GET", query="", **headers):
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path.encode().decode("latin-1"),
            "QUERY_STRING": query,
            "HTTP_HOST": host,
        }
        environ |= {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        return self.send(environ)

    def send(self, environ):
        answer = {}

        def start_response(line, headers):
            answer.update(status=int(line[:3]), headers=dict(headers))

        body = b"".join(self.app(environ, start_response))
        return Response(body=body, **answer)
