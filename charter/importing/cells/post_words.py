"""The words that official posts, offices and people's names are made of, as charters spell them.

Spellings are folded before they meet a cell. The names are common ones, of nobody in particular.
"""

from portal.bangla.text import spelling_key


def folded(word: str) -> str:
    """One spelling for a word, without the signs at its ends: মোঃ, মো. and মো: are one."""
    return spelling_key(word).replace(".", "").strip("ঃ'’\"-–")


def _words(vocabulary):
    return frozenset(map(folded, vocabulary.split()))


# What a designation ends in.
BEARERS = _words("""
    অফিসার কর্মকর্তা কর্মচারী প্রোগ্রামার সহকারী কমিশনার প্রকৌশলী সার্জন পরিচালক তত্ত্বাবধায়ক তত্বাবধায়ক
    হিসাবরক্ষক সচিব শিক্ষক শিক্ষিকা প্রভাষক অধ্যাপক অধ্যক্ষ প্রশাসক চেয়ারম্যান মেয়র কাউন্সিলর ম্যানেজার
    ব্যবস্থাপক চিকিৎসক ডাক্তার নার্স কানুনগো সার্ভেয়ার পেশকার পরিদর্শক উপপরিদর্শক পরিদর্শিকা ইন্সপেক্টর
    সুপার সুপারভাইজার সুপারিনটেনডেন্ট সুপারিন্টেন্ডেন্ট অপারেটর ক্যাশিয়ার টেকনোলজিস্ট টেকনিশিয়ান
    ফার্মাসিস্ট কনসালটেন্ট নিবন্ধক রেজিস্ট্রার রেজিষ্ট্রার নিয়ন্ত্রক ইনচার্জ মুদ্রাক্ষরিক সহায়ক উদ্যোক্তা
    উপদেষ্টা মন্ত্রী সভাপতি তহশিলদার কর্তৃপক্ষ পদ ইউএনও এসিল্যান্ড ওসি ডিসি এডিসি এসপি এএসপি এসআই
    আরএমও ইউএইচএফপিও ইউএলও ইউএলএ ভিএফএ পিআইও
    officer programmer assistant commissioner engineer surgeon director superintendent accountant
    secretary teacher professor principal administrator chairman mayor manager doctor nurse
    surveyor inspector operator cashier technologist pharmacist registrar controller clerk auditor
    authority employee
""")
# What stands before, to say which officer.
KINDS = _words("""
    উপজেলা জেলা বিভাগীয় আঞ্চলিক ইউনিয়ন থানা পৌর সহকারী উপ উপসহকারী অতিরিক্ত সিনিয়র জুনিয়র প্রধান মুখ্য
    যুগ্ম নির্বাহী আবাসিক মেডিকেল সিভিল ভেটেরিনারি কৃষি মৎস্য প্রাণিসম্পদ প্রাণী সম্পদ শিক্ষা প্রাথমিক
    মাধ্যমিক সমাজসেবা সমাজ সেবা যুব উন্নয়ন ক্রীড়া মহিলা শিশু বিষয়ক নির্বাচন খাদ্য পরিসংখ্যান হিসাবরক্ষণ
    হিসাব আইসিটি আইটি তথ্য যোগাযোগ প্রযুক্তি ভূমি প্রকল্প বাস্তবায়ন সমবায় পরিবার পরিকল্পনা স্বাস্থ্য পল্লী
    রাজস্ব সাধারণ প্রশাসনিক সাব স্টেশন পুলিশ আনসার ভিডিপি বন রেঞ্জ বিট সংস্থাপন কম্পিউটার অফিস শাখা উচ্চমান
    নিম্নমান সার্টিফিকেট ভারপ্রাপ্ত দায়িত্বপ্রাপ্ত দায়িত্ব প্রাপ্ত চলতি সংশ্লিষ্ট ঊর্ধ্বতন উর্ধ্বতন উর্দ্ধতন
    ঊর্দ্ধতন বিকল্প অভিযোগ নিষ্পত্তি আপিল আপীল নমুনা প্রশিক্ষণ সম্প্রসারণ উদ্ভিদ সংরক্ষণ কারিগরি বৈজ্ঞানিক
    গবেষণা ডাটা ডেটা এন্ট্রি নেটওয়ার্ক সিস্টেম রক্ষণাবেক্ষণ প্রকৌশল জনস্বাস্থ্য বিদ্যুৎ ফিল্ড মাঠ ব্যক্তিগত
    লাইসেন্স কর স্যানিটারি ক্যাশ স্টোর কার্য ও এবং কাম
    upazila district divisional union assistant deputy additional joint senior junior chief head
    executive nirbahi medical civil veterinary agriculture fisheries livestock education social
    welfare youth development women affairs election food statistics accounts ict land project
    implementation cooperative family planning health rural revenue general administrative sub
    police computer office responsible concerned acting in charge sample first second superior
    appellate grievance redress and of the
""")
# A designation does not begin with these.
JOINING = _words("ও এবং কাম and of the in")
OFFICES = _words("""
    কার্যালয় অধিদপ্তর অধিদফতর পরিদপ্তর দপ্তর দফতর শাখা পরিষদ মন্ত্রণালয় বিভাগ অফিস সেল কমপ্লেক্স হাসপাতাল
    থানা ব্যুরো বোর্ড কেন্দ্র ব্যাংক পৌরসভা সচিবালয় ইনস্টিটিউট বিদ্যালয় মহাবিদ্যালয় কলেজ ক্লিনিক ইউনিট
    কর্পোরেশন করপোরেশন স্টেশন office department directorate ministry division branch section board
    hospital complex cell bureau council centre center secretariat
""")
HONORIFICS = _words("""
    মোঃ মোহাম্মদ মুহাম্মদ মোহাম্মাদ মোছাঃ মোসাঃ মোছাম্মৎ মোসাম্মৎ মিসেস জনাব ডঃ ডাঃ শ্রী শ্রীমতি কৃষিবিদ
    ইঞ্জিনিয়ার আলহাজ্ব আলহাজ সৈয়দ md mohammad mr mrs ms dr engr prof
""")
NAMES = _words("""
    আব্দুল আবদুল আবুল আলী আলম হাসান হোসেন হোসাইন রহমান ইসলাম আক্তার আখতার খাতুন বেগম পারভীন সুলতানা
    সুলতান চৌধুরী দাস রায় সরকার মণ্ডল মন্ডল ঘোষ সাহা দত্ত চক্রবর্তী কুমার রানী আহমেদ আহমদ উদ্দিন খান
    মিয়া শেখ হক করিম জাহান নাহার মাহমুদ মাহমুদা ফাতেমা আকন্দ হাওলাদার তালুকদার মৃধা সিকদার শিকদার ভূঁইয়া
    ভূইয়া মোল্লা গাজী বিশ্বাস পাল শীল নাথ দেবনাথ অধিকারী ফকির প্রামাণিক মজুমদার সেন গুপ্ত
    rahman islam hossain hasan ahmed begum khatun akter khan ali
""")
# উপপরিচালক, মহাপরিচালক; কর্মকর্তাগণ
BEFORE_BEARER = tuple(map(folded, ["উপ", "মহা", "যুগ্ম", "সহ"]))
AFTER_BEARER = tuple(map(folded, ["গণ", "বৃন্দ"]))
