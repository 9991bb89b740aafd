"""An office starts from a terminal, with nothing typed but Latin letters."""

import datetime
import io
import re

import pytest
from django.core.management import CommandError, call_command

from charter import publishing
from charter.loading import load
from charter.starting import answers
from offices.models import Holiday, HolidayYear, Membership, Office
from portal.bangla.text import clean
from tests import make, sites
from tests.desk.visits import set_password, sign_in

pytestmark = pytest.mark.django_db

KAWKHALI = ("--district", "rangamati", "--upazila", "kawkhali", "--username", "rahima")
NEW_PASSWORD = "Surma-Kushiyara-1971"


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path / "pages"


def start(*arguments, **options):
    output = io.StringIO()
    call_command("start_office", *arguments, stdout=output, **options)
    return output.getvalue()


def refusal(*arguments):
    with pytest.raises(CommandError) as refused:
        start(*arguments)
    assert not Office.objects.exists()
    return str(refused.value)


def test_three_flags_of_latin_letters_start_an_office():
    said = start(*KAWKHALI)

    office = Office.objects.get(slug="doict-kawkhali-rangamati")
    assert office.name_bn == clean("উপজেলা কার্যালয়, কাউখালী, রাঙ্গামাটি")
    assert office.hostname == "doict.kawkhali.rangamati.gov.bd"
    assert "Started doict-kawkhali-rangamati" in said
    assert "python manage.py publish doict-kawkhali-rangamati" in said


def test_its_first_publisher_sets_a_password_with_the_link_that_is_printed():
    said = start(*KAWKHALI)

    [link] = re.findall(r"https://\S+", said)
    set_password(re.sub(r"^https://[^/]+", "", link), NEW_PASSWORD)

    _desk, is_in = sign_in("rahima", NEW_PASSWORD)
    assert is_in
    assert Membership.objects.get(user__username="rahima").role == "publisher"


def test_its_dates_can_be_counted_with_the_national_holidays_that_come_along():
    start(*KAWKHALI)

    assert Holiday.objects.national().in_year(2026).count() == 27
    assert HolidayYear.objects.filter(year=2026).exists()


def test_it_says_what_is_still_missing():
    said = start(*KAWKHALI)

    assert "Still missing:" in said
    assert "nobody is named" in said
    # The government's hours are taken for the office's own, and said in numbers.
    assert "The opening hours are not entered." not in said


def test_everything_can_be_said():
    start(
        *KAWKHALI,
        *("--model", "blank", "--parent", "none", "--kind-en", "Upazila Livestock Office"),
        *("--kind-bn", "উপজেলা প্রাণিসম্পদ দপ্তর", "--short-word", "dls", "--layout", "eight"),
        *("--phone", "01700-000007", "--email", "dls@example.gov.bd"),
        *("--holder-bn", "রহিমা খাতুন", "--charge", "additional", "--joined", "2026-01-04"),
        *("--opens", "সকাল ৮টা", "--closes", "14:30"),
    )

    office = Office.objects.get()
    assert (office.slug, office.layout) == ("dls-kawkhali-rangamati", "eight")
    assert (office.phone, office.email) == ("01700-000007", "dls@example.gov.bd")
    assert (office.opens, office.closes) == (datetime.time(8), datetime.time(14, 30))
    posting = office.posts.get().postings.get()
    assert (posting.name_bn, posting.charge) == ("রহিমা খাতুন", "additional")
    assert str(posting.joined) == "2026-01-04"
    assert Membership.objects.get().user.first_name == "রহিমা খাতুন"


def test_hours_are_the_governments_unless_they_are_said_to_be_others_or_none():
    start(*KAWKHALI)
    start("--district", "pirojpur", *KAWKHALI[2:5], "karima", "--opens", "", "--closes", "")

    hours = dict(Office.objects.values_list("slug", "opens"))
    assert hours["doict-kawkhali-rangamati"] == datetime.time(9)
    assert hours["doict-kawkhali-pirojpur"] is None


def test_answers_can_stand_in_a_file_and_flags_go_over_them(tmp_path):
    file = tmp_path / "answers.toml"
    filled = start("--example").replace("# phone", "phone")
    for name, answer in zip(KAWKHALI[::2], KAWKHALI[1::2], strict=True):
        filled = filled.replace(f'\n{name[2:]} = ""', f'\n{name[2:]} = "{answer}"')
    file.write_text(filled, encoding="utf-8")

    start("--answers", str(file), "--phone", "01900-000009")

    office = Office.objects.get(slug="doict-kawkhali-rangamati")
    assert office.phone == "01900-000009"


def test_the_blank_file_starts_nothing_before_it_is_filled_in(tmp_path):
    file = tmp_path / "answers.toml"
    file.write_bytes(start("--example").encode())

    assert "--upazila: Choose the upazila" in refusal("--answers", str(file))


def test_every_question_of_the_blank_file_can_be_answered(tmp_path):
    blank = re.sub("^# ([a-z_]+ = )", r"\1", start("--example"), flags=re.MULTILINE)

    assert answers.read(blank.encode()).keys() == set(answers.NAMES)


