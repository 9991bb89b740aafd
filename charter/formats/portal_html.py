"""The charter for the national portal: plain HTML that its editor takes without changing it.

It is the page of the charter, word for word and in its order, without what an editor throws away
or trips over: classes, pictures, links within our own site.
"""

import re
from html import escape
from html.parser import HTMLParser

from django.template.loader import render_to_string
from django.utils import translation

from charter import contexts, pages

IN_A_TABLE = frozenset(["table", "thead", "tbody", "tr", "th", "td"])
ON_LINES_OF_THEIR_OWN = IN_A_TABLE | {"h2", "h3", "p", "ul", "ol", "li"}
KEPT = ON_LINES_OF_THEIR_OWN | {"br", "a", "strong"}
# The portal writes the page's one <h1> itself.
RENAMED = {"h1": "h2", "b": "strong"}
KEPT_ATTRIBUTES = {"a": ("href",), "th": ("scope",)}
ABSOLUTE = ("https://", "http://", "mailto:", "tel:")
PICTURES = frozenset(["svg"])
# Spaces that show nowhere: beside a line break, at either end of a cell or a paragraph.
IDLE_SPACE = re.compile(r" *(<br>|\n|</(?:td|th|li|p|h2|h3)>) *|(?<=>)(?<!</a>)(?<!</strong>) +")


def portal_html(release, language):
    """The charter in force of a release in one language."""
    with translation.override(language):
        context = {
            "release": release,
            "document": release.document,
            "office": release.document.office,
            "language": language,
        }
        context |= contexts.charter(release, language)
        return plain(pages.tight(render_to_string("charter/_charter.html", context)))


def has_english(document):
    """Whether the office has given any service an English name."""
    return any(service.name.en for service in document.services)


def plain(html):
    """The same words and tables in the tags that an editor keeps."""
    reduction = _Reduction()
    reduction.feed(html)
    reduction.close()
    return IDLE_SPACE.sub(lambda space: space[1] or "", "".join(reduction.written)).strip()


class _Reduction(HTMLParser):
    """Writes what it reads, but for what is not kept.

    The caption of a table is written before it, as its heading: editors lose captions.
    """

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.written = []
        self._is_in_picture = False
        self._waiting_table = False
        self._links = []

    def handle_starttag(self, tag, attrs):
        tag, attrs = RENAMED.get(tag, tag), dict(attrs)
        if tag in PICTURES:
            self._is_in_picture = True
        if tag == "table":
            self._waiting_table = True
        elif tag == "a":
            self._links.append(attrs.get("href", "").startswith(ABSOLUTE))
            if self._links[-1]:
                self._open(tag, attrs)
        elif tag in KEPT:
            if self._waiting_table and tag in IN_A_TABLE:
                self._waiting_table = False
                self._open("table", {})
            self._open(tag, attrs)

    def handle_endtag(self, tag):
        tag = RENAMED.get(tag, tag)
        if tag in PICTURES:
            self._is_in_picture = False
        elif tag == "a":
            if self._links.pop():
                self.written.append("</a>")
        elif tag in KEPT:
            self.written.append(f"</{tag}>")

    def handle_data(self, data):
        if not self._is_in_picture:
            self.written.append(escape(data.replace("\n", " "), quote=False))

    def _open(self, tag, attrs):
        kept = "".join(
            f' {name}="{escape(attrs[name])}"'
            for name in KEPT_ATTRIBUTES.get(tag, ())
            if name in attrs
        )
        line = "\n" if tag in ON_LINES_OF_THEIR_OWN else ""
        self.written.append(f"{line}<{tag}{kept}>")
