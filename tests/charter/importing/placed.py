"""Whether everything of an input is somewhere in its outline."""

from collections import Counter

from portal.bangla.text import words_alone


def lost(texts, outline):
    """The words of these texts that are nowhere in the outline; lone numbers and letters aside."""
    there = Counter(word for text in _texts(outline) for word in words_alone(text).split())
    given = Counter(word for text in texts for word in words_alone(text).split())
    return {word for word in given - there if len(word) > 2 and not word.isdecimal()}


def _texts(outline):
    for section in outline.sections:
        yield section.title
    for statement in outline.statements:
        yield statement.cell.text
    for table in outline.tables:
        for column in table.columns:
            yield column.label
        for row in table.rows:
            yield from (cell.text for cell in row.cells)
    for piece in outline.unplaced:
        yield piece.text
