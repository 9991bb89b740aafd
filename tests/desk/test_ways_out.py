"""From a published charter to people: what an officer finds at the desk, and takes away."""

import io
import zipfile

import pytest

from charter import publishing
from tests import make
from tests.desk.visits import browser, url, words_of


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


@pytest.fixture
def office(db):
    office = make.make_office()
    make.make_service(office, slug="training", name_bn="প্রশিক্ষণ", name_en="Training")
    return office


@pytest.fixture
def published(office):
    publishing.publish(office)
    return office


@pytest.fixture
def officer(office):
    return make.make_officer(office)


def test_before_the_first_edition_it_says_what_to_do_first(office, officer):
    page = browser(officer).get(url("desk_ways_out", office.slug))

    assert "Publish the charter first" in words_of(page)
    assert b"<textarea" not in page.content


def test_all_ways_are_on_one_page(published, officer):
    words = words_of(browser(officer).get(url("desk_ways_out", published.slug)))

    for heading in ("On paper", "On the national portal", "As files", "On a server of your own"):
        assert heading in words


def test_the_box_holds_the_edition_in_force_and_not_the_draft(published, officer):
    published.services.update(name_bn="খসড়া নাম")
    page = browser(officer).get(url("desk_ways_out", published.slug))

    text = page.content.decode()
    assert text.count("&lt;th scope=&quot;row&quot;&gt;প্রশিক্ষণ&lt;/th&gt;") == 1
    assert "খসড়া নাম" not in text
    assert "1 change is not published yet and is not in it" in words_of(page)


def test_bangla_stands_first_and_english_below(published, officer):
    text = browser(officer).get(url("desk_ways_out", published.slug)).content.decode()

    assert 0 < text.index('<textarea id="html-bn"') < text.index('<textarea id="html-en"')


def test_the_front_page_leads_there(published, officer):
    page = browser(officer).get(url("desk_office", published.slug))

    assert url("desk_ways_out", published.slug) in page.content.decode()


def test_the_charter_to_print_is_the_public_one_or_without_a_site_the_preview(officer, published):
    page = browser(officer).get(url("desk_ways_out", published.slug)).content.decode()
    assert 'href="/en/charter/">Open the charter' in page

    type(published).objects.filter(pk=published.pk).update(hostname="")
    page = browser(officer).get(url("desk_ways_out", published.slug)).content.decode()
    assert f'href="{url("desk_preview", published.slug, "en/charter/")}">Open the charter' in page


def zipped(answer):
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/zip"
    return zipfile.ZipFile(io.BytesIO(answer.content))


def test_the_site_comes_as_one_file_named_after_the_office(published, officer):
    answer = browser(officer).get(url("desk_site_zip", published.slug))

    files = zipped(answer)
    assert answer["Content-Disposition"] == f'attachment; filename="{published.slug}.zip"'
    assert "Training" in files.read(f"{published.slug}/en/services/training/index.html").decode()
    assert f"{published.slug}/sitemap.xml" not in files.namelist()


def test_it_is_the_same_to_the_byte_when_downloaded_again(published, officer):
    visitor, address = browser(officer), url("desk_site_zip", published.slug)

    assert visitor.get(address).content == visitor.get(address).content


def test_the_address_of_the_web_space_is_carried(published, officer):
    address = url("desk_site_zip", published.slug)
    answer = browser(officer).get(address, {"address": "https://charter.example.gov.bd/"})

    map_of_site = zipped(answer).read(f"{published.slug}/sitemap.xml").decode()
    assert "<loc>https://charter.example.gov.bd/charter/</loc>" in map_of_site


def test_a_wrong_address_is_told_and_kept_in_its_field(published, officer):
    typed = 'nowhere"><script>'
    answer = browser(officer).get(url("desk_site_zip", published.slug), {"address": typed})

    assert answer.status_code == 400
    assert "is not a web address" in words_of(answer)
    assert b"nowhere&quot;&gt;&lt;script&gt;" in answer.content


def test_without_an_edition_there_is_no_file_and_words_instead(office, officer):
    answer = browser(officer).get(url("desk_site_zip", office.slug))

    assert answer.status_code == 400
    assert "Publish first" in words_of(answer)


@pytest.mark.parametrize("name", ["desk_ways_out", "desk_site_zip"])
def test_another_offices_ways_are_closed(published, name):
    stranger = make.make_officer()

    assert browser(stranger).get(url(name, published.slug)).status_code == 403
    assert browser().get(url(name, published.slug)).status_code == 302
    assert browser(stranger).post(url(name, published.slug)).status_code in (403, 405)
