"""Saving a row at the desk: nothing is lost, nothing of others is overwritten unseen."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from offices import access
from offices.desk import clash, opened, posted, scope

PUBLISH = "_publish"
ONE_MORE = "_more"


class Saving:
    """Mixin of the desk's admins: conflicts, one more blank row, publishing one row alone."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            response = super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError:
            # A rule of the database that no form could see: somebody was quicker.
            request.desk_held, request.desk_refused, request.desk_saved = True, True, None
            response = super().changeform_view(request, object_id, form_url, extra_context)
        saved = getattr(request, "desk_saved", None)
        return response if saved is None else self.after_saving(request, saved, response)

    def _changeform_view(self, request, object_id, form_url, extra_context):
        """Within the transaction of a POST, before Django's own."""
        if request.method == "POST":
            if object_id is not None and not getattr(request, "desk_held", False):
                row = self._locked(request, object_id)
                if row is None:
                    if answer := self._gone(request, object_id):
                        return answer
                else:
                    self._settle(request, row)
            if prefix := request.POST.get(ONE_MORE):
                self._one_more(request, prefix)
        return super()._changeform_view(request, object_id, form_url, extra_context)

    def _locked(self, request, object_id):
        """The row, held until the transaction ends. Whoever edits child rows waits for it too."""
        try:
            key = self.opts.pk.to_python(unquote(object_id))
            rows = self.get_queryset(request).select_for_update()
            # By key: the list's order would join, and lock, other tables.
            return rows.filter(pk=key).order_by("pk").first()
        except (ValidationError, ValueError, OverflowError):
            return None

    def _settle(self, request, row):
        if not self.has_change_permission(request, row):
            return
        request.desk_office = self.office_of(row)
        found = clash.settle(self, request, row)
        if found is not None:
            request.desk_held, request.desk_clash = True, found

    def _gone(self, request, object_id):
        """Somebody deleted the row while its form was open: what was typed is not thrown away."""
        then = opened.unseal(self, request, object_id)
        if then is None:
            return None
        request.desk_office = None
        if then["office"] is not None:
            request.desk_office = scope.office_named(request, then["office"])
        ctx = {
            **self.admin_site.each_context(request),
            "title": _("This was deleted while you were editing it"),
            "opts": self.opts,
            "lines": clash.gone(self, request, object_id, then),
            "may_add": self.has_add_permission(request),
        }
        return TemplateResponse(request, "admin/row_gone.html", ctx, status=410)

    def _one_more(self, request, prefix):
        request.POST = request.POST.copy()
        posted.add_blank(request.POST, prefix)
        request.desk_held = True

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        found = getattr(request, "desk_clash", None)
        office = self.office_of(obj) if obj else getattr(request, "desk_office", None)
        may_change = self.has_change_permission(request, obj) if obj else True
        context |= {
            "clash": found,
            "refused": getattr(request, "desk_refused", False),
            "row_office": office,
            "may_change": may_change,
            "is_live": self.is_live,
            "may_publish": bool(
                self.section and office and access.may_publish(request.user, office)
            ),
        }
        if change:
            # Not `obj`: validation has filled it with what was typed.
            stored = self.model._default_manager.get(pk=obj.pk)
            context |= {"title": str(stored), "subtitle": None}
        if change and may_change:
            standing = opened.snapshot(self, request, stored)
            context["opened"] = opened.seal(self, request, obj.pk, standing)
        response = super().render_change_form(request, context, add, change, form_url, obj)
        if found is not None:
            response.status_code = 409
        return response

    # After a valid form

    def response_add(self, request, obj, post_url_continue=None):
        request.desk_saved = obj
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        request.desk_saved = obj
        return super().response_change(request, obj)

    def after_saving(self, request, row, response):
        """Outside the transaction: pages are never rendered inside one."""
        office = self.office_of(row)
        if self.is_live:
            if self.show_now(request, office) and (told := self.now_public(row)):
                messages.info(request, told)
        elif PUBLISH in request.POST and self.section and office is not None:
            row_id = self.row_id(row)
            url = self.admin_site.save_and_publish(request, office, self.section, row_id)
            return HttpResponseRedirect(url)
        return response

    def show_now(self, request, office):
        """Bring live rows before the public, which the desk knows how to do. False if it failed."""
        return self.admin_site.show_now(request, office)

    def now_public(self, row):
        """In words, what a live row that was just saved does for the public; "" for nothing."""
        return ""

    def row_id(self, row):
        """How charter.diff tells the row from others of its section."""
        return row.public_id

    # Deleting

    def delete_view(self, request, object_id, extra_context=None):
        row = self.get_object(request, unquote(object_id))
        office = self.office_of(row) if row else None
        if office is not None and self.has_view_permission(request, row):
            request.desk_office = office
        ctx = {"is_live": self.is_live} | (extra_context or {})
        try:
            response = super().delete_view(request, object_id, ctx)
        except ProtectedError:
            messages.error(request, _("It is in use since a moment ago, and was not deleted."))
            return HttpResponseRedirect(request.path)
        if self.is_live and row is not None and response.status_code == 302:
            self.show_now(request, office)
        return response

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        """The same words whether it was deleted or belongs to another office."""
        messages.warning(request, _("There is no such entry. Perhaps somebody deleted it."))
        return HttpResponseRedirect(reverse("admin:index", current_app=self.admin_site.name))
