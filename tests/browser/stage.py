"""Sets the stage of the browser tests, inside an installation of its own.

    python -m tests.browser.stage

Whoever changes an office does so at one that no other test looks at. What the tests must know of
the rows that were made is written to `staged.json`.
"""

import datetime
import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from msgspec.structs import replace  # noqa: E402

from charter import document as doc  # noqa: E402
from charter import publishing  # noqa: E402
from charter.desk.incoming.waiting import keep  # noqa: E402
from charter.importing import readers  # noqa: E402
from charter.loading import load  # noqa: E402
from charter.models import Edition, GrievanceStep, Statement  # noqa: E402
from offices.models import HolidayYear, Membership, Post  # noqa: E402
from services.models import Service  # noqa: E402
from tests import make, sites  # noqa: E402
from tests.browser.begun import begin_from_an_older_model, leave_traces  # noqa: E402
from tests.browser.cast import (  # noqa: E402
    BARE,
    DESK,
    INVENTED,
    PHONE,
    SUPERUSER,
    editor,
    host,
    publisher,
)
from tests.desk.incoming import DIFFICULT  # noqa: E402


def set_stage():
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)

    department = load(sites.bundle("doict"))
    publishing.publish(department, note="প্রথম প্রকাশ")
    offices = [publish(sites.bundle("kawkhali")), publish_hard()]
    offices += [publish(invented(slug)) for slug in INVENTED]
    offices += [bare(slug) for slug in BARE]
    for office in offices:
        make.make_officer(office, username=publisher(office.slug), first_name="রহিমা খাতুন")
    for slug in INVENTED:
        office = next(office for office in offices if office.slug == slug)
        make.make_officer(
            office,
            Membership.Role.EDITOR,
            username=editor(slug),
            first_name="করিম উদ্দিন",
        )
    keep_the_desk_busy(next(office for office in offices if office.slug == DESK))
    demand_four_eyes(next(office for office in offices if office.slug == "four-eyes"))
    for office in offices:
        if office.slug in ("traces", "leave-out"):
            leave_traces(office)
        if office.slug in ("updates", "take-over"):
            begin_from_an_older_model(office)
    make.make_superuser(username=SUPERUSER, first_name="আবদুল করিম")
    make.make_checked_year(2026)

    staged = {office.slug: rows_of(office) for office in offices}
    (settings.DATA_DIR / "staged.json").write_text(json.dumps(staged), encoding="utf-8")


def bare(slug):
    """An office whose charter is still elsewhere."""
    place = BARE[slug]
    return make.make_office(
        slug=slug,
        hostname=host(slug),
        name_bn=f"উপজেলা কার্যালয়, {place[0]}",
        name_en=f"Upazila Office, {place[1]}",
    )


def publish(document):
    office = load(document)
    publishing.publish(office, note="প্রথম প্রকাশ")
    return office


def publish_hard():
    """The difficult office in both of its editions, with a notice on every page."""
    release = sites.hard()
    for number in (1, 2):
        office = load(replace(release.documents[number], edition=None), exactly=True)
        publishing.publish(office, note=f"টীকা {number}")
    make.make_notice(office, text_bn=release.notices[0].text.bn, text_en="")
    publishing.refresh(office)
    return office


def invented(slug):
    """An office with Kawkhali's charter, and with a name, an officer and numbers of nobody."""
    charter, place = sites.bundle("kawkhali"), doc.Text(*INVENTED[slug])
    [post] = charter.posts
    holder = doc.Holder(name=doc.Text(bn="রহিমা খাতুন", en="Rahima Khatun"))
    return replace(
        charter,
        office=replace(
            charter.office,
            slug=slug,
            name=doc.Text(f"উপজেলা কার্যালয়, {place.bn}", f"Upazila Office, {place.en}"),
            hostname=host(slug),
            official_url="",
            phone="",
            email="",
            is_demonstration=False,
            upazila=place,
            opens=datetime.time(9),
            closes=datetime.time(17),
        ),
        posts=(replace(post, phone=PHONE, email="officer@example.gov.bd", holder=holder),),
    )


def keep_the_desk_busy(office):
    """A desk where every box has something in it: changes, findings, notices, a second edition."""
    service = office.services.first()
    service.keywords_bn = "প্রশিক্ষণ, কম্পিউটার"
    service.save()
    make.make_step(office)
    publishing.publish(office, note="অভিযোগের ধাপ যোগ হলো")
    service.name_bn += " (সংশোধিত)"
    service.name_en += " (corrected)"
    service.save()
    service = office.services.last()
    service.fee_wording_bn = ""
    service.in_charter = False
    service.save()
    make.make_notice(office)
    keep(office, office.memberships.first().user, readers.pasted(DIFFICULT))
    make.make_holiday(office, date=datetime.date(2026, 12, 16))
    make.make_holiday(date=datetime.date(2026, 12, 25))


def demand_four_eyes(office):
    office.four_eyes = True
    office.save()
    make.make_officer(office, username="second-publisher", first_name="সালমা বেগম")


def rows_of(office):
    """The keys of an office's rows, by what they are."""
    keys = {
        "post": Post.objects.filter(office=office),
        "service": Service.objects.filter(office=office).in_order(),
        "service with papers": Service.objects.filter(papers__service__office=office).distinct(),
        "statement": Statement.objects.filter(office=office),
        "step": GrievanceStep.objects.filter(office=office),
        "notice": office.notices.all(),
        "holiday": office.holidays.all(),
        "checked year": HolidayYear.objects.all(),
        "edition": Edition.objects.filter(office=office),
        "membership": office.memberships.all(),
    }
    return {"office": [office.pk]} | {name: [row.pk for row in rows] for name, rows in keys.items()}


if __name__ == "__main__":
    set_stage()
