"""Rules of an office's rows that one form alone cannot see."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.calendar import FIRST, LAST
from offices.desk.forms import RowForm, RowFormSet
from offices.hours import hours_refused
from offices.models import Holiday
from offices.national_days.standing import standing_of


class OfficeForm(RowForm):
    def clean(self):
        """What the table refuses of opening and closing, said at the field that is to be mended."""
        super().clean()
        opens, closes = self.cleaned_data.get("opens"), self.cleaned_data.get("closes")
        if {"opens", "closes"} & self.errors.keys():
            return
        for name, words in hours_refused(opens, closes).items():
            self.add_error(name, words)


class PostingForm(RowForm):
    def _get_validation_exclusions(self):
        # "One holder at a time" is judged over all rows of the form: the predecessor's last day
        # may be entered together with the successor.
        return super()._get_validation_exclusions() | {"post"}


class PostingFormSet(RowFormSet):
    """Who holds a post, former holders included."""

    def clean(self):
        super().clean()
        serving = [form for form in self.forms if self._serves(form)]
        if len(serving) > 1:
            raise ValidationError(
                _("Only one person can hold the post. Enter the last day of the others.")
            )

    def _serves(self, form):
        data = getattr(form, "cleaned_data", None)
        if not data or form in self.deleted_forms or data.get("released"):
            return False
        return form.instance.pk is not None or form.has_changed()

    def save_existing_objects(self, commit=True):
        """Whoever leaves is saved before whoever comes: the table admits one holder at a time."""
        self.initial_forms.sort(key=lambda form: not form.cleaned_data.get("released"))
        return super().save_existing_objects(commit)


class HolidayForm(RowForm):
    def clean_date(self):
        """A slip in the year would pass unseen: no date is counted through such a day."""
        date = self.cleaned_data["date"]
        if not FIRST <= date <= LAST:
            raise ValidationError(_("Write a date between the years 2000 and 2100."))
        return date

    def clean(self):
        """One entry a day, which the table demands too: said at the field, with what is there."""
        super().clean()
        rows = Holiday.objects.filter(office=self.instance.office).exclude(pk=self.instance.pk)
        entered = rows.filter(date=self.cleaned_data.get("date")).first()
        if entered:
            words = _("This day is entered already: “%(occasion)s”. Change that entry.")
            self.add_error("date", words % {"occasion": entered.in_words("name")})


class HolidayYearForm(RowForm):
    class Meta:
        error_messages = {"year": {"unique": gettext_lazy("This year is checked already.")}}

    def clean_year(self):
        """Nobody can have compared a list on which nothing stands."""
        year = self.cleaned_data["year"]
        if not standing_of(year).entered:
            raise ValidationError(
                _("No national holiday of this year is entered yet. Enter them first.")
            )
        return year
