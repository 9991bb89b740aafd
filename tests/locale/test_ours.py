"""locale/bn: our own interface in Bangla, complete and compiled."""

from pathlib import Path

import pytest
from django.conf import settings

from tests.locale import catalogues
from tests.locale.catalogues import DOMAINS, catalogue, translations

BASE = Path(settings.BASE_DIR)
OURS = BASE / "locale" / "bn"
SOURCE = tuple(
    BASE / name for name in ("portal", "offices", "services", "charter", "templates", "static")
)
# There is none for scripts as long as they say nothing; the first test asks for it then.
FILES = [
    pytest.param(catalogue(OURS, domain), id=domain)
    for domain in DOMAINS
    if domain == "django" or catalogue(OURS, domain).is_file()
]


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_string_of_the_code_is_translated(domain):
    missing = catalogues.in_source(SOURCE, domain) - translations(catalogue(OURS, domain)).keys()
    assert sorted(map(repr, missing)) == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_nothing_is_translated_that_the_code_does_not_say(domain):
    left = translations(catalogue(OURS, domain)).keys() - catalogues.in_source(SOURCE, domain)
    assert sorted(map(repr, left)) == []


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize(
    "wrong",
    [
        catalogues.unfinished,
        catalogues.wrong_placeholders,
        catalogues.not_nfc,
        catalogues.stale,
        catalogues.hidden,
    ],
)
def test_the_catalogue_is_sound(path, wrong):
    assert wrong(path) == []
