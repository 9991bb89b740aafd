"""One release of one office, as it lies on the disk. It never changes once it has an id."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from portal.pagestore.manifest import Answer, Manifest, decode
from portal.pagestore.media import SUFFIXES

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Found:
    """What a release has at an address: a file (200, 410) or the way to it (301)."""

    status: int
    name: str = ""
    digest: str = ""
    location: str = ""


@dataclass(frozen=True)
class Folder:
    """A release, open for reading. Its files may vanish two flips after it was current."""

    path: Path
    manifest: Manifest

    @classmethod
    def open(cls, path: Path) -> "Folder":
        return cls(path, decode((path / MANIFEST).read_bytes()))

    @property
    def id(self) -> str:
        return self.path.name

    @property
    def site(self) -> Path:
        return self.path / "site"

    def read_data(self, name: str) -> bytes:
        """A file for our own views; FileNotFoundError where the release has none."""
        if f"data/{name}" not in self.manifest.files:
            raise FileNotFoundError(f"release {self.id} has no data/{name}")
        return (self.path / "data" / name).read_bytes()

    def read(self, found: Found, encoding: str = "") -> bytes | None:
        """The bytes of what was found, or None where it is not kept in that encoding."""
        path = self.path / found.name
        if not encoding:
            return path.read_bytes()
        try:
            return path.with_name(path.name + SUFFIXES[encoding]).read_bytes()
        except FileNotFoundError:
            return None

    def find(self, path: str) -> Found | None:
        """What stands at a web address, given as "/charter/", already decoded.

        Nothing but what the manifest lists can be found, so `..`, data/ and the like need no
        rule of their own. A page wins over a former address: a slug may be used again.
        """
        path = unicodedata.normalize("NFC", path)
        if not path.startswith("/"):
            return None
        return self._file(path) or self._folder(path) or self._answer(path)

    def _file(self, path: str) -> Found | None:
        name = f"site{path}index.html" if path.endswith("/") else f"site{path}"
        digest = self.manifest.files.get(name)
        return Found(200, name, digest) if digest else None

    def _folder(self, path: str) -> Found | None:
        if f"site{path}/index.html" in self.manifest.files:
            return Found(301, location=f"{path}/")
        return None

    def _answer(self, path: str) -> Found | None:
        answers = self.manifest.answers
        answer: Answer | None = answers.get(path) or answers.get(f"{path}/")
        if answer is None:
            return None
        if answer.status == 301:
            return Found(301, location=answer.location)
        name = f"gone/{answer.page}"
        return Found(410, name, self.manifest.files[name])
