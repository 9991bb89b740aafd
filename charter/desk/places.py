"""Where at the desk a part of the charter is edited."""

from django.urls import reverse

from charter.models import GrievanceStep, Statement
from offices.models import Post
from services.models import Service, ServiceTable

# Section of a Change or Finding → its rows, and how editions know them.
ROWS = {
    "post": (Post, "public_id"),
    "statement": (Statement, "public_id"),
    "service": (Service, "public_id"),
    "step": (GrievanceStep, "public_id"),
    "table": (ServiceTable, "audience"),
}
LISTS_OF_CHILDREN = {"holder": "postings-group", "papers": "papers-group"}
NOT_IN_A_FORM = {"unofficial", "outdated"}


class Places:
    """Links to the rows of an office. Asks once per section, however many links are wanted."""

    def __init__(self, office):
        self.office = office
        self._keys = {}

    def of_change(self, change):
        """The field that a change is about."""
        return self.link(change.section, change.id, anchor_of(change.path))

    def of_finding(self, finding):
        """The field that a finding is about."""
        path = tuple(finding.field.split(".")) if finding.field else ()
        return self.link(finding.section, finding.id, anchor_of(path))

    def link(self, section, row_id, anchor=""):
        """The form of a row, or the list it would be in where there is no such row (any more).

        The holidays of a year are a list that nobody has a form for.
        """
        if section == "holiday":
            return f"{reverse('admin:offices_holiday_changelist')}?date__year={row_id}#years"
        if section not in ROWS:
            return _at(self._own_office(), anchor if section == "office" else "")
        model, _column = ROWS[section]
        name = f"admin:{model._meta.label_lower.replace('.', '_')}"
        key = self._keys_of(section).get(row_id)
        if key is None:
            return reverse(f"{name}_changelist")
        return _at(reverse(f"{name}_change", args=[key]), anchor)

    def _own_office(self):
        return reverse("admin:offices_office_change", args=[self.office.pk])

    def _keys_of(self, section):
        if section not in self._keys:
            model, column = ROWS[section]
            rows = model.objects.filter(office=self.office)
            self._keys[section] = dict(rows.values_list(column, "pk"))
        return self._keys[section]


def anchor_of(path):
    """The id of the form field that a path of the document is edited in."""
    if not path:
        return ""
    if path[0] in LISTS_OF_CHILDREN:
        return LISTS_OF_CHILDREN[path[0]]
    parts = ["bn" if part in NOT_IN_A_FORM else part for part in path if part != "meaning"]
    return "id_" + "_".join(parts)


def _at(url, anchor):
    return f"{url}#{anchor}" if anchor else url
