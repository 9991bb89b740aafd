"""How the words over a charter's columns are spelt, and which words stand there at all.

Offices spell one label in a hundred ways (DOMAIN 2.2, 3), so labels are compared by their `fold`:
one spelling, no spaces, and "/" for whatever divides words.
"""

import re

from portal.bangla.text import clean, has_bangla, spelling_key

_LETTERS = str.maketrans(
    {"ৰ": "র", "ৱ": "ব", "ঊ": "উ", "ঈ": "ই", "শ": "স", "ষ": "স", "ঁ": "", "ঃ": "", "ৎ": "ত"}
)
# What bad converters leave of ন্ত, রু, ে and reph (DOMAIN 3), and slips of the pen.
_SLIPS = (
    ("মত্ম", "ন্ত"),
    ("রম্ন", "রু"),
    ("স[(]?র?্?ব[োে]?া?র?্?চ্চ|স[(]র্ব[োো]?চ্চ", "সর্বোচ্চ"),
    ("কাযার্", "কার্য"),
    ("কমর্কতার্|কমর্কর্তা|কমকর্তা|কর্মকতা|কর্মকর্ত(?!া)|কর্মকরতা", "কর্মকর্তা"),
    ("উর্?[দধব](?:্[দধব])*[োে]?তন", "উর্ধতন"),
    ("প্রাপ্তস্থান", "প্রাপ্তিস্থান"),
    ("পদ্[ধবদ](?:্[বধ])?ত(?:্ত)?ি", "পদ্ধতি"),
    ("সয়মস", "সময়স"),
    ("স্হ", "স্থ"),
    ("দায়ি?ত্ত?্?ব", "দায়িত্ব"),
    ("য্য", "য"),
    ("ি+", "ি"),
    ("া+", "া"),
    ("ু+", "ু"),
)
_DIVIDERS = re.compile(r"[/\\,;&+|()\[\]{}]+")
_NOT_LETTERS = re.compile(r"[^\w\u0980-\u09ff/]+|[_।]+")
_NUMBER_BEFORE = re.compile(r"^\W*[0-9]{1,2}\s*[.)।:]\s*(?=\D)")
_NUMBER_AFTER = re.compile(r"(?:\s*[(\[]\s*[0-9]{1,2}\s*[)\]]|\n\s*[0-9]{1,2})\W*$")


def pattern(source: str) -> re.Pattern:
    """A pattern for folded labels, written in ordinary spelling."""
    return re.compile(_spelt_alike(source))


def _spelt_alike(text):
    return spelling_key(text).translate(_LETTERS)


_SLIPS = tuple((pattern(wrong), _spelt_alike(right)) for wrong, right in _SLIPS)


def one_spelling(label: str) -> str:
    """The label in one spelling, its words still apart; a column's number is not part of it."""
    key = spelling_key(label)
    key = _NUMBER_AFTER.sub("", _NUMBER_BEFORE.sub("", key))
    key = key.translate(_LETTERS)
    for wrong, right in _SLIPS:
        key = wrong.sub(right, key)
    return key


def squeezed(key: str) -> str:
    """Without spaces; "/" for whatever divides."""
    return _NOT_LETTERS.sub("", _DIVIDERS.sub("/", key)).strip("/")


def fold(label: str) -> str:
    return squeezed(one_spelling(label))


def any_of(words: str) -> str:
    """A pattern for one of these words or phrases ("_" for a space), the longest first."""
    folded = sorted({fold(word.replace("_", " ")) for word in words.split()}, key=len)
    return f"(?:{'|'.join(map(re.escape, reversed(folded)))})"


