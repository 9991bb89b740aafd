import ast
import json
import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as live_settings
from django.core.checks import run_checks
from django.http import HttpResponse
from django.templatetags.static import static
from django.utils.translation import get_language

from portal import wsgi
from portal.env import parse_env_file
from portal.middleware import client_address, desk_audit_middleware, language_middleware

ROOT = Path(__file__).resolve().parents[2]
KAWKHALI = "kawkhali.example.gov.bd"


def python(*arguments, **environment):
    """Python in a process of its own, with nothing of the developer's settings."""
    ours = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", *arguments],
        cwd=ROOT,
        env=ours | {"ENV_FILE": "", "PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


def settings_of(tmp_path, *names, **environment):
    """Values of settings as a process with this environment reads them."""
    environment = {"SECRET_KEY": "k", "DATA_DIR": str(tmp_path)} | environment
    code = f"import json, portal.settings as s; print(json.dumps([getattr(s, n) for n in {names}]))"
    return json.loads(python("-c", code, **environment).stdout)


# Secure by default


def test_a_bare_environment_is_secure(tmp_path):
    assert settings_of(
        tmp_path, "DEBUG", "ALLOWED_HOSTS", "SESSION_COOKIE_SECURE", "SECURE_SSL_REDIRECT"
    ) == [False, [], True, True]


def test_plain_http_has_no_secure_cookies_no_redirect_and_no_hsts(tmp_path):
    secure, csrf, redirect, seconds, headers = settings_of(
        tmp_path,
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "PUBLIC_HEADERS",
        PUBLIC_SCHEME="http",
    )

    assert (secure, csrf, redirect, seconds) == (False, False, False, 0)
    assert "Content-Security-Policy" in headers
    assert "Strict-Transport-Security" not in headers


@pytest.mark.parametrize(
    ("count", "believed"),
    [("0", None), ("1", ["HTTP_X_FORWARDED_PROTO", "https"])],
)
def test_only_a_proxy_that_was_named_may_say_https(tmp_path, count, believed):
    assert settings_of(tmp_path, "SECURE_PROXY_SSL_HEADER", TRUSTED_PROXIES=count) == [believed]


def test_sqlite_says_saved_only_when_it_is_on_disk(tmp_path):
    code = (
        "import django; django.setup()\n"
        "from django.db import connection as c\n"
        "print(*[c.cursor().execute(f'PRAGMA {name}').fetchone()[0]"
        " for name in ('journal_mode', 'synchronous', 'foreign_keys')])"
    )
    started = python(
        "-c",
        code,
        SECRET_KEY="k",
        DATA_DIR=str(tmp_path),
        DJANGO_SETTINGS_MODULE="portal.settings",
    )

    full = "2"
    assert started.stdout.split() == ["wal", full, "1"], started.stderr


# Headers


def read(client, path):
    answer = client.get(path, secure=True)
    answer.getvalue()  # to the end, which closes a file
    return answer


def policy(text):
    """A policy as a mapping: the order of its parts means nothing."""
    return dict(part.strip().split(" ", 1) for part in text.split(";"))


@pytest.mark.parametrize("address", ["/healthz", "static"])
def test_django_and_the_page_store_send_the_same_headers(client, address):
    path = static("admin/css/base.css") if address == "static" else address

    sent = read(client, path).headers

    expected = dict(live_settings.PUBLIC_HEADERS)
    assert policy(sent["Content-Security-Policy"]) == policy(
        expected.pop("Content-Security-Policy")
    )
    assert {name: sent.get(name) for name in expected} == expected
    assert expected["Strict-Transport-Security"] == "max-age=31536000"


def test_nothing_inline_and_nothing_from_elsewhere_is_allowed():
    directives = policy(live_settings.PUBLIC_HEADERS["Content-Security-Policy"])

    assert directives["default-src"] == "'none'"
    assert set(directives.values()) == {"'none'", "'self'"}


def test_a_static_file_is_named_by_its_content_and_kept_for_good(client):
    answer = read(client, static("admin/css/base.css"))

    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_http_is_sent_to_https_but_a_health_check_is_answered(client):
    assert client.get("/search/").headers["Location"] == "https://testserver/search/"
    assert client.get("/healthz").content == b"ok\n"


@pytest.mark.django_db
def test_a_health_check_asks_no_database_even_from_the_desk(client, django_assert_num_queries):
    client.cookies["sessionid"] = "a" * 32

    with django_assert_num_queries(0):
        answer = client.get("/healthz", secure=True)

    assert answer.status_code == 200
    assert "Vary" not in answer.headers


def test_the_audit_asks_who_is_signed_in_at_the_desk_alone(rf):
    class Person:
        asked = False

        @property
        def __class__(self):
            Person.asked = True
            return Person

    middleware = desk_audit_middleware(lambda request: HttpResponse())
    for path, asked in [("/search/", False), ("/administration/", False), ("/en/admin/", True)]:
        request = rf.get(path)
        request.user = Person()
        Person.asked = False

        middleware(request)

        assert Person.asked is asked, path


# Language


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/", "bn"),
        ("/services/", "bn"),
        ("/english/", "bn"),
        ("/en", "en"),
        ("/en/", "en"),
        ("/en/admin/", "en"),
    ],
)
def test_the_path_is_the_language_whatever_the_browser_asks_for(rf, path, language):
    request = rf.get(path, headers={"Accept-Language": "bn" if language == "en" else "en"})
    spoken = []

    def answer(request):
        spoken.append((request.LANGUAGE_CODE, get_language()))
        return HttpResponse()

    before = get_language()
    response = language_middleware(answer)(request)

    assert spoken == [(language, language)]
    assert response.headers["Content-Language"] == language
    assert "Vary" not in response.headers
    assert get_language() == before


