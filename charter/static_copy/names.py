"""Names that every disk can hold: a stick goes from Linux to Windows and to a telephone."""

from msgspec.structs import replace

from portal.pagestore.names import BadName, check_file_name

# Windows opens a device where a file or folder has one of these names, with any ending.
DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)


def fit_for_every_disk(release):
    """The release with other addresses for services that Windows would take for devices."""
    taken = {service.slug for document in _documents(release) for service in document.services}
    odd = {slug for slug in taken if slug.lower() in DEVICES}
    if not odd:
        return release
    names = {slug: _free(f"{slug}-service", taken) for slug in sorted(odd)}
    return replace(
        release,
        document=_renamed(release.document, names),
        documents={n: _renamed(document, names) for n, document in release.documents.items()},
        moved={names.get(old, old): names.get(new, new) for old, new in release.moved.items()},
        gone={names.get(slug, slug): number for slug, number in release.gone.items()},
    )


def first_unfit(names):
    """The first name that some disk cannot hold, or takes for another; "" if there is none."""
    seen = set()
    for name in names:
        if name.casefold() in seen or not _is_fit(name):
            return name
        seen.add(name.casefold())
    return ""


def _is_fit(name):
    try:
        return bool(check_file_name(name))
    except BadName:
        return False


def _documents(release):
    return [release.document, *release.documents.values()]


def _free(wanted, taken):
    while wanted in taken:
        wanted += "-"
    return wanted


def _renamed(document, names):
    tables = [
        replace(
            table,
            services=tuple(
                replace(service, slug=names.get(service.slug, service.slug))
                for service in table.services
            ),
        )
        for table in document.tables
    ]
    return replace(document, tables=tuple(tables))
