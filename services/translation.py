"""Which columns exist in Bangla and in English, and that their changes are logged."""

from auditlog.registry import auditlog
from modeltranslation.translator import TranslationOptions, register

from .layouts import COLUMNS
from .models import Paper, Service, ServiceTable


@register(Service)
class ServiceTranslation(TranslationOptions):
    fields = (
        "name",
        "methods",
        "papers_from",
        "deadline_wording",
        "deadline_trigger",
        "deadline_condition",
        "deadline_then_trigger",
        "fee_wording",
        "fee_payment",
        "remedy",
        "remarks",
        "keywords",
    )
    required_languages = {"bn": ("name",)}


@register(Paper)
class PaperTranslation(TranslationOptions):
    fields = ("name", "source")
    required_languages = {"bn": ("name",)}


@register(ServiceTable)
class ServiceTableTranslation(TranslationOptions):
    fields = COLUMNS


# After the translation, and without the bare column: each change is then logged once, under the
# language that it was made in.
for model, options in (
    (Service, ServiceTranslation),
    (Paper, PaperTranslation),
    (ServiceTable, ServiceTableTranslation),
):
    auditlog.register(model, exclude_fields=[*options.fields, "states"])
