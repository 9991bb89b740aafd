"""A browser without scripts, as far as a form goes: what it holds, and posting it back."""

from html.parser import HTMLParser


class _Inputs(HTMLParser):
    def __init__(self, form_class):
        super().__init__()
        self.form_class, self.inside = form_class, False
        self.values, self.buttons = {}, []
        self.select = self.area = None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self.inside = self.form_class in (attrs.get("class") or "").split()
        if not self.inside:
            return
        name, value = attrs.get("name"), attrs.get("value")
        if tag == "input" and name:
            if attrs.get("type") in ("checkbox", "radio"):
                if "checked" in attrs:
                    self.values[name] = value or "on"
            else:
                self.values[name] = value or ""
        elif tag == "button" and name:
            self.buttons.append((name, value or ""))
        elif tag == "select":
            self.select = name
            self.values.setdefault(name, None)
        elif tag == "option" and self.select:
            if "selected" in attrs or self.values[self.select] is None:
                self.values[self.select] = value or ""
        elif tag == "textarea":
            self.area, self.values[name] = name, ""

    def handle_data(self, data):
        if self.area:
            self.values[self.area] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            # A browser drops one line break after <textarea> and sends CRLF.
            text = self.values[self.area].removeprefix("\r").removeprefix("\n")
            self.values[self.area] = text.replace("\r\n", "\n").replace("\n", "\r\n")
            self.area = None
        elif tag == "select":
            self.select = None
        elif tag == "form":
            self.inside = False


class Form:
    """The form of a page, with what it holds in `values`."""

    def __init__(self, url, response, form_class="row-form"):
        parser = _Inputs(form_class)
        parser.feed(response.content.decode())
        assert parser.values, f"{url} answers {response.status_code} and has no form"
        self.url, self.response = url, response
        self.values, self.buttons = parser.values, parser.buttons

    def submit(self, client, button="_save", value="1", **changes):
        """Type the changes and press a button. A change to None empties, or unticks, an input."""
        data = self.values | {name: text for name, text in changes.items() if text is not None}
        for name in [name for name, text in changes.items() if text is None]:
            data.pop(name, None)
        return client.post(self.url, data | {button: value}, secure=True)


def open_form(client, url):
    """The form at an address, as somebody opens it."""
    return Form(url, client.get(url, secure=True))


def reopened(form, response):
    """The form that came back."""
    return Form(form.url, response)


def errors_of(response):
    """What a refused form complains about, by field; "" is the form itself."""
    context = response.context
    found = dict(context["adminform"].form.errors)
    for formset in context["inline_admin_formsets"]:
        for number, errors in enumerate(formset.formset.errors):
            found |= {f"{formset.formset.prefix}-{number}-{name}": e for name, e in errors.items()}
        if formset.formset.non_form_errors():
            found[formset.formset.prefix] = formset.formset.non_form_errors()
    return found
