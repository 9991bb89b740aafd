"""What a bundle says otherwise than a draft does, told from what the draft began as. Pure."""

import enum
import hashlib
from dataclasses import dataclass

import msgspec
from msgspec.structs import replace

from charter import document as doc
from charter import laying_over as over
from charter.diff import Change, diff, name_of
from charter.laying_over import CELLS, Rows
from charter.quality.identity import left_over
from services.slugs import first_free

REFERENCES = {("post", "superior"), ("service", "post"), ("service", "superior")}


class Standing(enum.Enum):
    """What can be done about an update."""

    TAKE = "take"
    OWN = "own"  # the office has written this itself
    NAMES = "names"  # it names the office that the bundle comes from
    TOLD = "told"  # a row that the bundle no longer has, and that is the office's to delete


@dataclass(frozen=True)
class Update:
    """One thing that a bundle says otherwise: a cell of a row, or a row that came or went.

    `changes` tell it from the base to theirs, `own` from the base to ours where those differ. `id`
    stays the same for as long as the bundle says the same.
    """

    id: str
    kind: str  # "added", "removed" or "changed"
    section: str
    row: str
    cell: str
    name: doc.Text
    standing: Standing
    changes: tuple[Change, ...] = ()
    own: tuple[Change, ...] = ()


def compare(base, theirs, ours):
    """The updates from `base` to `theirs` for the office of the draft `ours`.

    A cell can be taken where ours still says what the base said. Without a base that is where it
    says nothing. The order of rows, and rows that the office deleted, are its own affair.
    """
    return list(_Comparison(Rows(base or doc.Document()), Rows(theirs), Rows(ours)).updates())


def is_later_version(base, theirs):
    """Whether two bundles are one charter at two times: of one office or model, with its rows."""
    before, now = Rows(base).of, Rows(theirs).of
    # By the services, where there are any: every charter has a vision and a first step.
    sections = ["service"] if before["service"] else ["statement", "step"]
    known = {(section, row) for section in sections for row in before[section]}
    kept = [row for section, row in known if row in now[section]]
    return base.office.slug == theirs.office.slug and 2 * len(kept) >= len(known)


@dataclass(frozen=True)
class _Comparison:
    base: Rows
    theirs: Rows
    ours: Rows

    def updates(self):
        for section in CELLS:
            for row in self.theirs.of[section]:
                if row in self.ours.of[section]:
                    yield from self._cells(section, row)
                elif section != "table" and row not in self.base.of[section]:
                    yield self._added(section, row)
            if section not in ("post", "table"):
                yield from self._removed(section)

    def _cells(self, section, row):
        is_new = row not in self.base.of[section]
        for name in CELLS[section]:
            theirs = self.theirs.cell(section, row, name)
            ours = self.ours.cell(section, row, name)
            base = over.blank(theirs) if is_new else self.base.cell(section, row, name)
            if theirs in (base, ours) or not self._concerns(section, name, theirs, is_new):
                continue
            if ours != base:
                standing = Standing.OWN
            elif name != "audience" and self._names_another(section, row, **{name: theirs}):
                standing = Standing.NAMES
            else:
                standing = Standing.TAKE
            yield Update(
                id=_id(section, row, name, theirs),
                kind="changed",
                section=section,
                row=row,
                cell=name,
                name=name_of(self.theirs.of[section][row]),
                standing=standing,
                changes=self._told(section, row, self.theirs, [name]),
                own=self._told(section, row, self.ours, [name]) if standing is Standing.OWN else (),
            )

    def _concerns(self, section, name, value, is_new):
        """Whether an office could use it: a post that it has, a number that is not another's."""
        if (section, name) in REFERENCES:
            return not value or value in self.ours.of["post"]
        if section == "step" and name in ("phone", "email"):
            return not self.theirs.document.office.slug
        return not (is_new and name in ("audience", "kind"))

    def _added(self, section, row):
        entry = without_persons(section, self.theirs.of[section][row], self.theirs.document)
        names = {name: getattr(entry, name) for name in CELLS[section] if name != "audience"}
        return Update(
            id=_id(section, row, self.theirs.audience(row), entry),
            kind="added",
            section=section,
            row=row,
            cell="",
            name=name_of(entry),
            standing=Standing.NAMES
            if self._names_another(section, row, **names)
            else Standing.TAKE,
            changes=self._told(section, row, self.theirs, CELLS[section]),
        )

    def _removed(self, section):
        for row in self.base.of[section]:
            ours = self.ours.of[section].get(row)
            if row in self.theirs.of[section] or not ours or getattr(ours, "held_back", False):
                continue
            told = [name for name in CELLS[section] if (section, name) not in REFERENCES]
            own = self._told(section, row, self.ours, told)
            if own:
                standing = Standing.OWN
            else:
                standing = Standing.TAKE if section == "service" else Standing.TOLD
            yield Update(
                id=_id(section, row, "", None),
                kind="removed",
                section=section,
                row=row,
                cell="",
                name=name_of(ours),
                standing=standing,
                own=own,
            )

    def _told(self, section, row, side, cells):
        """The changes of these cells from the base to one side."""
        entry = side.of[section][row]
        before = self.base.of[section].get(row)
        if before is None:
            old = side.alone(section, row, over.blanked(section, entry))
        else:
            old = self.base.alone(section, row)
        changes = diff(old, side.alone(section, row))
        return tuple(each for each in changes if each.path and each.path[0] in cells)

    def _names_another(self, section, row, **cells):
        """Whether these cells name the office of the bundle, which is not this one."""
        theirs, ours = self.theirs.document, self.ours.document
        if not theirs.office.slug:
            return False
        entry = replace(over.blanked(section, self.theirs.of[section][row]), **cells)
        entry = without_persons(section, entry, theirs)
        if section == "service":
            entry = replace(entry, slug="")
        told = replace(self.theirs.alone(section, row, entry), office=ours.office)
        told = replace(told, parent=ours.parent)
        return any((left.section, left.id) == (section, row) for left in left_over(theirs, told))


