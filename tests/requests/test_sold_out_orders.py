"""Sold-out orders (manual, section 2)."""

from datetime import timedelta
from typing import Any

from fasta_core.domain.order import Status
from fasta_core.domain.order_refusals import PeriodTooLong
from fasta_core.domain.search import Totals
from tests.shop import NOW, Shop


def numbers(answer: Any) -> list[str]:
    """The numbers of the rows."""
    return [row.order.number for row in answer.rows]


def test_those_that_can_be_released_stand_first(shop: Shop) -> None:
    stuck = shop.opens(product="B-7", quantity=2)
    free = shop.opens(product="C-55", quantity=4)
    shop.stocks("C-55", 4)

    answer = shop.asks("sold_out_orders")

    assert [(row.order.number, row.free) for row in answer.rows] == [(free, 4), (stuck, 0)]
    assert answer.releasable == (free,)
    assert answer.totals == Totals(2, 20_000)


def test_orders_that_share_pieces_are_counted_oldest_first(shop: Shop) -> None:
    newest, middle, oldest = (
        shop.opens(product="B-7", quantity=pieces, ordered_at=NOW - timedelta(days=days))
        for pieces, days in ((1, 1), (3, 2), (2, 3))
    )
    shop.stocks("B-7", 3)

    answer = shop.asks("sold_out_orders")

    assert answer.releasable == (oldest, newest)
    assert numbers(answer) == [oldest, newest, middle]


def test_the_releasable_can_all_be_released(shop: Shop) -> None:
    for pieces in (2, 2, 1, 3):
        shop.opens(product="B-7", quantity=pieces)
    shop.stocks("B-7", 5)

    ready = shop.asks("sold_out_orders").releasable
    shop.does("release_sold_out", orders=ready)

    assert shop.product("B-7").free == 0
    assert shop.asks("sold_out_orders").releasable == ()


def test_what_has_left_or_is_cancelled_is_not_among_them(shop: Shop) -> None:
    for status in set(Status) - {Status.NEW, Status.INVOICED}:
        shop.opens(status=status, sold_out=True)
    meant = shop.opens(status=Status.INVOICED, sold_out=True)

    assert numbers(shop.asks("sold_out_orders")) == [meant]


def test_malls_period_and_product_narrow(shop: Shop) -> None:
    naver = shop.opens(product="B-7", mall="naver")
    old = shop.opens(product="B-7", ordered_at=NOW - timedelta(days=8))
    coat = shop.opens(product="A-102", product_name="울 코트", quantity=50)

    assert numbers(shop.asks("sold_out_orders", malls=["naver"])) == [naver]
    week = {"start": "2026-11-16", "end": "2026-11-23"}
    assert set(numbers(shop.asks("sold_out_orders", period=week))) == {naver, coat}
    assert set(numbers(shop.asks("sold_out_orders", product="B-7"))) == {naver, old}
    assert numbers(shop.asks("sold_out_orders", product="울코트")) == [coat]


def test_the_cap_of_thirty_days_falls_with_a_product(shop: Shop) -> None:
    long = {"start": "2026-01-01", "end": "2026-11-23"}

    assert shop.refuses("sold_out_orders", period=long) == PeriodTooLong(327, 30)
    assert shop.asks("sold_out_orders", period=long, product="B-7").totals.count == 0


def test_paging_shows_every_order_once(shop: Shop) -> None:
    expected = {shop.opens(product="B-7", quantity=1 + n % 3) for n in range(8)}
    shop.stocks("B-7", 5)

    seen: list[str] = []
    after = None
    while True:
        answer = shop.asks("sold_out_orders", after=after, limit=3)
        seen += numbers(answer)
        after = answer.after
        if after is None:
            break

    assert sorted(seen) == sorted(expected)
