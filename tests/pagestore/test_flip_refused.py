"""What a flip refuses, and who may not flip; the former site stays as it is."""

import threading

import pytest

from portal.pagestore import Answer, BadName, LockError
from tests.pagestore.world import flip, releases, site_of, words


class BrokenSite:
    def __iter__(self):
        yield from site_of("two")
        raise RuntimeError("a template failed")


BAD = {
    "a page that fails to render": {"site": BrokenSite()},
    "the same page twice": {"site": [*site_of("two"), ("index.html", b"two")]},
    "the same page but for capitals": {"site": [*site_of("two"), ("INDEX.html", b"two")]},
    "a page outside the site": {"site": [*site_of("two"), ("../index.html", b"two")]},
    "an absolute path": {"site": [*site_of("two"), ("/etc/passwd", b"two")]},
    "a hidden page": {"site": [*site_of("two"), (".htaccess", b"two")]},
    "a hidden folder": {"site": [*site_of("two"), ("en/.well-known/x", b"two")]},
    "a backslash": {"site": [*site_of("two"), ("en\\x", b"two")]},
    "a question mark": {"site": [*site_of("two"), ("en?x", b"two")]},
    "a compressed file": {"site": [*site_of("two"), ("index.html.br", b"two")]},
    "a precomposed letter": {"site": [*site_of("two"), ("\u09df.html", b"two")]},
    "a last dot": {"site": [*site_of("two"), ("en.", b"two")]},
    "data outside the folder": {"data": [("../manifest.json", b"{}")]},
    "an answer without its page": {"answers": {"/x/": Answer(410, page="x/index.html")}},
    "an answer without a page": {"answers": {"/x/": Answer(410)}},
    "an answer without a location": {"answers": {"/x/": Answer(301)}},
    "a location with a line break": {"answers": {"/x/": Answer(301, location="/a\r\nX: y")}},
    "a location on any host": {"answers": {"/x/": Answer(301, location="//evil.test/")}},
    "an answer at no address": {"answers": {"x": Answer(301, location="/")}},
    "an unknown answer": {"answers": {"/x/": Answer(200, location="/")}},
    "inputs that never equal themselves": {"inputs": {"a": (1, 2)}},
}


@pytest.mark.parametrize("what", BAD)
def test_a_flip_that_is_refused_leaves_the_former_site(kawkhali, what):
    before = kawkhali.current("kawkhali")

    with pytest.raises((BadName, RuntimeError, ValueError)):
        flip(kawkhali, **{"word": "two"} | BAD[what])

    assert kawkhali.current("kawkhali") == before
    assert releases(kawkhali) == [before.id]
    assert "one" in words(kawkhali)


def test_names_in_bangla_with_joiners_are_accepted(store):
    name = "ফরম/র\u200d্যাব.html"

    folder = flip(store, site=[(name, b"one")], answers={})

    assert folder.find(f"/{name}").name == f"site/{name}"


def test_no_flip_without_the_lock(kawkhali):
    release = {"inputs": {}, "site": [], "data": [], "answers": {}}

    with pytest.raises(LockError):
        kawkhali.flip("kawkhali", **release)
    with kawkhali.lock("nesarabad"), pytest.raises(LockError):
        kawkhali.flip("kawkhali", **release)
    with kawkhali.lock("kawkhali"):
        assert kawkhali.flip("kawkhali", **release).id.startswith("000002-")


def test_a_lock_held_in_one_thread_is_not_held_in_another(kawkhali):
    refused = []

    def intrude():
        try:
            kawkhali.flip("kawkhali", inputs={}, site=[], data=[], answers={})
        except LockError as error:
            refused.append(error)

    with kawkhali.lock("kawkhali"):
        thread = threading.Thread(target=intrude)
        thread.start()
        thread.join()

    assert len(refused) == 1


def test_taking_a_lock_twice_is_an_error_and_not_an_endless_wait(kawkhali):
    with kawkhali.lock("kawkhali"), pytest.raises(LockError), kawkhali.lock("kawkhali"):
        pass
    with kawkhali.lock("kawkhali", timeout=0):
        pass


@pytest.mark.parametrize("slug", ["", "..", "a/b", "Kawkhali", ".hidden", "কাউখালী", "a\n"])
def test_what_is_no_slug_names_no_office(store, slug):
    with pytest.raises(BadName):
        store.current(slug)
    with pytest.raises(BadName):
        store.set_hosts(slug, {"kawkhali.test"})
