"""What a flip relies on: the order of writing, fresh files, and locks on files that exist."""

import os
import shutil
from pathlib import Path

import pytest

from portal.pagestore import disk, lock
from tests.pagestore.world import flip


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="reads Linux's table of files")
def test_all_of_a_release_is_on_the_disk_before_it_is_shown(kawkhali, monkeypatch):
    synced, seen, fsync, replace = set(), [], os.fsync, os.replace

    def note_sync(handle):
        synced.add(Path(os.readlink(f"/proc/self/fd/{handle}")).relative_to(kawkhali.root))
        fsync(handle)

    def note_replace(old, new):
        seen.append({Path(*path.parts[4:]) for path in synced if len(path.parts) > 3})
        seen.append(Path("offices/kawkhali/releases") in synced)
        replace(old, new)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(os, "replace", note_replace)
    folder = flip(kawkhali, word="two")

    linked = {"site/site.css", "site/site.css.br", "site/site.css.gz"}
    written = {path.relative_to(folder.path) for path in folder.path.rglob("*")}
    assert written - {Path(name) for name in linked} <= seen[0]
    assert seen[1:] == [True]
    assert Path("offices/kawkhali") in synced


def test_nothing_is_written_over(tmp_path):
    path = tmp_path / "page"
    disk.write_durably(path, b"former")

    with pytest.raises(FileExistsError):
        disk.write_durably(path, b"new")

    assert path.read_bytes() == b"former"


def test_a_lock_is_taken_on_the_file_others_will_take_it_on(kawkhali, monkeypatch):
    """The office may be removed between the opening of its lock file and the locking."""
    office, taken, removals = kawkhali.root / "offices" / "kawkhali", lock._taken, []

    def remove_first(handle):
        if not removals:
            removals.append(shutil.rmtree(office, ignore_errors=True))
        return taken(handle)

    monkeypatch.setattr(lock, "_taken", remove_first)
    with kawkhali.lock("kawkhali"):
        assert removals == [None]
        assert (office / "lock").exists()
