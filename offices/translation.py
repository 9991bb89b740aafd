"""Which columns exist in Bangla and in English, and that their changes are logged."""

from auditlog.registry import auditlog
from modeltranslation.translator import TranslationOptions, register

from .models import Holiday, HolidayYear, Membership, Office, Post, Posting


@register(Office)
class OfficeTranslation(TranslationOptions):
    fields = (
        "name",
        "district",
        "upazila",
        "charter_title",
        "address",
        "hours",
        "approver",
    )
    required_languages = {"bn": ("name",)}


@register(Post)
class PostTranslation(TranslationOptions):
    fields = ("title", "room")
    required_languages = {"bn": ("title",)}


@register(Posting)
class PostingTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = {"bn": ("name",)}


@register(Holiday)
class HolidayTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = {"bn": ("name",)}


# After the translation, and without the bare column: each change is then logged once, under the
# language that it was made in.
for model, options in (
    (Office, OfficeTranslation),
    (Post, PostTranslation),
    (Posting, PostingTranslation),
    (Holiday, HolidayTranslation),
):
    auditlog.register(model, exclude_fields=[*options.fields, "states"])
auditlog.register(HolidayYear)
auditlog.register(Membership)
