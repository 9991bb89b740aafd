"""The charter for the national portal: all of it, plain, and fit to be brought in again."""

import subprocess
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from charter import document as doc
from charter import pages
from charter.formats.portal_html import ABSOLUTE, KEPT, has_english, plain, portal_html
from charter.importing import readers, structure
from charter.importing.interpretation import interpret
from tests import sites

RELEASES = {"kawkhali": sites.kawkhali(), "hard": sites.hard()}
PAGE = "<!doctype html><html lang=bn><meta charset=utf-8><title>সনদ</title><h1>সনদ</h1>"


class Reader(HTMLParser):
    """The tags, attributes, texts and tables of a piece of HTML."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.links, self.tables, self.words = set(), set(), [], [], []
        self.is_in_cell = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}
        self.links += [value for name, value in attrs if name == "href"]
        if tag == "table":
            self.tables.append([])
        if tag == "tr":
            self.tables[-1].append([])
        if tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self.is_in_cell = True
        if tag in ("br", "li") and self.is_in_cell:
            self.tables[-1][-1][-1] += " "

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.is_in_cell = False

    def handle_data(self, data):
        self.words += data.split()
        if self.is_in_cell:
            self.tables[-1][-1][-1] += data


@pytest.fixture(params=RELEASES)
def release(request):
    return RELEASES[request.param]


@pytest.fixture(params=["bn", "en"])
def language(request):
    return request.param


def test_it_has_nothing_but_what_an_editor_keeps(release, language):
    reader = Reader(portal_html(release, language))

    assert reader.tags <= KEPT
    assert reader.tags >= {"h2", "h3", "table", "th", "td"}
    assert reader.attributes <= {"href", "scope"}


def test_links_are_whole_addresses(release, language):
    links = Reader(portal_html(release, language)).links

    assert all(link.startswith(ABSOLUTE) for link in links)


def test_the_kawkhali_officer_can_be_called_and_written_to_from_it():
    links = Reader(portal_html(RELEASES["kawkhali"], "bn")).links

    assert len([link for link in links if link.startswith("tel:")]) == 9
    assert len([link for link in links if link.startswith("mailto:")]) == 9


def test_every_cell_of_the_charter_is_in_it(release, language):
    page = Reader(pages.render(release, language, "/charter/").decode())
    portal = Reader(portal_html(release, language))

    assert cells(portal) == cells(page)
    assert len(cells(portal)) >= len(release.document.services)


def cells(reader):
    """The rows of all tables, each cell as its words."""
    return [[cell.split() for cell in row] for table in reader.tables for row in table]


def test_every_statement_of_the_charter_is_in_it(release, language):
    words = " ".join(Reader(portal_html(release, language)).words)

    for statement in release.document.of_kind("vision", "mission", "expectation"):
        assert " ".join(statement.text.shown(language).split()) in words


def test_every_row_has_a_cell_for_each_column(release, language):
    tables = Reader(portal_html(release, language)).tables
    services = len(release.document.services)

    assert sum(len(table) - 2 for table in tables[: len(release.document.tables)]) == services
    for table in tables:
        assert len({len(row) for row in table}) == 1


def test_one_box_is_in_one_language():
    bangla, english = (portal_html(RELEASES["kawkhali"], language) for language in ("bn", "en"))

    assert "ই-ফাইলিং কার্যক্রম বাস্তবায়ন করা" in bangla
    assert "Promised services" in english
    assert "Promised services" not in bangla
    assert "প্রতিশ্রুত" not in english


def test_a_text_that_stands_in_for_a_missing_one_says_so():
    assert "সেবা নম্বর 0 (in Bangla)" in portal_html(RELEASES["hard"], "en")


def test_letters_that_look_like_html_stay_letters():
    document = RELEASES["kawkhali"].document
    [table, *others] = document.tables
    hostile = doc.Text(bn='<b>সেবা</b> & <script>alert("১")</script>')
    table = replace(table, services=(replace(table.services[0], name=hostile),))
    release = sites.release_of(replace(document, edition=None, tables=(table, *others)))
    reader = Reader(portal_html(release, "bn"))

    assert reader.tags <= KEPT
    assert hostile.bn in " ".join(reader.words)


@pytest.mark.parametrize(
    ("html", "plainer"),
    [
        ("<p class=x id=y style='color:red'>a</p>", "<p>a</p>"),
        ("<p><span lang=en>a</span> <small>b</small></p>", "<p>a b</p>"),
        ("<h1>a</h1><b>b</b>", "<h2>a</h2><strong>b</strong>"),
        ('<p><a href="/charter/">a</a> <a href="tel:+880">b</a></p>',
         '<p>a <a href="tel:+880">b</a></p>'),
        ('<p><a href="javascript:x()">a</a></p>', "<p>a</p>"),
        ("<p>a <svg><title>t</title><path d='M0'/></svg>b</p>", "<p>a b</p>"),
        ("<table class=w><caption><h3>c</h3></caption><tr><td>d</td></tr></table>",
         "<h3>c</h3>\n<table>\n<tr>\n<td>d</td></tr></table>"),
        ("<p>a &lt;b&gt; &amp;amp; c</p>", "<p>a &lt;b&gt; &amp;amp; c</p>"),
        ("<p> a <br> b </p>", "<p>a<br>b</p>"),
    ],
)  # fmt: skip
def test_what_is_not_kept_goes_and_its_words_stay(html, plainer):
    assert plain(html) == plainer


def test_it_is_valid_within_a_page(vnu, tmp_path):
    for name, release in RELEASES.items():
        for language in ("bn", "en"):
            file = tmp_path / f"{name}-{language}.html"
            file.write_text(PAGE + portal_html(release, language), encoding="utf-8")

    done = subprocess.run([*vnu, "--errors-only", str(tmp_path)], capture_output=True, check=False)

    assert (done.returncode, done.stderr.decode()) == (0, "")


def test_an_office_without_english_has_no_english_box():
    assert has_english(RELEASES["kawkhali"].document)
    assert not has_english(RELEASES["hard"].document)


# Brought in again


def brought_in(release):
    return interpret(structure.outline(readers.pasted(portal_html(release, "bn"))))


def test_brought_in_again_it_says_the_same_of_every_service(release):
    reading = brought_in(release)
    said = [
        (service.audience, service.name, service.documents_from, service.fee.wording,
         service.deadline.wording)
        for service in reading.services
    ]  # fmt: skip
    meant = [
        (table.audience, service.name.bn, service.papers_from.bn, service.fee.wording.bn,
         service.deadline.wording.bn)
        for table in release.document.tables
        for service in table.services
    ]  # fmt: skip

    assert said == meant
    assert {piece.why for piece in reading.unplaced} == {"head"}


def test_brought_in_again_the_kawkhali_charter_is_whole():
    document = RELEASES["kawkhali"].document
    reading = brought_in(RELEASES["kawkhali"])

    for read, service in zip(reading.services, document.services, strict=True):
        holder = document.post(service.post)
        assert read.methods == tuple(service.methods.lines("bn"))
        assert read.documents == tuple(paper.name.bn for paper in service.papers)
        assert read.fee.meaning == service.fee.meaning
        assert read.deadline.meaning == service.deadline.meaning
        assert read.officer.name == holder.holder.name.bn
        assert read.officer.title == holder.title.bn
        assert (read.officer.phone, read.officer.email) == (holder.phone, holder.email)
    assert [(each.kind, each.text) for each in reading.statements] == [
        (each.kind, each.text.bn) for each in document.statements
    ]
