"""The two official layouts of a service table, and their headings as the form prints them."""

SEVEN = ("serial", "name", "methods", "papers", "fee", "deadline", "officer")
EIGHT = ("serial", "name", "deadline", "papers", "papers_from", "fee", "officer", "superior")

LAYOUTS = {"seven": SEVEN, "eight": EIGHT}

# Every column of either.
COLUMNS = (
    *("serial", "name", "methods", "papers", "papers_from"),
    *("fee", "deadline", "officer", "superior"),
)

# The standard form of 2015 in its two versions; the English is ours.
_COMMON = {
    "serial": ("ক্রমিক নং", "Serial no."),
    "name": ("সেবার নাম", "Name of the service"),
    "methods": ("সেবা প্রদান পদ্ধতি", "How it is given"),
}
HEADINGS = {
    "seven": _COMMON
    | {
        "papers": ("প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান", "Required papers and where to get them"),
        "fee": ("সেবার মূল্য এবং পরিশোধ পদ্ধতি", "Fee and how to pay"),
        "deadline": ("সেবা প্রদানের সময়সীমা", "Time limit"),
        "officer": (
            "দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন নম্বর ও ই-মেইল)",
            "Responsible officer (name, post, phone and e-mail)",
        ),
    },
    "eight": _COMMON
    | {
        "deadline": ("সেবা প্রদানে সর্বোচ্চ সময়", "Maximum time"),
        "papers": ("প্রয়োজনীয় কাগজপত্র", "Required papers"),
        "papers_from": (
            "প্রয়োজনীয় কাগজপত্র/আবেদন ফরম প্রাপ্তিস্থান",
            "Where to get the papers and the form",
        ),
        "fee": ("সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)", "Fee and how to pay (if any)"),
        "officer": (
            "শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোড, অফিসিয়াল টেলিফোন ও ইমেইল",
            "Responsible officer: section, post, room, area code, official phone and e-mail",
        ),
        "superior": (
            "ঊর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোড, অফিসিয়াল টেলিফোন ও ইমেইল",
            "Superior officer: post, room, area code, official phone and e-mail",
        ),
    },
}
