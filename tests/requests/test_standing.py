"""What stands as long as the company's journal does."""

import pytest

from fasta_core.requests.standing import Standing
from tests.shop import Shop


def test_what_was_found_late_at_an_older_head_does_not_take_the_place_of_what_is_newer() -> None:
    standing = Standing()

    standing.of("list", 2, lambda: "new")
    standing.of("list", 1, lambda: "old")

    assert standing.of("list", 2, lambda: "found again") == "new"


@pytest.mark.parametrize("intent", ["orders", "sold_out_orders"])
def test_a_list_is_found_anew_once_an_order_came_in(shop: Shop, intent: str) -> None:
    shop.opens(product="B-7", sold_out=True)
    before = shop.asks(intent)

    shop.opens(product="B-7", sold_out=True)

    assert (before.totals.count, shop.asks(intent).totals.count) == (1, 2)
    assert shop.asks(intent).malls == {"coupang": 2}


def test_sold_out_orders_of_some_days_are_taken_from_those_of_all_days(shop: Shop) -> None:
    number = shop.opens(product="B-7", sold_out=True, ordered_at=shop.now)
    shop.later(days=1)
    shop.opens(product="B-7", sold_out=True, ordered_at=shop.now)

    everything = shop.asks("sold_out_orders")
    first_day = shop.asks("sold_out_orders", period={"start": "2026-11-23", "end": "2026-11-23"})

    assert everything.totals.count == len(("first", "second"))
    assert [row.order.number for row in first_day.rows] == [number]
