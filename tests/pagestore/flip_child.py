"""Programs the tests run as processes of their own, so as to kill them.

kill N | fail N   flip to "two"; the Nth change to the disk kills the process, or fails as a full
                  disk does. Without an Nth change, flip and say so.
flips WORD N      flip N times
hold              take the lock and keep it until killed
"""

import errno
import itertools
import os
import signal
import sys
from pathlib import Path

from portal.pagestore import PageStore
from tests.pagestore.world import flip, small_site_of

CHANGES = {"os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink"}
TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def say(word):
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def die():
    os._exit(9) if os.name == "nt" else os.kill(os.getpid(), signal.SIGKILL)


def run_out():
    raise OSError(errno.ENOSPC, "no space left, says the test")


def at_change(number, happening):
    """Python tells its audit hooks of every file it opens, links, renames, before it does."""
    count = itertools.count(1)

    def touch():
        if next(count) == number:
            happening()

    def heard(event, arguments):
        if event in CHANGES or (event == "open" and arguments[2] & TO_WRITE):
            touch()

    fsync = os.fsync
    os.fsync = lambda handle: (touch(), fsync(handle))
    sys.addaudithook(heard)


def main(root, symlinks, mode, *rest):
    store = PageStore(Path(root), symlinks=symlinks == "True")
    if mode == "hold":
        with store.lock("kawkhali"):
            say("held")
            sys.stdin.read()
    elif mode == "flips":
        for _ in range(int(rest[1])):
            flip(store, word=rest[0])
    else:
        at_change(int(rest[0]), die if mode == "kill" else run_out)
        try:
            flip(store, word="two", site=small_site_of("two"))
        except OSError:
            say("refused")
        else:
            say("flipped")


if __name__ == "__main__":
    main(*sys.argv[1:])
