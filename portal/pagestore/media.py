"""What kinds of file the store holds, and how they are sent and squeezed.

Our own table and not `mimetypes`, which reads the machine's: the same release must be served
alike on every machine.
"""

import gzip
from pathlib import PurePosixPath

import brotli

_TEXT = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",  # always UTF-8 (RFC 8259); the parameter has no meaning
    ".jsonld": "application/ld+json",
    ".svg": "image/svg+xml; charset=utf-8",
    ".ttl": "text/turtle; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml; charset=utf-8",
}
_BINARY = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}

SUFFIXES = {"br": ".br", "gzip": ".gz"}
"""Accept-Encoding's word for each encoding → what the file beside the plain one is called."""


def content_type(name: str) -> str:
    suffix = PurePosixPath(name).suffix
    return _TEXT.get(suffix) or _BINARY.get(suffix, "application/octet-stream")


def compressed(name: str, content: bytes) -> dict[str, bytes]:
    """Suffix → bytes of each encoding worth keeping. Slow (brotli 11), hence once, at the flip."""
    if PurePosixPath(name).suffix not in _TEXT:
        return {}
    made = {
        ".br": brotli.compress(content, mode=brotli.MODE_TEXT, quality=11),
        ".gz": gzip.compress(content, 9, mtime=0),
    }
    return {suffix: body for suffix, body in made.items() if len(body) < len(content)}
