"""In the preview of an incoming charter an officer mends what was read; colleagues at once."""

import pytest

from charter.models import Statement
from offices.models import Membership
from services.models import Service
from tests import make
from tests.desk.forms import Form
from tests.desk.incoming import HEADINGS, Preview, bring, charter_text, row
from tests.desk.visits import browser, url, words_of

pytestmark = pytest.mark.django_db

TRAINING, ADVICE = "কম্পিউটার প্রশিক্ষণ প্রদান", "পণ্য ক্রয়ের পরামর্শ"
TWO = charter_text(row(TRAINING), row(ADVICE))
NAME, TIME = 1, 5  # columns
SPOILT = row("আইসিটি সংক্রামত্ম পরামর্শ")


@pytest.fixture
def office():
    return make.make_office(slug="nodipur")


@pytest.fixture
def officer(office):
    return browser(make.make_officer(office))


@pytest.fixture
def colleague(office):
    return browser(make.make_officer(office, Membership.Role.EDITOR))


class Mending(Form):
    """The form of a row, or of a statement, as it is open in somebody's browser."""

    def __init__(self, client, office, *place, of="row"):
        address = url(f"desk_incoming_{of}", office.slug, *place)
        super().__init__(address, client.get(address), "desk-form")
        self.client = client

    def save(self, **cells):
        changes = {f"cell-{column[1:]}": text for column, text in cells.items()}
        return self.client.post(self.url, self.values | changes)


def names(office):
    return list(Service.objects.filter(office=office).in_order().values_list("name_bn", flat=True))


# Columns and tables


def test_a_column_is_given_another_meaning_and_the_preview_reads_it_anew(office, officer):
    bring(officer, office, charter_text(row(TRAINING), headings=(*HEADINGS[:5], "টুংটাং", "চুংচাং")))
    preview = Preview(officer, office)
    assert [column.is_unknown for column in preview.response.context["tables"][0].columns][-2:] == [
        True,
        True,
    ]

    preview.choose(**{"column-0.5": "time", "column-0.6": "officer"})
    Preview(officer, office).accept()

    service = Service.objects.get()
    assert service.deadline_maximum == 3
    assert service.post.email == "officer@example.gov.bd"


def test_a_column_that_nobody_recognised_stays_in_the_remarks(office, officer):
    bring(
        officer, office, charter_text(row(TRAINING), headings=(*HEADINGS[:5], "টুংটাং", HEADINGS[6]))
    )

    Preview(officer, office).accept()

    assert "টুংটাং: ৩ কার্যদিবস" in Service.objects.get().remarks_bn


def test_a_table_is_for_others_than_was_read(office, officer):
    bring(officer, office, TWO)

    Preview(officer, office).choose(**{"audience-0": "internal"})
    Preview(officer, office).accept()

    assert {service.audience for service in Service.objects.all()} == {"internal"}


def test_a_whole_table_is_left_out_and_put_back(office, officer):
    bring(officer, office, TWO)

    Preview(officer, office).choose(**{"audience-0": ""})
    shown = Preview(officer, office)
    assert all(each.is_out for each in shown.response.context["tables"][0].rows)
    shown.choose(**{"audience-0": "citizen"})
    Preview(officer, office).accept()

    assert names(office) == [TRAINING, ADVICE]


def test_a_meaning_there_is_not_changes_nothing(office, officer):
    bring(officer, office, TWO)

    Preview(officer, office).choose(
        **{"column-0.1": "dance", "audience-0": "nobody", "left": ["9.9", "x"], "take": ["0.9.9"]}
    )
    Preview(officer, office).accept()

    assert names(office) == [TRAINING, ADVICE]


# Rows and cells


def test_a_row_is_left_out_shown_as_left_out_and_put_back(office, officer):
    bring(officer, office, TWO)

    left = Preview(officer, office).choose(left=["0.0"])
    assert "left out" in words_of(left)
    assert "1 service" in words_of(left)
    back = Preview(officer, office)
    assert back.values["left"] == ["0.0"]
    back.choose(left=[])
    Preview(officer, office).accept()

    assert names(office) == [TRAINING, ADVICE]


def test_a_row_that_is_left_out_is_not_taken(office, officer):
    bring(officer, office, TWO)

    Preview(officer, office).choose(left=["0.0"])
    Preview(officer, office).accept()

    assert names(office) == [ADVICE]


def test_a_cell_is_mended_and_what_stood_in_the_file_is_shown_beside_it(office, officer):
    bring(officer, office, TWO)

    answer = Mending(officer, office, 0, 0).save(_1="উন্নত প্রশিক্ষণ", _5="৯ কার্যদিবস")

    assert answer["Location"].endswith("/incoming/preview/#row-0.0")
    shown = Preview(officer, office)
    assert f"As it was before: {TRAINING}" in words_of(shown.response)
    shown.accept()
    service = Service.objects.in_order().first()
    assert (service.name_bn, service.deadline_maximum) == ("উন্নত প্রশিক্ষণ", 9)


def test_a_row_that_cannot_be_taken_is_mended_from_its_problem(office, officer):
    bring(officer, office, charter_text(row("ক" * 400)))
    shown = Preview(officer, office).response
    assert url("desk_incoming_row", office.slug, 0, 0) in shown.content.decode()

    Mending(officer, office, 0, 0).save(_1="কম্পিউটার প্রশিক্ষণ")
    Preview(officer, office).accept()

    assert names(office) == ["কম্পিউটার প্রশিক্ষণ"]


def test_a_text_that_is_too_long_is_refused_in_words_and_kept(office, officer):
    bring(officer, office, TWO)
    long = "ক" * 10_001

    answer = Mending(officer, office, 0, 0).save(_1=long)

    assert answer.status_code == 200
    assert "Nothing has been saved yet" in words_of(answer)
    assert long in answer.content.decode()


