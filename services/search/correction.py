"""Did you mean …: the query in words that the index has, in the letters it was typed in."""

from portal.bangla.fold import fold
from portal.bangla.romanise import slugify

_LEAST_LIKE_UNFOUND = 0.85
_WORTH_SAYING = 0.93  # licence for license is not


def corrected(typed, options, words, is_found):
    """A query, or "" where nothing is to be mended.

    `options`: for each word that was asked for, what it may be: key → likeness. `words`: the words
    of the index by key. Where nothing was found, a query is only worth while if it would be.
    """
    meant = {word: _meant(word, likely, words, is_found) for word, likely in options.items()}
    if not is_found and None in meant.values():
        return ""
    if not any(_is_worth_saying(how) for how, _key in filter(None, meant.values())):
        return ""
    query = " ".join(_mended(word, meant.get(word), words) for word in typed)
    return query if fold(query) != fold(" ".join(word.written for word in typed)) else ""


def _is_worth_saying(how):
    return how.is_respelt and how.value < _WORTH_SAYING


def _meant(word, likely, words, is_found):
    """The likeliest word that can be written in the letters of the query, or None."""
    writable = (
        (how, key) for key, how in likely.items() if word.is_latin or not words[key].is_latin
    )
    best = max(writable, default=None)
    is_like = best and (is_found or best[0].value >= _LEAST_LIKE_UNFOUND)
    return best if is_like else None


def _mended(word, meant, words):
    """A word as the index spells it; as typed where it only has another ending."""
    if meant is None:
        return word.written
    how, key = meant
    if not how.is_respelt and key != word.key:
        return word.written
    other = words[key]
    if word.is_latin and not other.is_latin:
        return slugify(other.written).replace("-", " ")
    return other.written if other.written.isupper() else other.written.lower()
