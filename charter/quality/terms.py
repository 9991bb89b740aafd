"""What identifies an office, and finding it again in a text."""

import enum
import functools
import re
from dataclasses import dataclass

from portal.bangla.text import clean, spelling_key, to_ascii_digits, words_alone


class Kind(enum.Enum):
    """What of an office a term is."""

    OFFICE = "office"
    UPAZILA = "upazila"
    DISTRICT = "district"
    ADDRESS = "address"
    HOST = "host"
    PHONE = "phone"
    EMAIL = "email"
    OFFICER = "officer"
    OFFICER_PHONE = "officer_phone"
    OFFICER_EMAIL = "officer_email"


PHONES = {Kind.PHONE, Kind.OFFICER_PHONE}
EMAILS = {Kind.EMAIL, Kind.OFFICER_EMAIL}
# What two offices may truly share: a person with two posts, a house. Not a name or a web address.
SHAREABLE = {Kind.OFFICER, Kind.OFFICER_PHONE, Kind.OFFICER_EMAIL, Kind.ADDRESS}

# Stand in many names and addresses and tell no office from another.
GENERIC_WORDS = (
    "সদর উপজেলা জেলা পরিষদ ভবন কমপ্লেক্স চত্বর প্রাঙ্গণ কার্যালয় দপ্তর অফিস তলা নিচতলা দোতলা কক্ষ রুম নং নম্বর "
    "প্রথম দ্বিতীয় তৃতীয় চতুর্থ পঞ্চম নতুন পুরাতন প্রশাসন প্রশাসনিক বাংলাদেশ "
    "sadar upazila zila district parishad building bhaban complex campus office floor room no "
    "number first second third fourth fifth ground new old administration administrative "
    "bangladesh the of"
)
HONORIFIC_WORDS = (
    "মোঃ মোহাঃ মুহাঃ মোহাম্মদ মুহাম্মদ মোছাঃ মোসাঃ মোছাম্মৎ মোসাম্মৎ জনাব জনাবা ড ডা ইঞ্জিঃ প্রকৌশলী কৃষিবিদ "
    "md mohd mohammad muhammad mst most mr mrs ms miss dr engr"
)
# Hosts at which many offices have a page each.
COMMON_HOSTS = ("facebook.com", "youtube.com", "google.com")

HOTLINE_DIGITS = 5  # at most: 333, 16123
LONG_NUMBER = 8  # digits from which a number is not found in another one by chance


@dataclass(frozen=True)
class Term:
    """Something that identifies an office, as its charter writes it."""

    kind: Kind
    text: str

    @property
    def may_be_shared(self):
        return self.kind in SHAREABLE

    @property
    def key(self):
        """The same for terms that say the same."""
        return tuple(phone_keys(self.text)) if self.kind in PHONES else fold(self.text)

    def is_in(self, said):
        """Whether a text (see `Said`) says it, however inflected, spelt or grouped."""
        if self.kind in PHONES:
            return any(_is_dialled(key, said.numbers) for key in self.key)
        if self.kind in {Kind.HOST, *EMAILS}:
            pattern = _address_pattern(clean(self.text).casefold(), self.kind is Kind.HOST)
            return pattern.search(said.small) is not None
        return _word_pattern(self.key).search(said.words) is not None


class Said:
    """A text to look for terms in. `own` are hosts of the office itself, which are passed over."""

    def __init__(self, text, own=()):
        self.words = fold(text)
        self.small = clean(text).casefold()
        for host in own:
            self.small = self.small.replace(host, " ")
        self.numbers = _runs_of_digits(text)


def terms(document):
    """What identifies the office of a document; nothing for a model, which is no office's."""
    office = document.office
    if not office.slug:
        return []
    found = [
        # First, as one number can be the officer's and the office's.
        *(term for post in document.posts for term in _of_post(post)),
        *_both(Kind.OFFICE, office.name),
        *_both(Kind.UPAZILA, office.upazila),
        *_both(Kind.DISTRICT, office.district),
        *(Term(Kind.HOST, host) for host in hosts_of(office)),
        Term(Kind.PHONE, office.phone),
        Term(Kind.EMAIL, office.email),
        *_of_address(office),
    ]
    unique = {}
    for term in filter(_identifies, found):
        unique.setdefault(term.key, term)
    return list(unique.values())


