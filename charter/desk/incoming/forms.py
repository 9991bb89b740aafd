"""What an officer enters to bring a charter in, and to mend a row of it."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from charter.importing import doubts, readers
from charter.importing.interpretation import interpret
from charter.importing.source import NotACharter
from charter.importing.structure import outline
from portal.bangla.text import clean

MOST_ROWS = 600
LARGEST = 10 * 1024 * 1024
READABLE = ".docx,.xlsx,.csv,.tsv,.html,.htm,.txt"
LONGEST_CELL = 10_000
TALL, LOW = 12, 2  # lines of a text box
LINE = 60  # letters


class BringInForm(forms.Form):
    """A file or a pasted text; `source` is what was read from it."""

    file = forms.FileField(
        label=gettext_lazy("The file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": READABLE}),
        help_text=gettext_lazy(
            "Word (<code>.docx</code>), Excel (<code>.xlsx</code>), a table as text "
            "(<code>.csv</code>, <code>.tsv</code>), a saved web page (<code>.html</code>) or "
            "plain text (<code>.txt</code>), up to 10 MB. Text typed in Bijoy is converted. A PDF, "
            "a scan or a photograph cannot be read: bring the file that it was made from."
        ),
    )
    text = forms.CharField(
        label=gettext_lazy("The text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy(
            "Open the charter where it is now, in Word or on a web page. Mark it whole, copy it "
            "and paste it here."
        ),
    )
    replace = forms.BooleanField(
        label=gettext_lazy("Yes, put this in the place of the charter that waits"), required=False
    )

    def __init__(self, *args, waiting, **kwargs):
        super().__init__(*args, **kwargs)
        if not waiting:
            del self.fields["replace"]

    def clean_file(self):
        file = self.cleaned_data.get("file")
        if file and file.size > LARGEST:
            raise forms.ValidationError(
                _("This file is larger than 10 MB. Without its pictures it will be smaller.")
            )
        return file

    def clean_replace(self):
        if not self.cleaned_data.get("replace"):
            raise forms.ValidationError(
                _("A charter waits already. Tick here if this one shall take its place.")
            )
        return True

    def clean(self):
        cleaned = super().clean()
        if self.errors:
            return cleaned
        try:
            cleaned["source"] = source_of(cleaned.get("file"), cleaned.get("text", ""))
        except NotACharter as refusal:
            self.add_error(None, str(refusal))
        return cleaned


def source_of(file, text):
    """What is read from a file or a text, whichever was given. Raises NotACharter, in words."""
    if bool(file) == bool(text.strip()):
        raise NotACharter(
            _("You gave both a file and a text. Bring in one of them at a time.")
            if file
            else _("Choose a file, or paste a text.")
        )
    source = readers.read(file.read(), file.name) if file else readers.pasted(text)
    require_a_charter(source)
    return source


def require_a_charter(source):
    """Raise NotACharter, in words, where nothing of a charter is found, or too much."""
    found = outline(source)
    if sum(len(table.rows) for table in found.tables) > MOST_ROWS:
        raise NotACharter(
            _(
                "More than 600 rows were found. No charter is that long: perhaps this is another "
                "list. Otherwise bring it in table by table."
            )
        )
    if interpret(found).is_empty:
        raise NotACharter(
            _(
                "Nothing of a charter was found in it: no table of services, no vision, no "
                "mission. Is it the right file? Of a text, copy the table together with its "
                "headings."
            )
        )


class MendForm(forms.Form):
    """The texts of some cells, each under what it is called: (label, text)."""

    def __init__(self, data=None, *, cells):
        super().__init__(data)
        for place, (label, text) in enumerate(cells):
            self.fields[f"cell-{place}"] = forms.CharField(
                label=label,
                initial=text,
                required=False,
                max_length=LONGEST_CELL,
                widget=forms.Textarea(attrs={"rows": _lines(text)}),
            )

    def texts(self):
        """What was sent, cleaned, in the order of the cells."""
        return [clean(self.cleaned_data[name]) for name in self.fields]


def heading(column):
    """The column as the charter calls it; what it means, where it has no heading."""
    return column.label.replace("\n", " ") or doubts.label_of(column.field)


def _lines(text):
    lines = sum(1 + len(line) // LINE for line in text.split("\n"))
    return max(LOW, min(lines + 1, TALL))
