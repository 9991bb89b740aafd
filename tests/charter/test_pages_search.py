"""The search page: answers from the release, marks why, and is never a dead end."""

import re

import pytest
from django.test import RequestFactory
from django.utils import translation
from msgspec.structs import replace

from charter import document as doc
from charter import pages
from charter.searching import index_of
from charter.static_copy.links import Copy
from charter.views import search as view
from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning
from tests.documents import both, make_document, make_release, make_service, make_table

PAID = doc.Fee(both("২০ টাকা", "20 taka"), FeeMeaning("amount", 20))
AT_ONCE = doc.Deadline(both("তাৎক্ষণিক", "At once"), DeadlineMeaning(immediate=True))


@pytest.fixture
def shown(monkeypatch):
    """Puts a charter on the air and asks a view of it, in English."""

    def show(*services, **fields):
        tables = fields.pop("tables", (make_table(*services),))
        release = make_release(make_document(tables=tables, **fields))
        index = index_of(release.document)
        monkeypatch.setattr(view, "searched_for", lambda request: (release, index))
        monkeypatch.setattr("charter.views.errors.release_for", lambda request: release)

        def ask(language="en", answered_by=view.search, **query):
            root = "/en" if language == "en" else ""
            with translation.override(language):
                return answered_by(RequestFactory().get(f"{root}/search/", query))

        return ask

    return show


@pytest.fixture
def ask(shown):
    """Search an office with two services."""
    return shown(make_service(1), make_service(2, slug="second"))


@pytest.fixture
def ask_many(shown):
    """Search an office with twelve services: two free and at once, ten that cost something."""
    quick = [make_service(number, deadline=AT_ONCE) for number in (1, 2)]
    dear = [make_service(number, fee=PAID) for number in range(3, 13)]
    return shown(tables=(make_table(*quick, *dear[:5]), make_table(*dear[5:], audience="internal")))


def main(response):
    return re.search("<main.*</main>", response.content.decode(), re.DOTALL)[0]


def links(response):
    return re.findall('href="(.*?)"', main(response).split("</form>")[-1])


def words(response):
    return " ".join(re.sub("<[^>]*>", " ", main(response)).split())


def filters_of(response):
    navigation = re.search("<nav.*?</nav>", main(response), re.DOTALL)
    found = re.findall(
        r'<a href="(.*?)"( aria-current="true")?>(.*?)</a>', navigation[0], re.DOTALL
    )
    return {re.sub("<[^>]*>|✓|\n", "", label): (href, bool(on)) for href, on, label in found}


def test_what_is_found_is_counted_linked_and_marked(ask):
    response = ask(q="CERTIFICATE 2")

    assert "1 service found" in words(response)
    assert links(response) == ["/en/services/second/"]
    assert "Digital <mark>certificate 2</mark>" in main(response)


@pytest.mark.parametrize(
    ("query", "language", "marked"),
    [
        ("ডিজিটাল", "bn", "<mark>ডিজিটাল</mark> সনদ প্রদান ১"),
        ("digital sonod", "bn", "<mark>ডিজিটাল সনদ</mark> প্রদান ১"),
        ("ডিজিটাল", "en", "<mark>Digital</mark> certificate 1"),
        ("certifcate", "en", "Digital <mark>certificate</mark> 1"),
    ],
)
def test_the_name_is_marked_however_it_was_typed(shown, query, language, marked):
    name = both("ডিজিটাল সনদ প্রদান ১", "Digital certificate 1")

    assert marked in main(shown(make_service(1, name=name))(language, q=query))


@pytest.mark.parametrize(
    ("fields", "query", "snippet"),
    [
        pytest.param(
            {}, "identity card", "Papers: National <mark>identity card</mark>", id="a paper"
        ),
        pytest.param({}, "mobile", "How it is given: By <mark>mobile</mark> phone", id="a line"),
        pytest.param(
            {"keywords": both("খাজনা, দাখিলা", "rent, receipt")},
            "receipt",
            "Also called: <mark>receipt</mark></small>",
            id="one keyword of several",
        ),
        pytest.param(
            {"keywords": both("খাজনা, দাখিলা")},
            "khajna",
            'Also called: <span lang="bn"><mark>খাজনা</mark></span> (in Bangla)',
            id="in the other language",
        ),
        pytest.param(
            {"remarks": both("", f"{'much to say ' * 20} on harvest {'and more ' * 20}")},
            "harvest",
            "on <mark>harvest</mark> and more",
            id="of a long text, what is near",
        ),
    ],
)
def test_what_matched_elsewhere_is_shown_with_its_place(shown, fields, query, snippet):
    markup = main(shown(make_service(1, **fields))(q=query))

    assert snippet in markup
    assert len(re.search("<br><small>(?!3 working)(.*?)</small>", markup)[1]) < 260