def test_only_pages_have_a_language(rf):
    response = language_middleware(lambda request: HttpResponse(b"", content_type="text/css"))(
        rf.get("/static/site.css")
    )

    assert "Content-Language" not in response.headers


# Where a sign-in comes from


@pytest.mark.parametrize(
    ("proxies", "forwarded", "remote", "address"),
    [
        pytest.param(0, "", "203.0.113.7", "203.0.113.7", id="directly"),
        pytest.param(0, "198.51.100.1", "203.0.113.7", "203.0.113.7", id="forged"),
        pytest.param(1, "203.0.113.7", "127.0.0.1", "203.0.113.7", id="through nginx"),
        pytest.param(1, "198.51.100.1, 203.0.113.7", "", "203.0.113.7", id="forged, socket"),
        pytest.param(2, "203.0.113.7", "127.0.0.1", "203.0.113.7", id="a proxy too few"),
        pytest.param(1, "2001:DB8::7", "::1", "2001:db8::7", id="IPv6"),
        pytest.param(1, "nonsense", "127.0.0.1", None, id="nonsense"),
        pytest.param(0, "", "", None, id="unknown"),
    ],
)
def test_a_sign_in_is_throttled_by_an_address_nobody_can_forge(
    rf, settings, proxies, forwarded, remote, address
):
    settings.TRUSTED_PROXIES = proxies
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}

    assert client_address(rf.get("/", headers=headers, REMOTE_ADDR=remote)) == address


# The page store's place


@pytest.mark.parametrize(
    ("scheme", "host", "answered_by"),
    [
        pytest.param("https", KAWKHALI, "store", id="admitted"),
        pytest.param("http", KAWKHALI, "django", id="redirected"),
        pytest.param("https", "evil.example", "django", id="unknown host"),
        pytest.param("https", f"{KAWKHALI}@evil.example", "django", id="no host at all"),
    ],
)
def test_stored_pages_go_only_to_admitted_hosts_over_https(
    rf, monkeypatch, scheme, host, answered_by
):
    monkeypatch.setattr(wsgi, "stored_pages", lambda environ, start_response: "store")
    monkeypatch.setattr(wsgi, "django_application", lambda environ, start_response: "django")
    environ = rf.get("/", secure=scheme == "https", headers={"Host": host}).environ

    assert wsgi.application(environ, None) == answered_by


# Contradictory settings


