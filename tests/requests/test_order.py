"""One order: its card, its history."""

from datetime import date

import pytest

from fasta_core.domain.order import Return, Status
from fasta_core.domain.order_refusals import OrderNotFound, OrderOfAnotherMall, TooManyOrders
from fasta_core.domain.returns import Clock, Lateness
from tests.shop import VIEWER, Shop


def test_a_card_tells_all_that_is_known(shop: Shop) -> None:
    number = shop.opens(product="A-102", quantity=2, mall="coupang-2")

    (card,) = shop.asks("order", orders=[number]).cards

    assert (card.order.number, card.mall_code, card.free, card.late, card.notes) == (number, "coupang", 8, None, ())


@pytest.mark.parametrize(
    ("status", "can"),
    [
        (Status.NEW, ("register_invoice", "cancel_complete", "add_note", "history")),
        (Status.INVOICED, ("cancel_complete", "register_invoice", "add_note", "history")),
        (Status.SHIPPED, ("register_invoice", "add_note", "history")),
        (Status.CANCEL_REQUESTED, ("restore", "cancel_complete", "add_note", "history")),
        (Status.CANCELLED, ("restore", "add_note", "history")),
        (Status.RETURN_REQUESTED, ("restore", "add_note", "history")),
        (Status.RETURNED, ("add_note", "history")),
    ],
)
def test_what_can_be_done_now_depends_on_the_status(shop: Shop, status: Status, can: tuple[str, ...]) -> None:
    number = shop.opens(status=status)

    assert shop.asks("order", orders=[number]).cards[0].can == can
    assert shop.asks("order", VIEWER, orders=[number]).cards[0].can == ("history",)


def test_a_sold_out_order_is_released_first_of_all(shop: Shop) -> None:
    number = shop.opens(product="B-7")

    assert shop.asks("order", orders=[number]).cards[0].can[0] == "release_sold_out"


def test_a_return_tells_its_clock(shop: Shop) -> None:
    number = shop.opens(status=Status.SHIPPED)
    shop.returns(number, Return(date(2026, 11, 18)))

    assert shop.asks("order", orders=[number]).cards[0].late == Lateness(Clock.COLLECTION, 0)


def test_a_bundle_is_what_goes_out_in_one_parcel(shop: Shop) -> None:
    number = shop.opens()
    beside = shop.opens(mall="naver", status=Status.INVOICED)
    shop.opens(status=Status.SHIPPED)
    shop.opens(address="서울특별시 마포구 합정동 9")
    shop.opens(buyer="이서준")

    assert shop.asks("order", orders=[number]).cards[0].bundle == (beside,)


def test_orders_without_an_address_are_no_bundle(shop: Shop) -> None:
    number, _ = (shop.opens(channel="store", phone="", address="") for _ in range(2))

    assert shop.asks("order", orders=[number]).cards[0].bundle == ()


def test_a_malls_number_finds_its_lines_and_leading_zeros_do_not_matter(shop: Shop) -> None:
    lines = [
        shop.opens(mall="cafe24", mall_order="20261123-0000123", mall_line=f"20261123-0000123-0{n}") for n in (1, 2)
    ]

    cards = shop.asks("order", orders=["20261123-0000123"]).cards
    line = shop.asks("order", orders=["20261123-0000123-02"]).cards

    assert [card.order.number for card in cards] == lines
    assert [card.order.number for card in line] == lines[1:]
    assert shop.asks("order", orders=[f"000{lines[0]}"]).cards[0].order.number == lines[0]


def test_what_is_not_there_is_named(shop: Shop) -> None:
    number = shop.opens()

    assert shop.asks("order", orders=[number, "404"]).unknown == ("404",)
    assert shop.refuses("order", orders=["404"]) == OrderNotFound("404")
    assert shop.refuses("order", orders=["9" * 400]) == OrderNotFound("9" * 400)
    assert shop.refuses("order", orders=[number], malls=["naver"]) == OrderOfAnotherMall(number, "coupang")
    assert shop.refuses("order", orders=[str(n) for n in range(51)]) == TooManyOrders(50)
    assert shop.refuses("history", orders=["404"]) == OrderNotFound("404")


def test_history_is_of_the_first_and_names_the_others(shop: Shop) -> None:
    first, second = shop.opens(), shop.opens()

    answer = shop.asks("history", orders=[first, second])

    assert (answer.order.number, answer.others) == (first, (second,))
