"""A copy in a folder: a second run replaces exactly what the first has written.

A list in the folder says which files are ours. It is written before the files are, so that a run
that was cut off is mended by the next; what is not on the list is never touched.
"""

import os
from contextlib import suppress
from pathlib import Path

from django.utils.translation import gettext as _

from portal.pagestore.disk import patiently, sync_folder
from portal.pagestore.names import BadName, check_file_name

LIST = "files-of-this-copy.txt"
TITLE = "nagorik-sanad: the files of this copy; the next copy replaces these and no others"
HALF_WRITTEN = "half-written.tmp"


class CannotWrite(Exception):
    """Nothing was written; the words say why."""


def write(folder, files):
    """Make the folder hold these files in place of those of a former copy.

    Raises CannotWrite before anything is written where the folder holds what is not ours.
    """
    folder = Path(folder)
    former = _former(folder)
    _refuse_foreign(folder, files, former)

    folder.mkdir(parents=True, exist_ok=True)
    _list(folder, former | files.keys())
    for name, content in files.items():
        _put(folder, name, content)
    for name in former - files.keys():
        _remove(folder, name)
    _list(folder, files.keys())
    (folder / HALF_WRITTEN).unlink(missing_ok=True)


def _former(folder):
    """The names that a former copy wrote here; CannotWrite where the folder is somebody else's."""
    if not folder.exists():
        return set()
    if not folder.is_dir():
        raise CannotWrite(_("“{folder}” is a file. Name a folder.").format(folder=folder))
    if (folder / LIST).is_symlink() or not (folder / LIST).is_file():
        if {entry.name for entry in folder.iterdir()} <= {HALF_WRITTEN}:
            return set()
        raise CannotWrite(
            _(
                "“{folder}” holds other files, and was not written by this command. Name an "
                "empty folder."
            ).format(folder=folder)
        )
    return _listed(folder)


def _listed(folder):
    try:
        title, *names = (folder / LIST).read_text(encoding="utf-8").splitlines()
        if title != TITLE:
            raise BadName(title)
        return {check_file_name(name) for name in names}
    except (ValueError, UnicodeDecodeError) as error:  # a BadName is a ValueError
        raise CannotWrite(
            _(
                "The list “{file}” has been changed, so it is not known which files are ours. "
                "Name an empty folder."
            ).format(file=folder / LIST)
        ) from error


def _refuse_foreign(folder, files, former):
    """Neither a file of somebody else nor a link out of the folder may be written through."""
    ways = {LIST, HALF_WRITTEN}
    for name in [*files, *former]:
        ways |= {name, *(parent.as_posix() for parent in Path(name).parents)}
    ways.discard(".")
    for way in sorted(ways):
        path = folder / way
        is_file = way in files or way in former or way in (LIST, HALF_WRITTEN)
        if path.is_symlink() or (path.exists() and path.is_file() != is_file):
            raise CannotWrite(_("“{path}” is in the way. Take it away.").format(path=path))
    for name in sorted(files.keys() - former):
        if (folder / name).exists():
            raise CannotWrite(
                _("“{path}” is not ours and would be overwritten. Take it away.").format(
                    path=folder / name
                )
            )


def _list(folder, names):
    _put(folder, LIST, "".join(f"{line}\n" for line in [TITLE, *sorted(names)]).encode())
    sync_folder(folder)


def _put(folder, name, content):
    """The file in one step: whoever reads meanwhile gets the old one or the new one."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file() and path.read_bytes() == content:
        return
    new = folder / HALF_WRITTEN
    new.write_bytes(content)
    patiently(lambda: os.replace(new, path))


def _remove(folder, name):
    """The file, and its folders where nothing else is in them."""
    path = folder / name
    path.unlink(missing_ok=True)
    for parent in path.parents:
        if parent == folder:
            break
        with suppress(OSError):
            parent.rmdir()
