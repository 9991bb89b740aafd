"""Meanings as far as the tables have a place for them; what has none is left to a person."""

from services.deadlines import DeadlineMeaning
from services.fees import FeeMeaning

LARGEST_NUMBER = 9999
LARGEST_AMOUNT = 99_999_999


def of_deadline(meaning):
    """A lower bound alone is no promise, and numbers go with their units."""
    numbers = (meaning.minimum, meaning.maximum, meaning.then_maximum)
    is_kept = (
        (meaning.maximum is not None) == bool(meaning.unit)
        and (meaning.then_maximum is not None) == bool(meaning.then_unit)
        and (meaning.minimum or 0) <= (meaning.maximum or 0)
        and all(0 < number <= LARGEST_NUMBER for number in numbers if number is not None)
    )
    return meaning if is_kept else DeadlineMeaning()


def of_fee(meaning):
    has_amount = meaning.amount is not None
    if has_amount != (meaning.kind == "amount"):
        return FeeMeaning()
    is_kept = not has_amount or 0 <= meaning.amount <= LARGEST_AMOUNT
    return meaning if is_kept else FeeMeaning()
