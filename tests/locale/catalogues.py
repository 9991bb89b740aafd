"""What is asked of every catalogue: questions that answer with a list of what is wrong.

An entry is known by its key: context, msgid and plural msgid. gettext finds no plural in an entry
without one, so an entry that gained a plural is another entry.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from django.utils.translation.trans_real import CONTEXT_SEPARATOR, DjangoTranslation

polib = pytest.importorskip("polib", reason="polib is not installed (requirements-dev.txt)")

DOMAINS = ("django", "djangojs")
NOT_SOURCE = ("tests", "locale", "migrations", "node_modules", "__pycache__")

NAMED = re.compile(r"%\(\w+\)[#0\-+]?\d*(?:\.\d+)?[a-zA-Z]|\{\w*(?:![rsa])?(?::\w+)?\}")
POSITIONAL = re.compile(r"(?<!%)(?:%%)*(%[#0\-+]?\d*(?:\.\d+)?[sdrfixc])(?![a-zA-Z])")


def key(entry):
    # polib answers "" or None where there is nothing, depending on the file.
    return entry.msgctxt or None, entry.msgid, entry.msgid_plural or None


def texts(entry):
    """The translation, or one for each plural form."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def translations(path):
    """What is translated in a file, by key. A file that is not there translates nothing."""
    if not path.is_file():
        return {}
    return {
        key(entry): texts(entry)
        for entry in polib.pofile(str(path))
        if not entry.fuzzy and all(text.strip() for text in texts(entry))
    }


def catalogue(folder, domain):
    return folder / "LC_MESSAGES" / f"{domain}.po"


# Questions to one catalogue


def entries(path):
    assert path.is_file(), f"{path} is missing"
    return polib.pofile(str(path))


def unfinished(path):
    """Entries that are fuzzy, obsolete or without a translation."""
    return [
        entry.msgid
        for entry in entries(path)
        if entry.fuzzy or entry.obsolete or not all(text.strip() for text in texts(entry))
    ]


def placeholders(text):
    # Names may come in any order and more than once; what goes by position may not.
    return set(NAMED.findall(text)), POSITIONAL.findall(text)


def wrong_placeholders(path):
    """Translations that would lose a value, or fail on one that does not come."""
    wrong = []
    for entry in entries(path):
        singular = placeholders(entry.msgid)
        # The singular may be worded like the plural, as Bangla nouns have but one form.
        allowed = [singular, placeholders(entry.msgid_plural or entry.msgid)]
        wrong += [text for text in texts(entry) if text and placeholders(text) not in allowed]
    return wrong


def not_nfc(path):
    """Translations that search and comparison would miss: ড় must be ড and a dot below."""
    return [
        text
        for entry in entries(path)
        for text in texts(entry)
        if not unicodedata.is_normalized("NFC", text)
    ]


def stale(path):
    """What differs between a catalogue and its compiled file, which is the one that is read."""
    compiled = path.with_suffix(".mo")
    source = entries(path)
    if not compiled.is_file():
        return [f"{compiled.name} is missing: msgfmt -o {compiled} {path}"]
    binary = polib.mofile(str(compiled))
    read = {key(entry): texts(entry) for entry in binary}
    written = translations(path)
    changed = [name for name in written.keys() | read.keys() if written.get(name) != read.get(name)]
    plurals = {file.metadata.get("Plural-Forms") for file in (source, binary)}
    return changed if len(plurals) == 1 else [*changed, plurals]


def hidden(path, besides=()):
    """Entries that gettext shows otherwise than the file says: it is not read, or not last."""
    wrong = []
    assert path.is_file(), f"{path} is missing"
    shown = DjangoTranslation("bn", domain=path.stem)
    for (context, msgid, plural), expected in translations(path).items():
        if (context, msgid, plural) in besides:
            continue
        message = f"{context}{CONTEXT_SEPARATOR}{msgid}" if context else msgid
        if plural:
            got = [shown.ngettext(message, plural, number) for number in (1, 2)]
        else:
            got = [shown.gettext(message)]
        if got != expected:
            wrong.append(msgid)
    return wrong


# What a catalogue must hold


@cache
def in_source(folders, domain):
    """Keys of the strings that the folders' code marks for translation, found by makemessages."""
    if shutil.which("xgettext") is None:
        pytest.skip("xgettext is not installed (gettext)")
    with tempfile.TemporaryDirectory() as name:
        # In a copy, as makemessages writes beside what it reads.
        copy = Path(name)
        for folder in map(Path, folders):
            ignore = shutil.ignore_patterns(*NOT_SOURCE)
            shutil.copytree(folder, copy / "source" / folder.name, ignore=ignore)
        # Where there is a locale folder, makemessages asks no settings for one.
        (copy / "locale").mkdir()
        command = [sys.executable, "-m", "django", "makemessages", "--locale=bn", "--no-location"]
        done = subprocess.run(
            [*command, f"--domain={domain}", "--verbosity=0"],
            cwd=copy,
            env={"PATH": os.environ["PATH"], "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        path = catalogue(copy / "locale" / "bn", domain)
        return {key(entry) for entry in polib.pofile(str(path))} if path.is_file() else set()
