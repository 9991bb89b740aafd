"""A stored file is sent in the form the visitor reads best, and not again if he has it."""

import gzip

import brotli
import pytest

from tests.pagestore.world import LAYOUT, flip, site_of


@pytest.mark.parametrize(
    ("accept", "encoding"),
    [
        pytest.param("gzip, deflate, br, zstd", "br", id="a browser"),
        pytest.param("gzip, deflate", "gzip", id="an old phone"),
        pytest.param("*", "br", id="anything"),
        pytest.param("BR;Q=1.0", "br", id="capitals"),
        pytest.param("br;q=0.5, gzip;q=0.8", "gzip", id="gzip preferred"),
        pytest.param("br;q=0, gzip", "gzip", id="no brotli"),
        pytest.param("*;q=0, gzip;q=0.1", "gzip", id="gzip alone"),
        pytest.param("br;q=0, *", "gzip", id="anything but brotli"),
        pytest.param("br ; q=0.000 , gzip ; q=0", None, id="neither"),
        pytest.param("identity", None, id="plain"),
        pytest.param("gzip;q=0.5, identity", None, id="plain preferred"),
        pytest.param("deflate", None, id="one we lack"),
        pytest.param("br;q=lots", None, id="nonsense"),
        pytest.param("", None, id="nothing said"),
    ],
)
def test_the_visitor_gets_the_best_encoding_he_reads(visitor, accept, encoding):
    answer = visitor.get("/site.css", accept_encoding=accept)

    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[encoding]
    assert answer.headers.get("Content-Encoding") == encoding
    assert unpack(answer.body) == LAYOUT.encode()
    assert answer.headers["Content-Length"] == str(len(answer.body))
    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"


def test_a_file_too_small_to_squeeze_comes_plain(visitor):
    answer = visitor.get("/robots.txt", accept_encoding="br, gzip")

    assert answer.body == dict(site_of("one"))["robots.txt"]
    assert "Content-Encoding" not in answer.headers


# What the visitor already has


def test_each_encoding_has_its_own_etag(visitor):
    answers = [visitor.get("/", accept_encoding=accept) for accept in ("br", "gzip", "")]

    etags = {answer.headers["ETag"] for answer in answers}
    assert len(etags) == 3
    assert all(etag.startswith('"') and etag.endswith('"') for etag in etags)


@pytest.mark.parametrize("pattern", ["{}", "W/{}", '"other", {}', "*"])
def test_a_page_the_visitor_has_is_not_sent_again(visitor, pattern):
    first = visitor.get("/", accept_encoding="br")

    again = visitor.get(
        "/", accept_encoding="br", if_none_match=pattern.format(first.headers["ETag"])
    )

    assert (again.status, again.body) == (304, b"")
    for name in ("ETag", "Vary", "Cache-Control"):
        assert again.headers[name] == first.headers[name]
    assert not {"Content-Type", "Content-Length", "Content-Encoding"} & set(again.headers)


def test_a_page_that_changed_is_sent_again(kawkhali, visitor):
    before, style = visitor.get("/").headers["ETag"], visitor.get("/site.css").headers["ETag"]
    flip(kawkhali, word="two")

    assert visitor.get("/", if_none_match=before).status == 200
    assert visitor.get("/", if_none_match=before.strip('"')).status == 200
    assert visitor.get("/site.css", if_none_match=style).status == 304
