"""Signs that say: as above."""

from charter.importing.cells.patterns import pattern
from portal.bangla.text import clean

_DITTO = pattern(r"[\W_]*(?:ঐ|\bdo\b|\bditto\b)[\W_]*|[\"”“″〃]{1,2}|''|,,|〃+")


def is_ditto(text: str) -> bool:
    """ঐ, "ঐ", -do-, 〃 as all that a cell says (DOMAIN 2.7)."""
    return bool(_DITTO.fullmatch(clean(text)))
