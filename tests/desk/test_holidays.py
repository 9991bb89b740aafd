"""Holidays at the desk: which years are known, who mends them, and pages that follow at once."""

import datetime

import msgspec
import pytest
from django.urls import reverse

from charter import publishing
from charter.desk import public
from charter.release import Release
from offices.desk import years
from offices.models import Holiday, HolidayYear
from portal.bangla.dates import number
from tests.desk.forms import errors_of, open_form
from tests.desk.visits import browser, url, words_of
from tests.make import (
    make_checked_year,
    make_holiday,
    make_office,
    make_officer,
    make_service,
    make_statement,
    make_superuser,
)

pytestmark = pytest.mark.django_db

YEARS = "offices_holidayyear"


@pytest.fixture(autouse=True)
def pages_of_this_test(settings, tmp_path):
    settings.PAGES_DIR = tmp_path


@pytest.fixture
def office():
    return published_office()


@pytest.fixture
def officer(office):
    return browser(make_officer(office))


@pytest.fixture
def keeper():
    return browser(make_superuser(first_name="Karim", last_name="Uddin"))


def published_office():
    office = make_office()
    make_statement(office)
    publishing.publish(office)
    return office


def shown(office):
    """What the public pages of an office were made from."""
    data = publishing.page_store().current(office.slug).read_data("release.json")
    return msgspec.json.decode(data, type=Release)


def dates(office):
    return [day.date.isoformat() for day in shown(office).holidays]


def listed(client, query=""):
    return client.get(url("offices_holiday_changelist") + query)


# The public pages follow at once.


def test_an_offices_own_day_is_public_at_once_changed_and_deleted(officer, office):
    other = published_office()
    add = open_form(officer, reverse("admin:offices_holiday_add"))
    add.submit(officer, date="2026-06-07", name_bn="স্থানীয় ছুটি")
    assert (dates(office), dates(other)) == (["2026-06-07"], [])

    day = office.holidays.get()
    open_form(officer, url("offices_holiday_change", day.pk)).submit(officer, date="2026-06-08")
    assert dates(office) == ["2026-06-08"]

    officer.post(url("offices_holiday_delete", day.pk), {"post": "yes"})
    assert dates(office) == []


def test_a_national_day_is_public_at_every_office_at_once(keeper, office):
    other = published_office()
    address = f"{url('offices_holiday_add')}?office=nation"
    assert "New national day" in words_of(keeper.get(address))
    open_form(keeper, address).submit(keeper, date="2026-12-16", name_bn="বিজয় দিবস")
    assert dates(office) == dates(other) == ["2026-12-16"]

    keeper.post(url("offices_holiday_delete", Holiday.objects.get().pk), {"post": "yes"})
    assert dates(office) == dates(other) == []


def test_a_checked_year_is_public_at_every_office_at_once(keeper, office):
    other = published_office()
    make_holiday(date=datetime.date(2027, 12, 16))
    form = open_form(keeper, reverse(f"admin:{YEARS}_add"))
    form.submit(keeper, year=number("2027", "bn"), source="প্রজ্ঞাপন")
    assert shown(office).checked_years == shown(other).checked_years == (2027,)

    keeper.post(url(f"{YEARS}_delete", HolidayYear.objects.get().pk), {"post": "yes"})
    assert shown(office).checked_years == shown(other).checked_years == ()


def test_before_a_live_row_is_deleted_nobody_is_told_of_a_next_edition(officer, office):
    day, statement = make_holiday(office), office.statements.get()

    live = words_of(officer.get(url("offices_holiday_delete", day.pk)))
    draft = words_of(officer.get(url("charter_statement_delete", statement.pk)))

    assert "The public pages are without it at once." in live
    assert "next edition" not in live
    assert "the next edition will be without it" in draft


def test_where_pages_cannot_be_made_the_day_is_recorded_and_the_keeper_reads_so(
    keeper, office, settings, tmp_path
):
    (tmp_path / "no-folder").write_text("")
    settings.PAGES_DIR = tmp_path / "no-folder"
    address = f"{reverse('admin:offices_holiday_add')}?office=nation"
    form = open_form(keeper, address)

    done = form.submit(keeper, date="2026-12-16", name_bn="বিজয় দিবস")

    assert Holiday.objects.count() == 1
    assert "manage.py refresh" in words_of(keeper.get(done["Location"]))


