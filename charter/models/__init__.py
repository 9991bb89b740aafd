from .edition import Edition
from .incoming import IncomingCharter
from .live import Confirmation, Notice
from .origin import Origin, Waiver
from .statement import GrievanceStep, Statement

__all__ = [
    "Confirmation",
    "Edition",
    "GrievanceStep",
    "IncomingCharter",
    "Notice",
    "Origin",
    "Statement",
    "Waiver",
]
