"""An existing charter comes in at the desk: brought, looked at, and taken into the draft."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DataError, connection
from django.test.utils import CaptureQueriesContext

from charter.desk.incoming.forms import MOST_ROWS
from charter.models import Edition, IncomingCharter, Statement
from offices.models import Office, Post, Posting
from services.models import Paper, Service
from tests import make
from tests.bangla.typist import typed
from tests.desk.incoming import Preview, bring, charter_text, row
from tests.desk.visits import browser, url, words_of

pytestmark = pytest.mark.django_db

TRAINING, ADVICE = "কম্পিউটার প্রশিক্ষণ প্রদান", "পণ্য ক্রয়ের পরামর্শ"
TWO = charter_text(row(TRAINING), row(ADVICE))


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


@pytest.fixture
def office():
    return make.make_office(slug="nodipur")


@pytest.fixture
def officer(office):
    return browser(make.make_officer(office, first_name="Rahima"))


@pytest.fixture
def page(office):
    return url("desk_incoming", office.slug)


def names(office):
    return list(Service.objects.filter(office=office).in_order().values_list("name_bn", flat=True))


# Bringing


def test_a_pasted_text_leads_to_the_preview_and_into_no_table(office, officer):
    answer = bring(officer, office, TWO)

    assert answer.redirect_chain == [(url("desk_incoming_preview", office.slug), 302)]
    assert TRAINING in words_of(answer)
    assert "2 services" in words_of(answer)
    assert names(office) == []
    assert not Statement.objects.exists()


def test_a_file_leads_to_the_preview_and_its_name_is_told(office, officer, page):
    file = SimpleUploadedFile("সনদ ২০২৬.txt", TWO.encode())

    answer = officer.post(page, {"file": file}, follow=True)

    assert "সনদ ২০২৬.txt" in words_of(answer)
    assert TRAINING in words_of(answer)


def test_what_is_no_charter_is_refused_in_words_and_what_was_typed_is_kept(office, officer):
    answer = bring(officer, office, "কাল সকালে বৃষ্টি হবে।")

    assert "Nothing of a charter was found" in words_of(answer)
    assert "কাল সকালে বৃষ্টি হবে।" in answer.content.decode()
    assert not IncomingCharter.objects.exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("charter.pdf", b"%PDF-1.7 \xe2\xe3\xcf\xd3"),
        ("charter.docx", b"PK\x03\x04 broken"),
        ("charter.xlsx", b"\x00" * 50),
        ("empty.txt", b""),
        ("picture.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(officer, page, name, data):
    answer = officer.post(page, {"file": SimpleUploadedFile(name, data)})

    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert not IncomingCharter.objects.exists()


def test_a_file_over_10_mb_is_refused_in_words(officer, page):
    file = SimpleUploadedFile("charter.txt", b"a" * (10 * 1024 * 1024 + 1))

    answer = officer.post(page, {"file": file})

    assert answer.status_code == 200
    assert "larger than 10 MB" in words_of(answer)


def test_a_text_that_is_too_long_for_the_box_is_refused_in_words(office, officer, page):
    answer = officer.post(page, {"text": "ক" * 1_000_000})

    assert answer.status_code == 413
    assert "This is more than we can take at once" in words_of(answer)


def test_a_list_that_is_too_long_for_a_charter_is_refused_in_words(office, officer):
    long = charter_text(*(row(f"সেবা {n}") for n in range(MOST_ROWS + 1)))

    assert "No charter is that long" in words_of(bring(officer, office, long))
    assert not IncomingCharter.objects.exists()


@pytest.mark.parametrize("fields", [{}, {"text": " \n"}])
def test_without_file_and_text_it_asks_for_one(officer, page, fields):
    assert "Choose a file, or paste a text." in words_of(officer.post(page, fields))


def test_with_file_and_text_it_asks_which(officer, page):
    answer = officer.post(page, {"text": TWO, "file": SimpleUploadedFile("a.txt", TWO.encode())})

    assert "Bring in one of them at a time" in words_of(answer)


# One that waits


def test_a_charter_that_waits_is_offered_first(office, officer, page):
    bring(officer, office, TWO)

    answer = officer.get(page)

    assert "A charter waits to be looked at" in words_of(answer)
    assert url("desk_incoming_preview", office.slug) in answer.content.decode()


def test_a_charter_that_waits_is_not_replaced_unasked(office, officer):
    bring(officer, office, TWO)

    refused = bring(officer, office, charter_text(row("অন্য সেবা")))

    assert "Tick here if this one shall take its place" in words_of(refused)
    assert TRAINING in IncomingCharter.objects.get().source
    bring(officer, office, charter_text(row("অন্য সেবা")), replace="on")
    assert TRAINING not in IncomingCharter.objects.get().source


def test_what_waits_can_be_thrown_away(office, officer):
    bring(officer, office, TWO)

    answer = officer.post(url("desk_incoming_throw_away", office.slug), follow=True)

    assert "thrown away" in words_of(answer)
    assert not IncomingCharter.objects.exists()


def test_without_a_charter_that_waits_the_preview_leads_to_bringing_one(office, officer):
    answer = officer.get(url("desk_incoming_preview", office.slug), follow=True)

    assert answer.redirect_chain == [(url("desk_incoming", office.slug), 302)]
    assert "No charter waits here" in words_of(answer)


@pytest.mark.parametrize("field", ["source", "corrections"])
def test_what_another_version_stored_is_said_to_be_unreadable(office, officer, field):
    bring(officer, office, TWO)
    IncomingCharter.objects.update(**{field: '{"of": "another version"}'})

    answer = officer.get(url("desk_incoming_preview", office.slug), follow=True)

    assert "Please bring it in again" in words_of(answer)


# The preview


def test_the_preview_shows_what_was_read_beside_what_stands_in_the_file(office, officer):
    said = words_of(bring(officer, office, TWO))

    assert "In your file: ১। সরাসরি ২। ডাকযোগে" in said
    assert "name: রহিমা খাতুন" in said
    assert "ই-মেইলঃ officer@example.gov.bd" in said


def test_doubt_is_marked_in_words(office, officer):
    headings = (*charter_text().splitlines()[3].split("\t")[:6], "টুংটাং")

    answer = bring(officer, office, charter_text(row(TRAINING), headings=headings))

    assert "Look: what does this column mean?" in words_of(answer)


def test_a_statement_that_was_typed_in_bijoy_says_so_where_it_stands(office, officer):
    answer = bring(officer, office, charter_text(row(TRAINING), vision=typed("সবার কাছে সেবা")))

    (statement,) = answer.context["statements"]
    assert statement.text == "সবার কাছে সেবা"
    assert [line.doubt.code for line in statement.doubts] == ["bijoy_converted"]
    assert answer.context["wider"] == []


def test_what_has_no_place_is_listed(office, officer):
    answer = bring(officer, office, f"এক অদ্ভুত বাক্য এখানে আছে।\n{TWO}")

    unplaced = [each.text for each, _why in answer.context["unplaced"]]
    assert "এক অদ্ভুত বাক্য এখানে আছে।" in unplaced
    assert "এক অদ্ভুত বাক্য এখানে আছে।" in words_of(answer)


def test_what_would_change_is_told_and_that_nothing_is_deleted(office, officer):
    make.make_service(office, name_bn="পুরোনো সেবা")

    said = words_of(bring(officer, office, TWO))

    assert f"Service: {TRAINING} – added" in said
    assert "Nothing is deleted" in said
    assert "পুরোনো সেবা – taken out" not in said


def test_html_in_a_cell_stays_letters(office, officer):
    answer = bring(officer, office, charter_text(row("<script>alert(1)</script> প্রশিক্ষণ")))

    assert "<script>alert" not in answer.content.decode()


def test_the_preview_of_many_services_asks_the_database_no_more_often(office, officer):
    def queries(count):
        text = charter_text(*(row(f"সেবা নং {n}") for n in range(count)))
        bring(officer, office, text, replace="on")
        with CaptureQueriesContext(connection) as queries:
            answer = officer.get(url("desk_incoming_preview", office.slug))
        return len(queries), len(answer.content)

    few, _size = queries(2)
    many, size = queries(60)

    assert many == few
    assert size < 400_000


# Accepting


def test_accepting_makes_a_draft_and_nothing_public(office, officer):
    bring(officer, office, TWO)

    answer = Preview(officer, office).accept()

    assert names(office) == [TRAINING, ADVICE]
    assert "Taken into the draft: 2 services" in words_of(answer)
    assert url("desk_publish", office.slug) in answer.content.decode()
    assert not Edition.objects.exists()
    assert not IncomingCharter.objects.exists()


def test_every_part_of_a_row_arrives_in_its_field(office, officer):
    bring(officer, office, charter_text(row(TRAINING, fee="২০ টাকা", time="৭ কার্যদিবস")))
    Preview(officer, office).accept()

    service = Service.objects.get()
    assert service.methods_bn == "সরাসরি\nডাকযোগে"
    assert [paper.name_bn for paper in Paper.objects.all()] == ["আবেদনপত্র"]
    assert (service.fee_wording_bn, service.fee_kind, service.fee_amount) == ("২০ টাকা", "amount", 20)
    assert (service.deadline_wording_bn, service.deadline_maximum) == ("৭ কার্যদিবস", 7)
    assert service.post.email == "officer@example.gov.bd"
    assert service.post.phone == "০১৭০০-০০০০০০"
    assert Posting.objects.get(post=service.post).name_bn == "রহিমা খাতুন"
    assert Statement.objects.get().text_bn == "সবার কাছে সেবা পৌঁছে দেওয়া।"


def test_what_the_office_has_beside_it_stays(office, officer):
    make.make_service(office, name_bn="পুরোনো সেবা")
    make.make_service(office, name_bn="আটকে রাখা সেবা", in_charter=False)
    make.make_step(office)
    make.make_posting(make.make_post(office, phone="01900-111111"), name_bn="করিম উদ্দিন")
    bring(officer, office, TWO)

    Preview(officer, office).accept()

    assert set(names(office)) == {"পুরোনো সেবা", "আটকে রাখা সেবা", TRAINING, ADVICE}
    assert office.grievance_steps.count() == 1
    assert not Service.objects.get(name_bn="আটকে রাখা সেবা").in_charter
    assert Posting.objects.filter(name_bn="করিম উদ্দিন").count() == 1


def test_a_last_day_that_is_known_already_is_not_forgotten(office, officer):
    post = make.make_post(office, phone="01900-111111")
    make.make_posting(post, name_bn="করিম উদ্দিন", released="2099-01-01")
    bring(officer, office, TWO)

    Preview(officer, office).accept()

    [posting] = post.postings.all()
    assert str(posting.released) == "2099-01-01"


def test_the_same_charter_again_proposes_nothing(office, officer):
    bring(officer, office, TWO)
    Preview(officer, office).accept()

    answer = bring(officer, office, TWO)

    assert answer.context["changes"] == []
    assert "There is nothing to take over." in words_of(answer)


def test_of_a_charter_that_differs_only_the_difference_is_proposed(office, officer):
    bring(officer, office, TWO)
    Preview(officer, office).accept()

    answer = bring(officer, office, charter_text(row(TRAINING, fee="৫০ টাকা"), row(ADVICE)))

    assert {change.new for change in answer.context["changes"]} >= {"৫০ টাকা"}
    assert all(TRAINING in change.what for change in answer.context["changes"])
    Preview(officer, office).accept()
    assert Service.objects.get(name_bn=TRAINING).fee_wording_bn == "৫০ টাকা"


def test_pressing_accept_twice_takes_it_once_and_says_so(office, officer):
    bring(officer, office, TWO)
    preview = Preview(officer, office)

    preview.accept()
    second = preview.accept()

    assert names(office) == [TRAINING, ADVICE]
    assert "the first time has done it" in words_of(second)


def test_a_draft_that_has_moved_since_is_shown_again_instead_of_changed(office, officer):
    bring(officer, office, TWO)
    preview = Preview(officer, office)
    make.make_service(office, name_bn="সহকর্মীর সেবা")

    answer = preview.accept()

    assert answer.status_code == 409
    assert "somebody changed the draft" in words_of(answer)
    assert names(office) == ["সহকর্মীর সেবা"]
    Preview(officer, office).accept()
    assert len(names(office)) == 3


def test_another_charter_in_its_place_is_shown_instead_of_taken(office, officer):
    bring(officer, office, TWO)
    preview = Preview(officer, office)
    bring(officer, office, charter_text(row("অন্য সেবা")), replace="on")

    answer = preview.accept()

    assert answer.status_code == 409
    assert "অন্য সেবা" in words_of(answer)
    assert names(office) == []


def test_a_post_that_does_not_say_what_was_shown_takes_nothing(office, officer):
    bring(officer, office, TWO)

    answer = officer.post(url("desk_incoming_preview", office.slug), {"do": "accept"})

    assert answer.status_code == 409
    assert names(office) == []


def test_a_row_that_cannot_be_taken_goes_on_waiting_while_the_others_are_taken(office, officer):
    bring(officer, office, charter_text(row(TRAINING), row("ক" * 400)))
    preview = Preview(officer, office)
    assert "These cannot be taken as they are" in words_of(preview.response)

    answer = preview.accept()

    assert names(office) == [TRAINING]
    assert "goes on waiting" in words_of(answer)
    assert IncomingCharter.objects.exists()


def test_what_the_database_refuses_is_told_and_nothing_is_half_written(
    office, officer, monkeypatch
):
    bring(officer, office, TWO)
    preview = Preview(officer, office)
    save = Service.save

    def refuse_the_second(service, *args, **kwargs):
        if service.name_bn == ADVICE:
            raise DataError("value too long for type character varying(300)")
        return save(service, *args, **kwargs)

    monkeypatch.setattr(Service, "save", refuse_the_second)

    answer = preview.accept()

    assert answer.status_code == 409
    assert names(office) == []
    assert IncomingCharter.objects.exists()
    assert not Post.objects.exists()


# The workbook


def test_the_draft_is_taken_out_as_a_workbook_and_comes_back_unchanged(office, officer, page):
    make.make_paper(make.make_service(office, name_bn=TRAINING, name_en="Training"))
    make.make_service(office, name_bn=ADVICE, in_charter=False)
    book = officer.get(url("desk_workbook", office.slug))

    assert book["Content-Disposition"] == 'attachment; filename="nodipur.xlsx"'
    file = SimpleUploadedFile("nodipur.xlsx", book.content)
    answer = officer.post(page, {"file": file}, follow=True)

    assert answer.context["changes"] == []


def test_the_workbook_is_offered_where_there_is_a_service(office, officer, page):
    address = url("desk_workbook", office.slug)
    assert address not in officer.get(page).content.decode()

    make.make_service(office)

    assert address in officer.get(page).content.decode()


# The way there


def test_the_desk_of_an_office_without_services_offers_it_first(office, officer, page):
    front = officer.get(url("desk_office", office.slug)).content.decode()

    assert front.index(page) < front.index(url("desk_preview", office.slug))
    assert Office.objects.count() == 1


def test_the_desk_of_an_office_with_services_offers_it_too(office, officer, page):
    make.make_service(office)

    assert page in officer.get(url("desk_office", office.slug)).content.decode()


def test_the_desk_tells_of_a_charter_that_waits(office, officer):
    make.make_service(office)
    bring(officer, office, TWO)

    front = officer.get(url("desk_office", office.slug))

    assert url("desk_incoming_preview", office.slug) in front.content.decode()
