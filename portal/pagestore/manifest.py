"""What a release says of itself: from what it was made, its files, and its former addresses."""

import re
from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from portal.pagestore.names import BadName, check_address, check_file_name

_LOCATION = re.compile(r"(/(?!/)|https?://)[^\s\\\x00-\x1f\x7f]*")


class Answer(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What stands at an address that has no page any more.

    301 with `location`: it moved. 410 with `page`: it was withdrawn, and the body is that file
    of the release's site (which is then shown nowhere else).
    """

    status: Literal[301, 410]
    location: str = ""
    page: str = ""


class Manifest(msgspec.Struct, frozen=True):
    """`inputs` is the caller's: whatever tells whether the release is still what the database
    says. `files` maps "site/…", "gone/…" and "data/…" to their SHA-256."""

    inputs: dict[str, Any]
    files: dict[str, str]
    answers: dict[str, Answer]


def check_inputs(inputs: dict) -> None:
    """Refuse what would never again equal itself, such as a tuple or a date: the caller would
    find every release stale and render for ever."""
    if msgspec.json.decode(msgspec.json.encode(inputs)) != inputs:
        raise ValueError("inputs must be plain JSON (no tuples, dates or numbers as keys)")


def check_answers(answers: Mapping[str, Answer]) -> None:
    for path, answer in answers.items():
        check_address(path)
        if answer.status == 301 and not answer.page and _LOCATION.fullmatch(answer.location):
            continue
        if answer.status == 410 and not answer.location:
            check_file_name(answer.page)
            continue
        raise BadName(f"no answer can be made at {path!r} of {answer!r}")


def withdrawn_pages(answers: Mapping[str, Answer]) -> frozenset[str]:
    """The files of the site that are bodies of a 410."""
    return frozenset(answer.page for answer in answers.values() if answer.status == 410)


def encode(manifest: Manifest) -> bytes:
    return msgspec.json.format(msgspec.json.encode(manifest, order="deterministic"), indent=1)


def decode(content: bytes) -> Manifest:
    return msgspec.json.decode(content, type=Manifest)
