"""What our templates of the admin's forms need beyond Django's own."""

from dataclasses import dataclass

from django import template
from django.forms.boundfield import BoundField

from offices.desk.translations import bilingual_fields, choice_name, fits_name
from offices.rows import LANGUAGES

register = template.Library()


@dataclass(frozen=True)
class Pair:
    """The two texts of a field, and the inputs that tell how they relate."""

    choice: BoundField
    fits: BoundField | None

    @property
    def words(self):
        """The choice as it stands, in words."""
        chosen = str(self.choice.value() or "")
        return dict(self.choice.field.choices).get(chosen, "")


@register.filter
def pairs(fieldset):
    """The bilingual fields of a fieldset."""
    return [pair for line in fieldset if (pair := pair_of(line))]


@register.filter
def pair_of(line):
    """The pair that a line of a form shows, if it shows one."""
    form, names = line.form, set(line.fields)
    for field in bilingual_fields(form._meta.model):
        if names == {f"{field}_{language}" for language in LANGUAGES}:
            if choice_name(field) not in form.fields:
                return None
            has_fits = fits_name(field) in form.fields
            return Pair(form[choice_name(field)], form[fits_name(field)] if has_fits else None)
    return None


@register.filter
def has_errors(fieldset):
    """Whether something in it must be mended; it is then not folded away."""
    return any(field in fieldset.form.errors for line in fieldset for field in line.fields)
