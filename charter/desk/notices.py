"""Notices at the desk: their form, and where and when people see one that was just saved."""

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter import publishing
from charter.models import Edition
from offices.desk.forms import RowForm
from portal.bangla.dates import date_words


class NoticeForm(RowForm):
    def clean(self):
        """What the table refuses of first and last day, said at the field to be mended."""
        super().clean()
        starts, ends = self.cleaned_data.get("starts"), self.cleaned_data.get("ends")
        if starts and ends and ends < starts:
            self.add_error("ends", _("The last day is before the first."))


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
        words = _("This notice goes up by itself on %(day)s. Its last day is %(last)s.")
    elif notice.service:
        words = _("People see this notice now, on its service’s page. Its last day is %(last)s.")
    else:
        words = _("People see this notice now, on every page. Its last day is %(last)s.")
    language = get_language()
    return words % {
        "day": date_words(notice.starts, language),
        "last": date_words(notice.ends, language),
    }


def _has_page(service):
    document = publishing.edition_document(Edition.objects.latest_of(service.office))
    return any(entry.id == service.public_id for entry in document.services)
