"""Follow-ups: what was asked or shown last is what a part of a request is about."""

from dataclasses import replace
from datetime import timedelta

from bot.conversation.memory import remembered
from fasta_core.domain.order import Status
from tests.conversation.talking import House, Talk


def open_days(house: House) -> None:
    """One order of Coupang and one of Naver today, and one of each a week ago."""
    for days in (0, 7):
        for mall in ("coupang", "naver"):
            house.shop.opens(mall=mall, ordered_at=house.shop.now - timedelta(days=days))


def first_row(talk: Talk) -> str:
    """The first order of the list that the talk is about."""
    with talk.house.shop.store.reading(talk.house.shop.company) as unit:
        listed = remembered(unit.talks.get(talk.chat, talk.person)).listed
    assert listed is not None
    return listed.rows[0]


def test_another_mall_narrows_the_last_list(house: House, talk: Talk) -> None:
    open_days(house)
    talk.says("이번 주 주문")
    assert "2건" in talk.shown

    talk.says("쿠팡만")

    assert "1건" in talk.shown


def test_another_period_asks_the_same_of_other_days(house: House, talk: Talk) -> None:
    open_days(house)
    house.shop.opens(ordered_at=house.shop.now - timedelta(days=8))
    talk.says("이번 주 주문")

    talk.says("지난주는?")

    assert "2건" in talk.shown


def test_the_mall_stays_when_the_period_changes(house: House, talk: Talk) -> None:
    open_days(house)
    talk.says("이번 주 쿠팡 주문")

    talk.says("지난주는?")

    assert "1건" in talk.shown


def test_a_row_of_the_list_is_opened_by_its_place(house: House, talk: Talk) -> None:
    for _ in range(3):
        house.shop.opens()
    talk.says("오늘 주문")

    talk.says("1번 열어줘")

    assert f"주문 {first_row(talk)}" in talk.shown


def test_the_order_in_hand_is_meant_by_it(house: House, talk: Talk) -> None:
    number = house.shop.opens()
    house.shop.does("cancel_complete", orders=[number])
    talk.says(f"주문 {number}")

    talk.says("그거 복원")
    talk.taps("실행")

    assert house.shop.order(number).status is Status.NEW


def test_next_and_previous_turn_the_pages(house: House, talk: Talk) -> None:
    for minutes in range(8):
        house.shop.opens(ordered_at=house.shop.now - timedelta(minutes=minutes))
    talk.says("오늘 주문")
    first = first_row(talk)

    talk.says("다음")
    assert first_row(talk) != first
    talk.says("이전")
    assert first_row(talk) == first


def test_there_may_be_no_next_page(house: House, talk: Talk) -> None:
    house.shop.opens()
    talk.says("오늘 주문")

    talk.says("다음")

    assert talk.buttons == []


def test_nothing_was_shown_so_nothing_follows(talk: Talk) -> None:
    for line in ("다음", "그거 복원", "쿠팡만", "2번 열어줘"):
        talk.says(line)

        assert talk.shown
        assert "go" not in talk.verbs


def test_an_answer_to_an_orders_card_is_about_that_order(house: House, talk: Talk) -> None:
    first, second = house.shop.opens(), house.shop.opens()
    house.shop.does("cancel_complete", orders=[first, second])
    talk.says(f"주문 {first}")
    card = talk.message
    talk.says(f"주문 {second}")

    talk.says("복원", reply_to=card.id)
    talk.taps("실행")

    assert house.shop.order(first).status is Status.NEW
    assert house.shop.order(second).status is Status.CANCELLED


def test_the_new_order_is_the_one_in_hand(talk: Talk) -> None:
    talk.says("직거래 매장출고 김민지 3.5만")
    talk.taps("실행")

    talk.says("그거 취소완료 처리")

    assert "신규주문 → 취소완료" in talk.shown


def test_the_number_of_an_order_is_never_taken_for_a_row(house: House, talk: Talk) -> None:
    for _ in range(3):
        house.shop.opens()
    talk.says("오늘 주문")

    talk.says("주문 2")

    assert "주문 2" in talk.shown


def test_what_is_remembered_survives_a_restart(house: House, talk: Talk) -> None:
    number = house.shop.opens()
    talk.says(f"주문 {number}")
    again = replace(talk, house=House(house.shop, updates=house.updates, messages=house.messages))

    again.says("그거 이력")

    assert "주문 들어옴" in again.shown


def test_a_mall_said_after_a_card_was_opened_is_about_the_list(house: House, talk: Talk) -> None:
    house.shop.opens(mall="naver")
    house.shop.opens(mall="coupang")
    talk.says("최근 7일 주문")
    talk.says("1번 열어줘")

    talk.says("네이버만")

    assert "네이버" in talk.shown
    assert "1건" in talk.shown


def test_a_question_stays_open_until_what_it_asks_for_is_said(house: House, talk: Talk) -> None:
    talk.says(f"주문 {house.shop.opens()}")
    talk.taps_verb("do:register_invoice")

    for text in ("1e999", "²", "송장", "CJ"):
        talk.says(text)
    talk.says("681234567890")

    assert "681234567890" in talk.shown
    assert "go" in talk.verbs
