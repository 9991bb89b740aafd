"""Real servers and a real browser. One installation for all, on a stage that `stage` sets."""

import json
import subprocess
import sys

import pytest

from tests.browser.visits import Site
from tests.installation import ROOT, Installation


@pytest.fixture(scope="session")
def stage(tmp_path_factory):
    """The installation on the air: its address, and the keys of the rows on its stage."""
    installation = Installation(tmp_path_factory.mktemp("browser"))
    try:
        subprocess.run(
            [sys.executable, "-m", "tests.browser.stage"],
            env=installation.environment,
            cwd=ROOT,
            check=True,
            timeout=300,
        )
        staged = json.loads((installation.data_dir / "staged.json").read_text(encoding="utf-8"))
        with installation.serving() as address:
            yield address, staged
    finally:
        installation.lose_database()


@pytest.fixture(scope="session")
def site(chromium, stage):
    """The public pages of several offices, and their desks, for somebody with a browser."""
    return Site(chromium, *stage)
