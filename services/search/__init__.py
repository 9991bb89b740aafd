"""Finds services by what people type: misspelt, inflected, in Latin letters, in Bijoy, in English.

Knows texts and their weights alone, neither charters nor a database: the same on every machine.
"""

from services.search.answer import Answer, Hit
from services.search.index import Index
from services.search.marking import marked

__all__ = ["Answer", "Hit", "Index", "marked"]
