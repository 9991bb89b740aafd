"""Filling a new release's folder, which nobody is shown before it is whole."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from portal.pagestore.disk import sync_tree, write_durably
from portal.pagestore.folder import MANIFEST, Folder
from portal.pagestore.manifest import (
    Answer,
    Manifest,
    check_answers,
    check_inputs,
    encode,
    withdrawn_pages,
)
from portal.pagestore.media import SUFFIXES, compressed
from portal.pagestore.names import BadName, check_file_name

Files = Iterable[tuple[str, bytes]]


def write_release(
    folder: Path,
    former: Folder | None,
    *,
    inputs: dict,
    site: Files,
    data: Files,
    answers: Mapping[str, Answer],
) -> str:
    """Write all of it, to the disk, and return the digest of the manifest, hence of all."""
    check_inputs(inputs)
    check_answers(answers)
    gone = withdrawn_pages(answers)

    folder.mkdir(parents=True)
    (folder / "site").mkdir()
    # Squeezing and syncing let other threads run: the next page is rendered meanwhile.
    with ThreadPoolExecutor(max_workers=min(8, os.cpu_count() or 1)) as pool:
        draft = _Draft(folder, former, pool)
        for name, content in site:
            # A withdrawn page lies outside site/, where nginx would find it and answer 200.
            draft.put("gone" if name in gone else "site", name, content)
        for name, content in data:
            draft.put("data", name, content)
    draft.finish(gone)

    manifest = encode(Manifest(inputs, draft.digests, dict(answers)))
    write_durably(folder / MANIFEST, manifest)
    sync_tree(folder)
    return hashlib.sha256(manifest).hexdigest()


class _Draft:
    """The files written so far."""

    def __init__(self, folder: Path, former: Folder | None, pool: ThreadPoolExecutor):
        self.folder, self.former, self.pool = folder, former, pool
        self.digests: dict[str, str] = {}
        self._seen: set[str] = set()
        self._writes: list[Future] = []

    def put(self, area: str, name: str, content: bytes) -> None:
        full = f"{area}/{check_file_name(name)}"
        if full.casefold() in self._seen:
            # macOS and Windows would write one over the other.
            raise BadName(f"two files of one name, capitals aside: {full!r}")
        self._seen.add(full.casefold())
        self.digests[full] = hashlib.sha256(content).hexdigest()
        self._writes.append(self.pool.submit(self._write, full, content))

    def finish(self, gone: frozenset[str]) -> None:
        """Raise what went wrong in a thread, or was forgotten."""
        for write in self._writes:
            write.result()
        for page in gone:
            if f"gone/{page}" not in self.digests:
                raise BadName(f"an answer shows {page!r}, which is not among the site's files")

    def _write(self, full: str, content: bytes) -> None:
        path = self.folder / full
        path.parent.mkdir(parents=True, exist_ok=True)
        if self._unchanged(full, content) and _link(self.former.path / full, path):
            return
        write_durably(path, content)
        for suffix, body in compressed(full, content).items():
            write_durably(_beside(path, suffix), body)

    def _unchanged(self, full: str, content: bytes) -> bool:
        if self.former is None or self.former.manifest.files.get(full) != self.digests[full]:
            return False
        try:
            # A file changed by hand would otherwise be linked from release to release for ever.
            return (self.former.path / full).read_bytes() == content
        except OSError:
            return False


def _link(old: Path, new: Path) -> bool:
    """Give the old file, and its compressed ones, a second name; False leaves no trace."""
    try:
        os.link(old, new)
        for suffix in SUFFIXES.values():
            if _beside(old, suffix).exists():
                os.link(_beside(old, suffix), _beside(new, suffix))
    except (OSError, NotImplementedError):
        for suffix in ("", *SUFFIXES.values()):
            _beside(new, suffix).unlink(missing_ok=True)
        return False
    return True


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
