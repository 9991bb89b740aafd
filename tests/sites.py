"""Whole published sites for sweeps: made from documents, without a database.

`KAWKHALI` is the demonstration as shipped; `HARD` is an office with whatever makes pages
difficult: English missing, a vacant post, empty sections, sixty services, former addresses.
"""

import datetime
from decimal import Decimal
from pathlib import Path

from django.conf import settings
from msgspec.structs import replace

from charter import document as doc
from charter import pages, publishing
from charter.release import EditionLine, NoticeLine, Release, former_addresses
from charter.visit.needs import is_offered, needs_preparing
from portal.pagestore.store import PageStore
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from services.layouts import HEADINGS, LAYOUTS

BUNDLES = Path(settings.BASE_DIR) / "charter" / "bundles"
KAWKHALI = "doict-kawkhali-pirojpur"
HARD = "hard"
HARD_HOST = "hard.example.gov.bd"
KAWKHALI_HOST = "localhost"
PUBLISHED = datetime.datetime(2026, 11, 1, 9, 30, tzinfo=datetime.UTC)


def bundle(name):
    return doc.decode((BUNDLES / f"{name}.json").read_bytes())


def release_of(*documents, **fields):
    """The release of these editions, oldest first."""
    numbered = {
        number: replace(document, edition=number) for number, document in enumerate(documents, 1)
    }
    last = numbered[len(documents)]
    moved, gone = former_addresses(last, numbered)
    lines = [
        EditionLine(number, PUBLISHED + datetime.timedelta(days=number), f"টীকা {number}", "0" * 64)
        for number in numbered
    ]
    return Release(
        **{
            "document": last,
            "editions": tuple(reversed(lines)),
            "documents": numbered,
            "origin": f"https://{last.office.hostname}",
            "moved": moved,
            "gone": gone,
            **fields,
        }
    )


def kawkhali():
    """The demonstration, with what its department says."""
    charter, department = bundle("kawkhali"), bundle("doict")
    parent = replace(charter.parent, edition=1, statements=department.statements)
    return release_of(replace(charter, parent=parent))


def hard():
    """An office of 60 services in two editions, with everything that can be missing missing."""
    services = tuple(_hard_service(number) for number in range(60))
    office = doc.Office(
        slug=HARD,
        name=doc.Text(bn="উপজেলা প্রাণিসম্পদ দপ্তর ও ভেটেরিনারি হাসপাতাল, পরীক্ষানগর"),
        hostname=HARD_HOST,
        address=doc.Text(bn="উপজেলা পরিষদ কমপ্লেক্স\nদ্বিতীয় তলা"),
        opens=datetime.time(9),
        closes=datetime.time(17),
        layout="eight",
        grievance_first=True,
    )
    headings = doc.Headings(
        **{name: doc.Text(*HEADINGS["eight"][name], unofficial="en") for name in LAYOUTS["eight"]}
    )
    step = doc.GrievanceStep(
        id="gro",
        when=doc.Text(bn="দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারলে"),
        officer=doc.Text(bn="অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)"),
        address=doc.Text(bn="জেলা কার্যালয়\nদ্বিতীয় তলা"),
        working_days=30,
        is_approved=True,
    )
    second = doc.Document(
        office=office,
        posts=(
            doc.Post(
                id="vacant",
                title=doc.Text(bn="উপজেলা কর্মকর্তা"),
                superior="chief",
                is_vacant=True,
            ),
            doc.Post(id="chief", title=doc.Text(bn="জেলা কর্মকর্তা", en="District officer")),
        ),
        tables=(
            doc.Table("citizen", headings, services[:40]),
            doc.Table("internal", headings, services[40:]),
        ),
        grievance_steps=(step,),
    )
    # The first edition knew one service under another address, and one more.
    former = replace(services[0], slug="renamed")
    withdrawn = replace(services[1], id="withdrawn", slug="withdrawn")
    first = replace(
        second, tables=(doc.Table("citizen", headings, (former, withdrawn, *services[1:40])),)
    )
    notice = NoticeLine(doc.Text(bn="সার্ভার বন্ধ থাকবে।"), datetime.date(2026, 12, 1))
    return release_of(first, second, notices=(notice,))


def _hard_service(number):
    long = "অতিদীর্ঘনামবিশিষ্টঅবিভাজ্যসেবাপ্রদানকার্যক্রমসংক্রান্ত" if number == 7 else ""
    return doc.Service(
        id=f"s{number}",
        slug=f"service-{number}",
        name=doc.Text(bn=f"গবাদি পশুর সেবা নম্বর {number} {long}".strip()),
        methods=doc.Text(bn="সরাসরি\nমোবাইলে") if number % 3 else doc.Text(),
        papers=(doc.Paper(doc.Text(bn="ছবি"), copies=3, is_attested=True),) if number % 2 else (),
        papers_from=doc.Text(bn="অফিস") if number % 5 == 0 else doc.Text(),
        fee=doc.Fee(
            wording=doc.Text(bn="২০ টাকা") if number % 4 else doc.Text(),
            meaning=FeeMeaning(kind="amount", amount=Decimal(20)) if number % 4 else FeeMeaning(),
        ),
        deadline=doc.Deadline(
            wording=doc.Text(bn="৭ কার্যদিবস") if number % 6 else doc.Text(),
            meaning=DeadlineMeaning(maximum=7, unit="working_day")
            if number % 6
            else DeadlineMeaning(),
        ),
        post="vacant" if number % 7 else "",
    )


def publish(release, host=None):
    """Put a release on the air, as publishing does after its edition is frozen."""
    store = PageStore(settings.PAGES_DIR)
    slug = release.office.slug
    with store.lock(slug):
        publishing.write(store, slug, release, {"release": slug})
    store.set_hosts(slug, {host or release.office.hostname})
    return release


def addresses(release):
    """Every address of a site that answers 200, whoever answers it."""
    stored = [
        pages.address(language, page.path)
        for page in pages.pages(release)
        for language in page.languages
    ]
    return [*stored, *asked_for(release)]


def asked_for(release):
    """The addresses that a view answers, each with a fitting question."""
    paths = [*asked_paths(release), "/search/suggest/?q=%E0%A6%B8"]
    return [*(pages.address(code, path) for code in pages.LANGUAGES for path in paths), "/healthz"]


def asked_paths(release):
    """Pages that a view answers."""
    slug = release.document.services[1].slug
    return [
        "/search/",
        "/search/?q=%E0%A6%B8%E0%A7%87%E0%A6%AC%E0%A6%BE",
        "/search/?q=nothing",
        "/search/?fee=free&time=3days&for=citizen",
        f"/services/{slug}/date/",
        f"/services/{slug}/date/?on=2026-10-19",
        "/complaints/letter/",
        f"/complaints/letter/?service={slug}&on=2026-10-19",
        *visit_paths(release),
    ]


def visit_paths(release):
    """Getting ready to go, without a choice and for two services, where the office offers it."""
    if not is_offered(release.document):
        return []
    slugs = [service.slug for service in release.document.services if needs_preparing(service)]
    return ["/visit/", f"/visit/?s={slugs[0]}&s={slugs[1]}"]
