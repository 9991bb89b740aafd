"""Whatever kills a flip, and whenever, the public sees the former site or the new one, whole."""

import hashlib
import itertools
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest

from portal.pagestore import LockTimeout, PageStore
from portal.pagestore.disk import WINDOWS
from tests.pagestore.world import Visitor, flip, small_site_of

PAGES = ["/", "/services/gone/"]


def start(store, *arguments):
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.pagestore.flip_child",
            store.root,
            str(store.symlinks),
            *map(str, arguments),
        ],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def words_shown(store):
    """The words the site's pages say: one, if they are all of one release."""
    visitor = Visitor(store)
    bodies = [visitor.get(path).body.decode() for path in PAGES]
    assert "django" not in bodies
    return {word for body in bodies for word in ("one", "two", "three") if word in body}


def assert_whole(folder):
    """Each file is what the manifest says, and its compressed form says the same."""
    for name, digest in folder.manifest.files.items():
        path = folder.path / name
        content = path.read_bytes()
        assert hashlib.sha256(content).hexdigest() == digest
        squeezed = path.with_name(path.name + ".br")
        assert not squeezed.exists() or brotli.decompress(squeezed.read_bytes()) == content


def litter(store):
    """What a flip should have cleaned away."""
    office = store.root / "offices" / "kawkhali"
    return [path for path in office.rglob(".*") if path.name != ".well-known"]


def outcome_of(seasoned, folder, mode, number):
    """Flip a copy of the store in a child that meets its fate at the disk's `number`th change."""
    shutil.copytree(seasoned.root, folder, symlinks=True)
    store = PageStore(folder, symlinks=seasoned.symlinks)
    with start(store, mode, number) as child:
        said, _ = child.communicate()

    shown = words_shown(store)
    assert len(shown) == 1
    assert_whole(store.current("kawkhali"))

    with store.lock("kawkhali", timeout=0):  # The lock died with its holder.
        pass
    flip(store, word="three", site=small_site_of("three"))
    assert words_shown(store) == {"three"}
    assert_whole(store.current("kawkhali"))
    assert litter(store) == []
    assert len(os.listdir(folder / "offices" / "kawkhali" / "releases")) == 3

    shutil.rmtree(folder)
    return shown.pop(), said.strip()


@pytest.mark.parametrize(
    ("mode", "symlinks"),
    [
        pytest.param("kill", True, id="killed"),
        pytest.param("kill", False, id="killed, pointer files"),
        pytest.param("fail", True, id="disk full"),
    ],
)
def test_a_flip_stopped_at_any_change_to_the_disk_leaves_one_whole_site(tmp_path, mode, symlinks):
    seasoned = PageStore(tmp_path / "pages", symlinks=symlinks and not WINDOWS)
    for _ in range(4):  # So that the next flip links, writes and deletes.
        flip(seasoned, word="one", site=small_site_of("one"))
    seasoned.set_hosts("kawkhali", {"kawkhali.test"})

    outcomes = []
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for batch in batches(16):
            jobs = [pool.submit(outcome_of, seasoned, tmp_path / f"at {n}", mode, n) for n in batch]
            done = [job.result() for job in jobs]
            outcomes += done
            if all(said == "flipped" for _, said in done):
                break

    stopped = [word for word, said in outcomes if said != "flipped"]
    assert "one" in stopped
    assert mode == "fail" or "two" in stopped
    assert len(stopped) > 30
    assert outcomes[-1] == ("two", "flipped")


def batches(size):
    return (range(first, first + size) for first in itertools.count(1, size))


def test_processes_that_flip_one_office_at_once_take_turns(kawkhali):
    with (
        start(kawkhali, "flips", "two", 5) as first,
        start(kawkhali, "flips", "three", 5) as second,
    ):
        while first.poll() is None or second.poll() is None:
            assert len(words_in(kawkhali.current("kawkhali"))) <= 1

    assert [first.returncode, second.returncode] == [0, 0]
    folder = kawkhali.current("kawkhali")
    assert words_in(folder) in ({b"two"}, {b"three"})
    assert_whole(folder)
    assert folder.id.startswith("000011-")  # The fixture's one, 5 and 5: none was lost.


def words_in(folder):
    """The words its files say; none if three flips passed while we read."""
    try:
        bodies = [(folder.path / name).read_bytes() for name in folder.manifest.files]
    except FileNotFoundError:
        return set()
    return {word for word in (b"one", b"two", b"three") for body in bodies if word in body}


def test_a_lock_keeps_others_out_until_its_process_dies(kawkhali):
    with start(kawkhali, "hold") as child:
        assert child.stdout.readline() == "held\n"

        with pytest.raises(LockTimeout), kawkhali.lock("kawkhali", timeout=0):
            pass
        with kawkhali.lock("another-office", timeout=0):
            pass

        child.kill()
    with kawkhali.lock("kawkhali", timeout=0):
        pass