def test_what_matched_in_the_name_needs_no_other_place(shown):
    papers = (doc.Paper(name=both("পুরোনো সনদ", "The old certificate")),)
    ask = shown(make_service(1, papers=papers))

    assert not re.search("(Service|Papers):", words(ask(q="certificate")))
    assert "Papers: The old certificate" in words(ask(q="old"))


def test_best_hits_come_first(shown):
    paper = make_service(1, papers=(doc.Paper(name=both("খাজনা", "Rent")),))
    named = make_service(2, name=both("খাজনা আদায়", "Rent collection"))

    assert links(shown(paper, named)(q="rent")) == [
        "/en/services/service-2/",
        "/en/services/service-1/",
    ]


def test_what_was_typed_in_bijoy_is_told_as_it_was_read(ask):
    markup = main(ask("bn", q="wWwRUvj mb`"))

    assert '<b lang="bn">ডিজিটাল সনদ</b>' in markup
    assert "<mark>ডিজিটাল সনদ</mark>" in markup


def test_a_mended_query_is_a_link(ask):
    markup = main(ask(q="certifcate"))

    assert 'Did you mean: <a class="go" href="/en/search/?q=certificate">certificate</a>' in markup
    assert "Did you mean" not in main(ask(q="certificate"))


def test_a_word_that_no_service_has_is_told(ask):
    response = ask(q="pizza certificate 2")

    assert "Not found: pizza" in words(response)
    assert links(response) == ["/en/services/second/"]


def test_where_nothing_is_found_all_services_and_a_number_are_offered(ask):
    response = ask(q="passport")

    assert "No service found" in words(response)
    assert "similar" not in words(response)
    assert links(response) == [
        "tel:+8801700000001",
        "mailto:officer@rupganga.example.gov.bd",
        "/en/services/service-1/",
        "/en/services/second/",
    ]


def test_what_is_only_similar_is_said_to_be_so(ask):
    response = ask(q="pizza delivery near mobile")

    assert "No service found" in words(response)
    assert "Services that are only similar: Digital certificate 1" in words(response)


@pytest.mark.parametrize("query", ["", "  "])
def test_without_a_word_all_services_are_listed(ask, query):
    response = ask(q=query)

    assert " found" not in words(response)
    assert links(response) == ["/en/services/service-1/", "/en/services/second/"]


def test_a_query_of_signs_finds_nothing_and_says_so(ask):
    assert "No service found" in words(ask(q="।।"))


def test_the_field_is_labelled_and_keeps_what_was_typed(ask):
    markup = ask(q='<b>"card"').content.decode()

    assert '<label for="q">' in markup
    assert 'id="q" name="q" value="&lt;b&gt;&quot;card&quot;"' in markup


def test_the_language_switch_keeps_the_question_and_the_filters(ask, ask_many):
    markup = ask_many(q="certificate 2", fee="free", colour="red").content.decode()

    assert 'href="/search/?q=certificate+2&amp;fee=free" lang="bn"' in markup


def test_a_translation_of_ours_says_so(shown):
    ours = make_service(1, name=both("ডিজিটাল সনদ", "Digital certificate", unofficial="en"))

    assert "Not an official translation" in words(shown(ours)(q="certificate"))
    assert "official translation" not in words(shown(make_service(1))(q="certificate"))


@pytest.mark.parametrize("view_asked", [view.search, view.suggest])
@pytest.mark.parametrize(
    ("query", "status"), [("x" * 201, 414), ("\ufffd", 400)], ids=["too long", "unreadable"]
)
def test_what_cannot_be_searched_for_is_refused_in_words(ask, query, status, view_asked):
    response = ask(q=query, answered_by=view_asked)

    assert response.status_code == status
    assert re.search("<h1>.+</h1>", response.content.decode())


def test_no_answer_is_kept_anywhere(ask):
    for each in (ask(q="certificate"), ask(q="cert", answered_by=view.suggest), ask(q="x" * 300)):
        assert each["Cache-Control"] == "no-store"


# Filters


