"""What several services cost together, and what that leaves out."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from charter.reading import Row
from charter.visit.needs import names_a_fee
from services import fees


@dataclass(frozen=True)
class Reckoning:
    """The services by what is known of their fee; each stands in one of the lists.

    `open`: there is a fee, and the charter names no sum (a rule, a price list, or a wording that
    nobody has stated the meaning of). `unsaid`: the charter says nothing about a fee.
    """

    priced: tuple[Row, ...] = ()
    free: tuple[Row, ...] = ()
    open: tuple[Row, ...] = ()
    unsaid: tuple[Row, ...] = ()

    @property
    def total(self) -> Decimal:
        """The sum of what is named, in taka."""
        return sum((row.service.fee.meaning.amount for row in self.priced), Decimal(0))

    @property
    def settled(self):
        """The services of which the charter tells all that there is to pay."""
        return [*self.priced, *self.free]

    def total_in_words(self, language):
        return fees.in_words(fees.FeeMeaning("amount", self.total), language)


def reckon(rows: Iterable[Row]) -> Reckoning:
    lists = {"priced": [], "free": [], "open": [], "unsaid": []}
    for row in rows:
        lists[_kind(row.service)].append(row)
    return Reckoning(**{name: tuple(found) for name, found in lists.items()})


def _kind(service):
    if not (service.fee.wording or service.fee.meaning.kind):
        return "unsaid"
    if not names_a_fee(service):
        return "free"
    return "priced" if service.fee.meaning.amount else "open"
