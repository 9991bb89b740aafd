"""Inputs that take what a Bangla keyboard types, and need no script."""

from django import forms
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.bangla.dates import number


class DigitsInput(forms.TextInput):
    """A number as text: a browser's own number field swallows Bangla digits."""

    def __init__(self, attrs=None):
        super().__init__({"inputmode": "decimal", "autocomplete": "off", "size": 8} | (attrs or {}))

    def format_value(self, value):
        text = super().format_value(value)
        return number(text, get_language()) if text else text


class DayInput(forms.DateInput):
    """The browser's own calendar, which speaks the reader's language."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class ClockInput(forms.TimeInput):
    """The browser's own clock: a typed ৯:০০ or 9 am would need guessing."""

    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


def lines(rows):
    return forms.Textarea({"rows": rows, "cols": 40})


NO_LINK = _("Enter the link alone, as your browser shows it. It begins with https://")

# By class of the model's field; the most derived class wins.
FORM_FIELDS = {
    models.CharField: {"widget": forms.TextInput},
    models.TextField: {"widget": lines(3)},
    models.EmailField: {"widget": forms.EmailInput},
    models.URLField: {"widget": forms.URLInput, "error_messages": {"invalid": NO_LINK}},
    models.IntegerField: {"widget": DigitsInput},
    models.DecimalField: {"widget": DigitsInput},
    models.DateField: {"widget": DayInput},
    models.TimeField: {"widget": ClockInput},
}
