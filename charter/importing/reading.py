"""A charter as it was read: every service with its parts, and what remains doubtful.

The field names are those of `import_charter --json`; `as_json` gives exactly that.
"""

import msgspec

from charter.importing.outline import Column, Doubt, Section, Unplaced
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class Statement(_Part):
    kind: str
    text: str


class Officer(_Part):
    """What an officer cell says, taken apart. `wording` is the whole cell."""

    name: str = ""
    title: str = ""
    office: str = ""
    room: str = ""
    phone: str = ""
    email: str = ""
    wording: str = ""

    def __bool__(self):
        return bool(self.wording)


class Fee(_Part):
    wording: str = ""
    meaning: FeeMeaning = FeeMeaning()
    payment: str = ""


class Deadline(_Part):
    wording: str = ""
    meaning: DeadlineMeaning = DeadlineMeaning()
    condition: str = ""


class English(_Part):
    """The English of a row, where the input gives one beside the Bangla."""

    name: str = ""
    methods: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    documents_from: str = ""
    fee: str = ""
    deadline: str = ""
    remedy: str = ""


class Service(_Part):
    """One row. `table` and `row` count from 0 and say where it stood; `id` only in our workbooks.

    `extra` holds, by the label of its column, what no field of ours is for. `is_english`: the row
    is in English alone.
    """

    audience: str
    name: str
    methods: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    documents_from: str = ""
    fee: Fee = Fee()
    deadline: Deadline = Deadline()
    officer: Officer = Officer()
    superior: Officer = Officer()
    remedy: str = ""
    extra: dict[str, str] = {}
    english: English = English()
    is_english: bool = False
    id: str = ""
    table: int = 0
    row: int = 0


class Step(_Part):
    """A step of the grievance ladder."""

    when: str
    officer: str
    address: str = ""
    phone: str = ""
    email: str = ""
    working_days: int | None = None


class Reading(_Part):
    sections: tuple[Section, ...] = ()
    statements: tuple[Statement, ...] = ()
    services: tuple[Service, ...] = ()
    steps: tuple[Step, ...] = ()
    columns: tuple[tuple[Column, ...], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()

    @property
    def is_empty(self):
        """Nothing of a charter was found in the input."""
        return not (self.services or self.statements or self.sections or self.columns)
