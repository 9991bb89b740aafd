"""locale/packages: the Bangla that Django and the other packages lack or have wrong."""

import json
from pathlib import Path

import django
import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.test import RequestFactory
from django.utils import translation
from django.utils.translation import gettext, ngettext
from django.views.i18n import JSONCatalog

from tests.locale import catalogues
from tests.locale.catalogues import DOMAINS, catalogue, translations

LOCALE = Path(settings.BASE_DIR) / "locale"
OURS, FILLED = LOCALE / "bn", LOCALE / "packages" / "bn"
FILES = [pytest.param(catalogue(FILLED, domain), id=domain) for domain in DOMAINS]

# Folders of whatever speaks here and is not ours: Django's core and the installed packages.
CORE = Path(django.__file__).parent / "conf"
PACKAGES = [CORE] + [
    Path(app.path) for app in apps.get_app_configs() if Path(app.path).parent != settings.BASE_DIR
]

# No catalogue can translate it: axes puts the number in before it asks for the translation.
UNREACHABLE = {(None, "Cleaned up {count} expired access attempts.", None)}


def said(package, domain):
    """Keys of all that a package can say: its English catalogue, or its code without one."""
    english = package / "locale" / "en"
    if english.is_dir():
        path = catalogue(english, domain)
        entries = polib.pofile(str(path)) if path.is_file() else []
        return {catalogues.key(entry) for entry in entries if not entry.obsolete}
    return catalogues.in_source((package,), domain) - UNREACHABLE


def said_in_bangla(domain):
    """Keys that one of the packages has in Bangla; gettext shares them among all."""
    return {key for package in PACKAGES for key in translations(own_bangla(package, domain))}


def own_bangla(package, domain):
    return catalogue(package / "locale" / "bn", domain)


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: "-".join(package.parts[-2:]))
def test_what_a_package_lacks_is_here(package, domain):
    filled = translations(catalogue(FILLED, domain)).keys()
    assert sorted(map(repr, said(package, domain) - said_in_bangla(domain) - filled)) == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_nothing_is_here_that_no_package_says(domain):
    used = set().union(*(said(package, domain) for package in PACKAGES))
    assert sorted(map(repr, translations(catalogue(FILLED, domain)).keys() - used)) == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_package_is_overruled_for_a_reason(domain):
    """Where a package has Bangla of its own, a remark in our file says what is wrong with it."""
    theirs = said_in_bangla(domain)
    overruling = {
        catalogues.key(entry): entry.tcomment
        for entry in polib.pofile(str(catalogue(FILLED, domain)))
        if catalogues.key(entry) in theirs
    }
    assert overruling
    assert [key for key, reason in overruling.items() if not reason] == []


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize(
    "wrong",
    [
        catalogues.unfinished,
        catalogues.wrong_placeholders,
        catalogues.not_nfc,
        catalogues.stale,
    ],
)
def test_the_catalogue_is_sound(path, wrong):
    assert wrong(path) == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_gettext_shows_it(domain):
    ours = translations(catalogue(OURS, domain))
    assert catalogues.hidden(catalogue(FILLED, domain), besides=ours) == []


def scripts(language):
    """The catalogue for scripts, as the admin sends it to a browser."""
    view = JSONCatalog.as_view(packages=["django.contrib.admin"])
    with translation.override(language):
        return json.loads(view(RequestFactory().get("/")).content)["catalog"]


def test_pages_and_scripts_speak_the_language_of_the_page():
    with translation.override("bn"):
        assert gettext("View site") == "সাইট দেখুন"
        errors = ngettext("Please correct the error below.", "Please correct the errors below.", 2)
        assert errors == "নিচের ভুলগুলো সংশোধন করুন।"
    assert scripts("bn")["Choose a Date"] == "তারিখ বেছে নিন"
    with translation.override("en"):
        assert gettext("View site") == "View site"
    assert "Choose a Date" not in scripts("en")
