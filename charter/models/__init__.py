from .edition import Edition
from .live import Confirmation, Notice
from .statement import GrievanceStep, Statement

__all__ = ["Confirmation", "Edition", "GrievanceStep", "Notice", "Statement"]
