"""The base of every list and form at the desk: rows of offices, each touched by its own alone."""

from urllib.parse import parse_qs

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modeltranslation.admin import (
    TranslationAdmin,
    TranslationBaseModelAdmin,
    TranslationStackedInline,
)

from offices.desk import history, scope, words
from offices.desk.fields import FORM_FIELDS
from offices.desk.forms import RowForm, RowFormSet
from offices.desk.saving import Saving
from offices.rows import LANGUAGES
from portal.bangla.text import clean


class DeskFields(TranslationBaseModelAdmin):
    """Inputs of the desk: labels that name their language, choices from one's own office."""

    formfield_overrides = FORM_FIELDS

    @property
    def media(self):
        """No script: everything works without, and jQuery alone weighs more than our pages."""
        return forms.Media()

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is None:
            return None
        if isinstance(field.widget, RelatedFieldWidgetWrapper):
            # Its links open pop-ups, which need a script, and are told apart by icons alone.
            field.widget = field.widget.widget
        if language := getattr(db_field, "language", ""):
            original = db_field.translated_field
            field.label = capfirst(words.in_language(original.verbose_name, language))
            field.widget.attrs["lang"] = language
            if language != LANGUAGES[0]:
                field.help_text = ""  # it stands under the first of the two already
        return field

    def get_fieldsets(self, request, obj=None):
        """The declared fieldsets, with the two languages of a field in one line."""
        return [
            (name, options | {"fields": self.paired(options["fields"])})
            for name, options in self.declared_fieldsets(request, obj)
        ]

    def declared_fieldsets(self, request, obj=None):
        return self.fieldsets

    def paired(self, names):
        both = self.trans_opts.fields
        return [
            tuple(f"{name}_{language}" for language in LANGUAGES) if name in both else name
            for name in names
        ]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        kwargs.setdefault("queryset", self.choices(db_field.related_model, request))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def choices(self, model, request):
        """Rows of the office whose form this is; where it has none, of all the user's offices."""
        office = getattr(request, "desk_office", None)
        queryset = model._default_manager.all()
        if not any(field.name == "office" for field in model._meta.fields):
            return scope.within(request, queryset, "pk")
        if office is not None:
            return queryset.filter(office=office)
        return scope.within(request, queryset, "office")


class OfficeRowAdmin(Saving, DeskFields, TranslationAdmin):
    """Rows that belong to an office.

    `section` is what charter.diff calls a row of this kind, for publishing it alone; empty where
    editions do not hold such rows. `is_live`: saved rows are public at once.
    """

    form = RowForm
    office_path = "office"
    section = ""
    is_live = False
    in_menu = True
    none_yet = ""
    actions = None
    view_on_site = False
    empty_value_display = ""
    list_per_page = 200
    show_full_result_count = False

    # Which rows

    def office_of(self, row):
        return row.office

    def get_queryset(self, request):
        return scope.within(request, super().get_queryset(request), self.office_path)

    def has_module_permission(self, request):
        return scope.has_desk(request)

    def has_view_permission(self, request, obj=None):
        if obj is None:
            return scope.has_desk(request)
        return scope.may_touch(request, self.office_of(obj))

    def has_add_permission(self, request):
        return scope.has_desk(request)

    def has_change_permission(self, request, obj=None):
        return self.has_view_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return self.has_change_permission(request, obj)

    def get_model_perms(self, request):
        """None hides a table from the menu; its pages are reached from others."""
        return super().get_model_perms(request) if self.in_menu else {}

    # Lists

    def get_list_filter(self, request):
        filters = list(super().get_list_filter(request))
        several = len(scope.office_ids(request)) > 1
        return filters if several else [each for each in filters if "office" not in each]

    def lookup_allowed(self, lookup, value, request=None):
        """What our own links ask. A list is no query language: PostgreSQL chokes on a bad regex."""
        names = [each if isinstance(each, str) else each[0] for each in self.list_filter]
        own = {f"{name}__{ending}" for name in names for ending in ("exact", "id__exact")}
        return lookup in own | {"office__id__exact", "id__exact"}

    def get_list_display(self, request):
        columns = list(super().get_list_display(request))
        several = len(scope.office_ids(request)) > 1
        return columns if several else [each for each in columns if each != "office"]

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
        if self.new_row_has_office(request):
            request.desk_office = self.office_of_new_row(request)
            if request.desk_office is None:
                return self.choose_office(request)
        ctx = {"title": _("New: %(kind)s") % {"kind": self.opts.verbose_name}}
        return super().add_view(request, form_url, ctx | (extra_context or {}))

    def new_row_has_office(self, request):
        return True

    def office_of_new_row(self, request):
        """The office named in the address, or of the list one comes from, or the only one."""
        came_from = parse_qs(request.GET.get("_changelist_filters", ""))
        named = request.GET.get("office") or came_from.get("office__id__exact", [""])[0]
        return scope.office_named(request, named) if named else scope.office_in_mind(request)

    def choose_office(self, request):
        """With several offices, the first question is whose row it will be."""
        scope.access.require(self.has_add_permission(request))
        ctx = {
            **self.admin_site.each_context(request),
            "title": _("For which office?"),
            "opts": self.opts,
            "offices": scope.access.offices_of(request.user),
            "may_be_national": False,
        }
        return TemplateResponse(request, "admin/choose_office.html", ctx)

    def get_form(self, request, obj=None, change=False, **kwargs):
        if obj is not None:
            request.desk_office = self.office_of(obj)
        form = super().get_form(request, obj, change=change, **kwargs)
        form.office = getattr(request, "desk_office", None)
        form.held = getattr(request, "desk_held", False)
        return form

    def get_formsets_with_inlines(self, request, obj=None):
        for formset, inline in super().get_formsets_with_inlines(request, obj):
            formset.held = getattr(request, "desk_held", False)
            yield formset, inline

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


class RowInline(DeskFields, TranslationStackedInline):
    """Child rows in the form of their parent, whose office is theirs."""

    formset = RowFormSet
    form = RowForm
    extra = 1
    one_more = ""

    def has_view_permission(self, request, obj=None):
        return True

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission
