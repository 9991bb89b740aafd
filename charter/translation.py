"""Which columns exist in Bangla and in English, and that their changes are logged."""

from auditlog.registry import auditlog
from modeltranslation.translator import TranslationOptions, register

from .models import Confirmation, GrievanceStep, Notice, Statement, Waiver


@register(Statement)
class StatementTranslation(TranslationOptions):
    fields = ("text",)
    required_languages = {"bn": ("text",)}


@register(GrievanceStep)
class GrievanceStepTranslation(TranslationOptions):
    fields = ("when", "officer", "address")
    required_languages = {"bn": ("officer", "when")}


@register(Notice)
class NoticeTranslation(TranslationOptions):
    fields = ("text",)
    required_languages = {"bn": ("text",)}


# After the translation, and without the bare column: each change is then logged once, under the
# language that it was made in.
for model, options in (
    (Statement, StatementTranslation),
    (GrievanceStep, GrievanceStepTranslation),
    (Notice, NoticeTranslation),
):
    auditlog.register(model, exclude_fields=[*options.fields, "states"])
auditlog.register(Confirmation)
auditlog.register(Waiver)
