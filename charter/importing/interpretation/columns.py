"""Which column of a service table is which field of a service."""

from charter.importing.cells.patterns import one_line
from portal.bangla.text import clean, to_bangla_digits

# A column that does another's work where that one is missing.
_STAND_INS = {"provider": "officer", "time+allotment": "time"}
_IN_ENGLISH = ["service", "method", "docs", "docs-where", "docs+where", "fee", "time", "remedy"]
_OURS = [*_IN_ENGLISH, "officer", "superior", "id", "serial"]


class Columns:
    """The first column of a field is the field; a second one stays under its own label.

    `others` are the places of the columns that no field of ours is for.
    """

    def __init__(self, columns):
        present = {column.field for column in columns}
        self._places, self.others = {}, []
        for place, column in enumerate(columns):
            field = column.field
            if _STAND_INS.get(field, field) not in present:
                field = _STAND_INS[field]
            key = field, column.is_english
            if field in (_IN_ENGLISH if column.is_english else _OURS) and key not in self._places:
                self._places[key] = place
            else:
                self.others.append(place)

    def place(self, field, in_english=False):
        return self._places.get((field, in_english))


def free_label(label, place, taken):
    """The label of a column as a key that is not taken; its place stands in for a missing one."""
    label = one_line(clean(label)) or f"কলাম {to_bangla_digits(str(place + 1))}"
    free, number = label, 2
    while free in taken:
        free, number = f"{label} ({to_bangla_digits(str(number))})", number + 1
    return free
