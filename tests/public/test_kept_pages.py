"""What a browser is told to keep is there to be fetched. No test here may touch the database."""

import json
import re

import pytest

from tests import sites
from tests.public.test_every_address import HOSTS
from tests.visitor import Visitor

pytestmark = [
    pytest.mark.usefixtures("published"),
    pytest.mark.parametrize("slug", HOSTS),
    pytest.mark.parametrize("root", ["", "/en"]),
]


def told(slug, root):
    reply = Visitor(HOSTS[slug]).get(f"{root}/sw.js")
    return json.loads(re.search(r"\} = (\{.*\});\n", reply.text)[1])


def test_each_kept_address_answers_itself(slug, root):
    worker, visitor = told(slug, root), Visitor(HOSTS[slug])
    addresses = [*worker["pages"], *worker["files"], *worker["sparing"], worker["standIn"]]

    assert len(addresses) > 20
    assert {visitor.get(address).status for address in addresses} == {200}


def test_the_browser_asks_each_time_whether_there_is_a_new_worker(slug, root):
    visitor = Visitor(HOSTS[slug])
    reply = visitor.get(f"{root}/sw.js", accept_encoding="br")

    assert reply.headers["content-type"] == "text/javascript; charset=utf-8"
    assert reply.headers["cache-control"] == "public, max-age=0, must-revalidate"
    # A scope of its own folder needs no leave.
    assert "service-worker-allowed" not in reply.headers
    known = {"accept_encoding": "br", "if_none_match": reply.headers["etag"]}
    assert visitor.get(f"{root}/sw.js", **known).status == 304


def test_all_of_it_is_small(slug, root):
    """In bytes over the line, brotli: at the first visit, and for those who spare data."""
    worker, visitor = told(slug, root), Visitor(HOSTS[slug])

    def size(*addresses):
        replies = [visitor.get(address, accept_encoding="br") for address in addresses]
        return sum(len(reply.body) for reply in replies)

    always = size(f"{root}/sw.js", *worker["files"])
    limit = {sites.KAWKHALI: 40_000, sites.HARD: 120_000}[slug]
    assert always + size(*worker["pages"]) < limit
    assert always + size(*worker["sparing"]) < 20_000


def test_the_icons_of_the_manifest_are_there(slug, root):
    visitor = Visitor(HOSTS[slug])
    reply = visitor.get(f"{root}/manifest.webmanifest")
    icons = {icon["src"]: icon["type"] for icon in json.loads(reply.text)["icons"]}

    assert reply.headers["content-type"] == "application/manifest+json"
    assert len(icons) == 3
    for address, kind in icons.items():
        assert visitor.get(address).headers["content-type"].startswith(kind)
