"""Which piece of text stands in which column, where nothing but the order is certain.

The pieces come in the order of the page; each begins the next cell, continues the last one, or
passes over columns that are empty. The likeliest way through is found by dynamic programming.
"""

from charter.importing.structure import numbering
from charter.importing.structure.fit import fit, missing, traits

_LOOK_BACK = 12
_BLANK_IS_A_CELL = 0.5
_BLANK_SERIAL = 2.0
_BLANK_IN_A_CELL = -0.2
_ANOTHER_PARAGRAPH = {"service": -3.0, "serial": -8.0, "docs": -1.7, "docs+where": -1.7}
_ANOTHER_PARAGRAPH |= {"method": -1.7, "officer": -1.5, "superior": -1.5, "fee": -2.5}
_ANOTHER_PARAGRAPH_BY_DEFAULT = -2.2
_RUNS_ON = 4.0
_CUT_APART = -3.0
_KNOWN_HERE = 3.0
_SERIAL_OF_A_ROW = 6.0
_UNFINISHED = (",", "ও", "এবং", "/", ";", ":", "ঃ", "(", "বা", "ঃ-", ":-")


def aligned(
    fields: list[str], texts: list[str], *, one_row=False, known=None, words=False
) -> list[list[list[int]]]:
    """Rows of columns of places in `texts`; every place is in exactly one cell.

    `known`: for a column, the texts that stand in it elsewhere. `words`: the texts are single
    words, so that most of them go on with a cell.
    """
    if not texts:
        return []
    way = _Words if words else _Run
    return way(fields, texts, one_row, known or {}).rows()


class _Run:
    def __init__(self, fields, texts, one_row, known):
        self.fields, self.texts, self.one_row, self.known = fields, texts, one_row, known
        self.markers = [numbering.marker(text) if text else None for text in texts]
        self.continues = [self._continues_list(place) for place in range(len(texts))]
        self.serials = running_serials(texts) if "serial" in fields else set()
        self.skipped = self._skipped_before()

    def _skipped_before(self):
        """The price of passing over the first n columns, for each n."""
        total, prices = 0.0, [0.0]
        for field in self.fields:
            lost = field == "serial" and not self.serials
            total += -0.3 if lost else missing(field)
            prices.append(total)
        return prices

    def _continues_list(self, place):
        """An item whose number follows that of an item shortly before."""
        mark = self.markers[place]
        if not mark:
            return False
        for before in range(place - 1, max(-1, place - _LOOK_BACK), -1):
            other = self.markers[before]
            if other and other.style == mark.style:
                return mark.style == "•" or other.number + 1 == mark.number
            if self.texts[before] and numbering.serial(self.texts[before]) is not None:
                return False
        return False

    def begins(self, place, column):
        """The worth of beginning the cell of this column here."""
        field, text = self.fields[column], self.texts[place]
        if not text:
            return _BLANK_SERIAL if field == "serial" else _BLANK_IS_A_CELL
        worth = fit(field, text)
        if place in self.serials:
            worth += _SERIAL_OF_A_ROW if field == "serial" else -_SERIAL_OF_A_ROW
        if self.continues[place]:
            worth += _CUT_APART
        if text in self.known.get(column, ()):
            worth += _KNOWN_HERE
        return worth

    def goes_on(self, place, column):
        """The worth of being another paragraph of the cell before."""
        field, text, before = self.fields[column], self.texts[place], self.texts[place - 1]
        if not text:
            return _BLANK_IN_A_CELL
        worth = _ANOTHER_PARAGRAPH.get(field, _ANOTHER_PARAGRAPH_BY_DEFAULT)
        worth += fit(field, text)
        if place in self.serials:
            worth -= _SERIAL_OF_A_ROW
        if self.continues[place]:
            worth += _RUNS_ON
        if not before:
            worth += 1.7
        elif before.endswith(_UNFINISHED):
            worth += 1.5
        if field in ("officer", "superior") and traits(text) & {"phone", "email"}:
            worth += 2.5
        return worth

    def rows(self):
        """The rows of the best way through.

        A state is (column, whether its cell holds text yet): what follows a cell that the page
        shows to be empty cannot go on with it.
        """
        first = bool(self.texts[0])
        best = {
            (column, first): self.begins(0, column) + self.skipped[column]
            for column in range(len(self.fields))
        }
        ways = [dict.fromkeys(best)]
        for place in range(1, len(self.texts)):
            best, way = self._step(place, best)
            ways.append(way)
        end = max(best, key=lambda state: best[state] + self._rest(state[0]))
        return self._traced(ways, end)

    def _rest(self, column):
        """The price of the columns that stay empty behind this one."""
        return self.skipped[-1] - self.skipped[column + 1]

    def _step(self, place, best):
        """The best worth of each state for this place, and from where: (state, how)."""
        scores, way = {}, {}
        is_text = bool(self.texts[place])
        new_row = max(best, key=lambda state: best[state] + self._rest(state[0]))
        new_row_worth = best[new_row] + self._rest(new_row[0])
        same_row, same_row_worth = None, float("-inf")
        for column in range(len(self.fields)):
            begins = self.skipped[column] + self.begins(place, column)
            options = []
            if same_row is not None:
                options.append((same_row_worth + begins, (same_row, "next")))
            if not self.one_row:
                options.append((new_row_worth + begins, (new_row, "row")))
            _take((column, is_text), options, scores, way)
            for state in ((column, True), (column, False)):
                if state not in best:
                    continue
                if state[1] or not is_text:
                    worth = best[state] + self.goes_on(place, column)
                    _take(state, [(worth, (state, "same"))], scores, way)
                if best[state] - self.skipped[column + 1] > same_row_worth:
                    same_row, same_row_worth = state, best[state] - self.skipped[column + 1]
        return scores, way

    def _traced(self, ways, state):
        rows = [[[] for _ in self.fields]]
        for place in range(len(self.texts) - 1, -1, -1):
            rows[-1][state[0]].insert(0, place)
            if ways[place][state] is None:
                break
            state, how = ways[place][state]
            if how == "row":
                rows.append([[] for _ in self.fields])
        return rows[::-1]


def _take(state, options, scores, way):
    for worth, origin in options:
        if worth > scores.get(state, float("-inf")):
            scores[state], way[state] = worth, origin


class _Words(_Run):
    """Single words: a cell goes on while the words suit its column."""

    def begins(self, place, column):
        return super().begins(place, column) - 1.0

    def goes_on(self, place, column):
        return max(-3.0, fit(self.fields[column], self.texts[place]))


def running_serials(texts: list[str]) -> set[int]:
    """The places of the longest run of serials 1, 2, 3 …; none where fewer than two run on."""
    length, before, last = {}, {}, {}
    for place, text in enumerate(texts):
        number = numbering.serial(text) if text else None
        if not number:
            continue
        origin = last.get(number - 1)
        if origin is None and number != 1:
            continue
        length[place] = length.get(origin, 0) + 1
        before[place] = origin
        if number not in last or length[place] >= length[last[number]]:
            last[number] = place
    if not length:
        return set()
    place = max(length, key=lambda place: length[place])
    found = set()
    while place is not None:
        found.add(place)
        place = before[place]
    return found if len(found) > 1 else set()
