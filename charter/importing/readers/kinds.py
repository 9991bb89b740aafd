"""What a file is, by its first bytes: names lie (a page saved as .doc, a Word file as .txt)."""

import re

from charter.importing.readers import refusals

ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"8BPS"),
    *(b"\x00\x00\x01\x00", b"\xd7\xcd\xc6\x9a", b"AT&TFORM"),
)
_ARCHIVES = (b"PK\x05\x06", b"PK\x07\x08", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_OFFICE_XML = re.compile(
    rb"progid=|schemas-microsoft-com:office:(?:spreadsheet\"|word/wordml)"
    rb"|office/word/2003/wordml|xmlPackage|opendocument:xmlns:office"
)
_BITMAP = re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL)
_PICTURE_BOX = re.compile(rb".{4}ftyp(?:heic|heix|mif1|avif|hevc)|RIFF.{4}WEBP", re.DOTALL)
_MAIL_PAGE = re.compile(rb"\s*(?:From|MIME-Version|Content-Type): ", re.IGNORECASE)


def refuse_what_is_not_read(data: bytes) -> None:
    """Raise, in words, for each kind of file that is known and not read."""
    start = data[:2048]
    if data.startswith(_OLE):
        raise _ole(data)
    if start.lstrip().startswith(b"%PDF-") or (b"%PDF-" in start and b" obj" in data):
        raise refusals.pdf()
    if start.startswith(_PICTURES) or _BITMAP.match(start) or _PICTURE_BOX.match(start):
        raise refusals.picture()
    if start.startswith(_ARCHIVES):
        raise refusals.archive()
    if start.lstrip().startswith(b"{\\rtf") or _is_office_xml(start) or _MAIL_PAGE.match(start):
        raise refusals.needs_saving_again()


def _is_office_xml(start):
    """Word 2003, Excel 2003 and flat OpenDocument are one XML file each."""
    return b"<?xml" in start[:100] and _OFFICE_XML.search(start) is not None


def _ole(data):
    """Word and Excel before 2007, and every file locked with a password."""
    if _named("EncryptedPackage") in data:
        return refusals.locked()
    if _named("WordDocument") in data:
        return refusals.old_word()
    if _named("Workbook") in data or _named("Book") in data:
        return refusals.old_excel()
    return refusals.old_office()


def _named(stream):
    return stream.encode("utf-16-le")
