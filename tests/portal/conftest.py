"""One server of our own for the tests of `portal/deploy/`, written once."""

import shutil
import tempfile
from pathlib import Path

import pytest

from tests import sites
from tests.portal.server import Server, nginx_program

HOST = sites.bundle("kawkhali").office.hostname


@pytest.fixture(scope="session")
def folder():
    # Short, as the path of a unix socket must be.
    folder = tempfile.mkdtemp(prefix="sanad-", dir="/tmp")
    yield Path(folder)
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def installed(folder):
    """The script has run, and the demonstration is published."""
    server = Server(folder / "server", HOST)
    server.said = server.install("--host", f"{HOST},other.example.gov.bd", "--scheme", "http")
    server.manage("demo", "--no-serve")
    yield server
    server.database.lose_database()


@pytest.fixture(scope="session")
def server(installed):
    """On the air, with gunicorn behind."""
    if nginx_program() is None:
        pytest.skip("nginx is not installed")
    with installed.program(), installed.web():
        yield installed
