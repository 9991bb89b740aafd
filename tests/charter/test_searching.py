"""The shipped charters as the search knows them."""

import pytest

from charter import publishing, shipped
from charter.searching import fields, index_of, labels
from tests import make
from tests.documents import both, make_document, make_post, make_service, make_table
from tests.services import catalogues
from tests.visitor import Visitor

BUNDLES = ("ict-upazila", "kawkhali")


def first(document, query):
    hits = index_of(document).search(query).hits
    return hits[0].id if hits else None


@pytest.mark.parametrize("name", BUNDLES)
def test_what_people_might_type_finds_the_service(name):
    asked = catalogues.queries(name)

    assert asked
    assert not catalogues.missed(index_of(shipped.shipped(name)), asked)


@pytest.mark.parametrize("name", BUNDLES)
def test_what_no_office_serves_finds_nothing(name):
    index = index_of(shipped.shipped(name))
    found = {query: index.search(query).hits for query in catalogues.unrelated()}

    assert not {query: hits for query, hits in found.items() if hits}


@pytest.mark.parametrize(
    "service",
    [
        make_service(2, keywords=both("খাজনা, দাখিলা", "rent")),
        make_service(2, methods=both("খাজনা অফিসে")),
        make_service(2, papers_from=both("খাজনা অফিস")),
        make_service(2, remarks=both("খাজনা দিতে হবে")),
        make_service(2, post="collector"),
    ],
    ids=["keywords", "methods", "where from", "remarks", "the officer's post"],
)
def test_every_text_of_a_service_is_searched(service):
    posts = (make_post(), make_post("collector", title=both("খাজনা আদায়কারী", "Collector")))
    document = make_document(posts=posts, tables=(make_table(make_service(1), service),))

    assert first(document, "খাজনা") == first(document, "khajna") == "service-2"


def test_a_keyword_weighs_like_the_name_and_more_than_a_paper():
    named = make_service(1, name=both("খাজনা"), keywords=both(""))
    called = make_service(2, keywords=both("খাজনা"))
    telling = {
        service.id: {field.name: field.weight for field in fields(make_document(), service)}
        for service in (named, called)
    }

    assert telling["service-1"]["name"] == telling["service-2"]["keywords"]
    assert telling["service-2"]["keywords"] > telling["service-2"]["papers"]


def test_both_languages_stand_in_one_index():
    document = make_document()

    assert first(document, "certificate") == first(document, "সনদ") == "service-1"


def test_each_field_that_is_shown_has_a_label():
    shown = {field.name for field in fields(make_document(), make_service())} - {"keywords"}

    assert shown <= labels().keys()
    assert all(labels()[name] for name in shown)


@pytest.mark.django_db
def test_what_an_officer_says_people_call_a_service_finds_it_once_it_is_published():
    office = make.make_office()
    service = make.make_service(office, name_bn="ভূমি উন্নয়ন কর আদায়")
    make.make_service(office)
    publishing.publish(office)
    visitor = Visitor(office.hostname)
    address = f"/services/{service.slug}/"
    before = visitor.get("/search/suggest/?q=khajna").text

    service.keywords_bn = "খাজনা, দাখিলা"
    service.save()
    unpublished = visitor.get("/search/suggest/?q=khajna").text
    publishing.publish(office)
    after = visitor.get("/search/suggest/?q=khajna").text

    assert address not in before + unpublished
    assert address in after
