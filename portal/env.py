"""The environment and `.env`, read into types. Nonsense raises with a hint, never a default."""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent

TRUE = {"on", "true", "yes", "1"}
FALSE = {"off", "false", "no", "0"}

# What libpq understands in the query of a connection address and somebody may need here.
POSTGRESQL_OPTIONS = {
    "application_name",
    "connect_timeout",
    "options",
    "sslcert",
    "sslkey",
    "sslmode",
    "sslrootcert",
    "target_session_attrs",
}

FIRST_ENV = """\
# Written once, for a trial on this computer. For a real site see .env.example.
SECRET_KEY={key}
DEBUG=off
PUBLIC_SCHEME=http
ALLOWED_HOSTS=localhost,127.0.0.1,[::1]
HOME_OFFICE=doict-kawkhali-pirojpur
"""


def env_file() -> Path | None:
    """`.env` beside manage.py, or what ENV_FILE names; an empty ENV_FILE means none."""
    named = os.environ.get("ENV_FILE")
    if named is None:
        return BASE_DIR / ".env"
    return Path(named) if named else None


def write_first_env(path: Path | None) -> bool:
    """Write settings for a trial, unless there are some; True when written."""
    if path is None or path.exists():
        return False
    try:
        # Exclusive and private from the start: two first runs must not share half a file,
        # and nobody else on the computer may read the key.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    except OSError as error:
        raise ImproperlyConfigured(
            f"Cannot write {path}: {error.strerror}. "
            "Hint: set SECRET_KEY in the environment, or write the file; see .env.example."
        ) from error
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(FIRST_ENV.format(key=secrets.token_urlsafe(50)))
    return True


def parse_env_file(text: str, name: str = ".env") -> dict[str, str]:
    """KEY=value lines. Whole-line comments; quotes round a whole value are taken off."""
    values: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        key, equals, value = line.partition("=")
        key, value = key.strip(), value.strip()
        if not equals or not re.fullmatch(r"[A-Z][A-Z0-9_]*", key):
            raise ImproperlyConfigured(
                f"{name}, line {number}: not a KEY=value line. Hint: comments start with #."
            )
        if key in values:
            raise ImproperlyConfigured(f"{name}, line {number}: {key} stands there twice.")
        if value[:1] in {'"', "'"}:
            if len(value) < 2 or value[-1] != value[0]:
                raise ImproperlyConfigured(f"{name}, line {number}: a quote is not closed.")
            value = value[1:-1]
        values[key] = value
    return values


@dataclass(frozen=True)
class Environment:
    """Typed readers. An empty value counts as not set, as compose files pass it."""

    values: Mapping[str, str]

    @classmethod
    def load(cls) -> "Environment":
        """The process's environment; what it leaves out comes from `.env`."""
        path = env_file()
        if path is None:
            return cls(dict(os.environ))
        try:
            # Windows' Notepad may put a mark before the first line.
            text = path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            return cls(dict(os.environ))
        except (OSError, UnicodeDecodeError) as error:
            raise ImproperlyConfigured(
                f"Cannot read {path}: {error}. Hint: it must be readable UTF-8 text."
            ) from error
        return cls({**parse_env_file(text, path.name), **os.environ})

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, "").strip() or default

    def secret(self, name: str, hint: str) -> str:
        """A value without a default, never repeated in a message."""
        value = self.text(name)
        if not value:
            raise ImproperlyConfigured(f"{name} is not set. Hint: {hint}")
        return value

    def boolean(self, name: str, default: bool) -> bool:
        value = self.text(name)
        if not value:
            return default
        if value.lower() in TRUE | FALSE:
            return value.lower() in TRUE
        raise _nonsense(name, value, "write on or off.")

    def count(self, name: str, default: int) -> int:
        value = self.text(name)
        if not value:
            return default
        if re.fullmatch(r"[0-9]{1,9}", value):
            return int(value)
        raise _nonsense(name, value, "write a whole number, 0 or more, in the digits 0-9.")

    def choice(self, name: str, choices: tuple[str, ...], default: str) -> str:
        value = self.text(name, default)
        if value not in choices:
            raise _nonsense(name, value, f"write one of {', '.join(choices)}.")
        return value

    def names(self, name: str) -> list[str]:
        """A comma-separated list."""
        return [item.strip() for item in self.text(name).split(",") if item.strip()]

    def folder(self, name: str, default: Path) -> Path:
        """A folder of ours, made if it is missing."""
        path = Path(self.text(name) or default)
        if not path.is_absolute():
            raise _nonsense(name, str(path), "write the whole path, from the root.")
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _nonsense(
                name, str(path), f"make this folder writable ({error.strerror}) or name another."
            ) from error
        return path

    def postgresql(self, name: str) -> dict[str, object] | None:
        """Django's settings for a postgresql:// address; None when there is none."""
        value = self.text(name)
        return _postgresql(name, value) if value else None


def _nonsense(name: str, value: str, hint: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name} is {value!r}. Hint: {hint}")


def _postgresql(name: str, address: str) -> dict[str, object]:
    # The address holds a password: messages quote only the part that is wrong.
    example = "postgresql://user:password@host:5432/database?sslmode=require"
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        # Not even chained: urllib's own words may quote the password as the port.
        raise ImproperlyConfigured(
            f"{name} is not an address. Hint: write {example}, "
            "with special characters of the password percent-encoded."
        ) from None
    if parts.scheme not in {"postgres", "postgresql"}:
        raise _nonsense(
            name,
            f"{parts.scheme}:…",
            f"write {example}; leave it out to keep an SQLite file in DATA_DIR.",
        )
    database = unquote(parts.path.removeprefix("/"))
    if not database or "/" in database or parts.fragment:
        raise ImproperlyConfigured(
            f"{name} names no database. Hint: write {example}, "
            "with special characters of the password percent-encoded."
        )
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    unknown = sorted(options.keys() - POSTGRESQL_OPTIONS)
    if unknown:
        raise _nonsense(
            name, f"…?{unknown[0]}=…", f"known are {', '.join(sorted(POSTGRESQL_OPTIONS))}."
        )
    # urlsplit lowers the host's letters; the folder of a unix socket must keep its own.
    host = parts.netloc.rpartition("@")[2]
    host = host.removesuffix(f":{port}") if port is not None else host
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host).strip("[]"),
        "PORT": str(port or ""),
        "OPTIONS": options,
        # Requests share a connection, and a server that was restarted meanwhile is noticed.
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
