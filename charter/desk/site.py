"""The desk: Django's admin as an officer of one office meets it."""

from django.contrib.admin import AdminSite
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from charter.desk import (
    editions,
    front,
    handbook,
    handover,
    menu,
    model_updates,
    people,
    preview,
    publish,
    start,
    waivers,
    ways_out,
)
from charter.desk.incoming import bring, mending
from charter.desk.incoming import preview as incoming_preview
from charter.desk.passwords import SetPassword
from charter.desk.public import refreshed, refreshed_everywhere
from offices.models import Office


class DeskSite(AdminSite):
    """Its front page is the desk of one's office; models' forms and lists are stock."""

    site_header = site_title = _("Charter desk")
    index_title = _("Desk")
    enable_nav_sidebar = False

    def get_urls(self):
        return [*self.desk_urls(), *super().get_urls()]

    def desk_urls(self):
        """Ours, before the admin's own: those end in one that catches everything."""
        office = "office/<slug:slug>/"
        views = [
            (office, front.front, "desk_office"),
            (f"{office}confirm/", front.confirm, "desk_confirm"),
            (f"{office}publish/", publish.publish, "desk_publish"),
            (f"{office}preview/", preview.preview, "desk_preview"),
            (f"{office}preview/<path:path>", preview.preview, "desk_preview"),
            (f"{office}editions/", editions.editions, "desk_editions"),
            (f"{office}editions/<int:number>/restore/", editions.restore, "desk_restore"),
            (f"{office}ways-out/", ways_out.ways_out, "desk_ways_out"),
            (f"{office}ways-out/site.zip", ways_out.site_as_zip, "desk_site_zip"),
            (f"{office}model/", model_updates.updates, "desk_model_updates"),
            (f"{office}waivers/", waivers.waivers, "desk_waivers"),
            (f"{office}waivers/<int:pk>/withdraw/", waivers.withdraw, "desk_withdraw_waiver"),
            (f"{office}handover/", handover.handover, "desk_handover"),
            (f"{office}people/", people.people, "desk_people"),
            (f"{office}people/<int:pk>/link/", people.new_link, "desk_new_link"),
            (f"{office}people/<int:pk>/end/", people.end, "desk_end_membership"),
            ("start/", start.start, "desk_start"),
            (f"{office}incoming/", bring.bring_in, "desk_incoming"),
            (f"{office}incoming/throw-away/", bring.throw_away, "desk_incoming_throw_away"),
            (f"{office}incoming/preview/", incoming_preview.preview, "desk_incoming_preview"),
            (
                f"{office}incoming/preview/<int:table>/<int:row>/",
                mending.row,
                "desk_incoming_row",
            ),
            (
                f"{office}incoming/preview/statement/<int:number>/",
                mending.statement,
                "desk_incoming_statement",
            ),
            (f"{office}workbook/", bring.as_workbook, "desk_workbook"),
            ("handbook/", handbook.contents, "desk_handbook"),
            ("handbook/<slug:task>/", handbook.task, "desk_handbook_task"),
        ]
        return [
            # Whoever has a link of ours has no password yet, and cannot sign in before.
            path("set-password/<uidb64>/<token>/", SetPassword.as_view(), name="desk_set_password"),
            *(path(route, self.admin_view(view), name=name) for route, view, name in views),
        ]

    def index(self, request, extra_context=None):
        return front.choose(request)

    def login(self, request, extra_context=None):
        # Asks the database at the door: nobody should type a password to learn that it is away.
        Office.objects.exists()
        return super().login(request, {"title": _("Sign in")} | (extra_context or {}))

    def app_index(self, request, app_label, extra_context=None):
        """There is one front page; a list per Django app means nothing to an officer."""
        return HttpResponseRedirect(reverse("admin:index"))

    def save_and_publish(self, request, office, section, row_id):
        """For the forms' button. See `publish.row_alone`."""
        return publish.row_alone(request, office, section, row_id)

    def show_now(self, request, office):
        """For live rows, after one was saved or deleted; those of no office are every office's.

        False where not all pages could be made, which the user has then been told.
        """
        return refreshed_everywhere(request) if office is None else refreshed(request, office)

    def each_context(self, request):
        """Without the list of every model, whose making would ask the database for each."""
        has_permission = self.has_permission(request)
        return {
            "site_title": self.site_title,
            "site_header": self.site_header,
            "site_url": "",
            "has_permission": has_permission,
            "available_apps": [],
            "is_popup": False,
            "is_nav_sidebar_enabled": has_permission,
            "other_language": menu.other_language(request),
            "menu": menu.menu_of(request) if has_permission else None,
        }
