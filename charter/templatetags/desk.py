"""What the desk's templates need: numbers and days as the language of the desk writes them."""

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from portal.bangla import dates

register = template.Library()


@register.filter
def desk_number(value):
    return dates.number(value, get_language())


@register.filter
def desk_day(value):
    """A day in words; a moment counts as the office's day."""
    day = timezone.localdate(value) if hasattr(value, "hour") else value
    return dates.date_words(day, get_language())


@register.filter
def desk_time(value):
    """A moment in words, with the time of day."""
    return dates.time_words(value, get_language())
