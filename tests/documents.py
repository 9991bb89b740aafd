"""Charters for tests, made without a database: invented offices, and Kawkhali as shipped."""

import datetime
from pathlib import Path

from msgspec.structs import replace

import charter
from charter import document as doc
from charter.document import Text
from charter.release import EditionLine, Release, former_addresses
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from services.layouts import HEADINGS, LAYOUTS

BUNDLES = Path(charter.__file__).parent / "bundles"
FIRST_DAY = datetime.datetime(2026, 3, 1, 4, 0, tzinfo=datetime.UTC)


def both(bn, en="", **kwargs):
    return Text(bn=bn, en=en, **kwargs)


def make_office(**kwargs):
    return doc.Office(
        **{
            "slug": "ict-rupganga",
            "name": both("উপজেলা আইসিটি কার্যালয়, রূপগঙ্গা", "Upazila ICT Office, Rupganga"),
            "district": both("নদীপুর", "Nadipur"),
            "upazila": both("রূপগঙ্গা", "Rupganga"),
            "hostname": "rupganga.example.gov.bd",
            "official_url": "https://ict.rupganga.example.gov.bd/",
            "phone": "০২৫৫০০১১২২",
            "email": "office@rupganga.example.gov.bd",
        }
        | kwargs
    )


def make_post(id="officer", **kwargs):
    return doc.Post(
        **{
            "id": id,
            "title": both("উপজেলা আইসিটি অফিসার", "Upazila ICT Officer"),
            "phone": "০১৭০০০০০০০১",
            "email": "officer@rupganga.example.gov.bd",
            "holder": doc.Holder(name=both("নীলুফা ইয়াসমিন", "Nilufa Yasmin")),
        }
        | kwargs
    )


def make_service(number=1, **kwargs):
    return doc.Service(
        **{
            "id": f"service-{number}",
            "slug": f"service-{number}",
            "name": both(f"ডিজিটাল সনদ প্রদান {number}", f"Digital certificate {number}"),
            "methods": both("আবেদনের মাধ্যমে\nমোবাইল যোগাযোগ", "By application\nBy mobile phone"),
            "papers": (doc.Paper(name=both("জাতীয় পরিচয়পত্র", "National identity card")),),
            "fee": doc.Fee(both("বিনামূল্যে", "Free of charge"), FeeMeaning("free")),
            "deadline": doc.Deadline(
                both("৩ কার্যদিবস", "3 working days"),
                DeadlineMeaning(maximum=3, unit="working_day"),
            ),
            "post": "officer",
        }
        | kwargs
    )


def make_headings(layout="seven"):
    return doc.Headings(**{name: both(*HEADINGS[layout][name]) for name in LAYOUTS[layout]})


def make_table(*services, audience="citizen", layout="seven"):
    return doc.Table(audience, make_headings(layout), tuple(services or [make_service()]))


def make_statement(kind="vision", **kwargs):
    return doc.Statement(
        **{"id": kind, "kind": kind, "text": both(f"কথা {kind}", f"Words on {kind}")} | kwargs
    )


def make_step(number=1, **kwargs):
    return doc.GrievanceStep(
        **{
            "id": f"step-{number}",
            "when": both("দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারলে", "If the officer cannot solve it"),
            "officer": both("জেলা আইসিটি অফিসার", "District ICT Officer"),
            "address": both("জেলা কার্যালয়, নদীপুর", "District Office, Nadipur"),
            "phone": "০১৭০০০০০০০২",
            "working_days": 30,
            "is_approved": True,
        }
        | kwargs
    )


def make_document(**kwargs):
    """The charter of an invented office: one service, one officer, a vision, a department."""
    return doc.Document(
        **{
            "office": make_office(),
            "parent": doc.Parent(slug="department", name=both("আইসিটি বিভাগ", "ICT Department")),
            "posts": (make_post(),),
            "statements": (make_statement("vision"), make_statement("mission")),
            "tables": (make_table(),),
        }
        | kwargs
    )


def make_release(*documents, **kwargs):
    """The release of an office that published these documents, the last one being in force."""
    editions = {
        number: replace(document, edition=number)
        for number, document in enumerate(documents or [make_document()], 1)
    }
    lines = [
        EditionLine(number, FIRST_DAY + datetime.timedelta(days=30 * number), "", f"{number:064x}")
        for number in sorted(editions, reverse=True)
    ]
    in_force = editions[len(editions)]
    moved, gone = former_addresses(in_force, editions)
    return Release(
        **{
            "document": in_force,
            "editions": tuple(lines),
            "documents": editions,
            "origin": f"https://{in_force.office.hostname}",
            "moved": moved,
            "gone": gone,
        }
        | kwargs
    )


def bundle(name):
    return doc.decode((BUNDLES / f"{name}.json").read_bytes())


def kawkhali():
    """Kawkhali's charter with its department's statements, as publishing assembles it."""
    department = bundle("doict")
    charter_of_office = bundle("kawkhali")
    parent = replace(charter_of_office.parent, edition=1, statements=department.statements)
    return replace(charter_of_office, parent=parent)
