"""The environment of the tests, whatever the developer's own is; loaded before settings are.

DATABASE_URL alone is kept, to run the tests on PostgreSQL.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

WORKER = os.environ.get("PYTEST_XDIST_WORKER")

if WORKER:
    DATA_DIR = Path(os.environ["TESTS_DATA_DIR"]) / WORKER
else:
    DATA_DIR = Path(tempfile.mkdtemp(prefix="nagorik-sanad-tests-"))
    atexit.register(shutil.rmtree, DATA_DIR, ignore_errors=True)
    os.environ["TESTS_DATA_DIR"] = str(DATA_DIR)
    # Workers read settings before the plugins of the command line, but after these.
    os.environ["PYTEST_PLUGINS"] = "tests.environment"

os.environ |= {
    "ENV_FILE": "",
    "SECRET_KEY": "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz",
    "DEBUG": "off",
    "DATA_DIR": str(DATA_DIR),
    "PUBLIC_SCHEME": "https",
    "ALLOWED_HOSTS": ".example.gov.bd,testserver,localhost,127.0.0.1",
    "HOME_OFFICE": "doict-kawkhali-pirojpur",
    "TRUSTED_PROXIES": "0",
}
