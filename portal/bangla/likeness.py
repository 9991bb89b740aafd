"""How alike two words sound, from 0 to 1.

What ears, keyboards and the two scripts confuse costs little, a lost or another consonant costs
much. The costs are judged by ear, one for all words; no word is treated by itself.
"""

from dataclasses import dataclass

from portal.bangla.sounds import VOWELS

_FULL_VOWELS = "aæāioōuū"
# What a sound adds to a word: 1, if not otherwise said.
_WEIGHTS = {
    **dict.fromkeys(f"{_FULL_VOWELS}e", 0.4),
    "ə": 0.1,
    "ɛ": 0.1,
    "y": 0.3,
    "w": 0.5,
    "h": 0.6,
    "M": 0.2,
    "Y": 0.05,
    "W": 0.05,
}
# What it costs to lose one: 1, if not otherwise said.
_LOST = {
    **dict.fromkeys(_FULL_VOWELS, 0.4),
    "e": 0.35,
    "o": 0.25,
    "ə": 0.06,
    "ɛ": 0.06,
    "y": 0.15,
    "w": 0.3,
    "h": 0.4,
    "Y": 0.05,
    "W": 0.05,
    "M": 0.15,
    "r": 0.4,
    "n": 0.8,
    "N": 0.8,
}

# What it costs to take one for another: 0.8 among vowels, else 1, if not otherwise said.
_CONFUSED = {
    0.0: "əo eɛ çk çs ğg χK Yy Ww Mm",
    0.05: "uū cC jJ ğj aæ æe YW Yo",
    0.1: "kK gG tT dD bB oa əa çc çC iy Yi Wo Wu We Wb Wm wo wu ey",
    0.15: "nN oy ay oō uō",
    0.2: "ou ie iɛ āi wb wB əu χk χs",
    0.25: "æi āa āe",
    0.3: "aɛ əe əi ai ae oæ sC",
    0.35: "sc",
    0.4: "nm rl td TD tD Td pb PB jg oe au",
    0.5: "kg kG Kg KG sh sT cj CJ Gh",
}
_ANOTHER_VOWEL, _ANOTHER = 0.8, 1.0

# Two words in Bangla letters have no such excuse for another vowel.
_NO_EXCUSE = {0.3: "pP", 0.4: "əa", 0.5: "ae oa", 0.7: "ai au oe"}
# English words are compared by their letters: license for licence.
_LETTERS_CONFUSED = {0.2: "cs sz ck", 0.4: "gj", 0.5: "ae ai ao ei eo iy ou"}


def _exchanges(*confused):
    table = {}
    for costs in confused:
        for cost, pairs in costs.items():
            for one, other in pairs.split():
                table[one, other] = table[other, one] = cost
    return table


@dataclass(frozen=True)
class Costs:
    """What it costs to lose a sound, and to take one for another."""

    lost: dict[str, float]
    exchanged: dict[tuple[str, str], float]


ACROSS_SCRIPTS = Costs(_LOST, _exchanges(_CONFUSED))
IN_BANGLA = Costs(_LOST | dict.fromkeys(f"{_FULL_VOWELS}e", 0.5), _exchanges(_CONFUSED, _NO_EXCUSE))
IN_ENGLISH = Costs(dict.fromkeys("aeiouyh", 0.5), _exchanges(_LETTERS_CONFUSED))


def weight(heard: str) -> float:
    """How much a word has to tell it from others: consonants count most."""
    return sum(_WEIGHTS.get(sound, 1.0) for sound in heard)


def likeness(one: str, other: str, costs: Costs = ACROSS_SCRIPTS) -> float:
    """Of two words, given as their sounds; with `IN_ENGLISH`, as their letters."""
    if one == other:
        return 1.0
    whole = max(weight(one), weight(other))
    return max(0.0, 1 - _distances(one, other, costs)[-1] / whole) if whole else 0.0


def likeness_of_start(start: str, whole: str, costs: Costs = ACROSS_SCRIPTS) -> float:
    """Of the sounds of a word and the beginning of a longer one."""
    size = weight(start)
    return max(0.0, 1 - min(_distances(start, whole, costs)) / size) if size else 0.0


def _distances(one, other, costs):
    """What it costs to turn `one` into each beginning of `other`."""
    losses, exchanges = costs.lost, costs.exchanged
    gained = [losses.get(sound, 1.0) for sound in other]
    row = [0.0]
    for cost in gained:
        row.append(row[-1] + cost)
    for sound in one:
        lost = losses.get(sound, 1.0)
        above, row = row, [row[0] + lost]
        for place, there in enumerate(other):
            exchange = exchanges.get((sound, there))
            if exchange is None:
                exchange = _exchange(sound, there)
            row.append(
                min(above[place] + exchange, above[place + 1] + lost, row[place] + gained[place])
            )
    return row


def _exchange(one, other):
    if one == other:
        return 0.0
    return _ANOTHER_VOWEL if one in VOWELS and other in VOWELS else _ANOTHER
