"""What the pages about an incoming charter are given to show."""

from dataclasses import dataclass

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from charter.desk.diary import name_of
from charter.desk.draft import change_lines
from charter.desk.incoming import posted, rows
from charter.desk.incoming.statements import statements_shown, wider_doubts
from charter.desk.incoming.waiting import stored
from charter.desk.places import Places
from charter.importing import doubts
from charter.importing.readers import notes
from portal.bangla.dates import number


@dataclass(frozen=True)
class Count:
    """How many of something were found, and where on the page they are."""

    words: str
    anchor: str
    is_doubtful: bool = False


def preview(incoming):
    office = incoming.waiting.office
    statements = statements_shown(incoming)
    tables = rows.tables_shown(incoming)
    places = Places(office)
    ctx = {
        "title": _("Look at what was found"),
        "office": office,
        "name": incoming.source.name,
        "brought_by": name_of(incoming.waiting.brought_by),
        "brought_at": incoming.waiting.brought_at,
        "tables": tables,
        "statements": statements,
        "wider": wider_doubts(incoming, statements),
        "notes": [notes.in_words(note) for note in incoming.source.notes],
        "problems": [_problem(problem, tables) for problem in incoming.problems],
        "unplaced": [(each, doubts.unplaced_why(each.why)) for each in incoming.reading.unplaced],
        "changes": change_lines(places, incoming.changes, incoming.present, incoming.proposed),
        "field_choices": rows.field_choices(),
        "audience_choices": rows.audience_choices(),
        "has_proposals": any(doubt.proposal for doubt in incoming.reading.doubts),
        "source_digest": incoming.source_digest,
        "opened": stored(posted.choices(incoming.corrections)),
        "digest": incoming.digest,
    }
    return ctx | {"counts": list(_counts(incoming, ctx))}


def _problem(problem, tables):
    """A problem and the row that it is about, if it is about one."""
    if problem.table is None or problem.row is None:
        return problem, None
    return problem, tables[problem.table].rows[problem.row]


def _counts(incoming, ctx):
    reading = incoming.reading
    services = ngettext("%(count)s service", "%(count)s services", len(reading.services))
    yield Count(_with(services, reading.services), "table-0")
    if reading.statements:
        words = ngettext("%(count)s statement", "%(count)s statements", len(reading.statements))
        yield Count(_with(words, reading.statements), "statements")
    if reading.steps:
        words = ngettext(
            "%(count)s grievance step", "%(count)s grievance steps", len(reading.steps)
        )
        yield Count(_with(words, reading.steps), _first(ctx, "grievance"))
    if reading.doubts:
        words = ngettext("%(count)s to look at", "%(count)s to look at", len(reading.doubts))
        yield Count(_with(words, reading.doubts), _first_doubtful(ctx), is_doubtful=True)
    words = ngettext("%(count)s not placed", "%(count)s not placed", len(reading.unplaced))
    yield Count(_with(words, reading.unplaced), "unplaced")


def _with(words, counted):
    return words % {"count": number(len(counted), get_language())}


def _first(ctx, kind):
    return next((f"table-{each.number}" for each in ctx["tables"] if each.kind == kind), "table-0")


def _first_doubtful(ctx):
    if ctx["wider"]:
        return "wider"
    for table in ctx["tables"]:
        if table.doubts:
            return f"table-{table.number}"
        for row in table.rows:
            if row.is_doubtful:
                return f"row-{row.at}"
    return "statements"


def taken_in_words(incoming):
    services = len(incoming.reading.services) - sum(
        problem.row is not None for problem in incoming.problems
    )
    words = ngettext(
        "Taken into the draft: %(count)s service. The public sees nothing of it until you publish.",
        "Taken into the draft: %(count)s services. The public sees nothing of it until you "
        "publish.",
        services,
    )
    return words % {"count": number(services, get_language())}
