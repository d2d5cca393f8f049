"""An order's card: masked, with what can be done now, its history, and a look at the buyer's data on record."""

from bot.forgetting import forget_buyers
from fasta_core.domain.order import Status
from tests.conversation.talking import House, Talk


def test_the_card_shows_what_can_be_done_now(house: House, talk: Talk) -> None:
    number = house.shop.opens(product="B-7")

    talk.says(f"주문 {number}")

    assert "do:release_sold_out" in talk.verbs
    assert "do:cancel_complete" in talk.verbs
    assert "do:restore" not in talk.verbs


def test_a_button_of_the_card_leads_to_a_plan(house: House, talk: Talk) -> None:
    number = house.shop.opens()
    talk.says(f"주문 {number}")

    talk.taps_verb("do:cancel_complete")
    talk.taps("실행")

    assert house.shop.order(number).status is Status.CANCELLED


def test_history_tells_who_did_what(house: House, talk: Talk) -> None:
    number = house.shop.opens()
    house.shop.does("cancel_complete", orders=[number])
    talk.says(f"주문 {number}")

    talk.taps_verb("do:history")

    assert "신규주문 → 취소완료" in talk.shown


def test_the_buyer_is_masked_until_a_tap_that_is_on_record(house: House, talk: Talk) -> None:
    number = house.shop.opens(buyer="김민지", phone="01012345678")
    talk.says(f"주문 {number}")
    assert "김민지" not in talk.shown

    talk.taps_verb("show")

    assert "김민지" in talk.shown
    assert "010-1234-5678" in talk.shown or "01012345678" in talk.shown
    assert "1-2 101호" in talk.shown
    with house.shop.store.reading(house.shop.company) as unit:
        assert unit.people_store.looks(number) == ((house.shop.now, talk.person),)


def test_markup_in_a_buyers_name_is_only_text(house: House, talk: Talk) -> None:
    number = house.shop.opens(buyer="<b>굵은</b>&이름")
    talk.says(f"주문 {number}")

    talk.taps_verb("show")

    assert "<b>굵은</b>&이름" in talk.shown


def test_a_number_nobody_knows_is_said_kindly(talk: Talk) -> None:
    talk.says("주문 99999")

    assert "99999" in talk.shown
    assert talk.buttons == []


def test_several_orders_are_shown_together(house: House, talk: Talk) -> None:
    first, second = house.shop.opens(), house.shop.opens()

    talk.says(f"주문 {first}, {second}")

    assert first in talk.shown
    assert second in talk.shown


def test_stock_and_its_adjustment(house: House, talk: Talk) -> None:
    talk.says("A-102 재고")
    assert "10" in talk.shown

    talk.says("A-102 재고 +5")
    assert "10" in talk.shown
    assert "15" in talk.shown
    talk.taps("실행")

    assert house.shop.product("A-102").on_hand == 15


def test_a_buyer_that_is_no_longer_kept_is_not_offered_and_a_tap_on_an_old_card_is_no_look(
    house: House, talk: Talk
) -> None:
    number = house.shop.opens(status=Status.SHIPPED, buyer="김민지")
    talk.says(f"주문 {number}")
    old = talk.message
    house.shop.later(days=91)
    forget_buyers(house.shop.desk, house.shop.now)

    talk.says(f"주문 {number}")
    fresh, buttons = talk.shown, talk.buttons
    talk.taps_verb("show", old)

    assert "구매자 정보를 지웠어요" in fresh
    assert "👁 연락처 보기" not in buttons
    assert "김민지" not in talk.shown
    with house.shop.store.reading(house.shop.company) as unit:
        assert unit.people_store.looks(number) == ()
