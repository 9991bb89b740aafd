"""A visitor without a browser: asks the whole WSGI application, page store and Django alike."""

import io
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes, urlsplit

from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from portal.wsgi import application


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict
    body: bytes

    @property
    def text(self):
        return self.body.decode()


class Visitor:
    """Somebody who reads the site of one host. `get` never follows a redirect."""

    def __init__(self, host="localhost", scheme="https"):
        self.host = host
        self.scheme = scheme

    def get(self, address, **headers):
        return self.ask("GET", address, **headers)

    def ask(self, method, address, body=b"", **headers):
        parts = urlsplit(address)
        started = []
        environ = {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": _unquoted(parts.path),
            "QUERY_STRING": parts.query,
            "SERVER_NAME": self.host,
            "SERVER_PORT": "443" if self.scheme == "https" else "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": self.host,
            "REMOTE_ADDR": "127.0.0.1",
            "CONTENT_LENGTH": str(len(body)),
            "CONTENT_TYPE": headers.pop("content_type", "application/x-www-form-urlencoded"),
            "wsgi.url_scheme": self.scheme,
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.version": (1, 0),
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        environ |= {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        with connections_left_alone():
            parts = application(environ, lambda status, headers: started.append((status, headers)))
            content = b"".join(parts)
            if hasattr(parts, "close"):
                parts.close()
        [(status, headers)] = started
        return Reply(int(status.split()[0]), {k.lower(): v for k, v in headers}, content)


@contextmanager
def connections_left_alone():
    """A request would close connections that other tests left open, and so touch the database."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


def _unquoted(path):
    """The path as a WSGI server hands it over: bytes dressed as Latin-1."""
    return unquote_to_bytes(path).decode("latin-1")
