"""The rows of the table that says whom to turn to when a promise is not kept."""

from charter.importing.cells import contacts, deadline
from charter.importing.cells.patterns import one_line
from charter.importing.interpretation import doubts_of_text, filled
from charter.importing.outline import Unplaced
from charter.importing.reading import Reading, Step
from portal.bangla.text import clean
from services.deadlines import DeadlineMeaning

_WHEN, _WHOM, _WHERE, _HOW_LONG = "when", "officer", "place", "time"
_LONGEST_LIMIT = 4  # words: ৩০ (ত্রিশ) কার্যদিবসের মধ্যে


def read(table, number):
    """The steps of a table. A row that names nobody is no step."""
    steps, doubts, unplaced = [], [], list(filled.left_out(table))
    for row in filled.rows(table, number):
        unplaced += filled.in_english(row)
        doubts += doubts_of_text.of_row(row)
        step, of_row = _step(row)
        doubts += of_row
        if step.officer:
            steps.append(step)
        else:
            unplaced += [Unplaced(v.text, "no officer") for v in filled.in_bangla(row)]
    return Reading(steps=tuple(steps), doubts=tuple(doubts), unplaced=tuple(unplaced))


def _step(row):
    values = {}
    others = []
    for value in filled.in_bangla(row):
        if value.column.field in (_WHEN, _WHOM, _WHERE, _HOW_LONG) and (
            value.column.field not in values
        ):
            values[value.column.field] = value
        else:
            others.append(value)
    texts = {field: value.text for field, value in values.items()}
    whom, where = (contacts.take(texts.get(field, "")) for field in (_WHOM, _WHERE))
    days, limit, doubts = _working_days(row, values.get(_HOW_LONG))
    rooms = [f"রুম নম্বর {room}" for room in dict.fromkeys((whom.room, where.room)) if room]
    lines = [*_lines(where.rest), *rooms, *map(_labelled, others), *limit]
    step = Step(
        when=one_line(texts.get(_WHEN, "")),
        officer=", ".join(_lines(whom.rest)),
        address="\n".join(lines),
        phone=_both(whom.phone, where.phone),
        email=_both(whom.email, where.email),
        working_days=days,
    )
    return step, doubts


def _working_days(row, value):
    """The days, and the lines for what they do not say."""
    if value is None:
        return None, [], []
    meaning = deadline.read(value.text).deadline.meaning
    days = meaning.maximum
    if days and meaning == DeadlineMeaning(maximum=days, unit="working_day"):
        is_all = len(value.text.split()) <= _LONGEST_LIMIT
        return days, [] if is_all else [_labelled(value)], []
    return None, [_labelled(value)], [row.doubt("not_working_days", value)]


def _labelled(value):
    label = one_line(clean(value.column.label))
    text = one_line(value.text)
    return f"{label}: {text}" if label else text


def _lines(text):
    lines = (line.strip(" ,;:-–—") for line in text.split("\n"))
    return [line for line in lines if filled.says_something(line)]


def _both(one, two):
    return ", ".join(dict.fromkeys(filter(None, (one, two))))
