"""Correcting what lies on the shelf (재고조정)."""

from fasta_core.domain.order import Status
from fasta_core.domain.order_changes import StockChange
from fasta_core.domain.stock_refusals import (
    BelowPinned,
    NegativeStock,
    ProductAmbiguous,
    ProductNotFound,
    StockTooLarge,
    StockUnchanged,
)
from fasta_core.domain.warnings import OrdersWaited
from tests.shop import Shop


def test_pieces_are_added_and_taken(shop: Shop) -> None:
    shop.does("adjust_stock", product="A-102", stock_change=5)
    shop.does("adjust_stock", product="A-102", stock_change=-3)

    assert shop.product("A-102").on_hand == 12
    assert shop.faults() == ()


def test_a_level_is_set(shop: Shop) -> None:
    entry = shop.does("adjust_stock", product="A-102", stock_level=20)

    assert entry.changes == (StockChange("A-102", 10, 20, "adjusted"),)


def test_an_uncounted_product_is_counted_from_now_on(shop: Shop) -> None:
    shop.does("adjust_stock", product="D-1", stock_change=4)

    assert shop.product("D-1").free == 4


def test_an_uncounted_product_can_be_set_to_none_at_all(shop: Shop) -> None:
    shop.does("adjust_stock", product="D-1", stock_level=0)

    assert shop.product("D-1").on_hand == 0


def test_on_hand_cannot_be_below_what_is_pinned(shop: Shop) -> None:
    first, second = shop.opens(product="A-102", quantity=2), shop.opens(product="A-102", quantity=3)

    refusal = shop.refuses("adjust_stock", product="A-102", stock_level=4)

    assert refusal == BelowPinned("A-102", 5, 4, (first, second))


def test_figures_that_cannot_be(shop: Shop) -> None:
    assert shop.refuses("adjust_stock", product="A-102", stock_change=-11) == NegativeStock("A-102", -1)
    assert shop.refuses("adjust_stock", product="A-102", stock_level=10) == StockUnchanged("A-102", 10)
    assert shop.refuses("adjust_stock", product="A-102", stock_change=0) == StockUnchanged("A-102", 10)
    assert shop.refuses("adjust_stock", product="A-102", stock_level=10**30) == StockTooLarge("A-102", 10**30)
    assert shop.refuses("adjust_stock", product="D-1", stock_change=-1) == NegativeStock("D-1", -1)


def test_a_product_is_called_by_its_name_too(shop: Shop) -> None:
    shop.does("adjust_stock", product="울코트", stock_change=1)

    assert shop.product("A-102").on_hand == 11


def test_a_product_nobody_knows_is_not_made_up(shop: Shop) -> None:
    assert shop.refuses("adjust_stock", product="Z-9", stock_change=1) == ProductNotFound("Z-9")


def test_an_ambiguous_name_is_not_guessed(shop: Shop) -> None:
    refusal = shop.refuses("adjust_stock", product="ㅌ", stock_change=1)
    assert refusal == ProductNotFound("ㅌ")

    refusal = shop.refuses("adjust_stock", product="트", stock_change=1)
    assert refusal == ProductAmbiguous("트", ("A-102", "C-55"))


def waiting(shop: Shop, quantity: int, **fields: object) -> str:
    """An order of a product that was not counted yet."""
    return shop.opens(product="D-1", quantity=quantity, pinned=0, **fields)


def test_orders_that_were_there_before_have_their_pieces_oldest_first(shop: Shop) -> None:
    first, second, third = waiting(shop, 2), waiting(shop, 3), waiting(shop, 1)

    plan = shop.asks("adjust_stock", product="D-1", stock_level=4)
    shop.carries_out(plan)

    assert plan.outcomes[0].warnings == (OrdersWaited("D-1", 2, 1),)
    assert [(shop.order(one).pinned, shop.order(one).sold_out) for one in (first, second, third)] == [
        (2, False),
        (0, True),
        (1, False),
    ]
    assert shop.product("D-1").free == 1
    assert shop.faults() == ()


def test_only_orders_on_the_shelf_that_are_not_marked_have_pieces(shop: Shop) -> None:
    gone, marked = waiting(shop, 1, status=Status.SHIPPED), waiting(shop, 1, sold_out=True)

    shop.does("adjust_stock", product="D-1", stock_level=4)

    assert (shop.order(gone).pinned, shop.order(marked).pinned) == (0, 0)
    assert shop.order(marked).sold_out


def test_taking_the_figure_back_gives_the_pieces_back(shop: Shop) -> None:
    number = waiting(shop, 2)
    shop.does("adjust_stock", product="D-1", stock_level=4)

    shop.does("undo")

    assert (shop.order(number).pinned, shop.product("D-1").on_hand) == (0, None)
    assert shop.faults() == ()
