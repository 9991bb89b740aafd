"""What each code of the SutonnyMJ fonts looks like (DOMAIN 3), by where it stands in a syllable."""

LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ_`abcdefghijklmnrst",
        "অইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎংঃ",
        strict=True,
    )
) | {"o": "ড\u09bc", "p": "ঢ\u09bc", "q": "য\u09bc", "|": "।"}
_CONJUNCT_PAIRS = (
    "°=ক্ক ±=ক্ট ²=ক্ষ্ম ³=ক্ত ´=ক্ম µ=ক্র ¶=ক্ষ ·=ক্স ¹=জ্ঞ º=গ্দ »=গ্ধ ¼=ঙ্ক ½=ঙ্গ ¾=জ্জ À=জ্ঝ Á=জ্ঞ "
    "Â=ঞ্চ Ã=ঞ্ছ Ä=ঞ্জ Å=ঞ্ঝ Æ=ট্ট Ç=ড্ড È=ণ্ট É=ণ্ঠ Ê=ণ্ড Ë=ত্ত Ì=ত্থ Î=ত্র Ï=দ্দ ×=দ্ধ Ø=দ্ব Ù=দ্ম "
    "Ú=ন্ঠ Û=ন্ড Ü=ন্ধ Ý=ন্স Þ=প্ট ß=প্ত à=প্প á=প্স â=ব্জ ã=ব্দ ä=ব্ধ å=ভ্র ç=ম্ফ é=ল্ক ê=ল্গ ë=ল্ট "
    "ì=ল্ড í=ল্প î=ল্ফ ï=শু ð=শ্চ ñ=শ্ছ ò=ষ্ণ ó=ষ্ট ô=ষ্ঠ õ=ষ্ফ ö=স্খ ÷=স্ট ù=স্ফ û=হু ü=হৃ ý=হ্ন "
    "þ=হ্ম ÿ=ক্ষ ¸=গু"
)
CONJUNCTS = dict(pair.split("=") for pair in _CONJUNCT_PAIRS.split())

# Before a consonant, joined to it; and below one.
HALVES = {code: f"{letter}্" for code, letter in zip("®¯”˜™š›¤•", "ষসচদদননমঙ", strict=True)}
BELOW = {
    **dict.fromkeys("‹", "্ক"),
    **dict.fromkeys("—Í", "্ত"),
    **dict.fromkeys("œè", "্ন"),
    **dict.fromkeys("^Ÿ¡¦", "্ব"),
    **dict.fromkeys("¥§", "্ম"),
    **dict.fromkeys("ªÖ«", "্র"),
    **dict.fromkeys("¬\xadø", "্ল"),
    "Œ": "্ক্র",
    "‘": "্তু",
    "’": "্থ",
    "ú": "্প",
    "¢": "্ভ",
    "£": "্ভ্র",
    "¨": "্য",
    "¿": "্ত্র",
}
BEFORE = {"w": "ি", "†": "ে", "‡": "ে", "ˆ": "ৈ", "‰": "ৈ"}
AFTER = {
    "v": "া",
    "x": "ী",
    "Š": "ৗ",
    **dict.fromkeys("yz“–æ", "ু"),
    **dict.fromkeys("~ƒ‚", "ূ"),
    **dict.fromkeys("„…", "ৃ"),
}
REPH, CHANDRABINDU = "©", "u"
OTHERS = {"&": "্\u200c", CHANDRABINDU: "ঁ"} | dict(zip("ÑÐÒÓÔÕ", "—–“”‘’", strict=True))

# What can carry a syllable.
BASES = {**LETTERS, **CONJUNCTS}
