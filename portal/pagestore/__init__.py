"""The page store: each office's rendered release on disk, flipped whole and served as files.

A leaf: it imports nothing of ours and no Django, so public pages outlive a dead database.
"""

from portal.pagestore.folder import Folder, Found
from portal.pagestore.lock import LockError, LockTimeout
from portal.pagestore.manifest import Answer, Manifest
from portal.pagestore.names import BadName
from portal.pagestore.serving import PageStoreApp
from portal.pagestore.store import PageStore

__all__ = [
    "Answer",
    "BadName",
    "Folder",
    "Found",
    "LockError",
    "LockTimeout",
    "Manifest",
    "PageStore",
    "PageStoreApp",
]
