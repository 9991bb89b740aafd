"""The public pages of an office, from the desk: where they are, and bringing them up to date."""

import logging

from django.conf import settings
from django.contrib import messages
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter import pages, publishing
from charter.served import slug_for

logger = logging.getLogger(__name__)


def links_of(request, office):
    """Links to the office's home and history; empty for an office without pages of its own."""
    if not office.hostname:
        return {}
    # At a trial the host is not the office's own, but answers for it all the same.
    here = slug_for(request) == office.slug
    origin = "" if here else f"{settings.PUBLIC_SCHEME}://{office.hostname}"
    language = get_language()
    return {
        "home": origin + pages.address(language, "/"),
        "history": origin + pages.address(language, "/history/"),
    }


def refreshed(request, office):
    """Bring the public pages up to the database. If that fails, what is recorded still is."""
    try:
        publishing.refresh(office)
    except Exception:
        logger.exception("the pages of %s could not be rendered", office.slug)
        messages.warning(
            request,
            _(
                "It is recorded, but the public pages could not be made just now; they still "
                "show the state before. They follow by themselves, or by “manage.py refresh”."
            ),
        )
        return False
    return True
