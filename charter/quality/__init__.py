"""What is missing or doubtful in a charter, in words, with the mend.

Errors stop publishing. Warnings are shown beside it: nobody is kept from telling the public the
truth because a translation is missing.
"""

from django.utils import timezone

from charter.assembly import assemble
from charter.quality import dates, identity, rows, texts
from charter.quality.finding import Finding, Severity

__all__ = ["Finding", "Severity", "check", "check_office"]


def check_office(office, today=None):
    """The findings of the draft as it stands."""
    return check(office, assemble(office, today), today)


def check(office, document, today=None):
    """Everything found in a document about to be published, errors first."""
    today = today or timezone.localdate()
    findings = [
        *rows.emptiness(document),
        *identity.foreign(office, document),
        *texts.broken_text(document),
        *rows.services(document),
        *rows.posts(document),
        *rows.other_parts(office, document),
        *texts.languages(document),
        *rows.what_time_brings(office, document, today),
        *dates.uncertain(document, today),
    ]
    return sorted(findings, key=lambda finding: finding.severity is Severity.WARNING)
