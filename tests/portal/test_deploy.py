"""An own server: what the installation script writes, and nginx and gunicorn serving with it."""

import re
import shutil
import sqlite3
import subprocess
import tarfile
from pathlib import Path

import pytest
from django.conf import settings

from tests import sites
from tests.installation import ROOT
from tests.portal.server import DEPLOY, Server, directives

HOST = sites.bundle("kawkhali").office.hostname
SCRIPTS = [DEPLOY / "install.sh", DEPLOY / "backup.sh"]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_sound_and_may_be_run(script):
    done = subprocess.run(["bash", "-n", script], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert script.stat().st_mode & 0o111
    assert "set -euo pipefail" in script.read_text("utf-8")


def test_every_blank_is_filled_in(installed):
    written = [*installed.folder.glob("etc/**/*")]
    texts = {path.name: path.read_text("utf-8") for path in written if path.is_file()}

    assert {"nagorik-sanad", "site.conf", "nagorik-sanad.service", "env"} <= texts.keys()
    assert not {name for name, text in texts.items() if re.search(r"@[A-Z]+@", text)}


def test_systemd_accepts_the_units(installed):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    units = sorted(installed.folder.glob("etc/systemd/system/*"))
    done = installed.run("systemd-analyze", "verify", *units)

    assert len(units) == 5
    assert (done.returncode, done.stdout) == (0, "")


def test_pages_are_refreshed_soon_after_midnight_at_the_office(installed):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    units = installed.folder / "etc" / "systemd" / "system"
    timer = (units / "nagorik-sanad-refresh.timer").read_text("utf-8")
    times = re.findall("^OnCalendar=(.+)$", timer, re.MULTILINE)
    midnight = "2026-11-24 18:00:00 UTC"  # the 25th begins in Dhaka
    done = installed.run("systemd-analyze", "calendar", f"--base-time={midnight}", *times)

    assert (done.returncode, "Tue 2026-11-24 18:05:00 UTC" in done.stdout) == (0, True)
    service = (units / "nagorik-sanad-refresh.service").read_text("utf-8")
    assert re.search("^ExecStart=.*manage.py refresh$", service, re.MULTILINE)


def test_the_secret_is_new_and_for_nobody_elses_eyes(installed):
    [key] = re.findall(r"^SECRET_KEY=(.+)$", installed.settings.read_text("utf-8"), re.MULTILINE)

    assert len(key) > 50
    assert installed.settings.stat().st_mode & 0o077 == 0
    assert key not in installed.said


def test_the_database_and_backups_are_for_nobody_elses_eyes(installed):
    for name in ("db.sqlite3", "backups"):
        assert (installed.data / name).stat().st_mode & 0o077 == 0
    assert installed.data.stat().st_mode & 0o777 == 0o711


def test_a_new_server_knows_the_national_holidays_of_the_years_that_come_along(installed):
    assert "2026: 27 national holidays added" in installed.said


def test_a_second_run_keeps_settings_and_data_and_needs_no_flags(installed):
    kept = {path: path.read_bytes() for path in installed.folder.glob("etc/**/*") if path.is_file()}
    said = installed.install()

    assert "Keeping the settings" in said
    assert "up to date" in said
    assert {path: path.read_bytes() for path in kept} == kept


def test_headers_of_pages_are_those_of_the_settings():
    text = (DEPLOY / "nginx" / "headers.conf").read_text("utf-8")
    written = re.findall(r'^add_header (\S+) "?(.*?)"? always;$', text, re.MULTILINE)
    own = {"Cache-Control", "Content-Language", "Strict-Transport-Security"}
    said = {name: directives(value) for name, value in written if name not in own}

    wanted = {name: directives(value) for name, value in settings.PUBLIC_HEADERS.items()}
    hsts = wanted.pop("Strict-Transport-Security")
    assert said == wanted
    shared = (DEPLOY / "nginx" / "shared.conf").read_text("utf-8")
    assert f'https "{";".join(hsts)}";' in shared


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["--host"], "needs a value"),
        (["--hosts", "a.example.gov.bd"], "is not understood"),
        (["--host", "https://a.example.gov.bd"], "write names in small Latin letters"),
        (["--host", "a b"], "write names in small Latin letters"),
        (["--host", "a|b"], "write names in small Latin letters"),
        (["--host", "a.example.gov.bd", "--scheme", "gopher"], "--scheme is https or http"),
        ([], "--host NAME"),
    ],
)
def test_flags_that_make_no_sense_are_told_before_anything_is_written(tmp_path, flags, words):
    server = Server(tmp_path / "none", HOST)
    done = server.run(DEPLOY / "install.sh", "--stage", tmp_path / "none", *flags)
    server.database.lose_database()

    assert done.returncode == 1
    assert words in done.stdout
    assert not (tmp_path / "none").exists()


def test_help_names_every_flag():
    done = subprocess.run([DEPLOY / "install.sh", "--help"], capture_output=True, check=True)

    for flag in ("--host", "--email", "--scheme", "--stage"):
        assert flag in done.stdout.decode()


# Backup


def test_a_backup_holds_the_whole_database_and_brings_it_back(installed, tmp_path):
    uploads = installed.data / "uploads"
    uploads.mkdir()
    (uploads / "charter.docx").write_bytes(b"as it came")
    before = installed.manage("export_bundle", "doict-kawkhali-pirojpur")
    python = str(Path(installed.environment["SANAD_VENV"]) / "bin" / "python")
    done = installed.run(
        DEPLOY / "backup.sh",
        tmp_path / "backups",
        ENV_FILE=str(installed.settings),
        SANAD_PYTHON=python,
    )
    assert done.returncode == 0, done.stdout

    [file] = (tmp_path / "backups").iterdir()
    assert str(file) in done.stdout
    assert file.stat().st_mode & 0o077 == 0
    with tarfile.open(file) as packed:
        packed.extractall(tmp_path / "restored", filter="data")
    assert (tmp_path / "restored/uploads/charter.docx").read_bytes() == b"as it came"
    if installed.database.server:
        assert (tmp_path / "restored/database.dump").read_bytes()[:5] == b"PGDMP"
        return
    with sqlite3.connect(tmp_path / "restored/db.sqlite3") as copy:
        [[editions]] = copy.execute("SELECT count(*) FROM charter_edition")
    assert editions == 2
    restored = installed.run(
        python, ROOT / "manage.py", "export_bundle", "doict-kawkhali-pirojpur",
        ENV_FILE=str(installed.settings), DATA_DIR=str(tmp_path / "restored"),
    )  # fmt: skip
    assert restored.stdout == before


def test_the_newest_thirty_backups_are_kept(installed, tmp_path):
    for number in range(35):
        (tmp_path / f"sanad-20200101T0000{number:02d}Z.tar.gz").write_bytes(b"")
    (tmp_path / "holiday.jpg").write_bytes(b"mine")
    python = str(Path(installed.environment["SANAD_VENV"]) / "bin" / "python")
    done = installed.run(
        DEPLOY / "backup.sh", tmp_path, ENV_FILE=str(installed.settings), SANAD_PYTHON=python
    )

    assert done.returncode == 0, done.stdout
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == 31
    assert names[0] == "holiday.jpg"
    assert names[1] == "sanad-20200101T000006Z.tar.gz"
