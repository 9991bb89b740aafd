"""What all tests share: static files, a sealed network, the judges, and no silent skips."""

import os
import re
import shutil
import socket
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.db import connection

from tests.environment import WORKER

ROOT = Path(__file__).resolve().parent.parent
NODE_MODULES = ROOT / ".ci" / "node_modules"
REQUIRE_ALL = bool(os.environ.get("REQUIRE_ALL"))

# With requirements.txt alone, `pytest` runs the tests that need nothing more.
DEVELOPERS_ONLY = ("docx", "hypothesis", "playwright", "polib")
MISSING = [name for name in DEVELOPERS_ONLY if find_spec(name) is None]

if "hypothesis" not in MISSING:
    import hypothesis

    # A slow computer is not a bug.
    hypothesis.settings.register_profile("sanad", deadline=None)
    hypothesis.settings.load_profile("sanad")


def pytest_report_header():
    if MISSING:
        return f"Left out: tests that import {', '.join(MISSING)} (see requirements-dev.txt)"
    return None


def pytest_ignore_collect(collection_path):
    if not MISSING or collection_path.suffix != ".py":
        return None
    is_test = collection_path.name.startswith("test_")
    return True if is_test and imports_missing(collection_path) else None


@cache
def imports_missing(path):
    """Whether a test file, or one of ours that it imports, needs what is not installed."""
    text = path.read_text(encoding="utf-8")
    if any(re.search(rf"^(?:import|from) {name}\b", text, re.MULTILINE) for name in MISSING):
        return True
    files = []
    for module, names in re.findall(r"^from (tests[\w.]*) import ([\w, ]+)", text, re.MULTILINE):
        place = ROOT.joinpath(*module.split("."))
        files += [place.with_suffix(".py"), *(place / f"{n}.py" for n in names.split(", "))]
    return any(imports_missing(file) for file in files if file.is_file())


def is_postgres():
    return connection.vendor == "postgresql"


# Static files, collected once. Settings' storage answers only for collected files.


def pytest_sessionstart(session):
    if WORKER:
        collected = Path(os.environ["TESTS_DATA_DIR"]) / "static"
        shutil.copytree(collected, django_settings.STATIC_ROOT, dirs_exist_ok=True)
    else:
        call_command("collectstatic", interactive=False, verbosity=0)


# REQUIRE_ALL: what would be skipped fails, so that a complete run is known to be complete.


def pytest_collection_modifyitems(config, items):
    """Tests of the other database are skipped, or left to the run on that database.

    A complete run also leaves to SQLite what no database changes: how pages look, and the rooms
    that know of none.
    """
    other = "sqlite" if is_postgres() else "postgresql"
    elsewhere = [item for item in items if item.get_closest_marker(other)]
    done_there = [item for item in items if is_postgres() and is_the_same_anywhere(item)]
    if REQUIRE_ALL and (left_out := {*elsewhere, *done_there}):
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)
    for item in elsewhere:
        item.add_marker(pytest.mark.skip(reason=f"this run is not on {other}"))


# Rooms of pure Python and plain files; a test there that wants rows asks for the database.
WITHOUT_DATABASE = (
    "tests/bangla/",
    "tests/pagestore/",
    "tests/services/",
    "tests/charter/importing/",
)


def is_the_same_anywhere(item):
    """Whether a test judges what no database makes a difference to."""
    if item.get_closest_marker("looks"):
        return True
    asks = item.get_closest_marker("django_db") or "db" in item.fixturenames
    return not asks and item.nodeid.startswith(WITHOUT_DATABASE)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    return none_skipped(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    report = yield
    return none_skipped(report)


def none_skipped(report, require_all=REQUIRE_ALL):
    if require_all and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"REQUIRE_ALL is set, and this was skipped: {report.longrepr[2]}"
    return report


# The network ends at this computer.


class NetworkIsOff(Exception):
    """A test tried to leave this computer."""


def is_local(host):
    # None and "" mean this computer to getaddrinfo and bind.
    return host in {None, "", "localhost", "::1", b"localhost"} or str(host).startswith("127.")


@pytest.fixture(scope="session", autouse=True)
def sealed_network():
    """Connections and look-ups fail unless they stay on loopback."""
    unix = getattr(socket, "AF_UNIX", None)

    def guarded(method):
        def guard(self, address):
            if self.family != unix and not is_local(address[0]):
                raise NetworkIsOff(f"A test connects to {address[0]}")
            return method(self, address)

        return guard

    look_up = socket.getaddrinfo

    def guarded_look_up(host, *args, **kwargs):
        if not is_local(host):
            raise NetworkIsOff(f"A test looks up {host}")
        return look_up(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield


# Judges from outside. Where one is missing, the tests that need it say so in a line.


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium. Every host name leads it to this computer."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    # Playwright's loop runs in this thread, where Django would take it for async code.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(
            executable_path=program,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * 127.0.0.1",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe_source():
    """axe-core's script, the judge of accessibility."""
    path = Path(os.environ.get("AXE") or NODE_MODULES / "axe-core" / "axe.min.js")
    if not path.is_file():
        pytest.skip("axe-core is not installed (npm install --prefix .ci)")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def vnu():
    """The Nu HTML checker's command, to which files or a folder are added."""
    if shutil.which("java") is None:
        pytest.skip("Java is not installed")
    named = os.environ.get("VNU")
    jars = [Path(named)] if named else sorted((NODE_MODULES / "vnu-jar").glob("**/vnu.jar"))
    if not jars or not jars[0].is_file():
        pytest.skip("the Nu HTML checker is not installed (npm install --prefix .ci)")
    return ["java", "-jar", str(jars[0])]
