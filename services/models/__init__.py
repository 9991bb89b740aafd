from .service import Audience, Paper, Service, Unit
from .table import ServiceTable

__all__ = ["Audience", "Paper", "Service", "ServiceTable", "Unit"]
