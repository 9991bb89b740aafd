"""Inputs that take what a Bangla keyboard types, and need no script."""

import datetime

from django import forms
from django.db import models
from django.utils.translation import get_language, gettext_lazy

from portal.bangla.dates import number
from portal.bangla.typed import read_date, read_time


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


class DayField(forms.DateField):
    """A date, also where a browser lets people type it: the day comes before the month."""

    widget = DayInput
    default_error_messages = {"invalid": gettext_lazy("Write the date as 19/11/2026.")}

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, datetime.date):
            return super().to_python(value)
        day = read_date(str(value))
        if day is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return day


class HourInput(forms.TimeInput):
    """The browser's own clock, without seconds."""

    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")

    def format_value(self, value):
        """Such an input shows nothing but hours and minutes."""
        hour = read_time(str(value or ""))
        return value if hour is None else super().format_value(hour)


class HourField(forms.TimeField):
    """An hour of the day, also where a browser lets people type it in words."""

    widget = HourInput
    default_error_messages = {"invalid": gettext_lazy("Write the time as 09:00 or 17:30.")}

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, datetime.time):
            return super().to_python(value)
        hour = read_time(str(value))
        if hour is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return hour


def lines(rows):
    return forms.Textarea({"rows": rows, "cols": 40})


NO_LINK = gettext_lazy("Enter the link alone, as your browser shows it. It begins with https://")

# By class of the model's field; the most derived class wins.
FORM_FIELDS = {
    models.CharField: {"widget": forms.TextInput},
    models.TextField: {"widget": lines(3)},
    models.EmailField: {"widget": forms.EmailInput},
    models.URLField: {"widget": forms.URLInput, "error_messages": {"invalid": NO_LINK}},
    models.IntegerField: {"widget": DigitsInput},
    models.DecimalField: {"widget": DigitsInput},
    models.DateField: {"form_class": DayField, "widget": DayInput},
    models.TimeField: {"form_class": HourField, "widget": HourInput},
}
