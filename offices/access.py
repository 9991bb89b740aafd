"""Who may touch which office: the one place where the rule is made from Membership.

Lists, forms, choices, filters, publishing, preview and history all ask here.
"""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied

from offices.models import Membership, Office


def offices_of(user):
    """The offices whose desk a user may enter."""
    if not user.is_authenticated or not user.is_active:
        return Office.objects.none()
    if user.is_superuser:
        return Office.objects.all()
    return Office.objects.filter(memberships__user=user).distinct()


def may_edit(user, office):
    """Editors and publishers edit the working tables of their own office."""
    return offices_of(user).filter(pk=office.pk).exists()


def published_by(user):
    """The offices for which a user may put something before the public: as their publisher."""
    if user.is_superuser:
        return offices_of(user)
    mine = Membership.objects.filter(user_id=user.pk, role=Membership.Role.PUBLISHER)
    return offices_of(user).filter(pk__in=mine.values("office"))


def may_publish(user, office):
    """Whether a user may put something of this office before the public."""
    return published_by(user).filter(pk=office.pk).exists()


def keepers():
    """Those who keep the whole site, and with it what belongs to no office."""
    users = get_user_model().objects.filter(is_superuser=True, is_active=True)
    return users.order_by("username")


def require(allowed):
    """Stop with "not yours" unless allowed."""
    if not allowed:
        raise PermissionDenied
