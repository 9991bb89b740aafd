"""What the model charter says otherwise by now, at the desk: read, taken one by one, or left."""

import pytest
from auditlog.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from msgspec.structs import replace

from charter import document as doc
from charter import model_updates
from charter.loading import load
from charter.models import Origin
from offices.models import Membership
from tests import documents, make
from tests.desk.forms import Form
from tests.desk.visits import browser, url, words_of
from tests.documents import both

pytestmark = pytest.mark.django_db

MODEL = documents.bundle("ict-upazila")


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


def older(document):
    """The model as an earlier version had it: without its vision, a service less, another fee."""
    first, second, *others = document.tables[0].services
    free = replace(first, fee=doc.Fee(both("১০ টাকা", "10 taka")), remedy=first.remedy)
    tables = (replace(document.tables[0], services=(free, *others)), *document.tables[1:])
    assert second.id not in {service.id for service in others}
    return replace(document, statements=document.statements[1:], tables=tables)


@pytest.fixture
def office():
    """An office that was started from the model as it was, and has a name of its own for one."""
    old = older(MODEL)
    office = load(replace(old, office=documents.make_office()))
    Origin.objects.create(office=office, model="ict-upazila", document=doc.encode(old).decode())
    return office


@pytest.fixture
def editor(office):
    return make.make_officer(office, Membership.Role.EDITOR, first_name="Karim")


def address(office):
    return url("desk_model_updates", office.slug)


def offered(page):
    return [(line.title.split(":")[0], line.may_take) for line in page.context["offered"]]


def id_of(page, words):
    lines = [*page.context["offered"], *page.context["others"]]
    return next(line.id for line in lines if words in line.title)


def upload(client, office, content, name="newer.json"):
    data = content if isinstance(content, bytes) else doc.encode_readable(content)
    return client.post(address(office), {"bundle": SimpleUploadedFile(name, data)})


# The front page.


def test_the_desk_says_how_many_places_of_the_model_have_changed(office, editor):
    page = browser(editor).get(url("desk_office", office.slug))

    assert "has changed in 3 places" in words_of(page)
    assert f'href="{address(office)}"' in page.content.decode()


def test_the_desk_says_nothing_where_nothing_has_changed(office, editor):
    Origin.objects.update(document=doc.encode(MODEL).decode())

    page = browser(editor).get(url("desk_office", office.slug))

    assert "has changed in" not in words_of(page)


def queries_of_the_front(user, office):
    client = browser(user)
    client.get(url("desk_office", office.slug))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get(url("desk_office", office.slug))
    return len(queries)


def test_saying_so_asks_the_database_no_more_for_more_rows(office, editor):
    before = queries_of_the_front(editor, office)
    for _ in range(5):
        make.make_service(office)
        make.make_statement(office)

    assert queries_of_the_front(editor, office) == before


# The list.


def test_each_change_is_told_from_what_to_what_with_a_button(office, editor):
    page = browser(editor).get(address(office))

    assert offered(page) == [("Statement", True), ("Service", True), ("Service", True)]
    first = MODEL.tables[0].services[0]
    assert f"Service: {first.name.en}" in words_of(page)
    assert "10 taka → now: Free of charge" in words_of(page)
    assert page.content.decode().count('name="take"') == 3
    assert page.content.decode().count('name="leave"') == 3


def test_what_the_office_wrote_itself_stands_beside_and_has_no_button_to_take_it(office, editor):
    service = office.services.in_order().first()
    service.fee_wording_bn = "২০ টাকা"
    service.save()

    page = browser(editor).get(address(office))

    [line] = page.context["others"]
    assert "২০ টাকা" in words_of(page)
    assert "Your office has written this itself" in words_of(page)
    assert f'name="take" value="{line.id}"' not in page.content.decode()
    assert f'href="{url("services_service_change", service.pk)}#id_fee' in page.content.decode()


def test_an_editor_takes_one_change_into_the_draft(office, editor):
    client = browser(editor)
    page = client.get(address(office))

    page = client.post(address(office), {"take": id_of(page, "Statement")}, follow=True)

    assert "this is in the draft now" in words_of(page)
    assert offered(page) == [("Service", True), ("Service", True)]
    assert office.statements.filter(public_id=MODEL.statements[0].id).exists()
    entry = LogEntry.objects.filter(content_type__model="statement", actor__isnull=False).first()
    assert entry.actor == editor


def test_an_editor_leaves_one_change_and_is_not_asked_again(office, editor):
    client = browser(editor)
    page = client.get(address(office))

    page = client.post(address(office), {"leave": id_of(page, "Statement")}, follow=True)

    assert "your charter stays as it is" in words_of(page)
    assert offered(page) == [("Service", True), ("Service", True)]
    assert not office.statements.filter(public_id=MODEL.statements[0].id).exists()


def test_taking_all_of_them_leaves_nothing_to_say(office, editor):
    client = browser(editor)
    for line in client.get(address(office)).context["offered"]:
        client.post(address(office), {"take": line.id})

    assert "Nothing: your charter has all of it" in words_of(client.get(address(office)))
    assert model_updates.waiting(office, Origin.objects.get()) == 0


