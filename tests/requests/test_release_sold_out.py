"""Releasing sold-out orders and pinning their pieces (manual, section 8)."""

from fasta_core.domain.order import Status
from fasta_core.domain.order_changes import PinChange, SoldOutChange, StockChange
from fasta_core.domain.order_refusals import MoveNotAllowed, NothingSoldOut, NotSoldOut, OrderNotFound
from fasta_core.domain.stock_refusals import NegativeStock, NotEnoughStock, ProductNotFound, SeveralProducts
from fasta_core.domain.warnings import NothingPinned
from tests.shop import Shop


def test_the_mark_goes_and_the_pieces_are_pinned(shop: Shop) -> None:
    number = shop.opens(product="B-7", quantity=2)
    shop.stocks("B-7", 5)

    entry = shop.does("release_sold_out", orders=[number])

    assert entry.changes == (PinChange(number, "B-7", 0, 2), SoldOutChange(number, True, False))
    assert shop.product("B-7").free == 3


def test_pinned_pieces_are_out_of_reach_of_every_other_order(shop: Shop) -> None:
    first, second = shop.opens(product="B-7", quantity=2), shop.opens(product="B-7", quantity=2)
    shop.stocks("B-7", 3)
    shop.does("release_sold_out", orders=[first])

    assert shop.refuses("release_sold_out", orders=[second]) == NotEnoughStock("B-7", 2, 1)


def test_where_pieces_lack_exactly_they_are_offered_beside(shop: Shop) -> None:
    number = shop.opens(product="B-7", quantity=3)
    shop.stocks("B-7", 1)

    plan = shop.asks("release_sold_out", orders=[number])
    assert plan.changes == ()
    shop.carries_out(plan.instead)

    assert plan.instead.changes[0] == StockChange("B-7", 1, 3, "adjusted")
    assert (shop.order(number).sold_out, shop.order(number).pinned, shop.product("B-7").free) == (False, 3, 0)
    assert shop.faults() == ()


def test_what_is_offered_covers_every_order_of_the_line(shop: Shop) -> None:
    numbers = [shop.opens(product="B-7", quantity=2) for _ in range(3)] + [shop.opens(product="C-55", quantity=5)]
    shop.stocks("B-7", 2)

    plan = shop.asks("release_sold_out", orders=numbers)
    shop.carries_out(plan.instead)

    assert (len(plan.possible), len(plan.refused)) == (1, 3)
    assert [c for c in plan.instead.changes if isinstance(c, StockChange)] == [
        StockChange("B-7", 2, 6, "adjusted"),
        StockChange("C-55", 3, 5, "adjusted"),
    ]
    assert not any(shop.order(number).sold_out for number in numbers)


def test_nothing_is_offered_where_nothing_lacks(shop: Shop) -> None:
    number = shop.opens(product="B-7", quantity=2)
    shop.stocks("B-7", 2)

    assert shop.asks("release_sold_out", orders=[number]).instead is None


def test_uncounted_stock_is_offered_to_be_set(shop: Shop) -> None:
    number = shop.opens(product="D-1", quantity=2, sold_out=True)

    plan = shop.asks("release_sold_out", orders=[number])

    assert plan.outcomes[0].refusal == NotEnoughStock("D-1", 2, None)
    assert plan.instead.changes[0] == StockChange("D-1", None, 2, "adjusted")


def test_a_figure_said_along_is_corrected_first(shop: Shop) -> None:
    number = shop.opens(product="B-7", quantity=2)

    entry = shop.does("release_sold_out", orders=[number], stock_change=5)

    assert entry.changes[0] == StockChange("B-7", 0, 5, "adjusted")
    assert shop.product("B-7").free == 3


def test_a_level_said_along_is_set_first(shop: Shop) -> None:
    number = shop.opens(product="B-7", quantity=2)

    shop.does("release_sold_out", product="B-7", stock_level=2)

    assert (shop.order(number).pinned, shop.product("B-7").on_hand) == (2, 2)


def test_a_figure_that_is_too_small_is_offered_made_up(shop: Shop) -> None:
    number = shop.opens(product="B-7", quantity=5)

    plan = shop.asks("release_sold_out", orders=[number], stock_change=2)

    assert plan.changes == ()
    assert plan.instead.changes[0] == StockChange("B-7", 0, 5, "adjusted")


def test_a_figure_that_cannot_be_refuses_the_whole(shop: Shop) -> None:
    number = shop.opens(product="B-7", quantity=1)

    assert shop.refuses("release_sold_out", orders=[number], stock_change=-1) == NegativeStock("B-7", -1)


def test_one_figure_for_two_products_is_refused(shop: Shop) -> None:
    numbers = [shop.opens(product="B-7"), shop.opens(product="C-55", quantity=9)]

    assert shop.refuses("release_sold_out", orders=numbers, stock_change=5) == SeveralProducts(("B-7", "C-55"))


def test_by_product_the_oldest_come_first_as_far_as_pieces_go(shop: Shop) -> None:
    second = shop.opens(product="B-7", quantity=2)
    shop.later(hours=-5)
    first = shop.opens(product="B-7", quantity=2)
    shop.later(hours=5)
    shop.stocks("B-7", 3)

    plan = shop.asks("release_sold_out", product="b-7")

    assert [outcome.subject for outcome in plan] == [first, second]
    assert [outcome.refusal for outcome in plan] == [None, NotEnoughStock("B-7", 2, 1)]


def test_by_product_another_product_of_a_like_name_is_left_alone(shop: Shop) -> None:
    shop.opens(product="B-7", product_name="A-102 셔츠")

    assert shop.refuses("release_sold_out", product="A-102") == NothingSoldOut("A-102")


def test_refusals_by_product(shop: Shop) -> None:
    assert shop.refuses("release_sold_out", product="A-102") == NothingSoldOut("A-102")
    assert shop.refuses("release_sold_out", product="Z-9") == ProductNotFound("Z-9")


def test_refusals_by_order(shop: Shop) -> None:
    plain = shop.opens(product="A-102")
    gone = shop.opens(product="B-7", sold_out=True, status=Status.CANCELLED)

    assert shop.refuses("release_sold_out", orders=[plain]) == NotSoldOut(plain)
    assert shop.refuses("release_sold_out", orders=["404"]) == OrderNotFound("404")
    refusal = shop.refuses("release_sold_out", orders=[gone])
    assert refusal == MoveNotAllowed(gone, "release_sold_out", Status.CANCELLED)


def test_an_order_without_a_product_just_loses_its_mark(shop: Shop) -> None:
    number = shop.opens(sold_out=True)

    plan = shop.asks("release_sold_out", orders=[number])

    assert plan.changes == (SoldOutChange(number, True, False),)
    assert plan.outcomes[0].warnings == (NothingPinned(number),)


def test_a_figure_alone_is_not_carried_out_where_no_order_is_released(shop: Shop) -> None:
    number = shop.opens(product="A-102")

    assert shop.asks("release_sold_out", orders=[number], stock_change=5).changes == ()
