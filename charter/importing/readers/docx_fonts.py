"""Which font a run of a Word file is set in: its own, its style's, its paragraph's, the default."""

from charter.importing.readers.office_xml import attribute, child, is_on, local

_THEME = "(theme)"  # fonts of a theme are Unicode fonts; the name only ends the search


class Fonts:
    """`styles`: the root of the styles part, or None."""

    def __init__(self, styles):
        self._styles, self._usual, self._default = {}, "", ""
        self._known = {}
        for style in styles if styles is not None else ():
            if local(style) == "style":
                self._styles[attribute(style, "styleId")] = style
                if _is_usual(style):
                    self._usual = attribute(style, "styleId")
            elif local(style) == "docDefaults":
                self._default = _named_in(child(style, "rPrDefault", "rPr"))

    def of_paragraph(self, paragraph):
        style = attribute(child(paragraph, "pPr", "pStyle"), "val")
        return self._of_style(style or self._usual) or self._default

    def of_run(self, run, paragraph_font):
        properties = child(run, "rPr")
        if properties is None:
            return paragraph_font
        style = attribute(child(properties, "rStyle"), "val")
        return _named_in(properties) or self._of_style(style) or paragraph_font

    def _of_style(self, name):
        if name not in self._known:
            self._known[name] = self._found_for(name)
        return self._known[name]

    def _found_for(self, name):
        seen = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            if font := _named_in(child(style, "rPr")):
                return font
            name = attribute(child(style, "basedOn"), "val")
        return ""


def _is_usual(style):
    """It is the style of paragraphs that name none."""
    is_default = attribute(style, "default") in ("1", "true", "on")
    return is_default and attribute(style, "type") == "paragraph"


def _named_in(properties):
    """The font for what Bijoy is typed in, Latin letters; that for Bangla letters only where used.

    A Unicode text often has SutonnyMJ left over as its font for complex scripts.
    """
    fonts = child(properties, "rFonts") if properties is not None else None
    if fonts is None:
        return ""
    names = ["ascii", "hAnsi"]
    if is_on(child(properties, "cs")) or is_on(child(properties, "rtl")):
        names.insert(0, "cs")
    for name in names:
        if font := attribute(fonts, name):
            return font
        if attribute(fonts, f"{name}Theme"):
            return _THEME
    return ""
