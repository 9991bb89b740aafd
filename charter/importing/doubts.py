"""What a person should look at in an incoming charter, in the language in force."""

from django.utils.translation import gettext_lazy as _

from charter.importing.corrections import LEFT_OUT


def in_words(doubt) -> str:
    """What is the matter, and what to do. The original and the proposal stand beside it."""
    return str(_WORDS.get(doubt.code, doubt.code)) % doubt.values


def label_of(field: str) -> str:
    """What people call a field of a charter's tables."""
    return str(_LABELS.get(field, field))


def unplaced_why(code: str) -> str:
    """Why a piece of the input is in no field; "" where nobody can say."""
    return str(_WHY.get(code, ""))


_WORDS = {
    # of the table
    "no_table": _("No table of services was found."),
    "column_not_recognised": _("What the column “%(label)s” holds was not recognised."),
    "rows_by_guess": _(
        "The text does not say where a row ends; the rows were made by counting and by what the "
        "words look like. Look through them."
    ),
    "serials_wrong": _(
        "The serial numbers of this table are missing or out of order. The rows are numbered anew."
    ),
    # of a row
    "short_row": _(
        "This row has fewer cells than the table has columns. See whether each stands in its "
        "column."
    ),
    "long_row": _("This row has more cells than the table has columns. Some were joined."),
    "no_name": _("This row has no name of a service. Write one, or leave the row out."),
    "sub_row": _(
        "This looks like a part of the service above, “%(above)s”. Complete its name so that it "
        "can stand alone."
    ),
    "english_only": _("This row is in English alone. The charter needs its Bangla name."),
    # of a cell
    "bijoy_converted": _(
        "This was typed in Bijoy and has been converted. Compare it with the original."
    ),
    "residue": _(
        "An old conversion seems to have spoilt some letters. The text stands as it was; the "
        "proposal shows what it may mean."
    ),
    "ditto": _("Here stood a sign for “as above”. The text of the row above was filled in."),
    "list_numbers_broken": _(
        "The numbers of this list do not run on, so it was not parted into entries. Look it "
        "through."
    ),
    "deadline_not_understood": _(
        "What this deadline means was not understood. The wording is kept; say what it means in "
        "the form of the service."
    ),
    "opening_hours": _(
        "These are opening hours, not a deadline. The wording is kept; say in the form of the "
        "service by when it is done."
    ),
    "fee_not_understood": _(
        "What this fee means was not understood. The wording is kept; choose the kind of fee in "
        "the form of the service."
    ),
    "officer_not_understood": _(
        "Name, post and office could not be told apart with certainty. Look whether the post is "
        "right."
    ),
    "several_officers": _(
        "Several officers or posts seem to be named here; they were kept together as one. Leave "
        "the one who is responsible."
    ),
    "not_working_days": _(
        "This time limit is not one in working days. Its wording is kept with the address."
    ),
}
_LABELS = {
    "serial": _("Serial number"),
    "id": _("Id (of our own workbook)"),
    "service": _("Name of the service"),
    "method": _("How it is given"),
    "docs": _("Required papers"),
    "docs-where": _("Where to get the papers"),
    "docs+where": _("Papers and where to get them"),
    "fee": _("Fee and how to pay"),
    "time": _("Deadline"),
    "officer": _("Responsible officer"),
    "superior": _("Superior officer"),
    "remedy": _("Remedy"),
    "when": _("When to turn to them"),
    "client": _("Who gets the service"),
    "client-todo": _("What the applicant does"),
    "provider": _("Who gives the service"),
    "provider-todo": _("What the office does"),
    "place": _("Place or address"),
    "law": _("Laws and rules"),
    "freq": _("How often"),
    "remarks": _("Remarks"),
    "condition": _("Condition"),
    "unit": _("Section or unit"),
    "dept": _("Division or department"),
    "time+cost": _("Time and cost together"),
    "time+allotment": _("Time or allotment"),
    "info": _("Basic information"),
    "?": _("Not recognised: into the remarks"),
}
_WHY = {
    "head": _("the head of the page"),
    "portal": _("what the web page itself says around the charter"),
    "before the table": _("stands before a table"),
    "after the table": _("stands after a table"),
    "between the tables": _("stands between two tables"),
    "statements": _("stands among the statements"),
    "lead": _("the sentence over the grievance table"),
    "row": _("a title inside a table"),
    "empty template": _("an empty place of the form"),
    "english": _("English for which the charter has no place"),
    "no officer": _("a step that does not say whom to turn to"),
    LEFT_OUT: _("left out by you"),
}
