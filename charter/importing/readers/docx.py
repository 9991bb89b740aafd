"""Word files: paragraphs, tables and what else has text, in the order of the page."""

from charter.importing.readers import notes, refusals
from charter.importing.readers.canvas import MAX_COLUMNS, Canvas
from charter.importing.readers.docx_fonts import Fonts
from charter.importing.readers.docx_text import Text
from charter.importing.readers.office_xml import attribute, child, children, is_on, local, number
from charter.importing.readers.pieces import FoundCell

_MAX_DEPTH = 15  # of tables and text boxes within each other


def found(package):
    """The blocks of a Word file, and the notes of what was left aside."""
    root = package.xml(package.main)
    body = child(root, "body")
    if body is None:
        raise refusals.damaged()
    styles = next(iter(package.related(package.main, "styles").values()), "")
    page = _Page(Fonts(package.xml(styles)))
    blocks = [
        *_margins(page, package, "header"),
        *page.blocks(body),
        *_notes_below(page, package, "footnotes"),
        *_notes_below(page, package, "endnotes"),
        *_margins(page, package, "footer"),
    ]
    return blocks, [*page.text.notes, *_left_aside(package, body)]


class _Page:
    def __init__(self, fonts):
        self.text = Text(fonts)

    def blocks(self, element, depth=0):
        """The paragraphs and tables in a body, a cell, a header or a text box."""
        if depth > _MAX_DEPTH:
            raise refusals.too_deep()
        for each in children(element):
            if local(each) == "p":
                runs, boxes = self.text.paragraph(each)
                yield runs
                for box in boxes:
                    yield from self.blocks(box, depth + 1)
            elif local(each) == "tbl":
                yield self._table(each, depth + 1)

    def _table(self, element, depth):
        canvas = Canvas()
        rows = (each for each in children(element) if local(each) == "tr" and not _is_deleted(each))
        for row, cells in enumerate(rows):
            column = number(child(cells, "trPr", "gridBefore"), "val")
            for cell in children(cells):
                if local(cell) == "tc":
                    column += self._place(canvas, row, column, cell, depth)
                if column > MAX_COLUMNS:
                    raise refusals.too_many_cells()
        return canvas.table()

    def _place(self, canvas, row, column, cell, depth):
        """Put a cell on the canvas; its width in columns of the grid."""
        width = min(number(child(cell, "tcPr", "gridSpan"), "val", 1) or 1, MAX_COLUMNS)
        down = _merge(child(cell, "tcPr", "vMerge"))
        across = _merge(child(cell, "tcPr", "hMerge"))
        if across == "continue":
            canvas.place(row, column, FoundCell(repeats=True))
        elif down == "continue" and (row - 1, column) in canvas:
            canvas.repeat_above(row, column, width)
        else:
            canvas.place(row, column, FoundCell(list(self.blocks(cell, depth))), width)
        return width


def _merge(element):
    """ "restart", "continue" (what an element without a value means) or nothing."""
    return "" if element is None else attribute(element, "val", "continue")


def _is_deleted(row):
    """The row is struck out in tracked changes."""
    return is_on(child(row, "trPr", "del"))


def _margins(page, package, kind):
    """Headers or footers, each text once; page numbers are none."""
    seen = set()
    for name in package.related(package.main, kind).values():
        for block in page.blocks(package.xml(name)):
            if not isinstance(block, list):
                yield block
                continue
            text = "".join(run.text for run in block)
            if any(letter.isalpha() for letter in text) and text not in seen:
                seen.add(text)
                yield block


def _notes_below(page, package, kind):
    for name in package.related(package.main, kind).values():
        for note in package.xml(name):
            if not attribute(note, "type"):  # the others are the lines that part notes from text
                yield from page.blocks(note)


def _left_aside(package, body):
    if package.related(package.main, "comments"):
        yield notes.COMMENTS
    if child(body, "altChunk") is not None:
        yield notes.EMBEDDED
