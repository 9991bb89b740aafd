"""Which code renders the pages: a change of it re-renders every release."""

import functools
import hashlib

from django.conf import settings

# What a page's bytes depend on, besides the release.
SOURCES = (
    ("templates", "*.*"),
    ("static", "*.*"),
    ("locale", "*.mo"),
    ("portal", "*.py"),
    ("offices", "*.py"),
    ("services", "*.py"),
    ("charter", "*.py"),
)


@functools.cache
def code_version():
    """A fingerprint of the templates, styles, translations and code of this installation."""
    fingerprint = hashlib.sha256()
    for folder, pattern in SOURCES:
        for path in sorted((settings.BASE_DIR / folder).rglob(pattern)):
            if path.is_file():
                fingerprint.update(path.relative_to(settings.BASE_DIR).as_posix().encode())
                fingerprint.update(path.read_bytes())
    return fingerprint.hexdigest()[:16]
