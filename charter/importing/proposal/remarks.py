"""What a row says that no field is for: kept in the service's remarks, under its label."""

from charter.importing.proposal.texts import laid, line


def laid_over(row, unsaid):
    """The service's remarks with lines "label: text", each in place of the former of its label.

    The office's own workbook has the remarks in a column, as they are.
    """
    present, extra = row.service.remarks, dict(row.read.extra)
    if row.is_own:
        for column in row.columns:
            if column.field == "remarks":
                language = "en" if column.is_english else "bn"
                present = laid(present, **{language: extra.pop(column.label, "")})
    language = "en" if row.read.is_english else "bn"
    lines = getattr(present, language).split("\n") if getattr(present, language) else []
    for label, text in [*extra.items(), *unsaid.items()]:
        lines = _with(lines, line(label), text)
    return laid(present, **{language: "\n".join(lines)})


def _with(lines, label, text):
    """The lines with these in place of the former ones of the label; a blank text says nothing."""
    start = f"{label}: " if label else ""
    said = [f"{start}{line(each)}" for each in text.split("\n") if line(each)]
    former = [each for each in lines if (label and each.startswith(start)) or each in said]
    if not said or said == former:
        return lines
    place = lines.index(former[0]) if former else len(lines)
    return [
        *(each for each in lines[:place] if each not in former),
        *said,
        *(each for each in lines[place:] if each not in former),
    ]
