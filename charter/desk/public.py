"""The public pages of an office, from the desk: where they are, and bringing them up to date."""

import logging
import time

from django.conf import settings
from django.contrib import messages
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter import pages, publishing
from charter.served import slug_for
from offices.models import Office

logger = logging.getLogger(__name__)

LONGEST_WAIT = 10  # seconds: room for a hundred offices; the timer refreshes the others


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
    done = _is_refreshed(office)
    if not done:
        _say_that_pages_follow(request)
    return done


def refreshed_everywhere(request, seconds=LONGEST_WAIT):
    """The same for every office, for as long as somebody can be let wait."""
    until = time.monotonic() + seconds
    done = [time.monotonic() < until and _is_refreshed(office) for office in Office.objects.all()]
    if not all(done):
        _say_that_pages_follow(request)
    return all(done)


def _is_refreshed(office):
    try:
        publishing.refresh(office)
    except Exception:
        logger.exception("the pages of %s could not be rendered", office.slug)
        return False
    return True


def _say_that_pages_follow(request):
    messages.warning(
        request,
        _(
            "It is recorded, but the public pages could not be made just now; they still "
            "show the state before. They follow by themselves, or by “manage.py refresh”."
        ),
    )
