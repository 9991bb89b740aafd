"""What several services cost together, and what the total leaves out."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from charter import document as doc
from charter.visit.fees import reckon
from services.fees import FeeMeaning
from tests.charter.visiting import BY_LIST, FREE, both, rows_of, taka, wants


def reckoned(*fees):
    return reckon(rows_of(*(wants(number, fee=fee) for number, fee in enumerate(fees, 1))))


def slugs(rows):
    return [row.service.slug for row in rows]


def test_sums_are_added_up_and_whatever_has_none_stands_beside_the_total():
    unread = doc.Fee(both("প্রতি পাতা ২০ টাকা"))
    found = reckoned(taka(20), FREE, BY_LIST, doc.Fee(), taka("1150.50"), unread)

    assert found.total == Decimal("1170.50")
    assert slugs(found.priced) == ["service-1", "service-5"]
    assert slugs(found.free) == ["service-2"]
    assert slugs(found.open) == ["service-3", "service-6"]
    assert slugs(found.unsaid) == ["service-4"]
    assert found.total_in_words("en") == "1,170.50 taka"


def test_nothing_is_to_be_paid_for_a_sum_of_nought_or_a_dash():
    assert slugs(reckoned(taka(0), doc.Fee(both("-"))).free) == ["service-1", "service-2"]


amounts = st.decimals(0, 10**7, places=2)
meanings = st.one_of(
    st.builds(FeeMeaning, st.sampled_from(["", "free", "rule", "schedule"])),
    amounts.map(lambda amount: FeeMeaning("amount", amount)),
)
wordings = st.one_of(st.text(max_size=12), st.sampled_from(["", "বিনামূল্যে", "২০ টাকা", "-"]))
fees = st.builds(doc.Fee, wording=wordings.map(both), meaning=meanings)


@given(st.lists(fees, min_size=1, max_size=6))
def test_each_service_is_told_once_and_each_sum_counted_once(asked):
    found = reckoned(*asked)

    told = [*found.priced, *found.free, *found.open, *found.unsaid]
    assert sorted(slugs(told)) == sorted(f"service-{n}" for n in range(1, len(asked) + 1))
    assert found.total == sum(fee.meaning.amount or 0 for fee in asked)
    assert all(row.service.fee.wording or row.service.fee.meaning.kind for row in found.open)
