"""An own server on the air: nginx gives pages as files and asks gunicorn for the rest."""

import re
import shutil
import socket
import time

import pytest
from django.conf import settings

from tests import sites
from tests.portal.server import Server, directives, nginx_program

HOST = sites.bundle("kawkhali").office.hostname


def test_nginx_accepts_the_site_with_a_certificate(installed, folder):
    if nginx_program() is None or shutil.which("openssl") is None:
        pytest.skip("nginx or openssl is not installed")
    server = Server(folder / "tls", HOST)
    live = server.folder / "etc/letsencrypt/live" / HOST
    live.mkdir(parents=True)
    key = ["-newkey", "rsa:2048", "-nodes", "-keyout", live / "privkey.pem"]
    own = ["openssl", "req", "-x509", "-subj", f"/CN={HOST}", "-out", live / "fullchain.pem", *key]
    assert server.run(*own).returncode == 0

    server.install("--host", HOST)
    done = server.run(*server.nginx(), "-t")
    server.database.lose_database()

    site = (server.folder / "etc/nginx/sites-enabled/nagorik-sanad").read_text("utf-8")
    assert f"listen 127.0.0.1:{server.tls_port} ssl" in site
    assert done.returncode == 0, done.stdout
    assert "PUBLIC_SCHEME=https" in server.settings.read_text("utf-8")


def test_nginx_has_nothing_to_object_to(installed):
    if nginx_program() is None:
        pytest.skip("nginx is not installed")
    done = installed.run(*installed.nginx(), "-t")

    assert done.returncode == 0
    assert "[warn]" not in done.stdout.replace('the "user" directive', ""), done.stdout


@pytest.mark.parametrize(("path", "language"), [("/", "bn"), ("/en/charter/", "en")])
def test_a_page_is_a_file_with_the_headers_of_public_pages(server, path, language):
    status, headers, body = server.ask(path, **{"Accept-Encoding": "gzip"})

    assert status == 200
    assert body[:2] == b"\x1f\x8b"
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["content-language"] == language
    assert headers["cache-control"] == "public, max-age=0, must-revalidate"
    assert headers["vary"] == "Accept-Encoding"
    for name, value in settings.PUBLIC_HEADERS.items():
        if name != "Strict-Transport-Security":
            assert directives(headers[name.lower()]) == directives(value)
    assert "strict-transport-security" not in headers  # this trial speaks http
    assert "set-cookie" not in headers


def test_a_page_that_the_visitor_has_is_not_sent_again(server):
    etag = server.ask("/charter/")[1]["etag"]

    assert server.ask("/charter/", **{"If-None-Match": etag})[0] == 304


@pytest.mark.parametrize("root", ["", "/en"])
@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        # What nginx calls a script depends on its age; both are scripts (RFC 9239).
        ("sw.js", {"text/javascript; charset=utf-8", "application/javascript; charset=utf-8"}),
        ("manifest.webmanifest", {"application/manifest+json"}),
    ],
)
def test_what_a_browser_needs_to_keep_the_charter_is_asked_for_each_time(server, root, name, kinds):
    status, headers, body = server.ask(f"{root}/{name}", **{"Accept-Encoding": "gzip"})

    assert status == 200
    assert body[:2] == b"\x1f\x8b"
    assert headers["content-type"] in kinds
    assert headers["cache-control"] == "public, max-age=0, must-revalidate"
    for header, value in settings.PUBLIC_HEADERS.items():
        if header != "Strict-Transport-Security":
            assert directives(headers[header.lower()]) == directives(value)
    known = {"If-None-Match": headers["etag"], "Accept-Encoding": "gzip"}
    assert server.ask(f"{root}/{name}", **known)[0] == 304


