"""The migrations make the tables that the models describe."""

import io
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.django_db
def test_no_migration_is_pending():
    call_command("makemigrations", check=True, dry_run=True, stdout=io.StringIO())


def test_migrations_have_words_for_names():
    names = [path.stem for path in ROOT.glob("*/migrations/0*.py")]

    assert names
    assert not [name for name in names if "_auto_" in name]
