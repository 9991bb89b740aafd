"""The form of a grievance step."""

from django.core.exceptions import ValidationError

from charter.models.statement import TOO_FEW_DAYS
from offices.desk.forms import RowForm


class GrievanceStepForm(RowForm):
    class Meta:
        error_messages = {"working_days": {"min_value": TOO_FEW_DAYS}}

    def clean_working_days(self):
        """What the table refuses, said at its field."""
        days = self.cleaned_data["working_days"]
        if days == 0:
            raise ValidationError(TOO_FEW_DAYS)
        return days
