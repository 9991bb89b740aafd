"""The page store: which offices have pages, which release of each is shown, under which hosts.

    offices/<slug>/releases/<id>/{site,gone,data}/…, manifest.json
    offices/<slug>/current   → releases/<id>
    offices/<slug>/lock
    hosts/<hostname>         → ../offices/<slug>/current/site

Derived from the database and may be thrown away. Where the system has no symlinks, `current`
is a file holding the id and `hosts/<hostname>` one holding the slug.
"""

import logging
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

import msgspec

from portal.pagestore.disk import WINDOWS, patiently, point, read_pointer, sync_folder
from portal.pagestore.folder import Folder
from portal.pagestore.hosts import Hosts
from portal.pagestore.lock import LockError, file_lock, is_held
from portal.pagestore.manifest import Answer
from portal.pagestore.names import check_slug, is_slug, release_number
from portal.pagestore.writing import Files, write_release

logger = logging.getLogger(__name__)

FORMER_RELEASES = 2
"""Kept beside the current one, for readers who opened a page before the flip."""

# Shared by all stores of the process, so that making a PageStore costs nothing. An id holds the
# digest of its manifest, so what is remembered cannot grow untrue.
open_folder = lru_cache(maxsize=128)(Folder.open)


class PageStore:
    """All offices' releases under one folder.

    `symlinks=False` writes pointer files. It is so on Windows, where a link to a folder can be
    neither made by everybody nor replaced in one step.
    """

    def __init__(self, root: Path, *, symlinks: bool = not WINDOWS):
        self.root = Path(root)
        self.symlinks = symlinks
        self._hosts = Hosts(self.root / "hosts", symlinks=symlinks)

    @contextmanager
    def lock(self, slug: str, timeout: float | None = None) -> Iterator[None]:
        """Be the only one who writes this office's pages. LockTimeout after `timeout` seconds.

        Read the database inside it: then no flip can put older facts over newer ones.
        """
        with file_lock(self._office(slug) / "lock", timeout):
            yield

    def flip(
        self,
        slug: str,
        *,
        inputs: dict,
        site: Files,
        data: Files,
        answers: Mapping[str, Answer],
    ) -> Folder:
        """Write a release and show it. Whatever goes wrong, the former one stays, and whole.

        `site` and `data` may be generators: pages are rendered as they are written.
        """
        office = self._office(slug)
        if not is_held(office / "lock"):
            raise LockError(f"a flip of {slug} needs its lock")
        self._sweep(office)

        number = 1 + max(self._numbers(office), default=0)
        hidden = office / "releases" / f".new-{secrets.token_hex(6)}"
        try:
            digest = write_release(
                hidden, self.current(slug), inputs=inputs, site=site, data=data, answers=answers
            )
            release = hidden.with_name(f"{number:06d}-{digest[:12]}")
            patiently(lambda: hidden.rename(release))
        except BaseException:
            shutil.rmtree(hidden, ignore_errors=True)
            raise
        sync_folder(release.parent)
        self._show(office, release.name)
        self._prune(office, number)
        return open_folder(release)

    def current(self, slug: str) -> Folder | None:
        """The release the public is shown; None where there is none, or none that can be read."""
        office = self._office(slug)
        release = self._current_id(office)
        if release is None:
            return None
        try:
            return open_folder(office / "releases" / release)
        except (OSError, msgspec.MsgspecError):
            logger.exception("release %s of %s cannot be read; refresh it", release, slug)
            return None

    def slugs(self) -> list[str]:
        """Offices that have pages."""
        return sorted(
            name
            for name in _names(self.root / "offices")
            if is_slug(name) and self._current_id(self._office(name))
        )

    def hosts(self) -> dict[str, str]:
        """Hostname → office."""
        return self._hosts.all()

    def host(self, hostname: str) -> str | None:
        """The office that answers at this hostname; needs no database, so `resolve` can ask it."""
        return self._hosts.get(hostname)

    def set_hosts(self, slug: str, hostnames: set[str]) -> None:
        """The office answers at exactly these. One that another office had moves here."""
        self._hosts.set(slug, hostnames)

    def remove(self, slug: str) -> None:
        """The office has no pages any more: first no host leads there, then nothing is there."""
        office = self._office(slug)
        with self.lock(slug):
            self.set_hosts(slug, set())
            (office / "current").unlink(missing_ok=True)
            with suppress(FileNotFoundError):
                shutil.rmtree(office / "releases", ignore_errors=WINDOWS)  # where files may be open
            # Not asserted: whoever waits for the lock may be making the folder anew.
            shutil.rmtree(office, ignore_errors=True)

    def _office(self, slug: str) -> Path:
        return self.root / "offices" / check_slug(slug)

    def _current_id(self, office: Path) -> str | None:
        release = (read_pointer(office / "current") or "").rpartition("/")[2]
        return release if release_number(release) else None

    def _show(self, office: Path, release: str) -> None:
        point(
            office / "current",
            target=f"releases/{release}",
            text=release,
            symlinks=self.symlinks,
        )

    def _numbers(self, office: Path) -> dict[int, Path]:
        """The releases on the disk, by number."""
        releases = office / "releases"
        return {n: releases / name for name in _names(releases) if (n := release_number(name))}

    def _sweep(self, office: Path) -> None:
        """Delete what flips that were killed have left: nobody was ever shown it."""
        shown = release_number(self._current_id(office) or "")
        for number, path in self._numbers(office).items():
            if shown is not None and number > shown:
                shutil.rmtree(path, ignore_errors=True)
        for name in _names(office / "releases"):
            if name.startswith(".new-"):
                shutil.rmtree(office / "releases" / name, ignore_errors=True)

    def _prune(self, office: Path, shown: int) -> None:
        numbers = self._numbers(office)
        former = sorted(number for number in numbers if number < shown)
        for number in former[:-FORMER_RELEASES]:
            shutil.rmtree(numbers[number], ignore_errors=True)


class _Hosts(Mapping):
    def __init__(self, store: PageStore):
        self._store = store

    def __getitem__(self, hostname: str) -> str:
        slug = self._store.host(hostname)
        if slug is None:
            raise KeyError(hostname)
        return slug

    def __iter__(self) -> Iterator[str]:
        return (
            name for name in sorted(_names(self._store.root / "hosts")) if self._store.host(name)
        )

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except FileNotFoundError:
        return []
