"""What tests of the desk share."""

import pytest


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Hashing is slow by design; these tests sign in often."""
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher",
        *settings.PASSWORD_HASHERS,
    ]
