"""The form of a service: approved wording beside its meaning, which is proposed, not imposed."""

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from offices.desk.forms import RowForm, RowFormSet
from services import deadline_wording, deadlines, fees
from services.models import Service
from services.slugs import first_free, slug_from_name

DEADLINE = [f"deadline_{name}" for name in deadlines.DeadlineMeaning.__struct_fields__]
FEE = [f"fee_{name}" for name in fees.FeeMeaning.__struct_fields__]


class ServiceForm(RowForm):
    """`proposals` says in words what was read out of the wordings and filled in."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.proposals = []

    def clean_slug(self):
        slug = self.cleaned_data["slug"].lower()
        taken = self._taken()
        if slug in taken:
            raise forms.ValidationError(
                _("Another service of your office has this address. Free is: %(free)s.")
                % {"free": first_free(slug, taken)}
            )
        return slug

    def clean(self):
        data = super().clean() or self.cleaned_data
        if data.get("slug") == "" and data.get("name_bn"):
            wanted = slug_from_name(data.get("name_en"), data["name_bn"])
            data["slug"] = first_free(wanted, self._taken())
        self._propose_deadline(data)
        self._propose_fee(data)
        return data

    def _taken(self):
        others = Service.objects.filter(office=self.instance.office).exclude(pk=self.instance.pk)
        return set(others.values_list("slug", flat=True))

    def _may_propose(self, data, wording, meaning):
        """There is a wording, nobody has said what it means, and nobody has just taken it away."""
        if not data.get(f"{wording}_bn") or any(name not in data for name in meaning):
            return False
        is_empty = not any(data[name] for name in meaning)
        was_empty = not any(self.initial.get(name) for name in meaning)
        return is_empty and (was_empty or f"{wording}_bn" in self.changed_data)

    def _propose_deadline(self, data):
        if not self._may_propose(data, "deadline_wording", DEADLINE):
            return
        meaning, condition = deadline_wording.parse(data["deadline_wording_bn"])
        if meaning == deadlines.DeadlineMeaning() or not deadlines.has_a_place(meaning):
            return
        data |= {f"deadline_{name}": getattr(meaning, name) for name in meaning.__struct_fields__}
        if condition and not data.get("deadline_condition_bn"):
            data["deadline_condition_bn"] = condition[:200]
        self.proposals.append(
            _("From the wording of the deadline we read: %(meaning)s. Please check it.")
            % {"meaning": deadlines.in_words(meaning, get_language())}
        )

    def _propose_fee(self, data):
        if not self._may_propose(data, "fee_wording", FEE):
            return
        meaning = fees.parse(data["fee_wording_bn"])
        if not meaning.kind:
            return
        data |= {f"fee_{name}": getattr(meaning, name) for name in meaning.__struct_fields__}
        self.proposals.append(
            _("From the wording of the fee we read: %(meaning)s. Please check it.")
            % {"meaning": fees.in_words(meaning, get_language())}
        )


class PaperForm(RowForm):
    """An empty order means: after the others."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["position"].required = False
        if self.instance._state.adding:
            self.initial["position"] = None

    def clean_position(self):
        return self.cleaned_data["position"] or 0


class PaperFormSet(RowFormSet):
    def save_new(self, form, commit=True):
        if not form.instance.position:
            form.instance.position = self._last() + 1
        return super().save_new(form, commit)

    def _last(self):
        return max((form.instance.position or 0 for form in self.forms), default=0)
