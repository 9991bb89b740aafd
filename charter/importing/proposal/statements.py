"""The statements of a reading, laid over those of an office."""

from typing import get_args

from msgspec.structs import replace

from charter import document as doc
from charter.importing.proposal.matching import doubtful, in_turn, pairs
from charter.importing.proposal.texts import are_close, key, laid
from portal.bangla.text import has_bangla

KINDS = get_args(doc.Statement.__annotations__["kind"])


def laid_over(read, present, new_id):
    """Matched by their words, and what is left of a kind in its order; nothing is deleted."""
    statements = list(present)
    for kind in KINDS:
        texts = [each.text for each in read if each.kind == kind]
        for language in ("bn", "en"):
            said = [text for text in texts if language_of(text) == language and key(text)]
            statements = _of_kind(statements, kind, said, language, new_id)
    return tuple(sorted(statements, key=lambda each: KINDS.index(each.kind)))


def language_of(text):
    return "bn" if has_bangla(text) else "en"


def _of_kind(statements, kind, said, language, new_id):
    own = [each for each in statements if each.kind == kind]
    matches = in_turn(_by_words(said, own, language), own)
    for text, match in zip(said, matches, strict=True):
        if match is not None:
            place = next(number for number, each in enumerate(statements) if each is match)
            statements[place] = replace(match, text=laid(match.text, **{language: text}))
        elif language == "bn":  # English of which there is no Bangla is a problem: see `problems`.
            new = doc.Statement(id=new_id(), kind=kind, text=laid(doc.Text(), bn=text))
            statements.append(new)
    return statements


def _by_words(said, own, language):
    rules = (
        lambda text, known: key(text) == key(getattr(known.text, language)),
        doubtful(lambda text, known: are_close(text, getattr(known.text, language))),
    )
    return pairs(said, own, rules)


def without_bangla(read, present):
    """English statements of which there is no Bangla: their places in the reading."""
    for kind in KINDS:
        places = [number for number, each in enumerate(read) if each.kind == kind]
        bangla = [number for number in places if language_of(read[number].text) == "bn"]
        english = [number for number in places if number not in bangla]
        known = sum(each.kind == kind for each in present)
        yield from english[max(known, len(bangla)) :]
