"""What a form posts, taken apart and put together again."""

from django import forms
from django.forms.formsets import (
    DELETION_FIELD_NAME,
    INITIAL_FORM_COUNT,
    TOTAL_FORM_COUNT,
)
from django.http import QueryDict

# As many child rows as anybody could mean; a forged count must not cost more.
MOST = 1000


def raw(field, data, files, key):
    return field.widget.value_from_datadict(data, files, key)


def put(field, data, key, value):
    """Let the input hold a value of a snapshot."""
    data.pop(key, None)
    if isinstance(field.widget, forms.CheckboxInput):
        if value:
            data[key] = "on"
    else:
        data[key] = "" if value is None else str(value)


def block(fields, values, pk):
    """A child row as a form would post it."""
    data = QueryDict(mutable=True)
    for name, value in values.items():
        put(fields[name], data, name, value)
    data["id"] = pk
    return data


def is_deleted(block):
    return DELETION_FIELD_NAME in block


def count(data, prefix):
    try:
        return max(0, min(MOST, int(data.get(f"{prefix}-{TOTAL_FORM_COUNT}", 0))))
    except ValueError:
        return 0


def add_blank(data, prefix):
    """One more blank child row."""
    if f"{prefix}-{TOTAL_FORM_COUNT}" in data:
        data[f"{prefix}-{TOTAL_FORM_COUNT}"] = str(count(data, prefix) + 1)


class Rows:
    """The child rows of a posted form: existing ones by their key, and new ones."""

    def __init__(self, data, prefix):
        self.prefix, self.by_pk, self.new = prefix, {}, []
        for number in range(count(data, prefix)):
            start = f"{prefix}-{number}-"
            row = QueryDict(mutable=True)
            for key in [key for key in data if key.startswith(start)]:
                row.setlist(key.removeprefix(start), data.getlist(key))
            if row.get("id"):
                self.by_pk[row["id"]] = row
            else:
                self.new.append(row)

    @classmethod
    def none(cls, prefix):
        return cls({}, prefix)

    def write(self, data):
        """Take the place of the child rows in `data`, existing ones first as formsets want it."""
        rows = [*self.by_pk.values(), *self.new]
        counts = {INITIAL_FORM_COUNT: len(self.by_pk), TOTAL_FORM_COUNT: len(rows)}
        for key in [key for key in data if key.startswith(f"{self.prefix}-")]:
            if not key.endswith("_FORMS"):
                del data[key]
        for name, number in counts.items():
            data[f"{self.prefix}-{name}"] = str(number)
        for number, row in enumerate(rows):
            for key in row:
                data.setlist(f"{self.prefix}-{number}-{key}", row.getlist(key))
