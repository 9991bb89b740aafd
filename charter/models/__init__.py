from .edition import Edition
from .incoming import IncomingCharter
from .live import Confirmation, Notice
from .origin import Origin
from .statement import GrievanceStep, Statement
from .waiver import Waiver

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
