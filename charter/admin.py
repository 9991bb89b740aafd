"""Statements, grievance steps and notices, at the desk."""

from django.contrib import admin
from django.db.models import Case, IntegerField, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from charter.desk import keepers  # noqa: F401  importing registers accounts
from charter.desk.notices import NoticeForm, where_seen
from charter.desk.steps import GrievanceStepForm
from charter.models import GrievanceStep, Notice, Statement
from offices.desk import words
from offices.desk.admin import OfficeRowAdmin
from offices.desk.live import LiveRowAdmin
from offices.desk.ordering import Ordered


@admin.register(Statement)
class StatementAdmin(Ordered, OfficeRowAdmin):
    section = "statement"
    group_by = ("kind",)
    list_display = ["__str__", "kind", "office", "moves"]
    list_filter = ["kind", ("office", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["office"]
    search_fields = ["text_bn", "text_en"]
    none_yet = gettext_lazy(
        "No statement is entered yet. Begin with the vision and the mission of your office."
    )
    fieldsets = [(None, {"fields": ["kind", "text"]})]

    def get_ordering(self, request):
        # As the charter lists them.
        rank = Case(
            *(When(kind=kind, then=Value(place)) for place, kind in enumerate(Statement.Kind)),
            output_field=IntegerField(),
        )
        return ["office", rank, "position", "id"]

    def tools(self, request):
        return [(_("Grievance steps"), reverse("admin:charter_grievancestep_changelist"))]


@admin.register(GrievanceStep)
class GrievanceStepAdmin(Ordered, OfficeRowAdmin):
    """Reached from the statements: the ladder is part of what the charter says."""

    form = GrievanceStepForm
    section = "step"
    in_menu = False
    list_display = ["__str__", "phone", "days", "approved", "office", "moves"]
    list_filter = [("office", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["office"]
    search_fields = ["officer_bn", "officer_en"]
    none_yet = gettext_lazy(
        "No step is entered yet. People read the general way of complaining until you enter whom "
        "the office order names."
    )
    fieldsets = [
        (None, {"fields": ["when", "officer", "address", ("phone", "email")]}),
        (None, {"fields": ["working_days", "is_approved"]}),
    ]

    def tools(self, request):
        return [(_("Statements"), reverse("admin:charter_statement_changelist"))]

    @admin.display(description=gettext_lazy("answered within"))
    def days(self, step):
        if not step.working_days:
            return ""
        count = words.value(step.working_days)
        return ngettext("%(count)s working day", "%(count)s working days", step.working_days) % {
            "count": count
        }

    @admin.display(description=gettext_lazy("approved"))
    def approved(self, step):
        return _("approved") if step.is_approved else _("not shown yet")


@admin.register(Notice)
class NoticeAdmin(LiveRowAdmin):
    """What is saved here is public at once, without a new edition."""

    form = NoticeForm
    list_display = ["__str__", "when", "where", "office"]
    list_filter = [("office", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["office", "service"]
    search_fields = ["text_bn", "text_en"]
    none_yet = gettext_lazy(
        "There is no notice. Add one when people must know something for some days, such as a "
        "closed counter."
    )
    fieldsets = [(None, {"fields": ["text", ("starts", "ends"), "service"]})]
    to_read = [(None, {"fields": ["says", "when", "where"]})]

    def now_public(self, row):
        return where_seen(row)

    @admin.display(description=gettext_lazy("notice"))
    def says(self, notice):
        return notice.in_words("text")

    @admin.display(description=gettext_lazy("shown"))
    def when(self, notice):
        span = f"{words.value(notice.starts)} – {words.value(notice.ends)}"
        today = timezone.localdate()
        if today > notice.ends:
            return _("%(span)s (over)") % {"span": span}
        return span if today >= notice.starts else _("%(span)s (to come)") % {"span": span}

    @admin.display(description=gettext_lazy("where"))
    def where(self, notice):
        return str(notice.service) if notice.service else _("every page")
