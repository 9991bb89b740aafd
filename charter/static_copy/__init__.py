"""The whole published site of an office as plain files: for a web space, or for a stick.

The copy needs no server: pages lead to one another by relative links that name their file, and
what only a server can answer is left out. The same release always makes the same bytes.
"""

from charter.static_copy.archive import archive
from charter.static_copy.folder import CannotWrite, write
from charter.static_copy.making import CannotCopy, files_of, web_address

__all__ = ["CannotCopy", "CannotWrite", "archive", "files_of", "web_address", "write"]