def test_an_office_starts_from_the_bundle_of_another():
    kawkhali = str(sites.BUNDLES / "kawkhali.json")

    start(*KAWKHALI, "--bundle", kawkhali)

    office = Office.objects.get(slug="doict-kawkhali-rangamati")
    assert office.services.count() == 9
    assert office.posts.get().phone == ""


def test_an_office_starts_from_the_charter_that_it_has(tmp_path):
    charter = tmp_path / "charter.txt"
    charter.write_text(
        "\n".join(
            [
                "২.১ নাগরিক সেবা",
                "ক্রমিক নং\tসেবার নাম\tসেবার মূল্য\tসেবা প্রদানের সময়সীমা",
                "১\tগবাদি পশুর টিকা প্রদান\tবিনামূল্যে\t৩ কার্যদিবস",
            ]
        ),
        encoding="utf-8",
    )

    start(*KAWKHALI, "--charter", str(charter), "--kind-bn", "উপজেলা প্রাণিসম্পদ দপ্তর")

    office = Office.objects.get()
    assert [service.deadline_maximum for service in office.services.all()] == [3]
    assert office.parent is None


def test_a_file_that_holds_no_charter_is_refused(tmp_path):
    greeting = tmp_path / "greeting.txt"
    greeting.write_text("শুভ নববর্ষ", encoding="utf-8")

    assert "nothing of a charter" in refusal(*KAWKHALI, "--charter", str(greeting))


def test_the_demonstration_is_removed_where_it_is_asked():
    for name in ("doict", "kawkhali"):
        publishing.publish(load(sites.bundle(name)))

    said = start(*KAWKHALI, "--remove-demonstration")

    assert "The demonstration is removed" in said
    assert set(Office.objects.values_list("slug", flat=True)) == {
        "doict",
        "doict-kawkhali-rangamati",
    }


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("--district", "pirojpor"), "--district: .* Near: pirojpur", id="district"),
        pytest.param(
            ("--district", "pirojpur", "--upazila", "kaukhali"), "Near: kawkhali", id="upazila"
        ),
        pytest.param(("--upazila", "kawkhali"), "needs its --district", id="no district"),
        pytest.param((), "--upazila: Choose the upazila", id="nowhere"),
        pytest.param((*KAWKHALI, "--model", "fish"), "Models: ict-upazila, blank", id="model"),
        pytest.param(
            (*KAWKHALI, "--model", "blank", "--bundle", "x"), "one of them", id="two sources"
        ),
        pytest.param((*KAWKHALI, "--bundle", "none.json"), "cannot be read", id="no file"),
        pytest.param((*KAWKHALI, "--bundle", __file__), "not readable JSON", id="no bundle"),
        pytest.param((*KAWKHALI, "--charter", "none.docx"), "cannot be read", id="no charter"),
        pytest.param((*KAWKHALI, "--host", "nowhere"), "--host: Enter a host name", id="host"),
        pytest.param((*KAWKHALI, "--phone", "none"), "--phone: Write one number", id="phone"),
        pytest.param((*KAWKHALI, "--joined", "4/1/2026"), "2026-01-31", id="day"),
        pytest.param((*KAWKHALI, "--opens", "morning"), "--opens is written as 09:00", id="hour"),
        pytest.param((*KAWKHALI, "--closes", "08:00"), "--closes: .*before it opens", id="hours"),
        pytest.param((*KAWKHALI, "--layout", "nine"), "--layout", id="layout"),
        pytest.param((*KAWKHALI, "--parent", "dls"), "--parent: .*“dls” is not here", id="parent"),
        pytest.param((*KAWKHALI, "--model", "blank"), "--kind-bn", id="no kind"),
        pytest.param(KAWKHALI[:4], "--publisher: Write who", id="nobody signs in"),
        pytest.param((*KAWKHALI, "--answers", "none.toml"), "cannot be read", id="no answers"),
    ],
)
def test_what_is_wrong_is_named_with_its_flag_and_nothing_is_made(arguments, words):
    assert re.search(words, refusal(*arguments), flags=re.DOTALL)


def test_a_user_name_that_is_taken_is_refused():
    make.make_user("rahima")

    assert "--username: Somebody has this user name" in refusal(*KAWKHALI)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"\xff\xfe", "not saved in UTF-8", id="another encoding"),
        pytest.param(b"district = pirojpur", '(name = "answer" on each line)', id="no quotes"),
        pytest.param(b'upazilla = "x"', "Did you mean “upazila”", id="a slip"),
        pytest.param(b"[office]\n", "Nothing is asked by the name “office”", id="a table"),
        pytest.param(b'phone = ["1", "2"]', "answered by one text", id="a list"),
    ],
)
def test_a_file_of_answers_that_cannot_be_read_is_refused_in_words(tmp_path, content, words):
    file = tmp_path / "answers.toml"
    file.write_bytes(content)

    assert words in refusal("--answers", str(file))


def test_what_is_missing_is_said_in_bangla_where_it_is_asked_for():
    assert clean("কারও নাম দেওয়া নেই।") in start(*KAWKHALI, language="bn")
