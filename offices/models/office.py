"""The public body that makes the promise."""

from django.core.validators import RegexValidator, URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.fields import LineField, ProseField
from offices.rows import BilingualRow

HOSTNAME = r"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$"


class OfficeQuerySet(models.QuerySet):
    def with_pages(self):
        """Offices that have public pages of their own."""
        return self.exclude(hostname="")


class Office(BilingualRow):
    """A public body at one tier of government, and what its charter says about the body itself."""

    class Tier(models.TextChoices):
        # From the centre outwards.
        MINISTRY = "ministry", _("Ministry or division")
        DEPARTMENT = "department", _("Department or directorate")
        DIVISION = "division", _("Divisional office")
        DISTRICT = "district", _("District office")
        UPAZILA = "upazila", _("Upazila office")
        MUNICIPALITY = "municipality", _("Municipality")
        UNION = "union", _("Union office")

    class Layout(models.TextChoices):
        # The two service tables of the official form: DOMAIN layouts A and B.
        SEVEN = "seven", _("7 columns (ministries, departments and their offices)")
        EIGHT = "eight", _("8 columns (field administration, with the superior officer)")

    slug = models.SlugField(
        _("short name"),
        max_length=80,
        unique=True,
        help_text=_("Latin letters, digits and hyphens; used in commands and folders."),
    )
    name = LineField(
        _("name"),
        max_length=200,
        help_text=_("As on the letterhead, with upazila and district. Stands on every page."),
    )
    district = LineField(_("district"), max_length=60, blank=True, default="")
    upazila = LineField(_("upazila"), max_length=60, blank=True, default="")
    tier = models.CharField(_("tier"), max_length=20, choices=Tier, default=Tier.UPAZILA)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("parent office"),
        related_name="children",
        null=True,
        blank=True,
        help_text=_("The department whose vision and functions the public pages also show."),
    )
    hostname = models.CharField(
        _("web address"),
        max_length=200,
        blank=True,
        default="",
        validators=[RegexValidator(HOSTNAME, _("Enter a host name such as office.example.bd."))],
        help_text=_("Where this site answers. An office without one has no pages of its own."),
    )
    official_url = models.URLField(
        _("official website"),
        blank=True,
        default="",
        help_text=_("The address on the national portal; shown at the foot of each page."),
    )
    charter_title = LineField(
        _("title of the charter"),
        max_length=100,
        blank=True,
        default="",
        help_text=_("What the charter is headed. Empty: the official heading."),
    )
    address = ProseField(
        _("address"),
        blank=True,
        default="",
        help_text=_("As somebody would look for it, with the floor. Stands on the contact page."),
    )
    phone = LineField(
        _("office phone"),
        max_length=60,
        blank=True,
        default="",
        help_text=_(
            "Stands with a call button on every page, also for posts without a number of their own."
        ),
    )
    email = models.EmailField(
        _("office e-mail"),
        blank=True,
        default="",
        help_text=_(
            "Stands on the contact page, and for every post without an address of its own."
        ),
    )
    hours = ProseField(
        _("opening hours"),
        blank=True,
        default="",
        help_text=_("In words, with weekly holidays. Shown beside the phone number."),
    )
    opens = models.TimeField(
        _("opens at"),
        null=True,
        blank=True,
        help_text=_("On working days, Sunday to Thursday. Pages then also say “open now”."),
    )
    closes = models.TimeField(
        _("closes at"),
        null=True,
        blank=True,
        help_text=_("What comes in later counts as received on the next working day."),
    )
    counts_receipt_day = models.BooleanField(
        _("the day of receipt counts"),
        default=False,
        help_text=_("Ticked: a time limit of one working day ends on the day of receipt itself."),
    )
    map_url = models.URLField(
        _("place on a map"),
        max_length=1000,  # maps put the whole name of a place into it, at nine signs a letter
        blank=True,
        default="",
        validators=[URLValidator(schemes=["http", "https"])],
        help_text=_("A link copied from any map. Empty: the page searches a map by the address."),
    )
    layout = models.CharField(
        _("layout of the service table"), max_length=10, choices=Layout, default=Layout.SEVEN
    )
    grievance_first = models.BooleanField(
        _("grievance redress is section 3"),
        default=False,
        help_text=_("Ticked: 3 grievance redress, 4 expectations. Otherwise the other way round."),
    )
    approver = LineField(
        _("approved by"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("The authority that approved this charter. Empty: nothing is shown."),
    )
    approved_on = models.DateField(
        _("approved on"),
        null=True,
        blank=True,
        help_text=_("The date of the approval. Empty: nothing is shown."),
    )
    is_demonstration = models.BooleanField(
        _("demonstration"),
        default=False,
        help_text=_("Ticked: every page says that this is not the office's official website."),
    )
    four_eyes = models.BooleanField(
        _("four eyes"),
        default=False,
        help_text=_("Ticked: whoever has edited since the last edition cannot publish it."),
    )

    objects = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(name_bn__isnull=False) & ~Q(name_bn=""),
                name="offices_office_has_a_bangla_name",
            ),
            # Kawkhali is an upazila of Pirojpur and another of Rangamati.
            models.UniqueConstraint(
                fields=["name_bn", "district_bn"],
                name="offices_office_unique_by_name_and_district",
                violation_error_message=_("An office of this name exists in the district already."),
            ),
            models.UniqueConstraint(
                fields=["hostname"],
                condition=~Q(hostname=""),
                name="offices_office_one_per_hostname",
                violation_error_message=_("Another office answers at this web address."),
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("id")),
                name="offices_office_is_not_its_own_parent",
                violation_error_message=_("An office cannot be its own parent."),
            ),
            models.CheckConstraint(
                condition=Q(opens__isnull=True, closes__isnull=True)
                | Q(opens__isnull=False, closes__isnull=False),
                name="offices_office_opens_and_closes",
                violation_error_message=_("Give both hours, of opening and of closing, or none."),
            ),
            models.CheckConstraint(
                condition=Q(opens__isnull=True) | Q(closes__gt=models.F("opens")),
                name="offices_office_closes_after_it_opens",
                violation_error_message=_("The office closes before it opens."),
            ),
        ]

    def __str__(self):
        return self.in_words("name") or self.slug

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.pk}
