#!/usr/bin/env bash
# A backup in one file: the database and what was uploaded. Pages are left out: `refresh` makes
# them. FOLDER keeps the newest 30. Run as the user of the site; ENV_FILE names its settings.
set -euo pipefail
umask 077
[ $# -eq 1 ] || { echo "backup.sh FOLDER" >&2; exit 2; }
folder=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
python="${SANAD_PYTHON:-.venv/bin/python}"

work=$(mktemp -d "$folder/.new.XXXXXX")
trap 'rm -rf "$work"' EXIT
"$python" - "$work" <<'PYTHON'
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
from django.conf import settings

target, database = Path(sys.argv[1]), settings.DATABASES["default"]
if database["ENGINE"].endswith("sqlite3"):
    # While the site is used: SQLite's own backup sees one moment of it.
    with sqlite3.connect(database["NAME"]) as source, sqlite3.connect(target / "db.sqlite3") as copy:
        source.backup(copy)
        # Django's constraints use a function that SQLite alone does not know.
        copy.execute("PRAGMA ignore_check_constraints = ON")
        [[verdict]] = copy.execute("PRAGMA integrity_check")
    if verdict != "ok":
        sys.exit(f"The database is damaged: {verdict}")
else:
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}
    told = {names[key]: database[key] for key in names if database[key]}
    command = ["pg_dump", "--format=custom", "--no-owner", "--file", target / "database.dump"]
    subprocess.run([*command, database["NAME"]], env=os.environ | told, check=True)
uploads = settings.DATA_DIR / "uploads"
if uploads.is_dir():
    shutil.copytree(uploads, target / "uploads")
PYTHON

name="sanad-$(date -u +%Y%m%dT%H%M%SZ).tar.gz"
tar -C "$work" -czf "$work.tar.gz" .
mv "$work.tar.gz" "$folder/$name"
find "$folder" -maxdepth 1 -name 'sanad-*.tar.gz' | sort -r | tail -n +31 | xargs -r rm --
echo "$folder/$name"
