"""What differs between two documents: for the desk, the history and the comparison of bundles."""

import msgspec

from charter import document as doc

# The lists of a document whose entries have an id of their own.
LISTS = {
    "post": lambda document: document.posts,
    "statement": lambda document: document.statements,
    "service": lambda document: document.services,
    "step": lambda document: document.grievance_steps,
}


class Change(msgspec.Struct, frozen=True):
    """One thing that differs.

    `section` is what kind of thing it is about ("office", "parent", "post", "statement", "table",
    "service", "step"), `id` which one and `name` what it is called. `path` leads to the field
    ("fee", "wording", "bn"); it is empty where the whole thing came, went or moved.
    """

    section: str
    kind: str  # "added", "removed", "changed" or "moved"
    id: str = ""
    name: doc.Text = doc.Text()
    path: tuple[str, ...] = ()
    old: object = None
    new: object = None


def diff(old, new):
    """The changes from one document to another, in the order of the charter."""
    changes = list(_fields("office", "", new.office.name, old.office, new.office))
    changes += _parent(old.parent, new.parent)
    for section, entries in LISTS.items():
        changes += _entries(section, entries(old), entries(new))
    changes += _tables(old, new)
    return changes


def name_of(entry):
    """What people call an entry of a document."""
    for field in ("name", "title", "officer", "text"):
        if hasattr(entry, field):
            return getattr(entry, field)
    return doc.Text()


def _parent(old, new):
    if old is None or new is None:
        if old is not new:
            kind = "removed" if new is None else "added"
            yield Change("parent", kind, name=(new or old).name)
        return
    yield from _fields("parent", new.slug, new.name, old, new, without=("statements",))
    for change in _entries("statement", old.statements, new.statements):
        yield msgspec.structs.replace(change, section="parent_statement")


def _entries(section, old, new):
    before = {entry.id: entry for entry in old}
    after = {entry.id: entry for entry in new}
    for key in before.keys() - after.keys():
        yield Change(section, "removed", key, name_of(before[key]))
    for key, entry in after.items():
        if key not in before:
            yield Change(section, "added", key, name_of(entry))
        else:
            yield from _fields(section, key, name_of(entry), before[key], entry)
    yield from _moves(section, before, after)


def _moves(section, before, after):
    """Entries that changed their place among those that both documents have."""
    old_order = [key for key in before if key in after]
    new_order = [key for key in after if key in before]
    for key in _out_of_order(old_order, new_order):
        yield Change(section, "moved", key, name_of(after[key]))


def _out_of_order(old, new):
    """The fewest entries whose moving explains the new order: all but a longest common run."""
    place = {key: number for number, key in enumerate(old)}
    best = []  # best[i]: a longest rising sequence that ends at new[i]
    for number, key in enumerate(new):
        before = [run for run in best[:number] if place[run[-1]] < place[key]]
        best.append([*max(before, key=len, default=[]), key])
    kept = set(max(best, key=len, default=[]))
    return [key for key in new if key not in kept]


def _tables(old, new):
    before = {table.audience: table for table in old.tables}
    after = {table.audience: table for table in new.tables}
    for audience in before.keys() & after.keys():
        yield from _fields(
            "table", audience, doc.Text(), before[audience].headings, after[audience].headings
        )
    homes = [
        {service.id: table.audience for table in tables for service in table.services}
        for tables in (old.tables, new.tables)
    ]
    for service in new.services:
        was, now = homes[0].get(service.id), homes[1][service.id]
        if was and was != now:
            yield Change("service", "changed", service.id, service.name, ("audience",), was, now)


def _fields(section, key, name, old, new, path=(), without=()):
    """The fields in which two pieces of the same class differ, however deep."""
    for field in new.__struct_fields__:
        if field in ("id", *without):
            continue
        before, after = getattr(old, field), getattr(new, field)
        if before == after:
            continue
        if isinstance(after, msgspec.Struct) and isinstance(before, msgspec.Struct):
            yield from _fields(section, key, name, before, after, (*path, field))
        elif field == "papers":
            yield from _papers(section, key, name, before, after)
        else:
            yield Change(section, "changed", key, name, (*path, field), _flat(before), _flat(after))


def _papers(section, key, name, old, new):
    """Papers are the lines of one cell: compared by position."""
    for number in range(max(len(old), len(new))):
        path = ("papers", str(number + 1))
        if number >= len(old):
            yield Change(section, "changed", key, name, path, None, new[number].name)
        elif number >= len(new):
            yield Change(section, "changed", key, name, path, old[number].name, None)
        else:
            yield from _fields(section, key, name, old[number], new[number], path)


def _flat(value):
    """A piece that came or went as a whole is told by its name."""
    return name_of(value) if isinstance(value, msgspec.Struct) else value
