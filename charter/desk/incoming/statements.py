"""The statements of an incoming charter, as the preview shows them."""

from dataclasses import dataclass

from charter.desk.incoming.proposals import DoubtLine, line_of, statement_texts
from charter.importing.corrections import statement_at
from charter.models import Statement


@dataclass(frozen=True)
class StatementShown:
    at: str
    kind: str
    text: str
    original: str
    is_ticked: bool
    doubts: list[DoubtLine]

    @property
    def all_doubts(self):
        return self.doubts


def statements_shown(incoming):
    """Those of the input, left out or not, in their order."""
    lines = [line_of(doubt, incoming) for doubt in incoming.reading.doubts if doubt.table is None]
    return [_statement(incoming, number, text, lines) for number, text in statement_texts(incoming)]


def _statement(incoming, number, text, lines):
    statement, at = incoming.found.statements[number], statement_at(number)
    original = statement.cell.original or statement.cell.text
    return StatementShown(
        at=at,
        kind=str(Statement.Kind(statement.kind).label),
        text=text,
        original=original if original != text else "",
        is_ticked=at in incoming.corrections.left_out,
        doubts=[line for line in lines if line.place == at or _is_about(line.doubt, statement)],
    )


def _is_about(doubt, statement):
    return bool(doubt.original) and doubt.original == statement.cell.original


def wider_doubts(incoming, statements):
    """Those that are about no table and no statement."""
    told = {id(line.doubt) for statement in statements for line in statement.doubts}
    return [
        line_of(doubt, incoming)
        for doubt in incoming.reading.doubts
        if doubt.table is None and id(doubt) not in told
    ]
