"""Columns for text that people type: one spelling in the database, whatever the keyboard sent."""

from django.db import models
from django.db.models import lookups

from portal.bangla.text import clean


class LineField(models.CharField):
    """One line of text, kept in NFC without stray spaces; look-ups are normalised alike."""

    def to_python(self, value):
        return _one_line(super().to_python(value))

    def get_prep_value(self, value):
        return _one_line(super().get_prep_value(value))

    def pre_save(self, instance, add):
        value = _one_line(super().pre_save(instance, add))
        setattr(instance, self.attname, value)
        return value


class ProseField(models.TextField):
    """Several lines of text, kept in NFC without stray spaces; look-ups are normalised alike."""

    def to_python(self, value):
        return _lines(super().to_python(value))

    def get_prep_value(self, value):
        return _lines(super().get_prep_value(value))

    def pre_save(self, instance, add):
        value = _lines(super().pre_save(instance, add))
        setattr(instance, self.attname, value)
        return value


def _one_line(value):
    return " ".join(clean(value).split()) if isinstance(value, str) else value


def _lines(value):
    return clean(value) if isinstance(value, str) else value


class _NormalisedPattern:
    """Django leaves the pattern of these look-ups as it was typed."""

    def get_prep_lookup(self):
        pattern = super().get_prep_lookup()
        return clean(pattern) if isinstance(pattern, str) else pattern


for lookup in (
    lookups.IExact,
    lookups.Contains,
    lookups.IContains,
    lookups.StartsWith,
    lookups.IStartsWith,
    lookups.EndsWith,
    lookups.IEndsWith,
):
    normalised = type(f"Normalised{lookup.__name__}", (_NormalisedPattern, lookup), {})
    LineField.register_lookup(normalised)
    ProseField.register_lookup(normalised)
