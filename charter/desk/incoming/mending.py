"""One row, or one statement, of an incoming charter is mended by hand."""

from dataclasses import dataclass

from django.http import Http404, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from charter.desk.doors import page
from charter.desk.incoming import posted, rows
from charter.desk.incoming.forms import MendForm, heading
from charter.desk.incoming.preview import has_moved, preview_page, preview_url, with_incoming
from charter.desk.incoming.statements import statements_shown
from charter.desk.incoming.waiting import NotAsShown, correct, incoming_of, stored
from charter.importing.corrections import Corrections, cell_at, clashes, merged
from charter.importing.source import Cell


class SomebodyElse(Exception):
    """A colleague changed the same texts after this officer opened them."""

    def __init__(self, places):
        self.places = places
        super().__init__()


@dataclass(frozen=True)
class Piece:
    """What is mended in one form.

    `part` is that of the corrections, `places` the keys in it. `found` are the cells as they came
    in and `now` as the officers have them; `shown` is the row or statement of the preview.
    """

    part: str
    places: list[str]
    labels: list[str]
    found: list[Cell]
    now: list[Cell]
    shown: object

    @property
    def anchor(self):
        return f"row-{self.shown.at}"

    def of(self, corrections):
        """The corrections of this piece alone."""
        known = getattr(corrections, self.part)
        return Corrections(**{self.part: {at: known[at] for at in self.places if at in known}})

    def typed(self, texts):
        """The corrections that these texts ask for: what is as it came in is none."""
        cells = zip(self.places, texts, self.found, strict=True)
        return Corrections(
            **{self.part: {at: text for at, text, cell in cells if text != cell.text}}
        )


def _row_piece(incoming, table, row):
    if table >= len(incoming.found.tables) or row >= len(incoming.found.tables[table].rows):
        raise Http404
    found, now = (each.tables[table] for each in (incoming.found, incoming.outline))
    return Piece(
        part="cells",
        places=[cell_at(table, row, place) for place in range(len(found.columns))],
        labels=[heading(column) for column in now.columns],
        found=found.rows[row].cells,
        now=now.rows[row].cells,
        shown=rows.tables_shown(incoming)[table].rows[row],
    )


def _statement_piece(incoming, number):
    if number >= len(incoming.found.statements):
        raise Http404
    shown = statements_shown(incoming)[number]
    return Piece(
        part="statements",
        places=[str(number)],
        labels=[shown.kind],
        found=[incoming.found.statements[number].cell],
        now=[Cell(text=shown.text)],
        shown=shown,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_incoming
def row(request, office, table, row):
    """The cells of one row."""
    return _mend(request, office, lambda incoming: _row_piece(incoming, table, row))


@require_http_methods(["GET", "HEAD", "POST"])
@with_incoming
def statement(request, office, number):
    return _mend(request, office, lambda incoming: _statement_piece(incoming, number))


def _mend(request, office, piece_of):
    incoming = incoming_of(office)
    piece = piece_of(incoming)
    cells = zip(piece.labels, (cell.text for cell in piece.now), strict=True)
    form = MendForm(request.POST if request.method == "POST" else None, cells=cells)
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, office, piece, form.texts())
        except SomebodyElse as clash:
            incoming = incoming_of(office)
            return _shown(request, incoming, piece_of(incoming), form, clash.places)
        except NotAsShown:
            return preview_page(request, incoming_of(office), has_moved(), status=409)
        return HttpResponseRedirect(f"{preview_url(office)}#{piece.anchor}")
    return _shown(request, incoming, piece, form)


def _save(request, office, piece, texts):
    before, mine = posted.opened(request.POST), piece.typed(texts)

    def change(incoming):
        if places := clashes(incoming.corrections, before, mine):
            raise SomebodyElse(places)
        return merged(incoming.corrections, before, mine)

    correct(office, request.POST.get("of", ""), change)


def _shown(request, incoming, piece, form, theirs=()):
    ctx = {
        "title": _("Mend what was read"),
        "between": _("Look at what was found"),
        "office": incoming.waiting.office,
        "form": form,
        "piece": piece,
        "fields": list(_fields(piece, form, theirs)),
        "clash": bool(theirs),
        "source_digest": incoming.source_digest,
        "opened": stored(piece.of(incoming.corrections)),
    }
    return page(request, "desk/incoming_mend.html", ctx, status=409 if theirs else 200)


def _fields(piece, form, theirs):
    """Each field, what came in where it differs, and what a colleague made of it meanwhile."""
    for bound, at, found, now in zip(form, piece.places, piece.found, piece.now, strict=True):
        original = found.original or found.text
        yield bound, original if original != bound.value() else "", now.text if at in theirs else ""
