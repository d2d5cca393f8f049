"""Typing in a direct trade (manual, section 5)."""

from typing import Any

import pytest

from fasta_core.domain.company_refusals import ChannelNotFound, ChannelWaiting
from fasta_core.domain.order import Invoice, Order, Status
from fasta_core.domain.order_changes import OrderOpened, StockChange
from fasta_core.domain.order_refusals import (
    BadInvoice,
    BadQuantity,
    BadTotal,
    InvoiceCheckFailed,
    TextMissing,
    TextTooLong,
    UnknownCourier,
)
from fasta_core.domain.search import Totals
from fasta_core.domain.stock_refusals import NotEnoughStock, ProductAmbiguous
from fasta_core.domain.warnings import InvoiceInUse, ProductUnknown, WillBeSoldOut
from tests.shop import MANAGER, Shop

INVOICE = "681234567893"


def trade(shop: Shop, **slots: Any) -> Order:
    """The order that this trade opens."""
    entry = shop.does("direct_trade", **{"buyer": "김민지", "total": 35_000, **slots})
    (opened,) = [change.order for change in entry.changes if isinstance(change, OrderOpened)]
    assert shop.faults() == ()
    return shop.order(opened.number)


def test_the_buyer_and_the_total_will_do(shop: Shop) -> None:
    order = trade(shop)

    assert (order.buyer, order.total, order.status) == ("김민지", 35_000, Status.NEW)
    assert (order.channel, order.mall, order.ordered_at) == ("direct", None, shop.now)


def test_an_invoice_ships_it_at_once(shop: Shop) -> None:
    order = trade(shop, invoice="6812 3456 7893", courier="cj")

    assert (order.status, order.invoice) == (Status.SHIPPED, Invoice(INVOICE, "cj"))


def test_several_pieces_are_one_entry_and_are_pinned(shop: Shop) -> None:
    order = trade(shop, channel="fairy", product="A-102", quantity=3)

    assert (order.product, order.product_name, order.quantity, order.pinned) == ("A-102", "울 코트", 3, 3)
    assert shop.product("A-102").free == 7


def test_shipped_at_once_the_pieces_leave_the_shelf_for_that_order(shop: Shop) -> None:
    order = trade(shop, product="A-102", quantity=3, invoice=INVOICE)

    assert (shop.product("A-102").on_hand, shop.product("A-102").pinned) == (7, 0)
    history = shop.asks("history", orders=[order.number]).lines
    assert [(line.line.what, line.line.before, line.line.after) for line in history][-1] == ("on_hand", 10, 7)


def test_more_than_is_free_is_marked_sold_out(shop: Shop) -> None:
    plan = shop.asks("direct_trade", buyer="김민지", total=35_000, product="C-55", quantity=4)
    order = trade(shop, product="C-55", quantity=4)

    assert plan.outcomes[0].warnings == (WillBeSoldOut("C-55", 4, 3),)
    assert (order.sold_out, order.pinned) == (True, 0)


def test_more_than_is_free_cannot_ship_at_once(shop: Shop) -> None:
    refusal = shop.refuses("direct_trade", buyer="김민지", total=1, product="C-55", quantity=4, invoice=INVOICE)

    assert refusal == NotEnoughStock("C-55", 4, 3)


def test_an_uncounted_product_pins_nothing(shop: Shop) -> None:
    assert trade(shop, product="D-1", quantity=2).pinned == 0
    assert not any(
        isinstance(c, StockChange) for c in shop.asks("direct_trade", buyer="김", total=1, product="D-1").changes
    )


def test_an_unknown_product_is_kept_with_a_warning(shop: Shop) -> None:
    plan = shop.asks("direct_trade", buyer="김민지", total=35_000, product="Z-9")

    assert plan.outcomes[0].warnings == (ProductUnknown("Z-9"),)
    assert trade(shop, product="Z-9").product == "Z-9"
    assert trade(shop, product="빨간 모자").product_name == "빨간 모자"


def test_an_ambiguous_product_is_not_guessed(shop: Shop) -> None:
    refusal = shop.refuses("direct_trade", buyer="김민지", total=35_000, product="트")

    assert refusal == ProductAmbiguous("트", ("A-102", "C-55"))


def test_phone_and_memo_are_kept(shop: Shop) -> None:
    order = trade(shop, phone="01012345678", memo="문 앞에")

    assert order.phone == "01012345678"
    assert shop.asks("order", orders=[order.number]).cards[0].notes == ("문 앞에",)


def test_an_invoice_that_another_order_carries_comes_with_a_warning(shop: Shop) -> None:
    other = shop.opens(invoice=Invoice(INVOICE), status=Status.SHIPPED)

    plan = shop.asks("direct_trade", buyer="김민지", total=35_000, invoice=INVOICE)

    assert plan.outcomes[0].warnings == (InvoiceInUse(INVOICE, other),)


@pytest.mark.parametrize(
    ("slots", "refusal"),
    [
        ({"total": 0}, BadTotal(0)),
        ({"total": -5}, BadTotal(-5)),
        ({"total": 10_000_000_000}, BadTotal(10_000_000_000)),
        ({"quantity": 0}, BadQuantity(0)),
        ({"quantity": 100_000}, BadQuantity(100_000)),
        ({"buyer": "  "}, TextMissing("buyer")),
        ({"buyer": "김" * 101}, TextTooLong(100)),
        ({"memo": "메" * 1_001}, TextTooLong(1_000)),
        ({"channel": "무드온"}, ChannelNotFound("무드온")),
        ({"invoice": "123"}, BadInvoice("123", None, (9, 10, 11, 12, 13))),
        ({"invoice": "681234567890", "courier": "lotte"}, InvoiceCheckFailed("681234567890", "lotte")),
        ({"invoice": INVOICE, "courier": "ups"}, UnknownCourier("ups")),
    ],
)
def test_what_cannot_be_kept_is_refused(shop: Shop, slots: dict[str, Any], refusal: object) -> None:
    assert shop.refuses("direct_trade", **{"buyer": "김민지", "total": 35_000, **slots}) == refusal


def test_the_limits_themselves_are_kept(shop: Shop) -> None:
    order = trade(shop, total=9_999_999_999, buyer="김" * 100, quantity=99_999)

    assert (order.total, order.quantity, len(order.buyer)) == (9_999_999_999, 99_999, 100)


def test_a_channel_must_be_approved_first(shop: Shop) -> None:
    shop.does("request_channel", channel="무드온")
    assert shop.refuses("direct_trade", buyer="김민지", total=1, channel="무드온") == ChannelWaiting("무드온")

    shop.does("decide_channel", MANAGER, channel="무드온", approve=True)

    assert trade(shop, channel="무드 온").channel == "무드온"


def test_it_counts_under_its_channel(shop: Shop) -> None:
    trade(shop, channel="fairy", total=30_000)
    trade(shop, channel="fairy", total=20_000, invoice=INVOICE)
    trade(shop, total=5_000)

    answer = shop.asks("sales", by="channel")

    assert [(row.key, row.count, row.total) for row in answer.rows] == [("fairy", 2, 50_000), ("direct", 1, 5_000)]
    assert shop.asks("sales", channel="fairy").totals == Totals(2, 50_000)
