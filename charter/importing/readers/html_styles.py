"""What the style of an element of a page says: its font, and whether it is to be seen."""

import re

_FONT = re.compile(r"(?:^|[;\s])font-family\s*:\s*([^;,]{1,80})", re.IGNORECASE)
_HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE
)
_SELECTOR = re.compile(r"[a-z0-9]*(?:\.[\w-]+)?")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)


class Styles:
    """The fonts that a page's own style sheets give; Word and Excel write them by class."""

    def __init__(self):
        self._fonts = {}

    def add(self, sheet):
        for rule in _COMMENT.sub("", sheet).split("}"):
            selectors, _brace, body = rule.rpartition("{")
            if font := _FONT.search(body):
                for selector in selectors.split(","):
                    if _SELECTOR.fullmatch(selector := selector.strip().lower()):
                        self._fonts[selector] = font[1].strip(" \"'")

    def font(self, tag, attributes, inherited):
        own = _FONT.search(attributes.get("style") or "")
        if own:
            return own[1].strip(" \"'")
        classes = (attributes.get("class") or "").lower().split()
        names = [name for each in classes[:20] for name in (f"{tag}.{each}", f".{each}")]
        by_class = next((self._fonts[name] for name in names if name in self._fonts), "")
        face = attributes.get("face") if tag == "font" else ""
        face = (face or "").split(",")[0].strip(" \"'")
        return by_class or face or self._fonts.get(tag) or inherited


def is_hidden(attributes):
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))
