"""The page store's place in front of Django: stored pages are answered here, all else there."""

import logging
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from urllib.parse import quote

from portal.pagestore.folder import Folder, Found
from portal.pagestore.media import content_type
from portal.pagestore.negotiation import encodings, knows
from portal.pagestore.store import PageStore

logger = logging.getLogger(__name__)

Header = tuple[str, str]
Reply = tuple[int, list[Header], bytes]

CACHE = ("Cache-Control", "public, max-age=0, must-revalidate")
PLAIN_TEXT = ("Content-Type", "text/plain; charset=utf-8")
READ_ONLY = (
    "এই ঠিকানা শুধু পড়া যায়, এখানে কিছু পাঠানো যায় না।\n"
    "This address can only be read; nothing can be sent to it.\n"
).encode()


class PageStoreApp:
    """WSGI middleware. What the store does not hold is passed on to `app` untouched.

    `resolve` is given the request's host (lower case, no port) and names its office; it is
    asked on every request, so it must need no database. `headers`, or what it returns for a
    request's environ, are added to each answer the store gives.
    """

    def __init__(
        self,
        app: Callable,
        store: PageStore,
        resolve: Callable[[str], str | None],
        headers: Mapping[str, str] | Callable[[dict], Mapping[str, str]],
    ):
        self.app, self.store, self.resolve, self.headers = app, store, resolve, headers

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        reply = self._reply(environ)
        if reply is None:
            return self.app(environ, start_response)
        status, headers, body = reply
        line = f"{status} {HTTPStatus(status).phrase}"
        start_response(line, self._with_common(environ, headers))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _reply(self, environ: dict) -> Reply | None:
        path, slug = asked_path(environ), self.resolve(asked_host(environ))
        if path is None or slug is None:
            return None
        # One folder answers the whole request. Should it be three flips old before its file
        # was opened, the file is gone, and the present folder is asked.
        for _ in range(3):
            folder = self.store.current(slug)
            found = folder and folder.find(path)
            if not found:
                return None
            try:
                return answer(environ, folder, found)
            except OSError:
                continue
        logger.error("release %s of %s lacks files; refresh it", folder.id, slug)
        return None

    def _with_common(self, environ: dict, own: list[Header]) -> list[Header]:
        common = self.headers(environ) if callable(self.headers) else self.headers
        taken = {name.lower() for name, _ in own}
        return own + [(k, v) for k, v in common.items() if k.lower() not in taken]


def asked_host(environ: dict) -> str:
    """The hostname the visitor typed, as `hosts` spells it."""
    host = environ.get("HTTP_HOST") or environ.get("SERVER_NAME", "")
    name, colon, port = host.rpartition(":")
    if colon and port.isascii() and (port.isdigit() or not port):
        host = name
    return host.lower().removesuffix(".")


def asked_path(environ: dict) -> str | None:
    """The path as text; None where its bytes are none."""
    try:
        return environ.get("PATH_INFO", "").encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None


def answer(environ: dict, folder: Folder, found: Found) -> Reply:
    """Status, headers and body for what was found."""
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
        return _read_only()
    if found.status == HTTPStatus.MOVED_PERMANENTLY:
        return _moved(environ, found.location)
    return _file(environ, folder, found)


def _file(environ: dict, folder: Folder, found: Found) -> Reply:
    for encoding in encodings(environ.get("HTTP_ACCEPT_ENCODING", "")):
        body = folder.read(found, encoding)
        if body is not None:
            break
    etag = f'"{found.digest[:32]}{"-" + encoding if encoding else ""}"'
    headers = [CACHE, ("Vary", "Accept-Encoding"), ("ETag", etag)]
    # Only what would be a 200 may be answered "you have it" (RFC 9110, 13.2.1).
    if found.status == HTTPStatus.OK and knows(environ.get("HTTP_IF_NONE_MATCH", ""), etag):
        return HTTPStatus.NOT_MODIFIED, headers, b""

    kind = content_type(found.name)
    headers += [("Content-Type", kind), ("Content-Length", str(len(body)))]
    if encoding:
        headers.append(("Content-Encoding", encoding))
    if kind.startswith("text/html"):
        english = found.name.split("/")[1] == "en"
        headers.append(("Content-Language", "en" if english else "bn"))
    return found.status, headers, body


def _moved(environ: dict, location: str) -> Reply:
    """What a visitor typed stays with us: only an address of our own is given the query."""
    target = location.encode()
    if location.startswith("/"):
        query = _raw(environ, "QUERY_STRING")
        target = _raw(environ, "SCRIPT_NAME") + target
        target += b"?" + query if query and b"?" not in target else b""
    # Bangla must be escaped, and no line break may ever get into a header.
    escaped = quote(target, safe="/:?#[]@!$&'()*+,;=%~")
    headers = [CACHE, ("Location", escaped), PLAIN_TEXT, ("Content-Length", "0")]
    return HTTPStatus.MOVED_PERMANENTLY, headers, b""


def _raw(environ: dict, key: str) -> bytes:
    """WSGI hands over bytes dressed as Latin-1."""
    return environ.get(key, "").encode("latin-1", "replace")


def _read_only() -> Reply:
    headers = [
        ("Allow", "GET, HEAD"),
        PLAIN_TEXT,
        ("Content-Language", "bn, en"),
        ("Content-Length", str(len(READ_ONLY))),
    ]
    return HTTPStatus.METHOD_NOT_ALLOWED, headers, READ_ONLY
