"""Signing in, being kept out, and being let in again."""

from io import StringIO

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import OperationalError

from tests import make
from tests.desk.visits import browser, set_password, sign_in, url, words_of

pytestmark = pytest.mark.django_db

NEW_PASSWORD = "Surma-Kushiyara-1971"


@pytest.fixture
def officer():
    return make.make_officer(make.make_office(hostname="nodipur.example.gov.bd"), username="rima")


def let_in(username):
    said = StringIO()
    call_command("let_in", username, stdout=said)
    return said.getvalue()


def path_in(words):
    [address] = [line.strip() for line in words.splitlines() if "/set-password/" in line]
    return address.removeprefix("https://nodipur.example.gov.bd")


def fail_often(username):
    client = browser()
    for _ in range(settings.AXES_FAILURE_LIMIT):
        response = client.post(url("login"), {"username": username, "password": "guess"})
    return response


@pytest.mark.parametrize("language", ["bn", "en"])
def test_the_sign_in_page_says_whom_to_ask(language):
    page = browser().get(url("login", language=language))

    assert f'<html lang="{language}">' in page.content.decode()
    assert "let_in" in words_of(page)


def test_a_wrong_password_gets_words_and_keeps_the_name(officer):
    page = browser().post(url("login"), {"username": "rima", "password": "wrong"})

    assert page.status_code == 200
    assert 'class="errornote"' in page.content.decode()
    assert 'value="rima"' in page.content.decode()


def test_after_ten_failures_the_name_is_locked_in_words(officer):
    page = fail_often("rima")

    assert page.status_code == 429
    assert "Too many failed sign-ins" in words_of(page)
    assert sign_in("rima")[1] is False


def test_let_in_restores_access_after_a_lost_password(officer):
    elsewhere, _is_in = sign_in("rima")
    fail_often("rima")

    words = let_in("rima")

    assert elsewhere.get(url("index")).status_code == 302
    assert not AccessAttempt.objects.exists()
    assert sign_in("rima")[1] is False
    set_password(path_in(words), NEW_PASSWORD)
    assert sign_in("rima", NEW_PASSWORD)[1]


def test_let_in_names_the_users_there_are(officer):
    with pytest.raises(CommandError, match=r"There is no user “rina”.+ rima"):
        let_in("rina")


def test_let_in_says_that_an_account_is_closed(officer):
    officer.is_active = False
    officer.save()

    with pytest.raises(CommandError, match="is closed"):
        let_in("rima")


def test_let_in_says_that_somebody_has_no_office():
    make.make_user("nobody")

    with pytest.raises(CommandError, match="has no office"):
        let_in("nobody")


def test_a_link_of_a_closed_account_opens_nothing(officer):
    path = path_in(let_in("rima"))
    officer.refresh_from_db()
    officer.is_active = False
    officer.save()

    assert "This link does not work" in words_of(browser().get(f"/en{path}", follow=True))


def test_a_password_too_easy_is_refused_with_the_reason(officer):
    page = set_password(path_in(let_in("rima")), "12345678901")

    assert page.context["form"].errors
    assert sign_in("rima", "12345678901")[1] is False


def test_the_password_can_be_changed(officer):
    fields = {
        "old_password": make.PASSWORD,
        "new_password1": NEW_PASSWORD,
        "new_password2": NEW_PASSWORD,
    }
    done = browser(officer).post(url("password_change"), fields, follow=True)

    assert "The password is changed" in words_of(done)
    assert sign_in("rima", NEW_PASSWORD)[1]


def test_signing_out_says_what_becomes_of_the_work(officer):
    client = browser(officer)

    assert "What you saved is kept" in words_of(client.post(url("logout")))
    assert client.get(url("index")).status_code == 302


@pytest.mark.parametrize(
    ("path", "words"),
    [
        pytest.param("/en/admin/", "The desk is away", id="English"),
        pytest.param("/admin/", None, id="Bangla"),
    ],
)
def test_with_the_database_away_the_desk_says_so(officer, monkeypatch, path, words):
    from charter.desk import front

    def away(*args, **kwargs):
        raise OperationalError("connection refused")

    client = browser(officer, raise_request_exception=False)
    monkeypatch.setattr(front.access, "offices_of", away)
    page = client.get(path)

    assert page.status_code == 503
    assert page["Retry-After"]
    assert f'<html lang="{"en" if words else "bn"}">' in page.content.decode()
    if words:
        assert words in words_of(page)


def test_another_fault_is_not_blamed_on_the_database(officer, monkeypatch):
    from charter.desk import front

    def broken(*args, **kwargs):
        raise ValueError("a bug")

    client = browser(officer, raise_request_exception=False)
    monkeypatch.setattr(front.access, "offices_of", broken)

    assert client.get("/en/admin/").status_code == 500


def test_a_wrong_address_at_the_desk_leads_back_to_the_desk(officer):
    page = browser(officer).get("/en/admin/no-such-page/")

    assert page.status_code == 404
    assert "There is no such page at the desk" in words_of(page)
    assert 'href="/en/admin/"' in page.content.decode()
