"""The demonstration goes when a real office comes: its rows, its pages, its trial account."""

from django.db import transaction

from charter import publishing
from charter.models import Edition
from charter.shipped import department
from offices import accounts
from offices.models import Office

TRIAL_OFFICER = "officer"


def offices():
    """What `remove` would take away: demonstrations that no other office belongs to."""
    return Office.objects.filter(is_demonstration=True, children__isnull=True)


@transaction.atomic
def remove():
    """Take the demonstration away and return the names of its offices. The log keeps the fact."""
    removed = []
    for office in offices():
        removed.append(str(office))
        for membership in office.memberships.select_related("user"):
            _let_go(membership.user, office)
        _delete(office)
    return removed


def remove_departments_without_offices():
    """A department that came with the demonstration and that no office belongs to any more."""
    for office in Office.objects.filter(children__isnull=True, hostname="", memberships=None):
        if department(office.slug) is not None:
            _delete(office)


def _let_go(user, office):
    accounts.end_membership(user, office)
    if user.get_username() == TRIAL_OFFICER and not user.is_active:
        user.delete()


def _delete(office):
    slug = office.slug
    office.confirmations.all().delete()
    # Editions are for good; these were nobody's promise.
    Edition._base_manager.filter(office=office).delete()
    # Before the posts that they name. One by one, so that the log records each.
    for service in office.services.all():
        service.delete()
    office.delete()
    # Not before the rows are gone for certain, and even where a new office takes the short name.
    transaction.on_commit(lambda: publishing.page_store().remove(slug))
