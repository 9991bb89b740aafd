"""The rows of an office's service tables."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from offices.fields import LineField, ProseField
from offices.models import Office, Post
from offices.rows import BilingualRow, CharterRow


class Audience(models.TextChoices):
    """For whom a service is: the official tables 2.1, 2.2 and 2.3, in this order."""

    CITIZEN = "citizen", _("Citizen services")
    INSTITUTION = "institution", _("Institutional services")
    INTERNAL = "internal", _("Internal services")


class Unit(models.TextChoices):
    """What a deadline counts."""

    MINUTE = "minute", _("minutes")
    HOUR = "hour", _("hours")
    WORKING_DAY = "working_day", _("working days")
    DAY = "day", _("days")
    MONTH = "month", _("months")


class ServiceQuerySet(models.QuerySet):
    def in_charter(self):
        """Services that the next edition will hold; the others are held back."""
        return self.filter(in_charter=True)

    def in_order(self):
        """As the charter lists them: citizen, institutional, internal, then by position."""
        rank = models.Case(
            *(
                models.When(audience=audience, then=models.Value(number))
                for number, audience in enumerate(Audience)
            ),
            output_field=models.IntegerField(),
        )
        return self.order_by("office", rank, "position", "id")


class Service(CharterRow):
    """One row of an office's service tables: a promise to whoever asks for it."""

    class FeeKind(models.TextChoices):
        FREE = "free", _("Free of charge")
        AMOUNT = "amount", _("A fixed amount")
        RULE = "rule", _("By government rule")
        SCHEDULE = "schedule", _("By a price list")

    office = models.ForeignKey(
        Office, models.CASCADE, verbose_name=_("office"), related_name="services"
    )
    audience = models.CharField(
        _("for whom"),
        max_length=12,
        choices=Audience,
        default=Audience.CITIZEN,
        help_text=_("Decides in which table of the charter the service stands."),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    slug = models.SlugField(
        _("web address of the service"),
        max_length=80,
        blank=True,
        help_text=_(
            "Latin letters, digits and hyphens, for both languages. Empty: made from the name. "
            "If you change it later, the old address leads to the new one."
        ),
    )
    in_charter = models.BooleanField(
        _("in the charter"),
        default=True,
        help_text=_("Untick to hold the service back: the next edition will leave it out."),
    )
    name = LineField(
        _("name of the service"),
        max_length=300,
        help_text=_("As approved. It heads the page of the service and stands in the charter."),
    )
    methods = ProseField(
        _("how it is given"),
        blank=True,
        default="",
        help_text=_("One way per line, without numbers: the page numbers them."),
    )
    papers_from = ProseField(
        _("where to get papers and forms"),
        blank=True,
        default="",
        help_text=_("Holds for all papers of the service; a paper may name its own place below."),
    )
    deadline_wording = ProseField(
        _("deadline, approved wording"),
        blank=True,
        default="",
        help_text=_("Exactly as approved. The fields below say what it means."),
    )
    deadline_immediate = models.BooleanField(
        _("at once"),
        default=False,
        help_text=_("While the applicant waits."),
    )
    deadline_minimum = models.PositiveIntegerField(
        _("at least"),
        null=True,
        blank=True,
        help_text=_("Only where the wording names two numbers, such as 3 to 7 days."),
    )
    deadline_maximum = models.PositiveIntegerField(
        _("at most"), null=True, blank=True, help_text=_("The promise a citizen can count on.")
    )
    deadline_unit = models.CharField(_("unit"), max_length=12, choices=Unit, blank=True, default="")
    deadline_trigger = LineField(
        _("counted from"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("Such as: receipt of the survey report. Empty: the day of the request."),
    )
    deadline_condition = LineField(
        _("condition"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("Such as: if funds are available. The public reads it beside the deadline."),
    )
    deadline_until = models.DateField(
        _("on or before a date"),
        null=True,
        blank=True,
        help_text=_("Where the wording ends on a day of the calendar."),
    )
    deadline_then_maximum = models.PositiveIntegerField(
        _("second stage, at most"), null=True, blank=True
    )
    deadline_then_unit = models.CharField(
        _("second stage, unit"), max_length=12, choices=Unit, blank=True, default=""
    )
    deadline_then_trigger = LineField(
        _("second stage, counted from"), max_length=200, blank=True, default=""
    )
    deadline_open_ended = models.BooleanField(
        _("no fixed limit"),
        default=False,
        help_text=_("The wording leaves the end open. The page says so plainly."),
    )
    fee_wording = ProseField(
        _("fee, approved wording"),
        blank=True,
        default="",
        help_text=_("Exactly as approved. The fields below say what it means."),
    )
    fee_kind = models.CharField(
        _("kind of fee"),
        max_length=10,
        choices=FeeKind,
        blank=True,
        default="",
        help_text=_("People search and compare by it. Empty: only the wording is shown."),
    )
    fee_amount = models.DecimalField(
        _("amount in taka"),
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Only for a fixed amount."),
    )
    fee_payment = ProseField(
        _("how to pay"),
        blank=True,
        default="",
        help_text=_("Such as: challan with its code, cash at the counter, mobile payment."),
    )
    post = models.ForeignKey(
        Post,
        models.PROTECT,
        verbose_name=_("responsible officer"),
        related_name="services",
        null=True,
        blank=True,
        help_text=_("Name, phone and e-mail come from the post, for every service alike."),
    )
    superior = models.ForeignKey(
        Post,
        models.PROTECT,
        verbose_name=_("superior officer"),
        related_name="supervised_services",
        null=True,
        blank=True,
        help_text=_("Empty: the superior of the responsible post."),
    )
    remedy = ProseField(
        _("remedy, if the charter names one for this service"), blank=True, default=""
    )
    remarks = ProseField(
        _("remarks"),
        blank=True,
        default="",
        help_text=_(
            "What else the charter says of this service, such as: for whom, at which place. Stands "
            "on the page of the service."
        ),
    )
    keywords = LineField(
        _("what people call it"),
        max_length=300,
        blank=True,
        default="",
        help_text=_(
            "What people say instead of the name, separated by commas, such as khajna, NID. The "
            "search finds the service by it, and shows it only to those who typed it."
        ),
    )

    objects = ServiceQuerySet.as_manager()

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")
        ordering = ["office", "audience", "position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "public_id"], name="services_service_unique_public_id"
            ),
            models.UniqueConstraint(
                fields=["office", "slug"],
                name="services_service_one_per_address",
                violation_error_message=_("Another service of this office has this web address."),
            ),
            models.CheckConstraint(condition=~Q(slug=""), name="services_service_has_an_address"),
            models.CheckConstraint(
                condition=Q(name_bn__isnull=False) & ~Q(name_bn=""),
                name="services_service_has_a_bangla_name",
            ),
            models.CheckConstraint(
                condition=Q(deadline_minimum__isnull=True)
                | Q(deadline_maximum__gte=F("deadline_minimum")),
                name="services_service_deadline_range_rises",
                violation_error_message=_("The deadline's “at least” is more than its “at most”."),
            ),
            models.CheckConstraint(
                condition=Q(deadline_maximum__isnull=True, deadline_unit="")
                | Q(deadline_maximum__isnull=False) & ~Q(deadline_unit=""),
                name="services_service_deadline_number_has_a_unit",
                violation_error_message=_(
                    "Give the deadline's “at most” and its unit together, or neither."
                ),
            ),
            models.CheckConstraint(
                condition=Q(deadline_then_maximum__isnull=True, deadline_then_unit="")
                | Q(deadline_then_maximum__isnull=False) & ~Q(deadline_then_unit=""),
                name="services_service_second_stage_has_a_unit",
                violation_error_message=_(
                    "Give the second stage's number and its unit together, or neither."
                ),
            ),
            models.CheckConstraint(
                condition=Q(fee_kind="amount", fee_amount__isnull=False)
                | ~Q(fee_kind="amount") & Q(fee_amount__isnull=True),
                name="services_service_amount_only_where_the_fee_is_one",
                violation_error_message=_(
                    "Give an amount where the kind of fee is “a fixed amount”, and only there."
                ),
            ),
            models.CheckConstraint(
                condition=Q(fee_amount__isnull=True) | Q(fee_amount__gte=0),
                name="services_service_fee_not_negative",
                violation_error_message=_(
                    "The fee is less than nothing. Write the amount without a minus."
                ),
            ),
        ]

    def __str__(self):
        return self.in_words("name") or self.slug

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.office_id}


class Paper(BilingualRow):
    """One document that an applicant must bring."""

    service = models.ForeignKey(
        Service, models.CASCADE, verbose_name=_("service"), related_name="papers"
    )
    position = models.PositiveSmallIntegerField(
        _("order"),
        default=0,
        help_text=_("The number in the list. Empty: after the others."),
    )
    name = LineField(
        _("paper"),
        max_length=300,
        help_text=_("One paper per entry, as the applicant would ask for it."),
    )
    copies = models.PositiveSmallIntegerField(
        _("copies"),
        null=True,
        blank=True,
        help_text=_("Empty: the page names no number."),
    )
    is_attested = models.BooleanField(
        _("attested"), default=False, help_text=_("The copy must be attested.")
    )
    source = LineField(
        _("where to get it"),
        max_length=200,
        blank=True,
        default="",
        help_text=_(
            "Where the applicant gets this paper. Empty: the place that holds for all papers."
        ),
    )
    form_url = models.URLField(
        _("form to download"),
        blank=True,
        default="",
        help_text=_("The page links it for download."),
    )

    class Meta:
        verbose_name = _("required paper")
        verbose_name_plural = _("required papers")
        ordering = ["service", "position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(name_bn__isnull=False) & ~Q(name_bn=""),
                name="services_paper_has_a_bangla_name",
            ),
            models.CheckConstraint(
                condition=Q(copies__isnull=True) | Q(copies__gte=1),
                name="services_paper_copies_at_least_one",
                violation_error_message=_(
                    "Copies start at one. Leave them empty where one is meant."
                ),
            ),
        ]

    def __str__(self):
        return self.in_words("name")

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.service.office_id}
