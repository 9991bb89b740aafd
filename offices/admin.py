"""My office, its officers and its holidays, at the desk."""

from django.contrib import admin
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.desk import scope, words, years
from offices.desk.admin import OfficeRowAdmin, RowInline
from offices.desk.holidays import what_it_does
from offices.desk.live import LiveRowAdmin
from offices.desk.ordering import Ordered
from offices.forms import HolidayForm, OfficeForm, PostingForm, PostingFormSet
from offices.models import Holiday, Office, Post, Posting

KEEPERS = (
    gettext_lazy("For whoever keeps this site"),
    {"fields": ["slug", "tier", "parent", "hostname", "is_demonstration", "four_eyes"]},
)


@admin.register(Office)
class OfficeAdmin(OfficeRowAdmin):
    """Officers change their own; only keepers of the site add and delete offices."""

    form = OfficeForm
    office_path = "pk"
    section = "office"
    list_display = ["__str__", "slug", "hostname"]
    search_fields = ["name_bn", "name_en", "slug", "hostname"]
    fieldsets = [
        (None, {"fields": ["name", "district", "upazila"]}),
        (
            gettext_lazy("How people reach you"),
            {
                "fields": [
                    "address",
                    "map_url",
                    "hours",
                    ("opens", "closes"),
                    "phone",
                    "email",
                    "official_url",
                ]
            },
        ),
        (
            gettext_lazy("The charter as a whole"),
            {
                "fields": [
                    "charter_title",
                    "layout",
                    "grievance_first",
                    "counts_receipt_day",
                    "approver",
                    "approved_on",
                ]
            },
        ),
    ]

    def declared_fieldsets(self, request, obj=None):
        return [*self.fieldsets, KEEPERS] if request.user.is_superuser else self.fieldsets

    def office_of(self, row):
        return row

    def row_id(self, row):
        return ""

    def choices(self, model, request):
        """A parent may be any office but this one; only keepers see the field."""
        own = getattr(request, "desk_office", None)
        return super().choices(model, request).exclude(pk=own.pk if own else None)

    def new_row_has_office(self, request):
        return False

    def has_add_permission(self, request):
        return request.user.is_superuser

    def has_delete_permission(self, request, obj=None):
        return request.user.is_superuser


class PostingInline(RowInline):
    model = Posting
    form = PostingForm
    formset = PostingFormSet
    one_more = gettext_lazy("One more holder")
    fieldsets = [(None, {"fields": ["name", ("charge", "joined", "released")]})]


@admin.register(Post)
class PostAdmin(Ordered, OfficeRowAdmin):
    section = "post"
    list_display = ["__str__", "holder", "phone", "email", "office", "moves"]
    list_filter = [("office", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["office"]
    search_fields = ["title_bn", "title_en", "postings__name_bn", "postings__name_en", "phone"]
    inlines = [PostingInline]
    none_yet = gettext_lazy(
        "No post is entered yet. Begin with your own: designation, phone, and who holds it."
    )
    fieldsets = [
        (None, {"fields": ["title", "room", ("phone", "email"), ("superior", "is_vacant")]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("postings")

    def choices(self, model, request):
        """A superior: another post of the same office."""
        queryset = super().choices(model, request)
        return queryset.exclude(pk=getattr(request, "desk_row_pk", None))

    def get_form(self, request, obj=None, change=False, **kwargs):
        request.desk_row_pk = obj.pk if obj else None
        return super().get_form(request, obj, change=change, **kwargs)

    @admin.display(description=gettext_lazy("who holds it"))
    def holder(self, post):
        # The rows are fetched with the list; Posting.objects.current would ask once per post.
        today = timezone.localdate()
        for posting in post.postings.all():
            begun = posting.joined is None or posting.joined <= today
            if begun and (posting.released is None or posting.released >= today):
                return str(posting)
        return _("vacant") if post.is_vacant or post.postings.all() else _("not named")

    def tools(self, request):
        office = scope.office_in_mind(request)
        if office is None:
            return []
        return [(_("Handover"), reverse("admin:desk_handover", args=[office.slug]))]


@admin.register(Holiday)
class HolidayAdmin(LiveRowAdmin):
    """An office's own closed days, beside the nation's, which it can only read."""

    form = HolidayForm
    list_display = ["day", "occasion", "kind", "whose", "certain"]
    list_display_links = ["occasion"]
    list_filter = [("date", years.YearFilter), "kind"]
    list_select_related = ["office"]
    search_fields = ["name_bn", "name_en"]
    none_yet = gettext_lazy(
        "No holiday is entered yet. Add the days on which your office is closed."
    )
    fieldsets = [(None, {"fields": [("date", "kind"), "name", "is_confirmed", "source"]})]
    to_read = [(None, {"fields": [("day", "kind"), "occasion", ("whose", "certain"), "source"]})]
    NATION = "nation"

    def get_ordering(self, request):
        # First the days that one may change oneself, which are few beside those of the nation.
        nations = "nulls_first" if request.user.is_superuser else "nulls_last"
        return [F("office").asc(**{nations: True}), "date"]

    def get_queryset(self, request):
        # Not the base's: national days belong to no office, and everybody may read them.
        queryset = self.model.objects.all()
        if request.user.is_superuser:
            return queryset
        return queryset.filter(Q(office__in=scope.office_ids(request)) | Q(office__isnull=True))

    def has_view_permission(self, request, obj=None):
        if obj is None or obj.office is None:
            # National days come before the first office.
            return scope.has_desk(request) or request.user.is_superuser
        return super().has_view_permission(request, obj)

    def has_add_permission(self, request):
        return request.user.is_superuser or super().has_add_permission(request)

    def lookup_allowed(self, lookup, value, request=None):
        return lookup == years.parameter_of("date") or super().lookup_allowed(
            lookup, value, request
        )

    def changelist_view(self, request, extra_context=None):
        ctx = {
            "years": years.lines(request.GET.get(years.parameter_of("date"), "")),
            "keepers": years.keepers_in_words(),
        }
        return super().changelist_view(request, ctx | (extra_context or {}))

    def now_public(self, row):
        return what_it_does(row)

    def add_view(self, request, form_url="", extra_context=None):
        ctx = {} if self.new_row_has_office(request) else {"title": _("New national day")}
        return super().add_view(request, form_url, ctx | (extra_context or {}))

    def new_row_has_office(self, request):
        national = request.GET.get("office") == self.NATION
        return not (national and request.user.is_superuser)

    def tools(self, request):
        if not request.user.is_superuser:
            return []
        url = reverse("admin:offices_holiday_add")
        return [
            (_("New national day"), f"{url}?office={self.NATION}"),
            (_("Checked holiday lists"), reverse("admin:offices_holidayyear_changelist")),
        ]

    @admin.display(description=gettext_lazy("date"), ordering="date")
    def day(self, holiday):
        return words.day_of_week(holiday.date)

    @admin.display(description=gettext_lazy("occasion"))
    def occasion(self, holiday):
        return holiday.in_words("name")

    @admin.display(description=gettext_lazy("for whom"))
    def whose(self, holiday):
        return str(holiday.office) if holiday.office else _("The whole country")

    @admin.display(description=gettext_lazy("certain"))
    def certain(self, holiday):
        return _("confirmed") if holiday.is_confirmed else _("estimated")
