"""What the office says of itself, and what it expects: from lines and from a table."""

from charter.importing.cells import lists
from charter.importing.cells.patterns import one_line
from charter.importing.interpretation import doubts_of_text, filled
from charter.importing.outline import Unplaced
from charter.importing.reading import Reading, Statement
from portal.bangla.text import clean

_LISTED = ("objective", "strategic_objective", "function", "expectation")


def read(statements):
    """The statements outside the tables, without their numbers: position numbers them."""
    found, doubts, unplaced = [], [], []
    for statement in statements:
        doubts += doubts_of_text.of_cell(statement.cell)
        texts = _texts(statement)
        found += [Statement(statement.kind, text) for text in texts]
        if not texts and statement.cell.text.strip():
            unplaced.append(Unplaced(statement.cell.text, "empty template"))
    return Reading(statements=tuple(found), doubts=tuple(doubts), unplaced=tuple(unplaced))


def _texts(statement):
    text = clean(statement.cell.text)
    if not filled.says_something(text):
        return []
    if statement.kind not in _LISTED:
        return [text]
    return [lists.without_number(line) for line in lists.entries(text).lines]


def read_expectations(table, number):
    """A row is one expectation, whatever its columns are called."""
    found, doubts, unplaced = [], [], list(filled.left_out(table))
    for row in filled.rows(table, number):
        unplaced += filled.in_english(row)
        doubts += doubts_of_text.of_row(row)
        if texts := [one_line(value.text) for value in filled.in_bangla(row)]:
            found.append(Statement("expectation", lists.without_number("\n".join(texts))))
    return Reading(statements=tuple(found), doubts=tuple(doubts), unplaced=tuple(unplaced))
