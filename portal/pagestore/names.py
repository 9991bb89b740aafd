"""What may name an office, a host, a file or a former address in the store.

Names are checked when they are written. Reading looks them up in the manifest, so an address
nobody wrote finds nothing, however it is spelt.
"""

import re
import unicodedata

_SLUG = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOSTNAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(\.{_LABEL})*")
_RELEASE = re.compile(r"(\d{6,})-[0-9a-f]{12}")

# Windows refuses the first seven; a web address gives the others a meaning of their own.
_NOT_IN_FILES = frozenset('<>:"|*?%#')


class BadName(ValueError):
    """A name the store refuses to write."""


def check_slug(slug: str) -> str:
    """The slug, if it can name an office's folder."""
    if not _SLUG.fullmatch(slug):
        raise BadName(f"not an office's slug: {slug!r}")
    return slug


def is_slug(text: str) -> bool:
    return bool(_SLUG.fullmatch(text))


def is_hostname(text: str) -> bool:
    """Lower-case ASCII, as nginx's $host and a resolver's argument are; no port."""
    return bool(_HOSTNAME.fullmatch(text))


def check_hostname(hostname: str) -> str:
    if not is_hostname(hostname):
        raise BadName(f"not a lower-case hostname: {hostname!r}")
    return hostname


def release_number(release_id: str) -> int | None:
    """How many flips led to this release; None if the text is no release's id."""
    match = _RELEASE.fullmatch(release_id)
    return int(match[1]) if match else None


def check_file_name(name: str) -> str:
    """The name, if every system we run on can hold such a file and a web address can name it."""
    _check_segments(name, name.split("/"))
    if any(char in _NOT_IN_FILES for char in name):
        raise BadName(f"a character no file name may have: {name!r}")
    if any(segment.endswith((".", " ")) for segment in name.split("/")):
        raise BadName(f"Windows drops a last dot or space: {name!r}")
    if name.endswith((".br", ".gz")):
        raise BadName(f"the store compresses by itself: {name!r}")
    return name


def check_address(path: str) -> str:
    """The path, if an answer can stand at it: "/services/old/", in either language."""
    if not path.startswith("/"):
        raise BadName(f"an address starts with a slash: {path!r}")
    _check_segments(path, path.removeprefix("/").removesuffix("/").split("/"))
    return path


def _check_segments(name: str, segments: list[str]) -> None:
    if name != unicodedata.normalize("NFC", name):
        raise BadName(f"not in Unicode's form NFC: {name!r}")
    # Not str.isprintable(): Bangla needs the joiners it refuses.
    if "\\" in name or any(unicodedata.category(char) in {"Cc", "Cs"} for char in name):
        raise BadName(f"a backslash or control character: {name!r}")
    for position, segment in enumerate(segments):
        hidden = segment.startswith(".") and (position, segment) != (0, ".well-known")
        if not segment or hidden:
            raise BadName(f"an empty or hidden part: {name!r}")
