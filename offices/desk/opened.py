"""What a form opened with: a row and its child rows, as they stood in the database.

It travels in the form, signed, and comes back with what was typed. Whoever saves then finds out
what others have changed in between.
"""

import json

from django.contrib.admin.utils import flatten_fieldsets
from django.core import signing
from django.core.serializers.json import DjangoJSONEncoder
from django.forms.formsets import DELETION_FIELD_NAME

from offices.desk.translations import FITS

FIELD = "_opened"
# Not what people enter: they tell which row a form is about.
TECHNICAL = {DELETION_FIELD_NAME, "id"}


def snapshot(admin, request, row):
    """{"office": …, "row": {field: value}, "children": {prefix: {pk: {field: value}}}}"""
    form = form_class(admin, request, row)(instance=row)
    children = {
        formset.prefix: {
            str(child.instance.pk): values(child, formset) for child in formset.initial_forms
        }
        for formset in formsets(admin, request, row)
    }
    office = admin.office_of(row)
    found = {"office": office.pk if office else None, "row": values(form), "children": children}
    return json.loads(json.dumps(found, cls=DjangoJSONEncoder))


def form_class(admin, request, row):
    fields = flatten_fieldsets(admin.get_fieldsets(request, row))
    return admin.get_form(request, row, change=row is not None, fields=fields)


def formsets(admin, request, row):
    """The child rows as they stand, whatever the request brings."""
    for formset_class, inline in admin.get_formsets_with_inlines(request, row):
        prefix = formset_class.get_default_prefix()
        queryset = inline.get_queryset(request)
        yield formset_class(instance=row, prefix=prefix, queryset=queryset)


def values(form, formset=None):
    """What each input of a fresh form holds. Nothing entered is "", however the table keeps it."""
    parent = formset.fk.name if formset else None
    initial = form.get_initial_for_field
    return {
        name: "" if initial(field, name) is None else initial(field, name)
        for name, field in form.fields.items()
        if name not in TECHNICAL and name != parent and not name.endswith(FITS)
    }


def seal(admin, request, pk, snapshot):
    return signing.dumps(snapshot, salt=_salt(admin, request, pk), compress=True)


def unseal(admin, request, pk):
    """The snapshot that a posted form opened with, or None where it brings none of this row."""
    try:
        return signing.loads(request.POST.get(FIELD, ""), salt=_salt(admin, request, pk))
    except signing.BadSignature:
        return None


def _salt(admin, request, pk):
    """One row's for one person: what was sealed for another proves nothing."""
    return f"desk.opened:{admin.opts.label_lower}:{pk}:{request.user.pk}"
