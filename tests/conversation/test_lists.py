"""Lists: six rows a page, one message for all pages, narrowed by a tap, every order exactly once."""

from datetime import date, timedelta

from bot.conversation.memory import remembered
from fasta_core.domain.order import Return, Status
from tests.conversation.talking import House, Talk
from tests.shop import OTHER_STAFF, STAFF


def open_many(house: House, count: int, **fields: object) -> list[str]:
    """Orders a minute apart, the newest last."""
    return [house.shop.opens(ordered_at=house.shop.now - timedelta(minutes=count - n), **fields) for n in range(count)]


def rows(talk: Talk) -> list[str]:
    """The numbers of the orders on this page, told by opening each row."""
    with talk.house.shop.store.reading(talk.house.shop.company) as unit:
        memory = unit.talks.get(talk.chat, talk.person)
    listed = remembered(memory).listed
    assert listed is not None
    return list(listed.rows)


def test_a_list_is_answered_with_its_total_and_six_rows(house: House, talk: Talk) -> None:
    open_many(house, 8)

    talk.says("오늘 주문")

    assert "8건" in talk.shown
    assert [verb for verb in talk.verbs if verb.startswith("o:")] == [f"o:{place}" for place in range(1, 7)]
    assert "n" in talk.verbs
    assert "p" not in talk.verbs


def test_paging_to_the_end_edits_one_message_and_shows_every_order_once(house: House, talk: Talk) -> None:
    numbers = open_many(house, 20)
    talk.says("오늘 주문")
    first, seen = talk.message.id, rows(talk)

    while "n" in talk.verbs:
        house.shop.opens(ordered_at=house.shop.now)
        talk.taps_verb("n")
        seen += rows(talk)

    assert talk.message.id == first
    assert len(talk.messages) == 1
    assert sorted(seen, key=int) == numbers


def test_back_and_forth_lead_to_the_same_rows(house: House, talk: Talk) -> None:
    open_many(house, 13)
    talk.says("오늘 주문")
    first = rows(talk)

    talk.taps_verb("n")
    talk.taps_verb("n")
    talk.taps_verb("p")
    talk.taps_verb("p")

    assert rows(talk) == first
    assert "p" not in talk.verbs


def test_a_button_tapped_twice_on_the_same_page_leads_to_the_same_page(house: House, talk: Talk) -> None:
    open_many(house, 20)
    talk.says("오늘 주문")
    seen = talk.message

    talk.taps_verb("n", seen)
    once = rows(talk)
    talk.taps_verb("n", seen)

    assert rows(talk) == once


def test_a_row_opens_its_order_and_leads_back_to_its_page(house: House, talk: Talk) -> None:
    open_many(house, 8)
    talk.says("오늘 주문")
    talk.taps_verb("n")
    number, page = rows(talk)[1], talk.shown

    talk.taps_verb("o:2")

    assert f"주문 {number}" in talk.shown
    talk.taps_verb("back")
    assert talk.shown == page


def test_a_list_is_narrowed_to_one_mall_and_back(house: House, talk: Talk) -> None:
    open_many(house, 2)
    open_many(house, 3, mall="naver")
    talk.says("오늘 주문")

    talk.taps_verb("m:naver")

    assert "3건" in talk.shown
    talk.taps_verb("m:")
    assert "5건" in talk.shown


def test_a_list_is_narrowed_to_direct_trades(house: House, talk: Talk) -> None:
    open_many(house, 2)
    number = house.shop.opens(channel="fairy")
    talk.says("오늘 주문")

    talk.taps_verb("d")

    assert rows(talk) == [number]


def test_all_that_can_be_released_is_released_with_one_plan(house: House, talk: Talk) -> None:
    short = house.shop.opens(product="B-7")
    ready = [house.shop.opens(product="C-55", sold_out=True) for _ in range(3)]
    talk.says("품절주문")

    talk.taps_verb("rel")
    talk.taps("실행")

    assert [house.shop.order(number).sold_out for number in ready] == [False, False, False]
    assert house.shop.order(short).sold_out
    assert house.shop.product("C-55").pinned == 3


def test_late_returns_come_with_their_clock_and_reason(house: House, talk: Talk) -> None:
    number = house.shop.opens(status=Status.SHIPPED)
    parcel = Return(date(2026, 11, 11), courier="cj", invoice="6812345678", reason="구매자 부재")
    house.shop.returns(number, parcel)

    talk.says("회수지연")

    assert number in talk.shown
    assert "구매자 부재" in talk.shown
    assert rows(talk) == [number]


def test_somebody_else_in_the_group_may_turn_the_pages(house: House) -> None:
    open_many(house, 8)
    house.group(STAFF).says("오늘 주문")
    other = house.group(OTHER_STAFF)

    other.taps_verb("n")

    assert len(rows(other)) == 2


def test_an_empty_list_says_so(talk: Talk) -> None:
    talk.says("오늘 주문")

    assert [verb for verb in talk.verbs if verb.startswith("o:")] == []
    assert talk.shown


def test_the_period_of_a_list_is_corrected_by_a_tap(house: House, talk: Talk) -> None:
    open_many(house, 2)
    house.shop.opens(ordered_at=house.shop.now - timedelta(days=1))
    talk.says("오늘 주문")

    talk.taps_verb("fix:period")
    talk.taps_verb("c:2")

    assert "1건" in talk.shown
