"""The XML of Word and Excel: names without namespaces, what stands in an element for a reader."""

# They only wrap: content controls, tracked insertions, moved text, custom markup.
_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}
_DELETED = {"del", "moveFrom"}


def local(element):
    return element.tag.rpartition("}")[2]


def attribute(element, name, default=""):
    """An attribute of an element, whatever its namespace; the element may be None."""
    if element is not None:
        for key, value in element.attrib.items():
            if key.rpartition("}")[2] == name:
                return value
    return default


def number(element, name, default=0):
    value = attribute(element, name)
    return int(value) if value.isascii() and value.isdigit() and len(value) < 8 else default


def child(element, *path):
    """The first element at a path of local names, or None."""
    for name in path:
        element = next(named(element, name), None)
    return element


def named(element, name):
    """The elements of a name that stand directly in an element, which may be None."""
    return (each for each in element if local(each) == name) if element is not None else iter(())


def is_on(element):
    """Whether a property is set: it is there, and not with the value "off"."""
    return element is not None and attribute(element, "val", "1") not in ("0", "false", "off")


def children(element):
    """What stands in an element: wrappers opened, deletions passed over, one of alternatives."""
    for each in element:
        name = local(each)
        if name in _WRAPPERS:
            yield from children(each)
        elif name == "AlternateContent":
            # The fallback repeats the text of the choice for older programs.
            chosen = child(each, "Choice")
            chosen = child(each, "Fallback") if chosen is None else chosen
            yield from children(chosen) if chosen is not None else ()
        elif name not in _DELETED:
            yield each
