"""Services, their papers, and the headings of their tables, at the desk."""

from django.contrib import admin, messages
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from offices.desk.admin import OfficeRowAdmin, RowInline
from offices.desk.ordering import Ordered
from services import deadlines
from services.forms import PaperForm, PaperFormSet, ServiceForm
from services.layouts import COLUMNS
from services.models import Paper, Service, ServiceTable


class PaperInline(RowInline):
    model = Paper
    form = PaperForm
    formset = PaperFormSet
    one_more = gettext_lazy("One more paper")
    fieldsets = [
        (None, {"fields": ["name", "source", ("copies", "is_attested", "position"), "form_url"]})
    ]


@admin.register(Service)
class ServiceAdmin(Ordered, OfficeRowAdmin):
    form = ServiceForm
    section = "service"
    group_by = ("audience",)
    list_display = ["__str__", "audience", "deadline", "post", "shown", "office", "moves"]
    list_filter = ["audience", ("office", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["office", "post"]
    search_fields = ["name_bn", "name_en", "keywords_bn", "keywords_en", "slug"]
    inlines = [PaperInline]
    none_yet = gettext_lazy(
        "No service is entered yet. Begin with the one that people ask for most."
    )
    fieldsets = [
        (None, {"fields": ["name", "keywords", ("audience", "in_charter")]}),
        (gettext_lazy("How and from whom"), {"fields": ["methods", ("post", "superior")]}),
        (
            gettext_lazy("By when"),
            {
                "fields": [
                    "deadline_wording",
                    ("deadline_immediate", "deadline_open_ended"),
                    ("deadline_minimum", "deadline_maximum", "deadline_unit"),
                    "deadline_until",
                ],
                "description": gettext_lazy(
                    "Write the approved wording. Leave the rest empty, and we read its meaning "
                    "out of the wording where that is certain; you then check it."
                ),
            },
        ),
        (
            gettext_lazy("By when: condition and second stage"),
            {
                "classes": ["collapse"],
                "fields": [
                    "deadline_trigger",
                    "deadline_condition",
                    ("deadline_then_maximum", "deadline_then_unit"),
                    "deadline_then_trigger",
                ],
            },
        ),
        (
            gettext_lazy("Fee"),
            {"fields": ["fee_wording", ("fee_kind", "fee_amount"), "fee_payment"]},
        ),
        (
            gettext_lazy("Where to get papers, remedy, remarks, web address"),
            {
                "classes": ["collapse"],
                "fields": ["papers_from", "remedy", "remarks", "slug"],
            },
        ),
    ]

    def get_ordering(self, request):
        return ["office", "audience", "position", "id"]

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        for words in form.proposals:
            messages.info(request, words)

    def tools(self, request):
        return [(_("Column headings"), reverse("admin:services_servicetable_changelist"))]

    @admin.display(description=gettext_lazy("deadline"))
    def deadline(self, service):
        meaning = deadlines.DeadlineMeaning(
            **{
                name: getattr(service, f"deadline_{name}")
                for name in deadlines.DeadlineMeaning.__struct_fields__
            }
        )
        return deadlines.in_words(meaning, get_language()) or service.in_words("deadline_wording")

    @admin.display(description=gettext_lazy("in the charter"))
    def shown(self, service):
        return _("in it") if service.in_charter else _("held back")


@admin.register(ServiceTable)
class ServiceTableAdmin(OfficeRowAdmin):
    """Reached from the list of services: most offices never touch it."""

    section = "table"
    in_menu = False
    list_display = ["__str__", "office"]
    list_filter = [("office", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["office"]
    search_fields = ["name_bn"]
    none_yet = gettext_lazy(
        "Your tables have the headings of the official form. Add headings only where your "
        "approved charter words them differently."
    )
    fieldsets = [(None, {"fields": ["audience", *COLUMNS]})]

    def row_id(self, row):
        return row.audience

    def tools(self, request):
        return [(_("Services"), reverse("admin:services_service_changelist"))]
