"""What a visitor fills in on a public page. Nothing of it is kept."""

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from charter.letter import Matter, addressees, not_late_yet
from charter.reading import in_a_sentence, row_of
from offices.calendar import FIRST, LAST
from portal.bangla.dates import date_words
from portal.bangla.typed import read_date, read_time


class _Typed(forms.Field):
    """Read by one of our readers, which give None for what they cannot read."""

    read = None

    def to_python(self, value):
        text = (value or "").strip()
        if not text:
            return None
        read = type(self).read(text)
        if read is None:
            raise forms.ValidationError(self.error_messages["unreadable"])
        return read


class _TypedInput(forms.TextInput):
    """The browser's own input for dates or hours, but for what it would throw away: a text that
    could not be read is shown again as it was typed."""

    read = None

    def get_context(self, name, value, attrs):
        read = type(self).read(value) if isinstance(value, str) and value else value
        context = super().get_context(name, _iso(read) or value, attrs)
        context["widget"]["type"] = "text" if value and not read else self.input_type
        return context


def _iso(value):
    # Hours without seconds, as browsers have them.
    return value.isoformat()[:10].removesuffix(":00") if value else ""


class DateInput(_TypedInput):
    input_type = "date"
    read = staticmethod(read_date)


class TimeInput(_TypedInput):
    input_type = "time"
    read = staticmethod(read_time)


class DateField(_Typed):
    widget = DateInput
    read = staticmethod(read_date)
    default_error_messages = {
        "required": _("Enter the date."),
        "unreadable": _("This is no date we can read. Write it like 19/11/2026."),
    }

    def validate(self, value):
        super().validate(value)
        if value and not FIRST <= value <= LAST:
            raise forms.ValidationError(_("Write a date between the years 2000 and 2100."))


class TimeField(_Typed):
    widget = TimeInput
    read = staticmethod(read_time)
    default_error_messages = {
        "unreadable": _("This is no hour we can read. Write it like 16:30."),
    }


class ListedSelect(forms.Select):
    """A list of bilingual texts: where the other language stands in, the entry says which it is."""

    def __init__(self, language, texts):
        self.language, self.texts = language, texts
        choices = [(key, text.shown(language)) for key, text in texts.items()]
        super().__init__(choices=choices)

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        shown = self.texts[value].language_shown(self.language)
        if shown != self.language:
            option["attrs"]["lang"] = shown
        return option


class AskedForm(forms.Form):
    """When the visitor asked for a service: what its due date is counted from."""

    on = DateField(label=_("Date of the application or request"))
    at = TimeField(label=_("Hour, if it was late in the day"), required=False)

    def __init__(self, data, *, closes, counted_from, language):
        super().__init__(data, auto_id="%s")
        if counted_from:
            label = _("Date of: %(event)s") % {"event": "{}"}
            self.fields["on"].label = format_html(label, in_a_sentence(counted_from, language))
        if closes is None:
            del self.fields["at"]


OFFICERS = ("officer", "superior")


class LetterForm(forms.Form):
    """What a citizen adds to a complaint; the rest of the letter is in the charter."""

    service = forms.ChoiceField(
        label=_("Service"), error_messages={"invalid_choice": _("Choose a service from the list.")}
    )
    on = DateField(label=_("Date of the application or request"))
    at = TimeField(label=_("Hour, if it was late in the day"), required=False)
    matter = forms.ChoiceField(label=_("What happened"), choices=Matter)
    to = forms.ChoiceField(label=_("To whom"))
    words = forms.CharField(
        label=_("What happened, in your words"),
        required=False,
        max_length=3000,
        strip=True,
        widget=forms.Textarea({"rows": 5}),
    )
    name = forms.CharField(
        label=_("Your name"),
        required=False,
        max_length=100,
        help_text=_("Empty: a line to sign by hand."),
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    address = forms.CharField(
        label=_("Your address"),
        required=False,
        max_length=300,
        widget=forms.Textarea({"rows": 2, "autocomplete": "street-address"}),
    )
    phone = forms.CharField(
        label=_("Your phone"),
        required=False,
        max_length=40,
        widget=forms.TextInput({"autocomplete": "tel", "inputmode": "tel"}),
    )

    def __init__(self, data, *, release, language, today, **kwargs):
        super().__init__(data, auto_id="%s", **kwargs)
        self.release, self.today, self.language = release, today, language
        if release.office.closes is None:
            del self.fields["at"]
        services = {entry.slug: entry.name for entry in release.document.services}
        everybody = {each.key: each for each in addressees(release.document)}
        titles = {key: each.title for key, each in everybody.items()}
        for name, texts in (("service", services), ("to", titles)):
            self.fields[name].widget = ListedSelect(language, texts)
            self.fields[name].choices = self.fields[name].widget.choices
        # Who writes has spoken to the officers, as the page before tells.
        self.initial.setdefault("to", next(key for key in everybody if key not in OFFICERS))

    def clean_on(self):
        asked = self.cleaned_data["on"]
        if asked > self.today:
            raise forms.ValidationError(_("This day is still to come."))
        return asked

    def clean(self):
        data = super().clean()
        if data.get("matter") == Matter.OTHER and not data.get("words"):
            self.add_error("words", _("Write what happened."))
        if data.get("service"):
            _table, self.row = row_of(self.release.document, data["service"])
            self._check_addressee(data)
            self._check_lateness(data)
        return data

    def _check_addressee(self, data):
        keys = [each.key for each in addressees(self.release.document, self.row)]
        if data.get("to") and data["to"] not in keys:
            self.add_error("to", _("The charter names no superior officer here. Choose another."))

    def _check_lateness(self, data):
        if data.get("matter") != Matter.LATE or not data.get("on"):
            return
        last = not_late_yet(self.release, self.row.service, data["on"], self.today, data.get("at"))
        if last:
            self.add_error(
                "matter",
                _("The date has not passed yet: it is %(date)s. Until then it is not late.")
                % {"date": date_words(last, self.language)},
            )
