"""What lists and forms at the desk have in common, whosever the rows are."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from offices.desk import history
from offices.desk.fields import FORM_FIELDS
from offices.desk.forms import RowForm
from offices.desk.saving import Saving
from portal.bangla.text import clean


class RowAdmin(Saving):
    """Mixin of the desk's admins, which say by `office_of` whose a row is, or None.

    `section` is what charter.diff calls a row of this kind, for publishing it alone; empty where
    editions do not hold such rows. `is_live`: saved rows are public at once.
    """

    form = RowForm
    formfield_overrides = FORM_FIELDS
    section = ""
    is_live = False
    none_yet = ""
    actions = None
    view_on_site = False
    empty_value_display = ""
    list_per_page = 200
    show_full_result_count = False

    @property
    def media(self):
        """No script: everything works without, and jQuery alone weighs more than our pages."""
        return forms.Media()

    # Lists

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, clean(search_term))

    def changelist_view(self, request, extra_context=None):
        ctx = {
            "title": capfirst(self.opts.verbose_name_plural),
            "none_yet": self.none_yet,
            "tools": self.tools(request),
        }
        return super().changelist_view(request, ctx | (extra_context or {}))

    def tools(self, request):
        """Links to what belongs to this list but has no place in the menu: (words, address)."""
        return []

    # Forms

    def add_view(self, request, form_url="", extra_context=None):
        ctx = {"title": _("New: %(kind)s") % {"kind": self.opts.verbose_name}}
        return super().add_view(request, form_url, ctx | (extra_context or {}))

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.held = getattr(request, "desk_held", False)
        return form

    def get_changeform_initial_data(self, request):
        """Nothing from the address: a link must not fill in a form for somebody."""
        return {}

    # History: auditlog keeps it, in one table.

    def log_addition(self, request, obj, message):
        return None

    def log_change(self, request, obj, message):
        return None

    def log_deletions(self, request, queryset):
        return None

    def history_view(self, request, object_id, extra_context=None):
        return history.view(self, request, object_id)
