"""The text of a paragraph of Word: its runs, and the text boxes that hang on it."""

from charter.importing.readers import notes
from charter.importing.readers.office_xml import attribute, child, children, is_on, local
from charter.importing.readers.pieces import Run

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_GRAPHICS = {"drawing", "pict", "object"}
_PICTURES = {"blip", "imagedata"}
_DRAWN = ("/diagram", "/chart")


class Text:
    """Reads paragraphs; `notes` gathers what was left aside."""

    def __init__(self, fonts):
        self._fonts = fonts
        self.notes = []

    def paragraph(self, element):
        """Its runs, and the contents of its text boxes."""
        runs, boxes = [], []
        self._inline(element, self._fonts.of_paragraph(element), runs, boxes)
        return runs, boxes

    def _inline(self, element, font, runs, boxes):
        for each in children(element):
            name = local(each)
            if name == "r":
                self._run(each, font, runs, boxes)
            elif name not in ("pPr", "rPr"):
                self._inline(each, font, runs, boxes)

    def _run(self, run, font, runs, boxes):
        if is_on(child(run, "rPr", "vanish")):
            self.notes.append(notes.HIDDEN_TEXT)
            return
        own = self._fonts.of_run(run, font)
        for each in children(run):
            name = local(each)
            if name == "t":
                # A line end in the file itself is no more than a space; a break is an element.
                runs.append(Run((each.text or "").replace("\n", " "), own))
            elif name in _SIGNS:
                runs.append(Run(_SIGNS[name], own))
            elif name == "sym":
                runs.append(_symbol(each))
            elif name in _GRAPHICS:
                self._graphic(each, boxes)
            elif name == "ruby" and (base := child(each, "rubyBase")) is not None:
                self._inline(base, font, runs, boxes)

    def _graphic(self, element, boxes):
        for each in children(element):
            name = local(each)
            if name == "txbxContent":
                boxes.append(each)
                continue
            if name in _PICTURES:
                self.notes.append(notes.PICTURES)
            elif name == "OLEObject":
                self.notes.append(notes.EMBEDDED)
            elif name == "graphicData" and attribute(each, "uri").endswith(_DRAWN):
                self.notes.append(notes.DRAWINGS)
            self._graphic(each, boxes)


def _symbol(element):
    """A sign out of a font of symbols, which are numbered from F000."""
    code = attribute(element, "char")
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return Run("")
    font = attribute(element, "font")
    return Run("•", font) if "\uf000" <= letter <= "\uf0ff" else Run(letter, font)
