"""Which office answers at which hostname, where nginx and the WSGI store can both read it."""

import os
from pathlib import Path

from portal.pagestore.disk import point, read_pointer, sync_folder
from portal.pagestore.lock import file_lock
from portal.pagestore.names import check_hostname, check_slug, is_hostname, is_slug


class Hosts:
    """The folder hosts/: one pointer per hostname, ../offices/<slug>/current/site or the slug."""

    def __init__(self, folder: Path, *, symlinks: bool):
        self.folder, self.symlinks = folder, symlinks

    def get(self, hostname: str) -> str | None:
        """One readlink: cheap enough per request."""
        if not is_hostname(hostname):
            return None
        parts = (read_pointer(self.folder / hostname) or "").split("/")
        slug = parts[2] if len(parts) > 2 else parts[0]
        return slug if is_slug(slug) else None

    def all(self) -> dict[str, str]:
        names = sorted(os.listdir(self.folder)) if self.folder.is_dir() else []
        found = {name: self.get(name) for name in names}
        return {name: slug for name, slug in found.items() if slug}

    def set(self, slug: str, hostnames: set[str]) -> None:
        check_slug(slug)
        for hostname in hostnames:
            check_hostname(hostname)
        with file_lock(self.folder / ".lock"):
            before = self.all()
            for hostname in sorted(hostnames):
                if before.get(hostname) != slug:
                    self._point(hostname, slug)
            for hostname, owner in before.items():
                if owner == slug and hostname not in hostnames:
                    (self.folder / hostname).unlink()
            sync_folder(self.folder)

    def _point(self, hostname: str, slug: str) -> None:
        target = f"../offices/{slug}/current/site"
        point(self.folder / hostname, target=target, text=slug, symlinks=self.symlinks)
