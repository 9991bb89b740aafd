"""What a reading holds and what it would change, as lines for a terminal."""

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from charter import wording
from charter.diff import diff
from charter.importing import doubts
from charter.importing.proposal import problems
from portal.bangla.dates import number
from portal.bangla.text import clean


def summary(reading, present=None, proposed=None, is_accepted=False):
    """`present` and `proposed`: the office's charter without the reading and with it."""
    yield _("Found: %(what)s.") % {"what": ", ".join(_found(reading))}
    if proposed:
        yield from _differences(present, proposed, is_accepted)
    refused = problems(reading, present) if present else problems(reading)
    yield from _listed(_("Not taken:"), (_at(each, each.words) for each in refused))
    yield from _listed(
        _("Please look at:"), (_at(doubt, doubts.in_words(doubt)) for doubt in reading.doubts)
    )
    yield from _listed(_("Not placed:"), (_short(piece.text) for piece in reading.unplaced))


def _found(reading):
    services, statements = len(reading.services), len(reading.statements)
    steps = len(reading.steps)
    yield ngettext("%(number)s service", "%(number)s services", services) % _figure(services)
    if statements:
        words = ngettext("%(number)s statement", "%(number)s statements", statements)
        yield words % _figure(statements)
    if steps:
        words = ngettext("%(number)s grievance step", "%(number)s grievance steps", steps)
        yield words % _figure(steps)


def _differences(present, proposed, is_accepted):
    lines = wording.lines(diff(present, proposed), present, proposed)
    if not lines:
        yield _("Nothing differs from the draft.")
        return
    title = _("Changed in the draft:") if is_accepted else _("Would change in the draft:")
    yield from _listed(title, map(_change, lines))


def _change(change):
    name = change.name.shown(_language())
    words = f"{change.section}: {_short(name)}" if name else change.section
    if change.kind != "changed":
        return f"{words} – {change.kind_in_words}"
    return f"{words} – {change.field}: {_short(change.old) or '–'} → {_short(change.new) or '–'}"


def _listed(title, lines):
    lines = list(lines)
    if lines:
        yield title
        yield from (f"  {line}" for line in lines)


def _at(place, words):
    if place.table is None or place.row is None:
        return words
    values = {
        "table": number(place.table + 1, _language()),
        "row": number(place.row + 1, _language()),
        "words": words,
    }
    return _("table %(table)s, row %(row)s: %(words)s") % values


def _short(text):
    text = " ".join(clean(text).split())
    return text if len(text) <= 120 else f"{text[:119]}…"


def _figure(value):
    return {"number": number(value, _language())}


def _language():
    return "en" if get_language() == "en" else "bn"
