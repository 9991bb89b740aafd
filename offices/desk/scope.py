"""Which offices' rows a request may touch. The rule itself is `offices.access`."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from offices import access

# Where charter.desk remembers whose desk was opened last.
LAST_OFFICE = "desk_office"


def office_ids(request):
    """The keys of the offices whose desk this user may enter, asked once per request."""
    if not hasattr(request, "_office_ids"):
        request._office_ids = set(access.offices_of(request.user).values_list("pk", flat=True))
    return request._office_ids


def has_desk(request):
    return bool(office_ids(request))


def may_touch(request, office):
    """Whether a row of this office may be touched. What belongs to no office is the keepers'."""
    if office is None:
        return request.user.is_superuser
    return office.pk in office_ids(request)


def within(request, queryset, path):
    """The rows of a queryset that belong to offices of this user."""
    if request.user.is_superuser and request.user.is_active:
        return queryset
    return queryset.filter(**{f"{path}__in": office_ids(request)})


def office_named(request, key):
    """The office of that key if it is this user's, else "there is no such page"."""
    try:
        return get_object_or_404(access.offices_of(request.user), pk=int(key))
    except (ValueError, OverflowError):
        raise Http404 from None


def office_in_mind(request):
    """Where only one can be meant: the user's only office, or the one whose desk is open."""
    offices = access.offices_of(request.user)
    if len(office_ids(request)) == 1:
        return offices.first()
    return offices.filter(slug=request.session.get(LAST_OFFICE, "")).first()
