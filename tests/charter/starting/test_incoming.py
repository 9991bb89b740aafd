"""An office that brings a charter of its own begins with that, and with stock for what it lacks."""

import pytest

from charter.importing import readers
from charter.models import Statement
from charter.starting.beginning import start
from charter.starting.facts import NewOffice
from charter.starting.incoming import reading_of, stock_beside, take_over
from offices import places

ROWS = [
    ["ক্রমিক নং", "সেবার নাম", "সেবা প্রদান পদ্ধতি", "সেবার মূল্য", "সেবা প্রদানের সময়সীমা"],
    ["১", "গবাদি পশুর টিকা প্রদান", "সরাসরি", "বিনামূল্যে", "৩ কার্যদিবস"],
    ["২", "কৃত্রিম প্রজনন", "সরাসরি", "৩০ টাকা", "১ দিন"],
]
EXPECTATIONS = [
    ["আপনার কাছে আমাদের প্রত্যাশা"],
    ["ক্রমিক নং", "প্রতিশ্রুত/কাঙ্ক্ষিত সেবা প্রাপ্তির লক্ষ্যে করণীয়"],
    ["১", "পশু সঙ্গে নিয়ে আসা।"],
]


def read(*tables):
    lines = ["\t".join(row) for table in tables for row in table]
    return reading_of(readers.pasted("\n".join(lines)))


def test_what_a_charter_lacks_comes_from_stock():
    stock = stock_beside(read(ROWS))

    assert stock.of_kind("expectation")
    assert [step.working_days for step in stock.grievance_steps] == [30, 20, 60]


def test_what_it_has_does_not_come_twice():
    stock = stock_beside(read(ROWS, EXPECTATIONS))

    assert stock.statements == ()
    assert stock.grievance_steps


@pytest.mark.django_db
def test_it_can_be_taken_over_unseen():
    reading = read(ROWS, EXPECTATIONS)
    district = places.find_district("bhola")
    facts = NewOffice(district=district, upazila=district.upazilas[0], kind_bn="প্রাণিসম্পদ দপ্তর")
    office = start(facts, stock_beside(reading))

    take_over(office, reading)

    assert [str(service) for service in office.services.in_order()] == [ROWS[1][1], ROWS[2][1]]
    expectations = office.statements.filter(kind=Statement.Kind.EXPECTATION)
    assert [each.text_bn for each in expectations] == ["পশু সঙ্গে নিয়ে আসা।"]
