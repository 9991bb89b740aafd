"""Kinds of file that are not read: each is refused in words that say what to do."""

import io
import zipfile

import pytest
from django.utils import translation

from charter.importing.readers import pasted, read
from charter.importing.source import NotACharter
from tests.charter.importing.files import docx_of, html_of, part_of, with_parts, xlsx_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ELSEWHERE = ".docx or .xlsx"


def archive(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def locked_archive():
    """Its members say that a password is needed."""
    data = bytearray(docx_of(["সেবা"]))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def stream(name):
    """A file of Office before 2007, with a stream of a name."""
    return OLE + bytes(600) + name.encode("utf-16-le") + bytes(600)


def with_macros():
    """As Excel marks a workbook with macros, whatever its name."""
    data = xlsx_of({"ক": [["খ"]]})
    types = part_of(data, "[Content_Types].xml")
    plain = "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    assert plain in types
    types = types.replace(plain, "vnd.ms-excel.sheet.macroEnabled.main+xml")
    return with_parts(data, {"[Content_Types].xml": types})


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


REFUSED = {
    "a scanned PDF": (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj<</Subtype/Image>>", "PDF cannot be read"),
    "a PDF behind blanks": (b"\n\r %PDF-1.4\n1 0 obj", "PDF cannot be read"),
    "a PDF behind other bytes": (b"\0\0%PDF-1.4\n1 0 obj", "PDF cannot be read"),
    "a photograph": (b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(50), "picture"),
    "a screenshot": (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
    "a bitmap": (b"BM\x36\0\x0c\0\0\0\0\0\x36\0", "picture"),
    "a picture of a phone": (b"\0\0\0\x18ftypheic" + bytes(20), "picture"),
    "an old Word file": (stream("WordDocument"), "old Word file.*save it as .docx"),
    "an old Excel file": (stream("Workbook"), "old Excel file.*save it as .xlsx"),
    "an older Excel file": (stream("Book"), "old Excel file.*save it as .xlsx"),
    "another old file": (stream("PowerPoint Document"), "old kind"),
    "a Word file with a password": (stream("EncryptedPackage"), "password"),
    "an archive with a password": (locked_archive(), "password"),
    "an RTF file": (b"{\\rtf1\\ansi \\u2488?}", ELSEWHERE),
    "an OpenDocument text": (archive(mimetype=b"application/vnd.oasis.x"), ELSEWHERE),
    "a Word 2003 file in XML": (
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
        ELSEWHERE,
    ),
    "a page saved with its pictures": (b"MIME-Version: 1.0\nContent-Type: x\n\n<p>", ELSEWHERE),
    "a presentation": (archive(**{"[Content_Types].xml": "<Types/>", "ppt/a": ""}), ELSEWHERE),
    "an archive of other files": (archive(notes="সেবা"), "Take the Word or Excel file out"),
    "another archive": (b"Rar!\x1a\x07\0" + bytes(30), "Take the Word or Excel file out"),
    "half a Word file": (docx_of(["সেবা"])[:9000], "damaged"),
    "a Word file without its text": (
        with_parts(docx_of([]), {"word/document.xml": "<w:document>"}),
        "damaged",
    ),
    "a Word file with macros": (with_parts(docx_of([]), {"word/vbaProject.bin": "x"}), "macros"),
    "an Excel file with macros": (with_macros(), "macros"),
    "rubbish": (bytes(range(256)) * 20, "no text"),
    "zeros": (bytes(5000), "no text"),
    "nothing": (b"", "nothing in it"),
    "blanks": (b" \n\t\n", "no text in it"),
    "an empty Word file": (docx_of([]), "no text in it"),
    "an empty sheet": (xlsx_of({"ক": []}), "no text in it"),
    "a page of pictures": (b"<p><img src=x>", "no text in it"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_it_is_refused_in_words(kind):
    data, words = REFUSED[kind]

    with pytest.raises(NotACharter, match=words):
        read(data, "charter.docx")


def test_what_a_file_is_decides_and_not_its_name():
    with pytest.raises(NotACharter, match="PDF"):
        read(b"%PDF-1.4", "charter.txt")

    assert read(docx_of(["সেবা"]), "charter.txt").blocks[0].text == "সেবা"
    assert read(html_of(["সেবা"]), "old.doc").blocks[0].text == "সেবা"
    assert read(html_of([[["ক", "খ"]]]), "old.xls").blocks[0].rows[0][1].text == "খ"
    assert read(xlsx_of({"ক": [["খ"]]}), "charter.csv").blocks[0].rows[0][0].text == "খ"


@pytest.mark.parametrize("text", ["", " \n ", "\ufeff", "<p>&nbsp;</p>", "<script>a</script>"])
def test_an_empty_paste_is_refused_in_words(text):
    with pytest.raises(NotACharter, match=r"(nothing|no text) in it"):
        pasted(text)
