"""What the public templates need to print a charter: texts, numbers, dates and links."""

import datetime

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from charter import pages
from charter.reading import in_a_sentence, in_its_language
from portal.bangla import dates
from portal.bangla.text import to_ascii_digits
from services import deadlines, fees
from services.paper_wording import copies_of, is_attested
from services.search import marked

register = template.Library()


def _language(context):
    return context["language"] or "bn"


@register.simple_tag(takes_context=True)
def t(context, text, matched=frozenset()):
    """A bilingual text in the page's language; where the other stands in, marked as such.

    The mark is for eyes and for screen readers: a `lang` attribute and a visible note. `matched`
    are words that a search meant, to be marked too.
    """
    language = _language(context)
    if not text:
        return ""
    shown = text.language_shown(language)
    words = _pieces(marked(text.shown(language), matched))
    if not any(letter.isalpha() for letter in words):  # a number is the same in both languages
        return dates.number(words, language) if shown != language else words
    if shown != language:
        return format_html('<span lang="{}">{}</span> {}', shown, words, _note(_stand_in(shown)))
    if text.outdated and language == (text.unofficial or "en"):
        return format_html("{} {}", words, _note(_("(older than the original)")))
    return words


@register.simple_tag(takes_context=True)
def said(context, *texts):
    """Bilingual texts inside a sentence of ours, without the note; what is empty is left out."""
    parts = (in_a_sentence(text, _language(context)) for text in texts if text)
    return format_html_join(", ", "{}", ((part,) for part in parts))


@register.simple_tag(takes_context=True)
def said_lines(context, text):
    """A bilingual text in a letter of ours, such as an address, in the lines that it has."""
    language = _language(context)
    words = _broken("\n".join(text.lines(language)))
    return in_its_language(words, text.language_shown(language), language)


@register.simple_tag(takes_context=True)
def copies_unsaid(context, paper):
    """How many copies a paper needs, unless its name says so: "ছবি ০২ কপি"."""
    name = paper.name.shown(_language(context))
    return None if copies_of(name) == paper.copies else paper.copies


@register.simple_tag(takes_context=True)
def attested_unsaid(context, paper):
    return paper.is_attested and not is_attested(paper.name.shown(_language(context)))


@register.simple_tag(takes_context=True)
def listed(context, text):
    """The lines of a text: a numbered list where there are several."""
    language = _language(context)
    lines = text.lines(language)
    if len(lines) < 2:
        return t(context, text)
    shown = text.language_shown(language)
    items = format_html_join("", "<li>{}</li>", ((line,) for line in lines))
    if shown == language:
        return format_html("<ol>{}</ol>", items)
    return format_html('<ol lang="{}">{}</ol> {}', shown, items, _note(_stand_in(shown)))


@register.simple_tag(takes_context=True)
def snippet(context, found):
    """Where a search found what it was asked for, with that marked."""
    words = _pieces(found.pieces)
    if found.language == _language(context):
        return words
    return format_html(
        '<span lang="{}">{}</span> {}', found.language, words, _stand_in(found.language)
    )


def _pieces(pieces):
    """Text, of which some is marked."""
    shown = (
        format_html("<mark>{}</mark>", piece) if is_meant else _broken(piece)
        for piece, is_meant in pieces
    )
    return mark_safe("".join(shown))


def _stand_in(language):
    return _("(in Bangla)") if language == "bn" else _("(in English)")


def _note(words):
    return format_html("<small>{}</small>", words)


def _broken(words):
    return mark_safe(conditional_escape(words).replace("\n", "<br>"))


@register.simple_tag(takes_context=True)
def plain(context, text):
    """A bilingual text for a title or an attribute, which cannot carry `lang`: no stand-in."""
    return getattr(text, _language(context)).replace("\n", " ")


@register.simple_tag(takes_context=True)
def is_unofficial(context, text):
    """Whether the page shows this text in a translation of ours."""
    language = _language(context)
    return bool(text) and text.unofficial == language == text.language_shown(language)


@register.simple_tag(takes_context=True)
def to(context, path):
    """A link to a page of this site in the language of the page."""
    return _link(context, context["language"], path)


@register.simple_tag(takes_context=True)
def to_service(context, service):
    """A link to the page of a service."""
    return to(context, f"/services/{service.slug}/")


@register.simple_tag(takes_context=True)
def to_edition(context, line):
    """A link to a former edition, or to the one in force as it was published."""
    return to(context, f"/history/{line.number}/")


@register.simple_tag(takes_context=True)
def counterpart(context, path):
    """The same page in the other language."""
    return _link(context, "bn" if context["language"] == "en" else "en", path)


def _link(context, language, path):
    if copy := context.get("copy"):
        return copy.link(_place(context), pages.file_name(language, path))
    root = context["release"].root if context.get("release") else ""
    return f"{root}{pages.address(language, path)}"


@register.simple_tag(takes_context=True)
def file(context, name):
    """The address of a style sheet, script or picture of ours."""
    if copy := context.get("copy"):
        return copy.link(_place(context), copy.static_file(name))
    return static(name)


def _place(context):
    """The file that a page of a copy is."""
    return pages.file_name(context["language"], context["page"].path)


@register.simple_tag(takes_context=True)
def absolute(context, language, path):
    """The public address of a page, with scheme and host."""
    return f"{context['release'].origin}{pages.address(language, path)}"


@register.simple_tag(takes_context=True)
def num(context, value):
    """A number in the digits of the page."""
    return dates.number(value, _language(context))


@register.simple_tag(takes_context=True)
def serial(context, value):
    """A serial number as charters print it: two digits."""
    return dates.number(f"{value:02d}", _language(context))


@register.simple_tag(takes_context=True)
def day(context, value):
    """A date in words; a moment is the date it has at the office."""
    return dates.date_words(_date(value), _language(context))


@register.simple_tag(takes_context=True)
def full_day(context, value):
    """A date in words with its day of the week."""
    language, date = _language(context), _date(value)
    return f"{dates.weekday_words(date, language)}, {dates.date_words(date, language)}"


@register.filter
def iso(value):
    """The date for machines, of a date or of a moment at the office."""
    return _date(value).isoformat()


def _date(value):
    return timezone.localdate(value) if isinstance(value, datetime.datetime) else value


@register.filter
def tel(phone):
    """The target of a call link, or "" for what is no phone number."""
    return dates.phone_href(phone)


@register.filter
def host(url):
    """A web address as people say it."""
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")


@register.simple_tag(takes_context=True)
def deadline_in_words(context, deadline):
    """What the deadline means."""
    return deadlines.in_words(deadline.meaning, _language(context))


@register.simple_tag(takes_context=True)
def deadline_meaning(context, deadline):
    """What the deadline means, where that tells more than its wording; else ""."""
    meaning = deadline.meaning
    stages = (
        meaning.immediate,
        meaning.minimum or meaning.maximum,
        meaning.until,
        meaning.then_maximum,
    )
    if deadline.wording and sum(map(bool, stages)) < 2 and not meaning.open_ended:
        return ""
    return deadlines.in_words(meaning, _language(context))


@register.simple_tag(takes_context=True)
def fee_meaning(context, fee):
    """What the fee means, where that tells more than its wording; else ""."""
    words = fees.in_words(fee.meaning, _language(context))
    if not fee.wording:
        return words
    stated = to_ascii_digits(fee.wording.shown("bn")).replace(",", "")
    amount = fee.meaning.amount
    return "" if amount is None or f"{amount:f}".split(".")[0] in stated else words
