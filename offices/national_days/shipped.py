"""Lists of national holidays that come with this software, a file for each year.

`compared_with` tells the government's order that people compared the year with; a list without it
is only a beginning. A day is closed and certain unless it says `working` or `estimated`.
"""

import datetime
import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class NationalDay:
    """`source` is the order or the list that it was taken from, in Bangla as at the desk."""

    date: datetime.date
    bn: str
    en: str
    source: str
    is_working: bool = False
    is_confirmed: bool = True


@dataclass(frozen=True)
class DaysOfYear:
    year: int
    days: tuple[NationalDay, ...]
    compared_with: str = ""


def shipped_years():
    return sorted(int(file.stem) for file in FOLDER.glob("*.toml"))


def shipped(year):
    """The list of that year, or None where none is shipped."""
    if year not in shipped_years():
        return None
    said = tomllib.loads((FOLDER / f"{year}.toml").read_text(encoding="utf-8"))
    days = (_day(row, order["source"]) for order in said["orders"] for row in order["days"])
    return DaysOfYear(
        year=year,
        days=tuple(sorted(days, key=lambda day: day.date)),
        compared_with=said.get("compared_with", ""),
    )


def _day(row, source):
    return NationalDay(
        date=row["date"],
        bn=row["bn"],
        en=row["en"],
        source=source,
        is_working=row.get("working", False),
        is_confirmed=not row.get("estimated", False),
    )
