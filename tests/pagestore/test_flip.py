"""A flip puts a whole new site in place of the former one, or leaves that as it is."""

import os
import shutil
from pathlib import Path

import brotli
import pytest

from portal.pagestore import PageStore
from portal.pagestore.store import open_folder
from tests.pagestore.world import ANSWERS, LAYOUT, flip, releases, site_of, words

# What a release holds


def test_a_flip_shows_the_new_site_and_says_from_what_it_was_made(store):
    assert store.current("kawkhali") is None

    folder = flip(store, word="one")

    assert folder == store.current("kawkhali")
    assert "one" in words(store)
    assert folder.manifest.inputs == {"word": "one"}
    assert folder.manifest.answers == ANSWERS
    assert folder.read_data("release.json") == b'{"word": "one"}'


def test_another_process_reads_the_same_release(kawkhali):
    another = PageStore(kawkhali.root)

    assert another.current("kawkhali") == kawkhali.current("kawkhali")
    assert another.slugs() == ["kawkhali"]


def test_data_the_release_lacks_is_not_found(kawkhali):
    folder = kawkhali.current("kawkhali")

    assert folder.read_data("release.json")
    for name in ("editions/9.json", "../manifest.json"):
        with pytest.raises(FileNotFoundError):
            folder.read_data(name)


def test_text_lies_beside_its_compressed_forms_where_these_are_smaller(kawkhali):
    site = kawkhali.current("kawkhali").site

    assert brotli.decompress((site / "site.css.br").read_bytes()) == LAYOUT.encode()
    assert (site / "site.css.gz").stat().st_size < len(LAYOUT)
    assert (site / "robots.txt").exists()
    assert not (site / "robots.txt.gz").exists()  # Six bytes would become twenty-six.


def test_pictures_are_not_compressed_again(store):
    content = bytes(1000)

    site = flip(store, site=[("logo.png", content), ("logo.svg", content)], answers={}).site

    assert sorted(os.listdir(site)) == ["logo.png", "logo.svg", "logo.svg.br", "logo.svg.gz"]


def test_a_withdrawn_page_lies_where_a_file_server_cannot_find_it(kawkhali):
    folder = kawkhali.current("kawkhali")

    assert (folder.path / "gone" / "services" / "gone" / "index.html.br").exists()
    assert not (folder.site / "services").exists()
    assert (folder.site / "charter" / "index.html").exists()


# From one release to the next


def test_unchanged_files_are_the_same_files_and_changed_ones_are_not(kawkhali):
    before = kawkhali.current("kawkhali").site
    after = flip(kawkhali, word="two").site

    for name in ("site.css", "site.css.br", "site.css.gz"):
        assert (before / name).samefile(after / name)
    for name in ("index.html", "index.html.br", "index.html.gz"):
        assert not (before / name).samefile(after / name)
    assert "one" in (before / "index.html").read_text("utf-8")
    assert "two" in (after / "index.html").read_text("utf-8")


@pytest.mark.parametrize("refused", ["site.css", "site.css.br"])
def test_where_links_fail_files_are_written_and_the_former_release_is_not(
    kawkhali, monkeypatch, refused
):
    before, link = kawkhali.current("kawkhali").site, os.link

    def choosy(old, new):
        if Path(old).name == refused:
            raise OSError("too many links, says the test")
        link(old, new)

    monkeypatch.setattr(os, "link", choosy)
    after = flip(kawkhali, word="two").site

    assert not (before / "site.css").samefile(after / "site.css")
    for name in ("site.css", "site.css.br", "site.css.gz"):
        assert (before / name).read_bytes() == (after / name).read_bytes()


def test_a_file_changed_by_hand_is_mended_by_the_next_flip(kawkhali):
    path = kawkhali.current("kawkhali").site / "index.html"
    path.write_text("by hand", "utf-8")

    flip(kawkhali, word="one")

    assert "one" in words(kawkhali)
    assert path.read_text("utf-8") == "by hand"


def test_a_file_put_right_by_hand_does_not_keep_its_outdated_compressed_form(kawkhali):
    right = dict(site_of("two"))["index.html"]
    (kawkhali.current("kawkhali").site / "index.html").write_bytes(right)

    site = flip(kawkhali, word="two").site

    assert brotli.decompress((site / "index.html.br").read_bytes()) == right


@pytest.mark.parametrize("harm", ["no manifest", "half a manifest", "no files", "no pointer"])
def test_a_damaged_release_is_mended_by_the_next_flip(kawkhali, harm):
    folder = kawkhali.current("kawkhali")
    if harm == "no manifest":
        (folder.path / "manifest.json").unlink()
    elif harm == "half a manifest":
        os.truncate(folder.path / "manifest.json", 40)
    elif harm == "no files":
        shutil.rmtree(folder.site)
    else:
        (kawkhali.root / "offices" / "kawkhali" / "current").unlink()

    open_folder.cache_clear()  # As in a process that has not read it yet.
    fresh = PageStore(kawkhali.root, symlinks=kawkhali.symlinks)
    assert (fresh.current("kawkhali") is None) == (harm != "no files")
    flip(fresh, word="one")

    assert "one" in words(fresh)
    assert fresh.current("kawkhali").read_data("release.json") == b'{"word": "one"}'


def test_two_former_releases_stay_and_older_ones_go(store):
    ids = [flip(store, word=str(number)).id for number in range(5)]

    assert releases(store) == ids[2:]
    assert store.current("kawkhali").id == ids[-1]


def test_a_release_that_was_written_but_never_shown_does_not_count_as_former(kawkhali):
    first = kawkhali.current("kawkhali")
    never_shown = first.path.with_name("000002-abcdefabcdef")
    shutil.copytree(first.path, never_shown)

    second = flip(kawkhali, word="two")

    assert releases(kawkhali) == [first.id, second.id]


def test_ids_of_unlike_releases_differ_even_if_the_count_starts_again(store):
    first = flip(store, word="one")
    store.remove("kawkhali")

    assert flip(store, word="two").id != first.id
    assert "two" in words(store)


def test_a_store_may_go_from_symlinks_to_pointer_files_and_back(kawkhali):
    for symlinks in (False, True, False):
        store = PageStore(kawkhali.root, symlinks=symlinks)
        flip(store, word=f"{symlinks}")

        pointer = store.root / "offices" / "kawkhali" / "current"
        assert pointer.is_symlink() == symlinks
        assert f"{symlinks}" in words(kawkhali)


def test_where_symlinks_fail_pointer_files_are_written(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise OSError("no symlinks on this disk, says the test")

    monkeypatch.setattr(os, "symlink", refuse)
    store = PageStore(tmp_path, symlinks=True)
    folder = flip(store)
    store.set_hosts("kawkhali", {"kawkhali.test"})

    assert (tmp_path / "offices" / "kawkhali" / "current").read_text("utf-8") == folder.id
    assert store.current("kawkhali") == folder
    assert store.hosts() == {"kawkhali.test": "kawkhali"}
