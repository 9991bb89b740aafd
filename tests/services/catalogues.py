"""Services to search, and what people might type for them: the tables in `typed/`.

`services.tsv` are sixty invented rows of offices of all kinds. `queries.tsv` names for each query
the service that must come first: one of those ("offices"), of a shipped bundle, or of the common
services that lie outside the repository in `../shared/data` ("common"). `unrelated.txt` is what no
office serves.
"""

import csv
from functools import cache
from pathlib import Path

from services.search import Index

TYPED = Path(__file__).parent / "typed"
SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"


@cache
def rows(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def offices():
    return _index(rows(TYPED / "services.tsv"))


@cache
def common():
    return _index(rows(SHARED / "search_services.tsv"))


def _index(services):
    names = ("name_bn", "name_en", "keywords")
    return Index((row["id"], [(row.get(name) or "", 1.0) for name in names]) for row in services)


def queries(name):
    """Of one set: what is typed, and the service that is meant."""
    return [
        (row["query"], row["expected"]) for row in rows(TYPED / "queries.tsv") if row["set"] == name
    ]


def unrelated():
    return (TYPED / "unrelated.txt").read_text(encoding="utf-8").splitlines()


def missed(index, asked):
    """The queries whose first hit is not the service that is meant."""
    found = {(query, meant): index.search(query).hits[:1] for query, meant in asked}
    return [
        query for (query, meant), hits in found.items() if [str(hit.id) for hit in hits] != [meant]
    ]
