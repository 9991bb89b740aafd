"""The archive that a .docx or .xlsx is, opened with care: bounded, nothing fetched or written."""

import posixpath
import re
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from charter.importing.readers import refusals

MAX_MEMBERS = 3_000
MAX_UNPACKED = 120_000_000  # all members together, pictures too
MAX_RATIO = 200  # a sheet full of empty cells packs a hundred times
MAX_XML = 40_000_000  # all parts that are read together
MAX_TAGS = 1_000_000
_SMALL = 2_000_000  # what unpacks to less harms nobody, however well it was packed

_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Package:
    """The parts of an Office file. `kind` is "docx" or "xlsx"; `main` the name of its main part."""

    def __init__(self, data: bytes):
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError) as why:
            raise refusals.damaged() from why
        self._read = self._tags = 0
        self._hold_in_bounds()
        self.names = {info.filename for info in self._zip.infolist()}
        self._refuse_macros()
        self.main = self._main()
        self.kind = self._kind()

    def xml(self, name):
        """The root of a part, or None where the package has no such part."""
        return _root(self._bytes(name)) if name in self.names else None

    def related(self, name, kind=""):
        """id → name of the parts that a part refers to, of one kind or all. Nothing outside."""
        folder, file = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = {}
        for link in root if root is not None else ():
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))
            is_meant = link.get("Type", "").endswith(f"/{kind}") or not kind
            if is_meant and link.get("TargetMode") != "External" and target[1:] in self.names:
                found[link.get("Id", "")] = target[1:]
        return found

    def _hold_in_bounds(self):
        members = self._zip.infolist()
        if any(info.flag_bits & 1 for info in members):
            raise refusals.locked()
        unpacked = sum(info.file_size for info in members)
        packed = sum(info.compress_size for info in members) or 1
        if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED:
            raise refusals.bomb()
        if unpacked > _SMALL and unpacked / packed > MAX_RATIO:
            raise refusals.bomb()

    def _bytes(self, name):
        info = self._zip.getinfo(name)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise refusals.damaged()
        left = MAX_XML - self._read
        try:
            with self._zip.open(info) as part:
                data = part.read(left + 1)  # what is declared may be a lie
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as why:
            raise refusals.damaged() from why
        self._read += len(data)
        self._tags += data.count(b"<")
        if self._read > MAX_XML or self._tags > MAX_TAGS:
            raise refusals.bomb()
        return data

    def _refuse_macros(self):
        if any(name.lower().endswith("vbaproject.bin") for name in self.names):
            raise refusals.macros()

    def _main(self):
        main = next(iter(self.related("", "officeDocument").values()), "")
        usual = ("word/document.xml", "xl/workbook.xml")
        return main or next((name for name in usual if name in self.names), "")

    def _kind(self):
        if "mimetype" in self.names:  # OpenDocument, and books
            raise refusals.needs_saving_again()
        content = self._content_type(self.main)
        if "macroenabled" in content:
            raise refusals.macros()
        if "wordprocessingml" in content or self.main == "word/document.xml":
            return "docx"
        if "spreadsheetml" in content or self.main == "xl/workbook.xml":
            return "xlsx"
        if "[Content_Types].xml" in self.names:
            raise refusals.needs_saving_again()
        raise refusals.archive()

    def _content_type(self, name):
        root = self.xml("[Content_Types].xml")
        for entry in root if root is not None else ():
            if entry.get("PartName") == f"/{name}":
                return entry.get("ContentType", "").lower()
        return ""


def _root(data):
    if _DECLARATION.search(data):
        raise refusals.declarations()
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as why:
        raise refusals.damaged() from why
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding that hid it
        raise refusals.declarations()
    return root
