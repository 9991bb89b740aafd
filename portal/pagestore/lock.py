"""One writer at a time per office: an operating-system lock, which dies with its process."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.pagestore.disk import WINDOWS

if WINDOWS:
    import msvcrt
else:
    import fcntl

_PAUSE = 0.05

# Lock file → (process, thread) that holds it. With the process, because a forked child
# inherits this table but must not believe it writes alone.
_holders: dict[Path, tuple[int, int]] = {}


class LockError(RuntimeError):
    """The lock is not held by whoever must hold it, or is held by him already."""


class LockTimeout(LockError):
    """Somebody else has held the lock for all the time one was willing to wait."""


def is_held(path: Path) -> bool:
    """Whether this very thread holds the lock."""
    return _holders.get(path.absolute()) == _me()


@contextmanager
def file_lock(path: Path, timeout: float | None = None) -> Iterator[None]:
    """Hold the lock; wait for ever, or `timeout` seconds (0: try once)."""
    if is_held(path):
        # The system would let a thread wait for itself without end.
        raise LockError(f"this thread already holds {path}")
    handle = _locked_handle(path, timeout)
    _holders[path.absolute()] = _me()
    try:
        yield
    finally:
        del _holders[path.absolute()]
        _release(handle)
        os.close(handle)


def _me() -> tuple[int, int]:
    return os.getpid(), threading.get_ident()


def _locked_handle(path: Path, timeout: float | None) -> int:
    deadline = None if timeout is None else time.monotonic() + timeout
    while True:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        except FileNotFoundError:
            continue  # The office was removed between these two lines.
        try:
            _wait(handle, path, deadline)
            if _is_still(handle, path):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _wait(handle: int, path: Path, deadline: float | None) -> None:
    while not _taken(handle):
        if deadline is not None and time.monotonic() >= deadline:
            raise LockTimeout(f"another process holds {path}")
        time.sleep(_PAUSE)


def _is_still(handle: int, path: Path) -> bool:
    """Whether what we locked is what others will lock: the file may have been deleted while
    we waited. (Windows deletes no open file.)"""
    if WINDOWS:
        return True
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _taken(handle: int) -> bool:
    try:
        if WINDOWS:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _release(handle: int) -> None:
    if WINDOWS:
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_UN)