def hosts_of(office):
    """The hosts that an office is known by, without “www.”."""
    hosts = [office.hostname.casefold(), _host_of(office.official_url)]
    return list(dict.fromkeys(host for host in hosts if host))


@functools.lru_cache(maxsize=1024)
def fold(text):
    """Words alone in one spelling: what stands between them and how they are spelt goes."""
    # Every visarga, as offices write মোঃহাসান in one word.
    return words_alone(spelling_key(text).replace("ঃ", " "))


def phone_keys(text):
    """The numbers in a text, without country and trunk prefix. Hotlines are everybody's."""
    keys = (key for digits in _runs_of_digits(text) for key in _single_numbers(digits))
    return [key for key in keys if len(key) > HOTLINE_DIGITS]


# Which terms there are.

_GENERIC = frozenset(fold(GENERIC_WORDS).split())
_HONORIFICS = frozenset(fold(HONORIFIC_WORDS).split())


def _of_post(post):
    if post.holder:
        yield from _both(Kind.OFFICER, post.holder.name)
    yield Term(Kind.OFFICER_PHONE, post.phone)
    yield Term(Kind.OFFICER_EMAIL, post.email)


def _of_address(office):
    """The lines of the address that say more than the place, the floor and the room."""
    places = (office.upazila.bn, office.upazila.en, office.district.bn, office.district.en)
    known = _GENERIC | set(fold(" ".join(places)).split())
    for line in "\n".join([office.address.bn, office.address.en]).split("\n"):
        words = {word for word in fold(line).split() if not re.search("[0-9]", word)}
        if words - known:
            yield Term(Kind.ADDRESS, line)


def _both(kind, text):
    return [Term(kind, each) for each in (text.bn, text.en)]


def _host_of(url):
    found = re.match(r"(?:https?://)?(?:www\.)?([^/:?#\s]+)", url.casefold())
    return found[1] if found and not found[1].endswith(COMMON_HOSTS) else ""


def _identifies(term):
    if term.kind in PHONES:
        return bool(term.key)
    words = term.key.split()
    return bool(set(words) - _GENERIC) and len("".join(words)) > 2


# How a text says them.

_RUN_OF_DIGITS = re.compile("[0-9][0-9 ().–—-]*[0-9]")
_MOBILE = re.compile("(?:880|0)(1[3-9][0-9]{8})")
# Bangla hangs on a name: who lives there (-বাসী), where (-তে), whose (-র), whom (-কে), also (-ও).
# As `fold` writes them.
_ENDINGS = "(?:বাসি|স্থ|ভিত্তিক|টি|টা)?(?:ের|এর|যের|র|তে|েতে|যে|য|এ|ে|কে|েকে|রা|েরা|দের|েদের|গন)?(?:ও|ই)?"


@functools.lru_cache(maxsize=256)
def _word_pattern(words):
    parts = words.split()
    while len(parts) > 2 and parts[0] in _HONORIFICS:
        parts.pop(0)
    return re.compile(rf"(?<!\S){re.escape(' '.join(parts))}{_ENDINGS}(?!\S)")


@functools.lru_cache(maxsize=256)
def _address_pattern(text, is_host):
    """A host is found below other names too (mail.office.gov.bd), an e-mail address as a whole."""
    before = "(?<![a-z0-9-])" if is_host else "(?<![a-z0-9_])(?<![a-z0-9_][.+-])"
    return re.compile(rf"{before}{re.escape(text)}(?![a-z0-9-]|\.[a-z0-9])")


def _runs_of_digits(text):
    """The digits of each number, whatever groups them. Several may stand in one run."""
    runs = _RUN_OF_DIGITS.findall(to_ascii_digits(clean(text)))
    return [re.sub("[^0-9]", "", run) for run in runs]


def _single_numbers(digits):
    return _MOBILE.findall(digits) or [_at_home(digits)]


def _at_home(digits):
    return digits.removeprefix("00").removeprefix("880").lstrip("0")


def _is_dialled(key, numbers):
    if len(key) >= LONG_NUMBER:
        return any(key in digits for digits in numbers)
    return any(key == _at_home(digits) for digits in numbers)
