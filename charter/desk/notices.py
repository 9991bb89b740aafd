"""Where and when people see a notice, told to whoever has just saved it."""

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter import publishing
from charter.models import Edition
from portal.bangla.dates import date_words


def where_seen(notice, today=None):
    """A sentence. A notice may be past or to come, and its page may not be there yet."""
    today = today or timezone.localdate()
    if today > notice.ends:
        return _("Nobody sees this notice: its last day has passed.")
    if not publishing.has_pages(notice.office):
        return _("People will see this notice when the charter has public pages.")
    if notice.service and not _has_page(notice.service):
        return _("People will see this notice when its service is in the published charter.")
    if today < notice.starts:
        day = date_words(notice.starts, get_language())
        return _("This notice goes up by itself on %(day)s.") % {"day": day}
    if notice.service:
        return _("People see this notice now, on the page of the service.")
    return _("People see this notice now, on every page.")


def _has_page(service):
    document = publishing.edition_document(Edition.objects.latest_of(service.office))
    return any(entry.id == service.public_id for entry in document.services)
