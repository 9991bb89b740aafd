"""Offices about to begin, for tests: invented, and complete unless a test says otherwise."""

from charter.shipped import shipped
from charter.starting.beginning import AS_IN_MODEL, Beginning, Publisher
from charter.starting.facts import NewOffice
from offices import places


def facts(district="rangamati", upazila="kawkhali", **said):
    """What is said of an office of the ICT department, at an upazila."""
    found = places.find_district(district)
    defaults = {
        "district": found,
        "upazila": places.find_upazila(found, upazila) if upazila else None,
        "parent": AS_IN_MODEL,
        "phone": "০১৭০০-০০০০০৭",
        "email": "office@example.gov.bd",
        "holder_bn": "রহিমা খাতুন",
        "holder_en": "Rahima Khatun",
    }
    return NewOffice(**defaults | said)


def beginning(model="ict-upazila", publisher="রহিমা খাতুন", username="", bundle=None, **said):
    """An office that begins from a model, or from a bundle."""
    decided = {
        name: said.pop(name)
        for name in ("incoming", "brought_by", "without_demonstration")
        if name in said
    }
    return Beginning(
        facts=facts(**said),
        bundle=bundle or shipped(model),
        model="" if bundle else model,
        publisher=Publisher(publisher, username),
        **decided,
    )
