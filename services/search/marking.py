"""Which stretches of a text a query matched, so that a page can mark them."""

from portal.bangla.fold import WORD, fold_word


def marked(text: str, words: frozenset[str]) -> list[tuple[str, bool]]:
    """The text in pieces, in order, each with whether it is to be marked. `words`: see `Hit`."""
    pieces, end = [], 0
    for start, stop in _stretches(text, words):
        pieces += [(text[end:start], False), (text[start:stop], True)]
        end = stop
    pieces.append((text[end:], False))
    return [piece for piece in pieces if piece[0]]


def _stretches(text, words):
    """Where the words stand; neighbours, with the space or hyphen between them, are one."""
    stretches = []
    if not words:
        return stretches
    for match in WORD.finditer(text):
        if fold_word(match.group()) not in words:
            continue
        if stretches and text[stretches[-1][1] : match.start()] in (" ", "-"):
            stretches[-1][1] = match.end()
        else:
            stretches.append([match.start(), match.end()])
    return stretches
