"""Direct trades (직거래): by one line, or step by step, asking only for what is missing."""

from fasta_core.domain.order import Order, Status
from fasta_core.domain.search import OrderSearch
from tests.conversation.talking import House, Talk
from tests.shop import Shop


def newest(shop: Shop) -> Order:
    """The order that was opened last."""
    with shop.store.reading(shop.company) as unit:
        return max(unit.orders.all(OrderSearch()), key=lambda order: int(order.number))


def test_one_line_is_enough(house: House, talk: Talk) -> None:
    talk.says("직거래 매장출고 김민지 3.5만")
    talk.taps("실행")

    order = newest(house.shop)
    assert (order.channel, order.buyer, order.total, order.status) == ("store", "김민지", 35_000, Status.NEW)
    assert order.number in talk.shown


def test_an_invoice_ships_it_at_once(house: House, talk: Talk) -> None:
    talk.says("페어리 홍길동 A-102 3개 84,000 송장 6812 3456 7890")
    talk.taps("실행")

    order = newest(house.shop)
    assert order.status is Status.SHIPPED
    assert house.shop.product("A-102").on_hand == 7
    assert house.shop.faults() == ()


def test_step_by_step_asks_for_channel_buyer_and_total(house: House, talk: Talk) -> None:
    talk.says("직거래 등록해줘")
    assert len(talk.buttons) >= 5
    talk.taps("페어리")
    assert "주문자" in talk.shown
    talk.says("김민지")
    assert "총판매가" in talk.shown
    talk.says("3.5만")
    talk.taps("실행")

    order = newest(house.shop)
    assert (order.channel, order.buyer, order.total) == ("fairy", "김민지", 35_000)


def test_only_what_is_missing_is_asked_for(house: House, talk: Talk) -> None:
    talk.says("페어리 직거래 김민지")

    assert "총판매가" in talk.shown
    talk.says("12만")
    talk.taps("실행")
    assert newest(house.shop).total == 120_000


def test_two_answers_in_one_line_are_two_answers(house: House, talk: Talk) -> None:
    talk.says("직거래 등록해줘")
    talk.taps("매장출고")

    talk.says("김민지 3.5만")
    talk.taps("실행")

    assert (newest(house.shop).buyer, newest(house.shop).total) == ("김민지", 35_000)


def test_the_channel_can_be_skipped_or_said(house: House, talk: Talk) -> None:
    talk.says("직거래 등록해줘")
    talk.taps_verb("skip")
    talk.says("김민지")
    talk.says("35000원")
    talk.taps("실행")

    assert newest(house.shop).channel == "direct"


def test_the_word_for_cancelling_ends_it(talk: Talk) -> None:
    talk.says("직거래 등록해줘")
    talk.taps("페어리")

    talk.says("취소")

    assert talk.buttons == []
    talk.says("김민지")
    assert "총판매가" not in talk.shown


def test_the_button_ends_it(talk: Talk) -> None:
    talk.says("직거래 등록해줘")

    talk.taps_verb("no")

    assert talk.buttons == []


def test_another_request_in_between_is_served(house: House, talk: Talk) -> None:
    house.shop.opens()
    talk.says("직거래 등록해줘")
    talk.taps("페어리")

    talk.says("오늘 주문 보여줘")

    assert "1건" in talk.shown


def test_nonsense_in_between_asks_again(talk: Talk) -> None:
    talk.says("페어리 직거래 김민지")

    talk.says("🙂🙂🙂")

    assert "총판매가" in talk.shown


def test_the_sales_of_the_channel_count_it(talk: Talk) -> None:
    talk.says("페어리 직거래 김민지 3.5만")
    talk.taps("실행")

    talk.says("이번 달 페어리 매출")

    assert "35,000" in talk.shown
