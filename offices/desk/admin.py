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

from offices.desk import scope, words
from offices.desk.fields import FORM_FIELDS
from offices.desk.forms import RowForm, RowFormSet
from offices.desk.rows import RowAdmin
from offices.rows import LANGUAGES


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


class OfficeRowAdmin(RowAdmin, DeskFields, TranslationAdmin):
    """Rows that belong to an office."""

    office_path = "office"
    in_menu = True

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

    # Forms

    def add_view(self, request, form_url="", extra_context=None):
        if self.new_row_has_office(request):
            request.desk_office = self.office_of_new_row(request)
            if request.desk_office is None:
                return self.choose_office(request)
        return super().add_view(request, form_url, extra_context)

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
            "offices": self.offices_to_choose(request),
        }
        return TemplateResponse(request, "admin/choose_office.html", ctx)

    def offices_to_choose(self, request):
        return scope.access.offices_of(request.user)

    def get_form(self, request, obj=None, change=False, **kwargs):
        if obj is not None:
            request.desk_office = self.office_of(obj)
        form = super().get_form(request, obj, change=change, **kwargs)
        form.office = getattr(request, "desk_office", None)
        return form

    def get_formsets_with_inlines(self, request, obj=None):
        for formset, inline in super().get_formsets_with_inlines(request, obj):
            formset.held = getattr(request, "desk_held", False)
            yield formset, inline


class RowInline(DeskFields, TranslationStackedInline):
    """Child rows in the form of their parent, whose office is theirs."""

    formset = RowFormSet
    form = RowForm
    extra = 1
    one_more = ""

    def has_view_permission(self, request, obj=None):
        return True

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission
