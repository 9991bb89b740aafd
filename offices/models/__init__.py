from .holiday import Holiday, HolidayYear
from .membership import Membership
from .office import Office
from .post import Post, Posting

__all__ = ["Holiday", "HolidayYear", "Membership", "Office", "Post", "Posting"]
