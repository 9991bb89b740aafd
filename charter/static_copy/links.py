"""How the files of a copy lead to one another, and which style sheets and scripts they use."""

import posixpath
import re

from django.contrib.staticfiles.storage import staticfiles_storage

STATIC = "static/"
# What a style sheet fetches.
_FETCHED = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s]+)""")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


class Copy:
    """A folder that may stand anywhere: on a stick, or below any address.

    A web space shows the page for wrong addresses at whatever was asked for: relative links
    would lead nowhere, so that page alone names `base_url`.
    """

    def __init__(self, base_url, not_found):
        self.base_url = base_url
        self._not_found = not_found
        self._used = set()

    def link(self, place, target):
        """The link from one file to another."""
        if posixpath.basename(place) == self._not_found:
            return f"{self.base_url}/{target}"
        return posixpath.relpath(target, posixpath.dirname(place) or ".")

    def static_file(self, name):
        """Where a style sheet, script or picture lies in the copy, which will hold it."""
        stored = staticfiles_storage.stored_name(name)
        self._used.add(stored)
        return STATIC + stored

    def static_files(self):
        """{file name: bytes} of those that were used, and of what they fetch in turn."""
        found, waiting = {}, sorted(self._used)
        while waiting:
            name = waiting.pop()
            if name not in found:
                with staticfiles_storage.open(name) as file:
                    found[name] = file.read()
                waiting += fetched_by(name, found[name])
        return {STATIC + name: found[name] for name in sorted(found)}


def fetched_by(name, content):
    """The files of ours that a style sheet fetches: fonts, pictures, other sheets."""
    if not name.endswith(".css"):
        return []
    links = _FETCHED.findall(content.decode())
    own = [re.split("[?#]", link)[0] for link in links if not _ELSEWHERE.match(link)]
    return [posixpath.normpath(posixpath.join(posixpath.dirname(name), link)) for link in own]
