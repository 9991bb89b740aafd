"""A charter that comes in at the desk, as tests bring it and answer its preview."""

from tests.desk.forms import Form
from tests.desk.visits import url

HEADINGS = (
    "ক্রমিক নং",
    "সেবার নাম",
    "সেবা প্রদান পদ্ধতি",
    "প্রয়োজনীয় কাগজপত্র ও প্রাপ্তিস্থান",
    "সেবার মূল্য এবং পরিশোধ পদ্ধতি",
    "সেবা প্রদানের সময়সীমা",
    "দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন নম্বর ও ই-মেইল)",
)
OFFICER = (
    "রহিমা খাতুন সহকারী প্রোগ্রামার উপজেলা কার্যালয়, নদীপুর। "
    "মোবাইল নংঃ ০১৭০০-০০০০০০ ই-মেইলঃ officer@example.gov.bd"
)


def row(name, fee="বিনামূল্যে", time="৩ কার্যদিবস", methods="১। সরাসরি ২। ডাকযোগে"):
    return name, methods, "আবেদনপত্র", fee, time, OFFICER


def charter_text(*rows, headings=HEADINGS, vision="সবার কাছে সেবা পৌঁছে দেওয়া।"):
    """A charter with one table of citizens' services, as it is copied from a web page."""
    lines = [
        "ভিশনঃ",
        vision,
        "২.১ নাগরিক সেবা",
        "\t".join(headings),
        *("\t".join((f"{n}", *cells)) for n, cells in enumerate(rows, 1)),
    ]
    return "\n".join(lines)


# Everything that a preview can have to show: a column nobody knows, letters spoilt by a bad
# conversion, a row without a name, a short row, a deadline without meaning, words beside it.
DIFFICULT = "\n".join(
    (
        "এই পাতায় আপনাকে স্বাগতম",
        charter_text(
            row("কম্পিউটার প্রশিক্ষণ প্রদান", time="প্রশিক্ষণ সমাপ্তির জন্য প্রয়োজনীয় সময়"),
            row("তথ্য সংক্রামত্ম পরামর্শ", fee="আলোচনা সাপেক্ষ"),
            row(""),
            headings=(*HEADINGS[:3], "টুংটাং", *HEADINGS[4:]),
            vision="তথ্য সংক্রামত্ম সেবা সবার কাছে।",
        ),
        "৪\tই-মেইল খোলা",
        "২.২ প্রাতিষ্ঠানিক সেবা",
        *charter_text(row("ল্যাব রক্ষণাবেক্ষণ")).splitlines()[3:],
        "শেষ কথা",
    )
)


def bring(client, office, text, **fields):
    """Paste a text and press the button; the page that answers."""
    return client.post(url("desk_incoming", office.slug), {"text": text, **fields}, follow=True)


class Preview:
    """The preview as it is open in somebody's browser."""

    def __init__(self, client, office):
        self.client, self.address = client, url("desk_incoming_preview", office.slug)
        self.response = client.get(self.address)
        assert self.response.status_code == 200, self.response
        self.values = Form(self.address, self.response, "incoming-form").values
        self.values["left"] = list(self.ticked())

    def ticked(self):
        ctx = self.response.context
        rows = [row for table in ctx["tables"] for row in table.rows]
        return (each.at for each in [*rows, *ctx["statements"]] if each.is_ticked)

    def press(self, button, follow=True, **changes):
        """Choose something and press a button. Names of fields have no dashes or dots here."""
        return self.client.post(
            self.address, self.values | {"do": button, **changes}, follow=follow
        )

    def choose(self, **changes):
        return self.press("update", **changes)

    def accept(self, **changes):
        return self.press("accept", **changes)
