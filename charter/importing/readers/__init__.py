"""A file or a pasted text becomes a Source. Readers know formats, and nothing of charters.

What is not read is refused in words (NotACharter) before anything of it is opened: what the bytes
are decides, not the name.
"""

from charter.importing.readers import (
    delimited,
    docx,
    encodings,
    html,
    kinds,
    leaked,
    notes,
    plain,
    refusals,
    settling,
    xlsx,
)
from charter.importing.readers.archive import Package
from charter.importing.source import Source

MAX_BYTES = 10_000_000
_READERS = {"docx": docx.found, "xlsx": xlsx.found}


def read(data: bytes, name: str) -> Source:
    """A file. Its name only tells a table of separated values from a text."""
    if len(data) > MAX_BYTES:
        raise refusals.too_large()
    if not data:
        raise refusals.empty()
    kinds.refuse_what_is_not_read(data)
    if data.startswith(kinds.ZIP):
        package = Package(data)
        blocks, left_aside = _READERS[package.kind](package)
        return settling.source(blocks, name, left_aside)
    text, is_whole = encodings.text_of(data)
    return _text(text, name, [] if is_whole else [notes.UNDECODABLE])


def pasted(text: str) -> Source:
    """What was pasted into a box: lines, or the HTML that Word, Excel and browsers copy."""
    if len(text) > MAX_BYTES:
        raise refusals.too_large()
    if not text.strip():
        raise refusals.empty()
    return _text(text, "", [])


def _text(text, name, left_aside):
    is_leaked = leaked.is_leaked(text)
    text = leaked.unescaped(text) if is_leaked else text
    if html.is_html(text):
        blocks, more = html.found(text)
        return settling.source(blocks, name, [*left_aside, *more])
    if len(text) > 2 * settling.MAX_CHARACTERS:
        raise refusals.too_long()
    text = leaked.without_tags(text) if is_leaked else text
    is_table = name.lower().endswith((".csv", ".tsv"))
    blocks = delimited.found(text) if is_table else plain.found(text)
    return settling.source(blocks, name, left_aside)
