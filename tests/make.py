"""Builders of rows for tests: what a test does not name is invented, valid and in both languages.

Every bilingual text is given by language (`name_bn=…`). An English text that a builder invents is
official; a row's `states` can be given or marked as anywhere else.
"""

import datetime
from functools import cache
from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import get_hasher, make_password

from charter.models import GrievanceStep, Notice, Statement
from offices.models import Holiday, HolidayYear, Membership, Office, Post, Posting
from services.models import Paper, Service

PASSWORD = "Padma-Meghna-Jamuna-71"

_number = count(1)


def make_office(**values):
    """An office with pages of its own."""
    n = next(_number)
    return Office.objects.create(
        **{
            "slug": f"office-{n}",
            "hostname": f"office-{n}.example.gov.bd",
            "name_bn": f"কার্যালয় {n}",
            "name_en": f"Office {n}",
            "district_bn": "পিরোজপুর",
            "district_en": "Pirojpur",
            **values,
        }
    )


def make_post(office=None, **values):
    """A post without a holder."""
    n = next(_number)
    return Post.objects.create(
        **{
            "office": office or make_office(),
            "position": n,
            "title_bn": f"কর্মকর্তা {n}",
            "title_en": f"Officer {n}",
            "phone": "01700-000000",
            "email": f"officer-{n}@example.gov.bd",
            **values,
        }
    )


def make_posting(post=None, **values):
    """Somebody who holds the post since a day long past."""
    n = next(_number)
    return Posting.objects.create(
        **{
            "post": post or make_post(),
            "name_bn": f"জনাব {n}",
            "name_en": f"Mr {n}",
            "joined": datetime.date(2024, 1, 1),
            **values,
        }
    )


def make_service(office=None, **values):
    """A service that says all it must: methods, deadline and fee with their meaning."""
    n = next(_number)
    return Service.objects.create(
        **{
            "office": office or make_office(),
            "position": n,
            "slug": f"service-{n}",
            "name_bn": f"সেবা {n}",
            "name_en": f"Service {n}",
            "methods_bn": "সরাসরি\nঅনলাইনে",
            "methods_en": "In person\nOnline",
            "deadline_wording_bn": "৩ কার্যদিবস",
            "deadline_wording_en": "3 working days",
            "deadline_maximum": 3,
            "deadline_unit": "working_day",
            "fee_wording_bn": "বিনামূল্যে",
            "fee_wording_en": "Free of charge",
            "fee_kind": "free",
            **values,
        }
    )


def make_paper(service=None, **values):
    n = next(_number)
    return Paper.objects.create(
        **{
            "service": service or make_service(),
            "position": n,
            "name_bn": f"কাগজ {n}",
            "name_en": f"Paper {n}",
            **values,
        }
    )


def make_statement(office=None, **values):
    n = next(_number)
    return Statement.objects.create(
        **{
            "office": office or make_office(),
            "kind": Statement.Kind.FUNCTION,
            "position": n,
            "text_bn": f"কাজ {n}",
            "text_en": f"Function {n}",
            **values,
        }
    )


def make_step(office=None, **values):
    """An approved step of the grievance ladder."""
    n = next(_number)
    return GrievanceStep.objects.create(
        **{
            "office": office or make_office(),
            "position": n,
            "when_bn": "সেবা না পেলে",
            "when_en": "When the service is not given",
            "officer_bn": f"অনিক {n}",
            "officer_en": f"Redress officer {n}",
            "phone": "01700-000001",
            "working_days": 30,
            "is_approved": True,
            **values,
        }
    )


def make_notice(office=None, **values):
    """A notice in force from long ago until long after."""
    n = next(_number)
    return Notice.objects.create(
        **{
            "office": office or make_office(),
            "text_bn": f"বিজ্ঞপ্তি {n}",
            "text_en": f"Notice {n}",
            "starts": datetime.date(2020, 1, 1),
            "ends": datetime.date(2099, 12, 31),
            **values,
        }
    )


def make_holiday(office=None, **values):
    """A closed day of an office, or of the nation where none is given."""
    n = next(_number)
    return Holiday.objects.create(
        **{
            "office": office,
            "date": datetime.date(2026, 1, 1) + datetime.timedelta(days=n),
            "name_bn": f"ছুটি {n}",
            "name_en": f"Holiday {n}",
            **values,
        }
    )


def make_checked_year(year, **values):
    """A year of which one national holiday is entered, and which was compared with the order."""
    make_holiday(date=datetime.date(year, 12, 16))
    return HolidayYear.objects.create(year=year, **{"source": "প্রজ্ঞাপন"} | values)


def make_user(username=None, **values):
    """Somebody who may sign in at the desk, and has no office yet."""
    username = username or f"user-{next(_number)}"
    return get_user_model().objects.create(
        username=username, password=_hashed(), **{"is_staff": True, **values}
    )


def _hashed():
    # A hash of another kind would be renewed by the next sign-in, which ends other sessions.
    return _hashed_by(get_hasher().algorithm)


@cache
def _hashed_by(algorithm):
    """Hashing is slow by design; once is enough."""
    return make_password(PASSWORD, hasher=algorithm)


def make_superuser(**values):
    return make_user(is_superuser=True, **values)


def make_officer(office=None, role=Membership.Role.PUBLISHER, **values):
    """A user with a role at an office; a publisher unless told otherwise."""
    user = make_user(**values)
    Membership.objects.create(user=user, office=office or make_office(), role=role)
    return user
