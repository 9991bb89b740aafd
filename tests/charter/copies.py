"""Copies of sites as their tests look at them: what each page leads to, and what leads nowhere."""

import posixpath
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

OUTSIDE = {"http", "https", "mailto", "tel"}


class Links(HTMLParser):
    """What a page leads to or fetches, and its forms."""

    def __init__(self, html):
        super().__init__()
        self.links, self.forms = [], 0
        self.feed(html.decode())

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.links += [attrs[name] for name in ("href", "src", "action") if name in attrs]
        if attrs.get("http-equiv") == "refresh":
            self.links.append(attrs["content"].partition("url=")[2])
        self.forms += tag == "form"


def pages_of(files):
    return {name: Links(content) for name, content in files.items() if name.endswith(".html")}


def dead(files, base=""):
    """The links that lead neither to a file of the copy nor to somebody else's site."""
    found = []
    for name, page in pages_of(files).items():
        for link in page.links:
            if base and link.startswith(f"{base}/"):
                path = urlsplit(link.removeprefix(f"{base}/")).path
                target = f"{path}index.html" if path.endswith("/") or not path else path
            elif urlsplit(link).scheme in OUTSIDE:
                continue
            else:
                path = unquote(urlsplit(link).path)
                # A fragment alone leads to the page it stands on.
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
                target = target if path else name
            if target not in files:
                found.append((name, link))
    return found