def test_below_twelve_services_there_are_no_filters(ask):
    assert "<nav" not in main(ask(q="certificate"))
    assert "2 services found" in words(ask(q="certificate", fee="free", time="now"))


def test_filters_tell_what_they_would_find(ask_many):
    assert filters_of(ask_many()) == {
        "Free of charge (2)": ("/en/search/?fee=free", False),
        "At once (2)": ("/en/search/?time=now", False),
        "Citizen services (7)": ("/en/search/?for=citizen", False),
        "Internal services (5)": ("/en/search/?for=internal", False),
    }


def test_a_filter_lists_what_it_leaves_and_can_be_taken_back(ask_many):
    response = ask_many(fee="free")

    assert "2 services found" in words(response)
    assert filters_of(response) == {"Free of charge (2)": ("/en/search/", True)}
    assert links(response)[-2:] == ["/en/services/service-1/", "/en/services/service-2/"]


def test_filters_go_together_with_a_query_and_each_other(ask_many):
    response = ask_many(q="certificate", fee="free")

    assert filters_of(response)["Free of charge (2)"] == ("/en/search/?q=certificate", True)
    assert '<input type="hidden" name="fee" value="free">' in main(response)
    assert "2 services found" in words(ask_many(q="certificate", fee="free", time="now"))


def test_filters_that_leave_nothing_of_what_was_found_say_so(ask_many):
    response = ask_many(q="certificate", fee="free", **{"for": "internal"})

    assert "No service found" in words(response)
    assert "12 services without the filters" in words(response)
    assert "/en/search/?q=certificate" in links(response)


@pytest.mark.parametrize(
    "asked",
    [{"fee": "gold"}, {"time": ""}, {"for": "নাগরিক"}, {"colour": "red"}, {"fee": "\x00"}],
    ids=str,
)
def test_an_unknown_filter_is_ignored(ask_many, asked):
    assert filters_of(ask_many(**asked)) == filters_of(ask_many())
    assert "found" not in words(ask_many(**asked))


def home_of(count):
    """The answer page of an office whose first service alone is free and for its own staff."""
    rest = [make_service(number, fee=PAID) for number in range(2, count + 1)]
    tables = (make_table(*rest), make_table(make_service(1), audience="internal"))
    release = make_release(make_document(tables=tables))
    return release, pages.find(release, "/")


def test_the_answer_page_offers_filters_from_twelve_services_up():
    release, home = home_of(12)
    markup = pages.render_page(release, "en", home).decode()

    assert '<a href="/en/search/?fee=free"><span>Free of charge (1)</span></a>' in markup
    assert "?for=" not in markup  # the audiences stand one below the other
    assert "?fee=free" not in pages.render_page(*home_of(11)[:1], "en", home).decode()


def test_a_copy_without_a_server_has_no_filters_and_no_suggestions():
    release, home = home_of(12)
    copy = Copy("", pages.file_name("", pages.NOT_FOUND.path))
    markup = pages.render_page(release, "en", home, copy).decode()

    assert "fee=free" not in markup
    assert "suggest" not in markup
    assert "suggest" in pages.render_page(release, "en", home).decode()


# While somebody types


def test_suggestions_are_a_piece_of_a_page(ask):
    markup = ask(q="certif", answered_by=view.suggest).content.decode()

    assert re.findall("<[a-z]+", markup) == [
        *["<p", "<ul"],
        *["<li", "<a", "<mark"] * 2,
    ]
    assert "<p>2 services found</p>" in markup
    assert '<a href="/en/services/second/">Digital <mark>certificate</mark> 2</a>' in markup


def test_there_are_six_suggestions_at_most(ask_many):
    markup = ask_many(q="certif", answered_by=view.suggest).content.decode()

    assert markup.count("<li>") == 6
    assert "6 services" in markup


def test_no_suggestion_is_said_in_words(ask):
    markup = ask(q="passp", answered_by=view.suggest).content.decode()

    assert markup.strip() == "<p>No service found</p>"


def test_only_the_suggestions_take_a_word_for_a_beginning(ask):
    assert "No service found" in words(ask(q="c"))
    assert "2 services" in ask(q="c", answered_by=view.suggest).content.decode()


def test_a_release_that_is_replaced_is_searched_anew(shown):
    one = make_service(1, name=both("খাজনা", "Rent"))
    assert links(shown(one)(q="rent"))
    assert "No service found" in words(shown(replace(one, name=both("সনদ", "Card")))(q="rent"))