@pytest.mark.parametrize("place", [(0, 9), (9, 0)])
def test_a_row_there_is_not_is_not_found(office, officer, place):
    bring(officer, office, TWO)

    assert officer.get(url("desk_incoming_row", office.slug, *place)).status_code == 404
    assert officer.get(url("desk_incoming_statement", office.slug, 9)).status_code == 404


# Statements


def test_a_statement_is_mended(office, officer):
    bring(officer, office, TWO)

    Mending(officer, office, 0, of="statement").save(_0="সেবা সবার আগে।")
    Preview(officer, office).accept()

    assert Statement.objects.get().text_bn == "সেবা সবার আগে।"


def test_a_statement_is_left_out_and_told_under_not_placed(office, officer):
    bring(officer, office, TWO)

    answer = Preview(officer, office).choose(left=["s.0"])
    assert "সবার কাছে সেবা পৌঁছে দেওয়া।" in [each.text for each, _why in answer.context["unplaced"]]
    Preview(officer, office).accept()

    assert not Statement.objects.exists()


# Proposals


def test_what_a_bad_conversion_left_is_proposed_and_never_applied_unasked(office, officer):
    answer = bring(officer, office, charter_text(SPOILT))
    assert "Take the proposal: সংক্রামত্ম → সংক্রান্ত" in words_of(answer)

    Preview(officer, office).accept()

    assert names(office) == ["আইসিটি সংক্রামত্ম পরামর্শ"]


@pytest.mark.parametrize("take", [["0.0.1"], ["all"]])
def test_a_proposal_is_taken(office, officer, take):
    bring(officer, office, charter_text(SPOILT))

    Preview(officer, office).choose(take=take)
    Preview(officer, office).accept()

    assert names(office) == ["আইসিটি সংক্রান্ত পরামর্শ"]


def test_a_proposal_for_a_statement_is_taken(office, officer):
    bring(officer, office, charter_text(row(TRAINING), vision="তথ্য সংক্রামত্ম সেবা সবার কাছে।"))

    Preview(officer, office).choose(take=["s.0"])
    Preview(officer, office).accept()

    assert Statement.objects.get().text_bn == "তথ্য সংক্রান্ত সেবা সবার কাছে।"


# At once with a colleague, and in a hurry


def test_accepting_with_a_choice_that_was_not_shown_yet_shows_it_first(office, officer):
    bring(officer, office, TWO)

    answer = Preview(officer, office).accept(left=["0.0"])

    assert "Look at the preview with your changes" in words_of(answer)
    assert names(office) == []
    Preview(officer, office).accept()
    assert names(office) == [ADVICE]


def test_two_officers_choose_different_things_and_both_stay(office, officer, colleague):
    bring(officer, office, TWO)
    mine, theirs = Preview(officer, office), Preview(colleague, office)

    theirs.choose(left=["0.0"])
    mine.choose(**{"audience-0": "internal"})
    Preview(officer, office).accept()

    assert names(office) == [ADVICE]
    assert Service.objects.get().audience == "internal"


def test_who_chooses_something_else_than_a_colleague_meanwhile_is_told(office, officer, colleague):
    bring(officer, office, TWO)
    mine, theirs = Preview(officer, office), Preview(colleague, office)

    theirs.choose(**{"audience-0": "institution"})
    answer = mine.choose(**{"audience-0": "internal"})

    assert "A colleague had chosen something else" in words_of(answer)
    assert Preview(officer, office).values["audience-0"] == "internal"


def test_two_mend_the_same_cell_and_the_second_sees_both_and_decides(office, officer, colleague):
    bring(officer, office, TWO)
    mine, theirs = Mending(officer, office, 0, 0), Mending(colleague, office, 0, 0)
    theirs.save(_1="সহকর্মীর নাম", _5="৫ কার্যদিবস")

    answer = mine.save(_1="আমার নাম")

    assert answer.status_code == 409
    assert "Your colleague's: সহকর্মীর নাম" in words_of(answer)
    again = Form(mine.url, answer, "desk-form")
    assert again.values[f"cell-{NAME}"] == "আমার নাম"
    officer.post(mine.url, again.values)
    shown = Preview(officer, office).response
    assert "আমার নাম" in words_of(shown)


def test_two_mend_different_cells_of_a_row_and_both_stay(office, officer, colleague):
    bring(officer, office, TWO)
    mine, theirs = Mending(officer, office, 0, 0), Mending(colleague, office, 0, 0)

    theirs.save(_5="৫ কার্যদিবস")
    mine.save(_1="আমার নাম")
    Preview(officer, office).accept()

    service = Service.objects.in_order().first()
    assert (service.name_bn, service.deadline_maximum) == ("আমার নাম", 5)


def test_a_row_of_a_charter_that_was_replaced_meanwhile_is_not_changed(office, officer, colleague):
    bring(officer, office, TWO)
    mine = Mending(officer, office, 0, 0)
    bring(colleague, office, charter_text(row("অন্য সেবা")), replace="on")

    answer = mine.save(_1="আমার নাম")

    assert answer.status_code == 409
    assert "অন্য সেবা" in words_of(answer)
    assert "আমার নাম" not in words_of(Preview(officer, office).response)


@pytest.mark.parametrize("opened", ["", "{", "[]", '{"columns": {"0.1": 5}}'])
def test_a_form_without_what_it_was_opened_with_still_works(office, officer, opened):
    bring(officer, office, TWO)

    Preview(officer, office).choose(opened=opened, left=["0.0"])

    assert Preview(officer, office).values["left"] == ["0.0"]
