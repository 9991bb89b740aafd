"""Which offices have pages, at which hostnames; and that one office is not another."""

import os

import pytest

from portal.pagestore import BadName, PageStore
from portal.pagestore.disk import WINDOWS
from tests.pagestore.world import Visitor, flip, site_of


@pytest.fixture
def two_offices(kawkhali):
    only_here = [*site_of("two"), ("boats/index.html", b"two boats")]
    flip(kawkhali, "nesarabad", word="two", site=only_here)
    kawkhali.set_hosts("nesarabad", {"nesarabad.test", "xn--old-spelling.nesarabad.test"})
    return kawkhali


def test_each_office_answers_at_its_own_hosts_with_its_own_pages(two_offices):
    visitor = Visitor(two_offices)

    assert b"one" in visitor.get("/", host="kawkhali.test").body
    assert b"two" in visitor.get("/", host="nesarabad.test").body
    assert b"two" in visitor.get("/", host="xn--old-spelling.nesarabad.test").body
    assert visitor.get("/boats/", host="nesarabad.test").body == b"two boats"
    assert visitor.get("/boats/", host="kawkhali.test").body == b"django"
    assert visitor.get("/", host="unknown.test").body == b"django"


def test_one_office_flips_or_goes_and_the_other_stays(two_offices):
    visitor, nesarabad = Visitor(two_offices), two_offices.current("nesarabad")

    flip(two_offices, "kawkhali", word="three")
    assert b"three" in visitor.get("/", host="kawkhali.test").body
    assert two_offices.current("nesarabad") == nesarabad

    two_offices.remove("kawkhali")
    assert visitor.get("/", host="kawkhali.test").body == b"django"
    assert b"two" in visitor.get("/", host="nesarabad.test").body
    assert two_offices.slugs() == ["nesarabad"]
    assert os.listdir(two_offices.root / "offices") == ["nesarabad"]
    assert set(two_offices.hosts().values()) == {"nesarabad"}


def test_an_office_that_was_removed_may_come_back(kawkhali):
    kawkhali.remove("kawkhali")
    kawkhali.remove("never-had-pages")
    assert kawkhali.slugs() == []

    flip(kawkhali, word="two")

    assert kawkhali.slugs() == ["kawkhali"]


def test_an_office_answers_at_exactly_the_hosts_it_is_given(two_offices):
    two_offices.set_hosts("kawkhali", {"new.kawkhali.test", "localhost"})

    assert two_offices.hosts() == {
        "localhost": "kawkhali",
        "new.kawkhali.test": "kawkhali",
        "nesarabad.test": "nesarabad",
        "xn--old-spelling.nesarabad.test": "nesarabad",
    }


def test_a_host_moves_to_the_office_it_is_given_to(two_offices):
    two_offices.set_hosts("nesarabad", {"kawkhali.test"})
    two_offices.set_hosts("kawkhali", set())

    assert two_offices.hosts() == {"kawkhali.test": "nesarabad"}


NO_HOSTNAMES = """
    . .. ../x a/b a_b.test A.test -a.test a..test a.test. a:80 [::1] *.test .lock কাউখালী.বাংলা
"""


@pytest.mark.parametrize("name", [*NO_HOSTNAMES.split(), "", "a.test\n", "a" * 64 + ".test"])
def test_what_is_no_hostname_is_refused_and_nothing_changes(kawkhali, name):
    with pytest.raises(BadName):
        kawkhali.set_hosts("kawkhali", {"good.test", name})

    assert kawkhali.hosts() == {"kawkhali.test": "kawkhali"}
    assert kawkhali.host(name) is None


def test_only_the_hosts_folder_names_an_office(kawkhali):
    assert kawkhali.host("kawkhali.test") == "kawkhali"
    assert kawkhali.host("../offices/kawkhali/current") is None


@pytest.mark.skipif(WINDOWS, reason="nginx needs symlinks; on Windows the WSGI store serves")
def test_nginx_finds_the_current_page_through_the_hosts_folder(tmp_path):
    store = PageStore(tmp_path, symlinks=True)
    flip(store, word="one")
    store.set_hosts("kawkhali", {"kawkhali.test"})
    page = tmp_path / "hosts" / "kawkhali.test" / "charter" / "index.html"
    assert "one" in page.read_text("utf-8")

    flip(store, word="two")

    assert "two" in page.read_text("utf-8")
    assert sorted(os.listdir(page.parents[1])) == [
        *(".well-known", "charter", "en"),
        *("index.html", "index.html.br", "index.html.gz"),
        "robots.txt",
        *("site.css", "site.css.br", "site.css.gz"),
    ]
