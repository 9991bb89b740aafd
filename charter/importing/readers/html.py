"""Web pages, and scraps of them as Word, Excel and browsers put on the clipboard."""

import re

from lxml import etree

from charter.importing.readers import notes, refusals
from charter.importing.readers.canvas import MAX_COLUMNS
from charter.importing.readers.html_styles import Styles, is_hidden
from charter.importing.readers.html_tables import OpenTable
from charter.importing.readers.pieces import Run

_MAX_TAGS = 200_000
_MAX_DEPTH = 15  # of tables within each other

_TAGS = re.compile(
    r"<(?:!doctype|html|body|head|meta|table|tbody|thead|tr|td|th|p|div|span|br|hr|ul|ol|li|dl|dt"
    r"|dd|h[1-6]|font|b|strong|i|em|u|a|section|article|center|pre|style|script|col)(?=[\s/>])",
    re.IGNORECASE,
)
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd"),
    *("details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu"),
    *("nav", "ol", "optgroup", "option", "p", "pre", "section", "summary", "table", "tbody"),
    *("td", "tfoot", "th", "thead", "tr", "ul"),
}
_BLOCK_TAGS = re.compile(rf"<(?:{'|'.join(sorted(_BLOCKS))}|html)(?=[\s/>])", re.IGNORECASE)
_NEVER_SEEN = {
    *("applet", "audio", "canvas", "datalist", "head", "iframe", "noscript", "object"),
    *("script", "style", "svg", "template", "title", "video", "xml"),
}
_WHITE_SPACE = re.compile("[ \t\r\n\f]+")
_ENTITY = re.compile(r"<!\s*ENTITY", re.IGNORECASE)


def is_html(text):
    return _TAGS.search(text, 0, 1_000_000) is not None


def found(text):
    """The blocks of a page, and the notes of what was left aside."""
    if _ENTITY.search(text):
        raise refusals.declarations()
    if text.count("<") > _MAX_TAGS:
        raise refusals.too_long()
    text = text.replace("\0", "")
    if not _BLOCK_TAGS.search(text):
        text = text.replace("\n", "<br>")  # plain text with a tag or two: its lines are lines
    if re.search(r"<t[dh]\b", text, re.IGNORECASE) and not re.search("<table", text, re.IGNORECASE):
        text = f"<table>{text}</table>"  # rows that were copied without their table
    page = _Page()
    parser = etree.HTMLParser(target=page, encoding="utf-8", no_network=True)
    etree.fromstring(text.encode("utf-8", "replace") or b" ", parser)
    return page.blocks, page.notes


class _Page:
    """Receives the tags and the text of a page one by one, and never holds the page as a tree."""

    def __init__(self):
        self.blocks, self.notes = [], []
        self._open = []  # (tag, font, is seen, keeps white space)
        self._tables = []
        self._runs = []
        self._styles = Styles()

    # What the parser calls.

    def start(self, tag, attributes):
        tag = tag.lower()
        _tag, font, is_seen, keeps = self._open[-1] if self._open else ("", "", True, False)
        is_seen = is_seen and tag not in _NEVER_SEEN and not is_hidden(attributes)
        font = self._styles.font(tag, attributes, font)
        self._open.append((tag, font, is_seen, keeps or tag == "pre"))
        if not is_seen:
            if tag not in _NEVER_SEEN and is_hidden(attributes):
                self.notes.append(notes.HIDDEN_TEXT)
        elif tag == "br":
            self._runs.append(Run("\n", font))
        elif tag == "img":
            self.notes.append(notes.PICTURES)
        elif tag in _BLOCKS:
            self._end_paragraph()
            self._begin(tag, attributes)

    def end(self, tag):
        tag = tag.lower()
        while self._open:
            name, _font, is_seen, _keeps = self._open.pop()
            if is_seen and name in _BLOCKS:
                self._end_paragraph()
                self._finish(name)
            if name == tag:
                break

    def data(self, text):
        tag, font, is_seen, keeps = self._open[-1] if self._open else ("", "", True, False)
        if tag == "style":
            self._styles.add(text)
        elif is_seen:
            self._runs.append(Run(text if keeps else _WHITE_SPACE.sub(" ", text), font))

    def close(self):
        self.end("")
        self._end_paragraph()
        while self._tables:
            self._finish("table")

    # What it means.

    def _begin(self, tag, attributes):
        if tag == "table":
            self._tables.append(OpenTable())
            if len(self._tables) > _MAX_DEPTH:
                raise refusals.too_deep()
        elif tag == "tr" and self._tables:
            self._tables[-1].begin_row()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].begin_cell(
                _span(attributes.get("colspan"), MAX_COLUMNS), _span(attributes.get("rowspan"))
            )

    def _finish(self, tag):
        if tag in ("td", "th") and self._tables:
            self._tables[-1].end_cell()
        elif tag == "table" and self._tables:
            table = self._tables.pop()
            self._sink.extend(table.finished())

    @property
    def _sink(self):
        """Where paragraphs and tables go: the cell or table that is open, or the page."""
        return self._tables[-1].sink if self._tables else self.blocks

    def _end_paragraph(self):
        runs = _trimmed(self._runs)
        self._runs = []
        if runs:
            self._sink.append(runs)


def _trimmed(runs):
    """A paragraph as it shows: no space at its ends or at line ends, none double."""
    out, after_space = [], True
    for run in runs:
        text = run.text
        if after_space:
            text = text.lstrip(" ")
        if text:
            if text.startswith("\n") and out:
                out[-1] = Run(out[-1].text.rstrip(" "), out[-1].font)
            out.append(Run(text, run.font))
            after_space = text.endswith((" ", "\n"))
    if out:
        out[-1] = Run(out[-1].text.rstrip(" "), out[-1].font)
    if out and out[-1].text == "\n":  # a line break at the end of a paragraph shows nothing
        out.pop()
    return [run for run in out if run.text]


def _span(value, most=65_534):
    digits = re.match(r"\s*([0-9]{1,9})", value or "")
    return min(max(int(digits[1]), 1), most) if digits else 1
