"""What is asked when a new office starts: one page, of which little must be filled in."""

from dataclasses import replace

from django import forms
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.utils.translation import gettext_lazy

from charter.desk import start_choices
from charter.desk.start_sources import SOURCES, read_source
from charter.shipped import ICT_MODEL
from charter.starting import demonstration
from charter.starting.beginning import AS_IN_MODEL, Beginning, Publisher, parent_slug
from charter.starting.facts import NewOffice
from charter.starting.naming import named
from offices import hours, places
from offices.desk.fields import HourField
from offices.models import Office, Posting

# `offices.hours` in words; whoever keeps others writes them.
HOURS = ("রবিবার থেকে বৃহস্পতিবার সকাল ৯টা – বিকাল ৫টা", "Sunday to Thursday 9 am – 5 pm")

# What most offices leave as it is proposed.
MORE = ("tier", "parent", "name_bn", "name_en", "hostname")


def _line(label, longest, help_text="", **options):
    return forms.CharField(
        label=label, max_length=longest, help_text=help_text, required=False, **options
    )


def _lines(label, help_text="", **options):
    box = forms.Textarea(attrs={"rows": 2})
    return _line(label, 500, help_text, widget=box, **options)


class StartForm(forms.Form):
    """`beginning` is what a valid form decides; `refuse` shows at its fields why it cannot be."""

    source = forms.ChoiceField(
        label=gettext_lazy("The charter begins with"),
        choices=SOURCES,
        widget=forms.RadioSelect,
        initial=ICT_MODEL,
    )
    file = forms.FileField(
        label=gettext_lazy("The file"),
        help_text=gettext_lazy(
            "The charter (Word, Excel, a web page or plain text), or the other office's bundle."
        ),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput,
    )
    text = forms.CharField(
        label=gettext_lazy("Or the charter's text, copied"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    place = forms.ChoiceField(
        label=gettext_lazy("Upazila or district"),
        help_text=gettext_lazy("A district office takes the first entry of its district."),
        required=False,
    )
    tier = forms.ChoiceField(
        label=gettext_lazy("Tier"), choices=Office.Tier, initial=Office.Tier.UPAZILA
    )
    parent = forms.ChoiceField(
        label=gettext_lazy("Department or other parent office"),
        help_text=gettext_lazy("Its vision and functions also stand on the office's pages."),
        required=False,
        initial=AS_IN_MODEL,
    )

    kind_bn = _line(
        gettext_lazy("Kind of office, in Bangla"),
        150,
        gettext_lazy(
            "Such as: উপজেলা প্রাণিসম্পদ দপ্তর. The place is put behind it by itself. An ICT office "
            "leaves this empty."
        ),
    )
    kind_en = _line(gettext_lazy("Kind of office, in English"), 150)
    name_bn = _line(
        gettext_lazy("Name, in Bangla"),
        200,
        gettext_lazy("Only where the letterhead has another name."),
    )
    name_en = _line(gettext_lazy("Name, in English"), 200)
    short_word = _line(
        gettext_lazy("The department's word in web addresses"),
        30,
        gettext_lazy(
            "Latin letters: how the department's addresses begin, as in "
            "dls.kawkhali.pirojpur.gov.bd. An ICT office leaves this empty."
        ),
    )
    hostname = _line(
        gettext_lazy("Web address"),
        200,
        gettext_lazy("Where the site will answer, such as office.example.bd."),
    )

    phone = _line(gettext_lazy("Office phone"), 60, widget=forms.TextInput({"inputmode": "tel"}))
    email = forms.EmailField(label=gettext_lazy("Office e-mail"), required=False)
    address_bn = _lines(
        gettext_lazy("Address, in Bangla"), gettext_lazy("As somebody would look for it.")
    )
    address_en = _lines(gettext_lazy("Address, in English"))
    hours_bn = _lines(gettext_lazy("Opening hours, in Bangla"), initial=HOURS[0])
    hours_en = _lines(gettext_lazy("Opening hours, in English"), initial=HOURS[1])
    opens = HourField(label=gettext_lazy("Opens at"), initial=hours.OPENS, required=False)
    closes = HourField(
        label=gettext_lazy("Closes at"),
        initial=hours.CLOSES,
        help_text=gettext_lazy("What comes in later counts as received on the next working day."),
        required=False,
    )
    layout = forms.ChoiceField(
        label=gettext_lazy("Layout of the service table"),
        choices=Office.Layout,
        initial=Office.Layout.SEVEN,
    )

    post_bn = _line(
        gettext_lazy("The head's post, in Bangla"),
        150,
        gettext_lazy("Empty: as in the model, such as উপজেলা আইসিটি অফিসার."),
    )
    post_en = _line(gettext_lazy("The head's post, in English"), 150)
    holder_bn = _line(
        gettext_lazy("Who holds it, in Bangla"),
        120,
        gettext_lazy("Empty: the pages name the post alone."),
    )
    holder_en = _line(gettext_lazy("Who holds it, in English"), 120)
    charge = forms.ChoiceField(
        label=gettext_lazy("Charge"), choices=Posting.Charge, initial=Posting.Charge.REGULAR
    )
    joined = forms.DateField(
        label=gettext_lazy("Joining date"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        required=False,
    )

    publisher_name = _line(
        gettext_lazy("Name"), 120, gettext_lazy("Empty: whoever holds the post.")
    )
    publisher_email = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    username = _line(
        gettext_lazy("User name"),
        40,
        gettext_lazy("Latin letters, for signing in. Empty: made from the name."),
        validators=[ASCIIUsernameValidator()],
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "off"}),
    )
    without_demonstration = forms.BooleanField(
        label=gettext_lazy("Remove the demonstration"), required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name.endswith(("_bn", "_en")):
                field.widget.attrs["lang"] = name[-2:]
        self.fields["place"].choices = start_choices.places_by_district()
        self.fields["parent"].choices = start_choices.parents()
        self.demonstration = list(demonstration.offices())

    def clean(self):
        cleaned = super().clean()
        if "source" in cleaned and "file" in cleaned:
            try:
                cleaned["chosen"] = read_source(
                    **{name: cleaned.get(name) for name in ("source", "file", "text")}
                )
            except forms.ValidationError as refusal:
                self.add_error("text" if cleaned.get("text", "").strip() else "file", refusal)
        return cleaned

    def facts(self):
        """The new office, as far as the form tells."""
        cleaned = self.cleaned_data
        said = {name: cleaned[name] for name in NewOffice.__dataclass_fields__ if name in cleaned}
        district, _slash, upazila = cleaned.get("place", "").partition("/")
        if district:
            said["district"] = places.find_district(district)
        if upazila:
            said["upazila"] = places.find_upazila(said["district"], upazila)
        return NewOffice(**said)

    @property
    def says_more(self):
        """Whether something of what most offices leave alone was said, or is wrong."""
        return self.is_bound and any(
            name in self.errors or self[name].value() not in (None, "", self[name].initial)
            for name in MORE
        )

    def proposal(self):
        """What the names will be where they stay empty; None before there is anything to go by."""
        if not self.is_bound or "chosen" not in self.cleaned_data:
            return None
        facts, chosen = self.facts(), self.cleaned_data["chosen"]
        return named(replace(facts, parent=parent_slug(facts.parent, chosen.bundle, chosen.model)))

    def beginning(self, user):
        cleaned = self.cleaned_data
        chosen = cleaned["chosen"]
        return Beginning(
            facts=self.facts(),
            bundle=chosen.bundle,
            model=chosen.model,
            incoming=chosen.incoming,
            brought_by=user,
            publisher=Publisher(
                cleaned["publisher_name"] or cleaned["holder_bn"] or cleaned["holder_en"],
                cleaned["username"],
                cleaned["publisher_email"],
            ),
            without_demonstration=cleaned["without_demonstration"],
        )

    def refuse(self, errors):
        for name, words in errors.items():
            self.add_error(name if name in self.fields else None, words)
