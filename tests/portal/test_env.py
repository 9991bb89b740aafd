import os
import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.env import Environment, parse_env_file, write_first_env


def read(**values):
    return Environment(values)


@pytest.mark.parametrize("value", ["on", "True", "YES", "1"])
def test_a_boolean_may_be_switched_on_in_several_ways(value):
    assert read(DEBUG=value).boolean("DEBUG", default=False) is True


@pytest.mark.parametrize("value", ["off", "False", "NO", "0"])
def test_a_boolean_may_be_switched_off_in_several_ways(value):
    assert read(DEBUG=value).boolean("DEBUG", default=True) is False


@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_value_counts_as_not_set(value):
    assert read(DEBUG=value).boolean("DEBUG", default=True) is True
    assert read(TRUSTED_PROXIES=value).count("TRUSTED_PROXIES", default=2) == 2
    assert read(PUBLIC_SCHEME=value).choice("PUBLIC_SCHEME", ("https",), "https") == "https"
    assert read(DATABASE_URL=value).postgresql("DATABASE_URL") is None


@pytest.mark.parametrize(
    ("reader", "value", "hint"),
    [
        pytest.param(lambda e: e.boolean("NAME", False), "ja", "on or off", id="boolean"),
        pytest.param(lambda e: e.count("NAME", 0), "-1", "whole number", id="negative"),
        pytest.param(lambda e: e.count("NAME", 0), "১", "digits 0-9", id="Bangla digit"),
        pytest.param(lambda e: e.choice("NAME", ("a", "b"), "a"), "c", "one of a, b", id="choice"),
        pytest.param(lambda e: e.folder("NAME", None), "var", "whole path", id="folder"),
    ],
)
def test_nonsense_raises_with_name_value_and_hint(reader, value, hint):
    with pytest.raises(ImproperlyConfigured) as raised:
        reader(read(NAME=value))

    assert f"NAME is {value!r}. Hint: " in str(raised.value)
    assert hint in str(raised.value)


def test_a_missing_secret_raises_with_its_hint():
    with pytest.raises(ImproperlyConfigured, match=r"SECRET_KEY is not set\. Hint: make one"):
        read().secret("SECRET_KEY", "make one")


def test_a_list_is_split_at_commas_and_tidied():
    assert read(HOSTS=" a.bd, .b.bd ,,").names("HOSTS") == ["a.bd", ".b.bd"]


def test_a_folder_is_made(tmp_path):
    folder = read(DATA_DIR=str(tmp_path / "new" / "var")).folder("DATA_DIR", default=tmp_path)

    assert folder.is_dir()


def test_a_folder_that_cannot_be_made_raises_with_its_path(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(ImproperlyConfigured, match=r"DATA_DIR is .*file.* make this folder"):
        read(DATA_DIR=str(tmp_path / "file" / "var")).folder("DATA_DIR", default=tmp_path)


# .env


def test_an_env_file_has_comments_and_quotes():
    text = '# words\n\nA=1\nB = "two words" \nC=\'it"s\'\nD=x=y#z\nE=\n'

    assert parse_env_file(text) == {"A": "1", "B": "two words", "C": 'it"s', "D": "x=y#z", "E": ""}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("A=1\nB", "line 2: not a KEY=value line", id="no equals sign"),
        pytest.param("export A=1", "line 1: not a KEY=value line", id="shell syntax"),
        pytest.param("A=1\nA=2", "line 2: A stands there twice", id="twice"),
        pytest.param('A="1', "line 1: a quote is not closed", id="open quote"),
        pytest.param('A="', "line 1: a quote is not closed", id="lone quote"),
    ],
)
def test_a_wrong_line_of_an_env_file_is_named(text, words):
    with pytest.raises(ImproperlyConfigured, match=words):
        parse_env_file(text)


def test_the_environment_wins_over_the_file(monkeypatch, tmp_path):
    # With the mark that Windows' Notepad puts before the first line.
    (tmp_path / "env").write_text("HOME_OFFICE=a\nPORT_OF_FILE=b\n", encoding="utf-8-sig")
    monkeypatch.setenv("ENV_FILE", str(tmp_path / "env"))
    monkeypatch.setenv("HOME_OFFICE", "c")

    env = Environment.load()

    assert env.text("HOME_OFFICE") == "c"
    assert env.text("PORT_OF_FILE") == "b"


def test_an_env_file_that_is_not_utf8_is_named(monkeypatch, tmp_path):
    (tmp_path / "env").write_bytes(b"A=\xff\xfe")
    monkeypatch.setenv("ENV_FILE", str(tmp_path / "env"))

    with pytest.raises(ImproperlyConfigured, match=r"env.* must be readable UTF-8"):
        Environment.load()


def test_the_first_env_file_is_written_once_and_for_its_owner(tmp_path):
    path = tmp_path / ".env"

    assert write_first_env(path) is True
    first = path.read_text(encoding="utf-8")
    assert write_first_env(path) is False

    assert path.read_text(encoding="utf-8") == first
    assert len(parse_env_file(first)["SECRET_KEY"]) >= 50
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_two_copies_have_two_keys(tmp_path):
    write_first_env(tmp_path / "a")
    write_first_env(tmp_path / "b")

    assert (tmp_path / "a").read_bytes() != (tmp_path / "b").read_bytes()


def test_the_first_env_file_that_cannot_be_written_raises_with_a_hint(tmp_path):
    with pytest.raises(ImproperlyConfigured, match=r"Cannot write .* Hint: set SECRET_KEY"):
        write_first_env(tmp_path / "missing" / ".env")


# DATABASE_URL


def postgresql(address):
    return read(DATABASE_URL=address).postgresql("DATABASE_URL")


def test_a_postgresql_address_is_taken_apart():
    database = postgresql("postgres://sanad:p%40ss%2Fw%23rd@db.bd:6432/charter?sslmode=require")

    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"]) == ("sanad", "p@ss/w#rd")
    assert (database["HOST"], database["PORT"]) == ("db.bd", "6432")
    assert database["NAME"] == "charter"
    assert database["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        pytest.param("postgresql:///charter", "", "", id="the usual socket"),
        pytest.param("postgresql://u@%2Frun%2FPg/charter", "/run/Pg", "", id="a socket's folder"),
        pytest.param("postgresql://u:p@[::1]:5432/charter", "::1", "5432", id="IPv6"),
        pytest.param("postgresql://u:p@[::1]/charter", "::1", "", id="IPv6 without port"),
    ],
)
def test_the_server_may_be_local(address, host, port):
    database = postgresql(address)

    assert (database["HOST"], database["PORT"]) == (host, port)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("mysql://u:geheim@db/x", "'mysql:…'. Hint: write postgresql:", id="other"),
        pytest.param("/var/db.sqlite3", "Hint: write postgresql:", id="a path"),
        pytest.param("postgres://u:geheim@db", "names no database", id="no database"),
        pytest.param("postgres://u:geheim/x@db/y", "not an address", id="raw slash"),
        pytest.param("postgres://u:geheim#x@db/y", "not an address", id="raw hash"),
        pytest.param("postgres://u:geheim@db:port/x", "not an address", id="port"),
        pytest.param("postgres://u:geheim@db/x?sslmod=on", "sslmod=…'. Hint: known", id="option"),
    ],
)
def test_a_wrong_address_raises_and_keeps_the_password_to_itself(address, words):
    with pytest.raises(ImproperlyConfigured) as raised:
        postgresql(address)

    assert words in str(raised.value)
    assert "DATABASE_URL" in str(raised.value)
    assert "geheim" not in str(raised.value)
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__ or raised.value.__context__ is None
