"""A whole installation in a folder of its own: its environment, its database, its commands and
its server. For tests of what only real processes show."""

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg2

ROOT = Path(__file__).resolve().parent.parent
HOME = "doict-kawkhali-pirojpur"


class Installation:
    """`manage` runs a command to its end; `serving` starts gunicorn and gives its address."""

    def __init__(self, data_dir):
        self.data_dir = data_dir
        self.server = os.environ.get("DATABASE_URL", "")
        self.database = f"sanad_{secrets.token_hex(6)}"
        if self.server:
            self.on_server(f'CREATE DATABASE "{self.database}"')
        self.environment = os.environ | {
            "ENV_FILE": "",
            "SECRET_KEY": secrets.token_hex(32),
            "DATA_DIR": str(data_dir),
            "DATABASE_URL": self.database_url(),
            "PUBLIC_SCHEME": "http",
            "ALLOWED_HOSTS": "localhost,127.0.0.1,.example.gov.bd",
            "HOME_OFFICE": HOME,
            "PYTHONPATH": str(ROOT),
        }

    def database_url(self):
        if not self.server:
            return ""
        return urlunsplit(urlsplit(self.server)._replace(path=f"/{self.database}"))

    def on_server(self, statement):
        """Say something to the PostgreSQL server that the tests run on."""
        parts = urlsplit(self.server)
        connection = psycopg2.connect(
            urlunsplit(parts._replace(path="/postgres", scheme="postgresql"))
        )
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(statement)
        connection.close()

    def lose_database(self):
        """Take the database away under whoever is connected to it."""
        if self.server:
            self.on_server(f'DROP DATABASE IF EXISTS "{self.database}" WITH (FORCE)')
        else:
            for file in self.data_dir.glob("db.sqlite3*"):
                file.unlink(missing_ok=True)  # SQLite clears up beside it

    def start(self, *arguments, **options):
        command = [sys.executable, ROOT / "manage.py", *arguments]
        return subprocess.Popen(command, env=self.environment, cwd=ROOT, **options)

    def manage(self, *arguments):
        """The command's output; a command that fails fails the test, with what it said."""
        process = self.start(*arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output = process.communicate(timeout=120)[0].decode()
        assert process.returncode == 0, output
        return output

    @contextmanager
    def serving(self):
        port = free_port()
        command = [
            *(sys.executable, "-m", "gunicorn", "portal.wsgi", "--workers", "2"),
            *("--worker-class", "gthread", "--threads", "4", "--bind", f"127.0.0.1:{port}"),
        ]
        process = subprocess.Popen(
            command, env=self.environment, cwd=ROOT, stderr=subprocess.DEVNULL
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(lambda: fetch(f"{address}/healthz")[0] == 200)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=30)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(condition, seconds=30):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.1)


def fetch(address, host=None):
    """(status, text) of a page; status 0 while nobody answers."""
    request = urllib.request.Request(address, headers={"Host": host} if host else {})
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()
    except (urllib.error.URLError, ConnectionError):
        return 0, ""
