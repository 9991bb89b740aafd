"""The web address of a service: one ASCII slug for both languages."""

from portal.bangla.romanise import slugify

FALLBACK = "service"


def slug_from_name(name_en, name_bn):
    """A slug from the English name, or else from our romanisation of the Bangla one."""
    return slugify(name_en or "") or slugify(name_bn or "") or FALLBACK


def first_free(wanted, taken):
    """`wanted`, or `wanted-2`, `wanted-3` … where others have it."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
