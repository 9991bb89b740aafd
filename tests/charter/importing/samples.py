"""The 19 sample layouts: what each file says about itself, and its synthetic text.

They stay outside the repository, in `../shared/charters`.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from charter.importing import readers, structure

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "charters"
DATA = FOLDER.parent / "data"

if not FOLDER.is_dir():
    # A test module that imports this one is skipped whole, in one line.
    pytest.skip(f"no sample charters in {FOLDER}", allow_module_level=True)

_BEGINS = "----- SYNTHETIC SAMPLE -----\n"


class Sample(NamedTuple):
    """`labels` and `fields`: the columns as its page has them, and what each is."""

    name: str
    labels: list[str]
    fields: list[str]
    text: str

    @property
    def outline(self):
        return structure.outline(readers.pasted(self.text))


def _sample(path):
    facts, text = path.read_text(encoding="utf-8").split(_BEGINS)
    labels = re.search(r"column labels as found \(\d+\): (.+)", facts)[1].split(" ¦ ")
    fields = re.search(r"mapped to:(.*)", facts)[1].strip().split(" ¦ ")
    has_columns = fields != [""]
    return Sample(path.stem, labels * has_columns, fields * has_columns, text)


ALL = {sample.name[:2]: sample for sample in map(_sample, sorted(FOLDER.glob("*.txt")))}


def text_of(sample):
    """The lines as a reader gives them: Bijoy converted, leaked JSON undone."""
    return [block.text for block in readers.pasted(sample.text).blocks]


def labels():
    """Half of the spellings met, each with its field."""
    lines = (DATA / "labels.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(line.split("\t")[1::-1]) for line in lines]


def service_names():
    lines = (DATA / "search_services.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [name for line in lines for name in line.split("\t")[1:]]
