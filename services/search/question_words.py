"""Words that people type around what they look for; they tell no service from another."""

from portal.bangla.text import words_alone

_BANGLA = """
ও আর এবং বা অথবা এর কে তে জন্য জন্যে দিয়ে নিয়ে থেকে হতে মধ্যে সম্পর্কে ব্যাপারে
কি কী কিভাবে কীভাবে কেমনে কোথায় কোথা কত কতো কয় টাকা কতদিন কয়দিন কখন কবে কে কার কোন কোনটা
করব করবো করতে করা করার করে করি করুন চাই চাইলে লাগে লাগবে লাগবো পাব পাবো পেতে পাওয়া পাওয়ার যায় যাবে যাব
হয় হবে হলে আছে গেছে গেলে আমি আমার আমাদের আমরা আপনার আপনাদের দরকার প্রয়োজন
"""
_ROMANISED = """
o ebong ba er ar te jonno jonne diye niye theke hote
ki kivabe kibhabe kemne kothay kothai koto koy taka kotodin koydin kokhon kobe ke kar kon
korbo korb korte kora korar kore kori chai lagbe lage pabo pete paoa jay jabe
hoy hobe hole ache geche gele ami amar amader amra apnar dorkar
"""
_ENGLISH = """
a an the of for to and or in on at from with about by is are be do does have can
i my me we our you your how much many long take what where when who which get need want please apply
"""

QUESTION_WORDS = frozenset(words_alone(" ".join((_BANGLA, _ROMANISED, _ENGLISH))).split())


def is_question_word(written: str) -> bool:
    """Whether a word is one; by spelling alone, since জন্ম is close to জন্য."""
    return words_alone(written) in QUESTION_WORDS
