"""A word without the ending that its place in a sentence gives it: জমির, বিধবাদের.

Works on sounds, so that jomir is read like জমির. What is cut may be no ending (the r of খামার): a
shorter form is only one more thing that a word can be found by.
"""

from portal.bangla.sounds import CONSONANTS, VOWELS

# -এর -দের -কে -তে -এ -গুলো -গুলি -সমূহ -গণ -রা, and what they take themselves.
_AFTER_ANY = (
    "er yer der derke derəke ke te e gulo gulor guloke gulote guli gulir gula gular ra era "
    "somuh somuho somuher somuhe səmuh səmuher səmuhe gon goner gonke gən gəner gənke"
)
_AFTER_A_VOWEL = "r y ye"
# -টি -টা -টুকু -খানা: many words end so of themselves, ডাক্তার too.
_ARTICLES = "ti tir tike tite ta tar take tate tuku Kana Kanar"


def stems(heard: str, is_bangla: bool, with_articles: bool = True) -> list[str]:
    """The shorter forms of a word, as sounds; none where hardly anything would be left.

    `is_bangla`: it is written in Bangla letters, which leave the vowel at a word's end out.
    """
    end = heard.removesuffix("ə").replace("ɛ", "e")
    kinds = [(_AFTER_ANY, 2), (_AFTER_A_VOWEL, 2), (_ARTICLES if with_articles else "", 3)]
    found = []
    for endings, least in kinds:
        for ending in filter(end.endswith, endings.split()):
            stem = end.removesuffix(ending)
            if sum(sound in CONSONANTS for sound in stem) < least:
                continue
            ends_open = stem[-1] in VOWELS and stem[-1] != "ə"
            if ends_open or endings is not _AFTER_A_VOWEL:
                found.append(_whole(stem) if is_bangla and not ends_open else stem)
    return found


def _whole(stem):
    """With the vowel that is there though not written; ং has none."""
    return stem if stem.endswith("N") else f"{stem.removesuffix('ə')}ə"
