"""From answers in plain texts, as a command gets them, to an office that has begun."""

import datetime
from functools import partial
from pathlib import Path

from django.db import transaction

from charter import document as doc
from charter.importing import readers
from charter.importing.source import NotACharter
from charter.shipped import BLANK_MODEL, ICT_MODEL, MODELS, shipped
from charter.starting.answers import BadAnswers
from charter.starting.beginning import AS_IN_MODEL, Beginning, Publisher, begin
from charter.starting.facts import NewOffice
from charter.starting.incoming import reading_of, stock_beside, take_over
from offices import places
from portal.bangla.typed import read_time

HOURS = ("opens", "closes")
NO_TEXTS = {"district", "upazila", "joined", "parent", *HOURS}


@transaction.atomic
def begin_as_answered(said, without_demonstration):
    """The office that was begun, and how much of its own charter found no place."""
    bundle, model, reading = origin_of(said)
    begun = begin(
        Beginning(
            facts=facts_of(said),
            bundle=bundle,
            model=model,
            publisher=publisher_of(said),
            without_demonstration=without_demonstration,
        )
    )
    if reading is None:
        return begun, 0
    take_over(begun.office, reading)
    return begun, len(reading.unplaced)


def facts_of(said):
    """The new office, as far as the answers tell. Raises BadAnswers."""
    texts = NewOffice.__dataclass_fields__.keys() - NO_TEXTS
    parent = said.get("parent", AS_IN_MODEL)
    return NewOffice(
        **{name: said[name] for name in texts if name in said} | {"hostname": said.get("host", "")},
        **place_of(said),
        parent="" if parent == "none" else parent,
        **{name: hour_of(name, said[name]) for name in HOURS if name in said},
        joined=day_of(said.get("joined", "")),
    )


def place_of(said):
    called = {name: said[name] for name in ("district", "upazila") if said.get(name)}
    if "district" not in called:
        if called:
            raise BadAnswers("--upazila needs its --district: upazilas of one name exist twice.")
        return {}
    district = found(places.find_district, "--district", called["district"])
    if "upazila" not in called:
        return {"district": district}
    find = partial(places.find_upazila, district)
    return {"district": district, "upazila": found(find, "--upazila", called["upazila"])}


def day_of(text):
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadAnswers("--joined is written as 2026-01-31.") from error


def hour_of(name, text):
    """None, where it is said to be nothing."""
    hour = read_time(text)
    if text and hour is None:
        raise BadAnswers(f"--{name} is written as 09:00 or 17:30.")
    return hour


def found(find, flag, called):
    try:
        return find(called)
    except places.NoSuchPlace as error:
        near = f" Near: {', '.join(error.near)}." if error.near else ""
        raise BadAnswers(f"{flag}: there is no “{called}”.{near}") from error


def publisher_of(said):
    name = next(
        (said[each] for each in ("publisher", "holder_bn", "holder_en") if said.get(each)), ""
    )
    return Publisher(
        name or said.get("username", ""), said.get("username", ""), said.get("publisher_email", "")
    )


def origin_of(said):
    """The bundle to start from, its name where it is ours, and what a charter of its own says."""
    chosen = [name for name in ("model", "bundle", "charter") if said.get(name)]
    if len(chosen) > 1:
        raise BadAnswers(f"Start from one of them: {', '.join(f'--{name}' for name in chosen)}.")
    if said.get("bundle"):
        return bundle_in(Path(said["bundle"])), "", None
    if said.get("charter"):
        reading = charter_in(Path(said["charter"]))
        return stock_beside(reading), BLANK_MODEL, reading
    model = said.get("model", ICT_MODEL)
    if model not in MODELS:
        raise BadAnswers(f"There is no model “{model}”. Models: {', '.join(MODELS)}.")
    return shipped(model), model, None


def bundle_in(file):
    try:
        return doc.decode(file.read_bytes())
    except OSError as error:
        raise BadAnswers(f"{file} cannot be read: {error.strerror}.") from error
    except doc.Unreadable as error:
        raise BadAnswers(f"{file}: {error}") from error


def charter_in(file):
    try:
        reading = reading_of(readers.read(file.read_bytes(), file.name))
    except OSError as error:
        raise BadAnswers(f"{file} cannot be read: {error.strerror}.") from error
    except NotACharter as error:
        raise BadAnswers(f"{file}: {error}") from error
    if reading.is_empty:
        raise BadAnswers(f"{file}: nothing of a charter was found in it.")
    return reading
