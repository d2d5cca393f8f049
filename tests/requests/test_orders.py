"""Searches of orders (manual, sections 3 and 4)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fasta_core.domain.company_refusals import MallNotFound
from fasta_core.domain.order import Invoice, Return, Status
from fasta_core.domain.order_refusals import BadCursor, PeriodTooLong
from tests.shop import NOW, Shop


def found(shop: Shop, **slots: Any) -> list[str]:
    """The numbers that a search finds."""
    return [row.order.number for row in shop.asks("orders", limit=50, **slots).rows]


def test_the_newest_stand_first(shop: Shop) -> None:
    old = shop.opens(ordered_at=NOW - timedelta(days=3))
    new = shop.opens(ordered_at=NOW - timedelta(hours=1))
    same = shop.opens(ordered_at=NOW - timedelta(hours=1))

    assert found(shop) == [same, new, old]


def test_a_day_begins_and_ends_in_seoul(shop: Shop) -> None:
    shop.opens(ordered_at=datetime(2026, 11, 19, 14, 59, 59, tzinfo=UTC))
    first = shop.opens(ordered_at=datetime(2026, 11, 19, 15, 0, tzinfo=UTC))
    last = shop.opens(ordered_at=datetime(2026, 11, 20, 14, 59, 59, 999999, tzinfo=UTC))
    shop.opens(ordered_at=datetime(2026, 11, 20, 15, 0, tzinfo=UTC))

    assert found(shop, period={"start": "2026-11-20", "end": "2026-11-20"}) == [last, first]


def test_each_part_narrows(shop: Shop) -> None:
    plain = shop.opens(buyer="김민지", phone="01011112222")
    invoiced = shop.opens(buyer="이서준", phone="01033334444", status=Status.INVOICED, invoice=Invoice("681234567893"))
    trade = shop.opens(buyer="Mina Kim", phone="0212345678", channel="store", product="A-102", product_name="울 코트")

    assert found(shop, status="invoiced") == [invoiced]
    assert found(shop, channel="store") == [trade]
    assert found(shop, buyer="김민") == [plain]
    assert found(shop, buyer="mina kim") == [trade]
    assert found(shop, phone="01033334444") == [invoiced]
    assert found(shop, phone="2222") == [plain]
    assert found(shop, invoice="681234567893") == [invoiced]
    assert found(shop, product="A-102") == [trade]
    assert found(shop, product="a-102") == [trade]
    assert found(shop, product="울코트") == [trade]
    assert found(shop, buyer="100%") == []


def test_a_return_is_found_by_its_own_invoice(shop: Shop) -> None:
    number = shop.opens(status=Status.SHIPPED)
    shop.returns(number, Return(NOW.date(), "cj", "999988887777"))

    assert found(shop, invoice="999988887777") == [number]


def test_malls_narrow_by_marketplace_account_or_direct_trade(shop: Shop) -> None:
    first = shop.opens(mall="coupang")
    second = shop.opens(mall="coupang-2")
    trade = shop.opens(channel="store")

    assert found(shop, malls=["coupang"]) == [second, first]
    assert found(shop, malls=["coupang-2"]) == [second]
    assert found(shop, malls=[""]) == [trade]
    assert found(shop, malls=["", "coupang-2"]) == [trade, second]
    assert shop.asks("orders", malls=["coupang-2"]).malls == {"": 1, "coupang": 1, "coupang-2": 1}
    assert shop.asks("orders").mall_codes["coupang-2"] == "coupang"
    assert shop.refuses("orders", malls=["musinsa"]) == MallNotFound("musinsa")


def test_the_totals_are_of_all_pages(shop: Shop) -> None:
    for total in (1_000, 2_000, 3_000):
        shop.opens(total=total)

    answer = shop.asks("orders", limit=1)

    assert (answer.totals.count, answer.totals.total, len(answer.rows)) == (3, 6_000, 1)


def test_paging_shows_every_order_once_while_new_ones_arrive(shop: Shop) -> None:
    expected = [shop.opens(ordered_at=NOW - timedelta(hours=n % 4)) for n in range(13)]

    seen: list[str] = []
    after = None
    while True:
        answer = shop.asks("orders", after=after, limit=4)
        seen += [row.order.number for row in answer.rows]
        after = answer.after
        shop.opens(ordered_at=NOW)
        if after is None:
            break

    assert sorted(seen, key=int) == expected


def test_thirty_days_and_no_longer_unless_something_else_narrows(shop: Shop) -> None:
    thirty_one = {"start": "2026-10-24", "end": "2026-11-23"}

    assert shop.refuses("orders", period=thirty_one) == PeriodTooLong(31, 30)
    assert shop.refuses("orders", period=thirty_one, status="new", malls=["coupang"]) == PeriodTooLong(31, 30)
    for narrowing in ({"buyer": "김"}, {"phone": "5678"}, {"invoice": "681234567893"}, {"product": "A-102"}):
        assert found(shop, period=thirty_one, **narrowing) == []


def test_days_to_come_do_not_count_against_the_thirty(shop: Shop) -> None:
    assert found(shop, period={"start": "2026-11-01", "end": "2026-12-31"}) == []


def test_no_period_covers_all_orders(shop: Shop) -> None:
    number = shop.opens(ordered_at=NOW - timedelta(days=400))

    assert found(shop) == [number]


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "!!!",
        "MjAyNi0xMS0yM1QwMDowMDowMHwx",
        "MjAyNi0xMS0yM1QwMDowMDowMCswMDowMHw5OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
        "가",
    ],
)
def test_a_place_that_is_none(shop: Shop, cursor: str) -> None:
    assert shop.refuses("orders", after=cursor) == BadCursor(cursor)
