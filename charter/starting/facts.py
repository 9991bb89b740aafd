"""What is known of an office that starts, and that no model can know."""

import datetime
from dataclasses import dataclass

from offices import hours, places


@dataclass(frozen=True)
class NewOffice:
    """The answers to what is asked of a new office; what is empty is proposed, or stays empty.

    It is open as all government offices are, unless that was said otherwise.

    `parent` is the short name of an office that is here, `short_word` the word by which the
    department goes in web addresses. Phone and e-mail are the office's: posts without their own
    show these. The post is the head's; empty, it is called as in the bundle. Without a holder
    nobody is named.
    """

    tier: str = "upazila"
    district: places.District | None = None
    upazila: places.Upazila | None = None
    parent: str = ""
    short_word: str = ""
    kind_bn: str = ""
    kind_en: str = ""
    name_bn: str = ""
    name_en: str = ""
    slug: str = ""
    hostname: str = ""
    phone: str = ""
    email: str = ""
    address_bn: str = ""
    address_en: str = ""
    hours_bn: str = ""
    hours_en: str = ""
    opens: datetime.time | None = hours.OPENS
    closes: datetime.time | None = hours.CLOSES
    layout: str = "seven"
    post_bn: str = ""
    post_en: str = ""
    holder_bn: str = ""
    holder_en: str = ""
    charge: str = "regular"
    joined: datetime.date | None = None


class Refused(ValueError):
    """The office cannot start like this. `errors` says in words why, by what was asked."""

    def __init__(self, errors):
        self.errors = errors
        super().__init__(" ".join(errors.values()))
