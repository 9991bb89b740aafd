"""Why an office cannot start like this: in words, each under what was asked."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from offices.hours import hours_refused
from offices.models import Office, Post, Posting
from portal.bangla.dates import phone_href
from portal.bangla.text import clean

# Facts that a column of ours takes as they are: the row, its column, the fact.
COLUMNS = (
    *((Office, name, name) for name in ("slug", "tier", "name_bn", "name_en", "hostname")),
    *((Office, name, name) for name in ("phone", "email", "layout")),
    *((Post, f"title_{language}", f"post_{language}") for language in ("bn", "en")),
    *((Posting, f"name_{language}", f"holder_{language}") for language in ("bn", "en")),
    (Posting, "charge", "charge"),
)


def refusals(facts):
    """What is wrong with the facts of a new office; empty where nothing is."""
    errors = _of_columns(facts) | _of_place(facts) | _of_names(facts)
    errors |= hours_refused(facts.opens, facts.closes)
    if facts.phone and not phone_href(facts.phone):
        errors["phone"] = _("Write one number in digits, such as 01700-000000.")
    if facts.short_word and not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", facts.short_word):
        errors["short_word"] = _("Write it in small Latin letters.")
    for name in ("post", "holder"):
        if getattr(facts, f"{name}_en") and not getattr(facts, f"{name}_bn"):
            errors[f"{name}_bn"] = _("Write it in Bangla too.")
    return errors


def _of_columns(facts):
    """Too long, no host name, no e-mail address."""
    errors = {}
    for model, column, name in COLUMNS:
        value = getattr(facts, name)
        if not value:
            continue
        try:
            model._meta.get_field(column).clean(value, None)
        except ValidationError as error:
            errors[name] = " ".join(error.messages)
    return errors


def _of_place(facts):
    if facts.tier == Office.Tier.UPAZILA and not facts.upazila:
        return {"place": _("Choose the upazila of the office.")}
    if facts.tier == Office.Tier.DISTRICT and (facts.upazila or not facts.district):
        return {"place": _("Choose the district itself: a district office has no upazila.")}
    return {}


def _of_names(facts):
    errors, name = {}, clean(facts.name_bn)
    district = facts.district.bn if facts.district else ""
    if not name:
        errors["kind_bn"] = _("Write in Bangla what kind of office it is, or its name.")
    elif Office.objects.filter(name_bn=name, district_bn=district).exists():
        errors["name_bn"] = _("An office of this name exists in the district already.")
    if facts.hostname and Office.objects.filter(hostname=facts.hostname).exists():
        errors["hostname"] = _("Another office answers at this web address.")
    return errors