def test_nobody_is_let_wait_for_the_pages_of_a_whole_country(office, rf):
    said = []
    request = rf.get("/admin/")
    request._messages = type("Said", (), {"add": lambda self, *args: said.append(args)})()
    make_holiday(date=datetime.date(2026, 12, 16))

    assert public.refreshed_everywhere(request, seconds=0) is False
    assert (dates(office), len(said)) == ([], 1)

    assert public.refreshed_everywhere(request) is True
    assert (dates(office), len(said)) == (["2026-12-16"], 1)


def test_national_days_can_be_entered_before_there_is_an_office():
    keeper = browser(make_superuser())

    assert listed(keeper).status_code == 200
    address = f"{reverse('admin:offices_holiday_add')}?office=nation"
    open_form(keeper, address).submit(keeper, date="2026-12-16", name_bn="বিজয় দিবস")

    assert Holiday.objects.national().count() == 1


# What an officer types, and what comes of it.


def add(client, **typed):
    """Through the form in English: its answer."""
    form = open_form(client, f"/en{reverse('admin:offices_holiday_add')}")
    return form.submit(client, **{"date": "2026-12-07", "name_bn": "স্থানীয় ছুটি", **typed})


def told(client, **typed):
    return words_of(client.get(add(client, **typed)["Location"]))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        pytest.param(
            {}, "From now on 7 December 2026, Monday is left out when dates are counted.", id="shut"
        ),
        pytest.param(
            {"date": "2026-12-05", "kind": "working"},
            "From now on 5 December 2026, Saturday counts as a working day.",
            id="open on a Saturday",
        ),
        pytest.param(
            {"date": "2026-12-11"}, "11 December 2026, Friday is closed anyway", id="a Friday"
        ),
        pytest.param(
            {"kind": "working"}, "7 December 2026, Monday is a working day anyway", id="a Monday"
        ),
        pytest.param(
            {"date": "2026-12-16"},
            "16 December 2026, Wednesday is closed anyway",
            id="a national holiday",
        ),
        pytest.param(
            {"date": "2026-12-16", "kind": "working"},
            "From now on 16 December 2026, Wednesday counts as a working day.",
            id="open on a national holiday",
        ),
    ],
)
def test_what_a_day_does_to_the_dates_is_told_when_it_is_saved(officer, typed, words):
    make_holiday(date=datetime.date(2026, 12, 16))

    page = told(officer, **typed)

    assert words in page
    assert "provisional" not in page.partition("National holidays by year")[0]


def test_of_an_estimated_day_is_told_that_dates_near_it_are_provisional(officer):
    form = open_form(officer, f"/en{reverse('admin:offices_holiday_add')}")
    del form.values["is_confirmed"]

    done = form.submit(officer, date="2026-12-07", name_bn="মাহফিল")

    assert "dates near it are called provisional" in words_of(officer.get(done["Location"]))


def test_a_national_day_on_a_working_day_is_told_too(keeper, office):
    form = open_form(keeper, f"/en{reverse('admin:offices_holiday_add')}?office=nation")

    done = form.submit(keeper, date="2026-12-16", name_bn="বিজয় দিবস")

    assert "16 December 2026, Wednesday is left out" in words_of(keeper.get(done["Location"]))


def test_where_pages_cannot_be_made_nothing_is_claimed_of_dates(officer, settings, tmp_path):
    (tmp_path / "no-folder").write_text("")
    settings.PAGES_DIR = tmp_path / "no-folder"

    page = told(officer)

    assert "could not be made just now" in page
    assert "From now on" not in page


def test_a_day_that_is_entered_already_is_refused_at_its_field_with_what_is_there(officer, office):
    make_holiday(office, date=datetime.date(2026, 12, 7), name_en="Liberation of the town")
    make_holiday(date=datetime.date(2026, 12, 8), name_en="A day of the nation")

    response = add(officer)

    assert set(errors_of(response)) == {"date"}
    assert "“Liberation of the town”" in words_of(response)
    assert add(officer, date="2026-12-08").status_code == 302


def test_an_entry_can_be_saved_again_on_its_own_day(officer, office):
    day = make_holiday(office, date=datetime.date(2026, 12, 7))

    open_form(officer, url("offices_holiday_change", day.pk)).submit(officer, name_en="Renamed")

    assert office.holidays.get().name_en == "Renamed"


@pytest.mark.parametrize("date", ["0026-12-10", "1926-12-10", "2206-12-10"])
def test_a_slip_in_the_year_is_refused_at_its_field(officer, office, date):
    response = add(officer, date=date)

    assert set(errors_of(response)) == {"date"}
    assert "between the years 2000 and 2100" in words_of(response)
    assert not office.holidays.exists()


