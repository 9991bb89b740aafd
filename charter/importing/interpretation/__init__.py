"""From the shape of a charter to what it says: every cell read, every doubt marked."""

from charter.importing.interpretation import services, statements, steps
from charter.importing.reading import Reading

_READERS = {
    "services": services.read,
    "grievance": steps.read,
    "expectation": statements.read_expectations,
}


def interpret(outline) -> Reading:
    """The charter that an outline holds. Pure; nothing of the outline is left out."""
    parts = [
        Reading(
            sections=outline.sections,
            columns=tuple(table.columns for table in outline.tables),
            doubts=outline.doubts,
            unplaced=outline.unplaced,
        ),
        statements.read(outline.statements),
        *(_READERS[table.kind](table, number) for number, table in enumerate(outline.tables)),
    ]
    return Reading(*(sum(fields, ()) for fields in zip(*map(_fields, parts), strict=True)))


def _fields(reading):
    return [getattr(reading, name) for name in Reading.__struct_fields__]
