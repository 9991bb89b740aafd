"""The menu of the desk: seven places for an officer, more for those who keep the site."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from charter import pages
from offices import access
from offices.models import Office

LAST_OFFICE = "desk_office"


@dataclass(frozen=True)
class Item:
    words: str
    href: str
    is_here: bool


@dataclass(frozen=True)
class Menu:
    """`offices` says whether there are several to choose from."""

    office: Office | None
    items: list[Item]
    keepers: list[Item]
    choose: bool


def menu_of(request):
    offices = {office.slug: office for office in access.offices_of(request.user)}
    office = _present(request, offices)
    return Menu(
        office=office,
        items=[*_items(request, _of_office(office))] if office else [],
        keepers=[*_items(request, _of_keepers())] if request.user.is_superuser else [],
        choose=len(offices) > 1,
    )


def _present(request, offices):
    """The office of this address, or else the one whose desk was opened last, or the only one."""
    if named := getattr(request, "desk_office", None):
        return named
    if len(offices) == 1:
        return next(iter(offices.values()))
    return offices.get(request.session.get(LAST_OFFICE))


def _of_office(office):
    mine = f"?office__id__exact={office.pk}"
    yield _("My office"), "admin:offices_office_change", [office.pk], ""
    yield _("Services"), "admin:services_service_changelist", [], mine
    yield _("Officers"), "admin:offices_post_changelist", [], mine
    yield _("Statements"), "admin:charter_statement_changelist", [], mine
    yield _("Notices"), "admin:charter_notice_changelist", [], mine
    yield _("Holidays"), "admin:offices_holiday_changelist", [], ""
    yield _("Former editions"), "admin:desk_editions", [office.slug], ""


def _of_keepers():
    yield _("Offices"), "admin:offices_office_changelist", [], ""
    yield _("Start a new office"), "admin:desk_start", [], ""
    yield _("Checked holiday lists"), "admin:offices_holidayyear_changelist", [], ""
    yield _("Users"), "admin:auth_user_changelist", [], ""
    yield _("Sign-in locks"), "admin:axes_accessattempt_changelist", [], ""


def _items(request, entries):
    for words, name, args, query in entries:
        try:
            url = reverse(name, args=args)
        except NoReverseMatch:
            continue  # not registered at this desk
        yield Item(words, url + query, request.path.startswith(url))


@dataclass(frozen=True)
class OtherLanguage:
    code: str
    name: str
    href: str


def other_language(request):
    """The same page in the other language. A form's answer leads to the form."""
    language = pages.language_of(request.path_info)
    other = next(code for code in pages.LANGUAGES if code != language)
    path = request.path_info.removeprefix("/en") if language == "en" else request.path_info
    query = request.META.get("QUERY_STRING", "") if request.method == "GET" else ""
    href = pages.address(other, path) + (f"?{query}" if query else "")
    return OtherLanguage(other, dict(settings.LANGUAGES)[other], href)
