"""The districts and upazilas of Bangladesh, with the words that stand for them in host names.

The list is data, with its source, in `upazilas.tsv` beside this file: places are founded and
renamed. An office's rows carry the names themselves, so that no list can change a charter.
"""

import csv
import difflib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from portal.bangla.romanise import slugify
from portal.bangla.text import words_alone

LIST = Path(__file__).with_name("upazilas.tsv")


class NoSuchPlace(LookupError):
    """Nothing is called that. `near` are the words of places that it may have been meant for."""

    def __init__(self, called, near):
        self.called, self.near = called, near
        super().__init__(called)


@dataclass(frozen=True)
class Upazila:
    """`district` is the word of its district: upazilas of one name lie in different districts."""

    word: str
    bn: str
    en: str
    district: str
    former_words: tuple[str, ...] = ()

    @property
    def is_sadar(self):
        return self.en.endswith(" Sadar")


@dataclass(frozen=True)
class District:
    word: str
    bn: str
    en: str
    upazilas: tuple[Upazila, ...]


@cache
def districts():
    """All districts, by their English names, each with its upazilas."""
    rows = {}
    for row in _rows():
        rows.setdefault(row["district_word"], []).append(row)
    return tuple(
        District(
            word=word,
            bn=of_district[0]["district_bn"],
            en=of_district[0]["district_en"],
            upazilas=tuple(_upazila(row) for row in of_district),
        )
        for word, of_district in rows.items()
    )


def find_district(called):
    """The district of that word, or of that name in either language. Raises NoSuchPlace."""
    return _find(called, districts())


def find_upazila(district, called):
    """An upazila of a district, by its word, its name, or its name until lately.

    "sadar" is the upazila of the district's own town, whatever its word is.
    """
    if _key(called) == "sadar":
        sadar = [each for each in district.upazilas if each.is_sadar]
        if len(sadar) == 1:
            return sadar[0]
    return _find(called, district.upazilas)


def _find(called, places):
    wanted = _key(called)
    for place in places:
        if wanted and wanted in _keys(place):
            return place
    known = {key: place.word for place in places for key in _keys(place)}
    near = difflib.get_close_matches(wanted, known, n=5, cutoff=0.6)
    raise NoSuchPlace(called, list(dict.fromkeys(known[key] for key in near)))


def _keys(place):
    return {_key(word) for word in (place.word, place.bn, place.en, *_former(place))}


def _former(place):
    return getattr(place, "former_words", ())


def _key(words):
    """Latin letters alone, or the Bangla as search compares it."""
    return slugify(words).replace("-", "") if words.isascii() else words_alone(words)


def _upazila(row):
    return Upazila(
        word=row["word"],
        bn=row["bn"],
        en=row["en"],
        district=row["district_word"],
        former_words=tuple(row["former_words"].split()),
    )


def _rows():
    with LIST.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
