"""What a charter says beside its service tables."""

from django.db import models
from django.db.models import Q
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from offices.fields import LineField, ProseField
from offices.models import Office
from offices.rows import CharterRow


class Statement(CharterRow):
    """A sentence of the charter about the office, or about what it expects of those it serves."""

    class Kind(models.TextChoices):
        # In the order of the official form.
        VISION = "vision", _("Vision")
        MISSION = "mission", _("Mission")
        OBJECTIVE = "objective", _("Objective")
        STRATEGIC_OBJECTIVE = "strategic_objective", _("Strategic objective")
        FUNCTION = "function", _("Function")
        EXPECTATION = "expectation", _("What we expect of you")

    office = models.ForeignKey(
        Office, models.CASCADE, verbose_name=_("office"), related_name="statements"
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind,
        default=Kind.VISION,
        help_text=_("Decides under which heading it stands."),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    text = ProseField(
        _("text"), help_text=_("One statement, without a number: the page numbers them.")
    )

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        ordering = ["office", "kind", "position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "public_id"], name="charter_statement_unique_public_id"
            ),
            models.CheckConstraint(
                condition=Q(text_bn__isnull=False) & ~Q(text_bn=""),
                name="charter_statement_has_a_bangla_text",
            ),
        ]

    def __str__(self):
        return Truncator(self.in_words("text")).chars(80)

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.office_id}


TOO_FEW_DAYS = _("Working days start at one. Leave them empty where the order names none.")


class GrievanceStep(CharterRow):
    """One step of the ladder that a citizen climbs when a promise is not kept."""

    office = models.ForeignKey(
        Office, models.CASCADE, verbose_name=_("office"), related_name="grievance_steps"
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    when = LineField(
        _("when to turn to them"), max_length=300, help_text=_("In the words of the form.")
    )
    officer = LineField(
        _("whom to turn to"),
        max_length=200,
        help_text=_("The post, not a name: names change."),
    )
    address = ProseField(_("where"), blank=True, default="")
    phone = LineField(_("phone"), max_length=60, blank=True, default="")
    email = models.EmailField(_("e-mail"), blank=True, default="")
    working_days = models.PositiveSmallIntegerField(
        _("answered within, in working days"),
        null=True,
        blank=True,
        help_text=_("What the order promises. Empty: nothing is shown."),
    )
    is_approved = models.BooleanField(
        _("approved"),
        default=False,
        help_text=_(
            "Tick when an office order names this person. Until then the public sees the general "
            "way of complaining, not this step."
        ),
    )

    class Meta:
        verbose_name = _("grievance step")
        verbose_name_plural = _("grievance steps")
        ordering = ["office", "position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "public_id"], name="charter_step_unique_public_id"
            ),
            models.CheckConstraint(
                condition=Q(officer_bn__isnull=False) & ~Q(officer_bn=""),
                name="charter_step_names_somebody_in_bangla",
            ),
            models.CheckConstraint(
                condition=Q(working_days__isnull=True) | Q(working_days__gte=1),
                name="charter_step_takes_at_least_a_day",
                violation_error_message=TOO_FEW_DAYS,
            ),
        ]

    def __str__(self):
        return self.in_words("officer") or self.public_id

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.office_id}
