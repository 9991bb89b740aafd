r"""Pages that show the JSON they were stored in: \u2021mev, <\/span>, \r\n\t as visible letters."""

import html
import re

_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|([rntbf"/\\]))')
_MEANT = {"r": "", "n": "\n", "t": "\t", "b": "", "f": "\n"}
_SIGNS = (
    re.compile(r"<\\/[a-zA-Z]"),
    re.compile(r"(?:\\u[0-9a-fA-F]{4}.{0,40}){3}", re.DOTALL),
    re.compile(r"(?:\\r)?\\n(?:\\t|\\r)*(?:\s|\\n)"),
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_BLANKS = re.compile(r"\n(?:[ \t]*\n)+")


def is_leaked(text: str) -> bool:
    return "\\" in text and any(sign.search(text) for sign in _SIGNS)


def unescaped(text: str) -> str:
    """The page itself, tags and all; in one with tags, tabs only indented them."""
    has_tags = _SIGNS[0].search(text) is not None
    text = _ESCAPE.sub(lambda escape: _letter(escape, " " if has_tags else "\t"), text)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def without_tags(text: str) -> str:
    """The lines of a page of which only scraps of tags are left, blank lines taken together."""
    text = html.unescape(_TAG.sub("", text))
    lines = (line.strip(" \t") for line in text.split("\n"))
    return _BLANKS.sub("\n\n", "\n".join(lines)).strip("\n")


def _letter(escape, tab):
    code, letter = escape.groups()
    if code:
        return chr(int(code, 16))
    return tab if letter == "t" else _MEANT.get(letter, letter)