def test_where_a_browser_lets_people_type_a_date_the_day_comes_first(officer, office):
    for typed in ("05/12/2026", number("6-12-2026", "bn"), "7 December 2026"):
        assert add(officer, date=typed).status_code == 302

    assert [day.date.day for day in office.holidays.order_by("date")] == [5, 6, 7]
    assert {day.date.month for day in office.holidays.all()} == {12}


@pytest.mark.parametrize("typed", ["আগামী সোমবার", "31/02/2026", "<b>", "\x00", "9" * 5000])
def test_what_is_no_date_is_refused_in_words_at_its_field(officer, office, typed):
    response = add(officer, date=typed)

    assert set(errors_of(response)) == {"date"}
    assert "Write the date as 19/11/2026." in words_of(response)


def test_an_officer_finds_the_own_days_above_those_of_the_nation(officer, keeper, office):
    make_holiday(office, date=datetime.date(2026, 12, 7), name_en="Ours")
    make_holiday(date=datetime.date(2026, 2, 21), name_en="The nation’s")

    of_officer, of_keeper = words_of(listed(officer)), words_of(listed(keeper))

    assert of_officer.index("Ours") < of_officer.index("The nation’s")
    assert of_keeper.index("The nation’s") < of_keeper.index("Ours")


def test_a_national_day_is_read_by_an_officer_in_plain_words(officer, keeper):
    day = make_holiday(date=datetime.date(2026, 12, 16), name_en="Victory Day")

    page = officer.get(url("offices_holiday_change", day.pk))

    words = words_of(page)
    assert "16 December 2026, Wednesday" in words
    assert "Victory Day" in words
    assert "confirmed" in words
    assert "[en]" not in words
    assert "What you save here" not in words
    assert "What you save here" in words_of(keeper.get(url("offices_holiday_change", day.pk)))


# What is known of a year.


def test_the_list_says_of_each_year_how_far_it_is_known(keeper):
    make_checked_year(2026, source="প্রজ্ঞাপন, ৯ নভেম্বর ২০২৫")
    make_holiday(date=datetime.date(2027, 2, 21))

    known, unchecked, empty = (
        words_of(listed(keeper, f"?date__year={year}")) for year in (2026, 2027, 2028)
    )

    assert "1 day, compared with the government’s order. প্রজ্ঞাপন, ৯ নভেম্বর ২০২৫" in known
    assert (
        "1 day, not yet compared with the government’s order. Dates that are counted" in unchecked
    )
    assert "No day is entered yet. Dates that are counted through 2028 are provisional" in empty


def test_an_offices_own_days_are_not_counted_as_the_nations(officer, office):
    make_holiday(office, date=datetime.date(2028, 2, 21))

    assert "No day is entered yet." in words_of(listed(officer, "?date__year=2028"))


def test_who_keeps_the_site_reads_how_to_mend_it_and_an_officer_whom_to_ask(keeper, officer):
    of_keeper = listed(keeper, "?date__year=2028")
    of_officer = listed(officer, "?date__year=2028")

    assert "manage.py fill_holidays 2028" in words_of(of_keeper)
    assert url(f"{YEARS}_add") in of_keeper.content.decode()
    assert "Ask: Karim Uddin." in words_of(of_officer)
    assert "manage.py" not in words_of(of_officer)
    assert "holidayyear" not in of_officer.content.decode()
    assert "Ask:" not in words_of(of_keeper)


@pytest.mark.parametrize(("month", "wanted"), [(10, [2026]), (11, [2026, 2027])])
def test_this_year_is_told_and_from_november_the_next(month, wanted):
    lines = years.lines("", datetime.date(2026, month, 1))

    assert [line.standing.year for line in lines] == wanted


def test_the_list_can_be_narrowed_to_a_year(officer, office):
    make_holiday(office, date=datetime.date(2026, 6, 7), name_en="In the one year")
    make_holiday(date=datetime.date(2027, 6, 7), name_en="In the other")

    page = listed(officer, "?date__year=2027")

    assert "In the other" in words_of(page)
    assert "In the one year" not in words_of(page)
    assert 'href="?date__year=2026"' in page.content.decode()
    assert "In the one year" in words_of(listed(officer))


@pytest.mark.parametrize(
    "year", ["next", "0", "-1", "99999", "9" * 30, "9" * 5000, "2027.5", "%00", "1=1", "%E0%A6%95"]
)
def test_a_year_that_is_none_leads_back_to_the_whole_list(officer, year):
    page = officer.get(f"{url('offices_holiday_changelist')}?date__year={year}", follow=True)

    assert page.status_code == 200


def test_a_year_may_be_asked_for_in_bangla_digits(officer, office):
    make_holiday(office, date=datetime.date(2027, 6, 7), name_en="In that year")

    assert "In that year" in words_of(listed(officer, f"?date__year={number('2027', 'bn')}"))


