"""The papers that a row names, laid over those of the service."""

import re

from msgspec.structs import replace

from charter import document as doc
from charter.importing.proposal.matching import doubtful, in_turn, pairs
from charter.importing.proposal.texts import are_close, key, laid, line
from portal.bangla.text import clean, to_ascii_digits, to_bangla_digits
from services.models import Paper
from services.paper_wording import copies_of, is_attested

LONGEST_NAME = Paper._meta.get_field("name").max_length
_COPIES, _ATTESTED = map(clean, ("কপি", "সত্যায়িত"))
_DETAIL = re.compile(rf" \((?:([০-৯]{{1,4}}) {_COPIES})?(?:, )?({_ATTESTED})?\)$")


def written(paper):
    """A paper as a line of the office's workbook; what its name does not say stands in brackets."""
    name = paper.name.bn
    details = []
    if paper.copies and copies_of(name) != paper.copies:
        details.append(f"{to_bangla_digits(str(paper.copies))} {_COPIES}")
    if paper.is_attested and not is_attested(name):
        details.append(_ATTESTED)
    return f"{name} ({', '.join(details)})" if details else name


def laid_over(row):
    present, read = row.service.papers, row.read
    bn = row.bn("papers", read.documents)
    en = row.en("papers", read.documents, read.english.documents)
    papers = present if bn is None else _in_bangla(bn, present, row.is_own)
    return papers if en is None else _in_english(en, papers)


def too_long(row):
    """Names of papers that are whole paragraphs: they go into the remarks."""
    return [name for name in row.documents if len(line(name)) > LONGEST_NAME]


def _in_bangla(names, present, is_own):
    names = [name for name in map(line, names) if 0 < len(name) <= LONGEST_NAME]
    found = [(name, _read(name, is_own)) for name in names]
    rules = (
        lambda read, known: read[0] == written(known),
        lambda read, known: read[1].name.bn == line(known.name.bn),
        lambda read, known: key(read[1].name.bn) == key(known.name.bn),
        doubtful(lambda read, known: are_close(read[1].name.bn, known.name.bn)),
    )
    matches = pairs(found, present, rules)
    if is_own and len(found) == len(present):
        # Nothing was added or taken out: what differs is another wording.
        matches = in_turn(matches, present)
    return tuple(_laid(*read, match, is_own) for read, match in zip(found, matches, strict=True))


def _read(name, is_own):
    """A paper by its line. In the office's own workbook, the brackets are not of its name."""
    detail = _DETAIL.search(name) if is_own else None
    if detail and (detail[1] or detail[2]):
        return doc.Paper(
            name=doc.Text(bn=name[: detail.start()]),
            copies=_number(detail[1]) or copies_of(name[: detail.start()]),
            is_attested=bool(detail[2]) or is_attested(name[: detail.start()]),
        )
    return doc.Paper(
        name=doc.Text(bn=name), copies=_loadable(copies_of(name)), is_attested=is_attested(name)
    )


def _number(digits):
    return _loadable(int(to_ascii_digits(digits))) if digits else None


def _loadable(copies):
    return copies if copies and 1 <= copies <= 9999 else None


def _laid(written_as, paper, present, is_own):
    if present is None:
        return paper
    if is_own and written_as == written(present):
        return present
    named = replace(present, name=laid(present.name, bn=paper.name.bn, tidy=line))
    if not is_own:
        return named
    return replace(named, copies=paper.copies, is_attested=paper.is_attested)


def _in_english(names, papers):
    """The English names stand in the order of the Bangla ones; of another number, they fit none."""
    names = [line(name) for name in names]
    if not names and all(paper.name.en for paper in papers):
        names = [""] * len(papers)
    if len(names) != len(papers) or any(len(name) > LONGEST_NAME for name in names):
        return papers
    return tuple(
        replace(paper, name=laid(paper.name, en=name, tidy=line))
        for paper, name in zip(papers, names, strict=True)
    )