@pytest.mark.parametrize(
    ("values", "found"),
    [
        pytest.param({}, [], id="as in the tests"),
        pytest.param({"HOME_OFFICE": ""}, [], id="no home office"),
        pytest.param({"HOME_OFFICE": "Kawkhali ICT"}, ["portal.E001"], id="home office"),
        pytest.param({"ALLOWED_HOSTS": []}, ["portal.E002"], id="no host"),
        pytest.param({"ALLOWED_HOSTS": [], "DEBUG": True}, [], id="no host, developing"),
        pytest.param({"ALLOWED_HOSTS": ["a.bd", "*"]}, ["portal.E003"], id="every host"),
        pytest.param({"ALLOWED_HOSTS": ["*.a.bd"]}, ["portal.E003"], id="star in a host"),
        pytest.param({"ALLOWED_HOSTS": ["localhost"]}, ["portal.W001"], id="https at home"),
        pytest.param({"ALLOWED_HOSTS": ["localhost"], "PUBLIC_SCHEME": "http"}, [], id="trial"),
        pytest.param({"DATA_DIR": Path(sys.executable)}, ["portal.E004"], id="data in a file"),
    ],
)
def test_settings_that_contradict_each_other_are_found(settings, values, found):
    for name, value in values.items():
        setattr(settings, name, value)

    messages = [message for message in run_checks() if message.id.startswith("portal.")]

    assert [message.id for message in messages] == found
    assert all(message.hint for message in messages)


def test_production_values_pass_the_deployment_check(tmp_path):
    values = parse_env_file((ROOT / ".env.example").read_text(encoding="utf-8"))
    assert values["SECRET_KEY"] == "", "an example key would be everybody's key"
    # As the file's own comments ask for.
    values |= {"SECRET_KEY": secrets.token_urlsafe(50), "DATA_DIR": str(tmp_path)}

    check = python("manage.py", "check", "--deploy", "--fail-level", "WARNING", **values)

    assert "no issues" in check.stdout, check.stderr
    assert check.returncode == 0


def test_the_example_explains_every_name_that_settings_read():
    settings = ast.parse((ROOT / "portal" / "settings.py").read_text(encoding="utf-8"))
    read = {
        node.args[0].value
        for node in ast.walk(settings)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and getattr(node.func.value, "id", "") == "env"
    }
    example = (ROOT / ".env.example").read_text(encoding="utf-8")

    assert "DATABASE_URL" in read
    assert [name for name in sorted(read) if f"{name}=" not in example] == []


# Starting


def test_manage_writes_settings_for_a_trial_once_and_says_so(tmp_path):
    path = tmp_path / ".env"

    first = python("manage.py", "version", ENV_FILE=str(path))
    second = python("manage.py", "version", ENV_FILE=str(path))

    assert f"Wrote {path}" in first.stderr
    assert "Wrote" not in second.stderr
    assert parse_env_file(path.read_text(encoding="utf-8"))["PUBLIC_SCHEME"] == "http"


def test_manage_writes_nothing_where_the_environment_has_a_key(tmp_path):
    python("manage.py", "version", ENV_FILE=str(tmp_path / ".env"), SECRET_KEY="k")

    assert list(tmp_path.iterdir()) == []


def test_the_web_servers_entry_writes_nothing_and_says_what_is_missing(tmp_path):
    started = python("-c", "import portal.wsgi", ENV_FILE=str(tmp_path / ".env"))

    assert started.returncode != 0
    assert "SECRET_KEY is not set. Hint: write one into .env" in started.stderr
    assert list(tmp_path.iterdir()) == []


def test_wrong_configuration_is_told_in_a_sentence():
    started = python("manage.py", "check", SECRET_KEY="k", DEBUG="perhaps")

    assert started.stderr == "Configuration: DEBUG is 'perhaps'. Hint: write on or off.\n"
    assert started.returncode == 1


def test_an_old_python_is_told_in_a_sentence():
    source = (ROOT / "manage.py").read_text(encoding="ascii")
    ast.parse(source, feature_version=(3, 4))

    started = python(
        "-c",
        "import runpy, sys; sys.version_info = (3, 8, 0)\n"
        "runpy.run_path('manage.py', run_name='__main__')",
    )

    assert started.stderr == "Nagorik Sanad needs Python 3.11 or newer; this is 3.8.\n"
