"""Who comes in at which door of the desk, and what every page of it is given."""

import functools

from django.contrib import admin
from django.shortcuts import get_object_or_404, render

from offices import access
from offices.models import Office


def of_office(allowed=access.may_edit):
    """A view of one office's desk: it gets the office, or its visitor reads "not yours"."""

    def decorate(view):
        @functools.wraps(view)
        def guarded(request, slug, **kwargs):
            office = get_object_or_404(Office.objects.select_related("parent"), slug=slug)
            access.require(allowed(request.user, office))
            request.desk_office = office
            return view(request, office, **kwargs)

        return guarded

    return decorate


for_editors = of_office(access.may_edit)
for_publishers = of_office(access.may_publish)


def page(request, template, ctx, status=200):
    """A page of the desk, with its menu and head."""
    request.current_app = admin.site.name
    return render(request, template, admin.site.each_context(request) | ctx, status=status)