# Words that stand over columns, in all their fields; a cell or a sentence has others too.
WORDS = """
ক্রমিক ক্রম নং নম্বর নাম্বার নাম্বর সংখ্যা সিরিয়াল কোড আইডি সেবা সেবার সেবাসমূহ সেবাসমূহের সমূহ
সমূহের সেবাদান সেবাদানের প্রদেয় প্রদত্ত প্রতিশ্রুত কাঙ্ক্ষিত কাঙ্খিত সুবিধা সুবিধাদি সুবিধাসমূহ
নাম নামসহ নামের বিবরণ বিবরণী বর্ণনা ধরণ ধরনের প্রকৃতি শিরোনাম তালিকা ক্ষেত্র খাত কার্যক্রম
কার্যক্রমের কার্যাবলী কাজ কাজের কার্য কর্মসূচী কর্মসূচীর কর্মসূচি প্রকল্প প্রকল্পের বিষয়
বিষয়সমূহ প্রদান প্রদানে প্রদানের প্রদানকারী প্রদানকারীর দান দানের দানকারী দানকারীর সরবরাহ
সরবরাহকারী সরবরাহের প্রাপ্তি প্রাপ্তির প্রাপ্তিতে প্রাপ্তিস্থান প্রাপ্তিস্থানসহ স্থান স্থানের
স্থানসমূহ ঠিকানা পাওয়ার পাওয়া পেতে পেলে যাবে যায় পাবেন পদ্ধতি পদ্ধতিতে পদ্ধতিসমূহ মাধ্যম
প্রক্রিয়া উপায় ধাপ ধাপসমূহ নিয়ম নিয়মাবলী যেভাবে কিভাবে কীভাবে কেমন প্রয়োজনীয় প্রয়োজন
কাগজপত্র কাগজপত্রাদি কাগজপত্রাদির কাগজপত্রের কাগজ কাগজাদি পত্র পত্রাদি পত্রাদির দলিল দলিলাদি
দলিলপত্র ডকুমেন্ট ডকুমেন্টস তথ্য তথ্যাদি তথ্যাবলী আবেদন আবেদনের ফরম ফরমের ফর্ম ফর্মের সংযুক্ত
সংযুক্তি মূল্য মূল্যের সেবামূল্য বিনামূল্য বিনামূল্যে ফি ফিস ফিসের ফির ফী চার্জ চার্জেস খরচ ব্যয়
টাকা মাশুল ট্যাক্স শুল্ক কর পরিশোধ পরিশোধের পরিমাণ পরিমান আর্থিক আথিক আনুষঙ্গিক আনুষাঙ্গিক
আনুষাংগীক আনুসঙ্গিক নির্ধারণ হার কোর্ট সময় সময়সীমা সময়ে সময়ের সীমা সময়কাল কাল মেয়াদ সর্বোচ্চ
সর্বনিম্ন ন্যূনতম নুন্যতম নির্ধারিত নির্দিষ্ট কার্যদিবস কর্মদিবস দিবস দিন দিনের ঘন্টা ঘণ্টা মাস
মাসে সম্পাদন সম্পাদনের নিষ্পত্তি নিষ্পত্তির বরাদ্দ মোট বার্ষিক বাৎসরিক দায়িত্ব দায়িত্বপ্রাপ্ত
প্রাপ্ত দায়িত্বে দায়িত্বশীল নিয়োজিত কর্মকর্তা কর্মকর্তার কর্মকর্তাগণ কর্মচারী কর্মচারীর
কর্মকর্তাবৃন্দ ব্যক্তি পদবি পদবিসহ পদবীর পদ পদের পদনাম ফোন টেলিফোন মোবাইল ইমেইল ই-মেইল ইমেল মেইল
ওয়েবসাইট রুম কক্ষ শাখা শাখার শাখাসহ জেলা উপজেলা উপজেলার জেলার বাংলাদেশের কোডসহ অফিসিয়াল দাপ্তরিক
যোগাযোগ যোগাযোগের করবেন করতে সাথে সঙ্গে যার যাঁর যার_কাছে নিকট কাছে কাকে যাকে যাদের জানাবেন জানাতে
ফোকাল পয়েন্ট ঊর্ধ্বতন উচ্চতর কর্তৃপক্ষ কর্তৃপক্ষের নিয়ন্ত্রণকারী পরবর্তী তত্ত্বাবধায়ক প্রতিকার
প্রতিকারের প্রতিকারকারী প্রতিবিধান বিধান বিধা ব্যর্থ হলে বিলম্ব হয়রানি হয়রানী আপিল আপীল আপিলের
আপীলের অভিযোগ অভিযোগের অভিযোগকারী ব্যবস্থা গ্রহণকারী গ্রহণের গ্রহণ ক্ষতিগ্রস্ত না করা দায়ের
গ্রহীতা গ্রহীতার গ্রহিতা গ্রহণকারীর প্রার্থী প্রার্থীর প্রত্যাশী প্রত্যাশীর উপকারভোগী সুবিধাভোগী
নাগরিক নাগরিকগণ নাগরিকের জনগণ জনগণের জনসাধারণ ভোক্তা আবেদনকারী আবেদনকারীর করণীয় করনীয় করণীয়সমূহ
দপ্তর দপ্তরের কার্যালয় কার্যালয়ের অফিস অফিসের বিভাগ বিভাগের প্রতিষ্ঠান প্রতিষ্ঠানের সংস্থা
সংস্থার মন্ত্রণালয় ইউনিট একক অধিশাখা যেখানে কোথায় কোথা আইন আইনের কানুন আইনকানুন আইনি ভিত্তি বিধি
বিধিমালা নীতিমালা বিধিবিধান সংশ্লিষ্ট সম্পর্কিত সংক্রান্ত সম্পর্কে মৌলিক বিস্তারিত মন্তব্য মতামত
দ্রষ্টব্য বিশেষ অন্যান্য শর্ত শর্তাবলী শর্তাদি যোগ্যতা মূল্যসীমা কতজন থাকেন নিয়ে গড় গড়ে
প্রতিমাসে যোগ্য কে কারা কার কাদের জন্য জন্যে ক্ষেত্রে ক্ষেত্রেসেবা লক্ষ্যে যদি থাকে প্রযোজ্য তে সহ
এবং ও বা অথবা আর এর বাংলা ইংরেজি সরকারী সরকারি নিবন্ধন নবায়ন প্রাথমিক কখন কত সকল যে যেসব service
charge fee frequency freqency ফ্রিকোয়েন্সি দাখিল দাখিলের জমা সংগ্রহের উৎস লাগবে হবে হইবে লাগে সনদ
সেবাটি পাইবেন যাইবে দেয়া দেওয়া করণ কৌশল সংক্ষেপে প্রদানকৃত হয় দাতা দাতার কেন্দ্র রিমার্কস
পরিপত্র অর্থ যাবেন যেতে কর্মকাণ্ড সনদের মন্তব বিদ্র
"""
_VOCABULARY = re.compile(any_of(WORDS))


def covered(folded: str) -> float:
    """The share of a folded label that is words of labels."""
    rest = _VOCABULARY.sub("", folded).replace("/", "")
    length = len(folded.replace("/", ""))
    return 1 - len(rest) / length if length else 0.0


def _deletions(word):
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


_LONG_WORDS = {fold(word) for word in WORDS.split() if len(fold(word)) >= 5}
_NEARBY = {short: word for word in sorted(_LONG_WORDS) for short in (*_deletions(word), word)}


def mended(key: str) -> str:
    """The words of a label that are a letter away from a word of labels, put right."""
    return " ".join(_mended(word) for word in key.split(" "))


def _mended(word):
    bare = squeezed(word)
    if len(bare) < 5 or bare in _LONG_WORDS or covered(bare) > 0.99:
        return word
    candidates = (bare, *sorted(_deletions(bare)))
    return next((_NEARBY[one] for one in candidates if one in _NEARBY), word)


def is_bangla(label: str) -> bool:
    return has_bangla(clean(label))
