"""Which entries of a reading are entries that the office has already."""

from charter.importing.proposal.texts import are_close, key


def pairs(found, present, rules):
    """For each of `found`, the one of `present` that it is, or None; each of them once.

    The rules are tried one after the other, the surest first, so that a sure match is never taken
    away by a doubtful one. A rule is a function of one of each; `sole` marks the doubtful rules.
    """
    matches = [None] * len(found)
    free = list(present)
    for rule in rules:
        waiting = [number for number, match in enumerate(matches) if match is None]
        fits = {
            number: [entry for entry in free if rule(found[number], entry)] for number in waiting
        }
        for number, entries in fits.items():
            if getattr(rule, "is_doubtful", False) and not _is_sole(entries, fits):
                continue
            entry = next((entry for entry in entries if _has(free, entry)), None)
            if entry is not None:
                matches[number] = entry
                free = [other for other in free if other is not entry]
    return matches


def doubtful(rule):
    """A rule that counts only where exactly one fits one."""
    rule.is_doubtful = True
    return rule


def in_turn(matches, present):
    """The matches, and for those without one what is left over, in its order."""
    left = iter([entry for entry in present if not _has(matches, entry)])
    return [next(left, None) if match is None else match for match in matches]


def services(rows, present):
    """For each row the service it is, or None for a new one.

    `present` are pairs of an audience and a service. A row that was copied in a workbook with its
    id is a new service, unless the row it was copied from is gone.
    """
    rules = (
        lambda row, entry: row.id == entry[1].id and _same_name(row, entry),
        lambda row, entry: row.id == entry[1].id,
        lambda row, entry: row.audience == entry[0] and _same_name(row, entry),
        _same_name,
        doubtful(
            lambda row, entry: (
                row.audience == entry[0] and are_close(row.name, _name(row, entry[1]))
            )
        ),
    )
    return [match and match[1] for match in pairs(rows, present, rules)]


def _same_name(row, entry):
    name = key(row.name)
    return bool(name) and name == key(_name(row, entry[1]))


def _name(row, service):
    return service.name.en if row.is_english else service.name.bn


def _is_sole(entries, fits):
    """One entry fits, and it fits nothing else."""
    return len(entries) == 1 and sum(_has(others, entries[0]) for others in fits.values()) == 1


def _has(entries, wanted):
    """By identity: two entries may say the same."""
    return any(entry is wanted for entry in entries)