def test_static_files_are_kept_for_a_year(server):
    page = server.ask("/")[2].decode()
    [sheet] = re.findall(r'href="(/static/site\.[^"]+)"', page)
    status, headers, _body = server.ask(sheet)

    assert status == 200
    assert headers["content-type"].startswith("text/css")
    assert "immutable" in headers["cache-control"]
    assert "immutable" not in server.ask("/static/site.css")[1]["cache-control"]


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/search/?q=%E0%A6%B2%E0%A7%8D%E0%A6%AF%E0%A6%BE%E0%A6%AC", 200, "ল্যাব"),
        ("/healthz", 200, "ok"),
        ("/admin/login/", 200, "password"),
        ("/no-such-page/", 404, "এই ঠিকানায়"),
        ("/en/no-such-page", 404, "no page at this address"),
        ("/charter/index.html.br", 404, "<h1"),
        ("/charter/index.html.gz", 404, "<h1"),
        ("/../../../etc/passwd", 400, ""),
        ("/static/../../db.sqlite3", 400, ""),
        ("/static../db.sqlite3", 404, ""),
        ("/data/release.json", 404, "<h1"),
    ],
)
def test_what_is_no_file_is_asked_of_the_program(server, path, status, words):
    answer, _headers, body = server.ask(path)

    assert answer == status
    assert words.lower() in body.decode().lower()


def test_a_forgotten_slash_is_mended(server):
    status, headers, _body = server.ask("/charter")

    assert (status, headers["location"]) == (301, "/charter/")


def test_a_page_can_only_be_read(server):
    status, headers, body = server.ask("/charter/", method="POST")

    assert (status, headers["allow"]) == (405, "GET, HEAD")
    assert "This address can only be read" in body.decode()


@pytest.mark.parametrize("host", ["elsewhere.example.com", "..", ".", "a/../..", "%2e%2e", ".lock"])
def test_a_host_that_is_not_ours_gets_nothing_of_the_store(server, host):
    slug = sites.bundle("kawkhali").office.slug
    for path in ("/charter/", f"/offices/{slug}/current/data/release.json", "/hosts/.lock"):
        status, _headers, body = server.ask(path, host=host)

        assert status in (400, 404)
        assert sites.bundle("kawkhali").office.name.bn not in body.decode()


def test_slow_visitors_keep_nobody_waiting(server):
    slow = []
    try:
        for _ in range(300):
            client = socket.create_connection(("127.0.0.1", server.port))
            client.sendall(f"GET /search/?q=a HTTP/1.1\r\nHost: {HOST}\r\nX-Slow: ".encode())
            slow.append(client)
        began = time.monotonic()
        answers = [server.ask(path)[0] for path in ("/charter/", "/search/?q=a", "/admin/login/")]
        took = time.monotonic() - began
    finally:
        for client in slow:
            client.close()

    assert answers == [200, 200, 200]
    assert took < 5


def test_the_log_tells_pages_and_neither_addresses_nor_what_was_typed(server):
    server.ask("/search/?q=secret-illness")
    log = (server.folder / "var/log/nginx/sanad.log").read_text("utf-8")

    assert re.search(rf"{re.escape(HOST)} GET /search/ 200", log)
    assert "secret-illness" not in log
    assert "127.0.0.1" not in log


def test_pages_outlive_the_program_and_the_desk_says_that_it_is_away(installed):
    if nginx_program() is None:
        pytest.skip("nginx is not installed")
    other = Server(installed.folder, HOST)  # the same site, at another port, before no program
    other.settings, other.database = installed.settings, installed.database
    site = installed.folder / "etc/nginx/sites-available/nagorik-sanad"
    shared = installed.folder / "etc/nagorik-sanad/nginx/shared.conf"
    kept = {path: path.read_text("utf-8") for path in (site, shared)}
    try:
        site.write_text(kept[site].replace(str(installed.port), str(other.port)), "utf-8")
        shared.write_text(kept[shared].replace("gunicorn.sock", "nobody.sock"), "utf-8")
        with other.web():
            page, away = other.ask("/charter/"), other.ask("/admin/")
    finally:
        for path, text in kept.items():
            path.write_text(text, "utf-8")

    assert page[0] == 200
    assert (away[0], away[1]["retry-after"]) == (503, "60")
    assert "একটু পরে" in away[2].decode()
    assert "try again" in away[2].decode()
