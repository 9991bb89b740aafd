"""A copy in a folder replaces what the former one wrote, and nothing of anybody else's."""

import pytest
from django.utils import translation

from charter import static_copy
from charter.static_copy.folder import HALF_WRITTEN, LIST, TITLE

FILES = {"index.html": b"home", "services/a/index.html": b"a", "static/site.css": b"b{}"}


@pytest.fixture(scope="module", autouse=True)
def in_english():
    """What is refused is told in the language of whoever asked."""
    with translation.override("en"):
        yield


def tree(folder):
    """What lies in a folder, but for the list."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != LIST
    }


def test_a_new_or_empty_folder_is_filled(tmp_path):
    for folder in (tmp_path / "new" / "deep", tmp_path / "empty"):
        (tmp_path / "empty").mkdir(exist_ok=True)
        static_copy.write(folder, FILES)
        assert tree(folder) == FILES


def test_a_second_copy_replaces_the_first_and_leaves_nothing_of_it(tmp_path):
    static_copy.write(tmp_path, FILES)
    static_copy.write(tmp_path, {"index.html": b"newer", "about/index.html": b"about"})

    assert tree(tmp_path) == {"index.html": b"newer", "about/index.html": b"about"}
    assert not (tmp_path / "services").exists()


def test_the_same_copy_again_changes_no_byte_and_touches_no_file(tmp_path):
    static_copy.write(tmp_path, FILES)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    static_copy.write(tmp_path, FILES)

    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_files_of_others_stay(tmp_path):
    static_copy.write(tmp_path, FILES)
    (tmp_path / "services" / "a" / "notes.txt").write_bytes(b"mine")
    (tmp_path / "photo.jpg").write_bytes(b"mine")
    static_copy.write(tmp_path, {"index.html": b"home"})

    assert tree(tmp_path) == {
        "index.html": b"home",
        "services/a/notes.txt": b"mine",
        "photo.jpg": b"mine",
    }


def refused(folder, files, words):
    before = tree(folder) if folder.is_dir() else folder.read_bytes()
    with pytest.raises(static_copy.CannotWrite, match=words):
        static_copy.write(folder, files)
    assert (tree(folder) if folder.is_dir() else folder.read_bytes()) == before


def test_a_folder_with_other_files_is_refused(tmp_path):
    (tmp_path / "thesis.docx").write_bytes(b"mine")

    refused(tmp_path, FILES, "holds other files")


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "out").write_bytes(b"mine")

    refused(tmp_path / "out", FILES, "is a file")


def test_a_file_of_somebody_else_is_never_overwritten(tmp_path):
    static_copy.write(tmp_path, {"index.html": b"home"})
    (tmp_path / "about").mkdir()
    (tmp_path / "about" / "index.html").write_bytes(b"mine")

    refused(tmp_path, {"index.html": b"newer", "about/index.html": b"about"}, "is not ours")


def test_a_link_out_of_the_folder_is_never_written_through(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "copy"
    outside.mkdir()
    static_copy.write(folder, {"index.html": b"home"})
    (folder / "services").symlink_to(outside)

    refused(folder, FILES, "is in the way")
    assert not list(outside.iterdir())


def test_a_folder_where_a_file_should_be_is_refused(tmp_path):
    static_copy.write(tmp_path, {"index.html": b"home"})
    (tmp_path / "about.html").mkdir()

    refused(tmp_path, {"about.html": b"about"}, "is in the way")


@pytest.mark.parametrize(
    "name", ["../outside.txt", "/etc/hostname", "a/../../outside.txt", "..\\x"]
)
def test_a_list_that_names_files_elsewhere_is_refused(tmp_path, name):
    (tmp_path / "outside.txt").write_bytes(b"mine")
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / LIST).write_text(f"{TITLE}\n{name}\n", encoding="utf-8")

    refused(folder, FILES, "has been changed")
    assert (tmp_path / "outside.txt").read_bytes() == b"mine"


@pytest.mark.parametrize("content", [b"", b"notes\nindex.html\n", b"\xff\xfe"])
def test_a_list_that_is_none_of_ours_is_refused(tmp_path, content):
    (tmp_path / LIST).write_bytes(content)

    refused(tmp_path, FILES, "has been changed")


class PowerCut(Exception):
    pass


class Breaking(dict):
    """Files of which reading stops half-way, as if the power had gone."""

    def __init__(self, files, after):
        super().__init__(files)
        self.after = after

    def items(self):
        for number, item in enumerate(super().items()):
            if number == self.after:
                raise PowerCut
            yield item


@pytest.mark.parametrize("after", range(4))
def test_a_run_that_was_cut_off_is_mended_by_the_next(tmp_path, after):
    static_copy.write(tmp_path, {"index.html": b"old", "gone/index.html": b"old"})
    four = FILES | {"contact/index.html": b"contact"}
    with pytest.raises(PowerCut):
        static_copy.write(tmp_path, Breaking(four, after))
    (tmp_path / HALF_WRITTEN).write_bytes(b"half a pa")

    static_copy.write(tmp_path, FILES)

    assert tree(tmp_path) == FILES


def test_a_first_run_that_was_cut_off_before_its_list_is_mended_too(tmp_path):
    (tmp_path / HALF_WRITTEN).write_bytes(b"half a list")

    static_copy.write(tmp_path, FILES)

    assert tree(tmp_path) == FILES
