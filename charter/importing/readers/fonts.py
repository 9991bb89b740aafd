"""What the name of a font says about the text that is set in it."""

import functools
import re

# SutonnyMJ and its many sisters; SutonnyOMJ and the other OMJ fonts hold Unicode.
_BIJOY = re.compile(r"(?<!o)mj$|^sutonny$|^sulekha|\bansi$")
_SYMBOLS = re.compile(r"^(wingdings|webdings|symbol|zapf ?dingbats|marlett)")
_STYLE = re.compile(r"\s+(bold|italic|regular|normal)$")


def _folded(name):
    name = name.strip(" \"'").lower()
    return _STYLE.sub("", _STYLE.sub("", name))


@functools.lru_cache(maxsize=500)
def is_bijoy_font(name: str) -> bool:
    """Text in it is Bijoy, whatever it looks like."""
    return _BIJOY.search(_folded(name)) is not None


@functools.lru_cache(maxsize=500)
def is_symbol_font(name: str) -> bool:
    """Its letters are arrows and bullets: an Ø in Wingdings is ➢."""
    return _SYMBOLS.search(_folded(name)) is not None
