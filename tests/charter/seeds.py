"""The two seed documents as cells, read from the files themselves and never from a bundle.

The files stay outside the repository, in `../shared/seeds`: they name a person, and only the
Kawkhali bundle may. Each line must be what its place asks for, so that no word is passed over.
"""

import dataclasses
import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "seeds"

if not FOLDER.is_dir():
    # A test module that imports this one is skipped whole, in one line.
    pytest.skip(f"no seed documents in {FOLDER}", allow_module_level=True)


@dataclasses.dataclass(frozen=True)
class Cells:
    """One line of a service table: its headings, or a service."""

    serial: str
    name: str
    methods: str
    papers: str
    fee: str
    deadline: str
    officer: str

    @property
    def method_lines(self):
        return items(self.methods)


@dataclasses.dataclass(frozen=True)
class Table:
    title: str
    headings: Cells
    rows: tuple[Cells, ...]


@dataclasses.dataclass(frozen=True)
class Officer:
    """The pieces of an officer cell. Where the name ends and the post begins, it does not say."""

    name_and_post: str
    department: str
    office: str
    phone: str
    email: str


@dataclasses.dataclass(frozen=True)
class Charter:
    government: str
    department: str
    office: str
    hostname: str
    title: str
    vision: str
    mission: str
    tables: tuple[Table, ...]

    @property
    def rows(self):
        return [row for table in self.tables for row in table.rows]

    def officer(self, cell):
        """An officer cell in pieces, cut at the words of the letterhead and at its own labels."""
        pieces = re.fullmatch(
            rf"(.+) ({re.escape(self.department)}) ({re.escape(self.office)})।"
            r" মোবাইল নংঃ (\S+) ই-মেইলঃ (\S+)",
            cell,
        )
        return Officer(*pieces.groups())


@dataclasses.dataclass(frozen=True)
class Department:
    vision: str
    objective: str
    strategic_objectives: tuple[str, ...]
    functions: tuple[str, ...]


def tidy(text):
    """NFC and single spaces: all that may differ between a seed and what is made of it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def items(cell):
    """The entries of a list that was numbered ১। ২। ৩। inside its cell."""
    numbered = re.split(r"(?:^| )[০-৯]+। ", cell)
    assert numbered.pop(0) == "", f"no numbered list: {cell}"
    return tuple(numbered)


@cache
def kawkhali():
    """The citizen's charter of the Kawkhali office, in Bangla."""
    lines = _Lines("003_73656abe033d12d9.txt")
    head = [lines.take() for _ in range(5)]
    lines.expect("১. ভিশন ও মিশন:")
    lines.expect("ভিশনঃ")
    vision = lines.take()
    lines.expect("মিশনঃ")
    mission = lines.take()
    lines.expect("২. প্রতিশ্রুত সেবাসমূহ")
    tables = (_table(lines, "২.১ "), _table(lines, "২.২ "))
    lines.expect_end()
    return Charter(*head, vision, mission, tables)


@cache
def department():
    """The vision, objectives and functions of the ICT Department, in English."""
    lines = _Lines("000_08f22ce1efaa7e6a.txt")
    for line in ("Wellcome to National Portal", "Main Comtent Skiped", "Vision and Mission"):
        lines.expect(line)
    lines.expect("Vision:")
    vision = lines.take()
    lines.expect("Objectives:")
    objective = lines.take()
    lines.expect("Strategic Objectives:")
    strategic_objectives = _numbered(lines)
    lines.expect("Functions:")
    functions = _numbered(lines)
    lines.expect_end()
    return Department(vision, objective, strategic_objectives, functions)


class _Lines:
    """The lines of a file that say something, taken one after the other."""

    def __init__(self, name):
        text = (FOLDER / name).read_text(encoding="utf-8")
        self._left = [line for line in text.split("\n") if line.strip()]

    def take(self):
        return tidy(self._left.pop(0))

    def take_cells(self):
        return Cells(*map(tidy, self._left.pop(0).split("\t")))

    def next_matches(self, pattern):
        return bool(self._left) and re.match(pattern, self._left[0]) is not None

    def expect(self, wanted):
        line = self.take()
        assert line == tidy(wanted), f"{line!r} where {wanted!r} should stand"

    def expect_end(self):
        assert not self._left, f"{self._left[0]!r} was not read"


def _table(lines, number):
    title = lines.take()
    assert title.startswith(number), f"{title!r} where {number} should stand"
    headings = lines.take_cells()
    column_numbers = lines.take_cells()
    assert dataclasses.astuple(column_numbers) == ("০১", "০২", "০৩", "০৪", "০৫", "০৬", "০৭")
    rows = []
    while lines.next_matches(r"[০-৯]+\t"):
        rows.append(lines.take_cells())
    return Table(title.removeprefix(number), headings, tuple(rows))


def _numbered(lines):
    """Entries that begin with a number, whatever it is: the department's page counts 6, 6, 8."""
    number = r"\d+\) *"
    entries = []
    while lines.next_matches(number):
        entries.append(re.sub(rf"^{number}", "", lines.take()))
    return tuple(entries)
