"""Rows in an order of the office's own, moved by buttons that need neither mouse nor script."""

from django.contrib import messages
from django.contrib.admin.templatetags.admin_urls import add_preserved_filters
from django.contrib.admin.views.main import ORDER_VAR, SEARCH_VAR, ChangeList
from django.db import transaction
from django.db.models import Max
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from offices.models import Office

STEPS = {"up": -1, "down": 1}


class OrderedChangeList(ChangeList):
    """A list that knows of each row whether it is the first or last of its group."""

    def get_results(self, request):
        super().get_results(request)
        action = self._action(request) if self._is_in_order(request) else ""
        ends = self._ends() if action else {}
        for row in self.result_list:
            row.move_action = action
            row.may_move = ends.get(self.model_admin.group_of(row), {}).get(row.pk, ("up", "down"))

    def _is_in_order(self, request):
        """Buttons move a row past its neighbour; the neighbour should then be in sight."""
        others = {ORDER_VAR, SEARCH_VAR} & {key for key, text in request.GET.items() if text}
        allowed = {"office__id__exact", *(f"{name}__exact" for name in self.model_admin.group_by)}
        filters = {key for key in request.GET if "__" in key}
        return not others and filters <= allowed

    def _action(self, request):
        opts = self.model_admin.opts
        url = reverse(f"admin:{opts.app_label}_{opts.model_name}_move")
        filters = self.model_admin.get_preserved_filters(request)
        return add_preserved_filters({"opts": opts, "preserved_filters": filters}, url)

    def _ends(self):
        """{group: {pk: the ways open to a row at either end}}, in one query."""
        groups = {}
        columns = [column for column in self.model_admin.group_columns() if column != "pk"]
        for pk, *group in self.root_queryset.order_by("position", "id").values_list("pk", *columns):
            groups.setdefault(tuple(group), []).append(pk)
        return {group: _ways(pks) for group, pks in groups.items()}


def _ways(pks):
    if len(pks) == 1:
        return {pks[0]: ()}
    return {pks[0]: ("down",), pks[-1]: ("up",)}


class Ordered:
    """Mixin for admins of rows with a position; `group_by` says within which rows it counts."""

    group_by = ()

    def get_changelist(self, request, **kwargs):
        return OrderedChangeList

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_move"
        view = self.admin_site.admin_view(require_POST(self.move_view))
        return [path("move/", view, name=name), *super().get_urls()]

    def group_columns(self):
        return ("office_id", *self.group_by)

    def group_of(self, row):
        return tuple(getattr(row, column) for column in self.group_columns())

    def group_rows(self, row):
        group = dict(zip(self.group_columns(), self.group_of(row), strict=True))
        return self.model._default_manager.filter(**group)

    def get_sortable_by(self, request):
        return []

    @transaction.atomic
    def move_view(self, request):
        """One step up or down, past the neighbour of the same group."""
        key, _separator, way = request.POST.get("move", "").partition(":")
        if way not in STEPS or not key.isdecimal():
            raise Http404
        row = get_object_or_404(self.get_queryset(request), pk=int(key))
        # Two movers at one office wait for each other.
        Office.objects.select_for_update().get(pk=row.office_id)
        self._step(row, STEPS[way])
        messages.success(request, _("“%(name)s” was moved.") % {"name": row})
        return HttpResponseRedirect(self._back(request, row, way))

    def _step(self, row, step):
        rows = list(self.group_rows(row).order_by("position", "id"))
        place = rows.index(row)
        other = place + step
        if 0 <= other < len(rows):
            rows[place], rows[other] = rows[other], rows[place]
        for position, each in enumerate(rows, 1):
            if each.position != position:
                each.position = position
                each.save(update_fields=["position"])

    def _back(self, request, row, way):
        """To the list as it was, at the very button that was pressed."""
        opts = self.opts
        url = reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist")
        filters = self.get_preserved_filters(request)
        url = add_preserved_filters({"opts": opts, "preserved_filters": filters}, url)
        return f"{url}#move-{row.pk}-{way}"

    def save_model(self, request, obj, form, change):
        """A new row, or one that changes its group, goes last."""
        if not change or set(form.changed_data) & set(self.group_by):
            others = self.group_rows(obj).exclude(pk=obj.pk)
            obj.position = (others.aggregate(last=Max("position"))["last"] or 0) + 1
        super().save_model(request, obj, form, change)

    @staticmethod
    def _button(row, way, sign, words):
        if way not in row.may_move:
            # Where the button was, the keyboard still finds its place after the last move.
            return format_html(
                '<span class="move" id="move-{}-{}" aria-hidden="true">{}</span>', row.pk, way, sign
            )
        return format_html(
            '<button class="move" name="move" value="{0}:{1}" id="move-{0}-{1}" formaction="{2}"'
            ' aria-label="{3}" title="{3}">{4}</button>',
            row.pk,
            way,
            row.move_action,
            words,
            sign,
        )

    def moves(self, row):
        if not row.move_action:
            return ""
        name = {"name": row}
        up = self._button(row, "up", "↑", _("Move “%(name)s” up") % name)
        down = self._button(row, "down", "↓", _("Move “%(name)s” down") % name)
        return format_html("{} {}", up, down)

    moves.short_description = gettext_lazy("Order")