def without_persons(section, entry, theirs):
    """A row of another charter as an office may begin with it: nobody named, nothing approved."""
    if section == "post":
        return replace(entry, room=doc.Text(), phone="", email="", holder=None)
    if section == "step":
        reach = {"phone": "", "email": ""} if theirs.office.slug else {}
        return replace(entry, is_approved=False, **reach)
    return entry


def laid_over(ours, theirs, updates):
    """The draft with these updates in it."""
    rows = Rows(theirs)
    for update in updates:
        if update.kind == "removed":
            ours = over.with_cell(ours, update.section, update.row, "held_back", True)
        elif update.kind == "added":
            entry = without_persons(update.section, rows.of[update.section][update.row], theirs)
            if update.section == "service":
                taken = {service.slug for service in ours.services}
                entry = replace(entry, slug=first_free(entry.slug, taken))
            ours = _with_row(ours, rows, update, entry)
        else:
            ours = _with_cell(ours, rows, update)
    return _only_known_posts(ours)


def moved(base, theirs, updates):
    """The base as it is once these updates are settled: it says what theirs does."""
    rows = Rows(theirs)
    for update in updates:
        section, row = update.section, update.row
        if update.kind == "removed":
            base = over.without_row(base, section, row)
            continue
        entry = rows.of[section][row]
        if update.kind == "added":
            base = _with_row(base, rows, update, entry)
            continue
        if row not in Rows(base).of[section]:
            base = _with_row(base, rows, update, over.blanked(section, entry))
        base = _with_cell(base, rows, update)
    return base


def _with_row(document, rows, update, entry):
    if update.section == "table":
        return over.with_table(document, update.row)
    order = rows.of[update.section]
    return over.with_row(document, update.section, entry, rows.audience(update.row), order)


def _with_cell(document, rows, update):
    value = rows.cell(update.section, update.row, update.cell)
    return over.with_cell(document, update.section, update.row, update.cell, value)


def _only_known_posts(document):
    known = {"", *(post.id for post in document.posts)}
    for section, name in sorted(REFERENCES):
        for row, entry in Rows(document).of[section].items():
            if getattr(entry, name) not in known:
                document = over.with_cell(document, section, row, name, "")
    return document


def _id(*said):
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()[:10]
