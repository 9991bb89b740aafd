"""Numbers of a sheet as people see them: dates, leading zeros, decimals, Bangla digits."""

import datetime
import re

from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import from_excel

from portal.bangla.text import to_bangla_digits

_BANGLA_DIGITS = re.compile(r"\[\$[^\]]*-5[0-9A-Fa-f]{6}\]|\[DBNum", re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\]]*\]")
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|([#0?][#0?,]*(?:\.[#0?]*)?)|[_*].|(.)', re.DOTALL)


def as_seen(value: str, form: str, calendar) -> str:
    """`value`: as the file has it. `form`: its number format. What is unusual stays as it is."""
    try:
        number = float(value)
    except ValueError:
        return value
    if not abs(number) < 1e15:
        return value
    if is_date_format(form):
        return _date(number, calendar) or _plain(number)
    text = _formatted(number, form.split(";")[0])
    return to_bangla_digits(text) if _BANGLA_DIGITS.search(form) else text


def _plain(number):
    return str(int(number)) if number == int(number) else format(number, ".15g")


def _date(number, calendar):
    try:
        moment = from_excel(number, calendar)
    except (ValueError, OverflowError):
        return ""
    if isinstance(moment, datetime.time):
        return f"{moment:%H:%M}"
    if not isinstance(moment, datetime.datetime):
        return ""
    is_day = moment.time() == datetime.time()
    return f"{moment:%d-%m-%Y}" if is_day else f"{moment:%d-%m-%Y %H:%M}"


def _formatted(number, form):
    """The format's words around the number: 0.00, #,##0, 00000000000, 0%, 0 "টাকা"."""
    form = _BRACKETS.sub("", form)
    if form.strip().lower() in ("general", "@", ""):
        return _plain(number)
    tokens = [match.groups() for match in _TOKEN.finditer(form)]
    if sum(bool(digits) for _quoted, _escaped, digits, _other in tokens) != 1:
        return _plain(number)  # a fraction, a telephone number in groups
    percent = any(other == "%" for *_others, other in tokens)
    return "".join(
        _digits(number * 100 if percent else number, digits)
        if digits
        else (quoted or escaped or other or "")
        for quoted, escaped, digits, other in tokens
    ).strip()


def _digits(number, form):
    whole, _point, decimals = form.partition(".")
    least = decimals.count("0")
    text = f"{abs(number):{',' if ',' in whole else ''}.{len(decimals)}f}"
    if len(decimals) > least:
        kept = text.rstrip("0")
        text = text[: max(len(kept), len(text) - len(decimals) + least)].rstrip(".")
    sign = "-" if number < 0 else ""
    return sign + text.zfill(whole.count("0") + (len(text) - len(text.split(".")[0])))
