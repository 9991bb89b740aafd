"""Edit conflicts: what somebody else saved while a form was open, and how the two come together.

Nothing is saved. The form comes back with what was typed; inputs that were left alone take what
the other person saved. A table says field by field what stood, what stands now, and what is in
the form. It opens with the present state, so that saving it is deliberate.
"""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _

from offices.desk import opened as opening
from offices.desk import posted as posting
from offices.desk import words
from portal.bangla.text import clean


@dataclass(frozen=True)
class Line:
    """One thing that another person changed. `kept`: the form holds something else than theirs.

    `language` is that of the three texts, where they have one.
    """

    what: str
    then: str
    theirs: str
    yours: str
    kept: bool
    language: str = ""


@dataclass(frozen=True)
class Clash:
    """`is_known`: the form said what it opened with, so that `lines` can compare."""

    lines: list
    is_known: bool = True


def settle(admin, request, row):
    """None where the row is as the form found it; else the clash, with request.POST made one."""
    now = opening.snapshot(admin, request, row)
    then = opening.unseal(admin, request, row.pk)
    if then == now:
        return None
    if then is None:
        return Clash([], is_known=False)
    data = request.POST.copy()
    lines = _row(admin, request, row, data, then["row"], now["row"])
    for formset in opening.formsets(admin, request, row):
        was = then["children"].get(formset.prefix, {})
        lines += Children(formset, data, was, now["children"][formset.prefix]).settle()
    request.POST = data
    return Clash(lines)


def gone(admin, request, pk, then):
    """What was typed into the form of a row that does not exist any more."""
    form = opening.form_class(admin, request, None)()
    found = []
    for name, field in form.fields.items():
        raw = posting.raw(field, request.POST, request.FILES, name)
        words_now = in_words(field, raw)
        if words_now != words.NOTHING:
            was = in_words(field, then["row"].get(name))
            touched, language = was_touched(field, was, raw), words.language_of_input(name)
            found.append(Line(str(field.label), was, "", words_now, touched, language))
    return found


def _row(admin, request, row, data, then, now):
    form = opening.form_class(admin, request, row)(instance=row)
    return list(fields(form.fields, data, request.FILES, "", then, now))


def fields(form_fields, data, files, prefix, then, now, whose=""):
    """The fields that somebody else changed; those left alone here take their value in `data`."""
    for name, field in form_fields.items():
        if name not in now or then.get(name) == now[name]:
            continue
        key = f"{prefix}{name}"
        raw = posting.raw(field, data, files, key)
        touched = was_touched(field, then.get(name), raw)
        if not touched:
            posting.put(field, data, key, now[name])
            raw = posting.raw(field, data, files, key)
        what = f"{whose}: {field.label}" if whose else str(field.label)
        theirs, yours = in_words(field, now[name]), in_words(field, raw)
        was, language = in_words(field, then.get(name)), words.language_of_input(name)
        yield Line(what, was, theirs, yours, yours != theirs, language)


def was_touched(field, initial, raw):
    """Whether an input holds something else than it opened with."""
    if isinstance(initial, str) and isinstance(raw, str) and clean(initial) == clean(raw):
        return False
    if not isinstance(field, forms.ModelChoiceField):
        try:
            initial = field.to_python(initial)
        except forms.ValidationError:
            return True
    return field.has_changed(initial, raw)


def in_words(field, value):
    """A value of a form as its reader knows it: the option's words, not its key."""
    if isinstance(field, forms.ModelChoiceField):
        return _chosen(field, value)
    if isinstance(field, forms.ChoiceField):
        options = {str(key): str(text) for key, text in field.choices}
        return options.get(str(value or ""), words.NOTHING)
    if isinstance(field, forms.DateField) and value:
        return words.value(words.day(value))
    if isinstance(field, forms.TimeField) and value:
        return words.value(words.hour(value))
    if isinstance(field, forms.BooleanField):
        return words.value(field.to_python(value))
    if isinstance(field, forms.IntegerField | forms.DecimalField) and value:
        return field.widget.format_value(value)
    return words.value(value)


def _chosen(field, value):
    try:
        return str(field.to_python(value) or words.NOTHING)
    except forms.ValidationError:
        return words.NOTHING


class Children:
    """The child rows of one kind, brought together."""

    def __init__(self, formset, data, then, now):
        self.formset, self.data, self.then, self.now = formset, data, then, now
        self.fields = formset.empty_form.fields
        self.kind = str(formset.model._meta.verbose_name)
        self.posted = posting.Rows(data, formset.prefix)

    def settle(self):
        if self.then == self.now:
            return []
        lines, rows = [], posting.Rows.none(self.formset.prefix)
        for pk, values in self.now.items():
            lines += self._standing(rows, pk, values)
        for pk in self.then.keys() - self.now.keys():
            lines += self._deleted(rows, pk)
        rows.new += self.posted.new
        rows.write(self.data)
        return lines

    def _standing(self, rows, pk, values):
        """A row that is there: theirs alone, or also in the form that was posted."""
        block = self.posted.by_pk.get(pk)
        if block is None:
            block = posting.block(self.fields, values, pk)
            rows.by_pk[pk] = block
            yield Line(self._name(values), words.NOTHING, _("added"), _("added"), kept=False)
            return
        yield from fields(
            self.fields, block, {}, "", self.then.get(pk, {}), values, whose=self._name(values)
        )
        rows.by_pk[pk] = block

    def _deleted(self, rows, pk):
        """A row that somebody else deleted comes back as a new one only where it was changed."""
        block = self.posted.by_pk.get(pk)
        then = self.then[pk]
        kept = block is not None and not posting.is_deleted(block) and self._touched(block, then)
        if kept:
            block.pop("id", None)
            rows.new.append(block)
        yours = _("kept as a new row") if kept else _("deleted")
        yield Line(self._name(then), _("was there"), _("deleted"), yours, kept)

    def _touched(self, block, then):
        return any(
            was_touched(self.fields[name], value, posting.raw(self.fields[name], block, {}, name))
            for name, value in then.items()
        )

    def _name(self, values):
        text = next((value for value in values.values() if value and isinstance(value, str)), "")
        return f"{self.kind} “{text}”"
