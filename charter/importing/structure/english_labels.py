"""English labels over the columns of a charter, as translators word them."""

import re

_WORDS = """
sr sl s n no number serial id service services name names title of the description type types list
provided provision delivery deliver delivered providing provider provide to get getting obtain
obtaining for method methods process procedure procedures mode modes medium means way ways steps
how required necessary needed document documents paper papers form forms application where place
places location source available availability from collect receive receiving fee fees charge
charges cost costs price prices payment pay paid value amount rate and or with in if any
applicable taka system time limit limits frame timeframe deadline deadlines duration period
maximum minimum days day hours working stipulated responsible officer officers official officials
employee staff person concerned designated in-charge incharge contact designation phone telephone
mobile cell e-mail email mail room code district upazila superior higher senior next upper
authority supervising remedy remedies redress appeal appellate complaint complaints grievance
against failure case failing delay delayed not whom when recipient recipients beneficiary
beneficiaries client clients citizen citizens customer receiver receivers seeker seekers applicant
what do done does should responsibility responsibilities action actions office department
departments division branch section unit agency organization organisation laws law act acts rule
rules regulation regulations related relevant legal basis frequency remarks remark comments
comment note notes condition conditions eligibility criteria qualification basic information
details info activity activities function work works program programme programs address its their
your our this be by on at complain lodge offered offering them it
"""
_VOCABULARY = frozenset(_WORDS.split())

_SERIAL = re.compile(
    r"s/n|(?:s\W?\s?[lr]?|serial|sl|sr|ser)?[\s.]*(?:no|number|num|#)?[\s.]*|#|nos?\.?"
)
_PAPERS = re.compile(r"\b(?:documents?|papers?)\b")
_FORMS = re.compile(r"\bforms?\b")
_WHERE = re.compile(r"\b(?:where|places?|location|sources?|available|availability|collect)\b")
_BOTH = re.compile(
    r"(?:\band\b|&|,|/|\bwith\b)[^&,/]*\b(?:where|places?|location|sources?|avail\w+)"
)
_ORDERED = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        ("remarks", r"\bremarks?\b|\bcomments?\b|\bnotes?\b"),
        ("condition", r"\bconditions?\b|\beligibility\b|\bqualification\b|\bcriteria\b"),
        ("superior", r"\b(?:superior|higher|senior|supervising|upper)\b"),
        ("remedy", r"remed|redress|appeal|appellate|complain|grievance|\bfail\w*|\bdelay"),
        ("when", r"^when\b"),
        ("freq", r"frequency|how many"),
        ("law", r"\blaws?\b|\bacts?\b|\brules?\b|\blegal\b|\bregulations?\b"),
        ("time+cost", r"\b(?:time|duration)\b.*(?:and|&|/).*\b(?:cost|fees?|charges?)\b"),
        (
            "fee",
            r"\bfees?\b|(?<!in[- ])\bcharges?\b(?! officer)|\bcosts?\b|\bprices?\b|\bpayment\b",
        ),
        ("provider-todo", r"provider.*\b(?:do|responsibilit\w+|actions?)\b"),
        ("client-todo", r"(?:to do|should do|actions?|responsibilit\w+)"),
        ("time", r"\btime\b|timeframe|deadline|duration|\bperiod\b|\bdays\b|time-?limit"),
        ("officer", r"officers?\b|officials?\b|responsible|\bcontact\b|designation|\bemployee\b"),
        ("place", r"\bplaces?\b|\blocation\b|\bwhere\b"),
        ("method", r"\bmethods?\b|process|procedures?\b|\bmodes?\b|\bmedium\b|\bhow\b|\bsteps\b"),
        ("provider", r"\bproviders?\b"),
        ("client", r"recipients?|beneficiar|clients?|customers?|receivers?|seekers?|applicant"),
        ("info", r"\binformation\b|\binfo\b|\bdetails\b"),
        ("dept", r"^(?:name of (?:the )?)?(?:department|office|division|agency)s?$"),
        ("unit", r"^(?:name of (?:the )?)?(?:unit|branch|section)s?$"),
        ("service", r"\bservices?\b|\bactivit\w+|\bfunctions?\b|^works?$|program"),
    )
)
_LEAST_COVERED = 0.75
_LEAST_COVERED_OF_MANY = 0.9
_PHRASES = ("where applicable", "if applicable", "not applicable")


_COLUMN_NUMBER = re.compile(r"^[0-9]{1,2}[.)]\s*|\s*\([0-9]{1,2}\)$")


def recognise_english(label: str) -> str:
    """A field of outline.FIELDS by English keywords; "?" for sentences and cells."""
    key = _COLUMN_NUMBER.sub("", " ".join(label.casefold().split()).strip(" .:-"))
    if not key or re.search("[0-9@]", key):
        return "?"
    if key == "id":
        return "id"
    if _SERIAL.fullmatch(key):
        return "serial"
    words = re.findall(r"[a-z]+(?:-[a-z]+)?", key)
    known = sum(word in _VOCABULARY or word.split("-")[0] in _VOCABULARY for word in words)
    least = _LEAST_COVERED if len(words) < 5 else _LEAST_COVERED_OF_MANY
    is_sentence = len(words) > 4 and label.rstrip().endswith(".")
    if not words or known / len(words) < least or is_sentence or key in _PHRASES:
        return "?"
    return _field(key)


def _field(key):
    if _PAPERS.search(key) or (_FORMS.search(key) and _WHERE.search(key)):
        if not _WHERE.search(key):
            return "docs"
        return "docs+where" if _BOTH.search(key) else "docs-where"
    return next((field for field, pattern in _ORDERED if pattern.search(key)), "?")
