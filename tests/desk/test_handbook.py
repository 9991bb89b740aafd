"""সহায়িকা: each task has its page in both languages, and each picture exists and says what it is."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from charter.desk.handbook import TASKS
from tests import make
from tests.desk.visits import browser, url

pytestmark = pytest.mark.django_db

LANGUAGES = ("bn", "en")
HEAVIEST = 60_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_lead_to_every_task(language):
    client = browser(make.make_officer())
    contents = client.get(url("desk_handbook", language=language)).content.decode()

    for task in TASKS:
        address = url("desk_handbook_task", task.slug, language=language)
        assert f'href="{address}"' in contents
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", [task.slug for task in TASKS])
def test_each_page_is_illustrated_and_every_picture_is_described(language, slug):
    page = browser(make.make_officer()).get(url("desk_handbook_task", slug, language=language))

    pictures = re.findall(r'<img src="([^"]+)" alt="([^"]*)"', page.content.decode())
    assert pictures
    assert all(len(alt) > 10 for _src, alt in pictures)
    assert all(f"/handbook/{language}/" in src for src, _alt in pictures)


def test_the_pictures_are_small():
    folder = Path(settings.BASE_DIR) / "static" / "handbook"
    pictures = list(folder.rglob("*.webp"))

    assert pictures
    assert [each.name for each in pictures if each.stat().st_size > HEAVIEST] == []


def test_a_task_there_is_no_page_for_is_not_found():
    client = browser(make.make_officer())

    assert client.get(url("desk_handbook_task", "dance")).status_code == 404


def test_a_stranger_is_asked_to_sign_in():
    assert browser().get(url("desk_handbook")).status_code == 302
