"""The headings of an office's service tables, which are the office's own words."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.fields import LineField
from offices.models import Office
from offices.rows import BilingualRow

from .service import Audience


class ServiceTable(BilingualRow):
    """One service table of a charter. An empty heading prints the official form's own."""

    office = models.ForeignKey(
        Office, models.CASCADE, verbose_name=_("office"), related_name="tables"
    )
    audience = models.CharField(_("for whom"), max_length=12, choices=Audience)
    serial = LineField(_("serial number"), max_length=200, blank=True, default="")
    name = LineField(_("name of the service"), max_length=200, blank=True, default="")
    methods = LineField(_("how it is given"), max_length=200, blank=True, default="")
    papers = LineField(_("required papers"), max_length=200, blank=True, default="")
    papers_from = LineField(
        _("where to get papers"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("A column of its own in the 8-column layout only."),
    )
    fee = LineField(_("fee"), max_length=200, blank=True, default="")
    deadline = LineField(_("deadline"), max_length=200, blank=True, default="")
    officer = LineField(_("responsible officer"), max_length=200, blank=True, default="")
    superior = LineField(
        _("superior officer"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("In the 8-column layout only."),
    )

    class Meta:
        verbose_name = _("headings of a service table")
        verbose_name_plural = _("headings of the service tables")
        ordering = ["office", "audience"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "audience"],
                name="services_table_one_per_audience",
                violation_error_message=_("The headings of this table are entered already."),
            ),
        ]

    def __str__(self):
        return self.get_audience_display()

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.office_id}
