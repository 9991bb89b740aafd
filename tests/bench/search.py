"""How long the search takes: python -m tests.bench.search

An index of sixty services with all their texts, and every query in `tests/services/typed`.
"""

import os
import sys
import time

import django

import tests.environment  # noqa: F401 - settings of tests

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from msgspec.structs import replace  # noqa: E402

from charter import document as doc  # noqa: E402
from charter.searching import index_of  # noqa: E402
from tests.services import catalogues  # noqa: E402

TEXTS = doc.Service(
    id="",
    slug="",
    name=doc.Text(),
    methods=doc.Text(
        "সংশ্লিষ্ট দপ্তরের অধিযাচনের ভিত্তিতে\nঊর্ধ্বতন কর্তৃপক্ষের নির্দেশক্রমে\nঅনলাইনে",
        "On requisition by the office concerned\nAs directed by higher authority\nOnline",
    ),
    papers=(
        doc.Paper(doc.Text("নির্ধারিত ফরমে আবেদনপত্র", "Application in the prescribed form")),
        doc.Paper(doc.Text("জাতীয় পরিচয়পত্রের সত্যায়িত কপি", "Attested copy of the identity card")),
        doc.Paper(doc.Text("পাসপোর্ট আকারের ছবি ০২ কপি", "Two passport size photographs")),
    ),
    papers_from=doc.Text("কার্যালয় ও দাপ্তরিক ওয়েবসাইট", "The office and its website"),
    remarks=doc.Text("প্রতি বছর জুলাই মাসে", "Each year in July"),
)


def charter_of_sixty():
    """The invented services as one charter, each with as many texts as a real one."""
    services = tuple(
        replace(
            TEXTS,
            id=row["id"],
            slug=row["id"],
            name=doc.Text(row["name_bn"], row["name_en"]),
            keywords=doc.Text(row["keywords"] or ""),
        )
        for row in catalogues.rows(catalogues.TYPED / "services.tsv")
    )
    return doc.Document(tables=(doc.Table("citizen", services=services),))


def seconds(work, times=5):
    """The least of several tries."""
    spent = []
    for _try in range(times):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return min(spent)


def main():
    charter = charter_of_sixty()
    index = index_of(charter)
    queries = [row["query"] for row in catalogues.rows(catalogues.TYPED / "queries.tsv")]
    building = seconds(lambda: index_of(charter))
    asking = seconds(lambda: [index.search(query) for query in queries], times=3) / len(queries)
    sys.stdout.write(
        f"an index of {len(charter.services)} services: {1000 * building:.0f} ms\n"
        f"a query, on average of {len(queries)}: {1000 * asking:.2f} ms\n"
        f"queries in the time of one index: {building / asking:.0f}\n"
    )


if __name__ == "__main__":
    main()
