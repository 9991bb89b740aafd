"""What the forms of the preview send, as corrections of an incoming charter."""

import msgspec

from charter.importing.corrections import (
    Corrections,
    column_at,
    row_at,
    statement_at,
)
from charter.importing.outline import FIELDS
from services.models import Audience


def opened(data):
    """The corrections as they were when the form was opened."""
    try:
        return msgspec.json.decode(data.get("opened", ""), type=Corrections)
    except msgspec.MsgspecError:
        return Corrections()


def choices(corrections):
    """Of all corrections those that the form of the preview shows."""
    return Corrections(
        columns=corrections.columns,
        audiences=corrections.audiences,
        left_out=corrections.left_out,
    )


def chosen(data, found, before):
    """The choices as they were sent. What the form did not send stays as it was `before`."""
    columns, audiences = dict(before.columns), dict(before.audiences)
    for number, table in enumerate(found.tables):
        audience = data.get(f"audience-{number}")
        if audience in ("", *Audience.values):
            _set(audiences, str(number), audience, table.audience)
        for place, column in enumerate(table.columns):
            at = column_at(number, place)
            if data.get(f"column-{at}") in FIELDS:
                _set(columns, at, data[f"column-{at}"], column.field)
    left_out = frozenset(data.getlist("left")) & _everything(found)
    return Corrections(columns=columns, audiences=audiences, left_out=left_out)


def _everything(found):
    statements = (statement_at(number) for number in range(len(found.statements)))
    rows = (
        row_at(number, place)
        for number, table in enumerate(found.tables)
        for place in range(len(table.rows))
    )
    return {*statements, *rows}


def _set(values, place, value, found):
    """What is as it was found is no correction."""
    values.pop(place, None)
    if value != found:
        values[place] = value
