"""Bytes to text: UTF-8, UTF-16, or the Windows code page that Bijoy texts were saved in."""

import codecs
import re

from charter.importing.readers import refusals

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_USUAL = re.compile("[\t\n\r -~\u0980-\u09ff\u0964\u0965\u200b-\u200f\xa0]")
_UNDEFINED = {
    # What the code page leaves undefined, Bijoy has letters for: kept by its number.
    number: chr(number)
    for number in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_SAMPLE = 100_000
_MAY_BE_BROKEN = 0.02  # of the letters beyond ASCII, in a text that is UTF-8 but for some bytes


def text_of(data: bytes) -> tuple[str, bool]:
    """The text, and whether each byte of it could be read."""
    text = _marked(data) or _utf8(data) or _unmarked_utf16(data) or _mended_utf8(data)
    text = text or data.decode("cp1252", "bijoy_letters")
    start = text[:_SAMPLE]
    if len(_CONTROL.findall(start)) > len(start) / 100:
        raise refusals.not_text()
    return text, "\ufffd" not in text


def _marked(data):
    """A text that begins with a byte order mark says what it is."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    return ""


def _utf8(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _unmarked_utf16(data):
    """Windows' "Unicode" without its mark, when nearly all of it is Bangla and ASCII."""
    start = data[:4000]
    for name in ("utf-16-le", "utf-16-be"):
        text = start.decode(name, "replace")
        if len(data) % 2 == 0 and len(_USUAL.findall(text)) > 0.9 * len(text):
            return data.decode(name, "replace")
    return ""


def _mended_utf8(data):
    # A letter that the end of the sample cuts is not broken.
    start = codecs.getincrementaldecoder("utf-8")("replace").decode(data[:_SAMPLE])
    beyond = sum(c > "\x7f" for c in start)
    is_utf8 = start.count("\ufffd") < _MAY_BE_BROKEN * beyond
    return data.decode("utf-8", "replace") if is_utf8 else ""


def _bijoy_letters(error):
    byte = error.object[error.start]
    return _UNDEFINED.get(byte, "\ufffd"), error.start + 1


codecs.register_error("bijoy_letters", _bijoy_letters)