@pytest.mark.parametrize("data", [{"take": "0123456789"}, {"leave": "x"}, {}])
def test_what_is_no_longer_offered_is_refused_in_words(office, editor, data):
    page = browser(editor).post(address(office), data)

    assert page.status_code == 409
    assert "has changed since you opened this page" in words_of(page)
    assert len(offered(page)) == 3


def test_what_was_edited_after_the_page_was_opened_is_not_overwritten(office, editor):
    client = browser(editor)
    fee = id_of(client.get(address(office)), MODEL.tables[0].services[0].name.en)
    service = office.services.in_order().first()
    service.fee_wording_bn = "২০ টাকা"
    service.save()

    page = client.post(address(office), {"take": fee})

    assert page.status_code == 409
    service.refresh_from_db()
    assert service.fee_wording_bn == "২০ টাকা"


def test_a_service_that_the_model_dropped_is_held_back(office, editor):
    dropped = documents.make_service(99, post="")
    old = older(MODEL)
    table = replace(old.tables[0], services=(*old.tables[0].services, dropped))
    old = replace(old, tables=(table, *old.tables[1:]))
    load(replace(old, office=documents.make_office()))
    Origin.objects.update(document=doc.encode(old).decode())
    client = browser(editor)

    page = client.get(address(office))
    assert "Hold it back" in words_of(page)
    client.post(address(office), {"take": id_of(page, "Digital certificate 99")})

    assert not office.services.get(public_id="service-99").in_charter


def test_the_desk_of_another_office_is_closed(office):
    stranger = browser(make.make_officer())

    assert stranger.get(address(office)).status_code == 403
    assert stranger.post(address(office), {"take": "x"}).status_code == 403


# A file.


def naming(document):
    return replace(document, statements=(documents.make_statement(), *document.statements))


def test_a_file_is_compared_and_a_change_of_it_is_taken(office, editor):
    client = browser(editor)
    newer = naming(older(MODEL))

    page = upload(client, office, newer)
    assert "“newer.json” differs from the charter that yours was made from" in words_of(page)
    form = Form(address(office), page, "updates")
    page = form.submit(client, "take", id_of(page, "Statement"))

    assert "this is in the draft now" in words_of(page)
    assert office.statements.filter(public_id="vision").exists()
    assert "Nothing: your charter has all of it" in words_of(page)


def test_a_file_of_another_charter_fills_only_what_is_empty(office, editor):
    page = upload(browser(editor), office, documents.bundle("blank"))

    assert "You can take what yours does not say" in words_of(page)
    assert 'name="leave"' not in page.content.decode()


def test_what_names_the_office_of_a_file_is_told_and_cannot_be_taken(office, editor):
    source = documents.make_office(slug="source", upazila=both("চরপাড়া", "Charpara"))
    services = [
        documents.make_service(1, methods=both("চরপাড়ায় এসে", "At Charpara"), post=""),
        documents.make_service(2, post=""),
    ]
    theirs = doc.Document(office=source, tables=(doc.Table("citizen", services=tuple(services)),))

    page = upload(browser(editor), office, theirs)

    assert [line.title for line in page.context["offered"]] == [
        "Service: Digital certificate 2 – added"
    ]
    [line] = page.context["others"]
    assert "names the office that the bundle comes from" in line.why


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff", b"{}", b'{"schema": 99}', b"[" * 200_000, b'{"schema": 1, "x": 1}'],
)
def test_what_is_no_bundle_is_refused_in_words(office, editor, content):
    page = upload(browser(editor), office, content)

    assert page.status_code == 400
    assert "no bundle" in words_of(page) or "empty" in words_of(page)
    assert len(offered(page)) == 3


def test_what_is_larger_than_any_charter_is_refused(office, editor):
    page = upload(browser(editor), office, b" " * (1024 * 1024 + 1))

    assert page.status_code == 400
    assert "larger than any charter" in words_of(page)


def test_what_the_draft_cannot_hold_is_refused(office, editor):
    client = browser(editor)
    broken = documents.make_service(3, name=doc.Text(en="No Bangla"), post="")
    old = older(MODEL)
    table = replace(old.tables[0], services=(*old.tables[0].services, broken))
    page = upload(client, office, replace(old, tables=(table, *old.tables[1:])))

    page = Form(address(office), page, "updates").submit(client, "take", id_of(page, "No Bangla"))

    assert page.status_code == 409
    assert "the draft cannot hold what the bundle says" in words_of(page)


def test_a_file_that_came_back_changed_is_not_trusted(office, editor):
    answer = browser(editor).post(
        address(office), {"take": "x", "name": "a.json", "text": '{"schema": 99}'}
    )

    assert answer.status_code == 302
    assert answer["Location"] == address(office)


def test_an_office_without_a_model_is_told_so_and_may_compare_a_file(editor, office):
    Origin.objects.all().delete()
    client = browser(editor)

    assert "was not made from a model" in words_of(client.get(address(office)))
    page = upload(client, office, MODEL)
    assert offered(page)[0] == ("Statement", True)
    assert client.post(address(office), {"take": "x"}).status_code == 302