def test_days_stand_with_their_weekday_and_occasion(officer, office):
    make_holiday(office, date=datetime.date(2026, 12, 16), name_en="Our day")

    assert "16 December 2026, WednesdayOur dayClosed" in words_of(listed(officer))


# The front page.


def test_the_front_page_leads_to_the_year_that_is_not_known(officer, office):
    make_service(office)

    page = officer.get(url("desk_office", office.slug))

    this_year = datetime.date.today().year
    assert f"The national holidays of {this_year} are not entered yet." in words_of(page)
    [href] = [
        line.href for line in page.context["draft"].warnings if line.finding.id == str(this_year)
    ]
    assert f"date__year={this_year}#years" in href
    assert officer.get(href).status_code == 200


def test_the_front_page_leads_to_the_hours_that_are_not_in_numbers(officer, office):
    make_service(office)

    page = officer.get(url("desk_office", office.slug)).content.decode()

    assert f'href="{url("offices_office_change", office.pk)}#id_opens"' in page


def test_what_is_not_known_of_holidays_does_not_stop_publishing(office):
    make_service(office)

    assert publishing.publish(office).number == 2


# Checked years.


def test_only_who_keeps_the_site_reaches_the_checked_years(keeper, officer):
    year = make_checked_year(2026)
    addresses = [
        url(f"{YEARS}_changelist"),
        url(f"{YEARS}_add"),
        *(url(f"{YEARS}_{page}", year.pk) for page in ("change", "delete", "history")),
    ]

    assert [keeper.get(address).status_code for address in addresses] == [200] * 5
    assert [officer.get(address).status_code for address in addresses] == [403] * 5
    assert officer.post(addresses[3], {"post": "yes"}).status_code == 403
    assert HolidayYear.objects.exists()
    assert url(f"{YEARS}_changelist") in keeper.get(url("index")).content.decode()
    assert url(f"{YEARS}_changelist") not in officer.get(url("index")).content.decode()


def test_a_year_on_whose_list_nothing_stands_cannot_be_called_checked(keeper):
    make_holiday(make_office(), date=datetime.date(2027, 2, 21))
    form = open_form(keeper, reverse(f"admin:{YEARS}_add"))

    response = form.submit(keeper, year="2027", source="প্রজ্ঞাপন")

    assert set(errors_of(response)) == {"year"}
    assert not HolidayYear.objects.exists()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        pytest.param({"year": "2026"}, "year", id="twice"),
        pytest.param({"year": "1999"}, "year", id="before the calendar"),
        pytest.param({"year": "এ বছর"}, "year", id="no number"),
        pytest.param({"year": "9" * 5000}, "year", id="a long number"),
        pytest.param({"year": ""}, "year", id="none"),
        pytest.param({"source": " "}, "source", id="without its order"),
    ],
)
def test_a_year_that_cannot_be_is_refused_at_its_field(keeper, values, field):
    make_checked_year(2026)
    make_holiday(date=datetime.date(2027, 2, 21))
    form = open_form(keeper, reverse(f"admin:{YEARS}_add"))

    response = form.submit(keeper, **{"year": "2027", "source": "প্রজ্ঞাপন"} | values)

    assert set(errors_of(response)) == {field}
    assert HolidayYear.objects.count() == 1


def test_a_year_that_is_checked_already_is_told_in_words(keeper):
    make_checked_year(2026)
    form = open_form(keeper, f"/en{reverse(f'admin:{YEARS}_add')}")

    response = form.submit(keeper, year="2026", source="প্রজ্ঞাপন")

    assert "This year is checked already." in words_of(response)


def test_whoever_saves_a_year_second_reads_what_the_other_wrote(keeper):
    year = make_checked_year(2026)
    form = open_form(keeper, url(f"{YEARS}_change", year.pk))
    HolidayYear.objects.update(source="অন্য প্রজ্ঞাপন")

    response = form.submit(keeper, source="আমার প্রজ্ঞাপন")

    assert response.status_code == 409
    assert HolidayYear.objects.get().source == "অন্য প্রজ্ঞাপন"


def test_who_checked_a_year_stands_in_its_history(keeper):
    make_holiday(date=datetime.date(2027, 2, 21))
    form = open_form(keeper, reverse(f"admin:{YEARS}_add"))
    form.submit(keeper, year="2027", source="প্রজ্ঞাপন")

    history = keeper.get(url(f"{YEARS}_history", HolidayYear.objects.get().pk))

    assert "Karim Uddin" in words_of(history)
