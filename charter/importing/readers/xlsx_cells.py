"""The text of a cell of a sheet, as people see it there, and its font."""

from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900
from openpyxl.utils.escape import unescape

from charter.importing.readers.office_xml import attribute, child, local, named
from charter.importing.readers.pieces import Run
from charter.importing.readers.xlsx_numbers import as_seen


class Cells:
    """Texts are kept once for the whole workbook, fonts and formats in its styles."""

    def __init__(self, package, book):
        styles = next(iter(package.related(package.main, "styles").values()), "")
        shared = next(iter(package.related(package.main, "sharedStrings").values()), "")
        self._fonts, self._formats = _styles(package.xml(styles))
        self._shared = [_Text(entry) for entry in named(package.xml(shared), "si")]
        is_mac = attribute(child(book, "workbookPr"), "date1904") in ("1", "true")
        self._calendar = CALENDAR_MAC_1904 if is_mac else CALENDAR_WINDOWS_1900

    def runs(self, cell):
        """What a cell shows; of a formula its last result."""
        style = _index(attribute(cell, "s", "0"))
        font = self._fonts[style] if 0 <= style < len(self._fonts) else ""
        kind = attribute(cell, "t", "n")
        if kind == "inlineStr":
            text = child(cell, "is")
            return _Text(text).in_font(font) if text is not None else []
        value = child(cell, "v")
        value = (value.text or "") if value is not None else ""
        if kind == "s":
            number = _index(value)
            known = 0 <= number < len(self._shared)
            return self._shared[number].in_font(font) if known else []
        if kind == "b":
            return [Run({"1": "TRUE", "0": "FALSE"}.get(value, value))]
        if kind == "n":
            form = self._formats[style] if 0 <= style < len(self._formats) else "General"
            return [Run(as_seen(value, form, self._calendar), font)]
        return [Run(unescape(value), font)]


class _Text:
    """A text of the workbook: runs, each with a font of its own or that of its cell."""

    def __init__(self, entry):
        self._runs = []
        for part in entry:
            if local(part) == "t":
                self._runs.append(("", part.text or ""))
            elif local(part) == "r":
                text = child(part, "t")
                font = attribute(child(part, "rPr", "rFont"), "val")
                self._runs.append((font, (text.text or "") if text is not None else ""))

    def in_font(self, font):
        return [Run(unescape(text), own or font) for own, text in self._runs]


def _styles(root):
    """The name of the font, and the number format, of each style of a cell."""
    fonts = [attribute(child(font, "name"), "val") for font in named(child(root, "fonts"), "font")]
    formats = dict(BUILTIN_FORMATS)
    for form in named(child(root, "numFmts"), "numFmt"):
        formats[_index(attribute(form, "numFmtId"))] = attribute(form, "formatCode")
    styles = list(named(child(root, "cellXfs"), "xf"))
    used = [_index(attribute(style, "fontId")) for style in styles]
    return (
        [fonts[number] if 0 <= number < len(fonts) else "" for number in used],
        [formats.get(_index(attribute(style, "numFmtId")), "General") for style in styles],
    )


def _index(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else -1
