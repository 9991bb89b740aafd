"""When an office is open on its working days."""

import datetime

from django.utils.translation import gettext as _

# The government's since 19 June 2024 (DOMAIN 5): Sunday to Thursday, 9 to 5.
OPENS, CLOSES = datetime.time(9), datetime.time(17)


def hours_refused(opens, closes):
    """Why an office cannot open and close then: words by the field, "opens" or "closes"."""
    if (opens is None) != (closes is None):
        words = _("Give both hours, of opening and of closing, or none.")
        return {"opens" if opens is None else "closes": words}
    if opens is not None and closes <= opens:
        return {"closes": _("The office closes before it opens.")}
    return {}
