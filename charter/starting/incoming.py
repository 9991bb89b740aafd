"""An office that begins with a charter of its own, still in a file."""

from msgspec.structs import replace

from charter import loading
from charter.assembly import assemble
from charter.importing.interpretation import interpret
from charter.importing.proposal import for_loading, propose
from charter.importing.structure import outline
from charter.shipped import BLANK_MODEL, shipped


def reading_of(source):
    """What is found in a charter that was read from a file."""
    return interpret(outline(source))


def stock_beside(reading):
    """The stock sections of every charter, without those that the incoming one has itself.

    They would otherwise stand there twice once it is accepted.
    """
    stock = shipped(BLANK_MODEL)
    if any(statement.kind == "expectation" for statement in reading.statements):
        stock = replace(stock, statements=())
    if reading.steps:
        stock = replace(stock, grievance_steps=())
    return stock


def take_over(office, reading):
    """Into the draft as it was read, for those who look through the draft itself."""
    present = assemble(office, complete=True)
    loading.load(for_loading(propose(reading, present), present))
