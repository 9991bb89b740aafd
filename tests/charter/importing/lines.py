"""Sources for tests: pasted text, grids, and one table written in the ways pages flatten it."""

from charter.importing import structure
from charter.importing.source import Cell, Grid, Line, Source


def pasted(text):
    return Source(
        blocks=tuple(Line(text=line, number=n) for n, line in enumerate(text.split("\n"), start=1))
    )


def outline(text):
    return structure.outline(pasted(text))


def grid(rows, name=""):
    cells = tuple(
        tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in row) for row in rows
    )
    return Grid(rows=cells, name=name)


def outline_of(*blocks):
    """Of lines (strings) and grids (lists of rows)."""
    made = (Line(text=block) if isinstance(block, str) else _grid(block) for block in blocks)
    return structure.outline(Source(blocks=tuple(made)))


def _grid(block):
    return block if isinstance(block, Grid) else grid(block)


def fields(table):
    return [column.field for column in table.columns]


def rows(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def codes(found):
    return [doubt.code for doubt in found.doubts]


# One table, a list of rows of texts, as pages flatten it.


def in_tabs(table):
    return "\n".join("\t".join(row) for row in table)


def in_pipes(table):
    return "\n".join(f"| {' | '.join(row)} |" for row in table)


def in_open_pipes(table):
    return "\n".join(" | ".join(row) for row in table)


def in_markdown(table):
    first, *others = in_pipes(table).split("\n")
    return "\n".join([first, f"|{'---|' * len(table[0])}", *others])


def cell_per_line(table):
    return "\n\n".join(cell or "\xa0" for row in table for cell in row)


def cell_per_line_closed(table):
    return "\n".join(f"{cell} |" for row in table for cell in row)


def cell_per_close_line(table):
    return "\n".join(cell for row in table for cell in row)


def header_broken(table):
    """Each label over two lines, cells on a line each."""
    labels = [part for label in table[0] for part in _halves(label)]
    return "\n\n".join([*labels, cell_per_line(table[1:])])


def _halves(label):
    first, _, rest = label.partition(" ")
    return [part for part in (first, rest) if part]


def on_one_line(table):
    return " ".join(f"| {' | '.join(row)} |" for row in table)


def on_one_line_of_tabs(table):
    return "\t".join(cell for row in table for cell in row)


def apart_by_spaces(table):
    return "\n".join((" " * 8).join(cell for cell in row if cell) for row in table)


def words_alone(table):
    return " ".join(cell for row in table for cell in row if cell)


EXACT = (in_tabs, in_pipes, in_open_pipes, in_markdown, cell_per_line_closed)
EXACT += (on_one_line, on_one_line_of_tabs)
LIKELY = (cell_per_line, cell_per_close_line, header_broken, apart_by_spaces)
ALL = (*EXACT, *LIKELY, words_alone)
