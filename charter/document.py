"""The charter as one typed document: what an edition freezes and a bundle carries.

A bundle is a document without an edition number. The classes here are the whole format; their
order is the order of the keys in the JSON. `SCHEMA` grows when an old reader would misread a new
document, and `upgrade` then learns to read the old one.
"""

import datetime
import functools
import hashlib
from typing import Literal

import msgspec

from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning

SCHEMA = 1


class Unreadable(ValueError):
    """A document that this version cannot read; the message says why, for people."""


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A piece of a document. Fields that say nothing of their own are left out of the JSON."""


class Text(_Part):
    """The same thing said in Bangla and in English.

    `unofficial` names the language whose text is our own translation; `outdated` says that the
    text it was made from has changed since.
    """

    bn: str = ""
    en: str = ""
    unofficial: Literal["", "bn", "en"] = ""
    outdated: bool = False

    def __bool__(self):
        return bool(self.bn or self.en)

    def language_shown(self, language):
        """The language that a page in `language` shows: the other one stands in for a missing."""
        if getattr(self, language):
            return language
        return "en" if language == "bn" else "bn"

    def shown(self, language):
        return getattr(self, self.language_shown(language))

    def lines(self, language):
        return [line for line in self.shown(language).split("\n") if line]


class Office(_Part):
    slug: str = ""
    name: Text = Text()
    district: Text = Text()
    upazila: Text = Text()
    tier: Literal[
        "ministry", "department", "division", "district", "upazila", "municipality", "union"
    ] = "upazila"
    hostname: str = ""
    official_url: str = ""
    charter_title: Text = Text()
    address: Text = Text()
    phone: str = ""
    email: str = ""
    hours: Text = Text()
    opens: datetime.time | None = None
    closes: datetime.time | None = None
    counts_receipt_day: bool = False
    map_url: str = ""
    layout: Literal["seven", "eight"] = "seven"
    grievance_first: bool = False
    approver: Text = Text()
    approved_on: datetime.date | None = None
    is_demonstration: bool = False

    @property
    def says_where_or_when(self):
        """Whether it tells people who want to come more than a number to call."""
        return bool(self.address or self.map_url or self.hours or self.opens)


class Statement(_Part):
    id: str
    kind: Literal[
        "vision", "mission", "objective", "strategic_objective", "function", "expectation"
    ]
    text: Text


class Parent(_Part):
    """The parent office and its statements, as they stood in the parent's edition."""

    slug: str
    name: Text
    official_url: str = ""
    edition: int | None = None
    statements: tuple[Statement, ...] = ()


class Holder(_Part):
    name: Text
    charge: Literal["regular", "additional", "current"] = "regular"
    joined: datetime.date | None = None


class Post(_Part):
    id: str
    title: Text
    room: Text = Text()
    phone: str = ""
    email: str = ""
    superior: str = ""
    holder: Holder | None = None
    is_vacant: bool = False


class Headings(_Part):
    """The headings of a service table by column; a layout uses seven or eight of them."""

    serial: Text = Text()
    name: Text = Text()
    methods: Text = Text()
    papers: Text = Text()
    papers_from: Text = Text()
    fee: Text = Text()
    deadline: Text = Text()
    officer: Text = Text()
    superior: Text = Text()


class Paper(_Part):
    name: Text
    copies: int | None = None
    is_attested: bool = False
    source: Text = Text()
    form_url: str = ""


class Deadline(_Part):
    wording: Text = Text()
    meaning: DeadlineMeaning = DeadlineMeaning()
    trigger: Text = Text()
    condition: Text = Text()
    then_trigger: Text = Text()


class Fee(_Part):
    wording: Text = Text()
    meaning: FeeMeaning = FeeMeaning()
    payment: Text = Text()


class Service(_Part):
    id: str
    slug: str
    name: Text
    methods: Text = Text()
    papers: tuple[Paper, ...] = ()
    papers_from: Text = Text()
    fee: Fee = Fee()
    deadline: Deadline = Deadline()
    post: str = ""
    superior: str = ""
    remedy: Text = Text()
    remarks: Text = Text()
    keywords: Text = Text()
    held_back: bool = False


class Table(_Part):
    """One service table: an audience, its headings and its rows in order."""

    audience: Literal["citizen", "institution", "internal"]
    headings: Headings = Headings()
    services: tuple[Service, ...] = ()


class GrievanceStep(_Part):
    id: str
    when: Text
    officer: Text
    address: Text = Text()
    phone: str = ""
    email: str = ""
    working_days: int | None = None
    is_approved: bool = False


class Document(_Part):
    schema: int = SCHEMA
    edition: int | None = None
    office: Office = Office()
    parent: Parent | None = None
    posts: tuple[Post, ...] = ()
    statements: tuple[Statement, ...] = ()
    tables: tuple[Table, ...] = ()
    grievance_steps: tuple[GrievanceStep, ...] = ()

    @property
    def services(self):
        """Every service, in charter order."""
        return [service for table in self.tables for service in table.services]

    def post(self, post_id):
        """The post of that id, or None."""
        return next((post for post in self.posts if post.id == post_id), None)

    def service(self, slug):
        return next((service for service in self.services if service.slug == slug), None)

    def of_kind(self, *kinds):
        return [statement for statement in self.statements if statement.kind in kinds]


def encode(document):
    """The exact bytes of an edition: compact JSON in UTF-8, keys in the order of the classes.

    Documents that are equal have equal bytes, wherever they come from.
    """
    return msgspec.json.encode({"schema": document.schema} | _told(document))


def _told(value):
    """A piece as plain data, without the fields that have their default value.

    msgspec's own `omit_defaults` compares by identity: the bytes would depend on where a value
    came from.
    """
    if isinstance(value, msgspec.Struct):
        defaults = _defaults(type(value))
        fields = ((name, getattr(value, name)) for name in value.__struct_fields__)
        return {
            name: _told(field)
            for name, field in fields
            if name not in defaults or field != defaults[name]
        }
    if isinstance(value, tuple):
        return [_told(entry) for entry in value]
    return value


@functools.cache
def _defaults(part):
    fields = msgspec.structs.fields(part)
    return {field.name: field.default for field in fields if not field.required}


def encode_readable(document):
    """The bytes of a bundle: the same content, indented for people."""
    return msgspec.json.format(encode(document), indent=2) + b"\n"


def digest(document):
    """SHA-256 of the exact bytes, in hexadecimal."""
    return hashlib.sha256(encode(document)).hexdigest()


def decode(data):
    """The document in these bytes. Raises Unreadable, in words, for anything else."""
    try:
        raw = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(
            f"This is not a charter: the file is not readable JSON ({error})."
        ) from error
    if not isinstance(raw, dict) or not isinstance(raw.get("schema"), int):
        raise Unreadable("This is not a charter: there is no “schema” number in it.")
    if raw["schema"] > SCHEMA:
        raise Unreadable(
            f"This charter was written by a newer version (schema {raw['schema']}; this version "
            f"reads up to {SCHEMA}). Update this installation first."
        )
    try:
        return msgspec.convert(upgrade(raw), Document)
    except msgspec.ValidationError as error:
        raise Unreadable(f"This charter is damaged: {error}.") from error


def upgrade(raw):
    """A raw document of any released schema as one of the present schema; pure."""
    return raw
