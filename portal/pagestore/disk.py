"""Writing so that it survives a power cut, and replacing so that nobody sees half of it."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

WINDOWS = os.name == "nt"


def write_durably(path: Path, content: bytes) -> None:
    """A new file, on the disk when this returns.

    Never over an existing one: it may be a hard link, and writing through it would change a
    former release.
    """
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """The folder's list of names, on the disk. Windows has no such call."""
    if WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_tree(folder: Path) -> None:
    """Every folder's list of names, innermost first."""
    for path, _, _ in os.walk(folder, topdown=False):
        sync_folder(Path(path))


def patiently(action: Callable[[], T]) -> T:
    """Do it; on Windows again for a second, where another's open file refuses a replacement."""
    for _ in range(50 if WINDOWS else 0):
        try:
            return action()
        except PermissionError:
            time.sleep(0.02)
    return action()


def read_pointer(pointer: Path) -> str | None:
    """Where a symlink leads or what a pointer file says; None where there is neither."""
    try:
        return os.readlink(pointer).replace("\\", "/")
    except FileNotFoundError:
        return None
    except OSError:
        pass  # No link, then: a pointer file.
    try:
        return patiently(lambda: pointer.read_text("utf-8").strip())
    except (OSError, UnicodeDecodeError):
        return None


def point(pointer: Path, *, target: str, text: str, symlinks: bool) -> None:
    """Turn the pointer in one step: a symlink to `target`, or else a file that says `text`."""
    new = pointer.with_name(f".{pointer.name}.new")
    new.unlink(missing_ok=True)
    if not (symlinks and _linked(new, target)):
        write_durably(new, text.encode())
    patiently(lambda: os.replace(new, pointer))
    sync_folder(pointer.parent)


def _linked(link: Path, target: str) -> bool:
    try:
        link.symlink_to(target)
    except (OSError, NotImplementedError):
        return False  # exFAT and some shared folders have no symlinks.
    return True
