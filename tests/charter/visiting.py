"""Services to get ready for: invented ones, and the rows that the charter makes of them."""

from decimal import Decimal

from charter import document as doc
from charter.reading import service_tables
from services.fees import FeeMeaning
from tests.documents import both, make_document, make_post, make_service, make_table

PHOTO = both("পাসপোর্ট সাইজের ছবি", "Passport-size photo")
CARD = both("জাতীয় পরিচয়পত্রের ফটোকপি", "Photocopy of the national identity card")
INFORMATION = both("প্রয়োজনীয় তথ্য", "The necessary information")
FREE = doc.Fee(both("বিনামূল্যে", "Free of charge"), FeeMeaning("free"))
BY_LIST = doc.Fee(both("মূল্য তালিকা মোতাবেক", "By the price list"), FeeMeaning("schedule"))
BY_RULE = doc.Fee(both("বিধি মোতাবেক", "As the rules say"), FeeMeaning("rule"))


def taka(amount):
    amount = Decimal(amount)
    return doc.Fee(both(f"{amount} টাকা", f"{amount} taka"), FeeMeaning("amount", amount))


def paper(bn, en="", **fields):
    return doc.Paper(name=both(bn, en), **fields)


def wants(number, *papers, **fields):
    """A service that is free and wants these papers."""
    return make_service(number, **{"papers": papers, "fee": FREE} | fields)


def office_of(*services, internal=(), **fields):
    tables = [make_table(*services)]
    if internal:
        tables.append(make_table(*internal, audience="internal"))
    posts = (make_post(), make_post("clerk", title=both("অফিস সহকারী", "Office assistant")))
    return make_document(**{"tables": tuple(tables), "posts": posts} | fields)


def rows_of(*services, **fields):
    """The rows that these services are in the charter."""
    document = office_of(*services, **fields)
    return tuple(row for table in service_tables(document) for row in table.rows)
