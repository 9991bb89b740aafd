"""A server as `portal/deploy/install.sh` makes it, below a folder of its own: nginx in front,
gunicorn behind, on loopback alone."""

import http.client
import os
import shlex
import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from tests.installation import ROOT, Installation, free_port, wait_for

DEPLOY = ROOT / "portal" / "deploy"
# What the tests' own environment says must not win over the settings that are written here.
OURS = (
    "ALLOWED_HOSTS",
    "DATA_DIR",
    "DEBUG",
    "ENV_FILE",
    "HOME_OFFICE",
    "PUBLIC_SCHEME",
    "SECRET_KEY",
    "TRUSTED_PROXIES",
)
NGINX = """\
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log;
{user}
events {{ worker_connections 1024; }}
http {{
    include {mime};
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {sites}/sites-enabled/*;
}}
"""


class Server:
    def __init__(self, folder, host):
        self.folder, self.host = Path(folder), host
        self.port, self.tls_port = free_port(), free_port()
        self.data = self.folder / "var/lib/nagorik-sanad"
        self.settings = self.folder / "etc/nagorik-sanad/env"
        self.database = Installation(self.data)
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in OURS},
            "DATABASE_URL": self.database.database_url(),
            "SANAD_VENV": sys.prefix,
            "SANAD_HTTP": f"127.0.0.1:{self.port}",
            "SANAD_HTTPS": f"127.0.0.1:{self.tls_port}",
            "PYTHONPATH": "",
        }

    def install(self, *flags):
        """What the script says; a script that fails fails the test, with what it said."""
        done = self.run(DEPLOY / "install.sh", "--stage", self.folder, *flags)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def run(self, *command, **more):
        return subprocess.run(
            [str(part) for part in command],
            env=self.environment | more,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=180,
            check=False,
        )

    def manage(self, *arguments):
        done = self.run(self.folder / "usr/local/bin/sanad", *arguments)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def unit(self, name, key):
        """The value of a key in one of the units that were written."""
        text = (self.folder / "etc/systemd/system" / name).read_text("utf-8")
        return next(line.partition("=")[2] for line in text.splitlines() if line.startswith(key))

    @contextmanager
    def program(self):
        """gunicorn, as its unit starts it."""
        command = shlex.split(self.unit("nagorik-sanad.service", "ExecStart"))
        environment = self.environment | {"ENV_FILE": str(self.settings)}
        with _running(command, cwd=ROOT, env=environment):
            wait_for((self.folder / "run/nagorik-sanad/gunicorn.sock").exists)
            yield

    def nginx(self):
        """The command of an nginx that has this server's site and no other."""
        config = self.folder / "nginx.conf"
        config.write_text(
            NGINX.format(
                folder=self.folder,
                mime="/etc/nginx/mime.types",
                sites=self.folder / "etc/nginx",
                user="user root;" if os.getuid() == 0 else "",
            ),
            encoding="utf-8",
        )
        log = f"error_log {self.folder}/nginx-error.log; daemon off;"
        return [nginx_program(), "-p", str(self.folder), "-c", str(config), "-g", log]

    @contextmanager
    def web(self):
        with _running(self.nginx(), env=self.environment):
            wait_for(self.listens)
            yield

    def listens(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def ask(self, path, method="GET", host=None, **headers):
        """(status, headers, body) from nginx; no redirect is followed."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, headers={"Host": host or self.host, **headers})
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, told, answer.read()
        finally:
            connection.close()


def directives(value):
    """A header by its parts, whose order says nothing."""
    return {part.strip() for part in value.split(";")}


def nginx_program():
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


@contextmanager
def _running(command, **options):
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)
