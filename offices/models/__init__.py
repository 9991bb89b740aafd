from .holiday import Holiday
from .membership import Membership
from .office import Office
from .post import Post, Posting

__all__ = ["Holiday", "Membership", "Office", "Post", "Posting"]
