"""The public pages of the draft, for whoever may edit it."""

import re

import pytest

from charter import publishing
from offices.models import Membership
from tests import make
from tests.desk.visits import browser, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make.make_office()


@pytest.fixture
def service(office):
    return make.make_service(office, slug="training", name_bn="প্রশিক্ষণ", name_en="Training")


@pytest.fixture
def editor(office, service):
    return make.make_officer(office, role=Membership.Role.EDITOR)


def preview(user, office, path=""):
    args = [office.slug, path] if path else [office.slug]
    return browser(user).get(url("desk_preview", *args))


@pytest.mark.parametrize(
    ("path", "language", "name"),
    [
        pytest.param("", "bn", "প্রশিক্ষণ", id="home in Bangla"),
        pytest.param("en/", "en", "Training", id="home in English"),
        pytest.param("services/training/", "bn", "প্রশিক্ষণ", id="a service in Bangla"),
        pytest.param("en/services/training/", "en", "Training", id="a service in English"),
        pytest.param("en/charter/", "en", "Training", id="the charter in English"),
    ],
)
def test_an_editor_sees_the_unpublished_draft(office, editor, path, language, name):
    page = preview(editor, office, path)

    assert page.status_code == 200
    assert name in page.content.decode()
    assert f'<html lang="{language}"' in page.content.decode()
    assert page["Content-Language"] == language


def test_what_is_published_already_gives_way_to_the_draft(
    office, editor, service, settings, tmp_path
):
    settings.PAGES_DIR = tmp_path
    publishing.publish(office)
    service.name_en = "Training for all"
    service.save()

    assert "Training for all" in preview(editor, office, "en/charter/").content.decode()


def test_it_is_neither_cached_nor_indexed(office, editor):
    for path in ("", "no-such-page/"):
        page = preview(editor, office, path)

        assert "no-store" in page["Cache-Control"]
        assert "noindex" in page["X-Robots-Tag"]


def test_links_stay_inside_the_preview(office, editor):
    root = url("desk_preview", office.slug).rstrip("/")
    html = preview(editor, office, "en/").content.decode()

    links = re.findall(r'<a [^>]*href="(/[^"]*)"', html)
    assert f"{root}/en/services/training/" in links
    assert f"{root}/" in links  # the other language
    outside = [link for link in links if not link.startswith(f"{root}/")]
    assert [link for link in outside if "/admin/" not in link] == []


@pytest.mark.parametrize("path", ["en/search/", "sw.js", "en/manifest.webmanifest"])
def test_a_file_that_only_publishing_makes_is_told_in_words(office, editor, path):
    page = preview(editor, office, path)

    assert page.status_code == 404
    assert "the preview does not have it" in page.content.decode()


def test_an_officer_of_another_office_sees_nothing(office, service):
    page = preview(make.make_officer(), office, "en/")

    assert page.status_code == 403
    assert "Training" not in page.content.decode()
