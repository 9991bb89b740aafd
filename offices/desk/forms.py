"""The form of a row: two languages side by side, and only its own office's rows to choose from."""

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from offices.desk import translations
from offices.rows import LANGUAGES


class RowForm(forms.ModelForm):
    """Set by the admin: `office`, whose row a new one becomes; `held`, not to be saved this time.

    A held form shows what was typed, with its faults, but counts as not valid.
    """

    office = None
    held = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.office is not None and self.instance._state.adding:
            self.instance.office = self.office
        if hasattr(self.instance, "states"):
            translations.add_choices(self)

    def is_valid(self):
        return super().is_valid() and not self.held

    def _get_validation_exclusions(self):
        # The office is given, not chosen; without it the rules "one per office" would be skipped
        # here and broken in the database.
        return super()._get_validation_exclusions() - {"office"}

    def add_error(self, field, error):
        """An error about a column without an input is shown above the form, never lost."""
        if hasattr(error, "error_dict"):
            for name in [name for name in error.error_dict if self._is_elsewhere(name)]:
                moved = error.error_dict.pop(name)
                error.error_dict.setdefault(NON_FIELD_ERRORS, []).extend(moved)
        super().add_error(field, error)

    def _is_elsewhere(self, name):
        return name != NON_FIELD_ERRORS and name not in self.fields

    def save(self, commit=True):
        self._remember_translations()
        return super().save(commit)

    def _remember_translations(self):
        for field in translations.bilingual_fields(self._meta.model):
            choice = translations.choice_name(field)
            if choice in self.cleaned_data:
                before = {code: self.initial.get(f"{field}_{code}") or "" for code in LANGUAGES}
                fits = self.cleaned_data.get(translations.fits_name(field), False)
                translations.remember(self.instance, field, before, self.cleaned_data[choice], fits)


class RowFormSet(forms.BaseInlineFormSet):
    """Child rows, saved and held together with their parent."""

    held = False

    def is_valid(self):
        return super().is_valid() and not self.held
